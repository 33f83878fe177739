// A conversation that was left open on a computer that others use: covered after a while without a sign of the person.

import * as words from "../../words/da/youth/cover.js";

const IDLE = 15 * 60_000;
const LOOK = 15_000;
const SIGNS = ["pointerdown", "keydown", "input", "wheel", "touchmove"];

/**
 * @param {HTMLElement} chat what is covered @param {() => boolean} talks whether there is a conversation on it
 * @param {{title: string, text: string, show: string}} [said]
 */
export function createCover(chat, talks, said = { title: words.title, text: words.text, show: words.show }) {
  let seen = performance.now();
  const card = document.createElement("div");
  card.className = "card cover";
  card.role = "group";
  card.tabIndex = -1;
  const [title, text, since, show] = ["h1", "p", "p", "button"].map((name) => document.createElement(name));
  title.textContent = said.title;
  title.id = "cover-title";
  card.setAttribute("aria-labelledby", title.id);
  text.textContent = said.text;
  since.role = "status";
  show.textContent = said.show;
  show.className = "button button-primary";
  card.append(title, text, since, show);
  show.addEventListener("click", () => cover(false));

  /** @param {boolean} on */
  function cover(on) {
    seen = performance.now();
    chat.toggleAttribute("data-covered", on);
    if (on === card.isConnected) return;
    since.textContent = "";
    if (on) chat.append(card);
    else card.remove();
    if (on) card.focus();
    /** @type {HTMLElement|null} */ else (chat.querySelector("textarea") ?? chat.querySelector("[tabindex='-1']"))?.focus();
  }

  for (const sign of SIGNS) {
    addEventListener(
      sign,
      () => {
        // What is covered stays so until it is asked for.
        if (!card.isConnected) seen = performance.now();
      },
      { passive: true, capture: true },
    );
  }
  // Hidden already, until this is here: see chat.js.
  if (chat.hasAttribute("data-covered")) cover(talks());
  // Also when it comes back from behind other windows, where timers are slow.
  const look = () => (talks() ? performance.now() - seen >= IDLE && cover(true) : cover(false));
  document.addEventListener("visibilitychange", look);
  setInterval(look, LOOK);
  return {
    cover,
    /** Something came; what it is stays covered. */
    news() {
      if (card.isConnected) since.textContent = words.news;
    },
  };
}
