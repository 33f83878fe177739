// What a young person picks of a closing card: told in every sealed frame as it stands (`k`), so that none is missed for long, and
// a page that was loaded anew hears it too. No message: nothing of it is kept, and it is over with the keys.

import { isNumber } from "./entry.js";
import { tell } from "./tell.js";

/** @typedef {[card: number, picked: number]} Picks the number of the message, and a bit for each of its steps */

/** The steps that are picked. @param {import("./protocol.js").Closing} closing @param {number} picked @returns {string[]} */
export const pickedOf = ({ steps }, picked) => steps.filter((_, nth) => picked & (1 << nth));

/** What goes into a frame. @param {(() => Picks | null) | undefined} picks */
export function sayPicks(picks) {
  const k = picks?.();
  return k ? { k } : {};
}

/** Told only when it has changed. @param {((picks: Picks) => void) | undefined} on */
export function hearPicks(on) {
  let last = "";
  /** @param {any} frame */
  return ({ k }) => {
    if (!on || !Array.isArray(k) || k.length !== 2 || !k.every(isNumber)) return;
    const now = k.join();
    if (now === last) return;
    last = now;
    tell(() => on(/** @type {Picks} */ ([...k])));
  };
}
