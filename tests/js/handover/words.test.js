// What is read of a code, and what is said of a card.
import assert from "node:assert/strict";
import { test } from "node:test";
import { distance, nearest, readCode } from "../../../web/js/handover/read_code.js";
import { WORDS } from "../../../web/js/card/code_words.js";
import { exchanged } from "../../../web/js/handover/ask_code.js";
import { toggled } from "../../../web/js/handover/field.js";
import { agreedWords, codeWords, day, momentWords, refusedWords, statusWords, takeBackWords, takenBackWords } from "../../../web/js/handover/words.js";

const SIX = [3, 500, 999, 1400, 2000, 2047].map((i) => WORDS[i] ?? "");
const WRONG = "qxqxqxqxqx";

test("six words are read however they were written down", () => {
  for (const text of [
    SIX.join(" "),
    SIX.join(", "),
    SIX.join("\n"),
    `  ${SIX.join(" - ").toUpperCase()}. `,
    SIX.map((word, i) => `${i + 1}. ${word}`).join("\r\n"),
  ]) {
    assert.deepEqual(readCode(text).words, SIX, text);
  }
});

test("a wrong count is told, and unknown words are named once each", () => {
  assert.equal(codeWords(readCode(SIX.join(" "))), "");
  assert.match(codeWords(readCode("")), /Skriv de seks ord/);
  assert.match(codeWords(readCode(SIX[0] ?? "")), /et ord\. Koden er seks/);
  assert.match(codeWords(readCode(SIX.slice(1).join(" "))), /5 ord/);
  assert.match(codeWords(readCode([...SIX, SIX[0]].join(" "))), /7 ord/);
  assert.match(codeWords(readCode(`${SIX.slice(2).join(" ")} ${WRONG} ${WRONG}`)), new RegExp(`kender ikke ordet »${WRONG}«`));
  assert.match(codeWords(readCode(`${SIX.slice(2).join(" ")} ${WRONG} ${WRONG}x`)), / og /);
});

test("a slip of the finger finds the word that was meant first", () => {
  for (const word of SIX) {
    for (const slip of [word.slice(1), word + "x", word.slice(0, 1) + (word[2] ?? "") + (word[1] ?? "") + word.slice(3)]) {
      if (WORDS.includes(slip) || slip === word) continue;
      const near = nearest(slip);
      assert.ok(near.length && near.length <= 3, slip);
      assert.ok(near.includes(word) || near.every((one) => distance(slip, one) <= distance(slip, word)), `${slip}: ${near}`);
    }
  }
  assert.deepEqual(nearest(WRONG), []);
  assert.deepEqual(nearest(`${SIX[0]}${SIX[5]}`), [`${SIX[0]} ${SIX[5]}`], "a space was forgotten");
});

test("the distance between words", () => {
  for (const [a, b, far] of /** @type {const} */ ([
    ["", "", 0],
    ["", "abc", 3],
    ["ko", "ko", 0],
    ["ko", "bo", 1],
    ["ko", "ok", 1],
    ["kat", "katte", 2],
    ["sol", "lys", 3],
  ])) {
    assert.equal(distance(a, b), far, `${a} ${b}`);
    assert.equal(distance(b, a), far);
  }
});

test("odd text for a code does not take long", () => {
  const began = performance.now();
  for (const text of ["a ".repeat(20_000), "x".repeat(1_000_000), "😀".repeat(5000), "ab\n".repeat(5000)]) readCode(text);
  assert.ok(performance.now() - began < 2000);
});

test("an offered word takes the place of the one that was typed", () => {
  assert.equal(exchanged("1. Abexe, sol\nsol", "abexe", "abe"), "1. abe, sol\nsol");
  assert.equal(exchanged("sol sol", "sol", "måne"), "måne sol");
});

test("a pressed suggestion is a line of its own, and pressed again it is gone", () => {
  assert.equal(toggled("", "Ring ikke"), "Ring ikke");
  assert.equal(toggled("Ring ikke efter kl. 16", "Ring ikke"), "Ring ikke efter kl. 16\nRing ikke");
  assert.equal(toggled("Ring ikke efter kl. 16\n Ring ikke \negne ord", "Ring ikke"), "Ring ikke efter kl. 16\negne ord");
});

/** @type {any} */
const STATUS = {
  id: "x",
  agency: { id: "a", name: "Ungeteamet", phone: { shown: "38 12 34 56", tel: "38123456" } },
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

test("where a card stands is told by what happened last", () => {
  const on = "2026-12-01";
  /** @param {object} change */
  const title = (change) => statusWords({ ...STATUS, ...change }).title;
  assert.match(title({}), /venter på at blive åbnet/);
  assert.match(title({ late: true }), /Ingen har åbnet det endnu/);
  assert.match(title({ opened_on: on, late: true }), /har åbnet det/, "an opened card is late no more");
  assert.match(title({ opened_on: on, acknowledged_on: on }), /har læst det/);
  assert.match(title({ opened_on: on, acknowledged_on: on, closed_on: on }), /har afsluttet det/);
  const answered = { words: [{ id: "w", side: "agency", sealed: "", written_on: on }] };
  for (const change of [{}, { acknowledged_on: on }, { closed_on: on }])
    assert.match(title({ opened_on: on, ...change, ...answered }), /har svaret/, "the answer before all else");
  assert.match(statusWords({ ...STATUS, late: true }).text, /Det er ikke sket\. Det er vi kede af/);
  assert.match(title({ key_lost: true }), /kan ikke åbne det/);
  assert.match(statusWords({ ...STATUS, closed_on: on }).text, /De har ikke svaret her.*skrive til dem her til 2\. januar/);
  assert.match(statusWords({ ...STATUS, closed_on: on, ...answered }).text, /Svaret står herunder\. Du kan stadig skrive/);
  assert.match(statusWords({ ...STATUS, key_lost: true, opened_on: on }).text, /åbnede det tirsdag den 1\. december/);
  assert.match(statusWords({ ...STATUS, key_lost: true }).text, /Ingen har læst det/);
  assert.equal(day("2026-12-03"), "torsdag den 3. december");
  assert.equal(momentWords(Date.UTC(2026, 11, 3, 8, 5)), "3. december 2026 kl. 09.05");
  assert.equal(momentWords(null), "på et ukendt tidspunkt");
});

test("what was read may have been noted, and that is said wherever it matters", () => {
  const noted = /kan de have skrevet det ned og have pligt til at handle/;
  assert.match(takeBackWords("X", false), noted, "it may have been opened since");
  assert.match(takeBackWords("X", true), /^De har åbnet det\. De kan have skrevet det ned og have pligt til at handle\./);
  assert.match(takenBackWords("opened").text, /De kan have skrevet det ned og have pligt til at handle/);
  assert.doesNotMatch(takenBackWords("unopened").text, noted);
  const agency = { id: "", name: "Ungeteamet", kind: "", does: "", answers_days: 1, phone: { shown: "", tel: "" }, age_why: "holdet", language: "da", key: "" };
  const roster = {
    now: 0,
    days: 30,
    texts: { under18: "forældre", adult: "ingen", unknown: "de spørger dig nok", language: "da" },
    agencies: [],
    signature: null,
  };
  const words = agreedWords(agency, roster, "under18");
  assert.match(words.join("\n"), noted);
  assert.match(words.join("\n"), /pligt til at give kommunen besked/);
  assert.equal(words[words.length - 1], "forældre");
  assert.match(words[1] ?? "", /inden for en hverdag/);
  const unasked = agreedWords({ ...agency, age_why: "" }, roster, "").join("\n");
  assert.match(unasked, /pligt til at give kommunen besked/);
  assert.match(unasked, /Er du under 18/);
  assert.doesNotMatch(unasked, /spørger dig/, "nobody asks");
  const unchecked = { ...roster, texts: { under18: "", adult: "", unknown: "", language: "da" } };
  assert.match(
    agreedWords(agency, unchecked, "under18").at(-1) ?? "",
    /^Hvornår dine forældre eller andre får noget at vide/,
    "ours, while the centre has not checked its own",
  );
  assert.match(takenBackWords("absent").text, noted, "a try before may have erased what was opened");
});

test("a refusal never says that something was sent", () => {
  for (const code of ["closed", "full", "too_many", "taken", "bad", "", "broken"])
    assert.match(refusedWords(code, "X").text, /[Ii]ntet er sendt|er intet sendt/, code);
  assert.match(refusedWords("withdrawn", "X").text, /blev det ikke sendt/);
});
