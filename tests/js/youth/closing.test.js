// What of closing cards the young person's page keeps, tells and leaves; and the questions after the end.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openDom, settled } from "../support/dom.js";

openDom('<main id="main"><section id="over"><h1 id="over-title" tabindex="-1"></h1><div id="over-actions"></div></section></main>');
const { createClosing } = await import("../../../web/js/youth/closing.js");
const { question } = await import("../../../web/js/youth/words.js");
const { createTaps } = await import("../../../web/js/youth/taps.js");
const words = await import("../../../web/words/da/youth/closing.js");
const questions = await import("../../../web/words/da/youth/taps.js");

const NUMBERS = [{ name: "Giftlinjen", shown: "82 12 12 12" }];
const over = /** @type {HTMLElement} */ (document.getElementById("over"));

/** @param {string} id @param {string[]} steps @param {{by?: string, numbers?: object[]}} [more] @returns {any} */
const entry = (id, steps, { by = "Mette", numbers = NUMBERS } = {}) => ({
  id,
  side: "counsellor",
  by,
  text: "som tekst",
  at: 0,
  state: "received",
  proposal: { kind: "closing", numbers, steps },
});

function begun() {
  /** @type {string[]} */
  const log = [];
  const state = { phase: "talk", name: "Mette" };
  const memory = /** @type {any} */ ({ state, talk: { tell: () => log.push("told") } });
  const closing = createClosing(memory, { redraw: (id) => log.push(`redraw ${id}`), said: () => log.push("card") });
  return { log, state, closing };
}

test("only the last card counts: what was picked of an earlier one neither stays nor is told", () => {
  const { log, closing } = begun();
  const [one, two] = [entry("c1", ["a", "b"]), entry("c4", ["c", "d"])];
  closing.hear([one, { ...entry("c2", ["x"]), proposal: undefined }]);
  assert.deepEqual([closing.picks(), closing.left()?.steps], [[1, 0], []]);
  closing.card(one).pick?.(3);
  assert.deepEqual(
    [closing.picks(), closing.left()?.steps],
    [
      [1, 3],
      ["a", "b"],
    ],
  );
  closing.hear([two]);
  closing.hear([one, two]);
  assert.deepEqual([closing.card(one).pick, closing.card(one).note], [null, words.newer]);
  closing.card(two).pick?.(2);
  assert.deepEqual([closing.picks(), closing.left()], [[4, 2], { kind: "closing", numbers: NUMBERS, steps: ["d"] }]);
  assert.ok(log.filter((line) => line === "redraw c1").length >= 1 && log.includes("told"));
});

test("ten cards, and a thousand picks, are one card with what was picked last", () => {
  const { closing } = begun();
  for (let n = 1; n <= 10; n++) closing.hear([entry(`c${n}`, ["a"])]);
  for (let n = 0; n < 1000; n++) closing.card(entry("c10", ["a"])).pick?.(n % 2);
  assert.deepEqual([closing.picks(), closing.left()?.steps], [[10, 1], ["a"]]);
});

test("a counsellor who is new hears nothing of the card that another one wrote", () => {
  const { state, closing } = begun();
  closing.hear([entry("c1", ["a"])]);
  state.name = "Jens";
  assert.equal(closing.picks(), null);
  assert.deepEqual(closing.left()?.steps, [], "it is still there for the young person");
});

test("a card of steps of which none was picked leaves nothing; once all is cleared, nothing is left", () => {
  const { closing } = begun();
  closing.hear([entry("c1", ["a"], { numbers: [] })]);
  assert.equal(closing.left(), null);
  closing.card(entry("c1", ["a"])).pick?.(1);
  assert.deepEqual(closing.left()?.steps, ["a"]);
  closing.clear();
  assert.deepEqual([closing.left(), closing.picks()], [null, null]);
});

test("where steps go with the page, that is said beside the button that empties it", () => {
  const { state, closing } = begun();
  const asked = () => question(/** @type {any} */ ({ phase: "read", name: "Mette", card: closing.fate(), traces: [] }))?.text ?? "";
  const card = entry("c1", ["a", "b"]);
  closing.hear([card]);
  state.phase = "read";
  assert.ok(asked().endsWith(`${words.stays} ${words.unticked}`), asked());
  assert.equal(closing.card(card).note, `${words.stays} ${words.unticked}`);
  closing.card(card).pick?.(1);
  assert.ok(asked().endsWith(words.unticked));
  closing.card(card).pick?.(3);
  assert.ok(asked().endsWith(words.stays), "all of it stays");
  closing.hear([entry("c2", ["a"], { numbers: [] })]);
  assert.ok(asked().endsWith(words.goes));
});

test("what is kept stands there until it is closed, and then its words are gone", () => {
  const { closing } = begun();
  let closed = 0;
  closing.keep({ kind: "closing", numbers: /** @type {any} */ (NUMBERS), steps: ["Sov først"] }, () => closed++);
  assert.match(over.textContent ?? "", /Giftlinjen82 12 12 12.*Sov først/);
  const step = [...over.querySelectorAll("li")].find((row) => row.textContent === "Sov først");
  assert.deepEqual([step?.dir, step?.translate], ["auto", false]);
  over.querySelector("button")?.click();
  assert.deepEqual([over.querySelector(".closing"), closed, document.activeElement?.id], [null, 1, "over-title"]);
  closing.keep({ kind: "closing", numbers: /** @type {any} */ (NUMBERS), steps: [] }, () => {});
  closing.clear();
  assert.equal(over.querySelector(".closing"), null);
});

/** @param {string} label */
const press = (label) => [...over.querySelectorAll("button")].find((one) => one.textContent === label)?.click();

test("each question is sent once with its ticket, and thanked for whatever the service says", async () => {
  /** @type {any[]} */
  const sent = [];
  globalThis.fetch = /** @type {any} */ (
    async (/** @type {string} */ path, /** @type {any} */ init) => {
      sent.push([path, JSON.parse(init.body), init.credentials]);
      throw new TypeError("no network");
    }
  );
  const taps = createTaps();
  taps.ask("en billet");
  press(questions.itHelpedNot);
  assert.equal(document.activeElement?.textContent, questions.again);
  press(questions.itHelpedNot);
  press(questions.maybe);
  await settled();
  assert.equal(over.textContent, questions.thanks);
  assert.deepEqual(sent, [
    ["/efter", { ticket: "en billet", tap: "helped_not" }, "omit"],
    ["/efter", { ticket: "en billet", tap: "again_not" }, "omit"],
  ]);
  assert.equal(over.querySelectorAll("button").length, 0);
  taps.clear();
  assert.equal(over.textContent, "");
});
