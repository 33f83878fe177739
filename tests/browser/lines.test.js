// What conversations are about, in which language, and who takes them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { bubble, focused, met, onDuty, room, start, take, until, world, write } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

/** A counsellor says which conversations they take, on the page that the desk leads to. @param {Page} desk @param {{languages?: string[], not?: string[]}} which */
async function takes(desk, { languages = [], not = [] }) {
  const [page] = await Promise.all([desk.context().waitForEvent("page"), desk.getByRole("link", { name: "Dine samtaler" }).click()]);
  for (const box of await page.getByRole("group", { name: "Sprog, du skriver på" }).getByRole("checkbox").all()) {
    await box.setChecked(languages.includes((await box.getAttribute("value")) ?? ""));
  }
  for (const name of not) await page.getByRole("checkbox", { name }).uncheck();
  await page.getByRole("button", { name: "Gem" }).click();
  await page.getByText("Gemt. Det gælder fra nu af").waitFor();
  await look(page, `takes-${languages.join("-")}`);
  await page.close();
}

/** Fills in a coordinator's form. @param {Page} desk @param {{home: string}} at @param {string} path @param {Record<string, string>} form */
async function save(desk, { home }, path, form) {
  const answer = await desk.request.post(home + path, { form, headers: { origin: home }, maxRedirects: 0 });
  assert.equal(answer.status(), 303, path);
}

/** Until this many are on duty. @param {Page} page @param {number} count */
const crew = (page, count) => until(page, async (n) => (await (await fetch("/status")).json()).on_duty === n, count);

const rings = (/** @type {Page} */ desk) => desk.getByRole("button", { name: "Tag samtalen" });
const asks = (/** @type {Page} */ youth) => youth.getByRole("group", { name: /Nobody on duty writes English right now/ });

test("whose language nobody on duty writes is told before the start, and may write in another", async (t) => {
  const w = await world(t);
  const mette = await w.counsellor();
  await takes(mette, { languages: ["da"] });
  await onDuty(mette);
  const youth = await w.youth({ locale: "en-GB" });
  await youth.goto(`${w.home}/en`);
  await asks(youth).waitFor();
  assert.deepEqual(await asks(youth).locator("label:visible").allInnerTexts(), ["Dansk", "English"]);
  assert.ok(await asks(youth).getByLabel("English").isChecked(), "nobody is made to");
  await look(youth, "lines-asked");
  await asks(youth).getByLabel("Dansk").check();
  await youth.getByRole("button", { name: "Start the chat" }).click();
  await rings(mette).waitFor();
  assert.doesNotMatch(await mette.locator("#ring, .ring").first().innerText(), /engelsk/);
  await take(mette);
  await youth.getByRole("heading", { name: "Mette", exact: true }).waitFor();
  await write(mette, "Hej.");
  await bubble(youth, "Hej.").waitFor();
  assert.equal(await youth.locator("html").getAttribute("lang"), "en", "the page stays as it was chosen");

  // Whoever insists is rung for everywhere: better a counsellor who must look words up than none.
  await room(mette, 2);
  const other = await w.youth({ locale: "en-GB" });
  await other.goto(`${w.home}/en`);
  await asks(other).waitFor();
  await other.getByRole("button", { name: "Start the chat" }).click();
  await rings(mette).waitFor();
  assert.match(await mette.locator("#ring, .ring").first().innerText(), /engelsk/);

  // Somebody comes who writes it: the page sees it by itself.
  const third = await w.youth({ locale: "en-GB" });
  await third.clock.install();
  await third.goto(`${w.home}/en`);
  await asks(third).waitFor();
  const bo = await w.counsellor("Bo");
  await onDuty(bo);
  await crew(bo, 2);
  await third.clock.runFor(21_000);
  await asks(third).waitFor({ state: "hidden" });
  await third.getByRole("button", { name: "Start the chat" }).click();
  await rings(bo).waitFor();
});

test("a conversation rings at those who take it", async (t) => {
  const w = await world(t);
  const [mette, bo] = [await w.counsellor(), await w.counsellor("Bo")];
  await onDuty(mette, 2);
  await onDuty(bo, 2);
  await crew(mette, 2);
  // Also a desk that is on duty already is rung by it from now on.
  await takes(mette, { languages: ["da"], not: ["Om en anden"] });
  const english = await w.youth({ locale: "en-GB" });
  await english.goto(`${w.home}/en`);
  await english.getByRole("button", { name: "Start the chat" }).click();
  await rings(bo).waitFor();
  assert.ok(!(await rings(mette).isVisible()));
  await take(bo);
  const relative = await w.youth();
  await start(relative, w, "Det handler om en anden");
  await rings(bo).waitFor();
  assert.ok(!(await rings(mette).isVisible()));
  const own = await w.youth();
  await start(own, w, "Det handler om mig");
  await rings(mette).waitFor();
  await take(mette);
  await met(own);
  await take(bo);
  await met(relative, "Bo");
});

test("the centre's own subject is chosen by the young person and named at the desk", async (t) => {
  const w = await world(t);
  const mette = await w.counsellor();
  const leder = await mette.context().newPage();
  await leder.goto(`${w.home}/leder/emner`);
  await leder.getByRole("region", { name: "Et emne mere" }).getByLabel("Navn på dansk").fill("Om spil om penge");
  await leder.getByRole("region", { name: "Et emne mere" }).getByLabel("En sætning på dansk").fill("Dit eget spil, eller en du kender.");
  await leder.getByRole("button", { name: "Tilføj" }).click();
  await leder.getByText("Gemt.").waitFor();
  await leder.locator("[data-subject=own-1] > details > summary").click();
  await leder.getByText("Egne tider").last().click();
  await look(leder, "subjects");
  await leder.locator("#d1-own-1").fill("15-");
  await leder.locator("[data-subject=own-1]").getByRole("button", { name: "Gem" }).click();
  const wrong = leder.locator("#d1-own-1");
  await leder.locator("#d1-own-1-error").waitFor();
  assert.equal(await wrong.inputValue(), "15-", "what was typed stands there");
  await focused(leder, "d1-own-1");
  await wrong.fill("");
  await leder.locator("[data-subject=own-1]").getByRole("button", { name: "Gem" }).click();
  await leder.getByText("Gemt.").waitFor();
  await mette.reload();
  await onDuty(mette);
  const youth = await w.youth();
  await youth.goto(`${w.home}/`);
  await look(youth, "lines-own");
  await start(youth, w, "Om spil om penge");
  await rings(mette).waitFor();
  await mette.getByText("Om spil om penge").first().waitFor();
  await take(mette);
  await met(youth);
  await mette.locator(".room").getByText("Om spil om penge").waitFor();
});

test("professionals have their own way in, and come after the young people", async (t) => {
  const w = await world(t);
  const mette = await w.counsellor();
  await save(mette, w, "/leder/emner/professional", { offered: "1" });
  await onDuty(mette);
  const first = await w.youth();
  await start(first, w);
  await take(mette);
  await met(first);

  const home = await w.youth({ desktop: true });
  await home.goto(`${w.home}/`);
  await home.getByRole("link", { name: "Arbejder du med unge?" }).click();
  await home.getByRole("heading", { name: "Skriv med en rådgiver om en ung" }).waitFor();
  await look(home, "professionals");
  await home.getByRole("button", { name: "Start samtalen" }).click();
  await home.getByText("Du er nummer 1 i køen", { exact: true }).first().waitFor();
  assert.equal(new URL(home.url()).pathname, "/fagfolk");
  const second = await w.youth();
  await start(second, w);
  await second.getByText("Du er nummer 1 i køen", { exact: true }).first().waitFor();
  await home.getByText("Du er nummer 2 i køen", { exact: true }).first().waitFor();
  await mette.locator("#queue-lines").getByText("Fagperson").waitFor();
  await room(mette, 2);
  await take(mette);
  await met(second);
  // Either end may hear of it first.
  await rings(mette).waitFor({ state: "hidden" });
  await room(mette, 3);
  await take(mette);
  await met(home);
  await mette.locator(".room").getByText("Fagperson").waitFor();
  await write(home, "jeg er lærer");
  await bubble(mette, "jeg er lærer").waitFor();
  await home.reload();
  await bubble(home, "jeg er lærer").waitFor();
  assert.equal(new URL(home.url()).pathname, "/fagfolk");
});
