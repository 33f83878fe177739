// Two questions once a conversation is over, each answered by one tap or left. The ticket says to the service that there was
// such a conversation, and that it is not answered twice; it goes with the page.

import { ask } from "../net/client.js";
import { by } from "../dom/find.js";
import * as words from "../../words/da/youth/taps.js";

/** @typedef {import("../net/bodies.d.ts").Tap} Tap */

/** @type {{title: string, taps: [Tap, string][]}[]} */
const QUESTIONS = [
  {
    title: words.helped,
    taps: [
      ["helped", words.itHelped],
      ["helped_little", words.itHelpedLittle],
      ["helped_not", words.itHelpedNot],
    ],
  },
  {
    title: words.again,
    taps: [
      ["again", words.yes],
      ["again_maybe", words.maybe],
      ["again_not", words.no],
    ],
  },
];

export function createTaps() {
  let ticket = "";
  /** @type {HTMLElement | null} */
  let box = null;

  /** @param {Tap} tap */
  function send(tap) {
    // Counted or not: nobody who answered a question is to be told of a fault in counting.
    ask("/efter", { ticket, tap }, { keepalive: true }).catch(() => {});
  }

  /** @param {number} nth @param {boolean} [focus] */
  function show(nth, focus) {
    const question = QUESTIONS[nth];
    const title = document.createElement(question ? "h2" : "p");
    title.textContent = question?.title ?? words.thanks;
    title.tabIndex = -1;
    const row = document.createElement("div");
    row.className = "row";
    for (const [tap, label] of question?.taps ?? []) {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "button";
      made.textContent = label;
      made.onclick = ({ detail }) => {
        // The second press of two quick ones was meant for the question before.
        if (detail > 1) return;
        send(tap);
        show(nth + 1, true);
      };
      row.append(made);
    }
    const note = document.createElement("p");
    note.className = "small";
    note.textContent = words.alone;
    box?.replaceChildren(title, ...(question ? [row, note] : []));
    if (focus) title.focus();
  }

  return {
    /** On the last page of a conversation. @param {string} last its ticket */
    ask(last) {
      ticket = last;
      box ??= document.createElement("div");
      box.className = "taps";
      show(0);
      by("over-actions").before(box);
    },
    /** Nothing is asked any more. */
    clear() {
      ticket = "";
      box?.remove();
      box = null;
    },
  };
}
