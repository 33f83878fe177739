// HPKE (RFC 9180) and the keys of a conversation; what only a desk needs of them is in seal_desk.js, and
// what two desks need of a thread between them in seal_aside.js. Of a handover's keys see
// code.js, card.js and vault.js; no other file touches a key.
//
// An envelope is base64url of one kind byte and: 1 hello: nonce 16, epoch 8, version 1. 5 offer: suite 1, generation 4,
// epoch 8, nonce 16, key 65, psk flag 1, psk id 8, staff 16, device 65, signature 64. 3 answer: epoch 8, enc 65, HPKE
// ciphertext. 4 sealed: epoch 8, n 8, ciphertext. All but the last are as long as the shortest of the last.
//
// 2 is the offer of 0.3.0: it names no staff, and its device key may have served several people at one computer. A hello
// tells which offers its page reads (0.3.0 left a zero there); a desk makes the old one for a page that reads no other. A page
// that reads both takes an old one as a stranger's, unless it goes by the secret: changing a hello on its way gains nothing.

import { fromBase64, toBase64 } from "./protocol.js";

/**
 * @typedef {Uint8Array<ArrayBuffer>} Bytes
 * @typedef {{psk: Bytes, id: Bytes}} Psk
 *
 * @typedef {object} Device a counsellor's signing key (ECDSA P-256) in one browser
 * @property {string} staff whose it is: base64url of 16 bytes
 * @property {Bytes} publicKey raw point, 65 bytes
 * @property {(bytes: Bytes) => Promise<Bytes>} sign 64 bytes, r and s
 * @property {(o: import("./seal_desk.js").Wanted) => Promise<import("./seal_desk.js").Made>} offer
 *
 * @typedef {object} Context an HPKE context (RFC 9180 §5.2, §5.3)
 * @property {(plain: Bytes, aad: Bytes) => Promise<Bytes>} seal
 * @property {(sealed: Bytes, aad: Bytes) => Promise<Bytes>} open
 * @property {(context: string, length: number) => Promise<Bytes>} export at most 32 bytes
 *
 * @typedef {{kind: "hello", nonce: string, epoch: string, version: number}} Hello
 * @typedef {{kind: "offer", suite: number, generation: number, epoch: string, nonce: string, key: Bytes, psk: string | null, staff: string, device: Bytes, fields: Bytes, signature: Bytes}} Offer
 *   `staff`: "" in the offer of 0.3.0
 * @typedef {{kind: "answer", epoch: string, enc: Bytes, sealed: Bytes}} Answer
 * @typedef {{kind: "sealed", epoch: string, n: number, sealed: Bytes}} Sealed
 */

const subtle = crypto.subtle;
const utf8 = new TextEncoder();
const TEXT_SIZES = [256, 1024, 4096, 16384];
const SHORT = 1 + 8 + 8 + 256 + 16;
const KINDS = ["", "hello", "offer", "answer", "sealed", "offer"];
export const [OLD_OFFER, OFFER] = [2, 5];
export const SUITE = 1;
export const VERSION = 2;
export const NO_EPOCH = toBase64(new Uint8Array(8));
export const NO_NONCE = toBase64(new Uint8Array(16));

/** @param {(string | Uint8Array)[]} parts @returns {Bytes} */
export function join(...parts) {
  const all = parts.map((p) => (typeof p === "string" ? utf8.encode(p) : p));
  const out = new Uint8Array(all.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const p of all) {
    out.set(p, at);
    at += p.length;
  }
  return out;
}

/** Big-endian. @param {number} n @param {number} size bytes */
export function int(n, size) {
  const out = new Uint8Array(size);
  for (let i = size; i-- > 0; n = Math.floor(n / 256)) out[i] = n % 256;
  return out;
}

/** @param {number} size */
export const random = (size) => crypto.getRandomValues(new Uint8Array(size));
/** @param {Bytes} bytes */
export const sha256 = async (bytes) => new Uint8Array(await subtle.digest("SHA-256", bytes));

// --- HPKE: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM

const KEM = join("KEM", int(0x10, 2));
const HPKE = join("HPKE", int(0x10, 2), int(1, 2), int(1, 2));
const EC = { name: "ECDH", namedCurve: "P-256" };
const NONE = new Uint8Array(0);

/** @param {Uint8Array} key @param {Bytes} data */
async function hmac(key, data) {
  // WebCrypto refuses an empty key; HMAC reads it as zeros anyway.
  const raw = key.length ? join(key) : new Uint8Array(32);
  const k = await subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await subtle.sign("HMAC", k, data));
}

/** @param {Bytes} suite @param {Bytes} salt @param {string} label @param {Bytes} ikm */
const extract = (suite, salt, label, ikm) => hmac(salt, join("HPKE-v1", suite, label, ikm));

/** One block is all we need. @param {Bytes} suite @param {Bytes} prk @param {string} label @param {Bytes} info @param {number} length ≤ 32 */
const expand = async (suite, prk, label, info, length) => (await hmac(prk, join(int(length, 2), "HPKE-v1", suite, label, info, int(1, 1)))).slice(0, length);

/** @param {CryptoKey} secret @param {Bytes} point @param {Bytes} enc @param {Bytes} receiver */
async function sharedSecret(secret, point, enc, receiver) {
  const their = await subtle.importKey("raw", point, EC, false, []);
  const dh = new Uint8Array(await subtle.deriveBits({ name: "ECDH", public: their }, secret, 256));
  return expand(KEM, await extract(KEM, NONE, "eae_prk", dh), "shared_secret", join(enc, receiver), 32);
}

/** @param {Bytes} shared @param {Bytes} info @param {Psk | null} psk @returns {Promise<Context>} */
async function schedule(shared, info, psk) {
  const context = join(int(psk ? 1 : 0, 1), await extract(HPKE, NONE, "psk_id_hash", psk ? psk.id : NONE), await extract(HPKE, NONE, "info_hash", info));
  const secret = await extract(HPKE, shared, "secret", psk ? psk.psk : NONE);
  const key = await aesKey(await expand(HPKE, secret, "key", context, 16));
  const base = await expand(HPKE, secret, "base_nonce", context, 12);
  const exporter = await expand(HPKE, secret, "exp", context, 32);
  let seq = 0;
  const next = () => {
    const count = int(seq++, 12);
    return base.map((b, i) => b ^ count[i]);
  };
  return {
    seal: (plain, aad) => gcm("encrypt", key, next(), aad, plain),
    open: (sealed, aad) => gcm("decrypt", key, next(), aad, sealed),
    export: (name, length) => expand(HPKE, exporter, "sec", join(name), length),
  };
}

/** @param {Bytes} raw */
const aesKey = (raw) => subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);

/** @param {"encrypt" | "decrypt"} what @param {CryptoKey} key @param {Bytes} iv @param {Bytes} additionalData @param {Bytes} data */
const gcm = async (what, key, iv, additionalData, data) => new Uint8Array(await subtle[what]({ name: "AES-GCM", iv, additionalData }, key, data));

/** @param {CryptoKey} key */
export const rawKey = async (key) => new Uint8Array(await subtle.exportKey("raw", key));

/** @returns {Promise<CryptoKeyPair>} */
export const newPair = () => subtle.generateKey(EC, false, ["deriveBits"]);

/**
 * SetupBaseS, or SetupPSKS when there is a psk (RFC 9180 §5.1).
 * @param {Bytes} receiver raw point @param {Bytes} info @param {Psk | null} psk
 * @param {CryptoKeyPair} [pair] the ephemeral keys, only for known-answer tests
 * @returns {Promise<Context & {enc: Bytes}>}
 */
export async function setupS(receiver, info, psk, pair) {
  pair ??= await newPair();
  const enc = await rawKey(pair.publicKey);
  return { enc, ...(await schedule(await sharedSecret(pair.privateKey, receiver, enc, receiver), info, psk)) };
}

/**
 * SetupBaseR, or SetupPSKR.
 * @param {Bytes} enc @param {CryptoKeyPair} pair @param {Bytes} info @param {Psk | null} psk
 */
export async function setupR(enc, pair, info, psk) {
  const receiver = await rawKey(pair.publicKey);
  return schedule(await sharedSecret(pair.privateKey, enc, enc, receiver), info, psk);
}

// --- Device keys, the resumption secret and its pins

export const ECDSA = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };

/** @typedef {Pick<Offer, "staff" | "device">} Signer */
/** @param {Signer} by */
const pinOf = ({ staff, device }) => sha256(join("ungrus pin 2", raw(staff), device));

/**
 * The youth's: 32 random bytes for one counsellor at one browser, then what a reload knows them by: the hash of the key
 * for a page of 0.3.0, should one come of it, and our own pin, if they are named.
 * @param {Signer} by
 */
export const newSecret = async (by) => join(random(32), await sha256(by.device), by.staff ? await pinOf(by) : NONE);

/** @param {Uint8Array | null} secret @param {Signer} by */
export const isPinned = async (secret, by) => !!secret && !!by.staff && toBase64(secret.subarray(64)) === toBase64(await pinOf(by));

/** What the counsellor keeps of the secret. @param {Uint8Array} secret */
export const sharedPart = (secret) => toBase64(secret.subarray(0, 32));

/** @param {unknown} text from `sharedPart` @returns {Bytes | null} */
export function secretFrom(text) {
  const bytes = typeof text === "string" ? fromBase64(text) : null;
  return bytes && bytes.length === 32 ? bytes : null;
}

/** @param {Uint8Array} secret @returns {Promise<Psk>} */
export async function pskOf(secret) {
  const psk = join(secret.subarray(0, 32));
  return { psk, id: (await sha256(join("ungrus psk", psk))).slice(0, 8) };
}

// --- Envelopes

export const newNonce = () => toBase64(random(16));

/** @param {Bytes} bytes */
export const body = (bytes) => toBase64(join(bytes, new Uint8Array(Math.max(0, SHORT - bytes.length))));

/** @param {string} text base64url of ours */
export const raw = (text) => fromBase64(text) ?? NONE;

/** @param {string} nonce @param {string} epoch the one this end has, or NO_EPOCH */
export const hello = (nonce, epoch) => body(join(int(1, 1), raw(nonce), raw(epoch), int(VERSION, 1)));

/** Take an envelope apart; null for what is none. @param {unknown} text @returns {Hello | Offer | Answer | Sealed | null} */
export function parse(text) {
  const all = typeof text === "string" && text.length <= 24576 ? fromBase64(text) : null;
  const kind = all && KINDS[all[0]];
  if (!all || !kind || (kind === "sealed" ? !TEXT_SIZES.includes(all.length - 33) : all.length !== SHORT)) return null;
  let at = 1;
  const take = (/** @type {number} */ size) => all.slice(at, (at += size));
  const number = (/** @type {number} */ size) => take(size).reduce((n, b) => n * 256 + b, 0);
  if (kind === "hello") return { kind, nonce: toBase64(take(16)), epoch: toBase64(take(8)), version: number(1) };
  if (kind === "answer") return { kind, epoch: toBase64(take(8)), enc: take(65), sealed: take(SHORT) };
  if (kind === "sealed") return { kind, epoch: toBase64(take(8)), n: number(8), sealed: take(all.length) };
  const [suite, generation, epoch, nonce] = [number(1), number(4), toBase64(take(8)), toBase64(take(16))];
  const [key, withPsk, id] = [take(65), number(1), toBase64(take(8))];
  const staff = all[0] === OFFER ? toBase64(take(16)) : "";
  const fields = all.slice(1, at);
  const [device, signature] = [take(65), take(64)];
  return { kind: "offer", suite, generation, epoch, nonce, key, psk: withPsk ? id : null, staff, device, fields, signature };
}

/** @param {string} staff @param {Bytes} fields @param {string} conversation */
export const signedPart = (staff, fields, conversation) => join(`ungrus offer ${staff ? 2 : 1}`, fields, conversation);

/** Is it signed, as it is, by the device it names? @param {Offer} offer @param {string} conversation */
export async function isSigned(offer, conversation) {
  if (offer.suite !== SUITE) return false;
  try {
    const key = await subtle.importKey("raw", offer.device, ECDSA, false, ["verify"]);
    return await subtle.verify(ECDSA, key, offer.signature, signedPart(offer.staff, offer.fields, conversation));
  } catch {
    return false;
  }
}

/** @param {Offer} offer @param {Uint8Array} secret */
export const holdsSecret = async (offer, secret) => offer.psk === toBase64((await pskOf(secret)).id);

/**
 * The youth's: after the checks.
 * @param {Offer} offer @param {string} conversation @param {Uint8Array} secret used when the offer says so
 * @param {object} first what to say in the answer; at most 199 bytes of JSON
 */
export async function answerOffer(offer, conversation, secret, first) {
  const info = await sha256(join(signedPart(offer.staff, offer.fields, conversation), offer.device));
  const context = await setupS(offer.key, info, offer.psk ? await pskOf(secret) : null);
  const epoch = raw(offer.epoch);
  const head = join(int(3, 1), epoch, context.enc);
  const plain = join(JSON.stringify(first).padEnd(SHORT - head.length - 16));
  return {
    body: body(join(head, await context.seal(plain, join(conversation)))),
    epoch: await makeEpoch(context, epoch, conversation, "youth"),
  };
}

/**
 * @typedef {object} Epoch
 * @property {string} id
 * @property {(words: object) => Promise<string>} seal the next envelope
 * @property {(envelope: Sealed) => Promise<any>} open null: refused
 *
 * @param {Pick<Context, "export">} context @param {Bytes} epoch @param {string} conversation @param {"youth" | "counsellor"} me
 * @returns {Promise<Epoch>}
 */
export async function makeEpoch(context, epoch, conversation, me) {
  const peer = me === "youth" ? "counsellor" : "youth";
  const mine = await aesKey(await context.export("ungrus " + me, 16));
  const theirs = await aesKey(await context.export("ungrus " + peer, 16));
  const aad = (/** @type {string} */ from, /** @type {number} */ n) => join(conversation, epoch, int(from === "youth" ? 0 : 1, 1), int(n, 8));
  let sent = 0;
  let seen = 0;
  return {
    id: toBase64(epoch),
    async seal(words) {
      const n = ++sent;
      const text = utf8.encode(JSON.stringify(words));
      const size = TEXT_SIZES.find((s) => s >= text.length);
      if (!size) throw new RangeError("too long to seal");
      const plain = new Uint8Array(size).fill(32);
      plain.set(text);
      return toBase64(join(int(4, 1), epoch, int(n, 8), await gcm("encrypt", mine, int(n, 12), aad(me, n), plain)));
    },
    async open(envelope) {
      const n = envelope.n;
      if (n <= seen || !Number.isSafeInteger(n)) return null;
      try {
        const words = JSON.parse(new TextDecoder().decode(await gcm("decrypt", theirs, int(n, 12), aad(peer, n), envelope.sealed)));
        seen = n;
        return words && typeof words === "object" ? words : null;
      } catch {
        return null;
      }
    },
  };
}
