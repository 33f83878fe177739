// What a counsellor is told of their worry: what is true, and nothing more.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createSeats } from "../../../web/js/desk/seats.js";
import { worrySaid, worryWord } from "../../../web/js/desk/worries.js";
import { readWish } from "../../../web/js/desk/wish.js";
import { SEAT } from "./seat.js";

const LENE = { staff: "x", name: "Lene" };
const of = (/** @type {object} */ more) => /** @type {any} */ ({ ms: 40_000, at: 0, seen: null, told: null, ...more });

test("who is worried is told whether a lead can see it, and when it goes on", () => {
  assert.equal(worryWord(of({}), 0, true), "Bagvagten kan se, at du er bekymret. Har ingen svaret om 1:20, får koordinatorerne besked.");
  assert.equal(worryWord(of({}), 20_000, false), "Ingen bagvagt er på vagt. Om 1:00 får koordinatorerne besked.");
  assert.equal(worryWord(of({}), 80_000, true), "Koordinatorerne får besked nu.");
  assert.equal(worryWord(of({ told: "telling" }), 0, true), "Koordinatorerne får besked nu.");
});

test("what came of it is said as it is", () => {
  assert.equal(worryWord(of({ seen: LENE, told: "told" }), 0, true), "Lene har set det.");
  assert.equal(worryWord(of({ told: "told", ms: 200_000 }), 0, true), "Koordinatorerne har fået besked. Du har været bekymret i 3 min.");
  assert.match(worryWord(of({ told: "no_way" }), 0, true), /^Ingen har fået besked: .* Ring til en koordinator\.$/);
  assert.match(worryWord(of({ told: "failed" }), 0, true), /kunne ikke sendes/);
});

test("aloud it is said once, whatever the time", () => {
  const times = [0, 7000, 60_000].map((ms) => worrySaid(of({ ms }), true));
  assert.equal(new Set(times).size, 1);
});

test("what a desk knows of its worries it tells live state again", () => {
  let now = 1000;
  const seats = createSeats({ mono: () => now, wall: () => 0 });
  seats.sync([
    { ...SEAT, worry: { ms: 500, seen: LENE, told: /** @type {const} */ ("told") } },
    { ...SEAT, conversation: "b", worry: null },
  ]);
  now += 250;
  assert.deepEqual(seats.worries(now), [{ conversation: "a", ms: 750, seen: LENE, told: "told" }]);
  assert.equal(seats.worry("x", null), null);
  seats.worry("a", null);
  assert.deepEqual(seats.worries(now), []);
});

test("the duty of the lead is kept over a reload, and only on duty", () => {
  assert.equal(readWish({ duty: true, lead: true }).lead, true);
  for (const raw of [{ duty: false, lead: true }, { lead: true }, { duty: true, lead: "yes" }]) assert.equal(readWish(raw).lead, false);
});
