// One field of the card, with what helps to fill it.

import { el } from "../dom/make.js";
import { put } from "../dom/text.js";
import { LIMITS } from "./draft.js";
import * as words from "../../words/da/handover/fill.js";

/**
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./draft.js").Field} Field
 *
 * @typedef {object} Asked
 * @property {string} label
 * @property {string} hint
 * @property {number} [rows] more than one line
 * @property {string[]} [begin] words that begin an answer
 * @property {string[]} [lines] whole answers, a line each, pressed and pressed again
 * @property {() => void} [changed]
 */

/** Marks what the counsellor proposed. */
export const suggestedMark = () => el("span", { class: "handover-suggested" }, words.suggested);

/** @param {string} text */
const linesOf = (text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** Puts a line in, or takes it out. @param {string} text @param {string} line */
export function toggled(text, line) {
  const lines = linesOf(text);
  return (lines.includes(line) ? lines.filter((one) => one !== line) : [...lines, line]).join("\n");
}

/** @param {string} label @param {Record<string, (event: Event) => void>} listeners */
const chip = (label, listeners) => el("button", { type: "button", class: "handover-chip", ...listeners }, label);

/** @param {HTMLInputElement|HTMLTextAreaElement} input @param {string[]} begin */
function beginnings(input, begin) {
  return begin.map((by) =>
    chip(by, {
      click() {
        input.value = input.value.trim() ? `${input.value.trim()}, ${by.toLowerCase()} ` : `${by} `;
        input.dispatchEvent(new Event("input"));
        input.focus();
        input.setSelectionRange(input.value.length, input.value.length);
      },
    }),
  );
}

/** @param {HTMLInputElement|HTMLTextAreaElement} input @param {string[]} lines */
function wholeLines(input, lines) {
  const chips = lines.map((line) =>
    chip(line, {
      click() {
        input.value = toggled(input.value, line);
        input.dispatchEvent(new Event("input"));
      },
    }),
  );
  const press = () => chips.forEach((one, i) => one.setAttribute("aria-pressed", String(linesOf(input.value).includes(lines[i] ?? ""))));
  input.addEventListener("input", press);
  press();
  return chips;
}

/** @param {Draft} draft @param {Field} name @param {Asked} asked @param {boolean} suggested */
export function createField(draft, name, { label, hint, rows, begin, lines, changed }, suggested) {
  const id = `handover-${name}`;
  const given = { id, autocomplete: "off", dir: "auto", translate: "no", "aria-describedby": `${id}-hint ${id}-error` };
  const input = rows ? el("textarea", { ...given, rows }) : el("input", { ...given, type: "text" });
  const error = el("p", { class: "error", id: `${id}-error`, hidden: true });
  input.value = draft[name];
  input.addEventListener("input", () => {
    draft[name] = input.value;
    if (!error.hidden) check();
    changed?.();
  });

  /** @returns {boolean} whether there is room for it */
  function check() {
    const length = input.value.trim().length;
    const over = length > LIMITS[name];
    error.hidden = !over;
    put(error, over ? words.tooLong(LIMITS[name], length) : "");
    if (over) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    return !over;
  }

  const chips = [...beginnings(input, begin ?? []), ...wholeLines(input, lines ?? [])];
  const box = el(
    "div",
    { class: "field" },
    el("label", { for: id }, label, suggested && " ", suggested && suggestedMark()),
    el("p", { class: "hint", id: `${id}-hint` }, hint),
    input,
    chips.length > 0 && el("div", { class: "handover-chips", role: "group", "aria-label": words.suggestions(label) }, ...chips),
    error,
  );
  return { name, box, input, check };
}
