// What was written, in order, and what of it the other end has shown. Pure: no keys, no socket, timers passed in.
//
// Frames inside the seal: every one has a (highest number of the other end shown here) and b (this end began the
// epoch blank: 1, and was here before: 2; not blank: 0). Besides: m [number, at, text, card?] a message. c {i, o, t, f, e}
// chunk o of t of history i, f both ends' numbers after it, e [side, number, at, text, card?, by?]s. h [i, chunks got]. q: answer me.

import { LIMITS } from "./protocol.js";

/**
 * @typedef {"youth" | "counsellor"} Side
 * @typedef {object} Entry the same object is kept and changed in place
 * @property {string} id "y12" or "c7"; of a waiting entry it may change when history comes back (see `restored`)
 * @property {Side} side
 * @property {string} text
 * @property {number} at ms since epoch, by the writer's clock
 * @property {"waiting" | "sent" | "delivered" | "received" | "unsent"} state unsent: held back from the present other end
 * @property {Card} [card] what the text says, for pages that can show it; only the counsellor's messages have one
 * @property {string} [by] which counsellor wrote it
 *
 * @typedef {import("./protocol.js").Card} Card
 * @typedef {"empty" | "too_long" | "malformed" | "control" | "outbox_full" | "transcript_full" | "over"} TextFault
 * @typedef {[number, number, number, string, (Card | null)?, string?]} Line side, number, at, text, card, which counsellor
 * @typedef {{i: number, o: number, t: number, f: [number, number], e: Line[]}} Chunk
 * @typedef {{full: boolean, id: number, top: [number, number], chunks: Line[][], own: Entry[], sent: number, done: number}} Transfer
 *   `own`: what was not delivered before
 * @typedef {{i: number, t: number, f: [number, number], got: number, size: number, lines: Line[], cut: boolean}} Staged history
 *   that comes in
 *
 * @typedef {object} OutboxOptions
 * @property {Side} side
 * @property {import("./socket.js").Timers} timers
 * @property {(frame: object) => Promise<boolean>} transmit true: sealed and handed to the socket
 * @property {boolean} back this end was here before: a blank start means that its text was lost
 * @property {(e: Entry) => void | Promise<void>} entry
 * @property {(e: Entry) => void} changed
 * @property {(cut: boolean) => void | Promise<void>} restored `cut`: it was too long, and its oldest lines are not here
 * @property {() => void} lost
 * @property {() => void} refused the other end sent what no honest one sends, or faster than is taken
 * @property {() => string} [writer] the name of the counsellor who has the conversation
 * @property {any} [dump]
 */

/** Why a text can't be written: see `code`. */
export class TextError extends Error {
  /** @param {TextFault} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

const FIRST_WAIT = 1000;
const LAST_WAIT = 10_000;
const CHUNK = 15_500; // bytes of JSON, leaves room for the frame's own words in 16,384
// A mailbox on the server holds 256 KiB: eight of the longest envelopes at once, or sixteen of the next size.
const LONG = 4000;
const LONG_IN_FLIGHT = 8;
/** A counsellor's name, UTF-16 units. */
const NAME = 100;
/** More lines no honest end has: each writes up to its own limit, and what it has not heard of comes on top. */
const MOST_LINES = LIMITS.lines + LIMITS.outbox;
/** No later moment is a date. */
const LAST_MOMENT = 8.64e15;
const SIDES = /** @type {Side[]} */ (["youth", "counsellor"]);
const utf8 = new TextEncoder();
/** @param {string} text @param {unknown} [card] */
const sizeOf = (text, card) => utf8.encode(JSON.stringify([text, card])).length + 40;
const numberOf = (/** @type {Entry} */ e) => Number(e.id.slice(1));
const sideOf = (/** @type {Entry} */ e) => SIDES.indexOf(e.side);
const isNumber = (/** @type {unknown} */ n) => Number.isSafeInteger(n) && Number(n) >= 0;
const isMoment = (/** @type {unknown} */ n) => isNumber(n) && Number(n) <= LAST_MOMENT;

/** So many at once, and then so many a second. @param {() => number} now @param {number} burst @param {number} rate @returns {() => boolean} may one more? */
function createBucket(now, burst, rate) {
  let left = burst;
  let at = now();
  return () => {
    left = Math.min(burst, left + (Math.max(0, now() - at) * rate) / 1000);
    at = now();
    return left >= 1 && !!left--;
  };
}

/** Why this text may not travel, or null. @param {unknown} text @returns {TextFault | null} */
export function textFault(text) {
  if (typeof text !== "string" || !text.trim()) return "empty";
  if (text.length > LIMITS.message) return "too_long";
  if (/\p{Cs}/u.test(text)) return "malformed";
  return /(?!\n)\p{Cc}/u.test(text) ? "control" : null;
}

/** @param {unknown} text @param {number} most */
const isShort = (text, most) => !textFault(text) && String(text).length <= most;

/** A card as it may travel and be shown, without anything more; null for what is none. @param {any} card @returns {Card | null} */
export function cardOf(card) {
  const { kind, agency, name, does = "", why, fields } = card ?? {};
  const fits = kind === "handover" && JSON.stringify(card).length <= LIMITS.card
    && isShort(agency, 64) && /^[\w-]+$/.test(agency) && isShort(name, 100)
    && [does, why].every((text) => text === "" || isShort(text, 400))
    && Array.isArray(fields) && fields.length < 13 && fields.every((part) => isShort(part, 20));
  return fits ? { kind, agency, name, does, why, fields: [...fields] } : null;
}

/** @param {number} side @param {number} n @param {number} at @param {string} text @param {Entry["state"]} state @param {unknown} card @param {unknown} by @returns {Entry} */
function entryOf(side, n, at, text, state, card, by) {
  const kept = side === 1 && cardOf(card);
  return {
    id: "yc"[side] + n, side: SIDES[side], text, at, state,
    // With a text that leaves it no room it would not fit a chunk of the history.
    ...(kept && sizeOf(text, kept) <= CHUNK && { card: kept }),
    ...(side === 1 && isShort(by, NAME) && { by: /** @type {string} */ (by) }),
  };
}

const lineOf = (/** @type {Entry} */ e) => (e.card ? [e.at, e.text, e.card] : [e.at, e.text]);

/** Messages are of whoever has the conversation; only history must say whose they were. @param {Entry} e */
const historyLine = (e) => /** @type {Line} */ (e.by ? [sideOf(e), numberOf(e), e.at, e.text, e.card ?? null, e.by] : [sideOf(e), numberOf(e), ...lineOf(e)]);

/** A history in pieces, each of which fits a frame. @param {Entry[]} entries @returns {Line[][]} at least one */
function chunksOf(entries) {
  /** @type {Line[][]} */
  const chunks = [[]];
  let size = 0;
  for (const e of entries) {
    const cost = sizeOf(e.text, e.card) + (e.by ? sizeOf(e.by) : 0);
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
function newest(lines, told) {
  if (lines.length > MOST_LINES) told.cut = !!lines.splice(0, lines.length - MOST_LINES);
}

/** Bytes, where numbers rise on both sides and the texts may travel; else -1. @param {Staged} to @param {Line[]} lines */
function weigh(to, lines) {
  let size = 0;
  const last = [0, 0];
  for (const [side, n] of to.lines) last[side] = n;
  for (const line of lines) {
    if (!Array.isArray(line)) return -1;
    const [side, n, at, text, card] = line;
    if ((side !== 0 && side !== 1) || !isNumber(n) || n <= last[side] || n > to.f[side]) return -1;
    if (!isMoment(at) || textFault(text)) return -1;
    last[side] = n;
    size += sizeOf(text, card);
  }
  return to.size + size < 2 * LIMITS.transcript ? size : -1;
}

/** @param {OutboxOptions} o */
export function createOutbox(o) {
  const me = SIDES.indexOf(o.side);
  const peer = 1 - me;
  const { timers } = o;

  /** @type {Entry[]} */
  let log = o.dump?.log ?? [];
  /** Highest number by side: own written, other's shown. @type {[number, number]} */
  let have = o.dump?.have ?? [0, 0];
  let acked = o.dump?.acked ?? 0;
  /** What this end may not give to the present other end: up to these numbers. @type {[number, number]} */
  let floor = o.dump?.floor ?? [0, 0];
  /** Own words up to this number were written to whoever had the conversation before. */
  let former = 0;
  let parted = false;
  /** Nothing settled yet: numbers are provisional, and history may come. */
  let blank = o.dump?.blank ?? true;
  let back = o.back;
  let began = 0;
  let bytes = log.reduce((sum, e) => sum + sizeOf(e.text, e.card), 0);

  let synced = false;
  let here = false;
  let sentUpTo = acked;
  /** @type {Transfer[]} */
  let transfers = [];
  let lastTransfer = 0;
  /** @type {Staged | null} */
  let staged = null;
  let wait = FIRST_WAIT;
  /** @type {any} */
  let timer = null;
  let ackDue = false;
  let over = false;
  const timeOfDay = () => (timers.wall ?? timers.now)();
  const mayMessage = createBucket(timers.now, LIMITS.burst, LIMITS.rate);
  // Each is drawn anew from the first line to the last.
  const mayHistory = createBucket(timers.now, 4, 0.1);

  const waiting = () => (acked < have[me] ? log.filter((e) => e.side === o.side && numberOf(e) > acked) : []);
  /** Own words that nobody has for sure, and the present other end may not have. */
  const held = () => log.filter((e) => e.side === o.side && numberOf(e) <= acked && e.state !== "delivered");
  const outstanding = () => here && !over && (!synced || transfers.length > 0 || (!blank && acked < have[me]));

  function header() {
    const h = staged ? { h: [staged.i, staged.got] } : {};
    return { a: have[peer], b: began, ...h };
  }

  // --- sending

  /** @param {Entry} e @param {Entry["state"]} state */
  function mark(e, state) {
    if (e.state === state || e.state === "delivered") return;
    e.state = state;
    o.changed(e);
  }

  function sendChunks(/** @type {Transfer} */ t) {
    for (t.sent = Math.max(t.sent, t.done); t.sent < Math.min(t.chunks.length, t.done + LONG_IN_FLIGHT); t.sent++) {
      o.transmit({ c: { i: t.id, o: t.sent, t: t.chunks.length, f: t.top, e: t.chunks[t.sent] } });
    }
  }

  function pump() {
    if (!here || over) return;
    if (synced && transfers.length) sendChunks(transfers[0]);
    if (synced && !blank && !transfers[0]?.full) {
      let room = LONG_IN_FLIGHT;
      for (const e of waiting()) {
        const n = numberOf(e);
        room -= sizeOf(e.text, e.card) > LONG ? 1 : 0.25;
        if (n > acked + LIMITS.window || room < 0) break;
        if (n <= sentUpTo) continue;
        sentUpTo = n;
        o.transmit({ m: [n, ...lineOf(e)] }).then((handed) => handed && mark(e, "sent"));
      }
    }
    if (timer === null && outstanding()) timer = timers.setTimeout(again, wait);
  }

  function again() {
    timer = null;
    if (!outstanding()) return;
    wait = Math.min(wait * 2, LAST_WAIT);
    resend();
  }

  function resend() {
    sentUpTo = acked;
    for (const t of transfers) t.sent = t.done;
    if (!synced) o.transmit({ q: 1 });
    pump();
  }

  function stopTimer() {
    if (timer !== null) timers.clearTimeout(timer);
    timer = null;
  }

  function progress() {
    wait = FIRST_WAIT;
    stopTimer();
  }

  // --- history to the other end

  /** @param {boolean} full @param {(e: Entry, n: number, side: number) => boolean} which */
  function addTransfer(full, which) {
    const limit = top();
    const given = log.filter((e) => numberOf(e) <= limit[sideOf(e)] && which(e, numberOf(e), sideOf(e)));
    const own = given.filter((e) => sideOf(e) === me && e.state !== "delivered");
    transfers.push({ full, id: ++lastTransfer, top: limit, chunks: chunksOf(given), own, sent: 0, done: 0 });
  }

  /** Both ends' numbers, as far as both are sure of them. @returns {[number, number]} */
  const top = () => (me === 0 ? [acked, have[1]] : [have[0], acked]);

  /** The first words of the other end in this epoch. @param {any} frame */
  function sync(frame) {
    synced = true;
    const peerBlank = frame.b > 0;
    if (began && peerBlank) {
      blank = false;
      if (frame.b === 2 || began === 2) o.lost();
    } else if (peerBlank) {
      transfers = [];
      addTransfer(true, (_, n, side) => n > floor[side]);
    } else {
      transfers = transfers.filter((t) => !t.full);
    }
    back = true;
  }

  /** @param {any} frame */
  function takeAcks(frame) {
    if (!blank && isNumber(frame.a) && frame.a > acked && frame.a <= have[me]) {
      const shown = waiting().filter((e) => numberOf(e) <= frame.a);
      acked = frame.a;
      sentUpTo = Math.max(sentUpTo, acked);
      for (const e of shown) mark(e, "delivered");
      progress();
    }
    const t = transfers[0];
    if (t && Array.isArray(frame.h) && frame.h[0] === t.id && frame.h[1] > t.done) {
      t.done = frame.h[1];
      if (t.done >= t.chunks.length) {
        transfers.shift();
        for (const e of t.own) mark(e, "delivered");
      }
      progress();
    }
  }

  // --- from the other end

  /** @param {any} m */
  async function takeMessage(m) {
    if (!Array.isArray(m)) return;
    ackDue = true;
    const [n, at, text, card] = m;
    if (blank || n <= have[peer]) return;
    if (!isMoment(at) || textFault(text) || !(n <= have[peer] + LIMITS.window)) return o.refused();
    if (n !== have[peer] + 1) return;
    if (bytes > 2 * LIMITS.transcript || log.length >= MOST_LINES || !mayMessage()) return o.refused();
    const e = entryOf(peer, n, at, text, "received", card, o.writer?.());
    log.push(e);
    try {
      await o.entry(e);
    } catch {
      log = log.filter((other) => other !== e);
      return;
    }
    if (over) return;
    bytes += sizeOf(text, e.card);
    have[peer] = n;
  }

  /** @param {Chunk} c */
  async function takeChunk(c) {
    if (!c || !isNumber(c.i) || !isNumber(c.o) || !isNumber(c.t) || !Array.isArray(c.e) || !Array.isArray(c.f)) return;
    if (!c.f.every(isNumber) || c.f.length !== 2) return;
    ackDue = true;
    if (staged?.i !== c.i) {
      if (c.o !== 0) return;
      staged = { i: c.i, t: c.t, f: c.f, got: 0, size: 0, lines: [], cut: false };
    }
    if (c.o !== staged.got || staged.got >= staged.t) return;
    const size = weigh(staged, c.e);
    if (size < 0 || (c.o + 1 === staged.t && !mayHistory())) return o.refused();
    staged.size += size;
    staged.lines.push(...c.e);
    newest(staged.lines, staged);
    staged.got++;
    if (staged.got === staged.t) await adopt(staged);
  }

  /** @param {Staged} given */
  async function adopt(given) {
    const { lines, f: numbers } = given;
    const known = new Set(blank ? [] : log.map((e) => e.id));
    const old = lines
      .map(([side, n, at, text, card, by]) => entryOf(side, n, at, text, side === me ? "delivered" : "received", card, by))
      // A young person's page that has its text needs none from the other end.
      .filter((e) => !known.has(e.id) && (blank || (me && numberOf(e) <= have[sideOf(e)])));
    const own = blank ? log : [];
    if (blank) {
      // What was written here meanwhile has not travelled yet: it comes after the highest known number.
      acked = sentUpTo = numbers[me];
      have = [numbers[0], numbers[1]];
      for (const e of own) e.id = "yc"[me] + ++have[me];
      blank = false;
    }
    log = [...old, ...log];
    newest(log, given);
    bytes += given.size;
    given.lines = [];
    if (old.length || own.length) await o.restored(given.cut);
  }

  return {
    header,
    /** @param {string} text @param {Card} [card] left out where it may not travel */
    write(text, card) {
      const fault = over ? "over" : textFault(text);
      if (fault) throw new TextError(fault);
      if (have[me] - acked >= LIMITS.outbox) throw new TextError("outbox_full");
      const e = entryOf(me, have[me] + 1, timeOfDay(), text, "waiting", card, o.writer?.());
      if (log.length >= LIMITS.lines || bytes + sizeOf(text, e.card) > LIMITS.transcript) throw new TextError("transcript_full");
      have[me]++;
      log.push(e);
      bytes += sizeOf(text, e.card);
      pump();
      return e;
    },

    pump,

    /** New keys: what the other end has is unknown until its first words. */
    begin() {
      stopTimer();
      wait = FIRST_WAIT;
      began = !blank ? 0 : back ? 2 : 1;
      here = true;
      synced = parted = false;
      staged = null;
      sentUpTo = acked;
      for (const t of transfers) Object.assign(t, { id: ++lastTransfer, sent: 0, done: 0 });
    },

    /** @param {any} frame opened, from the other end, newer than all before */
    async receive(frame) {
      if (over) return;
      if (!synced) sync(frame);
      if (frame.q) ackDue = true;
      takeAcks(frame);
      if (frame.m) await takeMessage(frame.m);
      if (frame.c) await takeChunk(frame.c);
      pump();
    },

    /** Is an ack owed? Asking settles it. */
    takeAckDue() {
      const due = ackDue && !over;
      ackDue = false;
      return due;
    },

    /** The other end is there, with keys: resend at once. */
    attached() {
      here = true;
      progress();
      resend();
    },
    gone() {
      here = false;
      stopTimer();
    },

    /** Nobody has the conversation any more: what is written from now on is for whoever comes. */
    part() {
      former = have[me];
      parted = true;
    },

    /**
     * Somebody new takes over: they get what is written for them. True: there is other text to ask about.
     * @param {boolean} met there was somebody before
     */
    stranger(met) {
      if (met && !parted) former = have[me];
      if (blank && !former) return false;
      if (blank && back) o.lost();
      blank = false;
      acked = former;
      floor = top();
      transfers = [];
      for (const e of held()) mark(e, "waiting");
      return floor[0] + floor[1] > 0;
    },
    /** May they have the other text too? True: some of it has nobody then. @param {boolean} yes */
    share(yes) {
      if (!yes) {
        for (const e of held()) mark(e, "unsent");
        return held().length > 0;
      }
      const hidden = floor;
      floor = [0, 0];
      addTransfer(false, (_, n, side) => n <= hidden[side]);
      pump();
      return false;
    },
    /** What was held back goes after all, as new words. */
    sendHeld() {
      const words = held().filter((e) => e.state === "unsent");
      log = log.filter((e) => !words.includes(e));
      for (const e of words) {
        Object.assign(e, { id: "yc"[me] + ++have[me], at: timeOfDay() });
        log.push(e);
        mark(e, "waiting");
      }
      pump();
    },

    transcript: () => [...log],
    stop() {
      over = true;
      stopTimer();
    },
    purge() {
      log = [];
      transfers = [];
      staged = null;
    },
    dump: () => ({ log: log.filter((e) => e.side === o.side || numberOf(e) <= have[peer]), have, acked, floor, blank }),
  };
}
