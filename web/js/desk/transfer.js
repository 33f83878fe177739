/** A colleague is asked to take a conversation over: the dialog, how it stands, and what came of it. */

import { byId } from "../dom/find.js";
import { onSubmit } from "../dom/form.js";
import { el } from "../dom/make.js";
import { put } from "../dom/text.js";
import { clean } from "../conversation/composer.js";
import { toFront } from "./front.js";
import { saidIn } from "./said.js";
import { passes } from "./seats.js";
import { leftWord, lineWord, lines, transferText } from "./words.js";
import * as rooms from "../../words/da/desk/rooms.js";
import * as words from "../../words/da/desk/transfer.js";

/**
 * @typedef {import("../conversation/frames.d.ts").Colleague} Colleague
 * @typedef {import("../conversation/frames.d.ts").Heir} Heir
 * @typedef {import("../conversation/frames.d.ts").TransferStage} Stage
 * @typedef {import("./conversation.js").Held} Held
 * @typedef {ReturnType<typeof import("./conversation.js").createConversation>} Conversation
 */

const WHY = 300;

/** Whether a conversation about this, in this language, is one of theirs. @param {Colleague["takes"]} takes @param {string} about @param {string} language */
const isTaken = ({ languages, leaves }, about, language) => !leaves.includes(about) && (!languages || languages.includes(language));

/**
 * What can be asked for besides a name: what somebody with room takes. @param {Colleague[]} others
 * @param {{line: string|null, language: string}} seat
 */
export const openLines = (others, { line, language }) =>
  lines(line).filter((about) => others.some(({ free, takes }) => free && isTaken(takes, about, language)));

/** @param {Colleague} colleague @param {boolean} only the one who can be asked */
function choiceOf({ staff, name, free }, only) {
  const input = el("input", { type: "radio", name: "to", value: `colleague ${staff}`, disabled: !free, checked: only });
  const who = el("strong", { dir: "auto", translate: false }, name);
  return el("label", {}, input, el("span", {}, who, el("small", {}, free ? words.hasRoom : words.noRoom)));
}

/** @param {string} about */
const lineChoice = (about) => el("label", {}, el("input", { type: "radio", name: "to", value: `line ${about}` }), el("span", {}, lineWord(about)));

/** @param {FormDataEntryValue | null} value @returns {Heir | null} */
function heirOf(value) {
  const [kind, id] = String(value ?? "").split(" ");
  if (!id) return null;
  return kind === "line" ? { line: id } : { colleague: id };
}

/** The dialog. @param {(conversation: Conversation, to: Heir, why: string) => boolean} asks false: it could not be sent */
function createDialog(asks) {
  const dialog = /** @type {HTMLDialogElement} */ (byId("transfer"));
  const form = /** @type {HTMLFormElement} */ (byId("transfer-form"));
  const why = /** @type {HTMLTextAreaElement} */ (byId("transfer-why"));
  const state = byId("transfer-state");
  /** @type {Conversation | null} */
  let about = null;

  function send() {
    const to = heirOf(new FormData(form).get("to"));
    const reason = clean(why.value);
    if (!about) return;
    if (!to) state.textContent = words.choose;
    else if (!reason) state.textContent = words.sayWhy;
    else if (reason.length > WHY) state.textContent = words.whyTooLong(reason.length - WHY);
    else if (about.seat.over) state.textContent = rooms.isOver;
    else if (about.seat.state !== "here") state.textContent = words.notHere;
    else if (asks(about, to, reason)) {
      dialog.close();
      // The button that opened it is gone.
      return toFront();
    } else state.textContent = rooms.noLinkNow;
    if (to && !reason) why.focus();
  }

  onSubmit(form, send);
  form.addEventListener("input", () => (state.textContent = ""));
  byId("transfer-cancel").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    about = null;
    form.reset();
    byId("transfer-room").textContent = state.textContent = "";
  });

  /** Who can be asked now; what is chosen stays so, if it can. @param {Colleague[]} others */
  function draw(others, fresh = false) {
    if (!about) return;
    const { line } = about.seat;
    const chosen = String(new FormData(form).get("to") ?? "");
    const focused = form.querySelector("input:focus");
    const free = others.filter((one) => one.free);
    byId("transfer-colleagues").replaceChildren(...others.map((one) => choiceOf(one, fresh && one.free && free.length === 1)));
    const open = openLines(others, about.seat);
    byId("transfer-lines").replaceChildren(...open.map(lineChoice));
    // With one colleague who has room, whoever takes the same line is that one.
    byId("transfer-lines-box").hidden = !open.some((one) => free.length > 1 || one !== line);
    for (const input of form.querySelectorAll("input")) {
      if (input.value === chosen && !input.disabled) input.checked = true;
      if (focused instanceof HTMLInputElement && input.value === focused.value) input.focus();
    }
    byId("transfer-body").hidden = byId("transfer-send").hidden = !free.length;
    if (chosen && !new FormData(form).get("to")) state.textContent = words.chosenGone;
    if (!free.length) state.textContent = others.length ? words.nobodyFree : words.nobody;
    else if ([words.nobody, words.nobodyFree].includes(state.textContent ?? "")) state.textContent = "";
  }

  return {
    /** @param {Conversation} conversation @param {Colleague[]} others */
    open(conversation, others) {
      if (dialog.open) return;
      about = conversation;
      byId("transfer-room").textContent = conversation.room.name();
      draw(others, true);
      dialog.showModal();
    },
    /** Somebody came or went; a press that is on its way stays where it is. @param {Colleague[]} others */
    renew: (others) => draw(others),
    /** Of this conversation, or whichever. @param {string} [id] */
    close: (id) => (!id || about?.seat.conversation === id) && dialog.close(),
  };
}

/** How it stands, above the text. @param {Held} seat @param {number} now monotonic ms */
export function passingWord({ passing }, now) {
  if (!passing) return "";
  const left = leftWord(Math.max(0, passing.until - now));
  return passing.name ? words.promised(passing.name, left) : words.asking(left);
}

/** What this counsellor has said yes to, as long as the young person is asked. @param {{send(frame: object): boolean, mono(): number}} desk */
function createPromises({ send, mono }) {
  /** Until when. @type {Map<string, number>} */
  const all = new Map();
  const [strip, text, back] = [byId("promise"), byId("promise-words"), byId("promise-back")];

  function draw() {
    for (const [id, until] of all) if (until <= mono()) all.delete(id);
    const [first] = all;
    const hadFocus = !first && strip.contains(document.activeElement);
    strip.hidden = !first;
    put(text, first ? words.youPromised(leftWord(first[1] - mono())) : "");
    if (hadFocus) toFront();
  }

  back.addEventListener("click", () => {
    const [first] = all;
    if (first) send({ decline: { conversation: first[0] } });
  });

  return {
    draw,
    /** @param {string} conversation @param {number} left ms */
    add(conversation, left) {
      all.set(conversation, mono() + left);
      draw();
    },
    /** @param {string} conversation */
    remove(conversation) {
      const had = all.delete(conversation);
      draw();
      return had;
    },
    clear() {
      all.clear();
      draw();
    },
  };
}

/**
 * At the desk that has the conversations.
 * @typedef {{send(frame: object): boolean, staff: string, others(): Colleague[], live: Map<string, Conversation>, mono(): number,
 *   draw(conversation: Conversation): void, notes: ReturnType<typeof import("./notes.js").createNotes>}} Desk
 * @param {Desk} desk
 */
function createAsking({ live, mono, draw, notes }) {
  /** Why, until the young person is asked. @type {Map<string, string>} */
  const reasons = new Map();
  /** Those about which somebody is asked, as far as this page knows. @type {Set<string>} */
  const open = new Set();

  /** The colleague has said yes: the young person reads who, and why. @param {Conversation} conversation @param {string} name */
  function propose({ seat, write }, name) {
    const why = reasons.get(seat.conversation);
    reasons.delete(seat.conversation);
    if (why) write(transferText(name, why, saidIn(seat.language)), undefined);
  }

  /** @param {string} id */
  function forget(id) {
    reasons.delete(id);
    open.delete(id);
  }

  return {
    /** @param {string} id @param {string} why */
    because: (id, why) => void reasons.set(id, why),
    /** @param {Conversation} conversation @param {Stage} stage */
    stands(conversation, stage) {
      const { seat, room } = conversation;
      passes(seat, stage, mono());
      if ("over" in stage) {
        const { why } = stage.over;
        forget(seat.conversation);
        const word = /** @type {Partial<Record<string, (name: string) => string>>} */ (words.over)[why];
        if (word) notes.add(word(room.name()), { tone: why === "done" ? "good" : "warm", stay: why !== "done" });
      } else open.add(seat.conversation);
      if ("promised" in stage) propose(conversation, stage.promised.name);
      draw(conversation);
    },
    /** The service has said how all seats stand: what it no longer knows of was lost with its overview. */
    synced() {
      for (const id of [...open]) {
        const here = live.get(id);
        if (here?.seat.passing) continue;
        forget(id);
        if (here && !here.seat.over) notes.add(words.nobodyAsked(here.room.name()), { tone: "warm", stay: true });
      }
      for (const [id, conversation] of live) {
        const { passing, over } = conversation.seat;
        if (!passing || over) continue;
        // Said yes while this page had no link, or before it was loaded anew.
        if (passing.name && reasons.has(id)) propose(conversation, passing.name);
        else if (!open.has(id)) notes.add(words.sayYourself(conversation.room.name()), { tone: "warm" });
        open.add(id);
      }
    },
  };
}

/** At the desk to which they may come. @param {Desk} desk */
function createComing({ send, staff, mono, notes }) {
  const promises = createPromises({ send, mono });
  /** What passes to this desk, until it is shown. @type {Set<string>} */
  const arrived = new Set();
  return {
    /** @param {string} conversation @param {Stage} stage */
    comes(conversation, stage) {
      if ("promised" in stage && stage.promised.to === staff) promises.add(conversation, stage.promised.left);
      if (!("over" in stage)) return;
      const promised = promises.remove(conversation);
      if (stage.over.why === "done") arrived.add(conversation);
      else if (promised) notes.add(words.staysThere, { tone: "warm" });
    },
    /** Whether it came from a colleague just now. @param {string} conversation */
    came: (conversation) => arrived.delete(conversation),
    tick: promises.draw,
    clear: promises.clear,
  };
}

/** @param {Desk} desk */
export function createTransfers(desk) {
  const { send, others, live } = desk;
  const [asking, coming] = [createAsking(desk), createComing(desk)];
  const dialog = createDialog(({ seat }, to, why) => {
    const sent = send({ transfer: { conversation: seat.conversation, to } });
    if (sent) asking.because(seat.conversation, why);
    return sent;
  });

  return {
    synced: asking.synced,
    came: coming.came,
    tick: coming.tick,
    /** Who can be asked is not who could before. */
    renew: () => dialog.renew(others()),
    /** @param {Conversation} conversation */
    open(conversation) {
      if (!conversation.seat.over) dialog.open(conversation, others());
    },
    /** @param {string} conversation @param {Stage} stage */
    hear(conversation, stage) {
      const here = live.get(conversation);
      if (here && !here.seat.over) asking.stands(here, stage);
      else coming.comes(conversation, stage);
    },
    close() {
      dialog.close();
      coming.clear();
    },
  };
}
