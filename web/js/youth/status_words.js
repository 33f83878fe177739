// How the chat stands: wanted once a conversation begins, or when the first page changes. As it comes, the server has written
// it, in the same words.

import { filled, moment } from "../conversation/moment.js";
import * as words from "../../words/da/youth/status.js";

/**
 * @typedef {import("../net/bodies.d.ts").ChatStatus} Status
 * @typedef {import("../conversation/frames.d.ts").Opening} Opening
 * @typedef {{title: string, text: string}} Said
 */

/** @param {Opening|null} opens */
export const opensWords = (opens) => (opens ? filled(words.opens, { when: moment(opens) }) : "");

/** @param {Status["wait"]} wait minutes */
export function waitWords(wait) {
  if (!wait) return words.wait_unknown;
  if (wait.to <= 2) return words.wait_none;
  return filled(!wait.from ? words.wait_up_to : wait.from === wait.to ? words.wait_about : words.wait_between, wait);
}

/** @param {number} minutes */
export const closesWords = (minutes) => filled(words.closes, { n: minutes });

/** As templates/youth/page.html says it. @param {Status} status @returns {Said} */
export function statusWords(status) {
  if (status.open) {
    const crew = status.on_duty === 1 ? words.one_on_duty : filled(words.on_duty, { n: status.on_duty });
    const soon = status.closes_in ? ` ${closesWords(status.closes_in)}` : "";
    return { title: words.open, text: `${crew} ${status.paused ? words.pause : waitWords(status.wait)}${soon}` };
  }
  if (!status.live) return { title: words.broken, text: words.broken_text };
  if (status.full) return { title: words.full, text: words.full_text };
  const crew = status.on_duty === 0 ? `${words.nobody_text} ` : "";
  return { title: status.opens ? words.closed : words.nobody, text: crew + (opensWords(status.opens) || words.opens_unknown) };
}
