// One line of a conversation, as it is kept and as it travels.

import { LIMITS } from "./protocol.js";

/**
 * @typedef {"youth" | "counsellor"} Side
 * @typedef {object} Entry the same object is kept and changed in place
 * @property {string} id "y12" or "c7"; of a waiting entry it may change when history comes back (see `restored`)
 * @property {Side} side
 * @property {string} text
 * @property {number} at ms since epoch, by the writer's clock
 * @property {"waiting" | "sent" | "delivered" | "received" | "unsent"} state unsent: held back from the present other end
 * @property {Carried} [proposal] what the text says, for pages that can show it; only the counsellor's messages have one
 * @property {string} [by] which counsellor wrote it
 *
 * @typedef {import("./protocol.js").Proposal} Proposal
 * @typedef {import("./protocol.js").Closing} Closing
 * @typedef {Proposal | Closing} Carried
 * @typedef {"empty" | "too_long" | "malformed" | "control" | "outbox_full" | "transcript_full" | "over"} TextFault
 * @typedef {[number, number, number, string, (Carried | null)?, string?]} Line side, number, at, text, proposal, which counsellor
 */

/** Why a text can't be written: see `code`. */
export class TextError extends Error {
  /** @param {TextFault} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** Bytes of JSON in one frame, which leaves room for the frame's own words in 16,384. */
const CHUNK = 15_500;
/** A counsellor's name, UTF-16 units. */
const NAME = 100;
/** More lines no honest end has: each writes up to its own limit, and what it has not heard of comes on top. */
export const MOST_LINES = LIMITS.lines + LIMITS.outbox;
/** More of either is no closing card. */
export const MOST_STEPS = 4;
export const MOST_NUMBERS = 6;
/** No later moment is a date. */
const LAST_MOMENT = 8.64e15;
const SIDES = /** @type {Side[]} */ (["youth", "counsellor"]);
const utf8 = new TextEncoder();
/** @param {string} text @param {unknown} [proposal] */
export const sizeOf = (text, proposal) => utf8.encode(JSON.stringify([text, proposal])).length + 40;
export const numberOf = (/** @type {Entry} */ e) => Number(e.id.slice(1));
export const sideOf = (/** @type {Entry} */ e) => SIDES.indexOf(e.side);
/** @param {unknown} n @returns {n is number} */
export const isNumber = (n) => Number.isSafeInteger(n) && Number(n) >= 0;
export const isMoment = (/** @type {unknown} */ n) => isNumber(n) && n <= LAST_MOMENT;

/** Why this text may not travel, or null. @param {unknown} text @returns {TextFault | null} */
export function textFault(text) {
  if (typeof text !== "string" || !text.trim()) return "empty";
  if (text.length > LIMITS.message) return "too_long";
  if (/\p{Cs}/u.test(text)) return "malformed";
  return /(?!\n)\p{Cc}/u.test(text) ? "control" : null;
}

/** @param {unknown} text @param {number} most */
const isShort = (text, most) => !textFault(text) && String(text).length <= most;

/** As people write it, in one line, and nothing that turns it round. @param {unknown} text @param {number} most */
const isLine = (text, most) => isShort(text, most) && !/[\n\u2028\u2029\u202a-\u202e\u2066-\u2069]/.test(String(text));

/** @param {any} given @returns {Closing | null} */
function readClosing({ numbers, steps }) {
  const fits =
    [numbers, steps].every(Array.isArray) &&
    numbers.length + steps.length > 0 &&
    numbers.length <= MOST_NUMBERS &&
    steps.length <= MOST_STEPS &&
    numbers.every((/** @type {any} */ one) => isLine(one?.name, NAME) && isLine(one.shown, 24) && /^\+? ?\d(?: ?\d){2,14}$/.test(one.shown)) &&
    steps.every((/** @type {unknown} */ step) => isLine(step, LIMITS.step));
  if (!fits) return null;
  return { kind: "closing", numbers: numbers.map((/** @type {any} */ { name, shown }) => ({ name, shown })), steps: [...steps] };
}

/** What a message carries, as it may travel and be shown, without anything more; null for what nobody knows. @param {any} given @returns {Carried | null} */
export function readProposal(given) {
  if (given?.kind === "closing") return JSON.stringify(given).length <= LIMITS.proposal ? readClosing(given) : null;
  const { kind, agency, name, does = "", why, fields } = given ?? {};
  const fits =
    kind === "handover" &&
    JSON.stringify(given).length <= LIMITS.proposal &&
    isShort(agency, 64) &&
    /^[\w-]+$/.test(agency) &&
    isShort(name, 100) &&
    [does, why].every((text) => text === "" || isShort(text, 400)) &&
    Array.isArray(fields) &&
    fields.length < 13 &&
    fields.every((part) => isShort(part, 20));
  return fits ? { kind, agency, name, does, why, fields: [...fields] } : null;
}

/** @param {number} side @param {number} n @param {number} at @param {string} text @param {Entry["state"]} state @param {unknown} proposal @param {unknown} by @returns {Entry} */
export function entryOf(side, n, at, text, state, proposal, by) {
  const kept = side === 1 && readProposal(proposal);
  return {
    id: "yc"[side] + n,
    side: SIDES[side],
    text,
    at,
    state,
    // With a text that leaves it no room it would not fit a chunk of the history.
    ...(kept && sizeOf(text, kept) <= CHUNK && { proposal: kept }),
    ...(side === 1 && isShort(by, NAME) && { by: /** @type {string} */ (by) }),
  };
}

export const lineOf = (/** @type {Entry} */ e) => (e.proposal ? [e.at, e.text, e.proposal] : [e.at, e.text]);

/** Messages are of whoever has the conversation; only history must say whose they were. @param {Entry} e */
const historyLine = (e) =>
  /** @type {Line} */ (e.by ? [sideOf(e), numberOf(e), e.at, e.text, e.proposal ?? null, e.by] : [sideOf(e), numberOf(e), ...lineOf(e)]);

/** A history in pieces, each of which fits a frame. @param {Entry[]} entries @returns {Line[][]} at least one */
export function chunksOf(entries) {
  /** @type {Line[][]} */
  const chunks = [[]];
  let size = 0;
  for (const e of entries) {
    const cost = sizeOf(e.text, e.proposal) + (e.by ? sizeOf(e.by) : 0);
    if (size + cost > CHUNK) {
      chunks.push([]);
      size = 0;
    }
    chunks[chunks.length - 1].push(historyLine(e));
    size += cost;
  }
  return chunks;
}

/** Keeps the last lines, as many as any honest end has. @param {unknown[]} lines @param {{cut: boolean}} told */
export function newest(lines, told) {
  if (lines.length > MOST_LINES) told.cut = !!lines.splice(0, lines.length - MOST_LINES);
}

/** Bytes, where numbers rise on both sides and the texts may travel; else -1. @param {{lines: Line[], f: [number, number], size: number}} to what is there @param {Line[]} lines */
export function weigh(to, lines) {
  let size = 0;
  const last = [0, 0];
  for (const [side, n] of to.lines) last[side] = n;
  for (const line of lines) {
    if (!Array.isArray(line)) return -1;
    const [side, n, at, text, proposal] = line;
    if ((side !== 0 && side !== 1) || !isNumber(n) || n <= last[side] || n > to.f[side]) return -1;
    if (!isMoment(at) || textFault(text)) return -1;
    last[side] = n;
    size += sizeOf(text, proposal);
  }
  return to.size + size < 2 * LIMITS.transcript ? size : -1;
}
