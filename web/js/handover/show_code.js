// Step 3: the code, shown before the last press.

import { button, el } from "../dom/make.js";
import { put } from "../dom/text.js";
import { readAlready } from "../../words/da/handover/agreed.js";
import { later as notNow, step } from "../../words/da/handover/fill.js";
import * as words from "../../words/da/handover/sent.js";

/** @param {string[]} code */
export const codeList = (code) =>
  el("ol", { class: "handover-code", "aria-label": words.yourSix, lang: "da" }, ...code.map((word) => el("li", { translate: "no" }, word)));

let copied = false;

/** The next one at the computer can't paste it. Nobody waits for it: the page is being left. */
export function clearCopied() {
  if (!copied) return;
  copied = false;
  navigator.clipboard.writeText("").catch(() => {});
}

/** The words, and a way to copy them. @param {string[]} code @returns {Node[]} */
export function codeBox(code) {
  const said = el("span", { role: "status", class: "small" });
  async function copy() {
    try {
      await navigator.clipboard.writeText(code.join(" "));
      copied = true;
      put(said, words.copied);
    } catch {
      put(said, words.notCopied);
    }
  }
  return [codeList(code), el("p", { class: "handover-copy" }, button(words.copyCode, copy, "button-small"), said)];
}

/**
 * @param {object} given
 * @param {string} given.name the agency's
 * @param {string[]} given.code
 * @param {{label: string, go: () => void}} given.back
 * @param {() => void} given.later
 * @param {() => void} given.send
 * @returns {import("./frame.js").View}
 */
export const showCodeView = ({ name, code, back, later, send }) => ({
  name: "code",
  title: words.yourCode,
  step: step(3),
  back,
  body: [
    el("p", { class: "handover-lead" }, words.notYet),
    ...codeBox(code),
    el("p", {}, el("strong", {}, words.keep)),
    el("p", { class: "handover-read" }, readAlready),
    el("div", { class: "handover-choice" }, button(notNow, later, "button-big"), button(words.send(name), send, "button-big")),
  ],
});
