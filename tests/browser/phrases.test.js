// Replies that are ready: the coordinator writes one for all, a counsellor one of their own, and both are found in the field.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { bubble, met, onDuty, pair, start, take, texts, typing, until, world, write } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

const FIELD = "Skriv en besked";
const list = (/** @type {Page} */ desk) => desk.getByRole("listbox", { name: "Svar, der er klar" });
const options = (/** @type {Page} */ desk) => list(desk).getByRole("option").locator("strong").allInnerTexts();
const chosen = (/** @type {Page} */ desk) => list(desk).getByRole("option", { selected: true }).locator("strong").innerText();
const value = (/** @type {Page} */ desk) => desk.getByLabel(FIELD).inputValue();
/** So many are shown. @param {Page} desk @param {number} count */
const shows = (desk, count) => until(desk, (n) => document.querySelectorAll(".room [role=option]").length === n, count);

/** Fills in the form below the list. @param {Page} page @param {{title: string, said: string, about?: string}} phrase */
async function fill(page, { title, said, about }) {
  const form = page.getByRole("region", { name: "Et svar mere" });
  await form.getByLabel("Overskrift").fill(title);
  await form.getByLabel("Det, der bliver skrevet").fill(said);
  if (about) await form.getByLabel("Emne").selectOption(about);
  return form;
}

test("the coordinator looks at a reply before it is every desk's", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  const leder = await desk.context().newPage();
  await leder.goto(`${w.home}/leder`);
  await leder.getByRole("link", { name: "Svar", exact: true }).click();
  await leder.getByText("Hilsen, når nogen har ventet").click();
  await leder.getByText("Tak, fordi du ventede.").first().waitFor();
  const form = await fill(leder, { title: "Om weekenden", said: "Hej, det er {navn}.\nSkriv igen {dag}.\n{numre}", about: "Om sig selv" });
  await form.getByRole("button", { name: "Vis det først" }).click();
  const seen = leder.getByRole("region", { name: "Et svar mere" }).getByRole("group", { name: "Sådan ser den unge det" });
  await seen.getByText("Hej, det er Mette.").waitFor();
  assert.match(await seen.innerText(), /\{dag\}\.\nEr du eller en anden i livsfare: ring 112\.\nDu kan også ringe til:\n/);
  // What was asked for is read first; a browser moves there when it has drawn the page.
  await until(leder, () => document.activeElement?.textContent?.includes("Hej, det er Mette."));
  await look(leder, "phrases-preview");
  await leder.getByRole("region", { name: "Et svar mere" }).getByRole("button", { name: "Tilføj" }).click();
  await leder.getByText("Gemt.", { exact: true }).waitFor();
  const row = leder.locator("li").filter({ hasText: "Om weekenden" });
  await row.getByText("Tjekket").waitFor();
  await row.getByText("Om weekenden").click();
  await row.getByLabel("Overskrift").fill("");
  await row.getByRole("button", { name: "Gem" }).click();
  await leder.locator("[aria-invalid=true]").waitFor();
  await leder.goto(`${w.home}/leder/svar`);
  const ours = leder.locator("[data-phrase=ours-da-greeting]");
  await ours.getByRole("button", { name: "Hilsen er tjekket i dag" }).click();
  await leder.getByText("Gemt.", { exact: true }).waitFor();
  await ours.locator(".admin-mark").getByText("Tjekket").waitFor();
  await leder.locator("[data-phrase=ours-da-waited] summary").click();
  await leder.getByRole("button", { name: "Fjern Hilsen, når nogen har ventet" }).click();
  // The page before said "Gemt." too.
  await leder.locator("[data-phrase=ours-da-waited]").waitFor({ state: "detached" });
  await leder.goto(`${w.home}/leder/svar`);
  assert.equal(await leder.locator("[data-phrase=ours-da-waited]").count(), 0);

  await onDuty(desk);
  const youth = await w.youth();
  await start(youth, w, "Det handler om mig");
  await take(desk);
  await met(youth);
  await desk.getByLabel(FIELD).fill("/");
  // Its subject comes first.
  await list(desk).getByRole("option", { selected: true }).getByText("Om weekenden", { exact: true }).waitFor();
  await desk.keyboard.press("Enter");
  assert.match(await value(desk), /^Hej, det er Mette\.\nSkriv igen \{dag\}\.\nEr du eller en anden i livsfare/);
  const selected = () => desk.evaluate(() => document.getSelection()?.toString());
  assert.equal(await selected(), "{dag}");

  // What nobody has filled in is not sent, by key or by press.
  const note = desk.getByText("Udfyld {dag}, før du sender.");
  await desk.keyboard.press("End");
  await desk.keyboard.press("Enter");
  await note.waitFor();
  assert.equal(await selected(), "{dag}");
  await look(desk, "phrases-unfilled");
  await desk.getByLabel(FIELD).press("Home");
  await desk.getByRole("button", { name: "Send", exact: true }).click();
  assert.equal(await selected(), "{dag}");
  assert.match(await value(desk), /\{dag\}/);
  await desk.keyboard.type("fredag {ok}");
  await note.waitFor({ state: "hidden" });
  await desk.keyboard.press("Enter");
  await youth.locator(".bubble").getByText("Skriv igen fredag {ok}.").waitFor();
  assert.equal((await texts(youth)).length, 1);
});

test("by keyboard alone: found, chosen, changed and sent", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await desk.getByLabel(FIELD).focus();
  await desk.keyboard.type("/");
  await shows(desk, 26);
  await look(desk, "phrases-open");
  await desk.keyboard.type("stille");
  assert.deepEqual(await options(desk), ["Stille: tag dig god tid", "Stille: er du her stadig?"]);
  await desk.locator("[data-part=phrases-said]").getByText("2 svar. Vælg med pil op og ned, og tryk Enter.").waitFor({ state: "attached" });
  await desk.keyboard.press("ArrowDown");
  assert.equal(await chosen(desk), "Stille: er du her stadig?");
  const active = await desk.getByLabel(FIELD).getAttribute("aria-activedescendant");
  assert.equal(await desk.locator(`#${active}`).getAttribute("aria-selected"), "true");
  await desk.keyboard.press("Enter");
  assert.ok((await value(desk)).startsWith("Der er blevet lidt stille."));
  assert.deepEqual(await texts(youth), [], "nothing is sent by it");
  await typing(desk, await value(desk), youth.getByText("Mette skriver").first());
  await desk.keyboard.press("End");
  await desk.keyboard.type(" Det er okay.");
  await desk.keyboard.press("Enter");
  await bubble(youth, "Der er blevet lidt stille. Det er helt okay. Er du her stadig? Du kan nøjes med at skrive ja, så ved jeg det. Det er okay.").waitFor();
  assert.equal(await value(desk), "");

  // A slash that is meant.
  await desk.keyboard.type("/stille");
  await list(desk).waitFor();
  await desk.keyboard.press("Escape");
  assert.equal(await list(desk).isVisible(), false);
  await desk.keyboard.type("?");
  assert.equal(await list(desk).isVisible(), false);
  await desk.keyboard.press("Enter");
  await bubble(youth, "/stille?").waitFor();
  await desk.keyboard.type("/xyzæ");
  await desk.locator(".phrases-none").getByText("Ingen svar passer. Esc lader det stå som tekst.").waitFor();
  await look(desk, "phrases-none");
  await desk.keyboard.press("Enter");
  assert.equal(await value(desk), "/xyzæ", "a search is no message");
  await desk.keyboard.press("Escape");
  await desk.keyboard.press("Enter");
  await bubble(youth, "/xyzæ").waitFor();
  await desk.keyboard.type("/");
  await list(desk).getByText("Hej, jeg hedder Mette").first().waitFor();
  await desk.keyboard.press("Escape");
  assert.equal(await value(desk), "");

  // What the numbers are, the young person can press.
  await desk.keyboard.type("/numre");
  await list(desk).waitFor();
  await desk.keyboard.press("Enter");
  await until(desk, () => /** @type {HTMLTextAreaElement} */ (document.querySelector(".composer textarea")).value.includes("112"));
  await desk.keyboard.press("Enter");
  await youth.locator(".bubble a[href^='tel:']").first().waitFor();
  await desk.getByLabel(FIELD).blur();
  await desk.keyboard.press("?");
  await desk.getByText("Find et svar, når feltet er tomt").waitFor();
});

test("one's own is found first, on a phone too, beside what stands there, until it is removed", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  const [own] = await Promise.all([desk.context().waitForEvent("page"), desk.getByRole("link", { name: "Dine svar" }).click()]);
  await own.getByText("Du har ingen endnu.").waitFor();
  const form = await fill(own, { title: "Min måde", said: "Sig til, hvis jeg er for hurtig." });
  await look(own, "phrases-own");
  await form.getByRole("button", { name: "Tilføj" }).click();
  await own.getByText("Gemt.", { exact: true }).waitFor();
  await desk.bringToFront();
  await desk.setViewportSize({ width: 390, height: 844 });
  await desk.getByLabel(FIELD).fill("Hej igen.");
  const opener = desk.getByRole("button", { name: "Svar", exact: true });
  await opener.click();
  await until(desk, () => document.querySelector(".room [role=option] strong")?.textContent === "Min måde");
  assert.equal(await opener.getAttribute("aria-expanded"), "true");
  await look(desk, "phrases-phone");
  await list(desk)
    .getByRole("option", { name: /Min måde/ })
    .click();
  assert.equal(await value(desk), "Hej igen.\nSig til, hvis jeg er for hurtig.");
  await desk.getByRole("button", { name: "Send", exact: true }).click();
  await bubble(youth, "Hej igen.\nSig til, hvis jeg er for hurtig.").waitFor();

  await own.getByText("Min måde").click();
  await own.getByRole("button", { name: "Fjern Min måde" }).click();
  await own.getByText("Du har ingen endnu.").waitFor();
  await desk.getByLabel(FIELD).fill("/måde");
  await until(desk, () => !document.querySelector(".room [role=option]"));
  await write(desk, "færdig");
  await bubble(youth, "færdig").waitFor();
});
