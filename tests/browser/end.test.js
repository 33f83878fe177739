// How a conversation ends, whoever ends it, and what is left of it. Invariant 11: the words that were not sent are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { bubble, met, onDuty, pair, ready, start, take, world, write } from "./support.js";

test("the young person ends: the page is emptied, the desk may read for a while and wipes it", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await write(youth, "tak for hjælpen");
  await bubble(desk, "tak for hjælpen").waitFor();
  await youth.getByRole("button", { name: "Afslut samtalen" }).click();
  await youth.getByRole("heading", { name: "Vil du slutte nu?" }).waitFor();
  await look(youth, "youth-ending");
  await youth.getByRole("button", { name: "Nej, bliv her" }).click();
  await youth.getByLabel("Skriv en besked").waitFor();
  await youth.getByRole("button", { name: "Afslut samtalen" }).click();
  await youth.getByRole("button", { name: "Ja, slut samtalen" }).click();
  await youth.getByRole("heading", { name: "Du har sluttet samtalen" }).waitFor();
  assert.ok(!(await youth.content()).includes("tak for hjælpen"));
  await youth.locator("#over-text").getByText("Mette kan læse samtalen i højst 15 minutter mere.").waitFor();
  await look(youth, "youth-ended");

  await desk
    .locator(".room")
    .getByText(/Den unge afsluttede/)
    .waitFor();
  await desk.getByText("Kun læsning.").waitFor();
  await bubble(desk, "tak for hjælpen").waitFor();
  assert.equal(await desk.getByLabel("Skriv en besked").isVisible(), false);
  await look(desk, "desk-read-only");
  await desk.getByRole("button", { name: "Luk og slet" }).click();
  await desk.getByText("Sletter du den nu, kan ingen læse den mere.").waitFor();
  await desk.getByRole("button", { name: "Behold den" }).click();
  await bubble(desk, "tak for hjælpen").waitFor();
  await desk.getByRole("button", { name: "Luk og slet" }).click();
  await desk.getByRole("button", { name: "Ja, slet den nu" }).click();
  await ready(desk);
  await desk.getByRole("heading", { name: "Klar, når nogen skriver" }).waitFor();
  assert.ok(!(await desk.content()).includes("tak for hjælpen"));
  await youth.getByRole("button", { name: "Til forsiden" }).click();
  await youth.getByRole("button", { name: "Start samtalen" }).waitFor();
});

test("the counsellor ends: the young person is told, may read the last words, and empties the page", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await write(desk, "pas godt på dig selv");
  await bubble(youth, "pas godt på dig selv").waitFor();
  await desk.getByRole("button", { name: "Afslut samtalen" }).click();
  await desk.getByRole("heading", { name: "Slut samtalen »Bølge«?" }).waitFor();
  await look(desk, "desk-ending");
  await desk.getByRole("button", { name: "Ja, afslut" }).click();
  await desk
    .locator(".room")
    .getByText(/Du afsluttede/)
    .waitFor();
  await youth.getByText("Mette har afsluttet samtalen.").first().waitFor();
  await bubble(youth, "pas godt på dig selv").waitFor();
  await look(youth, "youth-counsellor-ended");
  await youth.getByRole("button", { name: "Ryd siden" }).click();
  await youth.getByRole("heading", { name: "Siden er tømt" }).waitFor();
  assert.ok(!(await youth.content()).includes("pas godt på dig selv"));
  await look(youth, "youth-cleared");
  await youth.reload();
  await youth.getByRole("button", { name: "Start samtalen" }).waitFor();
});

test("fifteen minutes later the desk has wiped it by itself", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w, { clock: true });
  await write(youth, "et navn på et barn");
  await bubble(desk, "et navn på et barn").waitFor();
  await youth.getByRole("button", { name: "Afslut samtalen" }).click();
  await youth.getByRole("button", { name: "Ja, slut samtalen" }).click();
  await desk.getByText("Kun læsning.").waitFor();
  await desk.clock.fastForward("14:30");
  await bubble(desk, "et navn på et barn").waitFor();
  await desk.clock.fastForward("01:00");
  await bubble(desk, "et navn på et barn").waitFor({ state: "detached" });
  assert.ok(!(await desk.content()).includes("et navn på et barn"));
});

test("whoever is ended upon keeps the words that were not sent, marked so, until they are cleared", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  const words = "jeg ville lige fortælle, at min bror har fundet pillerne, og nu";
  await youth.getByLabel("Skriv en besked").fill(words);
  await desk.getByRole("button", { name: "Afslut samtalen" }).click();
  await desk.getByRole("button", { name: "Ja, afslut" }).click();
  await youth.getByText("Mette har afsluttet samtalen.").first().waitFor();
  await bubble(youth, words).waitFor();
  await youth.getByText("Ikke sendt", { exact: true }).waitFor();
  await look(youth, "youth-ended-unsent");
  await youth.getByRole("button", { name: "Ryd siden" }).click();
  await youth.getByRole("heading", { name: "Siden er tømt" }).waitFor();
  assert.ok(!(await youth.content()).includes(words));
  await youth.getByRole("button", { name: "Til forsiden" }).click();

  await youth.getByRole("button", { name: "Start samtalen" }).click();
  await ready(desk);
  await desk.getByRole("button", { name: "Tag samtalen" }).click();
  const room = desk.locator(".room").nth(1);
  await room.getByLabel("Skriv en besked").fill("Tak, fordi du skriver. Du kan");
  await youth.getByText("Er her nu").waitFor();
  await youth.getByRole("button", { name: "Afslut samtalen" }).click();
  await youth.getByRole("button", { name: "Ja, slut samtalen" }).click();
  await room.getByText(/Den unge afsluttede/).waitFor();
  await bubble(room, "Tak, fordi du skriver. Du kan").waitFor();
  await room.getByText("Ikke sendt", { exact: true }).waitFor();
  await look(desk, "desk-ended-unsent");
});

test("a conversation that is opened elsewhere leaves the words that were not sent", async (t) => {
  const w = await world(t);
  const { youth } = await pair(w);
  await youth.getByLabel("Skriv en besked").fill("halvvejs igennem");
  const [other] = await Promise.all([youth.context().waitForEvent("page"), youth.evaluate(() => void open("/"))]);
  await other.getByText("Er her nu").waitFor();
  await youth.getByRole("heading", { name: "Samtalen er et andet sted" }).waitFor();
  await youth.getByRole("heading", { name: "Det her blev ikke sendt" }).waitFor();
  assert.equal(await youth.locator("#lost").textContent(), "halvvejs igennem");
  await look(youth, "youth-moved-unsent");
  await youth.getByRole("button", { name: "Til forsiden" }).click();
  await youth.getByRole("button", { name: "Start samtalen" }).waitFor();
  assert.ok(!(await youth.content()).includes("halvvejs igennem"));
});

test("an ended conversation that is left is not in front any more: its line says how it ended, and opens it again", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk, 2);
  const [first, second] = [await w.youth(), await w.youth()];
  for (const youth of [first, second]) {
    await start(youth, w);
    await take(desk);
    await met(youth);
  }
  await desk.setViewportSize({ width: 1440, height: 800 });
  const [ended, live] = ["Bølge", "Ahorn"].map((name) => desk.getByRole("region", { name }));
  await write(live, "hej anden");
  await write(first, "farvel");
  await bubble(ended, "farvel").waitFor();
  await first.getByRole("button", { name: "Afslut samtalen" }).click();
  await first.getByRole("button", { name: "Ja, slut samtalen" }).click();

  const left = desk.getByRole("button", { name: /^Bølge Den unge afsluttede \d\d\.\d\d/ });
  await left.getByText(/slettes om 1[45]:\d\d/).waitFor();
  await ended.waitFor({ state: "hidden" });
  assert.ok(await live.isVisible());
  await look(desk, "desk-ended-left");

  await left.click();
  await bubble(ended, "farvel").waitFor();
  assert.ok(await ended.getByRole("heading", { name: "Bølge" }).evaluate((title) => title === document.activeElement));
  // Writing in the other conversation leaves this one again. A press in it still lands where it was begun, and then folds it.
  await live.getByLabel("Skriv en besked").fill("er du der?");
  await ended.waitFor({ state: "hidden" });
  await left.click();
  await ended.waitFor();
  await live.getByRole("button", { name: "Send", exact: true }).click();
  await bubble(live, "er du der?").waitFor();
  await ended.waitFor({ state: "hidden" });
  await left.click();
  await ended.getByText("Kun læsning.").waitFor();
  await ended.getByRole("button", { name: "Luk og slet" }).click();
  await desk.getByRole("button", { name: "Ja, slet den nu" }).click();
  await live.getByLabel("Skriv en besked").waitFor();
  await bubble(live, "er du der?").waitFor();
  assert.equal(await desk.locator(".room").count(), 1);
});

test("words that were not sent are gone after 15 minutes, and nothing else on the page", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  const youth = await w.youth();
  await onDuty(desk);
  await youth.clock.install();
  await start(youth, w);
  await take(desk);
  await met(youth);
  await youth.getByLabel("Skriv en besked").fill("halvvejs igennem");
  const [other] = await Promise.all([youth.context().waitForEvent("page"), youth.evaluate(() => void open("/"))]);
  await other.getByText("Er her nu").waitFor();
  await youth.getByRole("heading", { name: "Det her blev ikke sendt" }).waitFor();
  await youth.clock.fastForward("16:00");
  await youth.locator("#lost-box").waitFor({ state: "hidden" });
  assert.ok(!(await youth.content()).includes("halvvejs igennem"));
  await youth.getByRole("heading", { name: "Samtalen er et andet sted" }).waitFor();
});
