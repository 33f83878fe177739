/** Copies, and says so. */

import * as words from "../../words/da/dom/copy.js";

/** @param {string} text @param {Element} said where it is told */
export async function copy(text, said) {
  // Told again when it is pressed again.
  said.textContent = "";
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = words.copied;
  } catch {
    said.textContent = words.notCopied;
  }
}
