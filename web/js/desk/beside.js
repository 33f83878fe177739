/** What is beside the conversations: colleagues on duty, side threads with them, and who asks for one here. */

import { byId, clone, part } from "../dom/find.js";
import { put } from "../dom/text.js";
import { listOf, textOf } from "../net/bounded.js";
import { confirmed } from "../dom/confirm.js";
import { LIMITS } from "../conversation/protocol.js";
import { TextError } from "../conversation/talk.js";
import { createAsideRoom } from "./aside_room.js";
import { createPatience } from "./aside_bounds.js";
import { createAsides } from "./asides.js";
import { inField, toFront } from "./front.js";
import * as words from "../../words/da/desk/beside.js";
import { noLinkNow, notSendable } from "../../words/da/desk/rooms.js";

/** @typedef {import("./asides.js").Thread} Thread */
/** @typedef {ReturnType<typeof import("./asides.js").createAsides>} Asides */

/** As in rooms.js: one thing at a time. */
const NARROW = "(max-width: 60rem)";
/** Threads that another tab had. */
const MOST_LEFT = 200;
/** Of each colleague, words that chime. */
const CHIMES = { most: 8, ease: 8000 };

/** Who asks: a card each, until it is answered. @param {(staff:string, yes:boolean) => void} answer */
function createCards(answer) {
  const place = byId("asks");
  /** @type {Map<string, HTMLElement>} */
  const cards = new Map();
  /** Whom one has said yes to, by a press, while it is on its way. @type {Set<string>} */
  const answered = new Set();
  return {
    count: () => cards.size,
    answered: (/** @type {string} */ staff) => answered.has(staff),
    /** @param {Thread} thread */
    show({ peer: { staff, name } }) {
      if (cards.has(staff)) return;
      const card = clone("ask-card");
      place.append(card);
      part(card, "yes").addEventListener("click", () => {
        answered.add(staff);
        answer(staff, true);
      });
      part(card, "no").addEventListener("click", () => answer(staff, false));
      // After it is there: only what changes is read aloud.
      put(part(card, "words"), words.asksYou(name));
      cards.set(staff, card);
    },
    /** @param {string} staff */
    hide(staff) {
      answered.delete(staff);
      const card = cards.get(staff);
      if (!card) return;
      if (card.contains(document.activeElement)) toFront();
      card.remove();
      cards.delete(staff);
    },
    /** To the first one. */
    focus() {
      const first = cards.values().next().value;
      if (first) part(first, "yes").focus();
      return Boolean(first);
    },
  };
}

/**
 * The threads that are seen, by colleague. @param {(staff:string) => {send(text:string):boolean, typing(on:boolean):void, end():void, news():void}} of
 */
function createRooms(of) {
  const place = byId("asides");
  const narrow = matchMedia(NARROW);
  /** @type {Map<string, ReturnType<typeof createAsideRoom>>} */
  const all = new Map();
  return {
    get: (/** @type {string} */ staff) => all.get(staff),
    first: () => all.values().next().value,
    /** @param {Thread} thread */
    of(thread) {
      const { staff } = thread.peer;
      const known = all.get(staff);
      if (known) return known;
      const made = createAsideRoom(thread, !narrow.matches, of(staff));
      all.set(staff, made);
      place.append(made.element);
      place.hidden = false;
      return made;
    },
    /** What stood in its field. @param {string} staff */
    close(staff) {
      const seen = all.get(staff);
      const draft = seen?.draft() ?? "";
      if (seen?.close()) toFront();
      all.delete(staff);
      place.hidden = !all.size;
      return draft;
    },
    clear() {
      for (const staff of [...all.keys()]) this.close(staff);
    },
  };
}

/** What became of it, and the words that were not delivered. @param {Thread} thread @param {import("./asides.js").Why} why @param {string} lost @param {ReturnType<typeof import("./notes.js").createNotes>} notes */
function tellOver({ peer: { name, staff }, stage }, why, lost, notes) {
  const pressed = why === "you" && stage !== "open";
  const word = pressed ? (stage === "asked" ? words.saidNo(name) : words.cancelled(name)) : words.over[why](name);
  notes.add(word, { tone: why === "you" ? "plain" : "warm", of: staff });
  if (lost) notes.add(words.notSent(lost), { tone: "warm", stay: true, of: staff });
}

/**
 * By a press: it takes what was written from both, so that is asked first.
 * @param {string} staff @param {Asides} asides @param {ReturnType<typeof createRooms>} rooms
 */
async function end(staff, asides, rooms) {
  const thread = asides.get(staff);
  if (!thread) return;
  const written = thread.talk?.transcript().length || rooms.get(staff)?.draft();
  const question = { title: words.endQuestion(thread.peer.name), words: words.endMeans, yes: words.yesEnd, no: words.stayInIt };
  if (written && !(await confirmed(question))) return;
  if (asides.get(staff) === thread) asides.end(staff);
}

/** What a tab that was replaced tells of a thread. @param {any} one */
const readLeft = ({ staff, name, asked, text }) => ({
  staff: textOf(staff, 64),
  name: textOf(name, 64),
  asked: asked === true,
  text: textOf(text, LIMITS.outbox * LIMITS.message),
});

/**
 * From tab to tab: no thread goes along, for the keys of both ends are in these pages alone; what was written does.
 * @param {ReturnType<typeof createAsides>} asides @param {ReturnType<typeof createRooms>} rooms @param {ReturnType<typeof import("./notes.js").createNotes>} notes
 */
const createTakingOver = (asides, rooms, notes) => ({
  /** For the tab that takes over. */
  pack: () =>
    asides.all().map((thread) => {
      const { staff, name } = thread.peer;
      const draft = rooms.get(staff)?.draft() ?? "";
      return { staff, name, asked: thread.stage === "asked", text: [...asides.undelivered(thread), draft].filter(Boolean).join("\n") };
    }),
  /** From the tab that was replaced. @param {unknown} list */
  unpack(list) {
    for (const { staff, name, asked, text } of listOf(list, MOST_LEFT, readLeft)) {
      notes.add(asked ? words.over.missed(name) : words.moved(name), { tone: "warm", stay: true, of: staff });
      if (text) notes.add(words.notSent(text), { tone: "warm", stay: true, of: staff });
    }
  },
});

/**
 * Puts own words into a thread. @param {Thread|null} thread @param {string} text
 * @param {{rooms:ReturnType<typeof createRooms>, notes:ReturnType<typeof import("./notes.js").createNotes>, wrote(staff:string):void}} beside
 */
function write(thread, text, { rooms, notes, wrote }) {
  try {
    const entry = thread?.talk?.write(text);
    if (!thread || !entry) return false;
    rooms.of(thread).put(entry);
    wrote(thread.peer.staff);
    return true;
  } catch (error) {
    if (!(error instanceof TextError)) throw error;
    notes.add(notSendable, { tone: "warm" });
    return false;
  }
}

/**
 * @typedef {{device:import("../conversation/seal.js").Device, send(frame:object):boolean, mono():number,
 *   colleagues:ReturnType<typeof import("./colleagues.js").createColleagues>,
 *   alarm:ReturnType<typeof import("./alarm.js").createAlarm>,
 *   notes:ReturnType<typeof import("./notes.js").createNotes>, wrote(staff:string):void, panel():void}} Desk
 *   `wrote`: own words in the thread with them; `panel`: a phone shows the panel
 */

/** What is seen and pressed. @param {Desk} desk @param {() => Asides} asides */
function createSeen({ mono, alarm, notes, wrote }, asides) {
  const chimes = createPatience(mono, CHIMES);
  const cards = createCards((staff, yes) => asides().answer(staff, yes));
  const rooms = createRooms((staff) => ({
    send: (text) => write(asides().get(staff), text, { rooms, notes, wrote }),
    typing: (on) => asides().get(staff)?.talk?.typing(on),
    end: () => void end(staff, asides(), rooms),
    news: () => void (chimes(staff) === "heard" && alarm.nudge()),
  }));

  return {
    cards,
    rooms,
    /** @param {Thread} thread */
    changed(thread) {
      if (thread.stage === "asked") cards.show(thread);
      else {
        const seen = rooms.of(thread);
        seen.draw(thread);
        // Whoever has answered writes there next, unless they write elsewhere by now.
        if (cards.answered(thread.peer.staff) && !inField()) seen.focus();
        cards.hide(thread.peer.staff);
      }
      alarm.asks(cards.count());
    },
    /** @param {Thread} thread @param {import("./asides.js").Why} why @param {string[]} unsent */
    over(thread, why, unsent) {
      cards.hide(thread.peer.staff);
      alarm.asks(cards.count());
      const draft = rooms.close(thread.peer.staff);
      tellOver(thread, why, [...unsent, draft].filter(Boolean).join("\n"), notes);
    },
  };
}

/** @param {Desk} desk */
export function createBeside(desk) {
  const { device, send, mono, colleagues, notes, panel } = desk;
  const { cards, rooms, changed, over } = createSeen(desk, () => asides);
  /** @type {Asides} */
  const asides = createAsides({
    device,
    mono,
    send: (to, body) => send({ aside: { to, body } }),
    find: colleagues.find,
    on: {
      changed,
      over,
      often: ({ name, staff }) => notes.add(words.often(name), { tone: "warm", of: staff }),
      lost: ({ name, staff }) => notes.add(words.lost(name), { tone: "warm", of: staff }),
      entry: (thread, entry) => rooms.of(thread).put(entry),
      delivered: (thread, entry) => rooms.get(thread.peer.staff)?.put(entry),
      typing: (thread, on) => rooms.get(thread.peer.staff)?.typing(on),
    },
  });

  document.addEventListener("visibilitychange", () => asides.visible(document.visibilityState === "visible"));

  return {
    /** To whom one is beside: who asks, then a thread, then whom one could ask. */
    go() {
      if (cards.focus()) return;
      const first = rooms.first();
      if (first) return first.focus();
      panel();
      colleagues.focus();
    },
    /** By a press. @param {string} staff */
    ask(staff) {
      const seen = rooms.get(staff);
      if (seen) return seen.focus();
      if (asides.get(staff)?.stage === "asked") return void cards.focus();
      // A beat says whether there is a link, and nothing else.
      if (!send({ beat: {} })) return notes.add(noLinkNow, { tone: "warm" });
      if (!colleagues.find(staff)) return notes.add(words.notThere, { tone: "warm" });
      asides.ask(staff);
    },
    ...createTakingOver(asides, rooms, notes),
    /** How many threads there are in which both write. */
    open: () => asides.all().filter(({ stage }) => stage === "open").length,
    receive: asides.receive,
    nobody: asides.nobody,
    tick: asides.tick,
    leave() {
      asides.leave();
      rooms.clear();
    },
  };
}
