// What a coordinator looks after at a browser: who answers for the data, hours, links, one's own account, and leaving.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { PASSPHRASE, onDuty, world } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

/** What the browser would paste. @param {Page} page @param {string} home */
async function clipboard(page, home) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: home });
  return () => page.evaluate(() => navigator.clipboard.readText());
}

test("who answers for the data is filled in once, and then stands where the law wants it", async (t) => {
  const w = await world(t);
  const page = await w.counsellor();
  const pasted = await clipboard(page, w.home);
  await page.goto(`${w.home}/leder`);
  await page.getByText("Hvem der er ansvarlig. På").waitFor();
  await page.getByRole("link", { name: "Skriv det" }).click();
  await page.getByRole("heading", { name: "Hvem er ansvarlig?" }).waitFor();
  await page.getByText("Se et forslag til formål og retsgrundlag").click();
  await look(page, "center");
  await page.getByRole("button", { name: "Kopiér forslaget" }).click();
  await page.getByText("Kopieret.").waitFor();
  await page.getByLabel("Formål og retsgrundlag", { exact: true }).fill(await pasted());
  await page.getByLabel("Adresse").fill("Torvet 1, 4600 Køge");
  await page.getByLabel("E-mail").fill("ungrus");
  await page.getByLabel("Telefon").fill("12 34 56 78");
  await page.getByLabel("Databeskyttelsesrådgiver").fill("Køge Kommunes databeskyttelsesrådgiver, dpo@koege.dk");
  await page.getByRole("button", { name: "Gem, hvem der er ansvarlig" }).click();
  await page.getByText("Skriv en e-mail som").waitFor();
  assert.equal(await page.locator("#email:focus").count(), 1, "what is wrong has the focus");
  await look(page, "center-wrong");
  await page.getByLabel("E-mail").fill("ungrus@koege.dk");
  await page.getByRole("button", { name: "Gem, hvem der er ansvarlig" }).click();
  await page.getByText("Gemt.").waitFor();
  for (const [path, says] of [
    ["privatliv", "Datatilsynet, Carl Jacobsens Vej 35"],
    ["was", "Digitaliseringsstyrelsen, telefon"],
  ]) {
    await page.goto(`${w.home}/${path}`);
    await page.getByRole("link", { name: "ungrus@koege.dk" }).waitFor();
    await page.getByText(says ?? "").waitFor();
    await look(page, path);
  }
  await page.goto(`${w.home}/leder`);
  assert.equal(await page.getByText("Hvem der er ansvarlig. På").count(), 0);
  await page.getByText("ring ikke til 112").waitFor();
  await look(page, "oversigt");
  await page.getByRole("link", { name: "Tjek numrene" }).click();
  await page.locator("summary").filter({ hasText: "Alarm" }).click();
  await page.getByText("Ring ikke for at prøve det.").first().waitFor();
  await look(page, "telefoner");
});

test("hours: Monday fills the week, nights are told, holidays and a holiday are closed in one go", async (t) => {
  const w = await world(t);
  const page = await w.counsellor();
  await page.goto(`${w.home}/leder/tider`);
  await page.getByLabel("mandag").fill("20-9");
  await page.getByLabel("fredag").fill("22-2");
  await page.getByRole("button", { name: "Udfyld tirsdag til fredag som mandag" }).click();
  await page.getByText("Det er ikke gemt endnu").waitFor();
  assert.equal(await page.getByLabel("fredag").inputValue(), "20-9");
  await page.getByText("torsdag 20–9 slutter fredag kl. 9, efter 13 timer. Det er længe").waitFor();
  await look(page, "tider-filled");
  await page.getByLabel("onsdag").press("Enter");
  await page.getByText("Gemt.").waitFor();
  assert.equal(await page.getByLabel("tirsdag").inputValue(), "20–9", "Enter saves, and fills nothing in");
  await page.getByRole("button", { name: "Tilføj helligdagene" }).click();
  const rows = page.locator("section", { has: page.getByRole("heading", { name: "Lukkedage" }) }).getByRole("listitem");
  await rows.first().waitFor();
  const before = await rows.count();
  const year = new Date().getFullYear() + 1;
  await page.getByLabel("Dato").fill(`${year}-07-05`);
  await page.getByLabel("Til og med").fill(`${year}-07-30`);
  await page.getByLabel("Note til jer selv").fill("Sommerferie");
  await page.getByRole("button", { name: "Tilføj lukkedag" }).click();
  await page.getByText("Sommerferie").waitFor();
  assert.equal(await rows.count(), before + 1);
  await look(page, "tider-closed");
  await rows.filter({ hasText: "Sommerferie" }).getByRole("button", { name: "Fjern" }).click();
  await page.getByText("Sommerferie").waitFor({ state: "detached" });
  assert.equal(await rows.count(), before);
});

test("a link is copied by keyboard, and only where there is a clipboard", async (t) => {
  const w = await world(t);
  const page = await w.counsellor();
  const pasted = await clipboard(page, w.home);
  const invite = async () => {
    await page.goto(`${w.home}/leder/personale`);
    await page.getByLabel("Til hvem?").fill("Karin fra Køge");
    await page.getByRole("button", { name: "Lav et link" }).click();
    return page.getByRole("textbox", { name: "Link" }).inputValue();
  };
  const link = await invite();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Kopiér");
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: "Kopieret." }).waitFor();
  assert.equal(await pasted(), link);
  await look(page, "link");
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await invite();
  assert.equal(await page.getByRole("button", { name: "Kopiér" }).count(), 0, "hidden, not dead");
  await page.goto(`${w.home}/leder/personale`);
  assert.equal(await page.getByText("Ny rådgiver: Karin fra Køge").count(), 2);
  await look(page, "personale");
});

test("one's own passphrase: this browser stays, the desk in another one is sent away", async (t) => {
  const w = await world(t);
  const page = await w.counsellor();
  // In a tab of its own: the desk goes on.
  const [account] = await Promise.all([page.context().waitForEvent("page"), page.getByRole("link", { name: "Din konto" }).click()]);
  const other = await (await w.youth({ desktop: true })).context().newPage();
  await other.goto(`${w.home}/vagt`);
  await other.getByLabel("Navn").fill("Mette");
  await other.getByLabel("Adgangssætning").fill(`${PASSPHRASE} 5`);
  await other.getByRole("button", { name: "Log ind" }).click();
  await onDuty(other);
  await look(account, "konto");
  const change = account.locator("form", { has: account.getByRole("button", { name: "Skift adgangssætning" }) });
  const fill = async (/** @type {string} */ before, /** @type {string} */ after) => {
    await change.getByLabel("Den, du har nu").fill(before);
    await change.getByLabel("Den nye", { exact: true }).fill(after);
    await change.getByLabel("Den nye igen").fill(after);
    await change.getByRole("button", { name: "Skift adgangssætning" }).click();
  };
  await fill("forkert sætning", "otte stille ugler på taget");
  await account.getByText("Den passer ikke.").waitFor();
  await look(account, "konto-wrong");
  // Not while on duty, wherever that is.
  await account.getByLabel("Navn, som de unge ser").fill("Mia");
  await account.getByLabel("Adgangssætning", { exact: true }).fill(`${PASSPHRASE} 5`);
  await account.getByRole("button", { name: "Skift navn" }).click();
  await account.getByText("Gå af vagt").waitFor();
  await fill(`${PASSPHRASE} 5`, "otte stille ugler på taget");
  await account.getByText("Alle andre steder er du logget ud.").waitFor();
  await other.getByRole("heading", { name: "Du er logget ud" }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Gå på vagt" }).waitFor();
});

test("a desk that is on duty in another tab is neither taken over nor signed out without a word", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  const lead = await desk.context().newPage();
  await lead.goto(`${w.home}/leder`);
  await onDuty(desk);
  await lead.getByRole("button", { name: "Log ud" }).click();
  await lead.getByRole("heading", { name: "Du er på vagt" }).waitFor();
  await look(lead, "leave-out");
  await lead.getByRole("link", { name: "Bliv på vagt" }).click();
  await lead.getByRole("link", { name: "Til vagten" }).click();
  await lead.getByText("Åbner du den her, lukker den dér.").waitFor();
  await look(lead, "leave-desk");
  await lead.getByRole("link", { name: "Lad den være" }).click();
  assert.ok(await desk.getByRole("button", { name: "Gå af vagt" }).isVisible(), "nothing happened to the desk");
  await lead.getByRole("link", { name: "Til vagten" }).click();
  await lead.getByRole("link", { name: "Åbn vagten her" }).click();
  await lead.getByRole("button", { name: "Gå af vagt" }).waitFor();
  await desk.locator("#stopped").waitFor();
  await lead.getByRole("button", { name: "Gå af vagt" }).click();
  await lead.getByRole("button", { name: "Gå på vagt" }).waitFor();
  const other = await lead.context().newPage();
  await other.goto(`${w.home}/leder`);
  await other.waitForFunction(async () => !(await (await fetch("/vagt/aabn", { redirect: "manual" })).text()));
  await other.getByRole("button", { name: "Log ud" }).click();
  await other.getByRole("heading", { name: "Vagten", exact: true }).waitFor();
});
