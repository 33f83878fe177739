// Makes elements, where a page has no <template> for them. Text enters as text only.

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

/** @param {string} label @param {() => void} click @param {string} [kind] "button-primary button-wide" … */
export const button = (label, click, kind = "") => el("button", { type: "button", class: `button ${kind}`.trim(), click: () => click() }, label);

/** A calm sentence in a box. @param {string} tone "", "good" or "warm" @param {...Child} children */
export const note = (tone, ...children) => el("div", { class: "notice", "data-tone": tone }, ...children);
