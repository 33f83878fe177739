/** The dialog in which a counsellor proposes to send something on: to whom, why, and what is worth telling. */

import { byId } from "../dom/find.js";
import { onSubmit } from "../dom/form.js";
import { el } from "../dom/make.js";
import { listOf } from "../net/bounded.js";
import { ask } from "../net/client.js";
import { clean } from "../conversation/composer.js";
import { saidIn } from "./said.js";
import { opensText, proposeText } from "./words.js";
import * as words from "../../words/da/desk/propose.js";

/**
 * @typedef {import("../conversation/protocol.js").Proposal} Proposal
 * @typedef {{id:string, name:string, does:string, answers_days:number, phone:{shown:string}, age_why:string}} Agency
 * @typedef {(text:string, proposal:Proposal) => boolean} Write false: it could not be sent
 */

const WHY = 300;
const MOST = 200;

/** The proposal as a message: its text says the same to a page of the version before. @param {Agency} agency @param {string} why @param {string[]} fields @param {import("./words.js").Said} said */
export function proposalOf(agency, why, fields, said) {
  const { id, name } = agency;
  const does = [agency.does, opensText(agency.answers_days, said)].filter(Boolean).join("\n");
  return { text: proposeText(name, why, said), proposal: /** @type {Proposal} */ ({ kind: "handover", agency: id, name, does, why, fields }) };
}

/** @param {Agency} agency */
export const agencyWord = (agency) =>
  [words.opensWithin(agency.answers_days), agency.phone.shown && words.phone(agency.phone.shown)].filter(Boolean).join(". ");

/** @returns {Promise<Agency[]>} */
async function roster() {
  const { agencies } = await ask("/videre/modtagere", undefined);
  return listOf(agencies, MOST, (agency) => agency);
}

/** @param {Agency} agency @param {boolean} only */
function choiceOf(agency, only) {
  const about = el("span", {}, el("strong", {}, agency.name), el("span", {}, agency.does), el("small", {}, agencyWord(agency)));
  return el("label", {}, el("input", { type: "radio", name: "agency", value: agency.id, checked: only }), about);
}

/** What is worth telling, by what is ticked. @param {HTMLFormElement} form @param {Agency} agency */
const fieldsOf = (form, agency) =>
  new FormData(form)
    .getAll("field")
    .map(String)
    .filter((part) => part !== "age" || agency.age_why);

/** What the dialog says of itself, and what of it can be used. */
function createState() {
  const [state, body, again, send] = [byId("propose-state"), byId("propose-body"), byId("propose-again"), byId("propose-send")];
  return {
    body,
    /** @param {string} text @param {{retry?:boolean, body?:boolean}} [shown] */
    tell(text, { retry = false, body: ready = false } = {}) {
      state.textContent = text;
      again.hidden = !retry;
      body.hidden = send.hidden = !ready;
    },
  };
}

export function createPropose() {
  const { tell, body } = createState();
  const dialog = /** @type {HTMLDialogElement} */ (byId("propose"));
  const form = /** @type {HTMLFormElement} */ (byId("propose-form"));
  const choices = byId("propose-agencies");
  const age = byId("propose-age");
  const why = /** @type {HTMLTextAreaElement} */ (byId("propose-why"));
  /** @type {Agency[]} */
  let agencies = [];
  /** @type {Write|null} */
  let write = null;
  let said = saidIn("");
  /** How often the list was asked for: what an earlier question brings comes too late. */
  let asked = 0;

  const chosen = () => agencies.find(({ id }) => id === new FormData(form).get("agency"));

  async function load() {
    const mine = ++asked;
    tell(words.fetching);
    try {
      agencies = await roster();
    } catch {
      if (mine === asked) tell(words.notFetched, { retry: true });
      return;
    }
    // Closed, or asked again, meanwhile.
    if (mine !== asked) return;
    choices.replaceChildren(...agencies.map((agency) => choiceOf(agency, agencies.length === 1)));
    if (agencies.length) tell("", { body: true });
    else tell(words.none, { retry: true });
    drawAge();
  }

  /** Nobody is asked for their age where it is not needed. */
  const drawAge = () => (age.hidden = !chosen()?.age_why);

  function send() {
    const agency = chosen();
    const reason = clean(why.value);
    if (!agency) return tell(words.choose, { body: true });
    if (reason.length > WHY) return tell(words.whyTooLong(reason.length - WHY), { body: true });
    const { text, proposal } = proposalOf(agency, reason, fieldsOf(form, agency), said);
    if (write?.(text, proposal)) dialog.close();
    else tell(words.notSent, { body: true });
  }

  onSubmit(form, send);
  form.addEventListener("input", () => {
    if (!body.hidden) tell("", { body: true });
    drawAge();
  });
  byId("propose-again").addEventListener("click", () => void load());
  byId("propose-close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    write = null;
    asked += 1;
    byId("propose-room").textContent = "";
    form.reset();
    choices.replaceChildren();
  });

  return {
    /** @param {{name:string, language:string}} room the conversation @param {Write} on */
    open(room, on) {
      if (dialog.open) return;
      write = on;
      said = saidIn(room.language);
      byId("propose-room").textContent = room.name;
      dialog.showModal();
      void load();
    },
    close: () => dialog.close(),
  };
}
