/** Short messages to the counsellor: spoken politely, closed by a press or by themselves. */

import { byId, clone, part } from "../dom/find.js";
import { READ_ONLY } from "./seats.js";

const STAY = 12_000;
const MOST = 3;

export function createNotes() {
  const list = byId("notes");
  return {
    /** @param {string} words @param {{stay?:boolean, tone?:"plain"|"warm"|"good"}} [how] `stay`: until closed, or for a quarter of an hour */
    add(words, { stay = false, tone = "plain" } = {}) {
      if (!words) return;
      const note = clone("note");
      note.dataset.tone = tone;
      part(note, "words").textContent = words;
      part(note, "close").addEventListener("click", () => note.remove());
      list.append(note);
      note.dataset.stay = String(stay);
      while (list.children.length > MOST) (list.querySelector('[data-stay="false"]') ?? list.firstElementChild)?.remove();
      if (!stay) setTimeout(() => !note.contains(document.activeElement) && note.remove(), STAY);
      // Unsent words of a conversation stay no longer than its text.
      setTimeout(() => note.remove(), READ_ONLY);
    },
    clear: () => list.replaceChildren(),
  };
}
