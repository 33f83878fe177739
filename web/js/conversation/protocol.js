// The frames between a browser and the server: how they are written, padded, read and limited.

/**
 * What a frame may say is written from the service's own types.
 * @typedef {import("./frames.d.ts").Standing} Standing
 * @typedef {import("./frames.d.ts").FromYouth} FromYouth
 * @typedef {import("./frames.d.ts").FromCounsellor} FromCounsellor
 * @typedef {FromYouth | FromCounsellor} Frame
 *
 * @typedef {object} Proposal what a message of the counsellor may carry: that something is sent on, and to whom
 * @property {"handover"} kind
 * @property {string} agency its id
 * @property {string} name
 * @property {string} does what they do, and how soon
 * @property {string} why
 * @property {string[]} fields parts of the young person's card that are worth filling in
 *
 * @typedef {object} Closing a closing card, which a message of the counsellor may carry too
 * @property {"closing"} kind
 * @property {{name: string, shown: string}[]} numbers to call
 * @property {string[]} steps of which the young person picks
 */

/** The version of the frames that this page speaks; said in its first one. */
export const FRAMES = 2;

/** How the service stands as long as nothing is known: nothing to be told. @type {Standing} */
export const STANDING = { open: true, closes_in: null, opens: null, next_opening: null, crew: "taking" };

/** The sizes, in UTF-8 bytes, that a frame may have on the wire. */
const SIZES = [512, 1536, 5632, 22272];

export const LIMITS = {
  message: 4000, // UTF-16 units
  envelope: 24 * 1024, // characters
  frame: 64 * 1024, // bytes
  outbox: 500, // own messages not yet delivered
  transcript: 4 * 1024 * 1024, // bytes
  lines: 2000, // of a transcript, both sides: four hours of eight a minute
  proposal: 2000, // UTF-16 units as JSON; a closing card too
  step: 120, // UTF-16 units
  window: 16, // in flight
  // What one end takes of the other; what is over it is not acknowledged, and comes again.
  burst: 48, // messages at once
  rate: 8, // messages a second
  pending: 128, // envelopes not opened yet
};

/**
 * 4500-4999 mean stop; all else, a clean 1000 too, means try again.
 * @param {number} code
 */
export const shouldRetry = (code) => code < 4500 || code > 4999;

const utf8 = new TextEncoder();

/**
 * One frame as text, padded with spaces so that its size says little.
 * @param {Frame} frame
 */
export function encode(frame) {
  const text = JSON.stringify(frame);
  const size = utf8.encode(text).length;
  const last = SIZES[SIZES.length - 1];
  const to = SIZES.find((s) => s >= size) ?? Math.min(LIMITS.frame, Math.ceil(size / last) * last);
  return text + " ".repeat(Math.max(0, to - size));
}

/**
 * The one name in a frame and what stands under it; null for what is no frame.
 * @param {unknown} text
 * @returns {{type: string, data: any} | null}
 */
export function decode(text) {
  if (typeof text !== "string" || text.length > LIMITS.frame) return null;
  try {
    const [entry, ...more] = Object.entries(JSON.parse(text));
    if (!entry || more.length || typeof entry[1] !== "object" || !entry[1]) return null;
    return { type: entry[0], data: entry[1] };
  } catch {
    return null;
  }
}

/** @param {Uint8Array} bytes @returns {string} base64url without padding */
export function toBase64(bytes) {
  let s = "";
  for (let i = 0; i < bytes.length; i += 4096) s += String.fromCharCode(...bytes.subarray(i, i + 4096));
  return btoa(s).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @param {string} text @returns {Uint8Array<ArrayBuffer> | null} null when it is no base64url */
export function fromBase64(text) {
  if (!/^[\w-]*$/.test(text)) return null;
  try {
    const chars = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = new Uint8Array(chars.length);
    for (let i = 0; i < chars.length; i++) bytes[i] = chars.charCodeAt(i);
    return bytes;
  } catch {
    return null;
  }
}
