/** What is asked before a counsellor leaves the desk: going off duty, or signing out. Pure. */

import { together } from "./words.js";
import * as words from "../../words/da/desk/panel.js";

/** @typedef {{open:number, waiting:number, alone:boolean}} Facts conversations here, young people in the queue, nobody else on duty */

/** @param {Facts} facts */
const title = ({ open, alone }) => (open ? words.stillOpen(open) : alone ? words.youAreLast : "");

/** What it means: to those who write, and to those who wait. @param {Facts} facts @param {string} meaning */
function meaningWords({ open, waiting, alone }, meaning) {
  const nobodyElse = open ? words.noOtherTakesOver : words.noOtherTakesNew;
  return together(open ? meaning : "", alone ? nobodyElse : "", alone && waiting ? words.queueWaits(waiting) : "");
}

/** @param {Facts} facts @returns {import("../dom/confirm.js").Asked|null} null: nothing to ask */
export function offWords(facts) {
  if (!facts.open && !(facts.alone && facts.waiting)) return null;
  return { title: title(facts), words: meaningWords(facts, words.offMeans), yes: words.yesOff, no: words.stayOn };
}

/** @param {Facts} facts @returns {ReturnType<typeof offWords>} */
export function signOutWords(facts) {
  if (!facts.open && !(facts.alone && facts.waiting)) return null;
  return { title: title(facts), words: meaningWords(facts, words.outMeans), yes: words.yesOut, no: words.stay };
}
