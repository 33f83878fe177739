// Text in elements. It enters as text only.

/**
 * @typedef {{id: string, label: string, primary?: boolean, href?: string}} Action
 * @typedef {{key: string, title: string, text: string, actions: Action[], blocks?: boolean, focus?: boolean}} Question what a
 *   page asks; `blocks`: nothing else can be done until it is answered; `focus`: the reader asked for it
 */

/** What was put there last: it is not read back, for a translator may have written over it. @type {WeakMap<Element, string>} */
const last = new WeakMap();

/** Writes only a change, so that live regions speak once. @param {Element} element @param {string} text @returns {boolean} whether it changed */
export function put(element, text) {
  const same = last.has(element) ? last.get(element) === text && (!text || element.hasChildNodes()) : element.textContent === text;
  last.set(element, text);
  if (!same) element.textContent = text;
  return !same;
}

/** An answer to what the page asks for. @param {Action} action */
export function answerButton(action) {
  const made = document.createElement(action.href ? "a" : "button");
  if (action.href) made.setAttribute("href", action.href);
  else made.setAttribute("type", "button");
  made.className = `button ${action.primary ? "button-primary" : ""}`;
  made.dataset.action = action.id;
  made.textContent = action.label;
  return made;
}
