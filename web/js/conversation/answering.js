// The young person's half of agreeing on keys: an answer to what a device signed that is known.

import { toBase64 } from "./protocol.js";
import { NO_NONCE, answerOffer, holdsSecret, isPinned, isSigned, newNonce, newSecret, sharedPart } from "./seal.js";
import { tell } from "./tell.js";

/**
 * @typedef {import("./agreement.js").Agreement} Agreement
 * @typedef {import("./agreement.js").Ties} Ties
 */

/** The young person's half. @param {Ties} ties @returns {Agreement} */
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
    // Whoever holds the secret is the end that this one agreed with, whatever it signs with: only that page's memory keeps it.
    if (o.psk !== null) return end.secret && (await holdsSecret(o, end.secret)) ? "holder" : null;
    return pinned ? "known" : "new";
  }

  return {
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
  };
}
