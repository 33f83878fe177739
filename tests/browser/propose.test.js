// A counsellor proposes to send something on, and a young person looks at it or not, while the conversation goes on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { agencyAt } from "./agency.js";
import { axe, look } from "./look.js";
import { bubble, met, notice, onDuty, start, take, texts, until, world, write } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page @param {string} name */
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
/** What is said above the card. @param {Page} youth @param {string} words */
const above = (youth, words) => youth.locator(".aside-news").filter({ hasText: words }).waitFor();
/** @param {Page} page @param {string} name */
const focused = (page, name) => until(page, (text) => document.activeElement?.textContent?.trim() === text, name);
const WHY = "De har god tid,\nog du kan møde den samme hver gang.";
const HEADING = /Hvad skal de vide/;

/** @param {Page} desk */
async function propose(desk) {
  // An answer that comes after the dialog was closed and opened again is nothing to it.
  /** @type {(value?: unknown) => void} */
  let answer = () => {};
  const held = new Promise((resolve) => (answer = resolve));
  const list = "**/videre/modtagere";
  await desk.route(list, async (route) => {
    await held;
    await route.continue();
  });
  await press(desk, "Foreslå at sende videre");
  await desk.getByText("Du kan ikke se kortet.").waitFor();
  await press(desk, "Fortryd");
  const late = desk.waitForResponse(list);
  await desk.route(list, (route) => route.abort(), { times: 1 });
  await press(desk, "Foreslå at sende videre");
  await desk.getByText("Modtagerne kunne ikke hentes.").waitFor();
  answer();
  await late;
  await desk.evaluate(() => new Promise(requestAnimationFrame));
  await desk.getByText("Modtagerne kunne ikke hentes.").waitFor();
  await desk.unroute(list);
  await press(desk, "Prøv igen");
  await desk.getByRole("radio", { name: /Ungeteamet/ }).waitFor();
  assert.equal(await desk.getByRole("checkbox", { name: "Under eller over 18" }).isVisible(), false, "nobody asks for an age they do not need");
  await press(desk, "Send forslaget");
  await desk.getByText("Vælg, hvem det kan sendes til.").waitFor();
  await desk.getByRole("radio", { name: /Familiehuset/ }).check();
  assert.ok(await desk.getByRole("checkbox", { name: "Under eller over 18" }).isVisible());
  await desk.getByRole("radio", { name: /Ungeteamet/ }).check();
  await desk.getByLabel("Hvorfor foreslår du det?").fill("x".repeat(301));
  await press(desk, "Send forslaget");
  await desk.getByText("Begrundelsen er 1 tegn for lang.").waitFor();
  await desk.getByLabel("Hvorfor foreslår du det?").fill(WHY);
  await desk.getByLabel("Kontakt").check();
  await look(desk, "propose-dialog");
  await press(desk, "Send forslaget");
}

test("proposed, put aside, looked at while the conversation goes on, and asked for by the young person", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  const youth = await w.youth();
  await onDuty(desk);
  await start(youth, w);
  await take(desk);
  await met(youth);
  assert.equal(await youth.getByRole("button", { name: "Send videre" }).count(), 0, "nobody to send it to when the page came");
  await press(desk, "Foreslå at sende videre");
  await desk.getByText(/Ingen modtagere er klar endnu/).waitFor();
  await axe(desk, "propose-nobody");
  await desk.keyboard.press("Escape");
  await focused(desk, "Foreslå at sende videre");
  await agencyAt(desk, w);
  await agencyAt(desk, w, { name: "Familiehuset", age_why: "Reglerne er andre under 18." });

  await write(youth, "jeg vil gerne stoppe");
  await bubble(desk, "jeg vil gerne stoppe").waitFor();
  await propose(desk);
  const card = youth.locator(".proposal");
  await card.getByText("Ungeteamet", { exact: true }).waitFor();
  assert.ok(await card.getByText("Samtaler om rusmidler for dig under 25.").isVisible());
  await youth.locator("#say").getByText(`Mette: Jeg foreslår, at du sender det videre til Ungeteamet: ${WHY}`).waitFor({ state: "attached" });
  await desk.locator(".proposal").getByText("Dit forslag").waitFor();
  assert.equal(await desk.locator(".proposal button").count(), 0);
  await look(youth, "propose-youth");
  await look(desk, "propose-desk");

  // by keyboard alone, and nobody hears of it
  const before = await texts(desk);
  await card.getByRole("button", { name: "Ikke nu" }).focus();
  await youth.keyboard.press("Enter");
  await focused(youth, "Forslag: send videre tilUngeteamet");
  assert.equal(await card.getByText("De har god tid").isVisible(), false);
  await axe(youth, "propose-folded");
  await youth.keyboard.press("Enter");
  await card.getByText("De har god tid").waitFor();
  await youth.keyboard.press("Tab");
  await focused(youth, "Udfyld et kort");
  assert.deepEqual(await texts(desk), before);

  // without a network it can't be fetched; with one it can
  await youth.context().setOffline(true);
  await youth.keyboard.press("Enter");
  await notice(youth, "Det kunne ikke hentes. Prøv igen.");
  await youth.context().setOffline(false);
  await met(youth);
  await youth.locator("#notice").waitFor({ state: "hidden" });
  await youth.keyboard.press("Enter");
  await youth.getByRole("heading", { name: HEADING }).waitFor();
  await youth
    .getByText(WHY.split("\n")[1] ?? "")
    .last()
    .waitFor();
  await youth.getByLabel("Hvad skal de kalde dig?").fill("Nova");
  await write(desk, "tag dig god tid");
  await above(youth, "Mette: tag dig god tid");
  await look(youth, "propose-open");
  await press(youth, "← Til samtalen");
  await focused(youth, "Udfyld et kort");
  assert.ok(await bubble(youth, "tag dig god tid").isVisible());
  await youth.keyboard.press("Enter");
  assert.equal(await youth.getByLabel("Hvad skal de kalde dig?").inputValue(), "Nova", "the draft was kept");

  // a page of today has a button of its own; one's own card is another one; a draft outlives the conversation
  await youth.reload();
  await bubble(youth, "tag dig god tid").waitFor();
  await press(youth, "Udfyld et kort");
  await youth.getByLabel("Hvad skal de kalde dig?").fill("Nova");
  await press(youth, "← Til samtalen");
  await press(youth, "Send videre");
  await youth.getByRole("heading", { level: 1, name: /Hvem/ }).waitFor();
  await press(youth, "← Til samtalen");
  await focused(youth, "Send videre");
  await press(youth, "Udfyld et kort");
  await press(desk, "Afslut samtalen");
  await press(desk, "Ja, afslut");
  await above(youth, "Mette har afsluttet samtalen.");
  assert.equal(await youth.getByLabel("Hvad skal de kalde dig?").inputValue(), "Nova");
  await press(youth, "← Til samtalen");
  await press(youth, "Ryd siden");
  await youth.getByRole("heading", { name: "Siden er tømt" }).waitFor();
  assert.equal(
    await youth.locator("input").evaluateAll((fields) => fields.filter((field) => /** @type {HTMLInputElement} */ (field).value === "Nova").length),
    0,
  );

  await youth.goto(`${w.home}/`);
  await press(youth, "Jeg har en kode");
  await youth.getByRole("heading", { name: "Jeg har en kode" }).waitFor();
  assert.equal(youth.url(), `${w.home}/`);
  await press(youth, "← Til forsiden");
  await focused(youth, "Jeg har en kode");
  await youth.goto(`${w.home}/privatliv`);
  await youth.getByRole("heading", { name: "Når du sender noget videre" }).waitFor();
  await axe(youth, "privacy");
});
