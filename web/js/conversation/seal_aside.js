// The keys of a side thread between two desks, and what is said of it before and after: all of it signed by the device keys
// of both, for these two people and this thread alone. The rest is in seal.js.
//
// An envelope is a word, the thread, a key or nothing, and a signature, each base64url, with dots between them; or
// `sealed`, the thread and a sealed envelope of seal.js. The signature covers the word, the thread, both staff ids and both
// device keys, sender first, and the ephemeral keys so far: the asking end's, and in `yes` the answering end's. In `who` and
// `here` a number stands in the key's place, which shows that the ask is no old one.

import { LIMITS, toBase64 } from "./protocol.js";
import { ECDSA, int, join, makeEpoch, newPair, random, raw, rawKey, sha256 } from "./seal.js";

/**
 * @typedef {import("./seal.js").Bytes} Bytes
 * @typedef {import("./seal.js").Device} Device
 * @typedef {import("./seal.js").Epoch} Epoch
 * @typedef {{staff: string, device: Bytes}} Party one end, and the device key that its browser signs with
 * @typedef {"ask" | "rings" | "yes" | "no" | "silent" | "end" | "gone" | "who" | "here"} Word
 *   who: whoever asks shows that it is now, by `here`; rings: it is seen; silent: nobody answered; end: by a press; gone: the page that had the thread is not there any more
 * @typedef {{word: Word, thread: string, key: Bytes, signature: Bytes}} Said
 * @typedef {{word: "sealed", thread: string, sealed: string}} SealedAside
 */

const subtle = crypto.subtle;
const LABEL = "ungrus aside 1";
const EC = { name: "ECDH", namedCurve: "P-256" };
/** Each with how long its key is, or its number. A signature tells them apart by their order. @type {Record<Word, number>} */
const WORDS = { ask: 65, rings: 0, yes: 65, no: 0, silent: 0, end: 0, gone: 0, who: 32, here: 0 };

/** @param {string} thread @param {string} body of seal.js */
export const sealedAside = (thread, body) => ["sealed", thread, body].join(".");

export const newThread = () => toBase64(random(16));

/** Takes an envelope apart; null for what is none. @param {unknown} text @returns {Said | SealedAside | null} */
export function parseAside(text) {
  if (typeof text !== "string" || text.length > LIMITS.envelope) return null;
  const [word, thread = "", third = "", signature = "", ...more] = text.split(".");
  if (more.length || !/^[\w-]{22}$/.test(thread)) return null;
  if (word === "sealed") return third && !signature ? { word, thread, sealed: third } : null;
  if (!Object.hasOwn(WORDS, word)) return null;
  const said = { word: /** @type {Word} */ (word), thread, key: raw(third), signature: raw(signature) };
  return said.key.length === WORDS[said.word] && said.signature.length === 64 ? said : null;
}

/** @param {Word} word @param {string} thread @param {Party} from @param {Party} to @param {Bytes[]} keys */
const signed = (word, thread, from, to, keys) =>
  join(LABEL, int(Object.keys(WORDS).indexOf(word), 1), thread, raw(from.staff), raw(to.staff), from.device, to.device, ...keys);

/** @param {Device} me @returns {Party} */
const partyOf = ({ staff, publicKey }) => ({ staff, device: publicKey });

/** @param {Device} me @param {Party} peer @param {Word} word @param {string} thread @param {Bytes[]} [keys] the last one is the sender's */
export async function say(me, peer, word, thread, keys = []) {
  const signature = await me.sign(signed(word, thread, partyOf(me), peer, keys));
  return [word, thread, WORDS[word] ? toBase64(keys[keys.length - 1]) : "", toBase64(signature)].join(".");
}

/** Whether this end's peer said it, to this end. @param {Said} said @param {Device} me @param {Party} peer @param {Bytes[]} [before] the keys that came before its own */
export async function isSaid({ word, thread, key, signature }, me, peer, before = []) {
  try {
    const by = await subtle.importKey("raw", peer.device, ECDSA, false, ["verify"]);
    return await subtle.verify(ECDSA, by, signature, signed(word, thread, peer, partyOf(me), key.length ? [...before, key] : before));
  } catch {
    return false;
  }
}

/** A key of this end's, for one thread. */
export async function newAsideKey() {
  const pair = await newPair();
  return { pair, key: await rawKey(pair.publicKey) };
}

/** @typedef {Awaited<ReturnType<typeof newAsideKey>>} AsideKey */

/**
 * What both ends seal with, from their ephemeral keys: bound to all that `yes` is signed for. Null where the other key is none.
 * @param {{thread: string, asker: Party, answerer: Party, mine: AsideKey, theirs: Bytes, asked: boolean}} o `asked`: this end asked
 * @returns {Promise<Epoch | null>}
 */
export async function agreeAside({ thread, asker, answerer, mine, theirs, asked }) {
  try {
    const their = await subtle.importKey("raw", theirs, EC, false, []);
    const shared = await subtle.deriveBits({ name: "ECDH", public: their }, mine.pair.privateKey, 256);
    const base = await subtle.importKey("raw", shared, "HKDF", false, ["deriveBits"]);
    const keys = asked ? [mine.key, theirs] : [theirs, mine.key];
    const salt = await sha256(signed("yes", thread, answerer, asker, keys));
    /** @param {string} name @param {number} length */
    const derive = async (name, length) =>
      new Uint8Array(await subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info: join(LABEL, name) }, base, length * 8));
    // The end that asks is the side that seal.js calls the counsellor's.
    return await makeEpoch({ export: derive }, salt.slice(0, 8), thread, asked ? "counsellor" : "youth");
  } catch {
    return null;
  }
}
