// How two ends agree on keys: a hello, the counsellor's signed offer (offering.js), the young person's answer (answering.js).

import { NO_EPOCH, NO_NONCE, hello as helloOf, newNonce } from "./seal.js";

/**
 * @typedef {import("./frames.d.ts").Roster} Roster
 * @typedef {import("./socket.js").Timers} Timers
 *
 * @typedef {object} End what this end has, and knows of the other: every part of the talk reads and keeps it
 * @property {boolean} here the other end is there
 * @property {boolean} over
 * @property {number} generation
 * @property {Roster | null} roster
 * @property {Uint8Array | null} secret Youth: the secret and the pins. Counsellor: 32 bytes.
 * @property {import("./seal.js").Epoch | null} epoch
 * @property {string} nonce
 * @property {import("./seal_desk.js").Made | null} offer Counsellor: the one outstanding
 * @property {{offer: string, answer: string}} answered Youth: the last offer answered, and how.
 *
 * @typedef {object} Agreement what one half does with each kind of envelope
 * @property {(h: import("./seal.js").Hello) => Promise<void>} hello
 * @property {(o: import("./seal.js").Offer, body: string) => Promise<unknown>} [offer]
 * @property {(a: import("./seal.js").Answer) => Promise<void>} [answer]
 * @property {() => boolean} [asked] youth: whether they are to answer for their earlier text; asking settles it
 *
 * @typedef {object} Ties what the halves of an agreement need of the talk
 * @property {End} end
 * @property {import("./talk.js").TalkOptions} options
 * @property {ReturnType<typeof import("./outbox.js").createOutbox>} outbox
 * @property {ReturnType<typeof createHandshake>} handshake
 * @property {(body: string) => boolean} sendBody
 * @property {(frame: object) => Promise<boolean>} transmit
 * @property {(agreed: import("./seal.js").Epoch) => void} use
 */

const SHAKE_FIRST = 1000;
const SHAKE_LAST = 10_000;

/** @param {import("./talk.js").TalkOptions} options @param {boolean} youth @returns {End} */
export function newEnd({ generation, dump, secret }, youth) {
  return {
    here: false,
    over: false,
    generation,
    roster: null,
    secret: (dump?.secret ?? secret)?.slice() ?? null,
    epoch: null,
    offer: null,
    nonce: youth ? newNonce() : NO_NONCE,
    answered: { offer: "", answer: "" },
  };
}

/** @param {End} end */
export function forgetKeys(end) {
  end.epoch = end.offer = null;
  end.answered = { offer: "", answer: "" };
}

/**
 * Says again, later and later, what this end has, until both have the same keys.
 * @param {End} end @param {Timers} timers @param {(body: string) => boolean} sendBody
 */
export function createHandshake(end, timers, sendBody) {
  let wait = SHAKE_FIRST;
  /** @type {any} */
  let timer = null;
  let lastStray = -Infinity;
  const sayHello = () => sendBody(helloOf(end.nonce, end.epoch ? end.epoch.id : NO_EPOCH));

  function shake() {
    timers.clearTimeout(timer);
    timer = null;
    if (end.over || !end.here || (end.epoch && !end.offer)) return;
    if (end.offer) sendBody(end.offer.body);
    else sayHello();
    timer = timers.setTimeout(shake, wait);
    wait = Math.min(wait * 2, SHAKE_LAST);
  }

  return {
    sayHello,
    shake,
    reset: () => void (wait = SHAKE_FIRST),
    stop: () => timers.clearTimeout(timer),
    /** The other end goes by keys or a nonce that this end has not: say what it has, at most once a second. */
    stray() {
      if (end.offer || timers.now() - lastStray < SHAKE_FIRST) return;
      lastStray = timers.now();
      sayHello();
    },
  };
}
