// Buttons that copy what the page shows: `data-copy` names the element whose text it is, or `data-text` is the text. Beside
// each stands where it is told. Browsers without a clipboard, and pages over plain http, never show them.

import { copy } from "../dom/copy.js";

/** @param {Element|null} shown */
const textOf = (shown) => (shown instanceof HTMLTextAreaElement ? shown.value : (shown?.textContent ?? ""));

if (navigator.clipboard) {
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("button.copy"))) {
    const { copy: id, text } = button.dataset;
    const said = button.nextElementSibling;
    if (!said) continue;
    button.hidden = false;
    button.addEventListener("click", () => void copy(text ?? textOf(document.getElementById(id ?? "")), said));
  }
}
