// What the parts of /modtager share on the page.

import { wordsOf } from "../net/client.js";
import { byId, say } from "../dom/find.js";

/** @param {string} id @returns {HTMLInputElement} */
export const input = (id) => /** @type {HTMLInputElement} */ (byId(id));

/** @param {string} id @returns {HTMLButtonElement} */
export const button = (id) => /** @type {HTMLButtonElement} */ (byId(id));

/** @param {Element} place @param {string} text "": nothing is wrong */
export function tell(place, text) {
  /** @type {HTMLElement} */ (place).hidden = !text;
  say(place, text);
}

/** @type {Map<Element, () => void>} what takes a while, and how its button is given back */
const running = new Map();

/**
 * What takes a while: the button says so and cannot be pressed twice; it keeps the focus. What goes wrong is told.
 * @param {HTMLElement} pressed @param {string} words @param {Element} wrong @param {() => Promise<unknown>} work
 */
export async function busy(pressed, words, wrong, work) {
  if (running.has(pressed)) return;
  const before = pressed.textContent;
  const giveBack = () => {
    running.delete(pressed);
    pressed.removeAttribute("aria-disabled");
    pressed.textContent = before;
  };
  running.set(pressed, giveBack);
  pressed.setAttribute("aria-disabled", "true");
  pressed.textContent = words;
  tell(wrong, "");
  try {
    await work();
  } catch (error) {
    tell(wrong, wordsOf(error));
  } finally {
    if (running.get(pressed) === giveBack) giveBack();
  }
}

/** What was pressed goes on, but the button now belongs to something else. @param {HTMLElement} pressed */
export const release = (pressed) => running.get(pressed)?.();

/** @param {HTMLElement} form @param {() => void} submitted */
export function onSubmit(form, submitted) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submitted();
  });
}

/** @param {keyof HTMLElementTagNameMap} name @param {string} text @param {string} [css] classes */
export function element(name, text, css = "") {
  const made = document.createElement(name);
  if (css) made.className = css;
  made.textContent = text;
  return made;
}

/** Six words, to be compared aloud. @param {Element} list @param {string[]} words */
export function showWords(list, words) {
  list.replaceChildren(...words.map((word) => element("li", word)));
}

/**
 * A list that changes while somebody is in it: what stays is the same element, and keeps focus and ticks.
 * @template T @param {Element} list @param {T[]} items @param {(item: T) => string} keyOf
 * @param {(item: T) => HTMLElement} make @param {(row: HTMLElement, item: T) => void} update
 */
export function keyed(list, items, keyOf, make, update) {
  const before = new Map([...list.children].map((row) => [/** @type {HTMLElement} */ (row).dataset.key, /** @type {HTMLElement} */ (row)]));
  const rows = items.map((item) => {
    const row = before.get(keyOf(item)) ?? make(item);
    row.dataset.key = keyOf(item);
    update(row, item);
    return row;
  });
  const same = [...list.children].every((row, i) => row === rows[i]);
  // What is taken out and put back costs its style again.
  if (same) return list.append(...rows.slice(list.children.length));
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  list.replaceChildren(...rows);
  if (focused && list.contains(focused)) focused.focus({ preventScroll: true });
}
