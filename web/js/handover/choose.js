// The step before the card: who is to have it.

import { button, el, note } from "../dom/make.js";
import { KINDS } from "./words.js";
import { soon } from "../../words/da/handover/agreed.js";
import * as words from "../../words/da/handover/fill.js";

/** @typedef {import("./client.js").Agency} Agency */

/** @param {Agency} agency @param {() => void} pick */
const row = (agency, pick) =>
  el(
    "li",
    { class: "card handover-agency" },
    el("h2", {}, agency.name),
    el("p", { class: "handover-kind" }, KINDS[agency.kind]),
    el("p", { lang: agency.language, dir: "auto" }, agency.does),
    el("p", { class: "handover-soon" }, words.opens(soon(agency.answers_days))),
    button(words.choose(agency.name), pick, "button-wide"),
  );

/** @param {{label: string, go: () => void}} back @returns {import("./frame.js").View} */
export const loadingView = (back) => ({
  name: "loading",
  title: words.loading,
  back,
  body: [el("p", { class: "soft" }, words.loadingText)],
});

/** @param {{back: {label: string, go: () => void}, text: string, again: () => void}} given @returns {import("./frame.js").View} */
export const failedView = ({ back, text, again }) => ({
  name: "failed",
  title: words.failed,
  back,
  body: [el("p", {}, text), el("div", { class: "handover-actions" }, button(words.again, again, "button-primary"))],
});

/**
 * @param {object} given
 * @param {{label: string, go: () => void}} given.back
 * @param {Agency[]} given.agencies
 * @param {string} given.gone whom the counsellor proposed, when they take no cards now
 * @param {Node|null} given.sent
 * @param {(agency: Agency) => void} given.pick
 * @returns {import("./frame.js").View}
 */
export function chooseView({ back, agencies, gone, sent, pick }) {
  const lead = agencies.length ? words.whomText : words.nobodyText;
  return {
    name: "choose",
    title: agencies.length ? words.whom : words.nobody,
    back,
    body: [
      ...(gone ? [note("warm", el("p", {}, words.notNow(gone)))] : []),
      el("p", { class: "handover-lead" }, lead),
      ...(sent ? [sent] : []),
      el("ul", { class: "handover-agencies" }, ...agencies.map((agency) => row(agency, () => pick(agency)))),
    ],
  };
}
