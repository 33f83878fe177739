// The frames between a browser and the server: how they are written, padded, read and limited.

/**
 * @typedef {{staff: string, name: string, device: string}} RosterEntry `device`: base64url of a raw P-256 point
 * @typedef {{entries: RosterEntry[], signature: string | null}} Roster
 * @typedef {{from: number, to: number}} Wait minutes
 * @typedef {"self" | "relative"} Line
 * @typedef {{open: boolean, closes_in: number | null, next_opening: string | null, crew: "taking" | "pause" | "silent" | "nobody"}} Standing
 *   how the service stands, the same for everybody; `closes_in`: minutes, once they are few
 *
 * @typedef {object} Proposal what a message of the counsellor may carry: that something is sent on, and to whom
 * @property {"handover"} kind
 * @property {string} agency its id
 * @property {string} name
 * @property {string} does what they do, and how soon
 * @property {string} why
 * @property {string[]} fields parts of the young person's card that are worth filling in
 *
 * @typedef {{open: {v?: number, line: Line | null, language: string, flyer?: string, proof?: number[]}}
 *   | {resume: {v?: number, ticket: string}}
 *   | {envelope: {body: string}}
 *   | {another: {}} | {end: {}} | {leave: {}} | {beat: {}}} FromYouth
 *
 * @typedef {object} ToYouth what the youth's page may be told, by the name of the frame
 * @property {{conversation: string, generation: number, ticket: string}} queued
 * @property {{seed: number[], parts: number, bits: number}} puzzle
 * @property {{number: number, on_duty: number, wait: Wait | null, unanswered: boolean}} place
 * @property {Standing} standing
 * @property {{conversation: string, generation: number, name: string, present: boolean, roster: Roster, ticket: string}} accepted
 * @property {{ticket: string}} ticket
 * @property {{body: string}} envelope
 * @property {{present: boolean, may_choose: boolean}} counsellor
 * @property {{reason: "off_duty" | "handed_back"}} asked
 * @property {{by: "you" | "counsellor" | "waited_too_long" | "time_up" | "gone"}} ended
 * @property {{}} nobody
 * @property {{live: boolean}} service
 * @property {{now: number}} beat
 * @property {{}} ping answered with a beat, at once
 * @property {{}} reload the service does not answer this page's version any more
 * @property {{code: string, message: string}} error
 *
 * @typedef {{hello: {v: number, duty: boolean | null, capacity: number, paused: boolean, unanswered: boolean, tickets: string[], ended: string[]}}
 *   | {duty: {on: boolean, capacity: number, paused: boolean}}
 *   | {accept: {conversation: string}} | {accept_longest: {}} | {decline: {conversation: string}}
 *   | {hand_back: {conversation: string}} | {end: {conversation: string}}
 *   | {envelope: {conversation: string, body: string}} | {beat: {}}} FromCounsellor
 *
 * @typedef {object} Seat
 * @property {string} conversation
 * @property {number} generation
 * @property {Line | null} line
 * @property {string} language
 * @property {number} waited_ms
 * @property {"here" | "away" | "never_came"} state
 * @property {number} away_ms
 * @property {string} ticket
 *
 * @typedef {object} ToCounsellor what the desk may be told, by the name of the frame
 * @property {{staff: string, name: string, duty: boolean, capacity: number, paused: boolean, unanswered: boolean, seats: Seat[]}} desk
 * @property {Standing} standing
 * @property {{waiting: number, away: number, longest_ms: number, lines: {line: Line | null, language: string, waiting: number, longest_ms: number}[], on_duty: number, paused: number, silent: number, free: number, flood: number}} queue
 * @property {{conversation: string, line: Line | null, language: string, waited_ms: number, seconds: number, all: boolean}} ring
 * @property {{conversation: string, reason: "taken" | "expired" | "left" | "declined"}} ring_over
 * @property {{seat: Seat}} accepted
 * @property {{conversation: string, reason: "taken" | "away" | "full" | "not_on_duty" | "gone" | "unavailable"}} refused
 * @property {{conversation: string, body: string}} envelope
 * @property {{conversation: string, state: "here" | "away"}} youth
 * @property {{conversation: string, reason: "youth_ended" | "youth_left" | "handed_back" | "moved" | "you" | "time_up"}} seat_over
 * @property {{conversation: string, ticket: string}} ticket
 * @property {{reason: "missed_rings"}} paused
 * @property {{conversation: string}} nobody
 * @property {{live: boolean}} service
 * @property {{now: number}} beat
 * @property {{}} ping
 * @property {{}} reload
 * @property {{code: string, message: string}} error
 */

/** The version of the frames that this page speaks; said in its first one. */
export const FRAMES = 2;

/** How the service stands as long as nothing is known: nothing to be told. @type {Standing} */
export const STANDING = { open: true, closes_in: null, next_opening: null, crew: "taking" };

/** The sizes, in UTF-8 bytes, that a frame may have on the wire. */
const SIZES = [512, 1536, 5632, 22272];

export const LIMITS = {
  message: 4000, // UTF-16 units
  envelope: 24 * 1024, // characters
  frame: 64 * 1024, // bytes
  outbox: 500, // own messages not yet delivered
  transcript: 4 * 1024 * 1024, // bytes
  lines: 2000, // of a transcript, both sides: four hours of eight a minute
  proposal: 2000, // UTF-16 units as JSON
  window: 16, // in flight
  // What one end takes of the other; what is over it is not acknowledged, and comes again.
  burst: 48, // messages at once
  rate: 8, // messages a second
  pending: 128, // envelopes not opened yet
};

export const CLOSE = {
  going_away: 1001,
  restarting: 1012,
  draining: 4000,
  slow_reader: 4001,
  idle: 4002,
  live_unavailable: 4003,
  bad_frame: 4500,
  out_of_state: 4502,
  too_large: 4503,
  binary: 4504,
  ticket_forged: 4505,
  ticket_foreign: 4506,
  ticket_expired: 4507,
  moved: 4508,
  replaced: 4509,
  ended: 4510,
  signed_out: 4511,
  queue_full: 4512,
  nobody_on_duty: 4513,
  not_permitted: 4514,
  too_many: 4515,
  sign_in_expired: 4516,
};

/**
 * 4500-4999 mean stop; all else, a clean 1000 too, means try again.
 * @param {number} code
 */
export const shouldRetry = (code) => code < 4500 || code > 4999;

const utf8 = new TextEncoder();

/**
 * One frame as text, padded with spaces so that its size says little.
 * @param {FromYouth | FromCounsellor} frame
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
