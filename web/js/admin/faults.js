/** What is wrong in a form, as the page says it that came instead: there it stands under each field. */

import { clearFaults } from "../dom/unsaved.js";

/** @param {Element} field @param {Document} page @returns {boolean} whether it is wrong */
function showFault(field, page) {
  const there = field.id ? page.getElementById(field.id) : null;
  if (there?.getAttribute("aria-invalid") !== "true") return false;
  const why = page.getElementById(`${field.id}-error`);
  if (why) field.after(document.importNode(why, true));
  field.setAttribute("aria-describedby", there.getAttribute("aria-describedby") ?? "");
  field.setAttribute("aria-invalid", "true");
  return true;
}

/** In the place of what was wrong before; the first has the focus. @param {HTMLFormElement} form @param {Document} page @returns {boolean} whether there is any */
export function showFaults(form, page) {
  clearFaults(form);
  const [first] = [...form.elements].filter((field) => showFault(field, page));
  /** @type {HTMLElement | undefined} */ (first)?.focus();
  return Boolean(first);
}
