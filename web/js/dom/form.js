import { put } from "./text.js";

/** What is wrong, or what became of it, in a place of its own. @param {HTMLElement} place @param {string} text "": nothing, and the place is hidden */
export function tell(place, text) {
  place.hidden = !text;
  put(place, text);
}

/** @param {HTMLElement} form @param {() => void} submitted */
export function onSubmit(form, submitted) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submitted();
  });
}
