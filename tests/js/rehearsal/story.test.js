// Those who are played: each can be brought to a good and to a bad end, from everywhere; nobody is caught, nobody says
// the same twice in a row. In both languages, over all that can be heard and with chance of every kind.
import assert from "node:assert/strict";
import { test } from "node:test";
import { listen, SAID } from "../../../web/js/rehearsal/cues.js";
import { FIGURES } from "../../../web/js/rehearsal/figures.js";
import { answer, begin, closed, missed } from "../../../web/js/rehearsal/story.js";
import { hintText } from "../../../web/js/rehearsal/hints.js";
import { inLanguage } from "../support/language.js";

/** @typedef {import("../../../web/js/rehearsal/story.js").Figure} Figure */
/** @typedef {import("../../../web/js/rehearsal/story.js").State} State */

const english = inLanguage("en");
/** @type {Figure[]} */
const ENGLISH = (await english("rehearsal/figures.js")).FIGURES;
const ALL = [...FIGURES.map((figure) => ({ figure, language: "da" })), ...ENGLISH.map((figure) => ({ figure, language: "en" }))];
const CUES = /** @type {import("../../../web/js/rehearsal/cues.js").Cue[]} */ ([...SAID, "question", "open", "many", "long"]);

/** Numbers as chance gives them, the same in every run. @param {number} seed */
function chance(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Everything that may be heard, one cue at a time, nothing that is known, and silence. @param {Figure} figure @param {State} state */
const turns = (figure, state) => [
  ...CUES.map((cue) => answer(figure, state, new Set([cue]), () => 0)),
  answer(figure, state, new Set(), () => 0),
  missed(figure, state, () => 0),
];

/** Where one can come to from here, by its step and patience. @param {Figure} figure @param {State[]} from */
function reached(figure, from) {
  /** @type {Map<string, {state: State, next: string[]}>} */
  const found = new Map();
  const key = (/** @type {State} */ { step, patience }) => `${step} ${patience}`;
  for (const open = [...from]; open.length; ) {
    const state = /** @type {State} */ (open.pop());
    if (found.has(key(state))) continue;
    const next = state.over ? [] : turns(figure, state).map((turn) => turn.state);
    found.set(key(state), { state, next: next.map(key) });
    open.push(...next);
  }
  return found;
}

const starts = (/** @type {Figure} */ figure) => figure.starts.map((_, at) => begin(figure, () => at / figure.starts.length).state);

test("six are played, with some twenty lines each, in both languages", () => {
  assert.deepEqual(
    FIGURES.map(({ id }) => id),
    ["quiet", "angry", "danger", "relative", "tester", "troll"],
  );
  for (const { figure, language } of ALL) {
    const said = [...Object.values(figure.steps).map(({ says }) => says), ...Object.values(figure.asides), ...(figure.answers ?? []).map(([, texts]) => texts)];
    const lines = said.flat().flatMap((text) => text.split("\n"));
    assert.ok(lines.length >= 20, `${language} ${figure.id}: ${lines.length}`);
    assert.ok(
      lines.every((line) => line.trim() === line && line && line.length <= 90),
      `${language} ${figure.id}: an empty or a long line`,
    );
  }
  const shape = (/** @type {Figure} */ figure) => Object.entries(figure.steps).map(([name, { says }]) => [name, says.map((text) => text.split("\n").length)]);
  assert.deepEqual(FIGURES.map(shape), ENGLISH.map(shape), "line by line the same");
});

test("a step leads to steps that are there, all are reached, and none is a dead end", () => {
  for (const figure of FIGURES) {
    const found = reached(figure, starts(figure));
    const steps = new Set([...found.values()].map(({ state }) => state.step));
    assert.deepEqual([...steps].sort(), Object.keys(figure.steps).sort(), figure.id);
    for (const { state } of found.values()) {
      for (const { state: next, says } of state.over ? [] : turns(figure, state)) {
        assert.ok(figure.steps[next.step] && says.length && says.every(Boolean), `${figure.id}: silence after ${state.step}`);
        assert.equal(next.over, figure.steps[next.step]?.end ?? "", figure.id);
      }
    }
  }
});

test("each can be brought to a good and to a bad end, from wherever it stands", () => {
  for (const figure of FIGURES) {
    const found = reached(figure, starts(figure));
    for (const end of /** @type {const} */ (["good", "bad"])) {
      /** Backwards from the ends, until nothing is added. */
      const leads = new Set([...found].filter(([, { state }]) => state.over === end).map(([key]) => key));
      assert.ok(leads.size > 0, `${figure.id} has no ${end} end`);
      for (let before = 0; before !== leads.size; ) {
        before = leads.size;
        for (const [key, { next }] of found) if (next.some((one) => leads.has(one))) leads.add(key);
      }
      const caught = [...found].filter(([key, { state }]) => !state.over && !leads.has(key)).map(([key]) => key);
      // A step before the ends may be safe already: help is on its way, or the limit is said.
      const safe = (/** @type {string} */ key) => end === "bad" && figure.steps[key.split(" ")[0] ?? ""]?.closes === "good";
      // And who has lost nearly all patience may be lost with the next word.
      const last = (/** @type {string} */ key) => end === "good" && Number(key.split(" ")[1]) <= 1;
      assert.deepEqual(
        caught.filter((key) => !safe(key) && !last(key)),
        [],
        `${figure.id} can't come to a ${end} end`,
      );
    }
  }
});

test("nobody says the same twice in a row, and every talk has an end", () => {
  for (const { figure, language } of ALL) {
    for (let seed = 1; seed <= 400; seed++) {
      const random = chance(seed);
      let { state, says } = begin(figure, random);
      const said = [...says];
      let count = 0;
      while (!state.over) {
        assert.ok(count++ < 200, `${language} ${figure.id}: no end with ${seed}`);
        const cues = new Set(CUES.filter(() => random() < 0.08));
        const turn = random() < 0.08 ? missed(figure, state, random) : answer(figure, state, cues, random);
        said.push(...turn.says);
        state = turn.state;
      }
      const twice = said.find((line, at) => at && line === said[at - 1]);
      assert.equal(twice, undefined, `${language} ${figure.id} with ${seed}: ${said.join(" / ")}`);
    }
  }
});

test("whoever writes only what is not understood, or nothing, is left by all but in time", () => {
  for (const figure of FIGURES) {
    for (const step of [
      (/** @type {State} */ state) => answer(figure, state, new Set(), () => 0),
      (/** @type {State} */ state) => missed(figure, state, () => 0),
      (/** @type {State} */ state) => answer(figure, state, new Set(["moral"]), () => 0),
    ]) {
      let { state } = begin(figure, () => 0);
      for (let count = 0; !state.over; count++) {
        assert.ok(count < 12, `${figure.id} bears it for ever`);
        ({ state } = step(state));
      }
      assert.equal(state.over, "bad", figure.id);
    }
  }
});

test("who is in danger is saved by being asked and by 112, whatever stands beside it", () => {
  const danger = /** @type {Figure} */ (FIGURES.find(({ id }) => id === "danger"));
  let turn = begin(danger, () => 0);
  /** @type {import("../../../web/js/rehearsal/cues.js").Cue[][]} */
  const written = [["greeting"], ["danger", "question"], ["moral", "acute", "number"], ["warm"], ["warm"]];
  const way = written.map((cues) => (turn = answer(danger, turn.state, new Set(cues), () => 0)).state.step);
  assert.deepEqual(way, ["vague", "direct", "call", "calls", "bye"]);
  assert.equal(turn.state.over, "good");
});

test("who is in danger answers what is asked, wherever that is, and 112 goes on", () => {
  const danger = /** @type {Figure} */ (FIGURES.find(({ id }) => id === "danger"));
  const at = (/** @type {string} */ step) => ({ step, patience: danger.patience, used: [], last: "", over: /** @type {const} */ ("") });
  /** @param {string} step @param {string} text */
  const asked = (step, text) => answer(danger, at(step), listen(text).cues, () => 0);
  const first = asked("vague", "Hvad har du taget, og hvor meget?");
  assert.deepEqual([first.state.step, first.says], ["direct", ["det jeg plejer. men meget mere", "jeg er bange"]]);
  assert.equal(asked("vague", "Har du taget noget?").says[0], "ja");
  for (const step of ["direct", "alone", "call", "unsure", "worst", "calls"]) {
    const dying = asked(step, "Tænker du på at tage dit liv?");
    assert.deepEqual([dying.state.step, dying.says], [step, ["det ved jeg ikke. det skulle bare holde op"]]);
    assert.equal(dying.state.patience, danger.patience - 1, "time goes by");
  }
  assert.deepEqual(asked("call", "Hvad har du taget, og hvornår?").says, ["det jeg plejer. men meget mere", "for en times tid siden tror jeg"]);
  const both = asked("alone", "Ring 112 nu. Hvornår tog du det?");
  assert.equal(both.state.step, "call");
  assert.equal(both.says[0], "for en times tid siden tror jeg");
  const again = answer(danger, asked("call", "Hvad har du taget?").state, new Set(["what"]), () => 0);
  assert.match(again.says[0] ?? "", /har jeg jo sagt/);
});

test("the troll is ended well by the counsellor once the limit was said, and only then", () => {
  const troll = /** @type {Figure} */ (FIGURES.find(({ id }) => id === "troll"));
  const { state } = begin(troll, () => 0);
  assert.equal(closed(troll, state), "cut");
  assert.equal(closed(troll, answer(troll, state, new Set(["border"]), () => 0).state), "good");
});

test("a hint fits what stands there, and goes when it was followed", () => {
  const now = { last: new Set(), done: new Set(), written: 1 };
  assert.match(hintText({ ...now, written: 0 }), /Sig hej/);
  assert.match(hintText({ ...now, step: "danger" }), /Spørg direkte/);
  assert.match(hintText({ ...now, step: "danger", last: new Set(["moral"]) }), /Spørg direkte/, "what is urgent comes first");
  assert.match(hintText({ ...now, step: "limit" }), /grænsen for anonymiteten/);
  assert.equal(hintText({ ...now, step: "limit", done: new Set(["limit"]) }), "");
  assert.match(hintText({ ...now, step: "warm", last: new Set(["moral"]) }), /du burde/);
  assert.match(hintText({ ...now, last: new Set(["question"]) }), /Spørg åbent/);
  assert.equal(hintText({ ...now, last: new Set(["question", "open"]) }), "");
  assert.match(hintText({ ...now, written: 5 }), /grænsen/);
  assert.match(hintText({ ...now, step: "acute" }), /^Giv 112 nu/);
  const called = new Set(/** @type {const} */ (["acute", "number"]));
  assert.match(hintText({ ...now, step: "acute", done: called }), /^Sig, at du ikke selv kan sende hjælp/, "112 was given");
  assert.equal(hintText({ ...now, step: "acute", done: new Set([...called, /** @type {const} */ ("unseen")]) }), "");
});
