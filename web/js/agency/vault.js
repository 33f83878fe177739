// A member's keys. Their own key pair is wrapped under the passphrase; the agency's private key is sealed to their own
// key, by themselves or by the colleague who let them in. Unwrapped keys live in the page's memory only.
//
// A wrapped own key is base64url of: kind 1 (a passphrase; other kinds are for passkeys), nonce 12, ciphertext.
// A sealed agency key is base64url of: version 1, enc 65, ciphertext.

import { int, join, setupR, setupS } from "../conversation/seal.js";
import { fromBase64, toBase64 } from "../conversation/protocol.js";
import { derive, stretch } from "../card/code.js";

/**
 * @typedef {import("../conversation/seal.js").Bytes} Bytes
 *
 * @typedef {object} Lock what a passphrase gives
 * @property {string} salt base64url, 16 bytes
 * @property {string} auth 43 characters of base64url, for the server: shows that somebody knows the passphrase
 * @property {CryptoKey} wrap stays here
 *
 * @typedef {object} Held a key pair in this page
 * @property {CryptoKeyPair} pair
 * @property {string} key base64url of the public half
 * @property {Bytes} secret the private half, PKCS #8
 */

const EC = { name: "ECDH", namedCurve: "P-256" };
const KIND = 1;
const NONCE = 12;
const subtle = crypto.subtle;

export const newSalt = () => toBase64(crypto.getRandomValues(new Uint8Array(16)));

/** @param {string} passphrase @param {string} salt @returns {Promise<Lock>} */
export async function lockFrom(passphrase, salt) {
  const master = await stretch(passphrase.normalize("NFKC"), join("ungrus receiver 1", fromBase64(salt) ?? ""));
  const wrap = await derive(master, "ungrus receiver wrap");
  return {
    salt,
    auth: toBase64(await derive(master, "ungrus receiver auth")),
    wrap: await subtle.importKey("raw", wrap, "AES-GCM", false, ["encrypt", "decrypt"]),
  };
}

/** @returns {Promise<Held>} */
export async function newKeys() {
  const made = await subtle.generateKey(EC, true, ["deriveBits"]);
  const secret = new Uint8Array(await subtle.exportKey("pkcs8", made.privateKey));
  return held(secret, toBase64(new Uint8Array(await subtle.exportKey("raw", made.publicKey))));
}

/** @param {Bytes} secret @param {string} key @returns {Promise<Held>} */
async function held(secret, key) {
  const point = fromBase64(key);
  if (!point) throw new TypeError("not a key");
  const publicKey = await subtle.importKey("raw", point, EC, true, []);
  const privateKey = await subtle.importKey("pkcs8", secret, EC, false, ["deriveBits"]);
  return { pair: { publicKey, privateKey }, key, secret };
}

/** @param {Held} own @param {Lock} lock */
export async function wrapOwn(own, lock) {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE));
  const params = { name: "AES-GCM", iv, additionalData: join("ungrus own key 1", fromBase64(own.key) ?? "") };
  return toBase64(join(int(KIND, 1), iv, new Uint8Array(await subtle.encrypt(params, lock.wrap, own.secret))));
}

/** @param {string} wrapped @param {string} key @param {Lock} lock @returns {Promise<Held | null>} null: another passphrase */
export async function unwrapOwn(wrapped, key, lock) {
  const bytes = fromBase64(wrapped);
  if (!bytes || bytes[0] !== KIND) return null;
  const additionalData = join("ungrus own key 1", fromBase64(key) ?? "");
  const params = { name: "AES-GCM", iv: bytes.slice(1, 1 + NONCE), additionalData };
  try {
    return await held(new Uint8Array(await subtle.decrypt(params, lock.wrap, bytes.slice(1 + NONCE))), key);
  } catch {
    return null;
  }
}

/** @param {string} agency its id @param {string} agencyKey @param {string} ownKey */
const info = (agency, agencyKey, ownKey) => join("ungrus let in 1", int(agency.length, 2), agency, fromBase64(agencyKey) ?? "", fromBase64(ownKey) ?? "");

/** Let somebody in: the agency's private key, sealed to theirs. @param {Held} agency @param {string} id the agency's @param {string} ownKey */
export async function sealAgency(agency, id, ownKey) {
  const point = fromBase64(ownKey);
  if (!point) throw new TypeError("not a key");
  const context = await setupS(point, info(id, agency.key, ownKey), null);
  return toBase64(join(int(1, 1), context.enc, await context.seal(agency.secret, new Uint8Array(0))));
}

/** @param {string} sealed @param {string} id the agency's @param {string} key the agency's @param {Held} own @returns {Promise<Held | null>} */
export async function openAgency(sealed, id, key, own) {
  const bytes = fromBase64(sealed);
  if (bytes?.[0] !== 1 || bytes.length < 66) return null;
  try {
    const context = await setupR(bytes.slice(1, 66), own.pair, info(id, key, own.key), null);
    return await held(await context.open(bytes.slice(66), new Uint8Array(0)), key);
  } catch {
    return null;
  }
}
