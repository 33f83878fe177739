// What of a conversation is drawn in the next frame.
import assert from "node:assert/strict";
import { test } from "node:test";
import { nextOf } from "../../../web/js/conversation/view.js";

/** @param {number} count @param {number} [length] */
const texts = (count, length = 20) => Array.from({ length: count }, (_, n) => ({ id: `y${n}`, side: "youth", text: "a".repeat(length), at: 0, state: "sent" }));
/** @param {any} more */
const view = (more) => ({ from: 0, to: 0, rows: new Map(), fresh: new Set(), follow: true, news: false, ...more });

test("a long conversation is drawn from its end, some rows a frame, until what fits stands there", () => {
  const all = texts(1000);
  let now = view({ all });
  let frames = 0;
  for (let done = false; !done; frames++) {
    const next = nextOf(now, false);
    assert.equal(next.to, 1000, "the end is always there");
    assert.ok(now.to === 0 || now.from - next.from <= 7, `${now.from - next.from} rows in a frame`);
    now = { ...now, ...next };
    done = next.done;
  }
  assert.ok(frames > 3 && now.from > 900 && now.from < 980, `${frames} frames, from ${now.from}`);
});

test("whoever reads further up gets what comes below when they are there, a frame at a time", () => {
  const next = nextOf(view({ all: texts(60), from: 0, to: 10, follow: false }), false);
  assert.deepEqual([next.from, next.to > 10, next.to < 20, next.done], [0, true, true, false]);
});

test("somebody who stands in it keeps their place, within reason", () => {
  const all = texts(200);
  const drawn = { all, from: 100, to: 199 };
  assert.equal(nextOf(view(drawn), true).from, 100);
  assert.ok(nextOf(view(drawn), false).from > 100, "nobody stands there: what is above goes");
  const far = nextOf(view({ all: texts(1000), from: 0, to: 1000 }), true);
  assert.ok(far.from > 0, "not for ever");
});

test("one text that is longer than there is room for is drawn all the same", () => {
  assert.deepEqual(nextOf(view({ all: texts(1, 50_000) }), false), { from: 0, to: 1, done: true });
});
