// What the last page of a conversation says, why, and what is left of it elsewhere. Pure.

import * as words from "../../words/da/youth/over.js";
import { counsellor } from "../../words/da/youth/chat.js";

/** @typedef {import("./words.js").State} State @typedef {import("./words.js").Said} Said */

/** Which ending a close code that forbids a retry means. @param {number} code @returns {string} */
export function stopReason(code) {
  /** @type {Record<number, string>} */
  const reasons = {
    4505: "expired",
    4506: "expired",
    4507: "expired",
    4508: "moved",
    4509: "moved",
    4510: "gone",
    4512: "full",
    4513: "nobody",
    4515: "too_many",
  };
  return reasons[code] ?? "broken";
}

/** What is left at the other end. Whoever went off duty, or gave the conversation back, has nothing any more. @param {State} s */
export const stays = (s) => (s.asked || (s.met && s.phase === "queue") ? words.deletedThere(s.name || counsellor) : words.readableThere(s.name || counsellor));

/** Cleared without a connection: whoever is at the other end does not know. @param {State} s @param {string} name */
function aloneWords(s, name) {
  if (s.resumed && !s.met) return words.notTold;
  return s.met ? words.doesNotKnow(name) : words.placeFreeSoon;
}

/** The last page of a conversation. @param {string} reason @param {State} s @returns {Said} */
export function overWords(reason, s) {
  const name = s.name || counsellor;
  const seen = `${words.emptied} ${stays(s)}`;
  switch (reason) {
    case "you":
      return s.met ? { title: words.you, text: `${seen} ${words.welcome}` } : { title: words.outOfQueue, text: `${words.outOfQueueText} ${words.welcome}` };
    case "you_alone":
      return { title: words.emptiedTitle, text: aloneWords(s, name) };
    case "counsellor":
      return { title: words.ended(name), text: seen };
    case "cleared":
      return { title: words.cleared.title, text: `${words.cleared.text} ${words.welcome}` };
    case "waited_too_long":
      return words.waitedTooLong;
    case "time_up":
      return { title: words.timeUp, text: `${words.timeUpText} ${seen} ${words.startAnew}` };
    case "moved":
      return words.moved;
    case "full":
      return words.full;
    case "nobody":
      return words.nobody;
    case "too_many":
      return words.tooMany;
    case "expired":
      return words.expired;
    case "discarded":
      return words.discarded;
    case "gone":
      return words.gone;
    default:
      return words.broken;
  }
}
