// A desk's half of the keys of a conversation: its device key, and the offers that it signs. The rest is in seal.js.

import {
  ECDSA,
  OFFER,
  OLD_OFFER,
  SUITE,
  VERSION,
  body,
  int,
  join,
  makeEpoch,
  newPair,
  pskOf,
  random,
  raw,
  rawKey,
  setupR,
  sha256,
  signedPart,
} from "./seal.js";
import { toBase64 } from "./protocol.js";

/**
 * @typedef {import("./seal.js").Device} Device
 * @typedef {import("./seal.js").Answer} Answer
 * @typedef {Awaited<ReturnType<typeof makeOffer>>} Made
 * @typedef {{conversation: string, generation: number, nonce: string, version?: number, secret: Uint8Array | null}} Wanted
 *   `version` of the page it is for
 */

/** A new device key pair; its private half can't be read out, only kept (IndexedDB). @returns {Promise<CryptoKeyPair>} */
export const newDeviceKeys = () => crypto.subtle.generateKey(ECDSA, false, ["sign", "verify"]);

/** @param {CryptoKeyPair} keys from `newDeviceKeys` @param {string} staff @returns {Promise<Device>} */
export async function deviceFrom(keys, staff) {
  const publicKey = await rawKey(keys.publicKey);
  /** @type {Device} */
  const device = {
    staff,
    publicKey,
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(ECDSA, keys.privateKey, bytes)),
    offer(o) {
      return makeOffer({ ...o, device: this });
    },
  };
  return device;
}

/**
 * A fresh key, signed.
 * @param {Wanted & {device: Pick<Device, "staff" | "publicKey" | "sign">}} o
 */
export async function makeOffer(o) {
  const [pair, epoch] = [await newPair(), random(8)];
  const psk = o.secret && (await pskOf(o.secret));
  const key = await rawKey(pair.publicKey);
  const staff = (o.version ?? VERSION) < VERSION ? "" : o.device.staff;
  const fields = join(int(SUITE, 1), int(o.generation, 4), epoch, raw(o.nonce), key, int(psk ? 1 : 0, 1), psk ? psk.id : new Uint8Array(8), raw(staff));
  const signed = signedPart(staff, fields, o.conversation);
  const info = await sha256(join(signed, o.device.publicKey));
  return {
    nonce: o.nonce,
    epoch: toBase64(epoch),
    body: body(join(int(staff ? OFFER : OLD_OFFER, 1), fields, o.device.publicKey, await o.device.sign(signed))),
    /** The epoch and the first words, or null: not an answer to this offer. @param {Answer} answer */
    async accept(answer) {
      try {
        const context = await setupR(answer.enc, pair, info, psk);
        const first = JSON.parse(new TextDecoder().decode(await context.open(answer.sealed, join(o.conversation))));
        return { first, epoch: await makeEpoch(context, epoch, o.conversation, "counsellor") };
      } catch {
        return null;
      }
    },
  };
}
