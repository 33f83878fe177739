// How two ends agree on keys: a hello, the counsellor's signed offer, the young person's answer.

import {
  NO_EPOCH, NO_NONCE, answerOffer, hello as helloOf, holdsSecret, isPinned, isSigned, newNonce, newSecret, secretFrom, sharedPart,
} from "./seal.js";
import { toBase64 } from "./protocol.js";
import { tell } from "./tell.js";

/**
 * @typedef {import("./protocol.js").Roster} Roster
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
    here: false, over: false, generation, roster: null, secret: (dump?.secret ?? secret)?.slice() ?? null,
    epoch: null, offer: null, nonce: youth ? newNonce() : NO_NONCE, answered: { offer: "", answer: "" },
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
    sayHello, shake,
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

/** The counsellor's half of agreeing on keys. @param {Ties} ties */
export function createOffering({ end, options, outbox, handshake, transmit, use }) {
  const { conversation, device } = options;
  return {
    asked: () => false,
    /** @param {import("./seal.js").Hello} h */
    async hello(h) {
      if (h.nonce === NO_NONCE) return;
      if (h.epoch === end.epoch?.id) return void (end.offer = null);
      if (!device) return;
      if (end.offer?.nonce !== h.nonce) {
        const { generation, secret } = end;
        end.offer = await device.offer({ conversation, generation, nonce: h.nonce, version: h.version, secret });
        handshake.reset();
      }
      handshake.shake();
    },
    async offer() {},
    /** @param {import("./seal.js").Answer} a */
    async answer(a) {
      if (!end.offer || a.epoch !== end.offer.epoch) return;
      const accepted = await end.offer.accept(a);
      if (!accepted || end.over) return;
      const given = secretFrom(accepted.first.s);
      if (!end.secret && !given) return;
      end.secret ??= given;
      end.offer = null;
      outbox.begin();
      use(accepted.epoch);
      await outbox.receive(accepted.first);
      transmit({});
    },
  };
}

/** The young person's half. @param {Ties} ties */
export function createAnswering({ end, options, outbox, handshake, sendBody, use }) {
  const { conversation, on } = options;
  let asking = false;

  /** Whose offer it is. @param {import("./seal.js").Offer} o @returns {Promise<"known" | "holder" | "new" | null>} null: nothing may be answered */
  async function signer(o) {
    const pinned = await isPinned(end.secret, o);
    const key = toBase64(o.device);
    const listed = pinned || end.roster?.entries.some((r) => r.device === key && (!o.staff || r.staff === o.staff));
    if (!listed) {
      tell(() => on.trouble?.("untrusted"));
      return null;
    }
    // Who holds the secret is the end that this one agreed with, whatever it signs with: it is kept in that page's memory only.
    if (o.psk !== null) return end.secret && (await holdsSecret(o, end.secret)) ? "holder" : null;
    return pinned ? "known" : "new";
  }

  return {
    /** Whether they are to answer for their earlier text. Asking settles it. */
    asked() {
      const was = asking;
      asking = false;
      return was;
    },
    /** The counsellor's is only a question: which keys have you? @param {import("./seal.js").Hello} h */
    async hello(h) {
      if (h.nonce === NO_NONCE && h.epoch !== end.epoch?.id) handshake.sayHello();
    },
    /** @param {import("./seal.js").Offer} o @param {string} body */
    async offer(o, body) {
      if (body === end.answered.offer) return void sendBody(end.answered.answer);
      if (o.nonce !== end.nonce || o.generation !== end.generation) return handshake.stray();
      if (!(await isSigned(o, conversation))) return;
      const who = await signer(o);
      if (!who) return;

      // From here on nothing sealed with older keys is opened: history is cut from what is known now.
      end.epoch = null;
      let { secret } = end;
      if (!secret || who === "new") {
        asking = outbox.stranger(!!secret);
        const fresh = (secret = end.secret = await newSecret(o));
        tell(() => on.secret?.(fresh.slice()));
      }
      outbox.begin();
      const first = who === "holder" ? {} : { s: sharedPart(secret) };
      const answer = await answerOffer(o, conversation, secret, { ...outbox.header(), ...first });
      if (end.over) return;
      end.nonce = newNonce();
      end.answered = { offer: body, answer: answer.body };
      sendBody(answer.body);
      use(answer.epoch);
      outbox.pump();
      if (asking) tell(() => on.askShare?.());
    },
    async answer() {},
  };
}
