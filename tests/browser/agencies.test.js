// Agencies: what a coordinator does with them, from the empty list to a key that must be made anew.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { look } from "./look.js";
import { focused, world } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

/** Fills in the form whose button this is. @param {Page} page @param {string} button @param {Record<string, string>} typed */
async function fill(page, button, { name, does, days, phone, age }) {
  const form = page.locator("form", { has: page.getByRole("button", { name: button, exact: true }) });
  if (name !== undefined) await form.getByLabel("Navn").fill(name);
  if (does !== undefined) await form.getByLabel("Hvad gør de?").fill(does);
  if (days !== undefined) await form.getByLabel("De åbner et kort inden for").selectOption({ label: days });
  if (phone !== undefined) await form.getByLabel("Telefon").fill(phone);
  if (age !== undefined) await form.getByLabel("Hvorfor skal de vide").fill(age);
  await form.getByRole("button", { name: button, exact: true }).click();
}

/** Opens a drawer. @param {Page} page @param {string} name */
const drawer = (page, name) => page.locator("summary").filter({ hasText: name }).click();

const random = (bytes = 16) => randomBytes(bytes).toString("base64url");

async function publicKey() {
  const pair = /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]));
  return Buffer.from(await crypto.subtle.exportKey("raw", pair.publicKey)).toString("base64url");
}

/** Invites by the page's button and joins as a member's browser would. @param {Page} page @param {string} home */
async function join(page, home, name, { first = false, button = "Inviter en modtager" } = {}) {
  if (button === "Inviter en modtager") await page.getByLabel("Til hvem?").fill(name);
  await page.getByRole("button", { name: button }).click();
  const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
  assert.match(link, new RegExp(`^${home}/modtager#[\\w-]{43}$`));
  const made = first ? { agency_key: await publicKey(), agency_sealed: random(220) } : {};
  const answer = await fetch(`${home}/modtager/ny`, {
    method: "POST",
    headers: { origin: home, "content-type": "application/json" },
    body: JSON.stringify({
      secret: link.split("#")[1],
      name,
      salt: random(),
      auth: random(32),
      own_key: await publicKey(),
      own_wrapped: random(180),
      ...made,
    }),
  });
  assert.equal(answer.status, 200, await answer.text());
  assert.match(answer.headers.get("set-cookie") ?? "", /^ungrus_modtager_local=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict/);
  await page.getByRole("link", { name: "Jeg har kopieret det" }).click();
}

const roster = async (/** @type {string} */ home) => (await (await fetch(`${home}/videre/modtagere`)).json()).agencies;

test("a coordinator adds an agency, invites its people, sees them waiting, and makes the key anew", async (t) => {
  const w = await world(t);
  const page = await w.counsellor();
  await page.goto(`${w.home}/leder`);
  await page.getByRole("link", { name: "Modtagere" }).first().click();
  await page.getByText("Der er ingen modtagere endnu.").waitFor();
  await page.getByText("Centret skal tjekke teksterne.").waitFor();
  await look(page, "modtagere-empty");

  await fill(page, "Tilføj modtager", { name: "Rådgivningen i Køge", does: "", phone: "12 34 56 78" });
  await page.getByText("Feltet skal udfyldes.").waitFor();
  await focused(page, "new-does");
  assert.equal(await page.locator("#new-name").inputValue(), "Rådgivningen i Køge");
  await look(page, "modtagere-wrong");
  const does = "Du møder Hanne eller Ali. De lytter, og I finder sammen ud af, hvad der kan hjælpe.";
  await fill(page, "Tilføj modtager", { does, days: "2 hverdage" });

  await page.getByRole("heading", { name: "Rådgivningen i Køge" }).waitFor();
  await page.getByText("Inviter den første modtager.").waitFor();
  await look(page, "modtager-new");
  assert.deepEqual(await roster(w.home), [], "nobody could open a card yet");
  await join(page, w.home, "Hanne", { first: true });
  await page.getByText("Kan åbne kort", { exact: true }).waitFor();
  await join(page, w.home, "Ali");
  await page.getByText("Venter på at blive lukket ind", { exact: true }).waitFor();
  const [listed] = await roster(w.home);
  assert.deepEqual([listed.name, listed.does, listed.answers_days], ["Rådgivningen i Køge", does, 2]);

  // A link that nobody has used can be taken back.
  await page.getByLabel("Til hvem?").fill("Karen Hansen");
  await page.getByRole("button", { name: "Inviter en modtager" }).click();
  await page.getByRole("heading", { name: "Ny modtager" }).waitFor();
  await look(page, "modtager-link");
  await page.getByRole("link", { name: "Jeg har kopieret det" }).click();
  for (const name of ["Ret oplysningerne", "Ny nøgle"]) await drawer(page, name);
  for (const name of ["Hanne", "Ali"]) await page.locator(`summary[aria-label="Ret ${name}"]`).click();
  await look(page, "modtager");
  await page.getByRole("button", { name: "Træk tilbage: Ny modtager" }).click();
  await page.getByText("Gemt.").waitFor();
  assert.equal(await page.getByText("Links, der ikke er brugt endnu").count(), 0);

  // Hanne is the last who can open cards: the browser wants the tick, and so does the service.
  await page.locator('summary[aria-label="Ret Hanne"]').click();
  await page.getByText("Hanne er den eneste, der kan åbne kort. Luk først en kollega ind").waitFor();
  await page.getByRole("button", { name: "Fjern Hanne" }).click();
  assert.equal(await page.getByLabel("Ja, fjern den sidste, der kan åbne kort").evaluate((box) => box.matches(":invalid")), true);
  await page.locator("form").evaluateAll((/** @type {HTMLFormElement[]} */ forms) => forms.forEach((form) => (form.noValidate = true)));
  await page.getByRole("button", { name: "Fjern Hanne" }).click();
  await page.getByText("Sæt kryds, hvis I er sikre.").waitFor();
  await look(page, "modtager-unsure");
  assert.equal((await roster(w.home)).length, 1);

  // Ali waits for nothing that would be lost: he goes by one press, by keyboard alone.
  await page.goto(page.url().replace(/\/person\/.*/, ""));
  await page.locator('summary[aria-label="Ret Ali"]').focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("Gemt.").waitFor();
  assert.equal(await page.locator('summary[aria-label="Ret Ali"]').count(), 0);

  await drawer(page, "Ny nøgle");
  await page.getByText("En ny nøgle er ikke nødvendig: Hanne kan åbne kort og lukke kolleger ind.").waitFor();
  await page.getByLabel("Ja, de kort, der ligger nu, må gå tabt").check();
  await page.getByRole("button", { name: "Ny nøgle" }).click();
  await page.getByText("Nøglen bliver lavet, når Hanne logger ind på /modtager.").waitFor();
  assert.deepEqual(await roster(w.home), []);

  await drawer(page, "Luk modtageren");
  await page.getByRole("button", { name: "Luk modtageren" }).click();
  // The drawer says the second sentence, too.
  await page.getByText(/^Lukket .+\. De unge kan ikke vælge dem mere\./).waitFor();
  await look(page, "modtager-closed");
  await page.goto(`${w.home}/leder/modtagere`);
  await page.getByText("Lukket", { exact: true }).waitFor();
  await look(page, "modtagere");
});

test("a coordinator goes through the texts about age", async (t) => {
  const w = await world(t);
  const page = await w.counsellor();
  await page.goto(`${w.home}/leder/modtagere`);
  await page.getByText("Ikke tjekket endnu").waitFor();
  await page.getByLabel("Til den, der er under 18").fill("Vi taler med dig, før vi taler med andre.");
  await page.getByLabel("Til den, der er fyldt 18").fill("");
  const save = page.getByRole("button", { name: "Gem: vi har tjekket teksterne" });
  await save.click();
  await page.getByText("Feltet skal udfyldes.").waitFor();
  await focused(page, "adult");
  await look(page, "modtagere-texts-wrong");
  await page.getByLabel("Til den, der er fyldt 18").fill("Ingen får noget at vide uden dit ja.");
  await save.click();
  await page.getByText("Gemt.").waitFor();
  await page.getByText(/^Tjekket \d+\. /).waitFor();
  const { texts } = await (await fetch(`${w.home}/videre/modtagere`)).json();
  assert.equal(texts.under18, "Vi taler med dig, før vi taler med andre.");
});
