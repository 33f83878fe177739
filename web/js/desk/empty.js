/** What stands where the conversations will be. */

import { byId } from "../dom/find.js";
import { put } from "../dom/text.js";

/**
 * @param {{known:boolean, duty:boolean, paused:boolean, unanswered:boolean, waiting:number,
 *   standing:import("../conversation/protocol.js").Standing}} facts
 * @returns {[string,string]|null}
 */
export function emptyWord({ known, duty, paused, unanswered, waiting, standing: { open, crew } }) {
  if (!known) return null;
  if (!duty) return ["Du er ikke på vagt", "Tryk på Gå på vagt, når du er klar. Så ringer det her, når en ung vil skrive."];
  if (unanswered) return ["Du står ikke som på vagt", "To gange har det ringet her, uden at nogen svarede. Tryk på Jeg er her igen."];
  if (paused) {
    const doors = { taking: "", pause: " Unge kan stadig stille sig i kø i et kvarter.", silent: " Unge kan ikke begynde nu: ingen tager imod.", nobody: "" };
    return ["Du holder pause", `Det ringer ikke hos dig, før du slutter pausen. Træk vejret.${open ? doors[crew] : ""}`];
  }
  if (waiting) return ["Nogen venter", "Det ringer hos den, der har været ledig længst. Du kan også selv tage den længst ventende."];
  if (!open) return ["Chatten er lukket", "Ingen ung kan begynde en samtale nu, og du kan roligt gå af vagt."];
  return ["Klar, når nogen skriver", "Der er ingen samtaler lige nu. Når en ung vil skrive, ringer det her."];
}

/** @param {Parameters<typeof emptyWord>[0]} facts */
export function drawEmpty(facts) {
  const words = emptyWord(facts);
  if (!words) return;
  put(byId("empty-title"), words[0]);
  put(byId("empty-words"), words[1]);
}
