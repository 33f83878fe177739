// What is written, and how much of it each end has.

import { numberOf, sideOf, sizeOf } from "./entry.js";

/**
 * @typedef {import("./entry.js").Entry} Entry
 *
 * @typedef {object} Book what is written, and how much of it each end has; every part of the outbox reads and keeps it
 * @property {0 | 1} me this end's side
 * @property {Entry[]} log
 * @property {[number, number]} have highest number by side: own written, other's shown
 * @property {number} acked own words up to this number are shown at the other end
 * @property {[number, number]} floor what this end may not give to the present other end: up to these numbers
 * @property {boolean} blank nothing settled yet: numbers are provisional, and history may come
 * @property {boolean} back this end was here before
 * @property {0 | 1 | 2} began how this epoch began: b of its frames
 * @property {number} bytes
 * @property {boolean} over nothing is taken or sent any more
 */

/** @param {import("./outbox.js").OutboxOptions} o @returns {Book} */
export function openBook({ side, dump, back }) {
  /** @type {Entry[]} */
  const log = dump?.log ?? [];
  return {
    me: side === "youth" ? 0 : 1,
    log,
    back,
    have: dump?.have ?? [0, 0],
    acked: dump?.acked ?? 0,
    floor: dump?.floor ?? [0, 0],
    blank: dump?.blank ?? true,
    began: 0,
    over: false,
    bytes: log.reduce((sum, e) => sum + sizeOf(e.text, e.proposal), 0),
  };
}

/** @param {Book} book */
export const waitingIn = ({ me, log, have, acked }) => (acked < have[me] ? log.filter((e) => sideOf(e) === me && numberOf(e) > acked) : []);

/** Own words that nobody has for sure, and the present other end may not have. @param {Book} book */
export const heldIn = ({ me, log, acked }) => log.filter((e) => sideOf(e) === me && numberOf(e) <= acked && e.state !== "delivered");

/** Both ends' numbers, as far as both are sure of them. @param {Book} book @returns {[number, number]} */
export const topOf = ({ me, have, acked }) => (me === 0 ? [acked, have[1]] : [have[0], acked]);
