// Which of the page's places is seen, and what is said where it is seen.

import { by, places } from "./elements.js";

/**
 * @param {import("./memory.js").Memory} memory
 * @param {{status: ReturnType<typeof import("./start.js").watchStatus>, read: import("./draw.js").Say, field: HTMLElement, toEnd: () => void}} parts
 */
export function createScreen(memory, { status, ...parts }) {
  /** @type {import("./draw.js").Say} */
  const say = (text, writer) => (places.aside.hidden ? parts.read(text, writer) : memory.aside?.news(text, writer));

  /** @param {import("./memory.js").Memory["view"]} next */
  function show(next) {
    const changed = memory.view !== next;
    memory.view = next;
    const seen = places.aside.hidden ? next : "aside";
    for (const name of /** @type {const} */ (["start", "chat", "over"])) places[name].hidden = seen !== name;
    document.body.dataset.view = seen;
    if (next === "start") status.start(changed);
    else status.stop();
    if (changed) scrollTo(0, 0);
  }

  const draw = () => memory.chat?.draw(memory, { say, ...parts });

  return {
    show,
    draw,
    say,
    /** @param {Partial<import("./words.js").State>} change */
    set(change) {
      Object.assign(memory.state, change);
      if (memory.view === "chat") draw();
    },
    /** The first page again, and the focus at its top. */
    home() {
      show("start");
      by("main").focus();
    },
  };
}
