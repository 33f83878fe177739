/**
 * What somebody has typed and not sent is not lost by a link or a reload without a question. For staff and members of agencies
 * only: whoever leaves a young person's page is asked nothing. Nothing is kept anywhere.
 */

/** @param {HTMLSelectElement} field */
function isChosenAnew({ options, selectedIndex }) {
  const kept = [...options].findIndex((option) => option.defaultSelected);
  return selectedIndex !== Math.max(kept, 0);
}

/** @param {Element} field */
function isTyped(field) {
  if (field instanceof HTMLSelectElement) return isChosenAnew(field);
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  // What is secret is typed again, and what nobody sees nobody typed.
  if (!(field instanceof HTMLInputElement) || ["hidden", "password"].includes(field.type)) return false;
  if (["checkbox", "radio"].includes(field.type)) return field.checked !== field.defaultChecked;
  return field.value !== field.defaultValue;
}

/** Something stands there otherwise than it was saved; what the service refused, or only showed, is not saved either. @param {HTMLFormElement} form */
export const isUnsaved = (form) =>
  [...form.elements].some(isTyped) || form.hasAttribute("data-unsaved") || Boolean(form.querySelector('[aria-invalid="true"]'));

/** What stands there is saved. @param {HTMLFormElement} form */
export function settle(form) {
  for (const field of form.elements) {
    if (field instanceof HTMLTextAreaElement) field.defaultValue = field.value;
    if (field instanceof HTMLSelectElement) for (const option of field.options) option.defaultSelected = option.selected;
    if (!(field instanceof HTMLInputElement) || field.type === "hidden") continue;
    if (["checkbox", "radio"].includes(field.type)) field.defaultChecked = field.checked;
    else field.defaultValue = field.value;
  }
}

/**
 * The browser asks before the page goes, in its own words.
 * @param {() => boolean} begun whether something would be lost
 */
export function askBeforeLeaving(begun) {
  addEventListener("beforeunload", (event) => {
    if (begun()) event.preventDefault();
  });
}
