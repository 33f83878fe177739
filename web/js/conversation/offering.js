// The counsellor's half of agreeing on keys: an offer, signed by the desk's device key.

import { NO_NONCE, secretFrom } from "./seal.js";

/**
 * @typedef {import("./agreement.js").Agreement} Agreement
 * @typedef {import("./agreement.js").Ties} Ties
 */

/** The counsellor's half. @param {Ties} ties @returns {Agreement} */
export function createOffering({ end, options, outbox, handshake, transmit, use }) {
  const { conversation, device } = options;
  return {
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
