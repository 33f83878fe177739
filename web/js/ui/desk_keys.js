/** Keyboard shortcuts. All but `?` hold Alt; they can be turned off (WCAG 2.1.4). */

import { byId } from "./desk_dom.js";

/**
 * @typedef {{next():void, previous():void, unread():void, take():void, pass():void, longest():void, pause():void}} Acts
 */

const CODES = /** @type {Record<string, keyof Acts>} */ ({
  ArrowDown: "next",
  ArrowUp: "previous",
  KeyU: "unread",
  KeyT: "take",
  KeyV: "pass",
  KeyL: "longest",
  KeyP: "pause",
});

/** @param {KeyboardEvent} event @returns {keyof Acts|null} */
export function actOf({ altKey, ctrlKey, metaKey, shiftKey, code }) {
  return altKey && !ctrlKey && !metaKey && !shiftKey ? (CODES[code] ?? null) : null;
}

/** @param {Acts} acts @param {{enabled():boolean, enable(on:boolean):void}} setting */
export function createKeys(acts, { enabled, enable }) {
  const dialog = /** @type {HTMLDialogElement} */ (byId("keys-dialog"));
  const setting = /** @type {HTMLInputElement} */ (byId("keys-on"));
  setting.checked = enabled();
  setting.addEventListener("change", () => enable(setting.checked));
  byId("keys").addEventListener("click", () => dialog.showModal());

  document.addEventListener("keydown", (event) => {
    if (!enabled() || document.querySelector("dialog[open]")) return;
    const act = actOf(event);
    if (act) {
      event.preventDefault();
      acts[act]();
    } else if (event.key === "?" && !isWriting(event.target)) {
      event.preventDefault();
      dialog.showModal();
    }
  });
}

/** @param {EventTarget|null} target */
const isWriting = (target) => target instanceof HTMLElement && Boolean(target.closest("textarea, input, select"));
