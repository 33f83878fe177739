/** A question before something that cannot be taken back. The page has its dialog. */

import { byId } from "./find.js";

/** @typedef {{title: string, words: string, yes: string, no: string}} Asked */

/** @param {Asked} question @returns {Promise<boolean>} */
export function confirmed({ title, words, yes, no }) {
  const dialog = /** @type {HTMLDialogElement} */ (byId("ask"));
  if (dialog.open) return Promise.resolve(false);
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
      resolve(dialog.returnValue === "yes");
    };
    dialog.addEventListener("close", done, { once: true });
  });
}
