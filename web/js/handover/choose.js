// The step before the card: who is to have it.

import { button, el, note } from "../dom/make.js";
import { KINDS, soon } from "./words.js";

/** @typedef {import("./client.js").Agency} Agency */

/** @param {Agency} agency @param {() => void} pick */
const row = (agency, pick) =>
  el(
    "li",
    { class: "card handover-agency" },
    el("h2", {}, agency.name),
    el("p", { class: "handover-kind" }, KINDS[agency.kind]),
    el("p", {}, agency.does),
    el("p", { class: "handover-soon" }, `Åbner det ${soon(agency.answers_days)}`),
    button(`Vælg ${agency.name}`, pick, "button-wide"),
  );

/** @param {{label: string, go: () => void}} back @returns {import("./frame.js").View} */
export const loadingView = (back) => ({
  name: "loading",
  title: "Et øjeblik …",
  back,
  body: [el("p", { class: "soft" }, "Vi henter, hvem der kan få det.")],
});

/** @param {{back: {label: string, go: () => void}, text: string, again: () => void}} given @returns {import("./frame.js").View} */
export const failedView = ({ back, text, again }) => ({
  name: "failed",
  title: "Det kunne ikke hentes",
  back,
  body: [el("p", {}, text), el("div", { class: "handover-actions" }, button("Prøv igen", again, "button-primary"))],
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
  const lead = agencies.length
    ? "Du skriver et kort og bestemmer, hvad der står. Chatten bliver ikke sendt. Intet bliver sendt, før du siger ja til sidst."
    : "Lige nu er der ingen, vi kan sende det til. Skriv med rådgiveren om, hvad I kan gøre i stedet.";
  return {
    name: "choose",
    title: agencies.length ? "Hvem skal have det?" : "Ingen tager imod lige nu",
    back,
    body: [
      ...(gone ? [note("warm", el("p", {}, `${gone} tager ikke imod lige nu. Du kan vælge en anden.`))] : []),
      el("p", { class: "handover-lead" }, lead),
      ...(sent ? [sent] : []),
      el("ul", { class: "handover-agencies" }, ...agencies.map((agency) => row(agency, () => pick(agency)))),
    ],
  };
}
