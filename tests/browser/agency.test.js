// An agency's members: who gets in, what a card looks like when it is opened, and that nothing stays when it should not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newId, openRecord, openReply, sealCard, sealRecord, sealReply } from "../../web/js/card/card.js";
import { newWords, codeFrom } from "../../web/js/card/code.js";
import { newKeys } from "../../web/js/agency/vault.js";
import { look } from "./look.js";
import { PASSPHRASE, until, world } from "./support.js";
import { bestOf, longestTask } from "./tasks.js";

/** @typedef {import("./support.js").World} World */
/** @typedef {import("playwright-core").Page} Page */

const NAME = "Ungebehandlingen Øst";
const AGENCY = {
  name: NAME,
  kind: "treatment",
  does: "Samtaler, når du har brug for det.",
  answers_days: "2",
  phone: "12 34 56 78",
  age_why: "Vi må tale med dig på en anden måde.",
};
const CARD = {
  line: "self",
  called: "Sofie",
  reach: "Sms til 12 34 56 78",
  when: "Efter skole",
  not: "Ring ikke efter kl. 16. Kontakt ikke mine forældre.",
  age: "under18",
  about: "Jeg har taget piller til fester siden sommer.",
  messages: ["om jeg er ved at blive afhængig. jeg tør ikke spørge nogen"],
};

/** The agency is there, and its page is what the coordinator looks at. @param {World} w @param {Page} page */
async function addAgency(w, page) {
  const answer = await page.request.post(`${w.home}/leder/modtagere`, { form: AGENCY, headers: { origin: w.home } });
  assert.ok(answer.ok(), `${answer.status()} ${await answer.text()}`);
  await page.goto(`${w.home}/leder/modtagere`);
  await page.getByRole("link", { name: NAME }).click();
}

/** A link, shown once. @param {Page} page at the agency's page */
async function invite(page, button = "Inviter en modtager") {
  if (button === "Inviter en modtager") await page.getByLabel("Til hvem?").fill("Karen");
  await page.getByRole("button", { name: button }).click();
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  await page.getByRole("link", { name: "Jeg har kopieret det" }).click();
  return link;
}

/** @param {World} w @returns {Promise<Page>} at a computer of their own */
const browser = (w) => w.youth({ desktop: true });

/** @param {Page} page @param {string} link @param {string} name "": they have one already */
async function accept(page, link, name, passphrase = PASSPHRASE) {
  await page.goto(link);
  await page.getByRole("heading", { name: "Velkommen" }).waitFor();
  assert.equal(new URL(page.url()).hash, "", "the secret has left the address");
  if (name) await page.getByLabel("Dit navn").fill(name);
  await page.locator("#invited-passphrase").fill(passphrase);
  await page.locator("#invited-again").fill(passphrase);
  await page.getByRole("button", { name: "Opret adgang" }).click();
}

/** @param {Page} page @param {string} name */
async function signIn(page, name, passphrase = PASSPHRASE) {
  const gate = page.locator("[data-stage=sign-in]");
  await gate.getByLabel("Navn").fill(name);
  await gate.getByLabel("Adgangssætning").fill(passphrase);
  await page.keyboard.press("Enter");
}

/** @param {Page} page */
const inside = (page) => page.getByRole("heading", { name: "Kort fra unge" }).waitFor();
/** @param {Page} page */
const waiting = (page) => page.getByRole("heading", { name: "Bed en kollega lukke dig ind" }).waitFor();

/** What it does by itself every half minute, and when somebody comes back to it. @param {Page} page */
const again = (page) => page.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));

/** The colleague who waits reads out six words, and they are the same. @param {Page} page @param {Page} colleague */
async function letIn(page, colleague, name) {
  const read = await colleague.locator("#waiting-words li").allTextContents();
  await again(page);
  await page.getByText(`${name} vil gerne lukkes ind`).click();
  const row = page.locator(".agency-colleague");
  assert.equal(read.length, 6);
  await row.locator("ol li").nth(5).waitFor();
  assert.deepEqual(await row.locator("ol li").allTextContents(), read);
  const button = row.getByRole("button", { name: "Luk ind" });
  assert.ok(await button.isDisabled(), "not before the words were compared");
  await row.getByLabel("Ja, vi har de samme seks ord").check();
  await button.click();
  await row.waitFor({ state: "detached" });
  // The page looks by itself too, and then the button is gone.
  await colleague.evaluate(() => document.getElementById("waiting-look")?.click());
  await inside(colleague);
}

/** A young person's card, sealed by what we ship. @param {World} w */
async function post(w, more = {}, sealedTo = "") {
  const ask = async (/** @type {string} */ path, /** @type {object} */ body) => {
    const answer = await fetch(w.home + path, { method: "POST", headers: { origin: w.home, "content-type": "application/json" }, body: JSON.stringify(body) });
    assert.equal(answer.status, 200, path);
    return answer.json();
  };
  const roster = await (await fetch(`${w.home}/videre/modtagere`)).json();
  const agency = roster.agencies.find((/** @type {{name: string}} */ one) => one.name === NAME);
  const [id, code] = [newId(), await codeFrom(newWords())];
  const consent = {
    v: 1,
    agency: NAME,
    at: roster.now,
    text: { version: 1, words: ["Har de læst det, kan de have skrevet det ned og have pligt til at handle."] },
    parts: ["called", "not"],
    days: 30,
  };
  const card = await sealCard({ v: 1, ...CARD, ...more, consent }, { id, agency: agency.id, key: sealedTo || agency.key }, code, {
    at: roster.now,
    text: 1,
  });
  const record = await sealRecord(code, id, consent);
  await ask("/videre", { id, receipt: code.lookup, agency: agency.id, key: agency.key, card, record });
  return {
    status: () => ask("/videre/status", { receipt: code.lookup }),
    withdraw: () => ask("/videre/tilbage", { receipt: code.lookup, id }),
    async write(/** @type {string} */ text) {
      const reply = newId();
      await ask("/videre/ord", { receipt: code.lookup, id: reply, sealed: await sealReply(code.thread, "youth", id, reply, { text }) });
    },
    read: async () =>
      Promise.all((await ask("/videre/status", { receipt: code.lookup })).words.map((/** @type {any} */ reply) => openReply(code.thread, reply, id))),
    record: async () => openRecord(code, id, (await ask("/videre/status", { receipt: code.lookup })).record),
  };
}

/** @param {Page} page @param {RegExp|string} state */
const row = (page, state) => page.locator("#rows button").filter({ hasText: state });

test("cards that nobody can read are found together, by keyboard; the real one among them stays unopened", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await addAgency(w, desk);
  const karen = await browser(w);
  await accept(karen, await invite(desk), "Karen");
  await inside(karen);
  const { key } = await newKeys();
  const sofie = await post(w);
  const junk = await Promise.all([1, 2, 3, 4].map(() => post(w, {}, key)));
  await again(karen);
  const find = karen.getByRole("button", { name: "Find kort, der ikke kan læses" });
  await find.waitFor();
  await look(karen, "modtager-junk");
  await find.focus();
  await karen.keyboard.press("Enter");
  const question = karen.getByRole("dialog");
  await question.getByText("4 kort kan ikke læses").waitFor();
  await look(karen, "modtager-junk-question");
  await question.getByRole("button", { name: "Fortryd" }).click();
  assert.equal((await junk[0].status()).opened_on, null, "nothing without a yes");
  await find.click();
  await question.getByRole("button", { name: "Sæt dem som åbnet" }).click();
  await karen.getByText("4 kort kan slettes fra i morgen.").waitFor();
  await look(karen, "modtager-junk-done");
  for (const card of junk) assert.ok((await card.status()).opened_on);
  assert.equal((await sofie.status()).opened_on, null);
  await row(karen, "Nyt: åbn senest").waitFor();
});

test("invited, let in, and a card from the first look to the last: read, answered, closed, withdrawn", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await addAgency(w, desk);
  const [karen, ole] = [await browser(w), await browser(w)];
  const link = await invite(desk);
  await karen.goto(link);
  await karen.getByText("Du er den første").waitFor();
  await karen.getByText("Mette på centret har lavet linket til dig.").waitFor();
  await look(karen, "modtager-invited");
  await accept(karen, link, "Karen");
  await inside(karen);
  await karen.getByText("Der er ingen kort lige nu.").waitFor();
  await accept(ole, await invite(desk), "Ole");
  await waiting(ole);
  await look(ole, "modtager-waiting");

  const [sofie, plain] = [await post(w), await post(w, { line: "relative", called: "", reach: "", when: "", not: "", age: "", messages: [] })];
  await again(karen);
  await karen.getByText("Ole vil gerne lukkes ind").click();
  await row(karen, "Nyt: åbn senest").nth(1).waitFor();
  assert.equal(await karen.title(), "(2) Modtager");
  await look(karen, "modtager-list");
  await karen.getByText("Ole vil gerne lukkes ind").click();
  await letIn(karen, ole, "Ole");

  // By keyboard alone: pick, read, acknowledge, answer.
  assert.equal((await sofie.status()).opened_on, null);
  await row(ole, "Nyt").first().focus();
  await ole.keyboard.press("Enter");
  const title = ole.locator("#card-title");
  await title.waitFor();
  // The one that is open is "Nyt" too, until the list was read again.
  if ((await title.innerText()) === "Uden navn") await row(ole, "Nyt").and(ole.locator(":not([aria-current])")).click();
  await title.filter({ hasText: "Sofie" }).waitFor();
  assert.ok(await title.evaluate((place) => place === document.activeElement));
  const text = await ole.locator("#card").innerText();
  const order = [
    "Sådan må I tage kontakt",
    CARD.reach,
    CARD.when,
    "Det må I ikke",
    CARD.not,
    "Under 18 år",
    CARD.about,
    CARD.messages[0],
    "Det har den unge sagt ja til",
  ];
  assert.deepEqual(
    [...order].sort((a, b) => text.indexOf(a) - text.indexOf(b)),
    order,
    text,
  );
  assert.ok(
    order.every((part) => text.includes(part)),
    text,
  );
  await look(ole, "modtager-card");
  await ole.getByRole("button", { name: "Vi har læst det" }).focus();
  await ole.keyboard.press("Enter");
  await ole.getByText("Den unge ved, at I har læst det. I sagde det i dag.").waitFor();
  const status = await sofie.status();
  assert.ok(status.opened_on && status.acknowledged_on);

  // An answer that does not get through stays, and is one reply however often it is sent.
  await ole.getByLabel("Skriv et svar").fill("Hej Sofie. Jeg skriver en sms i morgen.");
  let lost = 0;
  await ole.route("**/kort/svar", async (route) => (lost++ ? route.continue() : (await route.fetch(), route.abort())));
  await ole.getByRole("button", { name: "Send svar" }).click();
  await ole.getByText("Vi kan ikke få forbindelse").waitFor();
  assert.equal(await ole.getByLabel("Skriv et svar").inputValue(), "Hej Sofie. Jeg skriver en sms i morgen.");
  await ole.getByRole("button", { name: "Send svar" }).click();
  await ole.locator("#talk li").waitFor();
  await until(ole, () => /** @type {HTMLTextAreaElement} */ (document.getElementById("answer-text")).value === "");
  assert.deepEqual(await sofie.read(), [{ text: "Hej Sofie. Jeg skriver en sms i morgen.", by: "Ole" }]);
  await sofie.write("ja tak");
  await again(ole);
  await ole.getByText("ja tak", { exact: true }).waitFor();
  await again(karen);
  await row(karen, "Nyt svar til jer").waitFor();

  // Two at once: closed once, and the other is told.
  await row(karen, "Nyt svar til jer").click();
  await karen.locator("#card-title").filter({ hasText: "Sofie" }).waitFor();
  for (const page of [ole, karen]) {
    await page.getByRole("button", { name: "Vi har talt sammen" }).click();
    await page.getByRole("button", { name: "Ja, afslut" }).click();
    await page.getByText(/^Afsluttet i dag\. I kan stadig/).waitFor();
  }
  assert.ok((await sofie.status()).closed_on);

  // Withdrawn while it is on the screen.
  await karen.getByLabel("Skriv et svar").fill("Er du der?");
  // Who writes hears of it by the answer; who looks on, by what the page asks for all the time.
  await karen.route("**/modtager/kort", (route) => route.abort());
  await sofie.withdraw();
  await karen.getByRole("button", { name: "Send svar" }).click();
  await karen.getByRole("heading", { name: "Kortet er her ikke mere" }).waitFor();
  await karen.unroute("**/modtager/kort");
  await again(karen);
  await row(karen, "Nyt svar til jer").waitFor({ state: "detached" });
  await again(ole);
  await ole.getByRole("heading", { name: "Kortet er her ikke mere" }).waitFor();
  for (const page of [karen, ole]) {
    assert.doesNotMatch(await page.content(), /Sofie|fester|forældre\./);
    assert.equal(await page.locator("#answer-text").inputValue(), "");
  }
  await look(ole, "modtager-gone");
  await row(karen, /Nyt|Åbnet/).click();
  await karen.getByRole("heading", { name: "Uden navn" }).waitFor();
  await karen.getByText("Kun svar her.").waitFor();
  await karen.getByText("Fra en pårørende").waitFor();
  await karen.getByRole("button", { name: "Læg kortet væk" }).click();
  await karen.getByText("Vælg et kort i listen").waitFor();
  assert.equal((await plain.record()).agency, NAME);
});

test("a passphrase that was lost: a new link and a colleague; the last one: a new key, and what was sent is said to be lost", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await addAgency(w, desk);
  const [karen, ole] = [await browser(w), await browser(w)];
  await accept(karen, await invite(desk), "Karen");
  await inside(karen);
  const spent = await invite(desk);
  await accept(ole, spent, "Ole");
  await waiting(ole);
  await letIn(karen, ole, "Ole");
  await ole.goto("about:blank");
  await ole.goto(spent);
  await ole.getByText("Linket virker ikke").waitFor();

  const sofie = await post(w);
  const mend = async (/** @type {string} */ name) => {
    await desk
      .locator("summary")
      .filter({ hasText: "Ret" })
      .and(desk.getByLabel(`Ret ${name}`))
      .click();
    return invite(desk, `Nyt link til ${name}`);
  };
  await desk.reload();
  await accept(ole, await mend("Ole"), "", `${PASSPHRASE} igen`);
  await waiting(ole);
  // Whoever got in by it is told, until it is seen: it may not have been Ole.
  await ole.getByText("Mette på centret lavede et link til din konto (i dag)").waitFor();
  await look(ole, "modtager-reset");
  await ole.getByRole("button", { name: "Det er set" }).click();
  await ole.locator("#reset").waitFor({ state: "hidden" });
  await Promise.all([ole.waitForResponse("**/modtager/mig"), again(ole)]);
  await waiting(ole);
  assert.ok(await ole.locator("#reset").isHidden());
  await letIn(karen, ole, "Ole");

  // The coordinator takes the key away: both are asked for a new one, and one makes it.
  await desk.reload();
  await desk.locator("summary").filter({ hasText: "Ny nøgle" }).click();
  await desk.getByLabel("Ja, de kort, der ligger nu").check();
  await desk.getByRole("button", { name: "Ny nøgle" }).click();
  await desk.getByText("Ingen kan åbne kort endnu").waitFor();
  await again(ole);
  await ole.getByRole("heading", { name: "I skal have en ny nøgle" }).waitFor();
  await look(ole, "modtager-new-key");
  await ole.getByRole("button", { name: "Lav den nye nøgle" }).click();
  await inside(ole);
  await ole.getByText("Ingen kan læse det mere.").waitFor();
  assert.equal(await ole.locator("button.agency-row").count(), 0, "nothing to open");
  assert.equal(await ole.title(), "Modtager");
  assert.ok((await sofie.status()).key_lost);
  await look(ole, "modtager-lost");
  await ole.getByRole("button", { name: "Slet kortet" }).click();
  await ole.getByRole("button", { name: "Ja, slet det" }).click();
  await ole.getByText("Der er ingen kort lige nu.").waitFor();
  await again(karen);
  await waiting(karen);
  await letIn(ole, karen, "Karen");
  await post(w);
  await again(karen);
  await row(karen, "Nyt").click();
  await karen.getByRole("heading", { name: "Sofie" }).waitFor();
  await row(karen, /Åbnet/).waitFor();

  // Sealed to a key that nobody has, in the name of the one they have: said, and the next one opens.
  await post(w, {}, (await newKeys()).key);
  await again(karen);
  await row(karen, "Nyt").click();
  await karen.getByRole("heading", { name: "Kortet kan ikke læses" }).waitFor();
  assert.doesNotMatch((await karen.locator("#detail").textContent()) ?? "", /Sofie|fester|forældre\./);
  assert.equal(await row(karen, "Sofie").count(), 1, "those that were opened are told apart");
});

test("the wrong passphrase, a page left alone, a reload and Back: no card, no key", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await addAgency(w, desk);
  const page = await browser(w);
  await page.clock.install();
  await page.goto(await invite(desk));
  await page.getByRole("button", { name: "Opret adgang" }).click();
  await page.getByText("Skriv dit navn.").waitFor();
  await page.getByLabel("Dit navn").fill("Karen");
  await page.locator("#invited-passphrase").fill("for kort");
  await page.keyboard.press("Enter");
  await page.getByText("mindst 15 tegn. Den har 8.").waitFor();
  await page.locator("#invited-passphrase").fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await page.getByText("De to adgangssætninger er ikke ens.").waitFor();
  await page.getByLabel("Vis adgangssætningen").check();
  await page.locator("#invited-passphrase").press("Enter");
  await inside(page);
  await post(w);
  await again(page);

  const open = async () => {
    await row(page, /Nyt|Åbnet/).click();
    await page.getByRole("heading", { name: "Sofie" }).waitFor();
  };
  const shut = async () => {
    await page.getByRole("heading", { name: "Modtager", exact: true }).waitFor();
    assert.doesNotMatch(await page.content(), /Sofie|fester|forældre\./);
  };
  await open();
  await page.getByLabel("Skriv et svar").fill("Hej");
  await page.clock.fastForward("14:10");
  await page.getByText("Siden låser om et minut").waitFor();
  await page.keyboard.press("Shift");
  await page.clock.fastForward("14:30");
  await page.getByRole("heading", { name: "Sofie" }).waitFor();
  await page.clock.fastForward("01:00");
  await shut();
  await page.getByText("Et svar, der ikke var sendt, er slettet.").waitFor();
  assert.equal(await page.locator("#name").inputValue(), "Karen");
  await look(page, "modtager-locked");

  await signIn(page, "Karen", `${PASSPHRASE}.`);
  await page.getByText("passer ikke sammen").waitFor();
  await signIn(page, "karen");
  await inside(page);
  await open();
  assert.equal(await page.getByLabel("Skriv et svar").inputValue(), "");

  // Signed out elsewhere: what was begun waits for the same person.
  await page.getByLabel("Skriv et svar").fill("Jeg er i gang");
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await again(page);
  await shut();
  await page.getByText("venter her på siden").waitFor();
  await signIn(page, "Karen");
  await inside(page);
  await open();
  assert.equal(await page.getByLabel("Skriv et svar").inputValue(), "Jeg er i gang");
  assert.ok(cookies.every((cookie) => cookie.httpOnly && cookie.sameSite === "Strict"));

  await page.reload();
  await shut();
  await signIn(page, "Karen");
  await inside(page);
  await open();
  await page.goto(`${w.home}/privatliv`);
  await page.goBack();
  await shut();

  await signIn(page, "Karen");
  await inside(page);
  await page.getByRole("button", { name: "Skift adgangssætning" }).click();
  await look(page, "modtager-account");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Den, du har nu").fill(PASSPHRASE);
  for (const label of ["Ny adgangssætning", "Den nye igen"]) await dialog.getByLabel(label).fill(`${PASSPHRASE} ny`);
  await dialog.getByRole("button", { name: "Skift" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Log ud" }).click();
  await page.getByText("Du er logget ud.").waitFor();
  await signIn(page, "Karen");
  await page.getByText("passer ikke sammen").waitFor();
  await signIn(page, "Karen", `${PASSPHRASE} ny`);
  await inside(page);
});

test("as many cards as strangers can send: no task of the agency's page is long", async (t) => {
  const w = await world(t);
  const lead = await w.counsellor();
  await addAgency(w, lead);
  const page = await browser(w);
  const row = {
    posted_on: "2026-12-03",
    promised_on: "2026-12-05",
    expires_on: "2027-01-02",
    late: false,
    opened_on: null,
    acknowledged_on: null,
    closed_on: null,
    readable: true,
    unanswered: false,
    answered: false,
  };
  const flood = Array.from({ length: 500 }, (_, i) => ({ ...row, id: `card-${i}` }));
  let cards = flood.slice(0, 1);
  await page.route("**/modtager/kort", (route) => route.fulfill({ json: { today: "2026-12-03", cards } }));
  await accept(page, await invite(lead), "Karen");
  const shown = async () => {
    await again(page);
    await until(page, (count) => document.querySelectorAll("#rows > li").length === count, cards.length);
  };
  await shown();
  const longest = await bestOf(
    async () => {
      cards = flood.slice(0, 1);
      await shown();
      return longestTask(page, () => {
        cards = flood;
        return shown();
      });
    },
    (found) => found < 100,
  );
  t.diagnostic(`longest task ${longest.toFixed(0)} ms`);
  assert.ok(longest < 100, `${longest} ms`);
  const last = page.locator("#rows > li").last().getByRole("button");
  await last.focus();
  assert.ok(await last.evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight), "the last is reached");
});
