/** Finding elements, typed. */

export { say } from "../conversation/transcript.js";

/** @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id}`);
  return found;
}

/** The element marked `data-part`. @param {ParentNode} root @param {string} name @returns {HTMLElement} */
export function part(root, name) {
  const found = /** @type {HTMLElement|null} */ (root.querySelector(`[data-part="${name}"]`));
  if (!found) throw new Error(`no part ${name}`);
  return found;
}

/** @param {string} id @returns {HTMLElement} the template's first element, cloned */
export function clone(id) {
  const template = /** @type {HTMLTemplateElement} */ (byId(id));
  return /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
}
