/** The dialog in which a counsellor proposes to send something on: to whom, why, and what is worth telling. */

import { byId } from "../dom/find.js";
import { onSubmit } from "../dom/form.js";
import { el } from "../dom/make.js";
import { listOf } from "../net/bounded.js";
import { ask } from "../net/client.js";
import { clean } from "../conversation/composer.js";
import { countWord } from "./words.js";

/**
 * @typedef {import("../conversation/protocol.js").Proposal} Proposal
 * @typedef {{id:string, name:string, does:string, answers_days:number, phone:{shown:string}, age_why:string}} Agency
 * @typedef {(text:string, proposal:Proposal) => boolean} Write false: it could not be sent
 */

const WHY = 300;
const MOST = 200;

/** @param {Agency} agency */
const soonWord = ({ answers_days }) => `Åbner det inden for ${countWord(answers_days, "hverdag", "hverdage")}`;

/** The proposal as a message: its text says the same to a page of the version before. @param {Agency} agency @param {string} why @param {string[]} fields */
export function proposalOf(agency, why, fields) {
  const { id, name } = agency;
  const does = [agency.does, `${soonWord(agency)}.`].filter(Boolean).join("\n");
  const words = `Jeg foreslår, at du sender det videre til ${name}${why ? `: ${why}` : "."}`;
  return { text: words, proposal: /** @type {Proposal} */ ({ kind: "handover", agency: id, name, does, why, fields }) };
}

/** @param {Agency} agency */
export const agencyWord = (agency) => `${soonWord(agency)}${agency.phone.shown ? `. Tlf. ${agency.phone.shown}` : ""}`;

/** @returns {Promise<Agency[]>} */
async function roster() {
  const { agencies } = await ask("/videre/modtagere");
  return listOf(agencies, MOST, (agency) => agency);
}

/** @param {Agency} agency @param {boolean} only */
function choiceOf(agency, only) {
  const words = el("span", {}, el("strong", {}, agency.name), el("span", {}, agency.does), el("small", {}, agencyWord(agency)));
  return el("label", {}, el("input", { type: "radio", name: "agency", value: agency.id, checked: only }), words);
}

/** What is worth telling, by what is ticked. @param {HTMLFormElement} form @param {Agency} agency */
const fieldsOf = (form, agency) =>
  new FormData(form)
    .getAll("field")
    .map(String)
    .filter((part) => part !== "age" || agency.age_why);

export function createPropose() {
  const dialog = /** @type {HTMLDialogElement} */ (byId("propose"));
  const form = /** @type {HTMLFormElement} */ (byId("propose-form"));
  const state = byId("propose-state");
  const body = byId("propose-body");
  const again = byId("propose-again");
  const choices = byId("propose-agencies");
  const age = byId("propose-age");
  const why = /** @type {HTMLTextAreaElement} */ (byId("propose-why"));
  /** @type {Agency[]} */
  let agencies = [];
  /** @type {Write|null} */
  let write = null;

  const chosen = () => agencies.find(({ id }) => id === new FormData(form).get("agency"));

  /** @param {string} words @param {{retry?:boolean, body?:boolean}} [shown] */
  function tell(words, { retry = false, body: ready = false } = {}) {
    state.textContent = words;
    again.hidden = !retry;
    body.hidden = byId("propose-send").hidden = !ready;
  }

  async function load() {
    const mine = write;
    tell("Henter modtagerne …");
    try {
      agencies = await roster();
    } catch {
      if (mine === write) tell("Modtagerne kunne ikke hentes.", { retry: true });
      return;
    }
    // Closed, or opened for another conversation, meanwhile.
    if (mine !== write || !mine) return;
    choices.replaceChildren(...agencies.map((agency) => choiceOf(agency, agencies.length === 1)));
    if (agencies.length) tell("", { body: true });
    else tell("Ingen modtagere er klar endnu. Koordinatoren tilføjer dem under Koordinator, Modtagere.", { retry: true });
    drawAge();
  }

  /** Nobody is asked for their age where it is not needed. */
  const drawAge = () => (age.hidden = !chosen()?.age_why);

  function send() {
    const agency = chosen();
    const words = clean(why.value);
    if (!agency) return tell("Vælg, hvem det kan sendes til.", { body: true });
    if (words.length > WHY) return tell(`Begrundelsen er ${words.length - WHY} tegn for lang.`, { body: true });
    const { text, proposal } = proposalOf(agency, words, fieldsOf(form, agency));
    if (write?.(text, proposal)) dialog.close();
    else tell("Forslaget kunne ikke sendes. Måske er samtalen slut.", { body: true });
  }

  onSubmit(form, send);
  form.addEventListener("input", () => {
    if (!body.hidden) tell("", { body: true });
    drawAge();
  });
  again.addEventListener("click", () => void load());
  byId("propose-close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    write = null;
    form.reset();
    choices.replaceChildren();
  });

  return {
    /** @param {string} name of the conversation @param {Write} on */
    open(name, on) {
      if (dialog.open) return;
      write = on;
      byId("propose-room").textContent = name;
      dialog.showModal();
      void load();
    },
    close: () => dialog.close(),
  };
}
