// What goes out: messages and histories, a few at a time, again until they are acknowledged.

import { topOf, waitingIn } from "./book.js";
import { chunksOf, isNumber, lineOf, numberOf, sideOf, sizeOf } from "./entry.js";
import { LIMITS } from "./protocol.js";

/**
 * @typedef {import("./book.js").Book} Book
 * @typedef {import("./entry.js").Entry} Entry
 * @typedef {import("./outbox.js").OutboxOptions} OutboxOptions
 * @typedef {{full: boolean, id: number, top: [number, number], chunks: import("./entry.js").Line[][], own: Entry[], sent: number, done: number}} Transfer
 *   `own`: what was not delivered before
 */

const FIRST_WAIT = 1000;
const LAST_WAIT = 10_000;
// A mailbox on the server holds 256 KiB: eight of the longest envelopes at once, or sixteen of the next size.
const LONG = 4000;
const LONG_IN_FLIGHT = 8;

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
 * Own messages on their way to the other end, a few at a time.
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
        room -= sizeOf(e.text, e.proposal) > LONG ? 1 : 0.25;
        if (n > book.acked + LIMITS.window || room < 0) break;
        if (n <= sentUpTo) continue;
        sentUpTo = n;
        transmit({ m: [n, ...lineOf(e)] }).then((handed) => handed && mark(e, "sent"));
      }
    },
    /** @param {unknown} shown the highest number that the other end says to have shown @returns {Entry[] | null} what arrived; null: no news */
    took(shown) {
      if (book.blank || !isNumber(shown) || shown <= book.acked || shown > book.have[book.me]) return null;
      const arrived = waitingIn(book).filter((e) => numberOf(e) <= shown);
      book.acked = shown;
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
export function createDelivery(book, { timers, transmit, changed, lost }) {
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
    transfers,
    mark,
    pump,
    stop: alarm.stop,
    renumbered: messages.again,
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
