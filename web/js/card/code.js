// A code: six words, and what is derived from them. Whoever has the words has the handover's thread and may withdraw it.

import { join, int } from "../conversation/seal.js";
import { toBase64 } from "../conversation/protocol.js";
import { WORDS } from "./code_words.js";

/**
 * @typedef {import("../conversation/seal.js").Bytes} Bytes
 *
 * @typedef {object} Code
 * @property {string[]} words
 * @property {string} lookup 43 characters of base64url: what the server knows only the hash of
 * @property {Bytes} thread 32 bytes: seals the replies of both sides, inside the card too
 * @property {CryptoKey} record seals what was agreed to, for whoever has the words
 */

/** Six of 2,048 words are 66 bits. */
export const COUNT = 6;
const ROUNDS = 600_000;
const SALT = "ungrus receipt 1";
const NUMBER = new Map(WORDS.map((word, i) => [word, i]));
const subtle = crypto.subtle;

/** @param {Uint8Array} bytes at least 1.375 for each word @param {number} count @returns {string[]} 11 bits for each word */
export function wordsOf(bytes, count) {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length: count }, (_, i) => WORDS[Number((bits >> BigInt(11 * i)) & 2047n)]);
}

/** A new code's words. */
export const newWords = () => wordsOf(crypto.getRandomValues(new Uint8Array(9)), COUNT);

/**
 * What somebody typed, as words: case, punctuation and line breaks do not matter.
 * @param {string} text @returns {{words: string[], unknown: string[]}} `unknown`: not on the list, as typed
 */
export function readWords(text) {
  const words = text
    .toLowerCase()
    .normalize("NFKC")
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  return { words, unknown: words.filter((word) => !NUMBER.has(word)) };
}

/** @param {BufferSource} secret @param {string} label @returns {Promise<Bytes>} 32 bytes */
export async function derive(secret, label) {
  const key = await subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const params = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(32), info: join(label) };
  return new Uint8Array(await subtle.deriveBits(params, key, 256));
}

/** PBKDF2-HMAC-SHA-256, 600,000 rounds (OWASP Password Storage Cheat Sheet). A second or two on a cheap phone. @param {string} text @param {Bytes} salt @returns {Promise<Bytes>} 32 bytes */
export async function stretch(text, salt) {
  const key = await subtle.importKey("raw", join(text), "PBKDF2", false, ["deriveBits"]);
  const params = { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS };
  return new Uint8Array(await subtle.deriveBits(params, key, 256));
}

/** @param {string[]} words six of the list @returns {Promise<Code>} */
export async function codeFrom(words) {
  const master = await stretch(words.join(" "), join(SALT));
  const record = await derive(master, "ungrus receipt record");
  return {
    words,
    lookup: toBase64(await derive(master, "ungrus receipt lookup")),
    thread: await derive(master, "ungrus receipt thread"),
    record: await subtle.importKey("raw", record, "AES-GCM", false, ["encrypt", "decrypt"]),
  };
}

/** Six words for a public key, to be compared aloud: 66 bits of its hash. @param {Bytes} key */
export async function fingerprint(key) {
  return wordsOf(new Uint8Array(await subtle.digest("SHA-256", join("ungrus fingerprint 1", int(key.length, 2), key))).slice(0, 9), COUNT);
}
