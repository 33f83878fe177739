/** The opening hours as young people meet them now, at the top of the desk. */

import { byId } from "../dom/find.js";
import { tell } from "../dom/form.js";
import { moment } from "../conversation/moment.js";
import * as words from "../../words/da/desk/panel.js";

/** @typedef {import("../conversation/protocol.js").Standing} Standing */

/** @param {Standing} standing @returns {string} empty while it is open for long */
export function hoursWord({ open, closes_in, opens }) {
  if (!open) return opens ? words.closedUntil(moment(opens)) : words.closed;
  return closes_in ? words.closes(closes_in) : "";
}

/** @param {Standing} standing */
export function drawHours(standing) {
  tell(byId("hours"), hoursWord(standing));
}
