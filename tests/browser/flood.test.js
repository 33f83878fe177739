// Invariant 10: the other end's browser runs something else than our page, and sends the worst that the limits allow.
import assert from "node:assert/strict";
import { test } from "node:test";
import { until as happens } from "../nodes/support/until.js";
import { axe, look } from "./look.js";
import { historyOf, honestYouth, hostileDesk, hostileYouth } from "./stranger.js";
import { bubble, onDuty, opened, PASSPHRASE, start, take, texts, until, world, write } from "./support.js";
import { bestOf, longestTask, percentile } from "./tasks.js";

const LONGEST = 100;
/** The longest texts, by what costs a browser most: many lines, wide ligatures, joined pictures, signs without spaces, new scripts. */
const HEAVY = [
  () => "a\n".repeat(2000).trim(),
  () => "ﷺ".repeat(4000),
  () => "👩‍👩‍👧‍👦".repeat(360),
  () => "漢".repeat(4000),
  (/** @type {number} */ n) => Array.from({ length: 400 }, (_, i) => `a${String.fromCodePoint(0x4e00 + ((n * 400 + i) % 20_000))}`).join(""),
];
const heavy = (/** @type {number} */ n) => HEAVY[n % HEAVY.length](n);
/** What the service reads of one socket for long: 128 KiB a second, and such a text is 22 of them. */
const HEAVY_PER_SECOND = 5;

/** @param {number} ms */
const passed = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** How long an honest young person waits for `Leveret`, message by message. @param {ReturnType<typeof honestYouth>} youth @param {() => Promise<unknown>} [meanwhile] */
async function answers(youth, meanwhile = async () => {}) {
  /** @type {number[]} */
  const times = [];
  let on = true;
  const done = meanwhile();
  void done.catch(() => {}).then(() => (on = false));
  while (on || times.length < 20) {
    times.push(await youth.write(`nr ${times.length}`));
    await passed(125);
  }
  await done;
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

/** @typedef {{longest: number, calm: number, wait: number}} Measured `calm`, `wait`: an honest message's, in the middle of all */

/** No task is long, and nobody feels that they wait longer. @param {Measured} found */
const good = ({ longest, calm, wait }) => longest < LONGEST && wait <= Math.max(2 * calm, LONGEST);

/** What an attack costs the desk and the other conversation. @param {string} what @param {Awaited<ReturnType<typeof besieged>>} besieged @param {() => Promise<unknown>} attack @returns {Promise<Measured>} */
async function measured(what, { desk, honest }, attack) {
  const quiet = await answers(honest);
  /** @type {number[]} */
  let times = [];
  const longest = await longestTask(desk, async () => {
    times = await answers(honest, attack);
  });
  const ms = (/** @type {number[]} */ of, /** @type {number} */ part) => percentile(of, part).toFixed(0);
  console.log(`${what}: longest task ${longest.toFixed(0)} ms; p50 ${ms(quiet, 0.5)} → ${ms(times, 0.5)} ms, p99 ${ms(quiet, 0.99)} → ${ms(times, 0.99)} ms`);
  return { longest, calm: percentile(quiet, 0.5), wait: percentile(times, 0.5) };
}

test("a history of 5,000 lines: no task of the desk is long, and the other conversation does not wait", async (t) => {
  const found = await bestOf(async () => {
    const all = await besieged(t);
    return measured("5,000 lines", all, async () => {
      for (const words of historyOf(5000)) await all.hostile.say(words);
      await until(all.desk, () => document.querySelectorAll(".message").length > 50);
    });
  }, good);
  assert.ok(good(found), JSON.stringify(found));
});

test("the longest and heaviest texts there can be: no task of the desk is long, and the other conversation does not wait", async (t) => {
  const found = await bestOf(async () => {
    const all = await besieged(t);
    const history = historyOf(10, { text: heavy, perFrame: 1 });
    return measured("heaviest texts", all, async () => {
      await flood(all.hostile, history.length, (n) => history[n - 1], HEAVY_PER_SECOND);
      await all.desk.getByRole("region", { name: "Ahorn" }).locator(".message").first().waitFor();
      await flood(all.hostile, 15, (n) => ({ m: [10 + n, Date.now(), heavy(10 + n)] }), HEAVY_PER_SECOND);
      await all.hostile.say({ m: [26, Date.now(), "det sidste"] });
      await bubble(all.desk, "det sidste").waitFor();
    });
  }, good);
  assert.ok(good(found), JSON.stringify(found));
});

test("90 messages a second: the room is folded, the other conversation does not wait, and it is ended without being drawn", async (t) => {
  const { found, desk, honest, hostile } = await bestOf(
    async () => {
      const all = await besieged(t, { blank: 1 });
      return { ...all, found: await measured("90 messages/s", all, () => flood(all.hostile, 600, (n) => ({ m: [n, Date.now(), "x"] }))) };
    },
    (one) => good(one.found),
  );
  assert.ok(good(found), JSON.stringify(found));
  const room = desk.getByRole("region", { name: "Ahorn" });
  await room.getByText("Samtalen er foldet sammen.").waitFor();
  assert.equal(await room.locator(".message:visible").count(), 0);
  await look(desk, "desk-folded");
  // By keyboard alone, from the list: the question, and back to the list.
  await desk.getByRole("button", { name: "Ahorn", exact: false }).first().focus();
  await desk.keyboard.press("Tab");
  assert.equal(await desk.evaluate(() => document.activeElement?.getAttribute("aria-label")), "Afslut Ahorn");
  await desk.keyboard.press("Enter");
  await desk.getByRole("heading", { name: "Slut samtalen »Ahorn«?" }).waitFor();
  await look(desk, "desk-end-from-list");
  const sending = flood(hostile, 100, (n) => ({ m: [600 + n, Date.now(), "x"] }));
  await desk.getByRole("button", { name: "Ja, afslut" }).click();
  await room.getByText("Kun læsning.").waitFor();
  assert.equal(await desk.evaluate(() => document.activeElement?.textContent?.includes("Ahorn")), true);
  await sending;
  await happens("the end is heard", () => hostile.over() === "counsellor");
  await honest.write("stadig her");
});

test("a folded room unfolds when the counsellor says so, and a tab that takes over finds it folded", async (t) => {
  const { w, desk, hostile } = await besieged(t, { blank: 1 });
  await flood(hostile, 500, (n) => ({ m: [n, Date.now(), `nr ${n}`] }));
  const room = desk.getByRole("region", { name: "Ahorn" });
  await room.getByText("Samtalen er foldet sammen.").waitFor();
  const other = await desk.context().newPage();
  await other.goto(`${w.home}/vagt`);
  const moved = other.getByRole("region", { name: "Ahorn" });
  await moved.getByText("Samtalen er foldet sammen.").waitFor();
  await moved.getByRole("button", { name: "Fold ud og læs" }).focus();
  await other.keyboard.press("Enter");
  await moved.locator(".message").first().waitFor();
  assert.equal(await other.evaluate(() => document.activeElement?.tagName), "TEXTAREA");
});

test("a long conversation: the end is drawn, and what is older comes by keyboard, in order, and by scrolling", async (t) => {
  const { desk, hostile } = await besieged(t);
  for (const words of historyOf(300, { text: (n) => `nr ${n}`, perFrame: 300 })) await hostile.say(words);
  const room = desk.getByRole("region", { name: "Ahorn" });
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
  assert.deepEqual(
    shown,
    shown.map((_, i) => i + 1),
  );
  await hostile.say({ m: [301, Date.now(), "nyt"] });
  await room.getByRole("button", { name: "Nyere beskeder ↓" }).click();
  await bubble(room, "nyt").waitFor();
  await until(desk, () => document.querySelectorAll(".message").length < 100);
});

test("a counsellor's changed client: no task of the young person's page is long", async (t) => {
  const { longest, youth } = await bestOf(
    async () => {
      const w = await world(t);
      const youth = await w.youth();
      const hostile = await hostileDesk(w.home, w.service.setup, PASSPHRASE);
      t.after(() => hostile.close());
      await youth.goto(`${w.home}/`);
      await opened(youth);
      await start(youth, w);
      await hostile.ready;
      const longest = await longestTask(youth, async () => {
        for (const words of historyOf(1500, { side: 1 })) await hostile.say(words);
        await until(youth, () => document.querySelectorAll(".message").length > 20);
        await flood(hostile, 400, (n) => ({ m: [1500 + n, Date.now(), n <= HEAVY.length ? heavy(n) : "y"] }));
      });
      console.log(`the young person's page: longest task ${longest.toFixed(0)} ms`);
      return { longest, youth };
    },
    (found) => found.longest < LONGEST,
  );
  assert.ok(longest < LONGEST, `${longest} ms`);
  await write(youth, "jeg kan stadig skrive");
  await bubble(youth, "jeg kan stadig skrive").waitFor();
  await look(youth, "youth-flooded");
});
