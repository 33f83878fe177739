// Who is writing: on a fixed clock while the page is visible, so that nothing shows from outside.

import { tell } from "./tell.js";

const TYPING_EVERY = 5000;
const TYPING_WEARS_OFF = 6000;
const PEER_TYPING_WEARS_OFF = 12_000;

/**
 * @param {import("./socket.js").Timers} timers @param {(state: {t: 0 | 1}) => void} send @param {((on: boolean) => void) | undefined} peerTyping
 */
export function createTyping(timers, send, peerTyping) {
  let seen = true;
  let until = 0;
  let peer = false;
  /** @type {any} */
  let peerTimer = null;
  /** @type {any} */
  let clock = timers.setTimeout(tick, TYPING_EVERY);

  function tick() {
    clock = timers.setTimeout(tick, TYPING_EVERY);
    if (seen) send({ t: timers.now() < until ? 1 : 0 });
  }

  /** The other end. @param {boolean} now */
  function show(now) {
    timers.clearTimeout(peerTimer);
    if (now) peerTimer = timers.setTimeout(() => show(false), PEER_TYPING_WEARS_OFF);
    if (now === peer) return;
    peer = now;
    tell(() => peerTyping?.(now));
  }

  return {
    show,
    /** This end. @param {boolean} now */
    set: (now) => void (until = now ? timers.now() + TYPING_WEARS_OFF : 0),
    visible: (/** @type {boolean} */ now) => void (seen = now),
    stop() {
      for (const id of [clock, peerTimer]) timers.clearTimeout(id);
    },
  };
}
