// What came out of a sealed card, made safe to show: anybody may seal anything to an agency. Pure.

import { fromBase64 } from "../conversation/protocol.js";
import * as words from "../../words/da/card/read.js";

/**
 * @typedef {{at: number | null, words: string[], parts: string[], days: number | null}} Consent `at`: unix seconds, null when it is not told; `parts`: what they are called
 * @typedef {object} Card every text may be ""
 * @property {"self" | "relative" | ""} line who seeks help
 * @property {string} called
 * @property {string} reach
 * @property {string} when
 * @property {string} not
 * @property {"under18" | "adult" | ""} age
 * @property {string} about
 * @property {string[]} messages
 * @property {Consent | null} consent
 * @property {import("../conversation/seal.js").Bytes | null} thread null: there is nothing to answer with
 */

/** No card that our page makes has more; what somebody else made must not hang the browser. */
const TEXT = 4_000;
const MESSAGES = 30;
const THREAD = 32;
// Control characters but newline, and those that turn the direction of what follows.
const HIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** @type {Record<string, string>} */
const PARTS = {
  line: words.line,
  called: words.called,
  reach: words.reach,
  when: words.when,
  not: words.not,
  age: words.age,
  about: words.about,
  messages: words.messages,
};

/** @param {unknown} value */
const text = (value) => (typeof value === "string" ? value.slice(0, TEXT).replace(/\r\n?/g, "\n").replace(HIDDEN, "").trim() : "");

/** @param {unknown} value @param {number} most @returns {string[]} */
const texts = (value, most) => (Array.isArray(value) ? value : [value]).slice(0, most).map(text).filter(Boolean);

const DAY = 86_400;

/** @param {any} record @param {number} day when it was sealed: what names the moment must lie in it @returns {Consent | null} */
function consentOf(record, day) {
  if (typeof record !== "object" || record === null) return null;
  const at = Number.isInteger(record.at) && record.at - (record.at % DAY) === day ? record.at : null;
  const names = texts(record.parts, MESSAGES).map((part) => (Object.hasOwn(PARTS, part) ? PARTS[part] : part));
  return { at, words: texts(record.text?.words, MESSAGES), parts: names, days: Number.isInteger(record.days) ? record.days : null };
}

/** @param {any} raw @param {number} day the first second of the day on which it was sealed @returns {Card} */
export function readCard(raw, day) {
  const card = typeof raw === "object" && raw !== null ? raw : {};
  const thread = typeof card.thread === "string" ? fromBase64(card.thread) : null;
  return {
    line: card.line === "self" || card.line === "relative" ? card.line : "",
    called: text(card.called),
    reach: text(card.reach),
    when: text(card.when),
    not: text(card.not),
    age: card.age === "under18" || card.age === "adult" ? card.age : "",
    about: text(card.about),
    messages: texts(card.messages, MESSAGES),
    consent: consentOf(card.consent, day),
    thread: thread?.length === THREAD ? thread : null,
  };
}

/** @param {any} raw what was sealed as a reply @returns {{text: string, by: string}} */
export const readReply = (raw) => ({ text: text(raw?.text), by: text(raw?.by) });
