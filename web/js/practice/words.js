// What the practice page says about itself. Pure. It is the young person's page with a script at the other end, and says the same.

import { traceWords } from "../conversation/guard.js";
import * as words from "../../words/da/practice/page.js";
import { name } from "../../words/da/practice/script.js";
import * as chat from "../../words/da/youth/chat.js";

/**
 * @typedef {import("../dom/text.js").Question} Question
 * @typedef {{phase: "queue"|"talk", place: number, asked: ""|"ending"|"guard"|"done", serious: boolean, traces: string[]}} Scene
 *   `serious`: something that was written may be meant, and nobody has said since that it was not
 * @typedef {{label: string, href: string}} Call a number of the page, or the real chat
 */

/** @param {Scene} s */
export function headWords(s) {
  if (s.phase === "queue") return { title: chat.inQueue, text: chat.yourTurn };
  return { title: name, text: words.notHuman };
}

/** What stands over the field. @param {Scene} s @param {Call} real @param {Call[]} calls @returns {Question|null} */
export function question(s, real, calls) {
  const inTheWay = s.asked === "ending" || s.asked === "guard";
  switch (s.serious && !inTheWay ? "serious" : s.asked) {
    case "ending":
      return {
        key: "ending",
        title: chat.endNow,
        text: words.endNowText,
        actions: [
          { id: "end", label: chat.yesEnd, primary: true },
          { id: "stay", label: chat.noStay },
        ],
        blocks: true,
        focus: true,
      };
    case "guard":
      return {
        key: "guard",
        title: chat.looksLike(traceWords(s.traces)),
        text: words.looksLikeText,
        actions: [
          { id: "mend", label: chat.mend, primary: true },
          { id: "anyway", label: words.writeAnyway },
        ],
        focus: true,
      };
    case "serious":
      return {
        key: "serious",
        title: words.nobodyReads,
        text: words.nobodyReadsText,
        actions: [
          { id: "real", ...real, primary: true },
          ...calls.map((call, nth) => ({ id: `call-${nth}`, ...call })),
          { id: "practise", label: words.practise },
        ],
      };
    case "done":
      return {
        key: "done",
        title: words.done,
        text: words.doneText,
        actions: [
          { id: "real", ...real, primary: true },
          { id: "end", label: words.endPractice },
        ],
      };
    default:
      return null;
  }
}
