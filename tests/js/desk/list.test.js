import assert from "node:assert/strict";
import { test } from "node:test";
import { brought, settled } from "../../../web/js/desk/fronts.js";
import { byWait, latestOf } from "../../../web/js/desk/list.js";
import { createMarks } from "../../../web/js/desk/marks.js";
import { nameOf } from "../../../web/js/desk/own.js";
import { createSeats } from "../../../web/js/desk/seats.js";
import { SEAT } from "./seat.js";

test("whoever waits longest rises, the others stand as they came, and those that are over last", () => {
  const one = (/** @type {number} */ number, /** @type {number|null} */ waits, over = false) => ({ number, waits, over });
  const all = [one(1, null), one(2, 60_000), one(3, null), one(4, 90_000), one(5, null, true), one(6, 60_000)];
  assert.deepEqual(
    all.toSorted(byWait).map(({ number }) => number),
    [4, 2, 6, 1, 3, 5],
  );
});

test("what was written last says by which of the counsellors, and of a card its title", () => {
  const entry = (/** @type {object} */ more) => /** @type {any} */ ({ id: "c1", side: "counsellor", text: "hej", at: 0, ...more });
  assert.deepEqual(latestOf(entry({ by: "Mette" }), "Mette"), { text: "hej", by: "Du" });
  assert.deepEqual(latestOf(entry({}), "Mette"), { text: "hej", by: "Du" });
  assert.deepEqual(latestOf(entry({ by: "Ali" }), "Mette"), { text: "hej", by: "Ali" }, "whose conversation it was");
  assert.deepEqual(latestOf(entry({ side: "youth", text: "x".repeat(99) }), "Mette"), { text: "x".repeat(80), by: "" });
  assert.deepEqual(latestOf(entry({ text: "Kort\nmere", proposal: {} }), "Mette"), { text: "Kort", by: "Du" });
  assert.deepEqual(latestOf(undefined, "Mette"), { text: "", by: "" });
});

test("what is in front stays in its place: only the one that is not written in is replaced", () => {
  assert.deepEqual(brought([], "a", { active: "", most: 1 }), ["a"]);
  assert.deepEqual(brought(["a"], "b", { active: "a", most: 1 }), ["b"]);
  assert.deepEqual(brought(["a"], "b", { active: "a", most: 2 }), ["a", "b"]);
  assert.deepEqual(brought(["a", "b"], "c", { active: "a", most: 2 }), ["a", "c"]);
  assert.deepEqual(brought(["a", "b"], "c", { active: "b", most: 2 }), ["c", "b"]);
  assert.deepEqual(brought(["a", "b"], "b", { active: "a", most: 2 }), ["a", "b"]);
});

test("in front are not more than fit, none that is over and not looked at, and no room is left empty", () => {
  const how = { active: "a", most: 2, open: ["a", "b", "c"], all: ["a", "b", "c", "x"] };
  assert.deepEqual(settled(["a"], how), ["a", "b"]);
  assert.deepEqual(settled(["c", "a"], how), ["c", "a"]);
  assert.deepEqual(settled(["a", "x"], how), ["a", "b"]);
  assert.deepEqual(settled(["x", "a"], { ...how, active: "x" }), ["x", "a"], "looked at");
  assert.deepEqual(settled(["b", "a"], { ...how, most: 1 }), ["a"], "a narrower window");
  assert.deepEqual(settled(["gone"], { ...how, active: "", open: [], all: [] }), []);
});

test("a reload gives no open conversation another's number or colour, whatever order they come in", () => {
  const items = new Map();
  const storage = /** @type {any} */ ({ getItem: (/** @type {string} */ k) => items.get(k) ?? null, setItem: items.set.bind(items) });
  const make = () => createSeats({ mono: () => 0, wall: () => 0 }, createMarks(storage));
  /** @param {ReturnType<typeof make>} seats @param {string} conversation */
  const add = (seats, conversation) => seats.add({ ...SEAT, conversation, line: null });
  const seats = make();
  for (const id of ["dddddddd", "aaaaaaaa", "cccccccc"]) add(seats, id);
  seats.end("dddddddd", "you");
  const after = make();
  assert.deepEqual(
    ["aaaaaaaa", "cccccccc", "bbbbbbbb"].map((id) => add(after, id)).map(({ number, colour }) => [number, colour]),
    [
      [2, 2],
      [3, 3],
      [4, 1],
    ],
  );
  assert.ok(![...items.values()].join().includes("aaaaaaaa"), "no whole id");
  for (const spoilt of ["{", "[[1]]", "null", '[["aaaaaa","x",1]]']) {
    items.set([...items.keys()][0], spoilt);
    assert.equal(add(make(), "aaaaaaaa").number, 1);
  }
});

test("each has a name that says nothing of anybody, and a colour that no other open one has", () => {
  const names = Array.from({ length: 60 }, (_, at) => nameOf(at + 1));
  assert.equal(new Set(names).size, 60);
  assert.equal(nameOf(13), `${nameOf(1)} 2`);

  const seats = createSeats({ mono: () => 0, wall: () => 0 });
  const add = (/** @type {string} */ conversation) => seats.add({ ...SEAT, conversation, line: null });
  const colours = ["a", "b", "c", "d", "e"].map((id) => add(id).colour);
  assert.deepEqual(colours, [1, 2, 3, 4, 5]);
  seats.end("c", "you");
  assert.equal(add("f").colour, 3, "that of the one that is over");
  seats.remove("a");
  assert.equal(add("g").colour, 1);
  const old = /** @type {any} */ ({ ...add("h"), conversation: "i", colour: undefined });
  assert.ok(seats.adopt(old).colour >= 1, "from a tab of the version before");
});
