// What a counsellor hears of a closing card.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createPicks } from "../../../web/js/desk/picks.js";
import { readProposal } from "../../../web/js/conversation/entry.js";
import * as words from "../../../web/words/da/desk/closing.js";

const closing = { kind: "closing", numbers: [], steps: ["Sov", "Ring"] };
const card = (/** @type {string} */ id, by = "Mette") => /** @type {any} */ ({ id, side: "counsellor", text: "kort", at: 1, by, proposal: closing });

test("ticks that are told before the card's text has come back are kept for it", () => {
  const picks = createPicks("Mette", () => ({ transcript: { redraw() {} }, say() {} }));
  picks.hear([3, 0b10], []);
  const { picked, note, title } = picks.card(card("c3"));
  assert.deepEqual([picked, note, title], [0b10, words.picked(1, 2), words.yours]);
});

test("nothing is claimed of a card of which nothing was told, nor that somebody else's is one's own", () => {
  const picks = createPicks("Jens", () => ({ transcript: { redraw() {} }, say() {} }));
  const { note, title } = picks.card(card("c3"));
  assert.deepEqual([note, title], ["", words.theirs]);
  const mine = createPicks("Mette", () => ({ transcript: { redraw() {} }, say() {} }));
  mine.hear([3, 0], []);
  assert.equal(mine.card(card("c3")).note, words.noneYet);
});

test("no line of a card turns another round", () => {
  assert.ok(readProposal(closing));
  for (const sign of ["\u202e", "\u2067", "\u2028", "\n"]) assert.equal(readProposal({ ...closing, steps: [`Sov ${sign}godt`] }), null);
});
