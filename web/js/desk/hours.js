/** The opening hours as young people meet them now, at the top of the desk. */

import { byId } from "../dom/find.js";
import { tell } from "../dom/form.js";

/** @typedef {import("../conversation/protocol.js").Standing} Standing */

/** @param {Standing} standing @returns {string} empty while it is open for long */
export function hoursWord({ open, closes_in, next_opening }) {
  if (!open) {
    return `Lukket for nye${next_opening ? `, åbner ${next_opening}` : ""}. De, der venter, ved det.`;
  }
  if (!closes_in) return "";
  return `Lukker for nye om ${closes_in < 2 ? "et minut" : `${closes_in} minutter`}. De unge kan se det.`;
}

/** @param {Standing} standing */
export function drawHours(standing) {
  tell(byId("hours"), hoursWord(standing));
}
