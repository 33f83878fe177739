/** What a young person picks of a closing card, as their page says it now: kept for the card that it is of. */

import { soon } from "../conversation/soon.js";
import { howOf } from "./closing.js";

/** @typedef {import("../conversation/transcript.js").Entry} Entry */

/** @param {string} me @param {() => {transcript:{redraw(id:string):void}, say(text:string):void}} room where it is drawn, and said */
export function createPicks(me, room) {
  /** Of the last card that it was of: it may be told before the text of that card has come back. */
  let [of, now] = ["", 0];
  /** @type {Entry|null} */
  let changed = null;

  /** @param {Entry} entry */
  function card(entry) {
    const heard = entry.id === of;
    const closing = /** @type {import("../conversation/protocol.js").Closing} */ (entry.proposal);
    return howOf(closing, heard ? now : 0, { heard, mine: entry.by === me });
  }

  /** Once a frame, however often it changes. */
  function draw() {
    if (!changed) return;
    room().transcript.redraw(changed.id);
    room().say(card(changed).note);
    changed = null;
  }

  return {
    card,
    /** @param {import("../conversation/picks.js").Picks} picks @param {Entry[]} entries what is written here */
    hear([number, picked], entries) {
      [of, now] = [`c${number}`, picked];
      const entry = entries.find(({ id, proposal }) => id === of && proposal?.kind === "closing");
      if (!entry) return;
      changed = entry;
      soon(draw);
    },
  };
}
