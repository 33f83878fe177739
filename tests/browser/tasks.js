// How long a page's own thread is busy in one go, by its processor time: other programs of a busy machine take none of it.
// It is measured at full speed, for the browser's throttle waits by the wall clock, and measures those programs, too.

/** How many times slower a phone is. */
const SLOW = 4;

/**
 * The longest task of a page while something happens, in ms on a phone.
 * @param {import("playwright-core").Page} page @param {() => Promise<void>} work
 */
export async function longestTask(page, work) {
  const browser = page.context().browser();
  if (!browser) throw new Error("no browser");
  // What drives the page is loaded into it before, not measured with it.
  await page.waitForFunction(() => true);
  await page.locator("body").waitFor();
  await browser.startTracing(page, { categories: ["toplevel"] });
  /** @type {Buffer} */
  let trace;
  try {
    await work();
    // What was done last is drawn.
    await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => setTimeout(go))));
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString());
  const where = (/** @type {any} */ event) => `${event.pid} ${event.tid}`;
  const named = traceEvents.filter((/** @type {any} */ e) => e.name === "thread_name" && e.args.name === "CrRendererMain");
  const pages = new Set(named.map(where));
  const tasks = traceEvents.filter((/** @type {any} */ e) => e.ph === "X" && e.name.endsWith("RunTask") && pages.has(where(e)));
  if (tasks.length < 10) throw new Error(`${tasks.length} tasks seen: the trace says nothing`);
  return (SLOW * Math.max(...tasks.map((/** @type {any} */ e) => e.tdur ?? 0))) / 1000;
}

/**
 * Whatever shares a core's caches can make a task look longer than it is, never shorter: so the best of three tries counts.
 * @template T @param {() => Promise<T>} once @param {(found: T) => boolean} good @returns {Promise<T>}
 */
export async function bestOf(once, good) {
  for (let left = 2; ; left--) {
    const found = await once();
    if (good(found) || !left) return found;
  }
}

/** Makes the page `rate` times slower, as on a phone. @param {import("playwright-core").Page} page @param {number} rate */
export async function throttle(page, rate) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

/** @param {number[]} times @param {number} part */
export const percentile = (times, part) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
