// A fifteen-year-old reads it once and has understood: the young person's side in Danish (LIX) and English (Flesch).
//
// What is measured is what stands together where somebody reads it: a part of a page (a constant of src/words, a file of
// web/words), a section of a whole page (from one heading to the next), and each long paragraph of them. Of each, the sentences
// are taken and not the labels: a button of two words would make the page around it look easier than it is. A label is what has
// no end mark; it is only held to the length of a sentence. A short text is not measured: one long word in it would decide.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { rustEntries } from "../../words/catalogue.js";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const RUST = ["home", "status", "plain", "practice"];
const SCRIPTS = ["youth", "conversation", "handover", "card", "practice", "dom", "net"];
const PAGES = ["privacy", "accessibility"];
/** Words in a sentence. */
const SENTENCE = 20;
/** Easy to read, for both. */
const LIX = 30;
const FLESCH = 70;
/** With fewer words it is not measured. */
const TEXT = 20;
const PARAGRAPH = 25;
/** Words of letters from offices, and what people say instead. */
const OFFICE = {
  da: /(?<!\p{L})(?:anmod\p{L}*|ansøg\p{L}*|benytte\p{L}*|bistå\p{L}*|desuden|endvidere|foretage\p{L}*|fremsend\p{L}*|henvend\p{L}*|hvorvidt|i forbindelse med|i henhold|iværksæt\p{L}*|ligeledes|pågældende|samt|såfremt|vedrørende|ydelse\p{L}*|ønsker)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:assistance|commence\p{L}*|facilitat\p{L}*|furthermore|hereby|in accordance|in order to|obtain\p{L}*|please note|prior to|purchas\p{L}*|regarding|request\p{L}*|shall|terminat\p{L}*|utili[sz]e\p{L}*|with respect to)(?!\p{L})/iu,
};

/** Texts that a law writes, by name, and which law. It is empty, and may stay so. @type {Record<string, string>} */
const LAW = {};

/** What is put into sentences, by the parameter's name. @type {Record<string, unknown>} */
const VALUES = {
  asks: "Mette",
  age: 16,
  count: 5,
  day: "torsdag",
  date: 3,
  days: 5,
  found: ["en adresse"],
  hour: "14",
  label: "Alder",
  left: 5,
  length: 5,
  minute: "05",
  month: "maj",
  most: 5,
  name: "Kim",
  over: 5,
  place: 5,
  soon: "i morgen",
  step: 1,
  text: "Spørg os.",
  time: "14.05",
  title: "Slut",
  version: 1,
  weekday: "torsdag",
  what: "en adresse",
  when: "i morgen",
  why: "Det skal vi vide.",
  word: "sol",
  words: ["sol", "måne"],
  year: 2026,
};

/** @param {string} name */
function value(name) {
  assert.ok(name in VALUES, `VALUES has nothing for ${name}`);
  return VALUES[name];
}

/** All that a module's value says. @param {unknown} one @returns {string[]} */
function said(one) {
  if (typeof one === "string") return [one];
  if (typeof one === "function") {
    const parameters = /^\(([^)]*)\)/.exec(one.toString())?.[1] ?? "";
    return said(
      one(
        ...parameters
          .split(",")
          .map((name) => name.trim())
          .filter(Boolean)
          .map(value),
      ),
    );
  }
  return one && typeof one === "object" ? Object.values(one).flatMap(said) : [];
}

/** @param {string} html @returns {string[][]} each section's paragraphs */
function sections(html) {
  const plain = html
    .replace(/\{% else %\}.*?(?=\{% endif %\})/g, "")
    .replace(/\{%.*?%\}/g, "")
    .replace(/\{\{.*?\}\}/g, "Centret");
  return plain.split(/(?=<h[12])/).map((section) => section.split(/<\/(?:h1|h2|li|p)>/).map((one) => one.replace(/<[^>]*>/g, "").trim()));
}

/** @typedef {[name: string, paragraphs: string[]]} Text */

/** Every text of the young person's side. @param {string} language @returns {Promise<Text[]>} */
async function texts(language) {
  /** @type {Text[]} */
  const all = [];
  for (const name of RUST) {
    const path = `src/words/${language}/${name}.rs`;
    /** @type {Map<string, string[]>} */
    const constants = new Map();
    for (const { name, texts } of rustEntries(readFileSync(join(ROOT, path), "utf8"))) {
      const constant = name.split(".")[0] ?? "";
      const put = texts.map((text) => text.replace(/\{(\w*)\}/g, (_, place) => String({ "": "Kim", n: 5, from: 5, to: 10 }[place] ?? value(place))));
      constants.set(constant, [...(constants.get(constant) ?? []), ...put]);
    }
    all.push(...[...constants].map(([constant, strings]) => /** @type {[string, string[]]} */ ([`${path} ${constant}`, strings])));
  }
  for (const folder of SCRIPTS) {
    for (const file of readdirSync(join(ROOT, "web/words", language, folder))) {
      const path = `web/words/${language}/${folder}/${file}`;
      const strings = said({ ...(await import(join(ROOT, path))) });
      all.push([path, strings.map((text) => text.replace(/\{(\w+)\}/g, "5"))]);
    }
  }
  for (const page of PAGES) {
    const path = `templates/${page}/${language}.html`;
    for (const [at, strings] of sections(readFileSync(join(ROOT, path), "utf8")).entries()) all.push([`${path} section ${at}`, strings]);
  }
  return all;
}

/** A point before a small letter or a number ends nothing: "kl. 14", "3. maj". A colon does before a capital only. @param {string} text */
const sentences = (text) => text.split(/(?<=[.!?…:][”«"]?)\s+(?=[“„»"]?\p{Lu})/u).filter((one) => words(one).length > 0);
/** @param {string} text */
const words = (text) => text.match(/[\p{L}\p{N}]+(?:[-.'’][\p{L}\p{N}]+)*/gu) ?? [];
/** @param {string} sentence */
const ends = (sentence) => /[.!?…:][”«"]?$/.test(sentence.trim());

/** Vowels that stand together are one syllable; an e at the end is silent, but for "-le". @param {string} word */
function syllables(word) {
  const bare = word.toLowerCase().replace(/(?:[^laeiouy]e|[aeiouy]le)s?$|(?<=[^td])ed$/, "");
  return Math.max(1, bare.match(/[aeiouy]+/g)?.length ?? 0);
}

/** @param {string[]} running its sentences */
function measured(running) {
  const all = running.flatMap(words);
  const perSentence = all.length / running.length;
  const long = all.filter((word) => word.length > 6).length;
  const spoken = all.reduce((sum, word) => sum + syllables(word), 0);
  return { words: all.length, lix: perSentence + (100 * long) / all.length, flesch: 206.835 - 1.015 * perSentence - (84.6 * spoken) / all.length };
}

/** What is too hard. @param {"da"|"en"} language @param {Text[]} all */
function hard(language, all) {
  /** @type {string[]} */
  const faults = [];
  /** @param {string} name @param {string[]} running @param {number} least */
  function measure(name, running, least) {
    const { words: count, lix, flesch } = measured(running.filter(ends));
    if (count < least) return;
    if (language === "da" && lix > LIX) faults.push(`${name}: LIX ${lix.toFixed(1)}`);
    if (language === "en" && flesch < FLESCH) faults.push(`${name}: Flesch ${flesch.toFixed(1)}`);
  }
  for (const [name, paragraphs] of all.filter(([name]) => !(name in LAW))) {
    measure(name, paragraphs.flatMap(sentences), TEXT);
    for (const paragraph of paragraphs) {
      measure(`${name}: ${paragraph}`, sentences(paragraph), PARAGRAPH);
      const office = OFFICE[language].exec(paragraph);
      if (office) faults.push(`${name}: »${office[0]}«`);
      for (const one of sentences(paragraph)) if (words(one).length > SENTENCE) faults.push(`${name}: ${words(one).length} words: ${one}`);
    }
  }
  return faults;
}

for (const language of /** @type {const} */ (["da", "en"])) {
  test(`the young person's side is easy to read: ${language}`, async () => {
    const all = await texts(language);
    assert.ok(all.length > 40 && all.every(([, paragraphs]) => paragraphs.length > 0), "texts are read");
    assert.deepEqual(hard(language, all), []);
  });
}

test("what is too hard is found", () => {
  const easy = "Du må gerne skrive. ".repeat(12);
  assert.deepEqual(hard("da", [["easy", [easy, "Kl. 14.05 den 3. maj"]]]), []);
  const stiff = "Kommunikationen behandles fortroligt af institutionens medarbejdere. ".repeat(5);
  assert.deepEqual(hard("da", [["stiff", [easy, easy, easy, stiff]]]).length, 1, "a paragraph among easy ones");
  assert.deepEqual(hard("da", [["stiff", [stiff.slice(0, 69), stiff.slice(0, 69), stiff.slice(0, 69), stiff.slice(0, 69)]]]), ["stiff: LIX 89.3"]);
  assert.match(hard("da", [["long", [`${"og du ".repeat(10)}må.`]]]).join(), /^long: 21 words: og du/);
  assert.match(hard("da", [["label", ["og så ".repeat(11)]]]).join(), /22 words/);
  assert.deepEqual(hard("da", [["office", ["Såfremt du vil."]]]), ["office: »Såfremt«"]);
  assert.match(hard("en", [["stiff", ["Individual communication necessitates institutional confidentiality. ".repeat(5)]]]).join(), /Flesch -\d/);
  assert.deepEqual(sentences("Kl. 14 den 3. maj: »Hvad nu?« Så. Ja"), ["Kl. 14 den 3. maj:", "»Hvad nu?«", "Så.", "Ja"]);
  assert.deepEqual(["one", "table", "the", "changed", "wanted", "counsellor", "anonymous"].map(syllables), [1, 2, 1, 1, 2, 3, 4]);
});
