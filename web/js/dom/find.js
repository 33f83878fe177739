// Finding elements, typed. What a page needs and does not have is a fault of ours.

/** @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id}`);
  return found;
}

/**
 * The same, taken to be there: the first page has no room for a look, and says itself what may be missing.
 * @template {HTMLElement} T @param {string} id @returns {T}
 */
export const by = (id) => /** @type {T} */ (document.getElementById(id));

/** @param {string} id @returns {HTMLInputElement} */
export const inputById = (id) => /** @type {HTMLInputElement} */ (byId(id));

/** @param {string} id @returns {HTMLButtonElement} */
export const buttonById = (id) => /** @type {HTMLButtonElement} */ (byId(id));

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
