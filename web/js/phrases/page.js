/** A counsellor's own phrases: what was typed is not lost by a link without a question. */

import { askBeforeLeaving, unsaved } from "../dom/unsaved.js";

/** It goes with the page. @type {HTMLFormElement|null} */
let going = null;

document.addEventListener("submit", ({ target }) => {
  going = /** @type {HTMLFormElement} */ (target);
});

askBeforeLeaving(() => {
  const goes = going;
  going = null;
  return unsaved(goes);
});
