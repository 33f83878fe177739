/** Short messages to the counsellor: spoken politely, closed by a press or by themselves. */

import { byId, clone, part } from "../dom/find.js";
import { READ_ONLY } from "./seats.js";

const STAY = 12_000;
const MOST = 3;

export function createNotes() {
  const list = byId("notes");
  return {
    /**
     * @param {string} words
     * @param {{stay?:boolean, tone?:"plain"|"warm"|"good", of?:string}} [how] `stay`: until closed, or for a quarter of an hour; `of`: by
     *   what this colleague's page does, which takes no other note's place
     */
    add(words, { stay = false, tone = "plain", of = "" } = {}) {
      if (!words) return;
      const note = clone("note");
      note.dataset.tone = tone;
      part(note, "words").textContent = words;
      part(note, "close").addEventListener("click", () => note.remove());
      list.append(note);
      note.dataset.stay = String(stay);
      note.dataset.of = of;
      const same = /** @type {HTMLElement[]} */ ([...list.children]).filter((other) => other.dataset.of === of);
      if (same.length > MOST) (same.find((other) => other.dataset.stay === "false") ?? same[0]).remove();
      if (!stay) setTimeout(() => !note.contains(document.activeElement) && note.remove(), STAY);
      // Unsent words of a conversation stay no longer than its text.
      setTimeout(() => note.remove(), READ_ONLY);
    },
    clear: () => list.replaceChildren(),
  };
}
