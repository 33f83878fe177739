// A phone's Back closes what lies above the conversation, one thing at a time, and leaves no trace in the history.
import assert from "node:assert/strict";
import { test } from "node:test";
import { agencyAt } from "./agency.js";
import { bubble, met, onDuty, start, take, world, write } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

/**
 * What Back is to the browser, a request to close: here it is the key, which the page itself never hears of.
 * @param {Page} page
 */
async function onAPhone(page) {
  await page.addInitScript(() => {
    const deaf = (/** @type {KeyboardEvent} */ event) => event.key === "Escape" && event.stopImmediatePropagation();
    for (const type of /** @type {const} */ (["keydown", "keyup"])) addEventListener(type, deaf, true);
  });
}
/** @param {Page} page */
const back = (page) => page.keyboard.press("Escape");
/** @param {Page} page @param {string} name */
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
/** @param {Page} page @param {string|RegExp} name */
const at = (page, name) => page.getByRole("heading", { level: 1, name }).waitFor();

test("Back closes the question, the numbers and a card step by step, and the conversation is still there", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await agencyAt(desk, w);
  await onDuty(desk);
  const youth = await w.youth();
  await onAPhone(youth);
  await start(youth, w);
  await take(desk);
  await met(youth);
  await write(desk, "hej, hvad vil du tale om?");
  await bubble(youth, "hej, hvad vil du tale om?").waitFor();
  const before = await youth.evaluate(() => [history.length, location.href]);

  await press(youth, "Afslut samtalen");
  const yes = youth.getByRole("button", { name: "Ja, slut samtalen" });
  await yes.waitFor();
  await back(youth);
  await yes.waitFor({ state: "hidden" });

  const help = youth.getByRole("region", { name: "Akut hjælp" });
  await youth.getByText("Akut hjælp", { exact: true }).click();
  await help.waitFor();
  await back(youth);
  await help.waitFor({ state: "hidden" });

  await youth.getByLabel("Skriv en besked").fill("mit nummer er 20 30 40 50");
  await press(youth, "Send");
  const guard = youth.getByRole("group").filter({ hasText: "nummer" });
  await guard.waitFor();
  await back(youth);
  await guard.waitFor({ state: "hidden" });
  assert.equal(await youth.getByLabel("Skriv en besked").inputValue(), "mit nummer er 20 30 40 50", "nothing is lost");

  await press(youth, "Send videre");
  await press(youth, "Vælg Ungeteamet");
  await at(youth, /Hvad skal de vide/);
  await youth.getByLabel("Hvad handler det om?").fill("min bror");
  await youth.getByText("Akut hjælp", { exact: true }).click();
  await help.waitFor();
  await back(youth);
  await help.waitFor({ state: "hidden" });
  await at(youth, /Hvad skal de vide/);
  await press(youth, "Se det igennem");
  await at(youth, /Se det igennem/);
  await back(youth);
  await at(youth, /Hvad skal de vide/);
  await back(youth);
  await at(youth, "Hvem skal have det?");
  await back(youth);
  await bubble(youth, "hej, hvad vil du tale om?").waitFor();
  await press(youth, "Send videre");
  await press(youth, "Vælg Ungeteamet");
  assert.equal(await youth.getByLabel("Hvad handler det om?").inputValue(), "min bror", "the draft is kept");
  await back(youth);
  await back(youth);
  await bubble(youth, "hej, hvad vil du tale om?").waitFor();
  assert.deepEqual(await youth.evaluate(() => [history.length, location.href]), before);
});

test("what is closed otherwise takes no Back", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk);
  const youth = await w.youth();
  // A browser that counts what waits for Back.
  await youth.addInitScript(() => {
    const open = new Set();
    Object.assign(globalThis, {
      open,
      CloseWatcher: class {
        constructor() {
          open.add(this);
        }
        destroy() {
          open.delete(this);
        }
      },
    });
  });
  const waiting = () => youth.evaluate(() => /** @type {any} */ (globalThis).open.size);
  await start(youth, w);
  await take(desk);
  await met(youth);
  assert.equal(await waiting(), 0);
  await press(youth, "Afslut samtalen");
  await youth.getByRole("button", { name: "Ja, slut samtalen" }).waitFor();
  assert.equal(await waiting(), 1);
  await youth.getByText("Akut hjælp", { exact: true }).click();
  await youth.waitForFunction(() => /** @type {any} */ (globalThis).open.size === 2);
  await youth.keyboard.press("Escape");
  await youth.waitForFunction(() => /** @type {any} */ (globalThis).open.size === 1);
  await press(youth, "Ja, slut samtalen");
  await youth.getByRole("heading", { name: "Du har sluttet samtalen" }).waitFor();
  assert.equal(await waiting(), 0);
});

test("an Escape closes one thing: the one that has the focus, else the numbers", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk);
  const youth = await w.youth({ desktop: true });
  await start(youth, w);
  await take(desk);
  await met(youth);
  const help = youth.getByRole("region", { name: "Akut hjælp" });
  await youth.getByText("Akut hjælp", { exact: true }).click();
  await help.waitFor();
  // By keys alone: a press beside the numbers closes them.
  const field = youth.getByLabel("Skriv en besked");
  await field.focus();
  await field.fill("mit nummer er 20 30 40 50");
  await field.press("Enter");
  const guard = youth.getByRole("group").filter({ hasText: "nummer" });
  await guard.waitFor();
  await youth.keyboard.press("Escape");
  await guard.waitFor({ state: "hidden" });
  assert.ok(await help.isVisible());
  await field.press("Enter");
  await guard.waitFor();
  await youth.locator(".acute summary").focus();
  await youth.keyboard.press("Escape");
  await help.waitFor({ state: "hidden" });
  assert.ok(await guard.isVisible());
});
