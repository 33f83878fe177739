/** Since when a young person waits for an answer: from their first words after the counsellor's last. */

/** From then on it is said, and from then on it is long, ms. */
export const SAID = 60_000;
export const LONG = 3 * 60_000;
/** No conversation lasts longer, whatever times the other browser gives to its messages, ms. */
const MOST = 4 * 3_600_000;

/** @typedef {import("../conversation/transcript.js").Entry} Entry */

/**
 * Kept entry by entry: a long conversation is not read again and again. Messages have the service's time; from then on this
 * computer's own clock counts, which nobody sets.
 * @param {{mono():number, wall():number}} clock
 */
export function createWaits({ mono, wall }) {
  /** @type {number|null} */
  let since = null;
  let told = false;

  /** @param {Entry} entry */
  function add({ side, at }) {
    if (side !== "youth") {
      since = null;
      told = false;
    } else since ??= mono() - Math.min(MOST, Math.max(0, wall() - at));
  }

  /** @param {number} least */
  const atLeast = (least) => (since !== null && mono() - since >= least ? mono() - since : null);

  return {
    add,
    /** All of them anew, in order: the text came back. @param {Entry[]} entries */
    fill(entries) {
      since = null;
      entries.forEach(add);
    },
    /** How long, once it is to be said; else null. */
    ms: () => atLeast(SAID),
    /** Whether it is to be said aloud now: once a wait, when it is long. */
    tell() {
      if (told || atLeast(LONG) === null) return false;
      told = true;
      return true;
    },
  };
}
