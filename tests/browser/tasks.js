// How long the page's own thread was busy in one go. Measured with UNGRUS_MEASURE=1 only, on a quiet machine: how long a task
// looks at a quarter of the speed depends on what else the processors do. Else the same is done, and nothing is timed.

export const MEASURED = process.env.UNGRUS_MEASURE === "1";

/**
 * The longest task of a page while something happens, in ms of the thread's own time: what other programs of a busy machine
 * take from it does not count.
 * @param {import("playwright-core").Page} page @param {() => Promise<void>} work
 */
export async function longestTask(page, work) {
  if (!MEASURED) {
    await work();
    return 0;
  }
  const browser = page.context().browser();
  if (!browser) throw new Error("no browser");
  await browser.startTracing(page, { categories: ["toplevel"] });
  /** @type {Buffer} */
  let trace;
  try {
    await work();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString());
  const where = (/** @type {any} */ event) => `${event.pid} ${event.tid}`;
  const named = traceEvents.filter((/** @type {any} */ e) => e.name === "thread_name" && e.args.name === "CrRendererMain");
  const pages = new Set(named.map(where));
  const tasks = traceEvents.filter((/** @type {any} */ e) => e.ph === "X" && e.name.endsWith("RunTask") && pages.has(where(e)));
  if (tasks.length < 10) throw new Error(`${tasks.length} tasks seen: the trace says nothing`);
  return Math.max(...tasks.map((/** @type {any} */ e) => e.tdur ?? 0)) / 1000;
}

/**
 * Other programs of a busy machine can make a task look longer than it is, never shorter: so the best of three tries counts.
 * @template T @param {() => Promise<T>} once @param {(found: T) => boolean} good @returns {Promise<T>}
 */
export async function bestOf(once, good) {
  for (let left = 2; ; left--) {
    const found = await once();
    if (good(found) || !left) return found;
  }
}

/** So many times slower, as a phone is. @param {import("playwright-core").Page} page @param {number} rate */
export async function throttle(page, rate) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

/** @param {number[]} times @param {number} part */
export const percentile = (times, part) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
