/** Bars come and go above the conversations and move what is below: for a moment nobody can have seen it, and a press would meet something else. */

import { byId } from "../dom/find.js";

/** How long somebody takes to see it, ms. */
const MOMENT = 350;

/** @param {MutationRecord} record whether something came or went by it: `hidden` is also set again where it is set */
const cameOrWent = ({ type, target, oldValue }) => type === "childList" || (oldValue === null) === /** @type {Element} */ (target).hasAttribute("hidden");

/** No press is taken while it moves; keys go where they went. @param {HTMLElement} main */
export function keepSteady(main) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  const bars = new MutationObserver((records) => {
    if (!records.some(cameOrWent)) return;
    main.dataset.moved = "";
    clearTimeout(timer);
    timer = setTimeout(() => delete main.dataset.moved, MOMENT);
  });
  for (const bar of main.children) bars.observe(bar, { attributeFilter: ["hidden"], attributeOldValue: true });
  for (const id of ["asks", "notes"]) bars.observe(byId(id), { childList: true, attributeFilter: ["hidden"], attributeOldValue: true });
  addEventListener("mousedown", (event) => {
    if ("moved" in main.dataset && /** @type {Node} */ (event.target).contains(main)) event.preventDefault();
  });
}
