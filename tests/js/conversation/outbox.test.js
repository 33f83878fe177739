// The outbox's parts, each alone: what goes out and again, what comes in, and whom words are for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { heldIn, openBook, topOf, waitingIn } from "../../../web/js/conversation/book.js";
import { createDelivery } from "../../../web/js/conversation/delivery.js";
import { entryOf, numberOf } from "../../../web/js/conversation/entry.js";
import { createHistory, createIntake } from "../../../web/js/conversation/intake.js";
import { createAudience } from "../../../web/js/conversation/outbox.js";
import { createClock } from "../support/clock.js";

/** A young person's book with `written` messages of their own, and a wire in the test's hand. @param {number} written @param {object} [more] */
function start(written, more = {}) {
  const clock = createClock();
  /** @type {any} */
  const told = { sent: [], changed: [], refused: 0, lost: 0, restored: [], shown: [] };
  /** @type {any} */
  const options = {
    side: "youth",
    timers: clock,
    back: false,
    transmit: async (/** @type {object} */ frame) => Boolean(told.sent.push(frame)),
    entry: (/** @type {any} */ e) => void told.shown.push(e.text),
    changed: (/** @type {any} */ e) => void told.changed.push(`${e.id} ${e.state}`),
    restored: (/** @type {boolean} */ cut) => void told.restored.push(cut),
    refused: () => void told.refused++,
    lost: () => void told.lost++,
    ...more,
  };
  const book = openBook(options);
  Object.assign(book, { blank: false, have: [written, 0] });
  for (let n = 1; n <= written; n++) book.log.push(entryOf(0, n, clock.now(), `word ${n}`, "waiting", null, ""));
  return { clock, told, options, book };
}

/** @param {any[]} sent */
const numbers = (sent) => sent.filter(({ m }) => m).map(({ m }) => m[0]);

test("what goes out goes again later and later, until it is acknowledged", () => {
  const { clock, told, options, book } = start(2);
  const delivery = createDelivery(book, options);
  delivery.begin();
  delivery.hear({ a: 0, b: 0 });
  delivery.pump();
  assert.deepEqual(numbers(told.sent), [1, 2]);
  clock.advance(999);
  assert.deepEqual(numbers(told.sent), [1, 2]);
  clock.advance(1);
  assert.deepEqual(numbers(told.sent), [1, 2, 1, 2]);
  clock.advance(1999);
  assert.equal(numbers(told.sent).length, 4, "two seconds now");
  delivery.hear({ a: 1, b: 0 });
  delivery.pump();
  assert.ok(told.changed.includes("y1 delivered"));
  clock.advance(1000);
  assert.deepEqual(numbers(told.sent).slice(4), [2], "there is progress: one second again, and only what is open");
  delivery.hear({ a: 2, b: 0 });
  delivery.pump();
  assert.equal(clock.pending(), 0, "nothing is outstanding");
});

test("an acknowledgement of what was never written is none", () => {
  const { told, options, book } = start(1);
  const delivery = createDelivery(book, options);
  delivery.begin();
  for (const a of [2, -1, 1.5, "1", null]) delivery.hear({ a, b: 0 });
  assert.deepEqual([book.acked, told.changed], [0, []]);
});

test("a history goes before messages to an end that has nothing, and its own words are Leveret when it is there", () => {
  const { told, options, book } = start(2);
  book.acked = 1;
  const delivery = createDelivery(book, options);
  delivery.begin();
  delivery.hear({ a: 0, b: 1 });
  delivery.pump();
  assert.deepEqual([told.sent.length, told.sent[0].c.e.map((/** @type {any} */ line) => line[3])], [1, ["word 1"]]);
  delivery.hear({ a: 0, b: 0, h: [told.sent[0].c.i, 1] });
  delivery.pump();
  assert.deepEqual([told.changed[0], numbers(told.sent)], ["y1 delivered", [2]]);
});

test("what comes in is shown once and in order; a gap waits, and what no honest end says is refused", async () => {
  const { told, options, book } = start(0);
  const intake = createIntake(
    book,
    options,
    createHistory(book, options, () => {}),
  );
  assert.equal(intake.takeAckDue(), false);
  for (const m of [
    [2, 5, "two"],
    [1, 5, "one"],
    [1, 5, "one"],
    [2, 5, "two"],
  ])
    await intake.take({ m });
  assert.deepEqual([told.shown, book.have[1], told.refused], [["one", "two"], 2, 0]);
  assert.deepEqual([intake.takeAckDue(), intake.takeAckDue()], [true, false], "asking settles it");
  for (const m of [
    [3, 5, ""],
    [3, 9e15, "when"],
    [999, 5, "far"],
  ])
    await intake.take({ m });
  assert.equal(told.refused, 3);
});

test("a history is put in place when it is whole, and own words come after it", async () => {
  const { told, options, book } = start(1);
  book.blank = true;
  let renumbered = 0;
  const history = createHistory(book, options, () => void renumbered++);
  const intake = createIntake(book, options, history);
  const piece = (/** @type {number} */ o, /** @type {any[]} */ e) => intake.take({ c: { i: 7, o, t: 2, f: [3, 1], e } });
  await piece(0, [[0, 3, 5, "before"]]);
  assert.deepEqual([history.got(), told.restored], [{ h: [7, 1] }, []]);
  await piece(1, [[1, 1, 6, "answer"]]);
  assert.deepEqual(
    book.log.map(({ id, text }) => `${id} ${text}`),
    ["y3 before", "c1 answer", "y4 word 1"],
  );
  assert.deepEqual([told.restored, renumbered, book.acked, waitingIn(book).map(numberOf)], [[false], 1, 3, [4]]);
});

test("somebody new gets what is written for them, and the rest only with a yes", () => {
  const { told, options, book } = start(3);
  book.acked = 2;
  const delivery = createDelivery(book, options);
  const audience = createAudience(book, options, delivery);
  audience.part();
  assert.equal(audience.stranger(true), true, "there is other text to ask about");
  assert.deepEqual(
    [heldIn(book).map(numberOf), topOf(book)],
    [
      [1, 2, 3],
      [3, 0],
    ],
  );
  assert.equal(audience.share(false), true, "some of it has nobody");
  audience.sendHeld();
  assert.deepEqual(
    waitingIn(book).map(({ id, text }) => `${id} ${text}`),
    ["y4 word 1", "y5 word 2", "y6 word 3"],
  );
  assert.deepEqual(
    ["y1 unsent", "y4 waiting"].filter((change) => !told.changed.includes(change)),
    [],
  );
});
