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
/** @param {import("./socket.js").Timers} timers */
const timeOfDay = (timers) => (timers.wall ?? timers.now)();
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

/**
 * @typedef {object} Book what is written, and how much of it each end has; every part of the outbox reads and keeps it
 * @property {0 | 1} me this end's side
 * @property {Entry[]} log
 * @property {[number, number]} have highest number by side: own written, other's shown
 * @property {number} acked own words up to this number are shown at the other end
 * @property {[number, number]} floor what this end may not give to the present other end: up to these numbers
 * @property {boolean} blank nothing settled yet: numbers are provisional, and history may come
 * @property {boolean} back this end was here before
 * @property {0 | 1 | 2} began how this epoch began: b of its frames
 * @property {number} bytes
 * @property {boolean} over nothing is taken or sent any more
 */

/** @param {OutboxOptions} o @returns {Book} */
function openBook({ side, dump, back }) {
  /** @type {Entry[]} */
  const log = dump?.log ?? [];
  return {
    me: side === "youth" ? 0 : 1, log, back,
    have: dump?.have ?? [0, 0], acked: dump?.acked ?? 0, floor: dump?.floor ?? [0, 0], blank: dump?.blank ?? true,
    began: 0, over: false, bytes: log.reduce((sum, e) => sum + sizeOf(e.text, e.card), 0),
  };
}

/** @param {Book} book */
const waitingIn = ({ me, log, have, acked }) => (acked < have[me] ? log.filter((e) => sideOf(e) === me && numberOf(e) > acked) : []);

/** Own words that nobody has for sure, and the present other end may not have. @param {Book} book */
const heldIn = ({ me, log, acked }) => log.filter((e) => sideOf(e) === me && numberOf(e) <= acked && e.state !== "delivered");

/** Both ends' numbers, as far as both are sure of them. @param {Book} book @returns {[number, number]} */
const topOf = ({ me, have, acked }) => (me === 0 ? [acked, have[1]] : [have[0], acked]);

/**
 * Histories on their way to the other end, one after the other.
 * @param {Book} book @param {(frame: object) => void} transmit
 */
function createTransfers(book, transmit) {
  /** @type {Transfer[]} */
  let all = [];
  let last = 0;
  return {
    any: () => all.length > 0,
    /** The other end has nothing yet: messages come after it. */
    full: () => Boolean(all[0]?.full),
    /** @param {boolean} full @param {(n: number, side: number) => boolean} which */
    add(full, which) {
      const top = topOf(book);
      const given = book.log.filter((e) => numberOf(e) <= top[sideOf(e)] && which(numberOf(e), sideOf(e)));
      const own = given.filter((e) => sideOf(e) === book.me && e.state !== "delivered");
      all.push({ full, id: ++last, top, chunks: chunksOf(given), own, sent: 0, done: 0 });
    },
    /** As many pieces of the first one as may be in flight. */
    send() {
      const t = all[0];
      if (!t) return;
      for (t.sent = Math.max(t.sent, t.done); t.sent < Math.min(t.chunks.length, t.done + LONG_IN_FLIGHT); t.sent++) {
        transmit({ c: { i: t.id, o: t.sent, t: t.chunks.length, f: t.top, e: t.chunks[t.sent] } });
      }
    },
    /** @param {any} got what the other end says to have: [history, pieces] @returns {Entry[] | null} own words that arrived; null: no news */
    took(got) {
      const t = all[0];
      if (!t || !Array.isArray(got) || got[0] !== t.id || !(got[1] > t.done)) return null;
      t.done = got[1];
      if (t.done < t.chunks.length) return [];
      all.shift();
      return t.own;
    },
    /** What is in flight may be lost. */
    again() {
      for (const t of all) t.sent = t.done;
    },
    /** New keys: from the first piece on, under another number. */
    anew() {
      for (const t of all) Object.assign(t, { id: ++last, sent: 0, done: 0 });
    },
    /** The other end has its text. */
    dropFull: () => void (all = all.filter((t) => !t.full)),
    drop: () => void (all = []),
  };
}

/**
 * Own messages on their way to the other end, so many at a time.
 * @param {Book} book @param {OutboxOptions["transmit"]} transmit @param {(e: Entry, state: Entry["state"]) => void} mark
 */
function createMessages(book, transmit, mark) {
  let sentUpTo = book.acked;
  return {
    any: () => !book.blank && book.acked < book.have[book.me],
    /** As many as may be in flight. */
    send() {
      if (book.blank) return;
      let room = LONG_IN_FLIGHT;
      for (const e of waitingIn(book)) {
        const n = numberOf(e);
        room -= sizeOf(e.text, e.card) > LONG ? 1 : 0.25;
        if (n > book.acked + LIMITS.window || room < 0) break;
        if (n <= sentUpTo) continue;
        sentUpTo = n;
        transmit({ m: [n, ...lineOf(e)] }).then((handed) => handed && mark(e, "sent"));
      }
    },
    /** @param {unknown} shown the highest number that the other end says to have shown @returns {Entry[] | null} what arrived; null: no news */
    took(shown) {
      if (book.blank || !isNumber(shown) || Number(shown) <= book.acked || Number(shown) > book.have[book.me]) return null;
      const arrived = waitingIn(book).filter((e) => numberOf(e) <= Number(shown));
      book.acked = Number(shown);
      sentUpTo = Math.max(sentUpTo, book.acked);
      return arrived;
    },
    /** What is in flight may be lost, or have other numbers now. */
    again: () => void (sentUpTo = book.acked),
  };
}

/**
 * Rings, later and later, while something is outstanding.
 * @param {import("./socket.js").Timers} timers @param {() => boolean} outstanding @param {() => void} ring
 */
function createAlarm(timers, outstanding, ring) {
  let wait = FIRST_WAIT;
  /** @type {any} */
  let timer = null;
  function stop() {
    if (timer !== null) timers.clearTimeout(timer);
    timer = null;
  }
  function again() {
    timer = null;
    if (!outstanding()) return;
    wait = Math.min(wait * 2, LAST_WAIT);
    ring();
  }
  return {
    stop,
    set() {
      if (timer === null && outstanding()) timer = timers.setTimeout(again, wait);
    },
    /** There is progress. */
    reset() {
      wait = FIRST_WAIT;
      stop();
    },
  };
}

/**
 * What goes out: messages and histories, again until they are acknowledged.
 * @param {Book} book @param {OutboxOptions} o
 */
function createDelivery(book, { timers, transmit, changed, lost }) {
  const messages = createMessages(book, transmit, mark);
  const transfers = createTransfers(book, transmit);
  const alarm = createAlarm(timers, () => here && !book.over && (!synced || transfers.any() || messages.any()), resend);
  let [here, synced] = [false, false];

  /** @param {Entry} e @param {Entry["state"]} state */
  function mark(e, state) {
    if (e.state === state || e.state === "delivered") return;
    e.state = state;
    changed(e);
  }

  function pump() {
    if (!here || book.over) return;
    if (synced) {
      transfers.send();
      if (!transfers.full()) messages.send();
    }
    alarm.set();
  }

  function resend() {
    messages.again();
    transfers.again();
    if (!synced) transmit({ q: 1 });
    pump();
  }

  /** The first words of the other end in this epoch. @param {boolean} blank it has nothing @param {boolean} back and had */
  function sync(blank, back) {
    synced = true;
    if (book.began && blank) {
      book.blank = false;
      if (back || book.began === 2) lost();
    } else if (blank) {
      transfers.drop();
      transfers.add(true, (n, side) => n > book.floor[side]);
    } else transfers.dropFull();
    book.back = true;
  }

  return {
    transfers, mark, pump, stop: alarm.stop, renumbered: messages.again,
    /** What the other end says of itself, and of what it has. @param {any} frame */
    hear(frame) {
      if (!synced) sync(frame.b > 0, frame.b === 2);
      for (const arrived of [messages.took(frame.a), transfers.took(frame.h)]) {
        for (const e of arrived ?? []) mark(e, "delivered");
        if (arrived) alarm.reset();
      }
    },
    /** New keys: what the other end has is unknown until its first words. */
    begin() {
      alarm.reset();
      [here, synced] = [true, false];
      messages.again();
      transfers.anew();
    },
    /** The other end is there, with keys: resend at once. */
    attached() {
      here = true;
      alarm.reset();
      resend();
    },
    gone() {
      here = false;
      alarm.stop();
    },
  };
}

/**
 * A history that comes in, put in place when it is whole.
 * @param {Book} book @param {OutboxOptions} o @param {() => void} renumbered
 */
function createHistory(book, o, renumbered) {
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
      .map(([side, n, at, text, card, by]) => entryOf(side, n, at, text, side === me ? "delivered" : "received", card, by))
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
function createIntake(book, o, history) {
  const peer = 1 - book.me;
  const may = createBucket(o.timers.now, LIMITS.burst, LIMITS.rate);
  let ackDue = false;

  /** A message is there when it is shown. @param {any[]} m */
  async function takeMessage([n, at, text, card]) {
    if (book.blank || n <= book.have[peer]) return;
    if (!isMoment(at) || textFault(text) || !(n <= book.have[peer] + LIMITS.window)) return o.refused();
    if (n !== book.have[peer] + 1) return;
    if (book.bytes > 2 * LIMITS.transcript || book.log.length >= MOST_LINES || !may()) return o.refused();
    const e = entryOf(peer, n, at, text, "received", card, o.writer?.());
    book.log.push(e);
    try {
      await o.entry(e);
    } catch {
      book.log = book.log.filter((other) => other !== e);
      return;
    }
    if (book.over) return;
    book.bytes += sizeOf(text, e.card);
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

/**
 * Whom words are for: a counsellor gets what is written for them, and the rest only with the young person's yes.
 * @param {Book} book @param {OutboxOptions} o @param {ReturnType<typeof createDelivery>} delivery
 */
function createAudience(book, { timers, lost }, { transfers, mark, pump }) {
  const { me } = book;
  /** Own words up to this number were written to whoever had the conversation before. */
  let former = 0;
  let parted = false;
  return {
    begin: () => void (parted = false),
    /** Nobody has the conversation any more: what is written from now on is for whoever comes. */
    part() {
      former = book.have[me];
      parted = true;
    },
    /**
     * Somebody new takes over: they get what is written for them. True: there is other text to ask about.
     * @param {boolean} met there was somebody before
     */
    stranger(met) {
      if (met && !parted) former = book.have[me];
      if (book.blank && !former) return false;
      if (book.blank && book.back) lost();
      book.blank = false;
      book.acked = former;
      const floor = (book.floor = topOf(book));
      transfers.drop();
      for (const e of heldIn(book)) mark(e, "waiting");
      return floor[0] + floor[1] > 0;
    },
    /** May they have the other text too? True: some of it has nobody then. @param {boolean} yes */
    share(yes) {
      if (!yes) {
        for (const e of heldIn(book)) mark(e, "unsent");
        return heldIn(book).length > 0;
      }
      const hidden = book.floor;
      book.floor = [0, 0];
      transfers.add(false, (n, side) => n <= hidden[side]);
      pump();
      return false;
    },
    /** What was held back goes after all, as new words. */
    sendHeld() {
      const words = heldIn(book).filter((e) => e.state === "unsent");
      book.log = book.log.filter((e) => !words.includes(e));
      for (const e of words) {
        Object.assign(e, { id: "yc"[me] + ++book.have[me], at: timeOfDay(timers) });
        book.log.push(e);
        mark(e, "waiting");
      }
      pump();
    },
  };
}

/** @param {OutboxOptions} o */
export function createOutbox(o) {
  const book = openBook(o);
  const { me } = book;
  const delivery = createDelivery(book, o);
  const history = createHistory(book, o, delivery.renumbered);
  const intake = createIntake(book, o, history);
  const { begin, ...audience } = createAudience(book, o, delivery);
  const { pump, attached, gone } = delivery;

  return {
    ...audience, pump, attached, gone,
    takeAckDue: intake.takeAckDue,
    header: () => ({ a: book.have[1 - me], b: book.began, ...history.got() }),
    /** @param {string} text @param {Card} [card] left out where it may not travel */
    write(text, card) {
      const fault = book.over ? "over" : textFault(text);
      if (fault) throw new TextError(fault);
      if (book.have[me] - book.acked >= LIMITS.outbox) throw new TextError("outbox_full");
      const e = entryOf(me, book.have[me] + 1, timeOfDay(o.timers), text, "waiting", card, o.writer?.());
      const size = sizeOf(text, e.card);
      if (book.log.length >= LIMITS.lines || book.bytes + size > LIMITS.transcript) throw new TextError("transcript_full");
      book.have[me]++;
      book.log.push(e);
      book.bytes += size;
      pump();
      return e;
    },
    /** New keys. */
    begin() {
      book.began = !book.blank ? 0 : book.back ? 2 : 1;
      begin();
      history.drop();
      delivery.begin();
    },
    /** @param {any} frame opened, from the other end, newer than all before */
    async receive(frame) {
      if (book.over) return;
      delivery.hear(frame);
      await intake.take(frame);
      pump();
    },
    transcript: () => [...book.log],
    stop() {
      book.over = true;
      delivery.stop();
    },
    purge() {
      book.log = [];
      delivery.transfers.drop();
      history.drop();
    },
    dump() {
      const { log, have, acked, floor, blank } = book;
      return { log: log.filter((e) => sideOf(e) === me || numberOf(e) <= have[1 - me]), have, acked, floor, blank };
    },
  };
}
