/** A question before something that cannot be taken back. The page has its dialog. */

import { byId } from "./find.js";

/** @typedef {{title: string, words: string, yes: string, no: string, more?: string}} Asked `more`: something else that can be done */

/** @param {Asked} question @returns {Promise<"yes"|"more"|"no">} */
export function answered({ title, words, yes, no, more = "" }) {
  const dialog = /** @type {HTMLDialogElement} */ (byId("ask"));
  if (dialog.open) return Promise.resolve("no");
  byId("ask-more").textContent = more;
  byId("ask-more").hidden = !more;
  byId("ask-title").textContent = title;
  byId("ask-words").textContent = words;
  byId("ask-yes").textContent = yes;
  byId("ask-no").textContent = no;
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((resolve) => {
    const done = () => {
      // It may name a conversation, which does not outlive it on the page.
      for (const id of ["ask-title", "ask-words"]) byId(id).textContent = "";
      resolve(/** @type {any} */ (dialog.returnValue));
    };
    dialog.addEventListener("close", done, { once: true });
  });
}

/** @param {Asked} question @returns {Promise<boolean>} */
export const confirmed = async (question) => (await answered(question)) === "yes";
