// The pause after a conversation, heavy conversations and the end of the shift: what is pure of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyWord } from "../../../web/js/desk/empty.js";
import { createSeats } from "../../../web/js/desk/seats.js";
import { nextTime, shiftState } from "../../../web/js/desk/shift.js";
import { readWish } from "../../../web/js/desk/wish.js";
import { expectWords } from "../../../web/js/youth/words.js";
import * as words from "../../../web/words/da/desk/breath.js";
import { SEAT } from "./seat.js";

const NOON = new Date(2026, 10, 22, 12, 0).getTime();
const MINUTE = 60_000;

test("a shift ends when a clock shows it next", () => {
  assert.equal(nextTime("20:00", NOON), NOON + 8 * 60 * MINUTE);
  assert.equal(nextTime("11:59", NOON), NOON - MINUTE, "it was, just now");
  assert.equal(nextTime("12:00", NOON), NOON);
  assert.equal(nextTime("10:59", NOON), new Date(2026, 10, 23, 10, 59).getTime(), "tomorrow");
  // The night in which clocks are set.
  assert.equal(nextTime("01:00", new Date(2026, 9, 24, 23, 0).getTime()), new Date(2026, 9, 25, 1, 0).getTime());
  for (const text of ["", "x", "20"]) assert.equal(nextTime(text, NOON), null, text);
});

test("it is said a quarter before, and then it is over, until somebody takes more", () => {
  const at = (/** @type {number} */ left, how = {}) => shiftState({ duty: true, done: false, ends: NOON + left, ...how }, NOON);
  assert.deepEqual([at(16 * MINUTE), at(15 * MINUTE), at(1), at(0), at(-MINUTE)], ["none", "soon", "soon", "now", "now"]);
  assert.equal(at(0, { done: true }), "over");
  assert.equal(at(0, { duty: false }), "none");
  assert.equal(at(0, { ends: null }), "none");
  assert.equal(at(2 * 86_400_000), "none", "a clock that was set");
});

test("a reload and another tab know of it, and nothing else is believed", () => {
  const kept = readWish({ duty: true, paused: true, done: true, ends: NOON });
  assert.deepEqual([kept.done, kept.ends], [true, NOON]);
  for (const raw of [null, { done: true }, { paused: true, done: "yes", ends: "20:00" }, { ends: Number.NaN }]) {
    const { done, ends } = readWish(raw);
    assert.deepEqual([done, ends], [false, null]);
  }
});

test("the desk says what it is not rung for", () => {
  const standing = { open: true, closes_in: null, opens: null, next_opening: null, crew: /** @type {const} */ ("taking") };
  const desk = { known: true, duty: true, paused: false, unanswered: false, done: false, breath: true, waiting: 2, standing };
  assert.equal(emptyWord(desk)?.[0], "Pust ud");
  assert.equal(emptyWord({ ...desk, paused: true })?.[0], "Du holder pause");
  assert.equal(emptyWord({ ...desk, paused: true, done: true })?.[0], "Vagten er slut");
  assert.equal(words.begins(3), "Pust ud. Det ringer ikke hos dig de næste 3 minutter.");
  assert.equal(words.withHeavy(words.load(2, 3), 1), "2 af 3, én tung");
  assert.equal(words.withHeavy(words.load(3, 5), 2), "3 af 5, 2 tunge");
  assert.match(words.onlyYou(2), /^2 venter, og ingen andre/);
});

test("which conversations are heavy goes with their seats, until they end", () => {
  const seats = createSeats({ mono: () => 0, wall: () => NOON });
  const seat = { ...SEAT, heavy: true };
  seats.sync([seat, { ...seat, conversation: "b", heavy: false }]);
  assert.deepEqual(seats.heavy(), ["a"]);
  seats.weigh("b", true);
  assert.equal(seats.weigh("x", true), null);
  seats.sync([{ ...seat, heavy: false }]);
  assert.deepEqual(seats.heavy(), ["b"], "as the service says; one it does not name is not over yet");
  seats.end("b", "you");
  assert.deepEqual([seats.heavy(), seats.weigh("b", false)], [[], null]);
});

test("a young person hears that the counsellor is ready in a moment, not how long others waited", () => {
  const standing = { open: true, closes_in: null, crew: "taking" };
  /** @param {object} how */
  const said = (how) => expectWords(/** @type {any} */ ({ standing, unanswered: false, breath: true, wait: { from: 2, to: 5 }, ...how }));
  assert.equal(said({}), "Rådgiveren er klar om lidt. Ventetid: cirka 2 til 5 minutter.");
  assert.equal(said({ wait: { from: 0, to: 2 } }), "Rådgiveren er klar om lidt.");
  assert.doesNotMatch(said({ wait: null }), /klar om lidt/, "a promise that was broken is not made again");
  assert.equal(said({ breath: false }), "Ventetid: cirka 2 til 5 minutter.");
  assert.equal(said({ unanswered: true }), "");
  assert.equal(said({ standing: { ...standing, open: false } }), "Vi kan ikke sige, hvor længe du kommer til at vente.");
});
