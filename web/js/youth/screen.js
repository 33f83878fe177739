// Which of the page's places is seen.

import { by } from "../dom/find.js";
import { places } from "./elements.js";

/** @param {import("./memory.js").Memory} memory @param {ReturnType<typeof import("./start.js").watchStatus>} status of the first page */
export function createScreen(memory, status) {
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

  const draw = () => memory.chat?.draw();

  return {
    show,
    draw,
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
