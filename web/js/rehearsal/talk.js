// A talk that is rehearsed: what was written, by which side, and what of it the counsellor has done so far.

import { byId as by } from "../dom/find.js";
import { createTranscript } from "../conversation/transcript.js";
import { listen } from "./cues.js";
import * as words from "../../words/da/rehearsal/page.js";

/** @typedef {import("../conversation/transcript.js").Entry} Entry */
/** @typedef {import("./cues.js").Cue} Cue */
/** @typedef {import("./review.js").Kind} Kind */
/** @typedef {ReturnType<typeof createTalk>} Talk */

/**
 * @param {Kind} kind
 * @returns {{kind: Kind, side: "counsellor"|"youth", entries: Entry[], unread: Entry[], last: Set<Cue>, done: Set<Cue>, written: number}}
 */
function fresh(kind) {
  return { kind, side: "counsellor", entries: [], unread: [], last: new Set(), done: new Set(), written: 0 };
}

/** @param {HTMLTemplateElement} template of a message */
export function createTalk(template) {
  let now = fresh("quiet");

  /** @param {{side: string}} entry */
  function writerOf({ side }) {
    if (now.kind === "two") return side === "youth" ? words.young : words.counsellor;
    return side === "youth" ? words.figures[now.kind].title : words.you;
  }

  const transcript = createTranscript({
    list: by("transcript"),
    template,
    scroller: by("scroller"),
    mine: "counsellor",
    jump: by("jump"),
    who: writerOf,
  });

  /** @param {Entry["side"]} side @param {string} text @param {string} state */
  function write(side, text, state) {
    /** @type {Entry} */
    const entry = { id: String(now.entries.length), side, text, at: Date.now(), state };
    now.entries.push(entry);
    transcript.put(entry);
    return entry;
  }

  return {
    kind: () => now.kind,
    side: () => now.side,
    entries: () => now.entries,
    writerOf,
    settle: transcript.settle,
    /** Nothing of the last one stays. @param {Kind} kind */
    begin(kind) {
      now = fresh(kind);
      transcript.clear();
    },
    turnSide: () => (now.side = now.side === "counsellor" ? "youth" : "counsellor"),
    /** @param {string} text */
    hear: (text) => void write("youth", text, "received"),
    /** @param {string} text @param {boolean} played whether a figure is to read it */
    say(text, played) {
      const entry = write(now.side, text, played ? "waiting" : "received");
      if (now.side === "counsellor") {
        const { cues } = listen(text);
        now.written++;
        now.last = cues;
        for (const cue of cues) now.done.add(cue);
      }
      if (played) now.unread.push(entry);
    },
    /** All that was written is read. */
    read() {
      for (const entry of now.unread.splice(0)) transcript.put({ ...entry, state: "delivered" });
    },
    /** What hints are made of. */
    did: () => ({ last: now.last, done: now.done, written: now.written }),
  };
}
