// The closing card on the young person's page: what they pick of it, and what of it stays when the conversation is gone. In this
// page's memory only.

import { drawNumbers } from "../conversation/closing.js";
import { pickedOf } from "../conversation/picks.js";
import { weighed } from "../conversation/weight.js";
import { by } from "../dom/find.js";
import { cardWord } from "./words.js";
import * as words from "../../words/da/youth/closing.js";

/**
 * @typedef {import("../conversation/transcript.js").Entry} Entry
 * @typedef {import("../conversation/closing.js").Closing} Closing
 * @typedef {import("./words.js").Fate} Fate
 */

/** @param {string} tag @param {string} [text] */
function make(tag, text = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** A browser can draw it at once, as it would a message. @param {Entry} entry */
function isLight({ proposal }) {
  const text = JSON.stringify(proposal);
  return weighed(text).start === text.length;
}

/** What of a card stays: its numbers, and what was picked. @param {Entry} entry @param {number} picked @returns {Closing | null} */
function leftOf({ proposal }, picked) {
  const card = /** @type {Closing} */ (proposal);
  const steps = pickedOf(card, picked);
  return card.numbers.length + steps.length ? { ...card, steps } : null;
}

/** What becomes of it once the page is emptied. @param {Entry} entry @param {number} picked @returns {Fate} */
function fateOf(entry, picked) {
  const { steps } = /** @type {Closing} */ (entry.proposal);
  const kept = leftOf(entry, picked);
  if (!kept) return "goes";
  return kept.steps.length < steps.length ? "part" : "stays";
}

/** What they both chose, until it is closed. @param {Closing} card its steps are those that were picked @param {() => void} close */
function drawKept({ numbers, steps }, close) {
  const box = make("div");
  box.className = "notice closing";
  const title = make("h2", words.yours);
  const button = /** @type {HTMLButtonElement} */ (make("button", words.close));
  button.type = "button";
  button.className = "button button-wide";
  button.onclick = close;
  box.append(title);
  if (numbers.length) {
    box.append(make("h3", words.call));
    drawNumbers(box, numbers);
  }
  if (steps.length) {
    const list = make("ul");
    for (const step of steps) {
      const row = make("li", step);
      [row.dir, row.translate] = ["auto", false];
      list.append(row);
    }
    box.append(make("h3", words.chosen), list);
  }
  box.append(make("p", words.write), button);
  return box;
}

/** @param {import("./memory.js").Memory} memory @param {{redraw: (id: string) => void, said: () => void}} on `said`: there is a card now, or another choice of it */
export function createClosing(memory, { redraw, said }) {
  /** The last card that came: no other counts. @type {Entry | null} */
  let last = null;
  /** Of each card. @type {Map<string, number>} */
  const picks = new Map();
  /** What is left when the conversation is gone. @type {HTMLElement | null} */
  let kept = null;
  /** @type {{cover(on: boolean): void} | undefined} */
  let cover;
  const picked = (/** @type {string} */ id) => picks.get(id) ?? 0;
  const over = () => memory.state.phase === "read";

  function drop() {
    kept?.remove();
    kept = null;
  }

  /** @param {Entry} entry */
  function pick({ id }, /** @type {number} */ now) {
    picks.set(id, now);
    memory.talk?.tell();
    // What is said on it depends on what is picked.
    redraw(id);
    said();
  }

  const left = () => last && leftOf(last, picked(last.id));
  const fate = () => (last ? fateOf(last, picked(last.id)) : "goes");

  /** What is said of the last one, on it. */
  const lastNote = () => (!over() && last?.by === memory.state.name ? words.seen(memory.state.name) : cardWord(fate()));

  return {
    /** Something was written, or came back. @param {Entry[]} entries */
    hear(entries) {
      for (const entry of entries) {
        if (entry.proposal?.kind !== "closing" || entry.id === last?.id || !isLight(entry)) continue;
        const before = last?.id;
        last = entry;
        if (before) redraw(before);
        said();
      }
    },
    /** @param {Entry} entry @returns {import("../conversation/closing.js").How} */
    card(entry) {
      const isLast = entry.id === last?.id;
      const note = isLast ? lastNote() : words.newer;
      return { title: words.title, call: words.call, steps: words.steps, note, picked: picked(entry.id), pick: isLast ? (now) => pick(entry, now) : null };
    },
    /** For the counsellor who wrote it, and for nobody after them. @returns {import("../conversation/picks.js").Picks | null} */
    picks: () => (last && last.by === memory.state.name ? [Number(last.id.slice(1)), picked(last.id)] : null),
    /** What is to stay: its numbers, and the steps that were picked; null: nothing. @returns {Closing | null} */
    left,
    fate,
    /** On the last page. @param {Closing} card @param {() => void} closed @param {boolean} [unseen] nobody is there: it is covered at once */
    keep(card, closed, unseen = false) {
      drop();
      kept = drawKept(card, () => {
        drop();
        closed();
        by("over-title").focus();
      });
      by("over-actions").before(kept);
      cover ??= memory.comfort?.cover(by("over"), () => Boolean(kept), words.covered);
      if (unseen) cover?.cover(true);
    },
    /** Nothing of any card stays. */
    clear() {
      drop();
      last = null;
      picks.clear();
    },
  };
}
