// What a coordinator looks after at a browser: who answers for the data, hours, links, one's own account, and leaving.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { focused, onDuty, PASSPHRASE, until, world } from "./support.js";

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
  const oneLine = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll(".admin-bar :is(a, button)")].map((one) => one.getBoundingClientRect());
    return Math.max(...boxes.map(({ top }) => top)) < Math.min(...boxes.map(({ bottom }) => bottom));
  });
  assert.ok(oneLine, "what leads on stands on one line");
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
  await focused(page, "email");
  await look(page, "center-wrong");
  await page.getByLabel("E-mail").fill("ungrus@koege.dk");
  await page.getByRole("button", { name: "Gem, hvem der er ansvarlig" }).click();
  await page.getByText("Gemt.", { exact: true }).waitFor();
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
  await page.getByRole("button", { name: "Kopiér" }).waitFor();
  await focused(page, "link");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Kopiér");
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: "Kopieret." }).waitFor();
  assert.equal(await pasted(), link);
  await look(page, "link");
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await invite();
  await page.waitForLoadState();
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
  await until(other, async () => !(await (await fetch("/vagt/aabn", { redirect: "manual" })).text()));
  await other.getByRole("button", { name: "Log ud" }).click();
  await other.getByRole("heading", { name: "Vagten", exact: true }).waitFor();
});

/** A few words that no English page has. */
const DANISH = /[æøåÆØÅ]|\b(og|ikke|til|med|vi|kan|skal|har|den|det|der|som|fra|ingen|gem|ret|fjern|navn|lukket|tilføj|kort)\b/i;

/**
 * What a page says in Danish to whoever looks and listens, but for what was typed, and for what is marked as Danish.
 * @param {Page} page @param {string[]} typed
 */
const danish = (page, typed) =>
  page.evaluate(
    ({ source, flags, typed }) => {
      for (const details of document.querySelectorAll("details")) details.open = true;
      const said = [document.title];
      const main = /** @type {HTMLElement} */ (document.querySelector("body"));
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const parent = /** @type {Element} */ (walker.currentNode.parentElement);
        if (!parent.closest("script, style, dialog, code, textarea, [lang=da]")) said.push(walker.currentNode.textContent ?? "");
      }
      for (const one of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
        for (const name of ["aria-label", "title", "placeholder"]) said.push(one.getAttribute(name) ?? "");
      }
      // Paths are no language's.
      const bare = said.map((text) => typed.reduce((rest, one) => rest.replaceAll(one, ""), text.trim()).replace(/\/[a-z]+/g, ""));
      return bare.filter((text) => new RegExp(source, flags).test(text));
    },
    { source: DANISH.source, flags: DANISH.flags, typed },
  );

/** Names and words that somebody types in the walk, and names that the law or the country gives. */
const TYPED = [
  "Mette",
  "Ørestad Gymnasium",
  "København",
  "Rådgivningen i Køge",
  "Hanne på gaden",
  "Åben Dør",
  "Samtaler og besøg.",
  "(Store bededag)",
  "barnets lov",
  "(lægevagt)",
  "(lægevagten)",
  "(Giftlinjen)",
  "without æ, ø and å",
];

/** One page in English: no Danish, axe, and nothing sticks out. @param {Page} page */
async function english(page, name, typed = TYPED) {
  assert.equal(await page.locator("html").getAttribute("lang"), "en", name);
  assert.deepEqual(await danish(page, typed), [], name);
  await look(page, `en-${name}`);
}

test("a coordinator who reads English finds every page wholly in English, and what is wrong as well", async (t) => {
  const w = await world(t);
  const page = await w.counsellor();
  const speak = async (/** @type {string} */ language) => page.request.post(`${w.home}/vagt/konto/sprog`, { form: { language }, headers: { origin: w.home } });
  await speak("en");
  const to = async (/** @type {string} */ path) => page.goto(`${w.home}/leder${path}`);
  await to("");
  await page.getByText("Still missing").waitFor();
  // Numbers for acute help are the centre's own words.
  await english(page, "oversigt");
  await to("/center");
  await page.getByLabel("Email").fill("ungrus");
  await page.getByLabel("Phone").fill("x");
  await page.getByRole("button", { name: "Save who is responsible" }).click();
  await page.getByText("Write an email address such as").waitFor();
  const regions = await page.locator("#region option").allTextContents();
  await english(page, "center", [...TYPED, ...regions.slice(1)]);
  await to("/telefoner");
  await page.getByLabel("Number").last().fill("x");
  await page.getByRole("button", { name: "Add" }).click();
  await page.getByText("Please fill in this field.").waitFor();
  const phones = await page.locator(".admin-what strong").allTextContents();
  await english(page, "telefoner", [...TYPED, ...phones]);
  await to("/tider");
  await page.getByLabel("Monday").fill("20:00 to 9:00");
  await page.getByRole("button", { name: "Save the hours" }).click();
  await page.getByText("Monday 20:00–9:00 ends on Tuesday at 9:00, after 13 hours.").waitFor();
  await page.getByRole("button", { name: "Add the public holidays" }).click();
  await page
    .getByText(/Christmas Day|Easter Sunday/)
    .first()
    .waitFor();
  await page.getByLabel("Friday", { exact: true }).fill("late");
  await page.getByRole("button", { name: "Save the hours" }).click();
  await page.getByText("Write the times as 15–20").waitFor();
  await english(page, "tider");
  await to("/steder");
  await page.getByRole("button", { name: "Add place" }).click();
  await page.getByText("Write about how many pupils").waitFor();
  await english(page, "steder-wrong");
  await page.locator("#new-name").fill("Ørestad Gymnasium");
  await page.getByLabel("Municipality").fill("København");
  await page.getByLabel("Number of pupils").fill("300");
  await page.getByRole("button", { name: "Add place" }).click();
  await page.getByRole("heading", { name: "Link for Ørestad Gymnasium" }).waitFor();
  await page.getByRole("button", { name: "Copy", exact: true }).waitFor();
  await english(page, "link");
  await page.getByRole("link", { name: "I have copied it" }).click();
  await page.getByText("Scans and chats").waitFor();
  await page.getByRole("button", { name: "Make a new code" }).click();
  await page.getByText("Made on").first().waitFor();
  const headlines = await page.locator("[name=headline] option").allTextContents();
  await english(page, "sted", [...TYPED, ...headlines]);
  await to("/bestillinger");
  await english(page, "bestillinger");
  await to("/modtagere");
  await page.locator("#new-name").fill("Åben Dør");
  await page.getByLabel("What do they do?").fill("Samtaler og besøg.");
  await page.getByLabel("Phone").fill("12 34 56 78");
  await english(page, "modtagere");
  await page.getByRole("button", { name: "Add agency" }).click();
  await page.getByText("Opens a card within 3 working days.").waitFor();
  await page.getByRole("button", { name: "Invite a member" }).click();
  await page.getByText("Write whom the link is for.").waitFor();
  await english(page, "modtager");
  await to("/personale");
  await page.getByLabel("For whom?").fill("Karin");
  await page.getByRole("button", { name: "Make a link" }).click();
  await page.getByRole("heading", { name: "New counsellor: Karin" }).waitFor();
  await to("/personale");
  await page.getByText("Links that have not been used yet").waitFor();
  await english(page, "personale");
  await to("/mail");
  await page.getByLabel("Your email address").fill("x");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("That is not an email address.").waitFor();
  await english(page, "mail");
  // The control: the same page in Danish is found.
  await speak("da");
  await to("/mail");
  assert.notDeepEqual(await danish(page, TYPED), []);
});
