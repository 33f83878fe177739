// What a counsellor hears of a closing card.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createClosing } from "../../../web/js/desk/closing.js";
import { createPicks } from "../../../web/js/desk/picks.js";
import { readProposal } from "../../../web/js/conversation/entry.js";
import * as words from "../../../web/words/da/desk/closing.js";
import { emit, openDom } from "../support/dom.js";

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

const STEPS = [1, 2, 3].map((n) => `<input name="step" aria-label="Skridt ${n}">`).join("");
const PAGE = `<ul id="phones"><li data-name="Giftlinjen" data-shown="82 12 12 12"></li><li data-name="Livslinien" data-shown="70 201 201"></li></ul>
  <template id="said"><p lang="da" data-closing="Kort" data-numbers="Numre" data-steps="Skridt"></p></template>
  <dialog id="closing"><form id="closing-form"><p id="closing-room"></p><div id="closing-phones"></div>${STEPS}<p id="closing-state"></p>
  <button id="closing-send">Send</button><button type="button" id="closing-end"></button><button type="button" id="closing-cancel"></button></form></dialog>`;

/** The dialog on a page of its own; jsdom opens none. */
function openDialog() {
  const window = openDom(PAGE);
  Object.assign(globalThis, { FormData: window.FormData });
  const dialog = /** @type {HTMLDialogElement} */ (document.getElementById("closing"));
  Object.assign(dialog, {
    showModal: () => dialog.setAttribute("open", ""),
    close() {
      dialog.removeAttribute("open");
      emit(dialog, "close");
    },
  });
  const closing = createClosing();
  const steps = () => /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("[name=step]")]);
  const numbers = () => /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("[name=number]")]);
  return {
    closing,
    dialog,
    open: (/** @type {string} */ id, write = () => true) => closing.open({ id, name: id, language: "da" }, { write }),
    send: () => emit(/** @type {HTMLElement} */ (document.getElementById("closing-form")), "submit"),
    stands: () => [numbers().map(({ checked }) => checked), steps().map(({ value }) => value)],
    fill() {
      /** @type {HTMLInputElement} */ (numbers()[1]).checked = true;
      /** @type {HTMLInputElement} */ (steps()[0]).value = "Sov først";
    },
  };
}
const FILLED = [
  [false, true],
  ["Sov først", "", ""],
];
const EMPTY = [
  [false, false],
  ["", "", ""],
];

test("a card that was begun is there again after Esc, for its own conversation, until it is sent", () => {
  const { open, fill, stands, dialog, send } = openDialog();
  open("one");
  fill();
  dialog.close();
  open("two");
  assert.deepEqual(stands(), EMPTY, "another conversation");
  dialog.close();
  open("one", () => false);
  assert.deepEqual(stands(), FILLED);
  send();
  assert.ok(dialog.hasAttribute("open"), "it could not be sent");
  dialog.close();
  open("one");
  assert.deepEqual(stands(), FILLED);
  send();
  assert.equal(dialog.hasAttribute("open"), false);
  open("one");
  assert.deepEqual(stands(), EMPTY);
});

test("a card that was begun goes with its conversation, open or not", () => {
  const { open, fill, stands, dialog, closing } = openDialog();
  for (const closes of [true, false]) {
    open("one");
    fill();
    if (closes) dialog.close();
    closing.forget("one");
    dialog.close();
    open("one");
    assert.deepEqual(stands(), EMPTY, String(closes));
    dialog.close();
  }
});
