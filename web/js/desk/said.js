/** What the desk says in a conversation, as the page has it: in the young person's language, or in Danish where there is none of it. */

import { byId } from "../dom/find.js";

/** @param {string} language @returns {import("./words.js").Said} */
export function saidIn(language) {
  const all = /** @type {HTMLElement[]} */ ([.../** @type {HTMLTemplateElement} */ (byId("said")).content.children]);
  const own = all.find(({ lang }) => lang === language) ?? all[0];
  const { danger = "", call = "", propose = "", why = "", transfer = "", day = "", days = "", closing = "", numbers = "", steps = "" } = own?.dataset ?? {};
  return { danger, call, propose, why, transfer, day, days, closing, numbers, steps };
}
