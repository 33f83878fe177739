/**
 * The tools beside a conversation's field that are used seldom. Where there is no room for all of them, the style sheet hides
 * these behind a button: a row that scrolls would cut them.
 */

import { part } from "../dom/find.js";

/** @param {HTMLElement} room @param {number} number of the conversation */
export function createMore(room, number) {
  const [row, opener, tools] = ["quick", "more", "more-tools"].map((name) => part(room, name));
  tools.id = `more-${number}`;
  opener.setAttribute("aria-controls", tools.id);
  const isOpen = () => opener.getAttribute("aria-expanded") === "true";

  /** @param {boolean} now */
  function open(now) {
    opener.setAttribute("aria-expanded", String(now));
    tools.dataset.open = String(now);
  }

  function shut() {
    if (!isOpen()) return;
    opener.focus();
    open(false);
  }

  opener.addEventListener("click", () => open(!isOpen()));
  // Before the tool opens its dialog, which gives the focus back to what had it: that must still be seen.
  tools.addEventListener("click", shut, true);
  row.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    event.stopPropagation();
    shut();
  });
  /** @param {EventTarget|null} to */
  const left = (to) => to instanceof Node && !row.contains(to) && open(false);
  row.addEventListener("focusout", ({ relatedTarget }) => left(relatedTarget));
  room.addEventListener("pointerdown", ({ target }) => left(target));
  open(false);
}
