// What the list says about a card, and what is new since last time. Pure.

import { dayWord } from "./days.js";

/**
 * @typedef {import("../net/bodies.d.ts").ListedCard} Row a card as the list knows it
 *
 * @typedef {{state: string, tone: "new" | "late" | "reply" | "plain", sent: string, until: string}} Said
 */

/** @param {Row} row */
const waits = (row) => row.readable && (!row.opened_on || row.unanswered);

/** @param {Row} row @param {string} today @returns {Pick<Said, "state" | "tone">} */
function stateOf(row, today) {
  const promised = dayWord(row.promised_on, today);
  if (!row.readable) return { state: "Kan ikke læses", tone: "plain" };
  if (row.late && !row.opened_on) return { state: `Over tiden: skulle være åbnet senest ${promised}`, tone: "late" };
  if (!row.opened_on) return { state: `Nyt: åbn senest ${promised}`, tone: "new" };
  if (row.unanswered) return { state: "Nyt svar til jer", tone: "reply" };
  if (row.closed_on) return { state: `Afsluttet ${dayWord(row.closed_on, today)}`, tone: "plain" };
  if (row.answered) return { state: "Besvaret", tone: "plain" };
  if (row.acknowledged_on) return { state: `I har sagt, at I har læst det, ${dayWord(row.acknowledged_on, today)}`, tone: "plain" };
  return { state: `Åbnet ${dayWord(row.opened_on, today)}`, tone: "plain" };
}

/** @param {Row} row @param {string} today @returns {Said} */
export function said(row, today) {
  const sent = `Sendt ${dayWord(row.posted_on, today)}`;
  return { ...stateOf(row, today), sent, until: `Slettes ${dayWord(row.expires_on, today)}` };
}

/** Neutral: others may see the tab. @param {Row[]} rows */
export function titleOf(rows) {
  const count = rows.filter(waits).length;
  return count ? `(${count}) Modtager` : "Modtager";
}

/** What came since, to be read aloud; "": nothing. @param {Row[]} before @param {Row[]} after */
export function news(before, after) {
  const known = new Map(before.map((row) => [row.id, row]));
  const cards = after.filter((row) => !known.has(row.id)).length;
  const words = after.filter((row) => row.unanswered && known.get(row.id)?.unanswered === false).length;
  const told = [];
  if (cards) told.push(cards === 1 ? "Der er kommet et nyt kort." : `Der er kommet ${cards} nye kort.`);
  if (words) told.push("Der er et nyt svar på et kort.");
  return told.join(" ");
}
