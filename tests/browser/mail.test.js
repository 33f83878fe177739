// Anyone who wants to hear of news by mail leaves an address, and can take it back: an agency's member and a coordinator.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { PASSPHRASE, world } from "./support.js";

/** A service that has a mail server, which nothing is sent to here. */
const MAIL = ["--smtp", "smtp://localhost:1", "--smtp-plain", "--mail-from", "chat@example.dk"];

test("a member of an agency leaves an address, corrects it and takes it back", async (t) => {
  const w = await world(t, { args: MAIL });
  const desk = await w.counsellor();
  const lead = (/** @type {string} */ path, form = {}) => desk.request.post(`${w.home}/leder/modtagere${path}`, { form, headers: { origin: w.home } });
  const added = await lead("", { name: "Ungeteamet", kind: "treatment", does: "Samtaler.", answers_days: "2", phone: "12 34 56 78", age_why: "" });
  const invited = await (await lead(`/${added.url().match(/modtagere\/([\w-]+)/)?.[1]}/inviter`, { whom: "Karen" })).text();
  const karen = await w.youth({ desktop: true });
  await karen.goto(`${w.home}/modtager#${invited.match(/\/modtager#([\w-]{43})/)?.[1]}`);
  await karen.getByLabel("Dit navn").fill("Karen");
  await karen.locator("#invited-passphrase").fill(PASSPHRASE);
  await karen.locator("#invited-again").fill(PASSPHRASE);
  await karen.getByRole("button", { name: "Opret adgang" }).click();

  const open = karen.getByRole("button", { name: "Besked på mail" });
  await open.click();
  const dialog = karen.getByRole("dialog");
  const address = dialog.getByLabel("Din mailadresse");
  assert.ok(await address.evaluate((field) => field === document.activeElement));
  await look(karen, "modtager-mail");
  await address.fill("karen@kommune");
  await karen.keyboard.press("Enter");
  await dialog.getByText("Det er ikke en mailadresse.").waitFor();
  assert.equal(await address.getAttribute("aria-invalid"), "true");
  await look(karen, "modtager-mail-wrong");
  await address.fill("karen@kommune.dk");
  await karen.keyboard.press("Enter");
  await karen.locator("#mail-done").getByText("Du får nu mail, når der er nyt.").waitFor();
  await look(karen, "modtager-mail-done");

  await open.click();
  assert.equal(await address.inputValue(), "karen@kommune.dk");
  await dialog.getByRole("button", { name: "Fortryd" }).click();
  await open.click();
  await address.fill("");
  await dialog.getByRole("button", { name: "Gem" }).click();
  await karen.locator("#mail-done").getByText("Du får ikke mail mere.").waitFor();
  await karen.getByRole("button", { name: "Log ud" }).click();
  await karen.getByText("Du er logget ud.").waitFor();
  assert.ok(await open.isHidden());
});

test("a coordinator finds it on the overview", async (t) => {
  const w = await world(t, { args: MAIL });
  const page = await w.counsellor();
  await page.goto(`${w.home}/leder`);
  await page.getByText("Få mail om bestillinger og om kort, der ikke er åbnet i tide.").waitFor();
  await page.getByRole("link", { name: "Besked på mail" }).click();
  const address = page.getByLabel("Din mailadresse");
  await look(page, "leder-mail");
  await address.fill("Mette <mette@center.dk>");
  await page.getByRole("button", { name: "Gem" }).click();
  await page.getByText("Det er ikke en mailadresse.").waitFor();
  await look(page, "leder-mail-wrong");
  await address.fill("mette@center.dk");
  await page.getByRole("button", { name: "Gem" }).click();
  await page.getByText("Gemt.").waitFor();
  await page.getByRole("link", { name: "Oversigt" }).click();
  await page.getByText("Du får mail, når der er nyt.").waitFor();
  await look(page, "leder-mail-overview");
});
