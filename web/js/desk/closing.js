/** The dialog in which a counsellor writes a closing card: numbers to call, and next steps of which the young person picks. */

import { busy, release } from "../dom/busy.js";
import { byId } from "../dom/find.js";
import { onSubmit } from "../dom/form.js";
import { el } from "../dom/make.js";
import { clean, isComposing } from "../conversation/composer.js";
import { MOST_NUMBERS } from "../conversation/entry.js";
import { pickedOf } from "../conversation/picks.js";
import { saidIn } from "./said.js";
import * as words from "../../words/da/desk/closing.js";

/**
 * @typedef {import("../conversation/protocol.js").Closing} Closing
 * @typedef {{write:(text:string, closing:Closing) => boolean, end?:(wanted:() => boolean) => Promise<void>}} On `write`: false: it could not be sent; `end`
 *   ends the conversation once the card is there, as long as it is wanted
 * @typedef {{numbers:string[], steps:string[]}} Draft what is chosen and typed, and not sent
 */

/** The card as a message: its text says the same to a page of the version before. @param {Closing["numbers"]} numbers @param {string[]} steps @param {import("./words.js").Said} said */
function closingOf(numbers, steps, said) {
  const lines = [
    said.closing,
    ...(numbers.length ? [said.numbers, ...numbers.map(({ name, shown }) => `${name}: ${shown}`)] : []),
    ...(steps.length ? [said.steps, ...steps.map((step) => `– ${step}`)] : []),
  ];
  return { text: lines.join("\n"), closing: /** @type {Closing} */ ({ kind: "closing", numbers, steps }) };
}

/**
 * How a counsellor sees a card.
 * @param {Closing} closing @param {number} picked
 * @param {{heard:boolean, mine:boolean}} how `heard`: the young person's page has said how it stands, which it does to whoever wrote the card
 */
export function howOf(closing, picked, { heard, mine }) {
  const { steps } = closing;
  const count = pickedOf(closing, picked).length;
  const told = count ? words.picked(count, steps.length) : words.noneYet;
  const note = steps.length && heard ? told : "";
  return { title: mine ? words.yours : words.theirs, call: words.call, steps: words.steps, note, picked, pick: null };
}

/** The numbers that the page shows to the counsellor, too. */
function drawPhones() {
  const phones = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("#phones li")]).map(({ dataset: { name = "", shown = "" } }) => ({ name, shown }));
  byId("closing-phones").replaceChildren(
    ...phones.map(({ name, shown }, nth) => el("label", {}, el("input", { type: "checkbox", name: "number", value: nth }), ` ${name} ${shown}`)),
  );
  return phones;
}

/**
 * What was begun for each conversation: a dialog closes by one key. It goes when it is sent, and with its conversation.
 * @param {HTMLFormElement} form
 */
function createDrafts(form) {
  /** @type {Map<string, Draft>} */
  const drafts = new Map();
  /** The conversation it is for, as long as what stands here is to be kept for it. */
  let about = "";
  /** @type {Closing["numbers"]} */
  let phones = [];
  const inputs = (/** @type {string} */ name) => /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll(`[name=${name}]`));
  const shown = (/** @type {HTMLInputElement} */ { value }) => phones[Number(value)]?.shown ?? "";

  return {
    /** @param {string} id @param {Closing["numbers"]} listed those that can be chosen */
    begin(id, listed) {
      [about, phones] = [id, listed];
      const draft = drafts.get(id);
      if (!draft) return;
      for (const one of inputs("number")) one.checked = draft.numbers.includes(shown(one));
      inputs("step").forEach((one, nth) => (one.value = draft.steps[nth] ?? ""));
    },
    /** The dialog closes. */
    keep() {
      const numbers = [...inputs("number")].filter(({ checked }) => checked).map(shown);
      const steps = [...inputs("step")].map(({ value }) => value);
      if (about && (numbers.length || steps.some(Boolean))) drafts.set(about, { numbers, steps });
      else drafts.delete(about);
      about = "";
    },
    /** Sent, or its conversation is gone. */
    forget(id = about) {
      drafts.delete(id);
      if (about === id) about = "";
    },
  };
}

/** Enter goes to the next line, and sends nothing by mistake. @param {HTMLFormElement} form @param {KeyboardEvent} event */
function next(form, event) {
  const inputs = [...form.querySelectorAll("[name=step]")];
  const at = inputs.indexOf(/** @type {Element} */ (event.target));
  if (event.key !== "Enter" || isComposing(event) || at < 0) return;
  event.preventDefault();
  /** @type {HTMLElement} */ (inputs[at + 1] ?? form.querySelector("button")).focus();
}

export function createClosing() {
  const dialog = /** @type {HTMLDialogElement} */ (byId("closing"));
  const form = /** @type {HTMLFormElement} */ (byId("closing-form"));
  const [state, alone, both] = [byId("closing-state"), byId("closing-send"), byId("closing-end")];
  /** @type {On|null} */
  let on = null;
  /** @type {Closing["numbers"]} */
  let phones = [];
  let said = saidIn("");
  const drafts = createDrafts(form);

  /** Nothing goes twice, by whichever button. `Fortryd` takes the end back as long as the card is on its way. @param {boolean} ending */
  const press = (ending) => void busy(alone, () => busy(both, () => send(ending)));

  function read() {
    const data = new FormData(form);
    const numbers = data.getAll("number").map((nth) => phones[Number(nth)]);
    const steps = data
      .getAll("step")
      .map((step) => clean(String(step)))
      .filter(Boolean);
    return { numbers, steps };
  }

  /** @param {boolean} ending */
  async function send(ending) {
    const { numbers, steps } = read();
    if (!numbers.length && !steps.length) return void (state.textContent = words.empty);
    if (numbers.length > MOST_NUMBERS) return void (state.textContent = words.tooMany);
    const { text, closing } = closingOf(numbers, steps, said);
    const mine = on;
    if (!mine?.write(text, closing)) return void (state.textContent = words.notSent);
    drafts.forget();
    if (ending) {
      state.textContent = words.sending;
      await mine.end?.(() => mine === on);
    }
    if (mine === on) dialog.close();
  }

  onSubmit(form, () => press(false));
  form.addEventListener("keydown", (event) => next(form, event));
  both.addEventListener("click", () => press(true));
  form.addEventListener("input", () => (state.textContent = ""));
  byId("closing-cancel").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    drafts.keep();
    on = null;
    release(alone);
    release(both);
    // What a conversation is called does not outlive it on the page.
    byId("closing-room").textContent = "";
    form.reset();
    state.textContent = "";
  });

  return {
    /** @param {{id:string, name:string, language:string}} room the conversation @param {On} ties */
    open(room, ties) {
      if (dialog.open) return;
      on = ties;
      said = saidIn(room.language);
      phones = drawPhones();
      both.hidden = !ties.end;
      byId("closing-room").textContent = room.name;
      drafts.begin(room.id, phones);
      dialog.showModal();
    },
    close: () => dialog.close(),
    /** With its conversation. @param {string} id */
    forget: (id) => drafts.forget(id),
  };
}
