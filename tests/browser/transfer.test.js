// A colleague takes a conversation over: asked first, then the young person, and only then it moves.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { bubble, delivered, met, onDuty, pair, ready, room, start, texts, typing, until, world, write } from "./support.js";

const WHY = "Ali ved meget om hash i familien.";
const PROPOSED = `Jeg foreslår, at du skriver videre med Ali. ${WHY}`;

/** Mette writes with somebody; Ali is on duty too. @param {import("node:test").TestContext} t */
async function two(t) {
  const w = await world(t);
  const { desk: mette, youth } = await pair(w);
  await room(mette, 2);
  const ali = await w.counsellor("Ali");
  await onDuty(ali, 2);
  await write(youth, "min far ryger hash");
  await write(mette, "det lyder svært");
  await delivered(youth, 1);
  await delivered(mette, 1);
  return { w, mette, ali, youth };
}

/** @param {import("playwright-core").Page} mette */
async function ask(mette, why = WHY) {
  await mette.getByRole("button", { name: "Lad en kollega overtage" }).click();
  const dialog = mette.getByRole("dialog", { name: "Lad en kollega overtage" });
  await dialog.getByRole("radio", { name: /^Ali/ }).check();
  await dialog.getByLabel("Hvorfor? Det læser den unge.").fill(why);
  await dialog.getByRole("button", { name: "Spørg kollegaen" }).click();
  await mette.getByText("Spørger, om en kollega vil overtage").waitFor();
}

/** @param {import("playwright-core").Page} ali */
const yes = (ali) => ali.getByRole("button", { name: "Ja, jeg overtager" }).click();
/** @param {import("playwright-core").Page} youth */
const asked = (youth) => youth.getByRole("heading", { name: "Må Ali tage over?" });

test("a colleague takes over, with the young person's yes, and reads what was written after another", async (t) => {
  const { mette, ali, youth } = await two(t);
  await mette.getByRole("button", { name: "Lad en kollega overtage" }).click();
  await look(mette, "desk-transfer-dialog");
  await mette.getByRole("button", { name: "Spørg kollegaen" }).click();
  await mette.getByText("Skriv, hvorfor. Det læser den unge, før de svarer.").waitFor();
  await mette.getByRole("button", { name: "Fortryd" }).click();
  await ask(mette);
  await ali.getByRole("heading", { name: "Mette spørger, om du vil overtage en samtale" }).waitFor();
  await look(ali, "desk-transfer-ring");
  assert.equal(await asked(youth).count(), 0, "the colleague has not answered");
  await yes(ali);
  await asked(youth).waitFor();
  await bubble(youth, PROPOSED).waitFor();
  await mette.getByText("Ali har sagt ja. Den unge bliver spurgt").waitFor();
  await look(youth, "youth-transfer");
  await look(mette, "desk-transfer");
  await write(youth, "hvem er Ali?");
  await bubble(mette, "hvem er Ali?").waitFor();
  assert.equal(await bubble(ali, "hvem er Ali?").count(), 0, "it is still Mette's");

  await typing(mette, "held og", youth.getByText("Mette skriver …"));
  await youth.getByRole("button", { name: "Ja, det er fint" }).click();
  await met(youth, "Ali");
  assert.equal(await youth.getByText("Mette skriver …").isVisible(), false, "she has gone");
  assert.equal(await youth.getByText("Du skriver stadig med Mette.").count(), 0);
  await ali.getByText(/er begyndt\.$/).waitFor();
  await mette.getByText("samtalen er gået videre til din kollega").waitFor();
  assert.deepEqual(await texts(mette), [], "nothing of it stays");
  assert.deepEqual(await texts(ali), [], "nor is it told yet");
  await write(ali, "hej, jeg er Ali");
  await bubble(youth, "hej, jeg er Ali").waitFor();
  await youth.getByRole("heading", { name: "Må Ali se det, du har skrevet?" }).waitFor();
  await youth.getByRole("button", { name: "Ja, vis det" }).click();
  await bubble(ali, "hvem er Ali?").waitFor();
  const all = ["min far ryger hash", "det lyder svært", PROPOSED, "hvem er Ali?", "hej, jeg er Ali"];
  await until(ali, (count) => document.querySelectorAll(".bubble").length === count, all.length);
  assert.deepEqual(await texts(ali), all);
  const writers = await ali.locator(".message", { hasText: "det lyder svært" }).textContent();
  assert.match(writers ?? "", /Mette/, "each under its true writer");
  await mette.getByRole("button", { name: "Jeg er klar nu" }).waitFor();
});

test("a no, a withdrawal and a colleague who leaves change nothing", async (t) => {
  const { mette, ali, youth } = await two(t);
  const stays = () => youth.locator(".transcript li", { hasText: "Du skriver stadig med Mette." });
  await ask(mette);
  await yes(ali);
  await asked(youth).waitFor();
  await youth.getByRole("button", { name: "Nej, jeg bliver her" }).click();
  await mette.getByText("den unge vil hellere blive hos dig").waitFor();
  await ali.getByText("Samtalen bliver hos din kollega.").waitFor();
  await until(youth, () => /** @type {HTMLElement} */ (document.getElementById("ask")).hidden);
  await stays().waitFor();
  assert.equal(await stays().count(), 1);

  await ask(mette);
  await yes(ali);
  await asked(youth).waitFor();
  await mette.getByRole("button", { name: "Spørg alligevel ikke" }).click();
  await asked(youth).waitFor({ state: "hidden" });
  await mette.getByRole("button", { name: "Lad en kollega overtage" }).waitFor();

  await ask(mette);
  await ali.getByRole("button", { name: "Nej, ikke nu" }).click();
  await mette.getByText("din kollega kan ikke overtage. Samtalen").waitFor();

  await ask(mette);
  await yes(ali);
  await asked(youth).waitFor();
  await ali.getByRole("button", { name: "Alligevel ikke" }).click();
  await asked(youth).waitFor({ state: "hidden" });
  await until(ali, () => /** @type {HTMLElement} */ (document.getElementById("promise")).hidden);

  await ask(mette);
  await yes(ali);
  await asked(youth).waitFor();
  await ali.getByRole("button", { name: "Gå af vagt" }).click();
  await mette.getByText("din kollega kan ikke overtage lige nu").waitFor();
  await asked(youth).waitFor({ state: "hidden" });
  await write(youth, "er du der?");
  await bubble(mette, "er du der?").waitFor();
  await mette.getByRole("button", { name: "Lad en kollega overtage" }).click();
  await mette.getByText("Ingen anden er på vagt lige nu.").waitFor();
});

test("all three reload while it is asked, and it goes on", async (t) => {
  const { mette, ali, youth } = await two(t);
  mette.on("dialog", (dialog) => void dialog.accept());
  await ask(mette);
  await yes(ali);
  await asked(youth).waitFor();
  await bubble(youth, PROPOSED).waitFor();
  await delivered(mette, 2);
  await youth.reload();
  await asked(youth).waitFor();
  await bubble(youth, PROPOSED).waitFor();
  await ali.reload();
  await ali.getByText("Du har sagt ja til at overtage en samtale.").waitFor();
  await mette.reload();
  await mette.getByText("Ali har sagt ja. Den unge bliver spurgt").waitFor();
  await youth.getByRole("button", { name: "Ja, det er fint" }).click();
  await met(youth, "Ali");
  await youth.getByRole("button", { name: "Nej, begynd forfra" }).click();
  await write(ali, "hej igen");
  await bubble(youth, "hej igen").waitFor();
  assert.deepEqual(await texts(ali), ["hej igen"], "the young person said no");
});

test("by keyboard alone, and in the middle of another conversation nobody's words go astray", async (t) => {
  const { w, mette, ali, youth } = await two(t);
  // Ali writes with somebody else, and has a draft, when the conversation comes.
  const other = await w.youth();
  await start(other, w);
  await Promise.race([mette, ali].map((desk) => desk.locator("#ring-take").waitFor()));
  await ali.locator("#queue-total").getByText("1 venter").waitFor();
  await ali.keyboard.press("Alt+KeyL");
  await met(other, "Ali");
  await ali.getByLabel("Skriv en besked").fill("et halvt sv");
  await mette.getByRole("button", { name: "Lad en kollega overtage" }).focus();
  await mette.keyboard.press("Enter");
  await mette.getByRole("dialog").waitFor();
  await mette.keyboard.press("Tab");
  await mette.keyboard.press("Space");
  assert.ok(await mette.getByRole("radio", { name: /^Ali/ }).isChecked());
  await mette.getByLabel("Hvorfor? Det læser den unge.").focus();
  await mette.keyboard.type(WHY);
  await mette.keyboard.press("Tab");
  await mette.keyboard.press("Enter");
  await until(mette, () => document.activeElement?.matches(".room[data-active=true] h2"));
  await ali.getByRole("heading", { name: "Mette spørger, om du vil overtage en samtale" }).waitFor();
  await ali.keyboard.press("Alt+KeyT");
  await asked(youth).waitFor();
  await youth.getByRole("button", { name: "Ja, det er fint" }).focus();
  await youth.keyboard.press("Enter");
  await met(youth, "Ali");
  await ali.getByText("er begyndt. Du er stadig, hvor du skrev.").waitFor();
  await ali.keyboard.type("ar");
  assert.equal(await ali.locator(".room[data-active=true]").getByLabel("Skriv en besked").inputValue(), "et halvt svar");
  await ready(mette);
});
