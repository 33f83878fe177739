/**
 * Keyboard shortcuts. All but `?` hold Alt; they can be turned off (WCAG 2.1.4). In a field none works that types or
 * moves the caret there: on a Mac Option does both.
 */

import { byId } from "../dom/find.js";

/**
 * @typedef {{next():void, previous():void, unread():void, take():void, pass():void, longest():void, pause():void, colleague():void, worry():void}} Acts
 */

const CODES = /** @type {Record<string, keyof Acts>} */ ({
  ArrowDown: "next",
  ArrowUp: "previous",
  KeyU: "unread",
  KeyT: "take",
  KeyV: "pass",
  KeyL: "longest",
  KeyP: "pause",
  KeyK: "colleague",
  KeyB: "worry",
});

/** @param {KeyboardEvent} event @returns {keyof Acts|null} */
export function actOf({ altKey, ctrlKey, metaKey, shiftKey, code }) {
  return altKey && !ctrlKey && !metaKey && !shiftKey ? (CODES[code] ?? null) : null;
}

/** Whether this types into a field, or moves in it. @param {KeyboardEvent} event @param {boolean} mac */
const types = ({ key }, mac) => mac || key === "Dead" || /^[^\0-\x7f]$/u.test(key);

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
      if (isWriting(event.target) && types(event, MAC)) return;
      event.preventDefault();
      acts[act]();
    } else if (event.key === "?" && !isWriting(event.target)) {
      event.preventDefault();
      dialog.showModal();
    }
  });
}

/** An iPad with a keyboard says that it is one. */
const MAC = /^(Mac|iP)/.test(globalThis.navigator?.platform ?? "");

/** @param {EventTarget|null} target */
const isWriting = (target) => target instanceof HTMLElement && Boolean(target.closest("textarea, input, select"));
