// Who is writing, and whether a page is covered since nobody looks at it: on a fixed clock while the page is visible, so that
// nothing shows from outside.

import { tell } from "./tell.js";

const TYPING_EVERY = 5000;
const TYPING_WEARS_OFF = 6000;
const PEER_TYPING_WEARS_OFF = 12_000;

/** What a frame says in `t`. A desk of 0.3 takes the last for the first. */
const [QUIET, WRITES, COVERED] = /** @type {const} */ ([0, 1, 2]);

/**
 * @typedef {object} TypingEvents
 * @property {(on: boolean) => void} [peerTyping]
 * @property {(on: boolean) => void} [peerCovered]
 *
 * @param {import("./socket.js").Timers} timers @param {(state: {t: 0 | 1 | 2}) => void} send
 * @param {TypingEvents & {covered?: () => boolean}} on `covered`: this end
 */
export function createTyping(timers, send, { peerTyping, peerCovered, covered }) {
  let seen = true;
  let until = 0;
  let peer = false;
  let veiled = false;
  let veiledAt = -TYPING_EVERY;
  /** @type {any} */
  let peerTimer = null;
  /** @type {any} */
  let clock = timers.setTimeout(tick, TYPING_EVERY);

  function tick() {
    clock = timers.setTimeout(tick, TYPING_EVERY);
    if (seen) send({ t: covered?.() ? COVERED : timers.now() < until ? WRITES : QUIET });
  }

  /** The other end. @param {boolean} now */
  function show(now) {
    timers.clearTimeout(peerTimer);
    if (now) peerTimer = timers.setTimeout(() => show(false), PEER_TYPING_WEARS_OFF);
    if (now === peer) return;
    peer = now;
    tell(() => peerTyping?.(now));
  }

  /** @param {boolean} now */
  function veil(now) {
    if (now === veiled) return;
    veiled = now;
    veiledAt = timers.now();
    tell(() => peerCovered?.(now));
  }

  return {
    /** What a frame of the other end says; a page that is behind others says nothing, and stays as it was. @param {{t?: unknown, m?: unknown}} frame */
    hear({ t, m }) {
      if (t !== undefined || m) show(t === WRITES);
      // Faster than any page's clock: it is said aloud, so a changed page could talk a desk deaf. The next frame says it again.
      if (t !== undefined && Math.abs(timers.now() - veiledAt) >= TYPING_EVERY / 2) veil(t === COVERED);
    },
    /** The other end is gone, or is another one. */
    silence() {
      show(false);
      veil(false);
    },
    /** This end. @param {boolean} now */
    set: (now) => void (until = now ? timers.now() + TYPING_WEARS_OFF : 0),
    visible: (/** @type {boolean} */ now) => void (seen = now),
    stop() {
      for (const id of [clock, peerTimer]) timers.clearTimeout(id);
    },
  };
}
