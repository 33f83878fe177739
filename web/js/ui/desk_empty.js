/** What stands where the conversations will be. */

import { byId, say } from "./desk_dom.js";

/** @param {{known:boolean, duty:boolean, paused:boolean, waiting:number}} facts @returns {[string,string]|null} */
export function emptyWord({ known, duty, paused, waiting }) {
  if (!known) return null;
  if (!duty) return ["Du er ikke på vagt", "Tryk på Gå på vagt, når du er klar. Så ringer det her, når en ung vil skrive."];
  if (paused) return ["Du holder pause", "Det ringer ikke hos dig, før du slutter pausen. Træk vejret."];
  if (waiting) return ["Nogen venter", "Det ringer hos den, der har været ledig længst. Du kan også selv tage den længst ventende."];
  return ["Klar, når nogen skriver", "Der er ingen samtaler lige nu. Når en ung vil skrive, ringer det her."];
}

/** @param {Parameters<typeof emptyWord>[0]} facts */
export function drawEmpty(facts) {
  const words = emptyWord(facts);
  if (!words) return;
  say(byId("empty-title"), words[0]);
  say(byId("empty-words"), words[1]);
}
