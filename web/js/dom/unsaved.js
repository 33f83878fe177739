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

const WRONG = '[aria-invalid="true"]';

/** Something stands there otherwise than it was saved; what the service only showed is not saved either. @param {HTMLFormElement} form */
const isUnsaved = (form) => [...form.elements].some(isTyped) || form.hasAttribute("data-unsaved");

/** Whether anything stands so in a form of the page, but for one. @param {HTMLFormElement|null} [but] */
export const unsaved = (but) => [...document.forms].some((form) => form !== but && form.method === "post" && isUnsaved(form));

/** What was wrong in it is told no more. @param {HTMLFormElement} form */
export function clearFaults(form) {
  for (const field of form.querySelectorAll(WRONG)) {
    field.removeAttribute("aria-invalid");
    const why = `${field.id}-error`;
    document.getElementById(why)?.remove();
    const others = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== why);
    if (others.length) field.setAttribute("aria-describedby", others.join(" "));
    else field.removeAttribute("aria-describedby");
  }
}

/** @param {Element} field @returns {() => void} what stands there now is what it begins with */
function keeping(field) {
  if (field instanceof HTMLSelectElement) {
    const chosen = [...field.selectedOptions];
    return () => {
      const { selectedIndex } = field;
      for (const option of field.options) option.defaultSelected = chosen.includes(option);
      // An option nobody has touched goes by what it begins with.
      field.selectedIndex = selectedIndex;
    };
  }
  const { value, checked, type } = /** @type {HTMLInputElement} */ (field);
  return () => {
    if (field instanceof HTMLTextAreaElement) field.defaultValue = value;
    else if (!(field instanceof HTMLInputElement) || type === "hidden") return;
    else if (["checkbox", "radio"].includes(type)) field.defaultChecked = checked;
    else field.defaultValue = value;
  };
}

/** Sent now, and saved when what is handed back is called: what is typed in between is not. @param {HTMLFormElement} form */
export function settling(form) {
  const fields = [...form.elements].map(keeping);
  return () => {
    for (const keep of fields) keep();
    clearFaults(form);
    form.removeAttribute("data-unsaved");
  };
}

/**
 * The browser asks before the page goes, in its own words.
 * @param {() => boolean} begun whether something would be lost
 */
export function askBeforeLeaving(begun) {
  // What a page was refused it comes with, and none of it is saved. What is told later leaves what was saved where it was.
  for (const form of document.forms) if (form.querySelector(WRONG)) form.dataset.unsaved = "";
  addEventListener("beforeunload", (event) => {
    if (begun()) event.preventDefault();
  });
}
