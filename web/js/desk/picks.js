/** What a young person picks of a closing card, as their page says it now: kept for the card that it is of. */

import { soon } from "../conversation/soon.js";
import { howOf } from "./closing.js";

/** @typedef {import("../conversation/transcript.js").Entry} Entry */

/** @param {() => {transcript:{redraw(id:string):void}, say(text:string):void}} room where it is drawn, and said */
export function createPicks(room) {
  /** @type {Map<string, number>} */
  const heard = new Map();
  /** @type {Entry|null} */
  let changed = null;

  /** @param {Entry} entry */
  function card(entry) {
    const picked = heard.get(entry.id);
    return howOf(/** @type {import("../conversation/protocol.js").Closing} */ (entry.proposal), picked ?? 0, picked !== undefined);
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
    /** @param {import("../conversation/picks.js").Picks} picks @param {Entry[]} entries what is written here: of nothing else is anything kept */
    hear([number, picked], entries) {
      const entry = entries.find(({ id, proposal }) => id === `c${number}` && proposal?.kind === "closing");
      if (!entry) return;
      const before = heard.get(entry.id) ?? 0;
      heard.set(entry.id, picked);
      if (picked === before) return;
      changed = entry;
      soon(draw);
    },
  };
}
