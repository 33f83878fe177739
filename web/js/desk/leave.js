/** What is asked before a counsellor leaves the desk: going off duty, or signing out. Pure. */

import { together } from "./words.js";
import * as words from "../../words/da/desk/panel.js";

/** @typedef {{open:number, beside:number, waiting:number, alone:boolean}} Facts conversations here, side threads, young people in the queue, nobody else on duty */

/** @param {Facts} facts */
const title = ({ open, beside, alone }) => (open || beside ? words.stillOpen(open, beside) : alone ? words.youAreLast : "");

/** Whether it means anything to anybody. @param {Facts} facts */
const asks = ({ open, beside, waiting, alone }) => open > 0 || beside > 0 || (alone && waiting > 0);

/** What it means: to those who write, and to those who wait. @param {Facts} facts @param {string} meaning @param {string} threads */
function meaningWords({ open, beside, waiting, alone }, meaning, threads) {
  const nobodyElse = open ? words.noOtherTakesOver : words.noOtherTakesNew;
  return together(open ? meaning : "", beside ? threads : "", alone ? nobodyElse : "", alone && waiting ? words.queueWaits(waiting) : "");
}

/** @param {Facts} facts @returns {import("../dom/confirm.js").Asked|null} null: nothing to ask */
export function offWords(facts) {
  if (!asks(facts)) return null;
  return { title: title(facts), words: meaningWords(facts, words.offMeans, words.besideGoesOn), yes: words.yesOff, no: words.stayOn };
}

/** @param {Facts} facts @returns {ReturnType<typeof offWords>} */
export function signOutWords(facts) {
  if (!asks(facts)) return null;
  return { title: title(facts), words: meaningWords(facts, words.outMeans, words.besideEnds), yes: words.yesOut, no: words.stay };
}
