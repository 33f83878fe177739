// How much of a conversation is drawn, and what in the next frame. Pure: weights in, places out.

import { weighed } from "./weight.js";

/** @typedef {import("./transcript.js").Entry} Entry */

/** What stands there while somebody reads the end, in characters: some 45 short rows, or two of the longest. */
const PAGE = 9000;
/** What stands there at most, further up. */
export const MOST = 30_000;
/** What is drawn in one frame: some seven short rows, or one of the longest. */
export const STEP = 1500;
/** @type {WeakMap<Entry, number>} */
const weights = new WeakMap();
/** Of how many short characters it takes the room and the work. @param {Entry} e */
function weigh(e) {
  let weight = weights.get(e);
  if (weight) return weight;
  weight = 200 + e.text.length + 20 * e.text.split("\n").length + 80 * weighed(e.text).changes + (e.proposal ? 2000 : 0);
  weights.set(e, weight);
  return weight;
}

/**
 * @typedef {object} View what of a conversation is drawn
 * @property {Entry[]} all
 * @property {number} from drawn: all[from] to all[to - 1]
 * @property {number} to
 * @property {Map<string, HTMLElement>} rows
 * @property {Set<string>} fresh to be seen arriving
 * @property {boolean} follow somebody reads the end
 * @property {boolean} news something came below what is read
 */

/** How far the rows from `at` on fit into `room`; at least one. @param {Entry[]} all @param {number} at @param {1|-1} step @param {number} room */
export function reach(all, at, step, room) {
  let next = at;
  for (;;) {
    const entry = all[step < 0 ? next - 1 : next];
    if (!entry || ((room -= weigh(entry)) < 0 && next !== at)) return next;
    next += step;
  }
}

/** What is drawn in the next frame. @param {View} view @param {boolean} held somebody stands in it, who keeps their place, within reason */
export function nextOf({ all, from, to, follow }, held) {
  if (!follow) {
    const last = Math.max(to, reach(all, from, 1, MOST));
    const next = Math.min(last, reach(all, to, 1, STEP));
    return { from, to: next, done: next === last };
  }
  const end = all.length;
  const first = reach(all, end, -1, PAGE);
  const newest = reach(all, end, -1, STEP);
  // What is above goes many rows at a time: each time costs the style of all that stay.
  const most = reach(all, end, -1, held ? MOST : 1.5 * PAGE);
  if (newest > to) from = newest;
  else if (to === end && !held && from > first) from = Math.max(first, reach(all, from, -1, STEP));
  if (from < most) from = held ? most : first;
  return { from, to: end, done: held || from <= first };
}
