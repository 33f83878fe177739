// The practice chat: its script, its course on a clock of the test's, and what its modules must not contain.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { createPlay } from "../../../web/js/practice/play.js";
import { HEARD } from "../../../web/js/practice/hears.js";
import { answer, earnest, fresh } from "../../../web/js/practice/script.js";
import { question } from "../../../web/js/practice/words.js";
import { greeting as GREETING } from "../../../web/words/da/practice/script.js";
import { createClock } from "../support/clock.js";
import { inLanguage } from "../support/language.js";

/** A whole talk. @param {string[]} texts */
function talk(texts) {
  let memory = fresh();
  return texts.map((text) => {
    const said = answer(text, memory);
    memory = said.memory;
    return said;
  });
}

test("whatever is written, it is told what a talk is, where anonymity ends, what one can ask, and it ends", () => {
  const all = talk(["hej", "asdf", "…", "😀", "lol", "er der nogen?"]);
  assert.deepEqual(
    all.map(({ over }) => over),
    [false, false, false, false, true, true],
  );
  const said = all.flatMap(({ says }) => says).join("\n");
  assert.match(said, /kan ikke forstå det, du skriver/);
  assert.match(said, /pligt til at give kommunen besked/);
  assert.match(said, /Man kan spørge om/);
  assert.match(said, /Den rigtige chat/);
  assert.equal(new Set(all.map(({ says }) => says.join())).size, all.length, "nothing is said twice");
});

test("a question is answered first, and what it brought up is not told again", () => {
  const [first, ...rest] = talk(["Er det her anonymt?", "ok", "ok", "ok", "ok"]);
  assert.match(first?.says.join() ?? "", /Du behøver ikke sige, hvem du er/);
  assert.ok(rest.every(({ says }) => !says.join().includes("der er en grænse")));
  assert.equal(rest.at(-1)?.over, true);
  for (const [text, words] of [
    ["er du en robot?", /heller ikke en AI/],
    ["Får mine forældre det at vide?", /forældre bliver ikke spurgt/],
    ["koster det noget", /gratis/],
    ["bliver det gemt?", /bliver ikke gemt/],
    ["hvad er der i lattergas", /spørge en rådgiver om/],
  ]) {
    assert.match(talk([String(text)])[0]?.says.join(" ") ?? "", /** @type {RegExp} */ (words), String(text));
  }
});

test("what may be meant in earnest is answered plainly, at any time and any number of times", () => {
  for (const text of [
    "jeg tænker på selvmord",
    "jeg vil dø",
    "JEG SKÆRER MIG",
    "min far slår mig",
    "der er vold derhjemme",
    "hun har taget en overdosis",
    "jeg er bange",
    "hjælp",
    "jeg vil ikke leve mere",
    "jeg er blevet voldtaget",
    "han trækker ikke vejret, ring 112",
    "jeg magter ikke holde det ud, jeg kan ikk mere",
  ]) {
    const [said] = talk([text]);
    assert.ok(said?.serious, text);
    assert.match(said?.says.join() ?? "", /ingen læser det, du skriver/);
  }
  for (const text of [
    "jeg skader mig selv",
    "jeg vil gøre skade på mig selv",
    "tage livet af mig",
    "jeg har taget for mange piller",
    "min ven trækker ikke vejret",
    "han vågner ikke",
    "jeg vil væk fra det hele",
    "han slar mig",
    "hun traekker  ikke\nvejret",
    "(jeg skærer mig)",
    "jeg kan ikke vække hende",
    "jeg har ikke lyst til at leve",
    "jeg vil ikke længere leve",
    "jeg tager mit liv",
    "jeg har taget 20 panodiler",
    "jeg har taget alle pillerne",
    "min stedfar rører ved mig",
    "han tvinger mig til sex",
    "jeg vil hoppe ud foran et tog",
    "alle har det bedre uden mig",
    "jeg ville ønske jeg aldrig var født",
    "min ven er besvimet",
    "hun reagerer ikke",
    "min bror har krampe",
    "I want to end it",
    "i dont want to live",
  ]) {
    assert.ok(earnest(text), text);
  }
  for (const text of ["hej", "hvad er døgnet", "vi skal have brød", "det er en ødelagt cykel", "nej", "skærmen er sort", "slårup", "modig"]) {
    assert.ok(!earnest(text), text);
  }
  for (const text of [
    "vejret er ikke så godt i dag",
    "jeg har for mange lektier",
    "jeg vil gerne væk fra byen i weekenden",
    "han vågner altid klokken seks",
    "det kan vel ikke skade at spørge",
    "hvor mange piller er der i en pakke",
    "kan man tage livet lidt roligere",
    "min cykel fik en skade på hjulet",
    "vi slappede af hele aftenen",
    "jeg spiller for meget computer",
  ]) {
    assert.ok(!earnest(text), text);
  }
  const [, , third] = talk(["hjælp", "hej", "jeg er bange"]);
  assert.match(third?.says.join() ?? "", /ingen, der læser med/);
});

/** A play whose every word is written down. */
function watch() {
  const clock = createClock();
  /** @type {any[]} */
  const seen = [];
  /** @param {string} what */
  const note =
    (what) =>
    (/** @type {any[]} */ ...rest) =>
      void seen.push([what, ...rest].filter((one) => one !== undefined));
  const play = createPlay(clock, {
    place: note("place"),
    met: note("met"),
    read: note("read"),
    typing: note("typing"),
    says: note("says"),
    serious: note("serious"),
    over: note("over"),
  });
  /** @param {string} what */
  const all = (what) => seen.filter(([kind]) => kind === what).map(([, value]) => value);
  return { clock, seen, play, all };
}

test("a short queue, then Kim; every line is typed first", () => {
  const { clock, play, seen, all } = watch();
  play.start();
  assert.deepEqual(seen, [["place", 2]]);
  clock.advance(10_000);
  assert.deepEqual(all("place"), [2, 1]);
  clock.advance(10_000);
  assert.deepEqual(all("says"), GREETING);
  assert.deepEqual(seen.at(-1), ["typing", false]);
  assert.equal(clock.pending(), 0, "it waits, without a timer");
});

test("what is written in the queue is read when Kim comes; several at once get one answer", () => {
  const { clock, play, all } = watch();
  play.start();
  play.hear("hej");
  play.hear("er der nogen");
  assert.deepEqual(all("read"), []);
  clock.advance(60_000);
  assert.ok(all("read").length > 0);
  assert.equal(all("says").length, GREETING.length + 2);
});

test("in earnest: at once, without typing, and Kim drops what it was about to say", () => {
  const { clock, play, seen, all } = watch();
  play.start();
  play.hear("jeg er bange");
  assert.deepEqual(seen.at(-1), ["serious"], "in the queue, too");
  clock.advance(60_000);
  assert.match(all("says").at(-1), /ingen læser det, du skriver/, "and answered as soon as Kim is there");
  assert.ok(!all("says").some((said) => GREETING.includes(said)), "with no cheerful greeting");
  assert.ok(all("read").length > 0, "it does not stand as unread");
  play.hear("hej");
  clock.advance(800);
  play.hear("jeg vil dø");
  assert.equal(all("serious").length, 2);
  assert.match(all("says").at(-1), /ingen, der læser med/);
  assert.equal(clock.pending(), 0);
});

test("nothing happens after the end", () => {
  const { clock, play, seen } = watch();
  play.start();
  play.stop();
  const before = seen.length;
  clock.advance(60_000);
  assert.equal(seen.length, before);
});

const REAL = { label: "Den rigtige chat", href: "/" };

test("the numbers to call are those of the page", () => {
  const asked = question({ phase: "talk", place: 1, asked: "", serious: true, traces: [] }, REAL, [{ label: "Livsfare: 112", href: "tel:112" }]);
  assert.deepEqual(
    asked?.actions.map(({ label, href }) => [label, href]),
    [
      ["Den rigtige chat", "/"],
      ["Livsfare: 112", "tel:112"],
      ["Øv videre", undefined],
    ],
  );
});

test("what is serious gives way to a question in the way only, and comes back", () => {
  /** @param {import("../../../web/js/practice/words.js").Scene["asked"]} asked @param {boolean} serious */
  const key = (asked, serious) => question({ phase: "talk", place: 1, asked, serious, traces: ["mail"] }, REAL, [])?.key;
  assert.deepEqual([key("", true), key("done", true), key("ending", true), key("guard", true)], ["serious", "serious", "ending", "guard"]);
  assert.deepEqual([key("", false), key("done", false)], [undefined, "done"]);
});

test("its own modules neither send nor keep anything", () => {
  const NEVER = /\b(?:fetch|WebSocket|XMLHttpRequest|EventSource|BroadcastChannel|localStorage|sessionStorage|indexedDB|caches|history|cookie)\b/g;
  const own = readdirSync(new URL("../../../web/js/practice", import.meta.url), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".js"));
  assert.ok(own.includes("hears.js") && own.includes("heard/da.js"));
  for (const path of own) {
    const text = readFileSync(new URL(`../../../web/js/practice/${path}`, import.meta.url), "utf8");
    assert.deepEqual([...text.matchAll(NEVER)].map(String), [], path);
  }
  assert.equal([..."await fetch('/x')".matchAll(NEVER)].length, 1);
});

test("in English: its talk is English, and what may be meant is heard in either language on every page", async () => {
  const load = inLanguage("en");
  const english = await load("practice/script.js");
  let memory = english.fresh();
  const said = ["hi", "are you a robot?", "does my mum find out?", "ok", "ok", "ok", "ok", "ok"].flatMap((text) => {
    const { says, memory: next } = english.answer(text, memory);
    memory = next;
    return says;
  });
  assert.match(said.join("\n"), /not a person, and I am not an AI/);
  assert.match(said.join("\n"), /Your parents are not asked/);
  assert.match(said.join("\n"), /law may say that they must tell the local council/);
  assert.doesNotMatch(said.join(), /[æøå»«]/i);
  for (const text of [
    "I want to die",
    "he hits me",
    "she isn't breathing",
    "I took too many pills",
    "I can't go on living",
    "I cut myself",
    "jeg skærer mig",
  ]) {
    assert.ok(english.earnest(text) && earnest(text), text);
    assert.match(english.answer(text, english.fresh()).says.join(), /nobody reads what you write/);
  }
  for (const text of ["hi", "what does weed do", "the weather is not so good today", "my dad drinks", "I have too much homework", "is it free?"]) {
    assert.ok(!english.earnest(text), text);
  }
  const words = await load("practice/words.js");
  const real = { label: "The real chat", href: "/en" };
  for (const asked of ["ending", "guard", "done"]) {
    const shown = words.question({ phase: "talk", place: 1, asked, serious: false, traces: ["mail"] }, real, []);
    assert.doesNotMatch(JSON.stringify(shown), /[æøå]/i);
  }
  const languages = readdirSync(new URL("../../../web/words", import.meta.url)).filter((one) =>
    existsSync(new URL(`../../../web/words/${one}/practice/script.js`, import.meta.url)),
  );
  assert.deepEqual(
    languages.filter((one) => !HEARD.includes(one)),
    [],
    "Kim listens in each language that Kim speaks",
  );
});
