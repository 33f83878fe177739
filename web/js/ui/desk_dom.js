/** Finding elements, typed. */

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

/** What was said last: it is not read back, for a translator may have written over it. @type {WeakMap<Element, string>} */
const last = new WeakMap();

/** Writes only a change, so that live regions speak once. @param {Element} element @param {string} text @returns {boolean} whether it changed */
export function say(element, text) {
  const same = last.has(element) ? last.get(element) === text && (!text || element.hasChildNodes()) : element.textContent === text;
  last.set(element, text);
  if (!same) element.textContent = text;
  return !same;
}
