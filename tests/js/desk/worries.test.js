// What a counsellor is told of their worry: what is true, and nothing more.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createSeats } from "../../../web/js/desk/seats.js";
import { createWorrySaying, isGivenUp, worryWord } from "../../../web/js/desk/worries.js";
import { readWish } from "../../../web/js/desk/wish.js";
import { SEAT } from "./seat.js";

/** Coordinators can be told; with a lead on duty, and without. */
const [LEAD, NONE] = [true, false].map((lead) => ({ lead, reach: true }));
const LENE = { staff: "x", name: "Lene" };
const of = (/** @type {object} */ more) => /** @type {any} */ ({ ms: 40_000, at: 0, seen: null, told: null, ...more });

test("who is worried is told whether a lead can see it, and when it goes on", () => {
  assert.equal(worryWord(of({}), 0, LEAD), "Bagvagten kan se, at du er bekymret. Har ingen svaret om 1:20, får koordinatorerne besked.");
  assert.equal(worryWord(of({}), 20_000, NONE), "Ingen bagvagt er på vagt. Om 1:00 får koordinatorerne besked.");
  assert.equal(worryWord(of({}), 80_000, LEAD), "Koordinatorerne får besked nu.");
  assert.equal(worryWord(of({ told: "telling" }), 0, LEAD), "Koordinatorerne får besked nu.");
});

test("what came of it is said as it is", () => {
  assert.equal(worryWord(of({ seen: LENE, told: "told" }), 0, LEAD), "Lene har set det.");
  assert.equal(worryWord(of({ told: "told", ms: 200_000 }), 0, LEAD), "Koordinatorerne har fået besked. Du har været bekymret i 3 min.");
  assert.match(worryWord(of({ told: "no_way" }), 0, LEAD), /^Ingen har fået besked: .* Ring til en koordinator\.$/);
  assert.match(worryWord(of({ told: "failed" }), 0, LEAD), /kunne ikke sendes/);
});

test("who has seen it and is gone has not seen it, and it goes on two minutes after that", () => {
  assert.equal(worryWord(of({ ms: 500_000, unseen_ms: 20_000 }), 20_000, NONE), "Ingen bagvagt er på vagt. Om 1:20 får koordinatorerne besked.");
  assert.equal(worryWord(of({ ms: 500_000, unseen_ms: 20_000 }), 100_000, LEAD), "Koordinatorerne får besked nu.");
  assert.equal(worryWord(of({ ms: 500_000 }), 0, LEAD), "Koordinatorerne får besked nu.", "as a node of the version before tells it");
});

test("where nothing reaches the coordinators that is said at once, and nothing is promised", () => {
  const word = (/** @type {object} */ more, lead = false) => worryWord(of(more), 0, { lead, reach: false });
  assert.match(word({}), /^Ingen får besked: .* Ring til en koordinator\.$/);
  assert.match(word({}, true), /^Bagvagten kan se, .* Ingen andre får besked: .* Ring til en koordinator/);
  assert.match(word({ ms: 500_000, unseen_ms: 20_000 }), /^Ingen får besked/);
  // By a press it is tried all the same: somebody may have set it up meanwhile, and what comes of it is true.
  assert.equal(word({ ms: 120_000 }), "Det prøves at give koordinatorerne besked.");
  assert.equal(word({ seen: LENE }, true), "Lene har set det.");
  assert.match(word({ told: "told" }), /^Koordinatorerne har fået besked/);
});

test("it is tried again by a press where there was no way, and nobody has seen it", () => {
  const given = [{ told: "no_way" }, { told: "no_way", seen: LENE }, { told: "failed" }, {}].map((more) => isGivenUp(of(more)));
  assert.deepEqual(given, [true, false, false, false]);
});

test("aloud each that comes of it is said once: no minute, no further try says it again", () => {
  /** @type {string[]} */
  const said = [];
  const hear = createWorrySaying((text) => void said.push(text));
  const say = (/** @type {object} */ more, now = 0, ways = NONE) => {
    hear(more && of(more), now, ways);
    return said.splice(0);
  };
  assert.equal(say({}).length, 1, "it begins");
  for (const now of [1000, 60_000]) assert.deepEqual([...say({}, now), ...say({}, now, LEAD)], []);
  assert.deepEqual(say({}, 80_000), ["Koordinatorerne får besked nu."]);
  assert.match(say({ told: "failed" })[0], /kunne ikke sendes/);
  for (let n = 0; n < 5; n++) assert.deepEqual([...say({ told: "telling" }), ...say({ told: "failed", ms: n * 60_000 })], []);
  assert.deepEqual(say({ told: "told", ms: 200_000 }), ["Koordinatorerne har fået besked."]);
  for (const ms of [260_000, 320_000]) assert.deepEqual(say({ told: "told", ms }), []);
  assert.deepEqual([...say({ seen: LENE }), ...say({ seen: LENE, ms: 400_000 })], ["Lene har set det."]);
  assert.match(say({ unseen_ms: 1000 })[0], /^Ingen bagvagt er på vagt/);
  assert.deepEqual(say({ seen: LENE }), ["Lene har set det."]);
  for (let n = 0; n < 2; n++) {
    assert.match(say({ told: "no_way", ms: 200_000 })[0], /^Ingen har fået besked/);
    assert.deepEqual([...say({ told: "no_way", ms: 300_000 }), ...say({ ms: 300_000 })], ["Koordinatorerne får besked nu."], "by a press");
  }
  hear(null, 0, NONE);
  hear(null, 0, NONE);
  assert.deepEqual(said.splice(0), ["Du har taget din bekymring tilbage."]);
  assert.equal(say({}).length, 1, "and another begins");
});

test("that the lead has gone is said aloud once, and that one has come is not", () => {
  /** @type {string[]} */
  const said = [];
  const hear = createWorrySaying((text) => void said.push(text));
  for (const ways of [LEAD, NONE, LEAD, NONE]) hear(of({}), 0, ways);
  assert.deepEqual(
    said.map((text) => text.split(/[,.]/, 1)[0]),
    ["Bagvagten kan se", "Ingen bagvagt er på vagt"],
  );
});

test("what a desk knows of its worries it tells live state again", () => {
  let now = 1000;
  const seats = createSeats({ mono: () => now, wall: () => 0 });
  seats.sync([
    { ...SEAT, worry: { ms: 500, seen: LENE, unseen_ms: null, told: /** @type {const} */ ("told") } },
    { ...SEAT, conversation: "b", worry: { ms: 500, seen: null, unseen_ms: 100, told: null } },
    { ...SEAT, conversation: "c", worry: null },
  ]);
  now += 250;
  assert.deepEqual(seats.worries(now), [
    { conversation: "a", ms: 750, seen: LENE, unseen_ms: null, told: "told" },
    { conversation: "b", ms: 750, seen: null, unseen_ms: 350, told: null },
  ]);
  assert.equal(seats.worry("x", null), null);
  for (const id of ["a", "b"]) seats.worry(id, null);
  assert.deepEqual(seats.worries(now), []);
});

test("the duty of the lead is kept over a reload, and only on duty", () => {
  assert.equal(readWish({ duty: true, lead: true }).lead, true);
  for (const raw of [{ duty: false, lead: true }, { lead: true }, { duty: true, lead: "yes" }]) assert.equal(readWish(raw).lead, false);
});
