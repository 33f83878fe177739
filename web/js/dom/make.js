// Makes elements. This part of the page is loaded on demand and does not come from <template>: whoever never sends a card
// would have to load the templates with the first page. Text enters as text only.

import { say } from "../conversation/transcript.js";

/** @typedef {Node|string|null|undefined|false} Child */

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag @param {Record<string, string|number|boolean|null|undefined|((event: any) => void)>} [given]
 *   attributes; a function listens; true is an empty attribute, and false, null and undefined are none
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, given = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, String(value));
  }
  made.append(...children.filter((child) => typeof child === "string" || child instanceof Node));
  return made;
}

/** Writes only a change. @param {Element} element @param {string} text */
export const put = (element, text) => void say(element, text);

/** @param {string} label @param {() => void} click @param {string} [kind] "button-primary button-wide" … */
export const button = (label, click, kind = "") => el("button", { type: "button", class: `button ${kind}`.trim(), click: () => click() }, label);

/** A calm sentence in a box. @param {string} tone "", "good" or "warm" @param {...Child} children */
export const note = (tone, ...children) => el("div", { class: "notice", "data-tone": tone }, ...children);

/** While it runs, presses do nothing; the button keeps its place in the order of focus. @param {HTMLElement} pressed @param {() => Promise<void>} work */
export async function busy(pressed, work) {
  if (pressed.getAttribute("aria-disabled")) return;
  pressed.setAttribute("aria-disabled", "true");
  try {
    await work();
  } finally {
    pressed.removeAttribute("aria-disabled");
  }
}
