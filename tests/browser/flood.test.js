// The other end's browser runs something else than our page, and sends the worst that the limits allow.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, look } from "./look.js";
import { historyOf, honestYouth, hostileDesk, hostileYouth } from "./stranger.js";
import { bubble, onDuty, opened, PASSPHRASE, start, take, texts, until, world, write } from "./support.js";
import { MEASURED, bestOf, longestTask, percentile, throttle } from "./tasks.js";

const SLOW = 4;
const LONGEST = 100;
/** The longest texts, by what costs a browser most: many lines, wide ligatures, joined pictures, signs without spaces. */
const HEAVY = ["a\n".repeat(2000).trim(), "ﷺ".repeat(4000), "👩‍👩‍👧‍👦".repeat(360), "漢".repeat(4000)];
const perFrame = (/** @type {string} */ text) => Math.max(1, Math.floor(15_000 / (Buffer.byteLength(JSON.stringify(text)) + 24)));

/** @param {number} ms */
const passed = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** How long an honest young person waits for `Leveret`, message by message. @param {ReturnType<typeof honestYouth>} youth */
async function answers(youth, count = 40) {
  const times = [];
  for (let i = 0; i < count; i++) {
    times.push(await youth.write(`nr ${i}`));
    await passed(125);
  }
  return times;
}

/** A desk with one honest young person, and one who is not. @param {import("node:test").TestContext} t @param {{blank?: number}} [first] */
async function besieged(t, first) {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk, 3);
  const honest = honestYouth(w.home);
  t.after(() => honest.close());
  await take(desk);
  await honest.ready;
  const hostile = hostileYouth(w.home, first);
  t.after(() => hostile.close());
  await take(desk);
  await hostile.ready;
  return { w, desk, honest, hostile };
}

/** Messages at this pace. @param {{say(words: object): Promise<unknown>}} end @param {number} count @param {(n: number) => object} words */
async function flood(end, count, words, perSecond = 90) {
  const begun = performance.now();
  for (let n = 1; n <= count; n++) {
    await end.say(words(n));
    const early = begun + (n * 1000) / perSecond - performance.now();
    if (early > 0) await passed(early);
  }
}

/** @typedef {{longest: number, quiet: number[], times: number[]}} Measured */

/** @param {Measured} found */
const p99 = ({ quiet, times }) => [percentile(quiet, 0.99), percentile(times, 0.99)];
/** @param {Measured} found */
const good = (found) => !MEASURED || found.longest < LONGEST && p99(found)[1] <= 2 * Math.max(p99(found)[0], LONGEST);

/** What an attack costs the desk and the other conversation, at 4× CPU throttle. @param {string} what @param {Awaited<ReturnType<typeof besieged>>} besieged @param {() => Promise<unknown>} attack @returns {Promise<Measured>} */
async function measured(what, { desk, honest }, attack) {
  if (MEASURED) await throttle(desk, SLOW);
  const quiet = await answers(honest);
  /** @type {number[]} */
  let times = [];
  const longest = await longestTask(desk, async () => {
    const answered = answers(honest);
    await attack();
    times = await answered;
  });
  await throttle(desk, 1);
  if (!MEASURED) return { longest, quiet, times };
  const ms = (/** @type {number[]} */ of, /** @type {number} */ part) => percentile(of, part).toFixed(0);
  console.log(`${what}: longest task ${longest.toFixed(0)} ms; p50 ${ms(quiet, 0.5)} → ${ms(times, 0.5)} ms, p99 ${ms(quiet, 0.99)} → ${ms(times, 0.99)} ms`);
  return { longest, quiet, times };
}

test("a history of 5,000 lines: no task of the desk is long, and the other conversation does not wait", async (t) => {
  const found = await bestOf(async () => {
    const all = await besieged(t);
    return measured("5,000 lines", all, async () => {
      for (const words of historyOf(5000)) await all.hostile.say(words);
      await until(all.desk, () => document.querySelectorAll(".message").length > 50);
    });
  }, good);
  assert.ok(good(found), `${found.longest} ms, ${p99(found)}`);
});

test("the longest and heaviest texts there can be: no task of the desk is long, and the other conversation does not wait", { skip: !MEASURED && "with UNGRUS_MEASURE=1" }, async (t) => {
  const lines = HEAVY.flatMap((text) => Array.from({ length: 10 }, () => text));
  const found = await bestOf(async () => {
    const all = await besieged(t);
    return measured("heaviest texts", all, async () => {
      for (const words of historyOf(lines.length, { text: (n) => lines[n - 1] ?? "", perFrame: 1 })) await all.hostile.say(words);
      await all.desk.getByRole("button", { name: "Vis hele beskeden" }).first().waitFor();
    });
  }, good);
  assert.ok(good(found), `${found.longest} ms, ${p99(found)}`);
});

test("90 messages a second: the room is folded, the other conversation does not wait, and it is ended without being drawn", async (t) => {
  const { found, desk, honest, hostile } = await bestOf(async () => {
    const all = await besieged(t, { blank: 1 });
    return { ...all, found: await measured("90 messages/s", all, () => flood(all.hostile, 600, (n) => ({ m: [n, Date.now(), "x"] }))) };
  }, (one) => good(one.found));
  assert.ok(good(found), `${found.longest} ms, ${p99(found)}`);
  const room = desk.getByRole("region", { name: "Samtale 2" });
  await room.getByText("Samtalen er foldet sammen.").waitFor();
  assert.equal(await room.locator(".message:visible").count(), 0);
  await look(desk, "desk-folded");
  // By keyboard alone, from the list: the question, and back to the list.
  await desk.getByRole("button", { name: "Samtale 2", exact: false }).first().focus();
  await desk.keyboard.press("Tab");
  assert.equal(await desk.evaluate(() => document.activeElement?.getAttribute("aria-label")), "Afslut samtale 2");
  await desk.keyboard.press("Enter");
  await desk.getByRole("heading", { name: "Slut samtale 2?" }).waitFor();
  await look(desk, "desk-end-from-list");
  const sending = flood(hostile, 100, (n) => ({ m: [600 + n, Date.now(), "x"] }));
  await desk.getByRole("button", { name: "Ja, afslut" }).click();
  await room.getByText("Kun læsning.").waitFor();
  assert.equal(await desk.evaluate(() => document.activeElement?.textContent?.includes("Samtale 2")), true);
  await sending;
  assert.equal(hostile.over(), "counsellor");
  await honest.write("stadig her");
});

test("a folded room unfolds when the counsellor says so, and a tab that takes over finds it folded", async (t) => {
  const { w, desk, hostile } = await besieged(t, { blank: 1 });
  await flood(hostile, 500, (n) => ({ m: [n, Date.now(), `nr ${n}`] }));
  const room = desk.getByRole("region", { name: "Samtale 2" });
  await room.getByText("Samtalen er foldet sammen.").waitFor();
  const other = await desk.context().newPage();
  await other.goto(`${w.home}/vagt`);
  const moved = other.getByRole("region", { name: "Samtale 2" });
  await moved.getByText("Samtalen er foldet sammen.").waitFor();
  await moved.getByRole("button", { name: "Fold ud og læs" }).focus();
  await other.keyboard.press("Enter");
  await moved.locator(".message").first().waitFor();
  assert.equal(await other.evaluate(() => document.activeElement?.tagName), "TEXTAREA");
});

test("a long conversation: the end is drawn, and what is older comes by keyboard, in order, and by scrolling", async (t) => {
  const { desk, hostile } = await besieged(t);
  for (const words of historyOf(300, { text: (n) => `nr ${n}`, perFrame: 300 })) await hostile.say(words);
  const room = desk.getByRole("region", { name: "Samtale 2" });
  await bubble(room, "nr 300").waitFor();
  await until(desk, () => document.querySelectorAll(".message").length > 30);
  assert.ok((await room.locator(".message").count()) < 100, "not all of it");
  assert.equal(await bubble(room, "nr 1").count(), 0);
  const more = room.getByRole("button", { name: "Vis tidligere" });
  await more.focus();
  await look(desk, "desk-earlier");
  const first = Number((await room.locator(".bubble").first().textContent())?.slice(3));
  await desk.keyboard.press("Enter");
  await bubble(room, `nr ${first - 1}`).waitFor();
  assert.equal(await desk.evaluate(() => document.activeElement?.querySelector(".bubble")?.textContent), `nr ${first - 1}`);
  await axe(desk);
  // Up to the very first, by scrolling.
  await until(desk, () => {
    const log = document.querySelectorAll(".room-log")[1];
    if (log) log.scrollTop = 0;
    return [...document.querySelectorAll(".bubble")].some((one) => one.textContent === "nr 1");
  });
  const shown = (await texts(desk)).filter((text) => text.startsWith("nr ")).map((text) => Number(text.slice(3)));
  assert.deepEqual(shown, shown.map((_, i) => i + 1));
  await hostile.say({ m: [301, Date.now(), "nyt"] });
  await room.getByRole("button", { name: "Nyere beskeder ↓" }).click();
  await bubble(room, "nyt").waitFor();
  await until(desk, () => document.querySelectorAll(".message").length < 100);
});

test("a counsellor's changed client: no task of the young person's page is long", async (t) => {
  const { longest, youth } = await bestOf(async () => {
    const w = await world(t);
    const youth = await w.youth();
    const hostile = await hostileDesk(w.home, w.service.setup, PASSPHRASE);
    t.after(() => hostile.close());
    await youth.goto(`${w.home}/`);
    await opened(youth);
    await start(youth, w);
    await hostile.ready;
    if (MEASURED) await throttle(youth, SLOW);
    const longest = await longestTask(youth, async () => {
      for (const words of historyOf(1500, { side: 1 })) await hostile.say(words);
      await until(youth, () => document.querySelectorAll(".message").length > 20);
      await flood(hostile, 400, (n) => ({ m: [1500 + n, Date.now(), HEAVY[n - 1] ?? "y"] }));
    });
    await throttle(youth, 1);
    if (MEASURED) console.log(`the young person's page: longest task ${longest.toFixed(0)} ms`);
    return { longest, youth };
  }, (found) => found.longest < LONGEST);
  assert.ok(longest < LONGEST, `${longest} ms`);
  await write(youth, "jeg kan stadig skrive");
  await bubble(youth, "jeg kan stadig skrive").waitFor();
  await look(youth, "youth-flooded");
});
