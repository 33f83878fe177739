/** What is asked before a counsellor leaves the desk: going off duty, or signing out. Pure. */

import { countWord } from "./words.js";

/** @typedef {{open:number, waiting:number, alone:boolean}} Facts conversations here, young people in the queue, nobody else on duty */

/** @param {Facts} facts */
function title({ open, alone }) {
  if (open) return `Du har ${countWord(open, "samtale", "samtaler")} i gang`;
  return alone ? "Du er den sidste på vagt" : "";
}

/** What it means to those who wait. @param {Facts} facts */
function waitWords({ open, waiting, alone }) {
  if (!alone) return "";
  const queue = waiting ? ` ${waiting} venter i køen.` : "";
  return `${open ? "Ingen anden er på vagt, så de kan ikke gå videre til nogen lige nu." : "Ingen kan tage imod, når du er gået."}${queue}`;
}

/** @param {Facts} facts @param {string} meaning */
const words = (facts, meaning) => [facts.open ? meaning : "", waitWords(facts)].filter(Boolean).join(" ");

/** @param {Facts} facts @returns {import("../dom/confirm.js").Asked|null} null: nothing to ask */
export function offWords(facts) {
  if (!facts.open && !(facts.alone && facts.waiting)) return null;
  const meaning = "Går du af vagt, bliver hver ung spurgt, om de vil fortsætte med en anden rådgiver eller slutte. Teksten slettes her.";
  return { title: title(facts), words: words(facts, meaning), yes: "Ja, gå af vagt", no: "Bliv på vagt" };
}

/** @param {Facts} facts @returns {ReturnType<typeof offWords>} */
export function signOutWords(facts) {
  if (!facts.open && !(facts.alone && facts.waiting)) return null;
  const meaning = "Logger du ud, kan du ikke læse eller skrive i dem mere. Hver ung bliver spurgt, om de vil fortsætte med en anden rådgiver eller slutte.";
  return { title: title(facts), words: words(facts, meaning), yes: "Ja, log ud", no: "Bliv her" };
}
