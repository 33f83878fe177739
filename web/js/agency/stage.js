// The page is one of these at a time.

import { byId } from "../dom/find.js";

/** @typedef {"dead" | "invited" | "sign-in" | "waiting" | "new-key" | "inside"} Stage */

/** @type {Stage | ""} */
let shown = "";

export const stage = () => shown;

/** Whoever comes to another part of the page starts at its heading. @param {Stage} name */
export function show(name) {
  if (shown === name) return;
  shown = name;
  for (const section of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-stage]"))) {
    section.hidden = section.dataset.stage !== name;
    if (!section.hidden) /** @type {HTMLElement | null} */ (section.querySelector("h1"))?.focus();
  }
  const inside = ["waiting", "new-key", "inside"].includes(name);
  byId("bar").hidden = !inside;
  // Another language is another page: keys and drafts would be lost.
  for (const link of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-language]"))) link.hidden = inside;
  scrollTo(0, 0);
}
