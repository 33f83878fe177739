/** Where the focus goes that nobody has sent anywhere. */

import { byId } from "../dom/find.js";

/** What is in front, by its heading: a conversation, the desk without one, or the panel of a phone. */
const HEADINGS = ['.room[data-active="true"] h2', "#empty-title", "#duty-title"];

/** Whether somebody is where words are typed. */
export const inField = () => Boolean(document.activeElement?.closest("textarea, input, select"));

/** From something that goes to the heading of what is in front: the next Tab leads on from there, and no key types into anything. */
export function toFront() {
  for (const css of HEADINGS) {
    const heading = /** @type {HTMLElement|null} */ (document.querySelector(css));
    // What is not drawn takes no focus.
    heading?.focus();
    if (heading && heading === document.activeElement) return;
  }
  byId("main").focus();
}

const MODIFIERS = ["Alt", "AltGraph", "Control", "Meta", "Shift"];

/**
 * At a press whose answer comes later: whether whoever pressed is then still there. A focus that moves late must not take the keys
 * of somebody who has gone on meanwhile.
 */
export function watchTyping() {
  let keys = 0;
  const typed = (/** @type {KeyboardEvent} */ { key, repeat }) => void (repeat || MODIFIERS.includes(key) || keys++);
  document.addEventListener("keydown", typed, { capture: true });
  return () => {
    const [then, at] = [keys, document.activeElement];
    return () => keys === then && (!inField() || document.activeElement === at);
  };
}
