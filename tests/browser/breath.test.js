// The pause after a conversation, heavy conversations, and a shift that is over.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { met, onDuty, opened, pair, ready, saved, start, take, until, world } from "./support.js";

/** What is left of the breath, seconds. @param {import("./support.js").Page} desk */
async function left(desk) {
  const [minutes, seconds] = (await desk.locator("#breath-left").innerText()).split(":").map(Number);
  return 60 * minutes + seconds;
}

/** @param {import("./support.js").Page} desk */
async function ended(desk) {
  await desk.getByRole("button", { name: "Afslut samtalen" }).click();
  await desk.getByRole("button", { name: "Ja, afslut" }).click();
}

/** Somebody waits, and is told of the counsellor's breath. @param {import("./support.js").World} w */
async function waits(w) {
  const youth = await w.youth();
  await start(youth, w);
  await youth.getByText("Rådgiveren er klar om lidt.").first().waitFor();
  return youth;
}

test("after a conversation nothing rings for a while, whoever waits knows, and a reload takes nothing of it", async (t) => {
  const w = await world(t);
  const { desk } = await pair(w);
  await ended(desk);
  await desk.getByText("Pust ud:").waitFor();
  assert.ok((await left(desk)) > 150 && (await left(desk)) <= 180);
  // It is read aloud once, and not each second.
  assert.equal(await desk.locator("#breath-said").innerText(), "Pust ud. Det ringer ikke hos dig de næste 3 minutter.");
  await desk.evaluate(() => {
    const state = /** @type {any} */ (globalThis);
    state.said = 0;
    new MutationObserver(() => state.said++).observe(document.getElementById("breath-said"), { childList: true, characterData: true, subtree: true });
  });
  const youth = await waits(w);
  await youth.getByText("Rådgiveren er klar om lidt. Ventetid: cirka 2 til 5 minutter.").first().waitFor();
  await look(youth, "youth-breath");
  await look(desk, "desk-breath");
  assert.equal(await desk.evaluate(() => /** @type {any} */ (globalThis).said), 0);
  assert.equal(await desk.getByRole("button", { name: "Tag samtalen" }).count(), 0);

  await desk.getByRole("button", { name: "3 minutter mere" }).focus();
  await desk.keyboard.press("Enter");
  await until(desk, () => Number(document.getElementById("breath-left")?.textContent?.split(":")[0]) >= 4);
  assert.equal(await desk.evaluate(() => document.activeElement?.id), "breath-more", "focus stays where it was");
  await desk.reload();
  await desk.getByText("Pust ud:").waitFor();
  assert.ok((await left(desk)) > 240);
  // The same desk in another tab, and after the service itself began anew.
  const other = await desk.context().newPage();
  await other.goto(`${w.home}/vagt`);
  await other.getByText("Pust ud:").waitFor();
  await desk.getByRole("heading", { name: "Vagten er åbnet et andet sted" }).waitFor();
  await w.restart();
  await other.getByText("Pust ud:").waitFor();
  await opened(other);
  assert.ok((await left(other)) > 180);

  await ready(other);
  // To a heading, and never into a field: from there the next Tab leads on.
  await until(other, () => document.activeElement?.matches("h2"));
  await take(other);
  await met(youth);
  assert.ok(await other.locator("#breath").isHidden());
});

test("whoever takes the longest waiting is ready, and who gives no breath gets none", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await youth.getByRole("button", { name: "Afslut samtalen" }).click();
  await youth.getByRole("button", { name: "Ja, slut samtalen" }).click();
  await desk.getByText("Pust ud:").waitFor();
  const second = await waits(w);
  await desk.getByRole("button", { name: "Tag den længst ventende" }).click();
  await met(second);
  await desk.locator("#breath").waitFor({ state: "hidden" });
  // The centre's setting is the desk's with its next conversation, without a reload.
  await saved(desk, `${w.home}/leder/center/pust`, [["minutes", "0"]]);
  const third = await w.youth();
  await start(third, w);
  await until(desk, () => new Promise((resolve) => setTimeout(() => resolve(true), 7_000)));
  await ended(desk);
  await take(desk);
  await met(third);
  assert.ok(await desk.locator("#breath").isHidden());
});

test("a heavy conversation counts twice until it is not heavy any more", async (t) => {
  const w = await world(t);
  const { desk } = await pair(w, { capacity: 2 });
  const heavy = desk.getByRole("button", { name: "Tung samtale" });
  await heavy.focus();
  await desk.keyboard.press("Space");
  await desk.getByText("1 af 2, én tung").waitFor();
  assert.equal(await heavy.getAttribute("aria-pressed"), "true");
  await look(desk, "desk-heavy");
  const second = await w.youth();
  await start(second, w);
  await desk.getByText("1 venter").first().waitFor();
  await until(desk, () => new Promise((resolve) => setTimeout(() => resolve(true), 1_500)));
  assert.equal(await desk.getByRole("button", { name: "Tag samtalen" }).count(), 0, "the desk is full");
  await desk.reload();
  await desk.getByText("1 af 2, én tung").waitFor();
  await heavy.click();
  await desk.getByText("1 af 2", { exact: true }).waitFor();
  await take(desk);
  await met(second);
});

test("a shift ends softly: said before, nothing new rings after it, and whoever stays may take more", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor("Mette", { clock: true });
  await onDuty(desk);
  const ends = await desk.evaluate(() => new Date(Date.now() + 17 * 60_000).toTimeString().slice(0, 5));
  await desk.getByLabel("På vagt til kl.").fill(ends);
  await desk.getByRole("heading", { name: "Klar, når nogen skriver" }).waitFor();
  await desk.clock.runFor(3 * 60_000);
  await desk.locator("#shift").getByText("Din vagt slutter kl.").waitFor();
  await until(desk, () => document.getElementById("link")?.hidden);
  await opened(desk);
  await look(desk, "desk-shift-soon");
  const youth = await w.youth();
  await start(youth, w);
  await take(desk);
  await met(youth);
  await desk.clock.runFor(15 * 60_000);
  await desk.locator("#shift").getByText("Din vagt er slut, og det ringer ikke hos dig.").waitFor();
  await desk.getByText("Ingen andre er på vagt.", { exact: false }).first().waitFor();
  await until(desk, () => document.getElementById("link")?.hidden);
  await met(youth);
  await look(desk, "desk-shift-over");
  const second = await w.youth();
  await second.goto(`${w.home}/`);
  await second.getByText("Ingen på vagt lige nu").waitFor();
  await desk.reload();
  await desk.locator("#shift").getByRole("button", { name: "Tag flere" }).click();
  await desk.locator("#shift").waitFor({ state: "hidden" });
  await opened(desk);
  // Whoever comes back to the page sees it at once.
  await second.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await second.getByRole("button", { name: "Start samtalen" }).waitFor();
});
