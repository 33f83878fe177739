// What comes in: messages, each there when it is shown, and histories, put in place when they are whole.

import { MOST_LINES, entryOf, isMoment, isNumber, newest, numberOf, sideOf, sizeOf, textFault, weigh } from "./entry.js";
import { LIMITS } from "./protocol.js";

/**
 * @typedef {import("./book.js").Book} Book
 * @typedef {import("./entry.js").Line} Line
 * @typedef {import("./outbox.js").OutboxOptions} OutboxOptions
 * @typedef {{i: number, o: number, t: number, f: [number, number], e: Line[]}} Chunk
 * @typedef {{i: number, t: number, f: [number, number], got: number, size: number, lines: Line[], cut: boolean}} Staged
 */

/** Lets through `burst` at once, and then `rate` a second. @param {() => number} now @param {number} burst @param {number} rate @returns {() => boolean} may one more? */
function createBucket(now, burst, rate) {
  let left = burst;
  let at = now();
  return () => {
    left = Math.min(burst, left + (Math.max(0, now() - at) * rate) / 1000);
    at = now();
    return left >= 1 && !!left--;
  };
}

/**
 * A history that comes in, put in place when it is whole.
 * @param {Book} book @param {OutboxOptions} o @param {() => void} renumbered
 */
export function createHistory(book, o, renumbered) {
  const { me } = book;
  // Each is drawn anew from the first line to the last.
  const may = createBucket(o.timers.now, 4, 0.1);
  /** @type {Staged | null} */
  let staged = null;

  /** @param {Staged} given */
  async function adopt(given) {
    const { blank, have, log } = book;
    const known = new Set(blank ? [] : log.map((e) => e.id));
    const old = given.lines
      .map(([side, n, at, text, proposal, by]) => entryOf(side, n, at, text, side === me ? "delivered" : "received", proposal, by))
      // A young person's page that has its text needs none from the other end.
      .filter((e) => !known.has(e.id) && (blank || (me && numberOf(e) <= have[sideOf(e)])));
    if (blank) {
      // What was written here meanwhile has not travelled yet: it comes after the highest known number.
      book.acked = given.f[me];
      book.have = [...given.f];
      for (const e of log) e.id = "yc"[me] + ++book.have[me];
      book.blank = false;
      renumbered();
    }
    book.log = [...old, ...log];
    newest(book.log, given);
    book.bytes += given.size;
    given.lines = [];
    if (old.length || (blank && log.length)) await o.restored(given.cut);
  }

  return {
    /** @param {Chunk} c */
    async take(c) {
      if (staged?.i !== c.i) {
        if (c.o !== 0) return;
        staged = { i: c.i, t: c.t, f: c.f, got: 0, size: 0, lines: [], cut: false };
      }
      if (c.o !== staged.got || staged.got >= staged.t) return;
      const size = weigh(staged, c.e);
      if (size < 0 || (c.o + 1 === staged.t && !may())) return o.refused();
      staged.size += size;
      staged.lines.push(...c.e);
      newest(staged.lines, staged);
      staged.got++;
      if (staged.got === staged.t) await adopt(staged);
    },
    /** How much of it is here, for the header. */
    got: () => staged && { h: [staged.i, staged.got] },
    drop: () => void (staged = null),
  };
}

/** @param {any} c */
const isChunk = (c) => isNumber(c?.i) && isNumber(c.o) && isNumber(c.t) && Array.isArray(c.e) && Array.isArray(c.f) && c.f.every(isNumber) && c.f.length === 2;

/**
 * What comes in, and whether the other end waits to hear of it.
 * @param {Book} book @param {OutboxOptions} o @param {ReturnType<typeof createHistory>} history
 */
export function createIntake(book, o, history) {
  const peer = 1 - book.me;
  const may = createBucket(o.timers.now, LIMITS.burst, LIMITS.rate);
  let ackDue = false;

  /** A message is there when it is shown. @param {any[]} m */
  async function takeMessage([n, at, text, proposal]) {
    if (book.blank || n <= book.have[peer]) return;
    if (!isMoment(at) || textFault(text) || !(n <= book.have[peer] + LIMITS.window)) return o.refused();
    if (n !== book.have[peer] + 1) return;
    if (book.bytes > 2 * LIMITS.transcript || book.log.length >= MOST_LINES || !may()) return o.refused();
    const e = entryOf(peer, n, at, text, "received", proposal, o.writer?.());
    book.log.push(e);
    try {
      await o.entry(e);
    } catch {
      book.log = book.log.filter((other) => other !== e);
      return;
    }
    if (book.over) return;
    book.bytes += sizeOf(text, e.proposal);
    book.have[peer] = n;
  }

  return {
    /** @param {any} frame */
    async take({ q, m, c }) {
      const [message, chunk] = [Array.isArray(m), isChunk(c)];
      ackDue ||= Boolean(q) || message || chunk;
      if (message) await takeMessage(m);
      if (chunk) await history.take(c);
    },
    /** Is an ack owed? Asking settles it. */
    takeAckDue() {
      const due = ackDue && !book.over;
      ackDue = false;
      return due;
    },
  };
}
