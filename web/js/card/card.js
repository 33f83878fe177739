// A card as it travels: sealed to the agency's key (HPKE single shot, RFC 9180 §6.1); and what both sides write afterwards.
//
// A sealed card is base64url of: version 1, sealed on 8 (the day's first second, UTC, in unix seconds: whoever keeps the card
// must not learn the hour), text version 2, enc 65, ciphertext. A sealed reply or record is base64url of: nonce 12, ciphertext.

import { int, join, setupR, setupS } from "../conversation/seal.js";
import { fromBase64, toBase64 } from "../conversation/protocol.js";
import { derive } from "./code.js";

/**
 * @typedef {import("../conversation/seal.js").Bytes} Bytes
 * @typedef {import("./code.js").Code} Code
 * @typedef {"youth" | "agency"} Side
 *
 * @typedef {object} Envelope what binds a card: the same at both ends, or it does not open
 * @property {string} id of the handover
 * @property {string} agency its id
 * @property {string} key the agency's, base64url of a raw P-256 point
 */

const VERSION = 1;
/** Cards are padded to one of these, so that their length says little. */
const SIZES = [4096, 16384];
const REPLY_SIZES = [1024, 8192];
const NONCE = 12;
const DAY = 86_400;
const HEAD = 1 + 8 + 2;
const subtle = crypto.subtle;

/** Does not fit: leave something out. */
export class TooLong extends Error {}

/** @param {object} value @param {number[]} sizes @returns {Bytes} JSON, filled with spaces */
function padded(value, sizes) {
  const text = join(JSON.stringify(value));
  const size = sizes.find((s) => s >= text.length);
  if (!size) throw new TooLong("too long to seal");
  const plain = new Uint8Array(size).fill(32);
  plain.set(text);
  return plain;
}

/** Whether a card would fit. @param {object} card */
export const fits = (card) => join(JSON.stringify(card)).length <= SIZES[1] - 64;

/** @param {Bytes} plain @returns {any} */
const parsed = (plain) => JSON.parse(new TextDecoder().decode(plain));

/** @param {string} text */
const sized = (text) => {
  const bytes = join(text);
  return join(int(bytes.length, 2), bytes);
};

/** @param {Envelope} e @param {Bytes} head @param {Bytes} key */
const infoOf = (e, head, key) => join("ungrus handover 1", sized(e.id), sized(e.agency), key, head);

/** 16 random bytes as base64url: the id of a handover or a reply. */
export const newId = () => toBase64(crypto.getRandomValues(new Uint8Array(16)));

/**
 * @param {object} card gets `thread`, with which the agency answers
 * @param {Envelope} e @param {Code} code
 * @param {{at: number, text: number}} agreed server time in unix seconds; version of the consent text
 * @returns {Promise<string>}
 */
export async function sealCard(card, e, code, agreed) {
  const key = fromBase64(e.key);
  if (!key) throw new TypeError("not a key");
  const head = join(int(VERSION, 1), int(agreed.at - (agreed.at % DAY), 8), int(agreed.text, 2));
  const context = await setupS(key, infoOf(e, head, key), null);
  const plain = padded({ ...card, thread: toBase64(code.thread) }, SIZES);
  return toBase64(join(head, context.enc, await context.seal(plain, new Uint8Array(0))));
}

/**
 * @param {string} sealed @param {Envelope} e @param {CryptoKeyPair} pair the agency's
 * @returns {Promise<{card: any, day: number, text: number} | null>} `day`: its first second; null: not sealed to this key, or changed on the way
 */
export async function openCard(sealed, e, pair) {
  const [bytes, key] = [fromBase64(sealed), fromBase64(e.key)];
  if (!bytes || !key || bytes.length < HEAD + 65 + 16 || bytes[0] !== VERSION) return null;
  const number = (/** @type {number} */ from, /** @type {number} */ to) => bytes.slice(from, to).reduce((n, b) => n * 256 + b, 0);
  try {
    const context = await setupR(bytes.slice(HEAD, HEAD + 65), pair, infoOf(e, bytes.slice(0, HEAD), key), null);
    const card = parsed(await context.open(bytes.slice(HEAD + 65), new Uint8Array(0)));
    return { card, day: number(1, 9), text: number(9, 11) };
  } catch {
    return null;
  }
}

/** @param {CryptoKey} key @param {object} value @param {Bytes} aad @param {number[]} sizes */
async function sealWith(key, value, aad, sizes) {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE));
  const plain = padded(value, sizes);
  return toBase64(join(iv, new Uint8Array(await subtle.encrypt({ name: "AES-GCM", iv, additionalData: aad }, key, plain))));
}

/** @param {CryptoKey} key @param {string} sealed @param {Bytes} aad @returns {Promise<any>} null: not with this key */
async function openWith(key, sealed, aad) {
  const bytes = fromBase64(sealed);
  if (!bytes) return null;
  try {
    const params = { name: "AES-GCM", iv: bytes.slice(0, NONCE), additionalData: aad };
    return parsed(new Uint8Array(await subtle.decrypt(params, key, bytes.slice(NONCE))));
  } catch {
    return null;
  }
}

/** @param {Bytes} thread @param {Side} side who writes */
async function replyKey(thread, side) {
  return subtle.importKey("raw", await derive(thread, "ungrus words " + side), "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** @param {string} handover @param {string} id */
const replyAad = (handover, id) => join("ungrus word 1", sized(handover), sized(id));

/** @param {Bytes} thread @param {Side} side who writes @param {string} handover its id @param {string} id of the reply @param {object} reply */
export const sealReply = async (thread, side, handover, id, reply) => sealWith(await replyKey(thread, side), reply, replyAad(handover, id), REPLY_SIZES);

/** @param {Bytes} thread @param {{id: string, side: Side, sealed: string}} reply @param {string} handover */
export const openReply = async (thread, reply, handover) => openWith(await replyKey(thread, reply.side), reply.sealed, replyAad(handover, reply.id));

/** @param {string} handover */
const recordAad = (handover) => join("ungrus record 1", sized(handover));

/** @param {Code} code @param {string} handover @param {object} record what was agreed to */
export const sealRecord = (code, handover, record) => sealWith(code.record, record, recordAad(handover), SIZES);

/** @param {Code} code @param {string} handover @param {string} sealed */
export const openRecord = (code, handover, sealed) => openWith(code.record, sealed, recordAad(handover));
