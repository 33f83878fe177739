// A closing card: what may travel as one, what of it is drawn, and how its picks are heard.
import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_NUMBERS, MOST_STEPS, readProposal } from "../../../web/js/conversation/entry.js";
import { pickedOf } from "../../../web/js/conversation/picks.js";
import { LIMITS } from "../../../web/js/conversation/protocol.js";
import { openDom } from "../support/dom.js";
import { createPair, talking } from "../support/pair.js";

openDom();
const { drawClosing, drawNumbers } = await import("../../../web/js/conversation/closing.js");

/** @typedef {import("../../../web/js/conversation/protocol.js").Closing} Closing */

/** @type {Closing} */
const CARD = {
  kind: "closing",
  numbers: [
    { name: "Giftlinjen", shown: "82 12 12 12" },
    { name: "Livslinien", shown: "70 201 201" },
  ],
  steps: ["Sov først", "Ring til Ungeteamet torsdag"],
};

test("a closing card travels as it is, and without what does not belong to it", () => {
  assert.deepEqual(readProposal({ ...CARD, more: 1, numbers: CARD.numbers.map((one) => ({ ...one, tel: "javascript:" })) }), CARD);
  assert.deepEqual(readProposal({ kind: "closing", numbers: [], steps: ["x"] })?.kind, "closing");
  const steps = Array(MOST_STEPS).fill("æ".repeat(LIMITS.step));
  const numbers = Array(MOST_NUMBERS).fill({ name: "ø".repeat(100), shown: "+45 82 12 12 12" });
  assert.ok(readProposal({ kind: "closing", numbers, steps }), "the longest that a desk can make");
});

test("what is no closing card is none, and its text stays", async () => {
  const number = (/** @type {any} */ shown, name = "x") => ({ ...CARD, numbers: [{ name, shown }] });
  const none = [
    { ...CARD, steps: Array(1000).fill("x") },
    { ...CARD, steps: Array(MOST_STEPS + 1).fill("x") },
    { ...CARD, numbers: Array(MOST_NUMBERS + 1).fill(CARD.numbers[0]) },
    { ...CARD, steps: ["x".repeat(LIMITS.step + 1)] },
    { ...CARD, steps: ["to\nlinjer"] },
    { ...CARD, steps: [""] },
    { ...CARD, steps: ["a\u0007"] },
    { ...CARD, steps: [{}] },
    { ...CARD, steps: "x" },
    { ...CARD, numbers: null },
    { ...CARD, numbers: [null] },
    { kind: "closing", numbers: [], steps: [] },
    { kind: "closing" },
    { ...CARD, padding: "x".repeat(LIMITS.proposal) },
    ...["", "12", "javascript:1", "82 12 12 12;ext=1", "82-12", "+", "1".repeat(16), "82\n12 12", "８２１２", 82121212].map((shown) => number(shown)),
    number("112", "x".repeat(101)),
  ];
  for (const given of none) assert.equal(readProposal(given), null, JSON.stringify(given).slice(0, 90));
  const p = await talking();
  p.counsellor.write("kortet som tekst", /** @type {any} */ (none[0]));
  await p.settle();
  assert.deepEqual([p.youth.texts(), p.youth.screen[0].proposal], [["kortet som tekst"], undefined]);
});

/** What the counsellor's page hears. @param {any} p @returns {number[][]} */
function listen(p) {
  /** @type {number[][]} */
  const heard = [];
  p.newCounsellor({ writer: () => "Mette", on: { picked: (/** @type {number[]} */ now) => void heard.push(now) } });
  return heard;
}

test("picks are told at once, as they stand, and told anew to a page that was loaded again", async () => {
  const p = await createPair();
  /** @type {[number, number] | null} */
  let picks = null;
  p.newYouth({ picks: () => picks });
  const heard = listen(p);
  p.attach();
  await p.settle();
  p.counsellor.write("et kort", CARD);
  await p.settle();
  assert.deepEqual(p.youth.screen[0].proposal, CARD);
  assert.deepEqual(heard, []);
  for (const now of /** @type {[number, number][]} */ ([
    [1, 2],
    [1, 3],
    [1, 3],
    [1, 1],
  ])) {
    picks = now;
    p.youth.talk.tell();
    await p.settle();
  }
  assert.deepEqual(
    heard,
    [
      [1, 2],
      [1, 3],
      [1, 1],
    ],
    "each once",
  );
  // Lost on the way: the next frame says it, too.
  picks = [1, 0];
  p.youth.talk.tell();
  await p.settle(() => []);
  assert.equal(heard.length, 3);
  p.youth.write("farvel");
  await p.pass(5000);
  assert.deepEqual(heard.at(-1), [1, 0]);
  const again = listen(p);
  p.attach();
  await p.pass(6000);
  assert.deepEqual(again, [[1, 0]]);
  // After the end nothing is sent any more.
  p.youth.talk.freeze();
  picks = [1, 2];
  p.youth.talk.tell();
  await p.settle();
  assert.deepEqual(again, [[1, 0]]);
  p.counsellor.talk.purge();
});

test("picks that no honest page tells are passed over, and so are honest ones by a page that knows none", async () => {
  const p = await createPair();
  /** @type {any} */
  let picks = null;
  p.newYouth({ picks: () => picks });
  const heard = listen(p);
  p.attach();
  await p.settle();
  for (picks of [[], [1], [1, 2, 3], ["1", 2], [1, -1], [1, 0.5], [1e300, 1], "12", 7, { 0: 1, 1: 1, length: 2 }, [[1], 1]]) {
    p.youth.talk.tell();
    await p.settle();
  }
  assert.deepEqual([heard, p.counsellor.refused], [[], 0]);
  picks = [1, 1];
  p.newCounsellor();
  p.attach();
  p.youth.write("hej");
  await p.pass(3000);
  assert.deepEqual([p.counsellor.texts(), p.counsellor.refused], [["hej"], 0]);
  p.youth.talk.purge();
  p.counsellor.talk.purge();
});

/** @param {object} [how] */
function drawn(how) {
  const bubble = document.createElement("p");
  bubble.textContent = "som tekst";
  document.body.append(bubble);
  drawClosing(bubble, CARD, { title: "Et kort", call: "Ring", steps: "Skridt", note: "", picked: 2, pick: null, ...how });
  return bubble;
}

test("a card is drawn as text, its numbers as links that only dial", () => {
  const bubble = drawn();
  assert.deepEqual(
    [...bubble.querySelectorAll("a")].map((link) => [link.getAttribute("href"), link.textContent, link.dir]),
    [
      ["tel:+4582121212", "82 12 12 12", "ltr"],
      ["tel:+4570201201", "70 201 201", "ltr"],
    ],
  );
  const ticks = [...bubble.querySelectorAll("input")];
  assert.deepEqual(
    ticks.map(({ checked, disabled }) => [checked, disabled]),
    [
      [false, true],
      [true, true],
    ],
  );
  const list = document.createElement("div");
  drawNumbers(list, [{ name: "<b>112</b>", shown: "112" }]);
  assert.deepEqual([list.querySelector("b"), list.querySelector("a")?.getAttribute("href")], [null, "tel:112"]);
});

test("each tick is told with all the others, and what is picked is what stays", () => {
  /** @type {number[]} */
  const told = [];
  const ticks = [...drawn({ pick: (/** @type {number} */ now) => void told.push(now) }).querySelectorAll("input")];
  for (const tick of [...ticks, ticks[0]]) tick?.click();
  assert.deepEqual(told, [3, 1, 0]);
  assert.deepEqual(
    [0, 1, 2, 3, 255].map((picked) => pickedOf(CARD, picked).length),
    [0, 1, 1, 2, 2],
  );
});
