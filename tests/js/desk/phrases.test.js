// What a desk has ready: how it is searched, filled in, and chosen above the field.
import assert from "node:assert/strict";
import { test } from "node:test";
import { emit, openDom, settled, shown } from "../support/dom.js";

const window = openDom();
Object.assign(globalThis, { HTMLElement: window.HTMLElement, matchMedia: () => ({ matches: false }) });
const { createPhrases, fillPhrase, findPhrases, queryOf } = await import("../../../web/js/desk/phrases.js");
const { createPicker } = await import("../../../web/js/desk/phrase_picker.js");

/** @typedef {import("../../../web/js/net/bodies.d.ts").Phrase} Phrase */

/** @param {string} title @param {Partial<Phrase>} [more] @returns {Phrase} */
const phrase = (title, more) => ({ language: "da", about: null, title, said: `Her står ${title}.`, own: false, checked: true, ...more });
const DANISH = { line: "self", language: "da" };
/** @param {Phrase[]} all @param {string} query @param {import("../../../web/js/desk/phrases.js").For} [of] */
const found = (all, query, of = DANISH) => findPhrases(all, query, of).map(({ title }) => title);

test("a slash searches only where it begins the one line", () => {
  assert.deepEqual(["/", "/gr", "/ to ord", "", "a/b", " /gr", "/gr\nmere", "hej"].map(queryOf), ["", "gr", " to ord", null, null, null, null, null]);
});

test("all words are looked for in title and text, without marks and capitals", () => {
  const all = [phrase("Når det er stille"), phrase("Hilsen", { said: "Hej, jeg hedder {navn}." }), phrase("Привіт")];
  assert.deepEqual(found(all, "NAR"), ["Når det er stille"]);
  assert.deepEqual(found(all, "hedder hil"), ["Hilsen"]);
  assert.deepEqual(found(all, "привіт"), ["Привіт"]);
  assert.deepEqual(found(all, " "), ["Når det er stille", "Hilsen", "Привіт"]);
  assert.deepEqual(found(all, "hedder ikke"), []);
});

test("the conversation's language comes first, then what is called so, then its subject, then one's own", () => {
  const all = [
    phrase("Goodbye", { language: "en", own: true }),
    phrase("Om en anden", { about: "relative" }),
    phrase("Alle"),
    phrase("Mit", { own: true }),
    phrase("Om sig selv", { about: "self" }),
  ];
  assert.deepEqual(found(all, ""), ["Om sig selv", "Mit", "Alle", "Om en anden", "Goodbye"]);
  assert.deepEqual(found(all, "", { line: "relative", language: "en" }), ["Goodbye", "Om en anden", "Mit", "Alle", "Om sig selv"]);
  assert.deepEqual(found([phrase("Andet", { about: "self", said: "alle" }), ...all], "alle"), ["Alle", "Andet"]);
});

test("name and numbers are put in; what only the counsellor knows is chosen", () => {
  const known = { name: "Mette $1", numbers: "Ring 112" };
  assert.deepEqual(fillPhrase("Hej, {navn} / {name}.\n{numre} {numbers}", known), {
    text: "Hej, Mette $1 / Mette $1.\nRing 112 Ring 112",
    from: 43,
    to: 43,
  });
  assert.deepEqual(fillPhrase("{navn} og {hvem} kl. {tid}", known), { text: "Mette $1 og {hvem} kl. {tid}", from: 12, to: 18 });
  assert.deepEqual(fillPhrase("{} og {", known), { text: "{} og {", from: 7, to: 7 });
});

test("a place of a phrase that nobody has filled is found; brackets that somebody means are not", async () => {
  let said = "Vi ses {ugedag} kl. {tid}, {navn}.";
  globalThis.fetch = /** @type {any} */ (
    async () => new Response(JSON.stringify({ phrases: [phrase("Slut", { said })] }), { headers: { "content-type": "application/json" } })
  );
  const phrases = createPhrases({ name: "Mette", numbers: () => "112" });
  assert.equal(phrases.unfilled("Vi ses {ugedag}"), null, "nothing is fetched yet");
  await phrases.refresh();
  assert.deepEqual(phrases.unfilled("Vi ses {ugedag} kl. {tid}."), { place: "{ugedag}", from: 7, to: 15 });
  assert.deepEqual(phrases.unfilled("{}\n{ok} kl. {tid}."), { place: "{tid}", from: 12, to: 17 });
  assert.deepEqual(phrases.unfilled("Hej, {navn}."), { place: "{navn}", from: 5, to: 11 });
  assert.equal(phrases.unfilled("Vi ses fredag kl. 15 {ok} :{"), null);
  said = "Uden.";
  await phrases.refresh();
  assert.ok(phrases.unfilled("{tid}"), "what stands in the field outlives its phrase");
});

const ROOM = `<section><div data-part="write"><div data-part="phrases" hidden><ul data-part="phrases-list" role="listbox"></ul><p data-part="phrases-none"></p></div>
  <p data-part="phrases-said"></p><button data-part="phrases-open" aria-expanded="false"></button><form><textarea data-part="text"></textarea></form></div></section>`;

/** A field with its picker; `answers` is what the server has. @param {(() => Phrase[]) | null} answers */
async function open(answers) {
  document.body.innerHTML = ROOM;
  let asked = 0;
  globalThis.fetch = /** @type {any} */ (
    async () => {
      asked += 1;
      if (!answers) throw new TypeError("away");
      return new Response(JSON.stringify({ phrases: answers() }), { headers: { "content-type": "application/json" } });
    }
  );
  const phrases = createPhrases({ name: "Mette", numbers: (language) => `numre på ${language}` });
  await phrases.refresh();
  const room = /** @type {HTMLElement} */ (document.querySelector("section"));
  const at = (/** @type {string} */ name) => /** @type {HTMLTextAreaElement} */ (room.querySelector(`[data-part="${name}"]`));
  const sent = /** @type {string[]} */ ([]);
  const typed = /** @type {string[]} */ ([]);
  createPicker(room, { number: 1, ...DANISH }, phrases);
  at("text").addEventListener("keydown", (event) => event.key === "Enter" && sent.push(at("text").value));
  at("text").addEventListener("input", () => typed.push(at("text").value));
  at("text").focus();
  return {
    at,
    sent,
    typed,
    asked: () => asked,
    /** @param {string} text */
    async type(text) {
      at("text").value = text;
      emit(at("text"), "input");
      await settled();
    },
    /** @param {string} key @param {object} [more] */
    key: (key, more) => emit(at("text"), "keydown", { key, ...more }),
    options: () => (shown(at("phrases")) ? [...at("phrases-list").children].map((one) => one.querySelector("strong")?.textContent) : null),
    chosen: () => document.getElementById(at("text").getAttribute("aria-activedescendant") ?? "")?.querySelector("strong")?.textContent ?? null,
  };
}

const TWO = () => [phrase("Hilsen", { said: "Hej, jeg er {navn}." }), phrase("Slut", { said: "Vi slutter, {hvem}.", checked: false })];

test("chosen by keys, put in and never sent", async () => {
  const { at, key, type, options, chosen, sent, typed } = await open(TWO);
  await type("/");
  assert.deepEqual([options(), chosen(), at("phrases-open").getAttribute("aria-expanded")], [["Hilsen", "Slut"], "Hilsen", "true"]);
  assert.match(at("phrases-said").textContent ?? "", /^2 svar/);
  key("ArrowDown");
  assert.equal(chosen(), "Slut");
  key("ArrowDown");
  assert.equal(chosen(), "Hilsen", "round again");
  key("ArrowUp");
  key("Enter", { isComposing: true });
  assert.equal(chosen(), "Slut", "an input method's own");
  sent.length = 0;
  assert.equal(key("Enter"), false);
  assert.deepEqual([at("text").value, options(), chosen(), sent], ["Vi slutter, {hvem}.", null, null, []]);
  assert.deepEqual([at("text").selectionStart, at("text").selectionEnd], [12, 18]);
  assert.equal(typed.at(-1), "Vi slutter, {hvem}.", "as if it were typed");
  key("Enter");
  assert.equal(sent.length, 1, "the next one is the composer's");
  await type("/hil");
  assert.deepEqual(options(), ["Hilsen"]);
  key("Enter");
  assert.equal(at("text").value, "Hej, jeg er Mette.");
});

test("a slash that is meant stays text", async () => {
  const { at, key, type, options, sent } = await open(TWO);
  await type("/sl");
  assert.deepEqual(options(), ["Slut"]);
  assert.equal(key("Escape"), false);
  await type("/slu");
  assert.deepEqual([options(), at("text").value, key("Escape")], [null, "/slu", true]);
  key("Enter");
  assert.deepEqual(sent, ["/slu"]);
  await type("");
  await type("/sl");
  assert.deepEqual(options(), ["Slut"], "the next is a search again");
  key("Escape");
  // As the composer does when it has sent.
  at("text").value = "";
  await type("/");
  assert.deepEqual(options(), ["Hilsen", "Slut"]);
});

test("what is searched for is never sent, found or not, until Esc leaves it as text", async () => {
  const { at, key, type, options, sent } = await open(TWO);
  await type("/panik");
  assert.deepEqual(options(), []);
  assert.equal(at("phrases-none").textContent, "Ingen svar passer. Esc lader det stå som tekst.");
  assert.equal(at("phrases-said").textContent, at("phrases-none").textContent);
  for (const more of [{}, { ctrlKey: true }, { altKey: true }]) assert.equal(key("Enter", more), false);
  // Somewhere else on the page, and back.
  emit(at("text"), "pointerdown");
  emit(/** @type {Element} */ (document.querySelector("section")), "pointerdown");
  assert.equal(options(), null);
  assert.equal(key("Enter"), false);
  assert.deepEqual([options(), sent], [[], []], "it says again that nothing is called so");
  assert.equal(key("Escape"), false);
  assert.deepEqual([options(), at("text").value], [null, "/panik"]);
  assert.equal(key("Enter"), true);
  assert.deepEqual(sent, ["/panik"]);
});

test("Esc empties a field with nothing but a slash", async () => {
  const { at, key, type, options, typed } = await open(TWO);
  await type("/");
  assert.equal(key("Escape"), false);
  assert.deepEqual([options(), at("text").value, typed.at(-1)], [null, "", ""]);
  await type("/");
  assert.deepEqual(options(), ["Hilsen", "Slut"], "the next is a search again");
});

test("the list says what will stand in the field", async () => {
  const { at, type } = await open(TWO);
  await type("/");
  const said = [...at("phrases-list").querySelectorAll(".phrase-said")].map((one) => one.textContent);
  assert.deepEqual(said, ["Hej, jeg er Mette.", "Vi slutter, {hvem}."]);
});

test("the button shows all, beside what stands there; what is there anew is fetched", async () => {
  let all = TWO();
  const { at, key, type, options, asked } = await open(() => all);
  await type("Hej Ida.");
  all = [...all, phrase("Ny")];
  at("phrases-open").click();
  await settled();
  assert.deepEqual([options(), asked()], [["Hilsen", "Slut", "Ny"], 2]);
  key("Enter");
  assert.equal(at("text").value, "Hej Ida.\nHej, jeg er Mette.");
  await type("");
  at("phrases-open").click();
  await type("ny");
  assert.deepEqual(options(), ["Ny"], "searched without a slash");
  /** @type {HTMLElement} */ (at("phrases-list").firstElementChild).click();
  assert.equal(at("text").value, "Her står Ny.");
  at("phrases-open").click();
  at("phrases-open").click();
  assert.equal(options(), null);
});

test("without an answer the list says so, and typing goes on", async () => {
  const { at, type, options } = await open(null);
  await type("/");
  assert.deepEqual(options(), []);
  assert.match(at("phrases-none").textContent ?? "", /kunne ikke hentes/);
  await type("");
  at("phrases-open").click();
  await settled();
  assert.match(at("phrases-none").textContent ?? "", /kunne ikke hentes/);
  await type("Hej");
  assert.equal(options(), null);
});
