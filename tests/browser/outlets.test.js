// Places that have flyers: what a coordinator does with them, and what happens to anyone who scans one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { focused, met, onDuty, PHONE, take, world } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

/** Adds a place through the form; its link as it is shown. @param {Page} page @param {Record<string, string>} typed */
async function add(page, { name, kind = "Skole", municipality = "Køge", pupils = "" }) {
  const form = page.locator("form", { has: page.getByRole("button", { name: "Tilføj sted" }) });
  await form.getByLabel("Navn").fill(name ?? "");
  await form.getByLabel("Slags").selectOption({ label: kind });
  await form.getByLabel("Kommune").fill(municipality);
  await form.getByLabel("Antal elever").fill(pupils);
  await form.getByRole("button", { name: "Tilføj sted" }).click();
}

/** Opens one of the drawers of a place's page. @param {Page} page @param {string} name */
const drawer = (page, name) => page.locator("summary").filter({ hasText: name }).click();

test("a coordinator adds places, makes and loses codes, merges and closes", async (t) => {
  const w = await world(t);
  const page = await w.counsellor();
  await page.goto(`${w.home}/leder`);
  await page.getByRole("link", { name: "Steder" }).first().click();
  await page.getByText("Der er ingen steder endnu.").waitFor();
  await look(page, "steder-empty");

  await add(page, { name: "Ådalskolen" });
  await page.getByText("Skriv cirka hvor mange elever skolen har, som et tal.").waitFor();
  assert.equal(await page.locator("#new-name").inputValue(), "Ådalskolen");
  await focused(page, "new-pupils");
  await look(page, "steder-wrong");
  await add(page, { name: "Ådalskolen", pupils: "312" });
  const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
  assert.match(link, new RegExp(`^${w.home}/skole#[\\w-]{43}$`));
  await look(page, "steder-link");
  await page.getByRole("link", { name: "Jeg har kopieret det" }).click();

  await page.getByRole("heading", { name: "Ådalskolen" }).waitFor();
  await page.getByText("Der er ingen kode endnu.").waitFor();
  await page.getByRole("button", { name: "Lav en ny kode" }).click();
  await page.getByText("Trykkes nu").waitFor();
  await page.getByRole("button", { name: "Lav en ny kode" }).click();
  const codes = page.locator(".admin-code");
  await codes.nth(1).waitFor();
  assert.equal(await codes.count(), 2);
  const lost = (await codes.first().innerText()).split("/").pop() ?? "";
  assert.match(lost, /^[cdfhjkmnprtwxy3479]{6}$/);
  // Asked twice: it can't be undone.
  await page.getByText("Spær koden …").first().click();
  await page.getByRole("button", { name: `Ja, spær den: koden ${lost}, hvis flyers er tabt` }).click();
  await page.getByText("Spærret").waitFor();
  for (const name of ["Ret oplysningerne", "Stedets link"]) await drawer(page, name);
  await look(page, "sted");

  // What was ordered is made here, too: the place's link is not known any more.
  await drawer(page, "Lav filer til en bestilling");
  await page.getByLabel("Hvad", { exact: true }).selectOption({ label: "Ti lommekort på A4" });
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Hent PDF" }).click()]);
  assert.equal(file.suggestedFilename(), "cards.pdf");

  // By keyboard alone: the drawer, the field, the button.
  await page.goto(page.url().split("?")[0] ?? "");
  await page.locator("summary").filter({ hasText: "Ret oplysningerne" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Ådalskolen, afdeling Syd");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Ådalskolen, afdeling Syd" }).waitFor();
  await page.getByText("Gemt.").waitFor();

  await page.goto(`${w.home}/leder/steder`);
  await add(page, { name: "Øby Bibliotek", kind: "Bibliotek" });
  await page.getByRole("link", { name: "Jeg har kopieret det" }).click();
  await drawer(page, "Læg sammen med et andet sted");
  await page.getByLabel("Bliver en del af").selectOption({ label: "Ådalskolen, afdeling Syd (Skole · Køge · 312 elever)" });
  await page.getByRole("button", { name: "Læg sammen" }).click();
  await page.getByRole("heading", { name: "Ådalskolen, afdeling Syd" }).waitFor();
  await drawer(page, "Luk stedet");
  await page.getByRole("button", { name: "Luk stedet" }).click();
  await page.getByText("Stedets link virker ikke, og vi tæller ikke.").waitFor();
  await look(page, "sted-closed");
  await page.goto(`${w.home}/leder/steder`);
  await page.getByText("Lukket", { exact: true }).waitFor();
  await look(page, "steder");
  await page.getByRole("link", { name: "Bestillinger" }).click();
  await page.getByText("Ingen venter.").waitFor();
  await look(page, "bestillinger-empty");
});

/** A place with a code. @param {import("./support.js").World} w @param {Page} page */
async function code(w, page) {
  await page.goto(`${w.home}/leder/steder`);
  await add(page, { name: "Øby Bibliotek", kind: "Bibliotek" });
  await page.getByRole("link", { name: "Jeg har kopieret det" }).click();
  await page.getByRole("button", { name: "Lav en ny kode" }).click();
  return (await page.locator(".admin-code").innerText()).split("/").pop() ?? "";
}

/** The scans that a browser asks to be counted. @param {Page} page @returns {string[]} */
function scans(page) {
  /** @type {string[]} */
  const asked = [];
  page.context().on("request", (request) => {
    const { referer, cookie } = request.headers();
    if (request.method() === "POST") asked.push(new URL(request.url()).pathname + (referer || cookie ? " with a trace" : ""));
  });
  return asked;
}

test("a scan is asked to be counted once: not by reload, Back, or a page that nobody sees", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  const flyer = await code(w, await desk.context().newPage());
  await onDuty(desk);
  const youth = await w.youth();
  const asked = scans(youth);
  // Capitals, as some readers make of it; and the place for a key's fingerprint.
  await youth.goto(`${w.home}/f/${flyer.toUpperCase()}#k=abc`, { waitUntil: "networkidle" });
  assert.equal(youth.url(), `${w.home}/`);
  assert.equal(await youth.getByText("Koden er skiftet ud").count(), 0);
  assert.deepEqual(asked, [`/f/${flyer.toUpperCase()}`]);
  await youth.reload({ waitUntil: "networkidle" });
  await youth.goto(`${w.home}/privatliv`, { waitUntil: "networkidle" });
  await youth.goBack({ waitUntil: "networkidle" });
  await youth.getByRole("button", { name: "Start samtalen" }).click();
  await take(desk);
  await met(youth);
  assert.equal(asked.length, 1);

  // Made ready ahead or behind another tab: counted when it is looked at.
  const behind = await w.youth();
  const later = scans(behind);
  await behind.addInitScript(() => {
    let hidden = true;
    Object.defineProperty(document, "hidden", { get: () => hidden });
    addEventListener("seen", () => {
      hidden = false;
      document.dispatchEvent(new Event("visibilitychange"));
    });
  });
  await behind.goto(`${w.home}/f/${flyer}`, { waitUntil: "networkidle" });
  assert.deepEqual(later, []);
  const counted = behind.waitForResponse((answer) => answer.request().method() === "POST");
  await behind.evaluate(() => dispatchEvent(new Event("seen")));
  assert.equal((await counted).status(), 204);
  await behind.evaluate(() => dispatchEvent(new Event("seen")));
  assert.deepEqual(later, [`/f/${flyer}`]);
  assert.equal(await behind.evaluate(() => history.length), 2, "about:blank and one neutral row");
});

test("a code that was replaced leads to the chat, with a friendly word and the button in sight", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  const youth = await w.youth();
  for (const open of [false, true]) {
    if (open) await onDuty(desk);
    await youth.goto(`${w.home}/f/cdfhjk`);
    await youth.getByText("Koden er skiftet ud, men chatten er den samme.").waitFor();
    await look(youth, `flyer-stale-${open ? "open" : "closed"}`);
  }
  const button = youth.getByRole("button", { name: "Start samtalen" });
  const word = youth.getByText("Koden er skiftet ud, men chatten er den samme. Du kan bare begynde.");
  for (const size of [{ width: 320, height: 568 }, PHONE]) {
    await youth.setViewportSize(size);
    const bottom = async () => ((box) => (box ? box.y + box.height : Infinity))(await button.boundingBox());
    await youth.goto(`${w.home}/`);
    const plain = await bottom();
    await youth.goto(`${w.home}/f/cdfhjk`);
    assert.ok((await bottom()) <= plain, "no lower than without the word");
    const box = await word.boundingBox();
    assert.ok(box && box.y + box.height < size.height, "seen at once");
  }
  await button.click();
  await take(desk);
  await met(youth);
});
