// A young person sends a card on: sees exactly what arrives, sends it once, comes back with the code, and takes it back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { agencyAt } from "./agency.js";
import { axe, look } from "./look.js";
import { AWAY, bubble, onDuty, met, start, take, until, world, write } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} youth @param {string} name */
const press = (youth, name) => youth.getByRole("button", { name, exact: true }).click();
/** The step that is shown: its heading has the focus. @param {Page} youth @param {string|RegExp} name */
async function at(youth, name) {
  await youth.getByRole("heading", { level: 1, name }).waitFor();
  await until(youth, () => document.activeElement?.tagName === "H1");
}
/** @param {Page} youth @returns {Promise<string[]>} */
const code = (youth) => youth.locator(".handover-code li").allTextContents();
/** What stands on the paper. @param {Page} youth @returns {Promise<string[]>} */
const paper = (youth) => youth.locator(".handover-value").allTextContents();

/** A young person and a counsellor who have met; there are these agencies. */
async function meeting(w, agencies, { desktop = false, about = "", clock = false } = {}) {
  const desk = await w.counsellor();
  const all = await Promise.all(agencies.map((one) => agencyAt(desk, w, one)));
  await onDuty(desk);
  const youth = await w.youth({ desktop });
  if (clock) await youth.clock.install();
  await start(youth, w, about);
  await take(desk);
  await met(youth);
  return { desk, youth, all };
}

/** From step 1 to the code. @param {Page} youth */
async function toCode(youth) {
  await press(youth, "Se det igennem");
  await at(youth, /Se det igennem/);
  await youth.getByRole("checkbox", { name: /^Ja, send kun det/ }).check();
  await press(youth, "Få din kode");
  await at(youth, /Din kode/);
}

test("proposed by the counsellor, sent from a phone, answered, read next day with the code, and taken back", async (t) => {
  const w = await world(t);
  const {
    desk,
    youth,
    all: [agency],
  } = await meeting(w, [{ age_why: "Vi har et hold for dem under 18." }]);
  await write(youth, "jeg har taget piller til fester");
  await write(desk, "det her skriver rådgiveren");
  await bubble(youth, "det her skriver rådgiveren").waitFor();
  await desk.getByRole("button", { name: "Foreslå at sende videre" }).click();
  await desk.getByRole("radio", { name: /Ungeteamet/ }).check();
  await desk.getByLabel("Hvorfor foreslår du det?").fill("De kan hjælpe med det, du nævnte.");
  await desk.getByRole("button", { name: "Send forslaget" }).click();
  await press(youth, "Udfyld et kort");

  await at(youth, /Hvad skal de vide/);
  await youth.getByRole("region", { name: "Send videre" }).getByText("De kan hjælpe med det, du nævnte.").waitFor();
  await youth.getByText("Skriver du ikke noget, kan du kun få svar her, med din kode.").waitFor();
  await youth.getByLabel("Hvad skal de kalde dig?").fill("Nova");
  await press(youth, "Sms til");
  await youth.keyboard.type("20 30 40 50");
  await press(youth, "Ring ikke efter kl. 16");
  await press(youth, "Kontakt ikke mine forældre");
  await youth.getByLabel("Under 18 år").check();
  await youth.getByLabel("Hvad handler det om?").fill("Piller");
  await youth.getByText("Tag noget med").click();
  assert.equal(await youth.locator(".handover-messages li").count(), 1, "the counsellor's words are not offered");
  assert.equal(await youth.getByRole("checkbox", { checked: true }).count(), 0);
  await youth.getByRole("checkbox", { name: "jeg har taget piller til fester" }).check();
  await look(youth, "handover-fill");

  await press(youth, "Se det igennem");
  await at(youth, /Se det igennem/);
  assert.deepEqual(await paper(youth), [
    "Nova",
    "Sms til 20 30 40 50",
    "Ring ikke efter kl. 16\nKontakt ikke mine forældre",
    "Under 18 år",
    "Piller",
    "jeg har taget piller til fester",
  ]);
  await youth
    .locator(".handover-agreed")
    .getByText(/pligt til at give kommunen besked/)
    .waitFor();
  await youth.getByRole("checkbox", { name: /^Ja, send kun det/ }).check();
  await youth.getByRole("button", { name: /^Fjern Hvad det handler om/ }).click();
  await press(youth, "Få din kode");
  await youth.getByText("Sæt et hak, hvis du siger ja.").waitFor();
  await look(youth, "handover-review");
  await youth.getByRole("checkbox", { name: /^Ja, send kun det/ }).check();
  await press(youth, "Få din kode");

  await at(youth, /Din kode/);
  await youth.getByText("Har de læst det, kan de have skrevet det ned og have pligt til at handle.").waitFor();
  const [no, yes] = await Promise.all(
    ["Ikke nu", "Send til Ungeteamet"].map((name) =>
      youth.getByRole("button", { name, exact: true }).evaluate((button) => {
        const { width, height } = button.getBoundingClientRect();
        const { fontSize, fontWeight, backgroundColor, color, borderColor } = getComputedStyle(button);
        return { width, height, fontSize, fontWeight, backgroundColor, color, borderColor };
      }),
    ),
  );
  assert.deepEqual(no, yes, "no is as prominent as yes");
  const words = await code(youth);
  assert.equal(words.length, 6);
  await look(youth, "handover-code");
  // Twice in one moment, as a shaking finger or a helping program does.
  await youth.getByRole("button", { name: "Send til Ungeteamet" }).evaluate((/** @type {HTMLElement} */ button) => [button.click(), button.click()]);
  await at(youth, "Det er sendt til Ungeteamet");
  await look(youth, "handover-sent");
  await press(youth, "Fortæl rådgiveren, at jeg har sendt det");
  await bubble(desk, "Jeg har sendt det til Ungeteamet.").waitFor();
  // In the conversation it says what became of the card, and is a press away.
  await youth.getByRole("button", { name: "Til samtalen" }).first().click();
  await youth.getByText("Kortet er sendt til Ungeteamet.").waitFor();
  await look(youth, "handover-sent-talk");
  await press(youth, "Se kortet");
  await at(youth, "Det er sendt til Ungeteamet");

  const [{ id }, ...more] = await agency.cards();
  assert.deepEqual(more, []);
  const { card } = await agency.open(id);
  const { consent, thread, ...told } = card;
  assert.deepEqual(told, {
    v: 1,
    called: "Nova",
    reach: "Sms til 20 30 40 50",
    not: "Ring ikke efter kl. 16\nKontakt ikke mine forældre",
    age: "under18",
    messages: ["jeg har taget piller til fester"],
  });
  assert.deepEqual(consent.parts, ["called", "reach", "not", "age", "messages"]);
  await agency.answer(id, "Hej Nova, vi skriver torsdag.");

  // next day, at another computer
  const later = await w.youth({ desktop: true });
  await later.goto(`${w.home}/`);
  await press(later, "Jeg har en kode");
  await at(later, "Jeg har en kode");
  await later.getByLabel("Din kode").fill([...words].reverse().join(" "));
  await later.keyboard.press("Enter");
  await later.getByText("Vi kan ikke finde noget med den kode.").waitFor();
  await later.getByLabel("Din kode").fill(`${words[0]}qxq, ${words.slice(1).join(",\n").toUpperCase()}`);
  await press(later, "Vis");
  await later.getByText(`Vi kender ikke ordet »${words[0]}qxq«.`).waitFor();
  await look(later, "handover-ask-code");
  await press(later, words[0] ?? "");
  await press(later, "Vis");
  await at(later, "Ungeteamet har svaret");
  await later.getByText("Hej Nova, vi skriver torsdag.").waitFor();
  await later.getByRole("region", { name: "Jeg har en kode" }).getByText("Hej Nova").waitFor();
  await later.getByLabel("Skriv til dem").fill("torsdag er fint");
  await press(later, "Send");
  await later.getByText("torsdag er fint").waitFor();
  assert.deepEqual((await agency.open(id)).replies, [{ text: "Hej Nova, vi skriver torsdag.", by: "Karen" }, { text: "torsdag er fint" }]);
  await later.getByText("Det, du sagde ja til").click();
  await later.getByText(/Ja, send kun det, der står her, til Ungeteamet/).waitFor();
  await look(later, "handover-status");
  await later.emulateMedia({ media: "print" });
  const printed = await later.evaluate(() => document.body.innerText);
  assert.ok(printed.includes("Ja, send kun det") && !/torsdag er fint|Til forsiden|Akut hjælp/.test(printed), "only the agreement is printed");
  await later.emulateMedia({ media: null });
  assert.equal(await later.evaluate(() => location.href.slice(location.origin.length) + JSON.stringify({ ...sessionStorage }) + window.name), "/{}");
  await press(later, "Træk tilbage");
  await at(later, "Vil du trække det tilbage?");
  await later.keyboard.press("Escape");
  await at(later, "Ungeteamet har svaret");
  await press(later, "Træk tilbage");
  await press(later, "Ja, træk det tilbage");
  await at(later, "Det er slettet her");
  await later.getByText("De havde åbnet det. De kan have skrevet det ned").waitFor();
  await axe(later);
  assert.deepEqual(await agency.cards(), []);
  await press(later, "Til forsiden");
  await press(later, "Jeg har en kode");
  await later.getByLabel("Din kode").fill(words.join(" "));
  await press(later, "Vis");
  await later.getByText("Vi kan ikke finde noget med den kode.").waitFor();
});

/** Tab by Tab to what has this name. @param {Page} page @param {string} name */
async function tabTo(page, name) {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => {
      const at = document.activeElement;
      return /** @type {HTMLInputElement|null} */ (at)?.labels?.[0]?.textContent?.trim() ?? at?.textContent?.trim() ?? "";
    });
    if (here.startsWith(name)) return;
  }
  assert.fail(`no way to ${name} by keyboard`);
}

/** @param {Page} page @param {string} name */
async function pressByKey(page, name) {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
}

/** Between the yes and the press the key is replaced, then the agency closes: nothing is sent, and the draft stays. */
async function changedMeanwhile(youth, agency) {
  await press(youth, "Vælg Ungeteamet");
  await youth.getByLabel("Hvad skal de kalde dig?").fill("Hemmelige Nova");
  await toCode(youth);
  const words = await code(youth);
  await youth.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await press(youth, "Kopiér koden");
  await youth.getByText("Deler du skærmen med nogen, så kopiér noget andet bagefter.").waitFor();
  assert.equal(await youth.evaluate(() => navigator.clipboard.readText()), words.join(" "));
  await agency.newKey();
  await press(youth, "Send til Ungeteamet");
  await at(youth, /Se det igennem/);
  await youth.getByText("Se det igennem igen.").waitFor();
  const yes = youth.getByRole("checkbox", { name: /^Ja, send kun det/ });
  assert.equal(await yes.isChecked(), false, "the yes was to what was there before");
  await yes.check();
  await press(youth, "Få din kode");
  assert.deepEqual(await code(youth), words);
  await agency.close();
  await press(youth, "Send til Ungeteamet");
  await at(youth, "Ungeteamet tager ikke imod lige nu");
  await axe(youth);
  assert.deepEqual(await agency.cards(), []);
  await press(youth, "Vælg en anden");
  await press(youth, "Vælg Værestedet");
  await press(youth, "Ikke nu");
  await write(youth, "skrevet imens");
  await press(youth, "Send videre");
  await at(youth, /Hvad skal de vide/);
  await youth.getByText("Tag noget med").click();
  await youth.getByRole("checkbox", { name: "skrevet imens" }).waitFor();
  assert.equal(await youth.getByLabel("Hvad skal de kalde dig?").inputValue(), "Hemmelige Nova");
  return { secrets: ["Hemmelige Nova", "skrevet imens"], words };
}

/** Away at once, and nothing of it is in this tab any more. */
async function leaves(youth, home, { secrets, words }) {
  const clean = async () => {
    const page = await youth.evaluate(() => {
      const fields = [...document.querySelectorAll("input, textarea")].map((field) => /** @type {HTMLInputElement} */ (field).value);
      const kept = location.protocol === "about:" ? {} : { ...sessionStorage };
      return document.documentElement.outerHTML + JSON.stringify([fields, kept]) + window.name;
    });
    for (const secret of secrets) assert.ok(!page.includes(secret), secret);
    // one or another stands in the page's own sentences
    assert.ok(words.filter((word) => page.includes(word)).length < 3, "the code");
  };
  await youth.context().route(AWAY, (route) => route.fulfill({ contentType: "text/html", body: "<h1>Vejret</h1>" }));
  await youth.getByRole("link", { name: "Forlad siden" }).click();
  await youth.getByRole("heading", { name: "Vejret" }).waitFor();
  assert.equal(await youth.evaluate(() => navigator.clipboard.readText()), "", "the next one can't paste the code");
  await youth.goBack();
  assert.equal(youth.url(), "about:blank", "our page was replaced in the history");
  await clean();
  await youth.goto(`${home}/`);
  await clean();
}

test("a relative at a computer, by keyboard alone: no network, a lost answer, mended, withdrawn in the page, a new key, quick exit", async (t) => {
  const w = await world(t);
  const {
    youth,
    all: [agency],
  } = await meeting(w, [{}, { name: "Værestedet", kind: "volunteer" }], { desktop: true, about: "Det handler om en anden" });
  await youth.route("**/videre/modtagere", (route) => route.abort());
  await pressByKey(youth, "Send videre");
  await at(youth, "Det kunne ikke hentes");
  await axe(youth);
  await youth.unroute("**/videre/modtagere");
  await pressByKey(youth, "Prøv igen");
  await at(youth, "Hvem skal have det?");
  await look(youth, "handover-choose");
  await pressByKey(youth, "Vælg Ungeteamet");
  await at(youth, /Hvad skal de vide/);
  await youth.getByText("Skriv ikke navn eller andet, der kan vise, hvem den anden er.").waitFor();
  await tabTo(youth, "Hvad handler det om?");
  await youth.keyboard.type("min bror");
  await youth.keyboard.press("Escape");
  await at(youth, "Hvem skal have det?");
  await pressByKey(youth, "Vælg Ungeteamet");
  await at(youth, /Hvad skal de vide/);
  assert.equal(await youth.getByLabel("Hvad handler det om?").inputValue(), "min bror", "the draft is kept");
  await pressByKey(youth, "Se det igennem");
  await at(youth, /Se det igennem/);
  assert.deepEqual(await paper(youth), ["Dig, som pårørende til en anden", "min bror"]);
  await youth.getByText("Ingen måde at kontakte dig på. Så kan du kun få svar her, med din kode.").waitFor();
  await tabTo(youth, "Ja, send kun det");
  await youth.keyboard.press("Space");
  await pressByKey(youth, "Få din kode");
  await at(youth, /Din kode/);
  const words = await code(youth);

  await youth.context().setOffline(true);
  await pressByKey(youth, "Send til Ungeteamet");
  await at(youth, "Det er ikke sendt");
  await youth.context().setOffline(false);
  assert.deepEqual(await agency.cards(), []);
  // it arrives, and the answer is lost on the way back
  const lose = async (/** @type {import("playwright-core").Route} */ route) => {
    await route.fetch();
    await route.abort();
  };
  await youth.route("**/videre", lose);
  await pressByKey(youth, "Prøv igen");
  await at(youth, "Vi ved ikke, om det nåede frem");
  await axe(youth);
  assert.deepEqual(await code(youth), words);
  const [{ id: first }] = await agency.cards();
  await pressByKey(youth, "Ret i det");
  await at(youth, /Hvad skal de vide/);
  await youth.getByText("Det er taget tilbage, ulæst.").waitFor();
  assert.deepEqual(await agency.cards(), []);
  await tabTo(youth, "Hvad handler det om?");
  await youth.keyboard.type(", som ryger");
  await toCode(youth);
  assert.deepEqual(await code(youth), words, "the code that was written down still holds");
  await press(youth, "Send til Ungeteamet");
  await at(youth, "Vi ved ikke, om det nåede frem");
  await youth.unroute("**/videre");
  // the network comes back: by itself, and once
  await youth.context().setOffline(true);
  await youth.context().setOffline(false);
  await at(youth, "Det er sendt til Ungeteamet");
  const [{ id }, ...more] = await agency.cards();
  assert.deepEqual(more, []);
  assert.notEqual(id, first);
  await pressByKey(youth, "Tilbage til samtalen");
  await youth.getByLabel("Skriv en besked").waitFor();
  await pressByKey(youth, "Send videre");
  await youth.getByRole("button", { name: "Træk tilbage", exact: true }).waitFor();
  await pressByKey(youth, "Træk tilbage");
  await at(youth, "Vil du trække det tilbage?");
  await axe(youth);
  await pressByKey(youth, "Ja, træk det tilbage");
  await at(youth, "Det er slettet, ulæst");
  await axe(youth);
  assert.deepEqual(await agency.cards(), []);
  await pressByKey(youth, "Tilbage til samtalen");
  await pressByKey(youth, "Send videre");
  await youth.getByRole("button", { name: "Vælg Ungeteamet" }).waitFor();
  await leaves(youth, w.home, await changedMeanwhile(youth, agency));
});

/** Said in the conversation while the card is put away. @param {Page} youth @param {string} text */
const told = (youth, text) => youth.locator("#chat .notice").getByText(text).waitFor();

test("nobody answers: what is not wanted any more goes out by a press only, and what became of it is told in the conversation", async (t) => {
  const w = await world(t);
  const {
    youth,
    all: [agency],
  } = await meeting(w, [{}], { about: "Det handler om en anden", clock: true });
  let posts = 0;
  await youth.route("**/videre", (route) => (posts++, route.abort()));
  await youth.route("**/videre/tilbage", (route) => route.abort());
  await press(youth, "Send videre");
  await press(youth, "Vælg Ungeteamet");
  await youth.getByLabel("Hvad handler det om?").fill("min\tbror");
  await press(youth, "Se det igennem");
  assert.deepEqual(await paper(youth), ["Dig, som pårørende til en anden", "minbror"]);
  // taken out, it can be put back, and the warning stays
  await youth.getByRole("button", { name: /^Fjern Hvem søger hjælp/ }).click();
  await press(youth, "← Ret i det");
  await youth.getByText("Skriv ikke navn eller andet, der kan vise, hvem den anden er.").waitFor();
  await youth.getByLabel("Mig, som pårørende").check();
  await toCode(youth);
  await press(youth, "Send til Ungeteamet");
  await at(youth, "Vi ved ikke, om det nåede frem");
  await youth.getByText("Vi prøver igen af os selv").waitFor();
  await youth.clock.fastForward(10_000);
  await press(youth, "Ret i det");
  await youth.getByText("Vi sender ikke noget, før du trykker.").waitFor();
  const before = posts;
  assert.equal(before, 2, "tried again by itself");
  await youth.unroute("**/videre");
  await youth.context().setOffline(true);
  await youth.context().setOffline(false);
  await youth.clock.fastForward(70_000);
  await youth.unroute("**/videre/tilbage");
  assert.deepEqual(await agency.cards(), []);
  await press(youth, "Ret i det");
  await at(youth, "Det er slettet her");
  await youth.getByText("Det ligger ikke hos os mere.").waitFor();
  assert.deepEqual(await agency.cards(), []);

  await press(youth, "Ret i det");
  await at(youth, /Hvad skal de vide/);
  await toCode(youth);
  await youth.route("**/videre", (route) => route.abort());
  await press(youth, "Send til Ungeteamet");
  await at(youth, "Vi ved ikke, om det nåede frem");
  await press(youth, "Tilbage til samtalen");
  await youth.unroute("**/videre");
  await youth.clock.fastForward(10_000);
  await told(youth, "Kortet er sendt til Ungeteamet.");
  await axe(youth);
  assert.equal((await agency.cards()).length, 1);
  await press(youth, "Se kortet");
  await at(youth, "Det er sendt til Ungeteamet");
  await press(youth, "Tilbage til samtalen");
  await press(youth, "Afslut samtalen");
  await youth.getByText("Har du skrevet koden ned til det, du har sendt? Den forsvinder også herfra.").waitFor();
});

test("the conversation ends in the middle: the card stays for as long as it is used, and is emptied when nobody does", async (t) => {
  const w = await world(t);
  const { desk, youth } = await meeting(w, [{}], { clock: true });
  await press(youth, "Send videre");
  await press(youth, "Vælg Ungeteamet");
  const called = youth.getByLabel("Hvad skal de kalde dig?");
  await called.fill("Hemmelige Nova");
  await press(desk, "Afslut samtalen");
  await press(desk, "Ja, afslut");
  await youth.locator(".aside-news").getByText("Mette har afsluttet samtalen.").waitFor();
  await youth.clock.fastForward("15:01");
  await youth.locator(".aside-news").getByText("Kun dit kort er her stadig").waitFor();
  assert.equal(await called.inputValue(), "Hemmelige Nova");
  await look(youth, "handover-alone");
  await press(youth, "← Tilbage");
  await youth.getByRole("heading", { name: "Siden er tømt" }).waitFor();
  await look(youth, "handover-kept");
  await press(youth, "Se dit kort");
  assert.equal(await called.inputValue(), "Hemmelige Nova");
  await youth.clock.fastForward("14:10");
  await youth.getByText("Siden bliver tømt om et minut").waitFor();
  await look(youth, "handover-idle");
  await youth.keyboard.press("Control");
  await youth.clock.fastForward("14:30");
  assert.equal(await called.inputValue(), "Hemmelige Nova");
  await youth.clock.fastForward("01:00");
  await at(youth, "Siden er tømt");
  assert.ok(!(await youth.content()).includes("Hemmelige Nova"));
  assert.equal(await called.count(), 0);
  await press(youth, "Luk");
  await press(youth, "Til forsiden");

  // what a code opens has the same time
  await press(youth, "Jeg har en kode");
  await youth.getByLabel("Din kode").fill("hemmelige ord");
  await youth.clock.fastForward("14:10");
  await youth.getByText("Siden bliver tømt om et minut").waitFor();
  await youth.clock.fastForward("01:00");
  await at(youth, "Siden er tømt");
  await axe(youth);
  await press(youth, "Luk");
  await youth.getByRole("button", { name: "Jeg har en kode" }).waitFor();
});

/** Danish is known by its letters, or by words that no English sentence has; the six words are Danish and say so. @param {Page} youth */
async function english(youth) {
  const said = await youth.locator(".aside").evaluate((section) => {
    const copy = /** @type {HTMLElement} */ (section.cloneNode(true));
    for (const code of copy.querySelectorAll("[lang=da]")) code.remove();
    return [copy.textContent, ...[...copy.querySelectorAll("[aria-label]")].map((one) => one.getAttribute("aria-label"))].join("\n");
  });
  assert.doesNotMatch(said, /[æøå»«]|\b(?:du|og|ikke|det|der|kan|koden|kortet|eller)\b/i);
}

test("in English from the chat to the answer: every step, the consent, and a style sheet that came", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  const agency = await agencyAt(desk, w, { name: "Youth House", does: "Talks for those under 25.", age_why: "We have a group." });
  await onDuty(desk);
  const youth = await w.youth({ locale: "en-GB" });
  await youth.goto(`${w.home}/en`);
  await youth.getByRole("button", { name: "Start the chat" }).click();
  await take(desk);
  await youth.getByText("Is here now").waitFor();
  await press(youth, "Send it on");
  await at(youth, "Who should get it?");
  await until(youth, () => [...document.styleSheets].some((sheet) => sheet.href?.endsWith("/css/handover.css") && sheet.cssRules.length));
  await english(youth);
  await look(youth, "handover-english-choose");
  await press(youth, "Choose Youth House");
  await at(youth, /What should they know/);
  await youth.getByLabel("What should they call you?").fill("Nova");
  await press(youth, "Don't call");
  await english(youth);
  await look(youth, "handover-english-fill");
  await press(youth, "Look it through");
  await at(youth, /Look it through/);
  assert.deepEqual(await paper(youth), ["Nova", "Don't call"]);
  await english(youth);
  await look(youth, "handover-english-review");
  await youth.getByRole("checkbox", { name: /^Yes, send only/ }).check();
  await press(youth, "Get your code");
  await at(youth, /Your code/);
  const words = await code(youth);
  await english(youth);
  await look(youth, "handover-english-code");
  await press(youth, "Send to Youth House");
  await at(youth, "It is sent to Youth House");
  await english(youth);
  const [{ id }] = await agency.cards();
  const { card } = await agency.open(id);
  assert.deepEqual([card.called, card.not, card.consent.text.version, card.consent.text.language], ["Nova", "Don't call", 1, "en"]);
  await agency.answer(id, "Hello Nova.");

  const later = await w.youth({ locale: "en-GB" });
  await later.goto(`${w.home}/en`);
  await press(later, "I have a code");
  await at(later, "I have a code");
  await english(later);
  await later.getByLabel("Your code").fill(words.join(" "));
  await press(later, "Show");
  await at(later, "Youth House has answered");
  await later.getByText("What you said yes to").click();
  await later.getByText("Yes, send only what is written here to Youth House.").waitFor();
  await english(later);
  await look(later, "handover-english-status");
});
