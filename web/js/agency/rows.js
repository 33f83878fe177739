// What the list says about a card, and what is new since last time. Pure.

import * as words from "../../words/da/agency/cards.js";
import { dayWord } from "../dom/days.js";

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
  if (!row.readable) return { state: words.lost, tone: "plain" };
  if (row.late && !row.opened_on) return { state: words.late(promised), tone: "late" };
  if (!row.opened_on) return { state: words.fresh(promised), tone: "new" };
  if (row.unanswered) return { state: words.newAnswer, tone: "reply" };
  if (row.closed_on) return { state: words.closed(dayWord(row.closed_on, today)), tone: "plain" };
  if (row.answered) return { state: words.answered, tone: "plain" };
  if (row.acknowledged_on) return { state: words.acknowledged(dayWord(row.acknowledged_on, today)), tone: "plain" };
  return { state: words.opened(dayWord(row.opened_on, today)), tone: "plain" };
}

/** @param {Row} row @param {string} today @returns {Said} */
export function said(row, today) {
  const sent = words.sent(dayWord(row.posted_on, today));
  return { ...stateOf(row, today), sent, until: words.deleted(dayWord(row.expires_on, today)) };
}

/** Neutral: others may see the tab. @param {Row[]} rows @param {string} title the page's own */
export function titleOf(rows, title) {
  const count = rows.filter(waits).length;
  return count ? `(${count}) ${title}` : title;
}

/** What came since, to be read aloud; "": nothing. @param {Row[]} before @param {Row[]} after */
export function news(before, after) {
  const known = new Map(before.map((row) => [row.id, row]));
  const cards = after.filter((row) => !known.has(row.id)).length;
  const answers = after.filter((row) => row.unanswered && known.get(row.id)?.unanswered === false).length;
  const told = [];
  if (cards) told.push(words.newCards(cards));
  if (answers) told.push(words.newReply);
  return told.join(" ");
}
