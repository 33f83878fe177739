// What was written, in order, and what of it the other end has shown. Pure: no keys, no socket, timers passed in.
//
// Frames inside the seal: every one has a (highest number of the other end shown here) and b (this end began the
// epoch blank: 1, and was here before: 2; not blank: 0). Besides: m [number, at, text, proposal?] a message. c {i, o, t, f, e}
// chunk o of t of history i, f both ends' numbers after it, e [side, number, at, text, proposal?, by?]s. h [i, chunks got]. q: answer me.
// k [number, picked] of the last closing card, by the young person (picks.js).

import { heldIn, openBook, topOf } from "./book.js";
import { createDelivery } from "./delivery.js";
import { TextError, entryOf, numberOf, sideOf, sizeOf, textFault } from "./entry.js";
import { createHistory, createIntake } from "./intake.js";
import { LIMITS } from "./protocol.js";

/**
 * @typedef {import("./book.js").Book} Book
 * @typedef {import("./entry.js").Entry} Entry
 * @typedef {import("./entry.js").Carried} Carried
 *
 * @typedef {object} OutboxOptions
 * @property {import("./entry.js").Side} side
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

/** @param {import("./socket.js").Timers} timers */
const timeOfDay = (timers) => (timers.wall ?? timers.now)();

/**
 * Whom words are for: a counsellor gets what is written for them, and the rest only with the young person's yes.
 * @param {Book} book @param {OutboxOptions} o @param {ReturnType<typeof createDelivery>} delivery
 */
export function createAudience(book, { timers, lost }, { transfers, mark, pump }) {
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
    ...audience,
    pump,
    attached,
    gone,
    takeAckDue: intake.takeAckDue,
    header: () => ({ a: book.have[1 - me], b: book.began, ...history.got() }),
    /** @param {string} text @param {Carried} [proposal] left out where it may not travel */
    write(text, proposal) {
      const fault = book.over ? "over" : textFault(text);
      if (fault) throw new TextError(fault);
      if (book.have[me] - book.acked >= LIMITS.outbox) throw new TextError("outbox_full");
      const e = entryOf(me, book.have[me] + 1, timeOfDay(o.timers), text, "waiting", proposal, o.writer?.());
      const size = sizeOf(text, e.proposal);
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
