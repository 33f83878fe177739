// Step 3: the code, shown before the last press.

import { button, el } from "../dom/make.js";
import { put } from "../dom/text.js";
import { KEEP, READ_ALREADY } from "./words.js";

/** @param {string[]} words */
export const codeList = (words) =>
  el("ol", { class: "handover-code", "aria-label": "Din kode, seks ord" }, ...words.map((word) => el("li", { translate: "no" }, word)));

let copied = false;

/** The next one at the computer can't paste it. Nobody waits for it: the page is being left. */
export function clearCopied() {
  if (!copied) return;
  copied = false;
  navigator.clipboard.writeText("").catch(() => {});
}

/** The words, and a way to copy them. @param {string[]} words @returns {Node[]} */
export function codeBox(words) {
  const said = el("span", { role: "status", class: "small" });
  async function copy() {
    try {
      await navigator.clipboard.writeText(words.join(" "));
      copied = true;
      put(said, "Kopieret. Sæt den ind et sted, hvor kun du kan se den. Deler du skærmen med nogen, så kopiér noget andet bagefter.");
    } catch {
      put(said, "Browseren ville ikke kopiere. Skriv ordene ned i stedet.");
    }
  }
  return [codeList(words), el("p", { class: "handover-copy" }, button("Kopiér koden", copy, "button-small"), said)];
}

/**
 * @param {object} given
 * @param {string} given.name the agency's
 * @param {string[]} given.words
 * @param {{label: string, go: () => void}} given.back
 * @param {() => void} given.later
 * @param {() => void} given.send
 * @returns {import("./frame.js").View}
 */
export const showCodeView = ({ name, words, back, later, send }) => ({
  name: "code",
  title: "Din kode",
  step: "Trin 3 af 3",
  back,
  body: [
    el("p", { class: "handover-lead" }, "Det er ikke sendt endnu. Med de seks ord kan du på forsiden, under “Jeg har en kode”, se svar og trække det tilbage."),
    ...codeBox(words),
    el("p", {}, el("strong", {}, KEEP)),
    el("p", { class: "handover-read" }, READ_ALREADY),
    el("div", { class: "handover-choice" }, button("Ikke nu", later, "button-big"), button(`Send til ${name}`, send, "button-big")),
  ],
});
