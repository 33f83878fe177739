// Who can be asked to take a conversation over, and what is told of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { passes } from "../../../web/js/desk/seats.js";
import { openLines, passingWord } from "../../../web/js/desk/transfer.js";
import { restLines, transferText } from "../../../web/js/desk/words.js";

/** @param {Partial<import("../../../web/js/conversation/frames.d.ts").Colleague>} more */
const colleague = (more) => ({ staff: "a", name: "Ali", device: "", free: true, lead: false, takes: { languages: null, leaves: [] }, ...more });

test("a line can be asked where somebody with room takes it in that language", () => {
  const danish = colleague({ takes: { languages: ["da"], leaves: ["relative"] } });
  const full = colleague({ free: false });
  const about = (language = "da", line = "self") => ({ line, language });
  assert.deepEqual(openLines([danish, full], about()), ["self", "professional"]);
  assert.deepEqual(openLines([danish, full], about("ar")), []);
  assert.deepEqual(openLines([danish, colleague({})], about("ar")), ["self", "relative", "professional"]);
  assert.deepEqual(openLines([], about()), []);
});

test("what the centre does not offer can't be asked for, but by a conversation about it", (t) => {
  t.after(() => restLines([]));
  restLines(["professional"]);
  assert.deepEqual(openLines([colleague({})], { line: "self", language: "da" }), ["self", "relative"]);
  assert.deepEqual(openLines([colleague({})], { line: "professional", language: "da" }), ["self", "relative", "professional"]);
});

test("a seat knows what is asked about it, until that is over", () => {
  const seat = /** @type {any} */ ({});
  passes(seat, { asked: { left: 60_000 } }, 1000);
  assert.deepEqual(seat.passing, { name: "", until: 61_000 });
  assert.match(passingWord(seat, 1000), /1:00/);
  passes(seat, { promised: { to: "a", name: "Ali", left: 300_000 } }, 1000);
  assert.match(passingWord(seat, 2000), /^Ali har sagt ja.*4:59/);
  passes(seat, { over: { why: "refused" } }, 1000);
  assert.equal(passingWord(seat, 1000), "");
  passes(seat, { asked: { left: 1 } }, 0);
  assert.match(passingWord(seat, 9_000_000), /0:00/, "never negative");
  passes(seat, null, 0);
  assert.equal(seat.passing, null);
});

test("a reason stands as it was written, whatever is in it", () => {
  const said = /** @type {any} */ ({ transfer: "Jeg foreslår {name}. {why}" });
  assert.equal(transferText("Ali {why}", "$& {name}", said), "Jeg foreslår Ali {why}. $& {name}");
});
