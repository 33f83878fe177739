// A page that nobody touches costs nothing: no movement without end, and next to no work.
import assert from "node:assert/strict";
import { test } from "node:test";
import { agencyAt } from "./agency.js";
import { met, onDuty, start, take, world } from "./support.js";

/** The most of a core that a page at rest may take; a light that glowed for ever took 0.15. */
const MOST = 0.05;
const SECONDS = 3;

/** @param {import("playwright-core").Page} page */
async function rests(page, what) {
  const endless = await page.evaluate(() => document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations === Infinity).length);
  assert.equal(endless, 0, `${what}: moves for ever`);
  const wire = await page.context().newCDPSession(page);
  await wire.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () => (await wire.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN;
  // What moves for a while has come to rest, or is let be: this measures what never ends.
  await page.evaluate(() => document.getAnimations().forEach((one) => one.finish()));
  const before = await busy();
  await page.evaluate((ms) => new Promise((go) => setTimeout(go, ms)), 1000 * SECONDS);
  const share = ((await busy()) - before) / SECONDS;
  assert.ok(share < MOST, `${what}: ${(100 * share).toFixed(1)} % of a core`);
}

/** Whoever pulls the page down too far reloads it, and loses what they wrote. @param {import("playwright-core").Page} page */
const pulls = (page) => page.evaluate(() => getComputedStyle(document.documentElement).overscrollBehaviorY);

test("every page rests when nothing happens, and a conversation cannot be pulled away", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk);
  await agencyAt(desk, w);
  await rests(desk, "the desk, on duty");
  const youth = await w.youth();
  await youth.goto(`${w.home}/`);
  await rests(youth, "the start page");
  assert.equal(await pulls(youth), "auto");
  await start(youth, w);
  await youth.getByText("Du er nummer 1 i køen", { exact: true }).first().waitFor();
  await youth.locator("#toggles").waitFor();
  await rests(youth, "the queue");
  assert.equal(await pulls(youth), "none");
  await take(desk);
  await met(youth);
  await rests(youth, "the conversation");
  await rests(desk, "the desk, in a conversation");
  assert.equal(await pulls(youth), "none");
  await youth.getByRole("button", { name: "Send videre" }).click();
  await youth.locator("#aside").waitFor();
  assert.equal(await pulls(youth), "none");
  const member = await w.youth({ desktop: true });
  await member.goto(`${w.home}/modtager`);
  await rests(member, "the agency's page");
});
