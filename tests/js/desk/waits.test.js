import assert from "node:assert/strict";
import { test } from "node:test";
import { createWaits, LONG, SAID } from "../../../web/js/desk/waits.js";

/** @param {"youth"|"counsellor"} side @param {number} at @returns {any} */
const entry = (side, at) => ({ id: `${side[0]}${at}`, side, text: "x", at });

/** Clocks that go alike; the wall's is a thousand ahead. */
function made() {
  let now = 0;
  const clock = { mono: () => now, wall: () => now + 1_000 };
  return { waits: createWaits(clock), pass: (/** @type {number} */ ms) => (now += ms), at: () => now + 1_000 };
}

test("it is counted from the first words after the counsellor's last, and said after a minute", () => {
  const { waits, pass, at } = made();
  pass(9 * LONG);
  assert.equal(waits.ms(), null, "nobody has written");
  waits.add(entry("youth", at()));
  pass(30_000);
  waits.add(entry("youth", at()));
  pass(SAID - 30_001);
  assert.equal(waits.ms(), null);
  pass(1);
  assert.equal(waits.ms(), SAID);
  waits.add(entry("counsellor", at()));
  pass(SAID);
  assert.equal(waits.ms(), null);
});

test("that it is long is said aloud once a wait", () => {
  const { waits, pass, at } = made();
  waits.add(entry("youth", at()));
  pass(LONG - 1);
  assert.equal(waits.tell(), false);
  pass(1);
  assert.deepEqual([waits.tell(), waits.tell()], [true, false]);
  waits.add(entry("counsellor", at()));
  waits.add(entry("youth", at()));
  pass(LONG);
  assert.ok(waits.tell(), "the next wait is another one");
});

test("a text that came back says since when; times that are wrong make no wait negative or endless", () => {
  const { waits, pass, at } = made();
  pass(LONG);
  waits.fill([entry("counsellor", 0), entry("youth", at() - SAID), entry("youth", at())]);
  assert.equal(waits.ms(), SAID);
  waits.fill([entry("youth", 17)]);
  pass(9 * 3_600_000);
  waits.fill([entry("youth", 17)]);
  assert.equal(waits.ms(), 4 * 3_600_000);
  waits.fill([entry("youth", at() + 9 * LONG)]);
  pass(SAID);
  assert.equal(waits.ms(), SAID);
});
