// What helps now: one short sentence, or none. Pure.

import { hints } from "../../words/da/rehearsal/hints.js";

/**
 * @typedef {keyof typeof hints} Hint
 * @typedef {import("./cues.js").Cue} Cue
 * @typedef {{step?: Hint, last: Set<Cue>, done: Set<Cue>, written: number}} Now `step`: what the one who is played needs; `last`: heard in the
 *   counsellor's last message; `done`: heard in any of them; `written`: how many there were
 */

/** They come first: a life may hang on it. @type {Hint[]} */
const URGENT = ["danger", "acute", "unseen"];
/** What to do otherwise the next time, from the last message. @type {[Cue, Hint][]} */
const FAULTS = [
  ["rude", "calm"],
  ["moral", "moral"],
  ["long", "long"],
  ["many", "many"],
  ["why", "why"],
];
/** Nothing to say again once it is done. @type {Partial<Record<Hint, Cue>>} */
const DONE = { limit: "limit", border: "border", danger: "danger", human: "human", acute: "acute", unseen: "unseen" };
/** What helps next, once that is done. @type {Partial<Record<Hint, Hint>>} */
const NEXT = { acute: "unseen" };
/** So many messages may be written before the limit must be said. */
const LIMIT_BY = 4;

/** What is still to be done. @param {Hint|undefined} hint @param {Set<Cue>} done @returns {Hint|undefined} */
function open(hint, done) {
  const cue = hint && DONE[hint];
  return cue && done.has(cue) ? open(NEXT[hint], done) : hint;
}

/** @param {Now} now @returns {Hint|""} */
function hintOf({ step, last, done, written }) {
  const wanted = open(step, done);
  if (wanted && URGENT.includes(wanted)) return wanted;
  const fault = FAULTS.find(([cue]) => last.has(cue));
  if (fault) return fault[1];
  if (!written) return "greet";
  if (wanted) return wanted;
  if (last.has("question") && !last.has("open")) return "open";
  return written >= LIMIT_BY && !done.has("limit") ? "limit" : "";
}

/** @param {Now} now */
export function hintText(now) {
  const hint = hintOf(now);
  return hint && hints[hint];
}
