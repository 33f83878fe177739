// Invariant 9: a sign-in whose time ran out is no sending away. It is told within seconds, and renewed in place, with all that stands there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { bubble, delivered, PASSPHRASE, pair, world, write } from "./support.js";

/** @param {any} page @param {string} [passphrase] */
async function again(page, passphrase = `${PASSPHRASE} 5`) {
  await page.getByRole("heading", { name: "Log ind igen" }).waitFor();
  await page.locator("#again-passphrase").fill(passphrase);
  await page.locator("#again-yes").click();
}

test("at the desk: covered, signed in again, and the conversation goes on where it was", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await write(youth, "er du der stadig?");
  await bubble(desk, "er du der stadig?").waitFor();
  await desk.getByLabel("Skriv en besked").fill("ja, jeg er her");
  // As if its time were over: the next link is refused.
  await desk.context().clearCookies();
  await w.restart();
  await desk.getByRole("heading", { name: "Log ind igen" }).waitFor();
  await look(desk, "desk-again");
  await again(desk, "ikke den rigtige sætning");
  await desk.locator("#again-wrong").getByText("Adgangssætningen passer ikke. Prøv igen.").waitFor();
  await desk.keyboard.press("Escape");
  await again(desk);
  await desk.locator("#again").waitFor({ state: "hidden" });
  assert.equal(await desk.getByLabel("Skriv en besked").inputValue(), "ja, jeg er her");
  await desk.getByRole("button", { name: "Send", exact: true }).click();
  await bubble(youth, "ja, jeg er her").waitFor();
  await write(youth, "godt");
  await delivered(youth, 2);
  await bubble(desk, "godt").waitFor();
  assert.deepEqual(await desk.locator(".bubble").allTextContents(), ["er du der stadig?", "ja, jeg er her", "godt"]);
});

test("whoever does not sign in again leaves nothing on the page", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await write(youth, "en hemmelig sætning");
  await bubble(desk, "en hemmelig sætning").waitFor();
  await desk.context().clearCookies();
  await w.restart();
  await desk.getByRole("button", { name: "Nej, log ud" }).click();
  await desk.getByRole("heading", { name: "Du er logget ud" }).waitFor();
  assert.ok(!(await desk.content()).includes("en hemmelig sætning"));
});

test("at the coordinator's pages: what was typed goes when they are signed in again", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await desk.goto(`${w.home}/leder/center`);
  const name = desk.getByLabel("Centrets navn").first();
  await name.fill("Ungecentret i Storkøbing");
  await desk.context().clearCookies();
  await desk.getByRole("button", { name: "Gem" }).first().click();
  await desk.getByRole("heading", { name: "Log ind igen" }).waitFor();
  await look(desk, "leder-again");
  await again(desk);
  await desk.getByText("Gemt.", { exact: true }).waitFor();
  assert.equal(await desk.getByLabel("Centrets navn").first().inputValue(), "Ungecentret i Storkøbing");
});
