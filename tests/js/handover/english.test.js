// A card from choosing who gets it to taking it back, in English: every view that can be come to is English, but for what
// was typed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { later, openDom, settled, until } from "../support/dom.js";
import { inLanguage } from "../support/language.js";

const window = openDom();
Object.assign(globalThis, {
  ResizeObserver: class {
    observe() {}
    disconnect() {}
  },
  getSelection: () => window.getSelection(),
});
// Without a layout nothing would count as seen.
window.Element.prototype.getClientRects = () => /** @type {any} */ ([{}]);

const load = inLanguage("en");
const { createCard } = await load("handover/card.js");
const { createFrame } = await load("handover/frame.js");
const { createReturn } = await load("handover/return.js");
const { newWords } = await load("card/code.js");
const { sealRecord } = await load("card/card.js");
const { readCard } = await load("card/read.js");
const { cardOf, newDraft } = await load("handover/draft.js");
const words = await load("handover/words.js");
const { Refused } = await load("net/client.js");
const { newKeys } = await load("agency/vault.js");

const { key } = await newKeys();
const agency = { id: "A".repeat(22), name: "Youth House", kind: "treatment", does: "Talks.", phone: { shown: "38 12 34 56", tel: "38123456" }, key };
const AGENCY = { ...agency, language: "en", answers_days: 2, age_why: "We have a group." };
const OTHER = { ...agency, language: "en", id: "B".repeat(22), name: "The Inn", kind: "volunteer", answers_days: 1, age_why: "" };
const ROSTER = { now: 1_790_000_000, days: 30, texts: { under18: "", adult: "", unknown: "", language: "da" }, agencies: [AGENCY, OTHER], signature: null };
const STATUS = {
  id: "i".repeat(22),
  agency: { id: agency.id, name: agency.name, phone: agency.phone },
  key_lost: false,
  late: false,
  promised_on: "2026-12-03",
  expires_on: "2027-01-02",
  opened_on: null,
  acknowledged_on: null,
  closed_on: null,
  record: "",
  words: [],
};

/** Danish is known by its letters, or by words that no English sentence has. */
const DANISH = /[æøå»«]|\b(?:du|og|ikke|det|der|kan|koden|kortet|af|som|eller|ord|hverdage?)\b/i;

/** All that is read on the page, and by those who hear it; the six words are Danish and say so. */
function said() {
  const page = /** @type {HTMLElement} */ (document.body.cloneNode(true));
  for (const code of page.querySelectorAll('[lang="da"]')) code.remove();
  const heard = [...page.querySelectorAll("[aria-label]")].map((one) => one.getAttribute("aria-label"));
  return [page.textContent, ...heard].join("\n");
}

const english = (/** @type {string} */ where) => assert.doesNotMatch(said(), DANISH, where);
const title = () => document.querySelector("h1")?.textContent ?? "";

/** @param {RegExp} heading */
async function at(heading) {
  await until(() => heading.test(title()), `${heading} after ${title()}`);
  english(title());
}

/** @param {string} label */
function press(label) {
  const found = [...document.querySelectorAll("button")].find((button) => button.textContent === label);
  assert.ok(found, `${label} in ${document.body.textContent}`);
  if (found.type === "submit") found.form?.dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }));
  else found.click();
}

/** @param {string} css @param {string} text */
function type(css, text) {
  const field = /** @type {HTMLTextAreaElement} */ (document.querySelector(css));
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** A service whose answers are in the test's hand. */
function service() {
  /** @type {any[]} */
  const open = [];
  const ask =
    (/** @type {string} */ name) =>
    (/** @type {any[]} */ ...given) => {
      const answer = later();
      open.push({ name, given, ...answer });
      return answer.promise;
    };
  const client = Object.fromEntries(["roster", "post", "status", "reply", "takeBack"].map((name) => [name, ask(name)]));
  async function asked(/** @type {string} */ name) {
    await until(() => open.some((one) => one.name === name), name);
    return open.splice(
      open.findIndex((one) => one.name === name),
      1,
    )[0];
  }
  return { client, asked };
}

test("a card is chosen, filled in, agreed to and sent", async () => {
  const { client, asked } = service();
  const frame = createFrame(document.body);
  const news = /** @type {string[]} */ ([]);
  const told = /** @type {string[]} */ ([]);
  const card = createCard(client, frame, [], {
    proposal: null,
    line: "relative",
    messages: ["my brother takes pills"],
    tell: (/** @type {string} */ text) => Boolean(told.push(text)),
    news: (/** @type {string} */ text) => news.push(text),
    done() {},
  });
  await at(/One moment/);
  (await asked("roster")).fail(new Refused(503, { code: "unavailable" }));
  await at(/could not be fetched/);
  assert.match(said(), /We can't find the list right now/);
  press("Try again");
  (await asked("roster")).give(ROSTER);
  await at(/Who should get it/);
  press("Choose Youth House");
  await at(/^Step 1 of 3 What should they know\?/);
  press("Text me on");
  assert.equal(/** @type {HTMLInputElement} */ (document.querySelector("#handover-reach")).value, "Text me on ");
  type("#handover-called", "x".repeat(70));
  press("Look it through");
  assert.match(said(), /room for 60 characters\. You have written 70/);
  type("#handover-called", "Nova");
  press("Don't call after 4 pm");
  press("Look it through");
  await at(/^Step 2 of 3 Look it through/);
  const paper = [...document.querySelectorAll(".handover-value")].map((one) => one.textContent);
  assert.deepEqual(paper, ["You, as someone close to another person", "Nova", "Don't call after 4 pm"], "a beginning alone leads nowhere");
  assert.match(said(), /no way to contact you/);
  press("Remove What they should call you: Nova");
  assert.match(said(), /Removed: What they should call you\./);
  press("Undo");
  press("Get your code");
  assert.match(said(), /Tick the box if you say yes/);
  english("unticked");
  /** @type {HTMLInputElement} */ (document.querySelector("#handover-yes")).checked = true;
  press("Get your code");
  await at(/^Step 3 of 3 Your code/);
  assert.match(said(), /six Danish words/);
  press("Send to Youth House");
  await at(/Locking and sending/);
  (await asked("roster")).give(ROSTER);
  const first = await asked("post");
  first.fail(new Refused());
  await at(/We don't know if it got there/);
  assert.match(card.lost(), /^Your card goes away/);
  press("Try again");
  (await asked("post")).give({ promised_on: "2026-12-03", expires_on: "2027-01-02" });
  await at(/It is sent to Youth House/);
  assert.match(said(), /open it by Thursday 3 December at the latest/);
  press("Tell the counsellor that I have sent it");
  assert.deepEqual(told, ["I have sent it to Youth House."]);
  press("Take it back");
  await at(/Do you want to take it back/);
  press("Yes, take it back");
  (await asked("takeBack")).fail(new Refused());
  await until(() => /We don't know if it is taken back/.test(said()));
  english("not taken back");
  press("Yes, take it back");
  (await asked("takeBack")).give({ was: "opened" });
  await at(/It is deleted here/);
  for (const text of news) assert.doesNotMatch(text, DANISH);
  card.wipe();
  frame.close();
});

test("the code, what it opens, and what was agreed to in either language", async () => {
  const { client, asked } = service();
  const frame = createFrame(document.body);
  createReturn(client, frame, () => {});
  await at(/I have a code/);
  assert.match(said(), /They are Danish words/);
  const six = newWords();
  type("textarea", `${six.slice(1).join(" ")} qxqxq`);
  press("Show");
  assert.match(said(), /We don't know the word “qxqxq”/);
  english("a wrong word");
  await settled();
  type("textarea", six.join(" "));
  press("Show");
  (await asked("status")).fail(new Refused(404, { code: "unknown" }));
  await until(() => /can't find anything with that code/.test(said()));
  english("unknown");
  await settled();
  press("Show");
  const look = await asked("status");
  const { codeFrom } = await load("card/code.js");
  const record = (/** @type {object} */ text) => ({ v: 1, agency: "Youth House", at: 1_790_000_000, text, parts: ["called", "about"], days: 30 });
  const code = await codeFrom(six);
  const sealed = (/** @type {object} */ text) => sealRecord(code, STATUS.id, record(text));
  look.give({ ...STATUS, record: await sealed({ version: 1, language: "en", words: ["Yes, send only this."] }) });
  await at(/waiting to be opened/);
  assert.match(said(), /To Youth House, 21 September 2026 at 16:13\. Text no\. 1\./);
  assert.match(said(), /Sent along: What they should call you, What it is about/);
  assert.equal(document.querySelector(".handover-record ul")?.getAttribute("lang"), "en");
  press("Look for news");
  (await asked("status")).give({ ...STATUS, late: true, record: await sealed({ version: 1, words: ["Ja, send kun det."] }) });
  await at(/Nobody has opened it yet/);
  assert.equal(document.querySelector(".handover-record ul")?.getAttribute("lang"), "da", "of before languages were told");
  frame.close();
});

test("where a card stands, and why it was not sent", () => {
  const on = "2026-12-01";
  const answered = [{ id: "w", side: "agency", sealed: "", written_on: on }];
  const states = [{}, { late: true }, { opened_on: on }, { acknowledged_on: on }, { closed_on: on }, { closed_on: on, words: answered }, { words: answered }];
  for (const state of [...states, { key_lost: true }, { key_lost: true, opened_on: on }]) {
    const { title, text } = words.statusWords({ ...STATUS, ...state });
    assert.doesNotMatch(`${title} ${text}`, DANISH);
  }
  assert.match(words.statusWords({ ...STATUS, opened_on: on }).text, /on Tuesday 1 December\./);
  for (const code of ["closed", "full", "too_many", "taken", "bad", "puzzle", "broken"]) {
    const { title, text } = words.refusedWords(code, "X");
    assert.doesNotMatch(`${title} ${text}`, DANISH, code);
    assert.match(text, /[Nn]othing is (?:sent|saved)/, code);
  }
  for (const was of ["unopened", "opened", "absent"]) assert.doesNotMatch(JSON.stringify(words.takenBackWords(was)), DANISH);
  for (const act of ["list", "send", "status", "reply", "takeBack"]) {
    for (const code of ["bad", "too_large", "too_many", "unavailable", "taken", "full", "slow", ""]) {
      assert.doesNotMatch(words.faultWords(new Refused(503, { code }), act), DANISH, `${act} ${code}`);
    }
  }
});

test("the consent says in English what it says in Danish, names its language, and opens at the agency as before", async () => {
  const danish = await import("../../../web/js/handover/words.js");
  const notes = /they may have written it down, and the law may say that they must act/;
  for (const age of /** @type {const} */ (["", "under18"])) {
    const all = words.agreedWords(AGENCY, ROSTER, age);
    assert.equal(all.length, danish.agreedWords(AGENCY, ROSTER, age).length);
    assert.match(all.join("\n"), notes);
    assert.match(all.join("\n"), /law may say that they must tell the local council/);
    assert.doesNotMatch(all.join("\n"), DANISH);
  }
  assert.match(words.agreedWords(OTHER, ROSTER, "").at(-1), /If you are under 18/);
  assert.match(words.agreedWords(OTHER, ROSTER, "")[1], /within one working day/);
  const typed = { ...ROSTER, texts: { under18: "Dine forældre får besked.", adult: "a", unknown: "u", language: "da" } };
  const told = words.ageText(typed, "under18");
  assert.match(told, /^When your parents or others are told.*in Danish: “Dine forældre får besked\.”$/, "what the centre wrote is not translated");
  const agreed = words.agreedWords(AGENCY, ROSTER, "");
  const draft = Object.assign(newDraft([], "self"), { called: "Nova", age: "under18" });
  const sealed = cardOf(draft, true, { agency: "Youth House", at: 5, days: 30, words: agreed });
  assert.deepEqual(sealed.consent.text, { version: 1, language: "en", words: agreed });
  const { readCard: danishReader } = await import("../../../web/js/card/read.js");
  const [here, there] = [danishReader(sealed, 0), readCard(sealed, 0)];
  assert.deepEqual([here.called, here.age, here.consent?.words], ["Nova", "under18", agreed]);
  assert.deepEqual(here.consent?.parts, ["hvem der søger hjælp", "hvad de vil kaldes", "om de er under 18"]);
  assert.deepEqual(there.consent.parts, ["who needs help", "what they want to be called", "whether they are under 18"]);
});

test("the button that sentences name is called so on the page", () => {
  for (const language of ["da", "en"]) {
    const rust = readFileSync(new URL(`../../../src/words/${language}/home.rs`, import.meta.url), "utf8");
    const name = /have_code: "(.+)"/.exec(rust)?.[1];
    const [sent, status] = ["sent", "status"].map((file) =>
      readFileSync(new URL(`../../../web/words/${language}/handover/${file}.js`, import.meta.url), "utf8"),
    );
    assert.ok(name && [`“${name}”`, `»${name}«`].some((one) => sent?.includes(one)) && status?.includes(`haveCode = "${name}"`), language);
  }
});
