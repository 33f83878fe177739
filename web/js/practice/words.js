// Every sentence that the practice page says about itself. Pure.

import { traceWords } from "../conversation/guard.js";
import { NAME } from "./script.js";

/**
 * @typedef {import("../dom/text.js").Question} Question
 * @typedef {{phase: "queue"|"talk", place: number, asked: ""|"ending"|"guard"|"done", serious: boolean, traces: string[]}} Scene
 *   `serious`: something that was written may be meant, and nobody has said since that it was not
 * @typedef {{label: string, href: string}} Call a number of the page
 */

/** @param {Scene} s */
export function headWords(s) {
  if (s.phase === "queue") return { title: "Du er i kø", text: "Vi tager imod, når det er din tur" };
  return { title: NAME, text: "Øvelse, ikke et menneske" };
}

const REAL = { id: "real", label: "Den rigtige chat", href: "/" };

/** What stands over the field. @param {Scene} s @param {Call[]} calls @returns {Question|null} */
export function question(s, calls) {
  const inTheWay = s.asked === "ending" || s.asked === "guard";
  switch (s.serious && !inTheWay ? "serious" : s.asked) {
    case "ending":
      return {
        key: "ending",
        title: "Vil du slutte nu?",
        text: "I en rigtig samtale bliver din side tømt med det samme, og rådgiveren kan læse den i højst 15 minutter mere. Her har ingen læst noget.",
        actions: [
          { id: "end", label: "Ja, slut samtalen", primary: true },
          { id: "stay", label: "Nej, bliv her" },
        ],
        blocks: true,
        focus: true,
      };
    case "guard":
      return {
        key: "guard",
        title: `Det ligner ${traceWords(s.traces)}`,
        text: "I den rigtige chat stopper vi dig også her, så du ikke kommer til at sige, hvem du er, hvis du ikke vil. Her bliver intet sendt alligevel.",
        actions: [
          { id: "mend", label: "Ret teksten", primary: true },
          { id: "anyway", label: "Skriv det alligevel" },
        ],
        focus: true,
      };
    case "serious":
      return {
        key: "serious",
        title: "Ingen læser med her",
        text: "Er det alvor, så skriv til en rådgiver, eller ring nu:",
        actions: [{ ...REAL, primary: true }, ...calls.map((call, nth) => ({ id: `call-${nth}`, ...call })), { id: "practise", label: "Øv videre" }],
      };
    case "done":
      return {
        key: "done",
        title: "Det var øvelsen",
        text: "Vil du skrive med et menneske, så er det i den rigtige chat. Du behøver ikke sige, hvem du er.",
        actions: [
          { ...REAL, primary: true },
          { id: "end", label: "Slut øvelsen" },
        ],
      };
    default:
      return null;
  }
}
