// What the young person answers to what the page asks, and how they end it.

import { acute, ask, by, endButton } from "./elements.js";
import { undecided, waits } from "./memory.js";

/**
 * @param {import("./messages.js").Ties} ties @param {ReturnType<typeof import("./messages.js").createMessages>} messages
 * @param {{composer: ReturnType<typeof import("../conversation/composer.js").createComposer>, ending: ReturnType<typeof import("./ending.js").createEnding>, home: () => void}} parts
 */
export function listenAnswers({ memory, screen, send }, messages, { composer, ending, home }) {
  const { set } = screen;
  function end() {
    const told = send(waits(memory) ? { leave: {} } : { end: {} });
    ending.finish(told ? "you" : "you_alone");
  }

  /** @type {Record<string, () => void>} */
  const actions = {
    end,
    stop: end,
    clear: () => ending.finish("cleared"),
    stay: () => set({ ending: false }),
    mend: () => set({ traces: [] }),
    anyway() {
      if (messages.send(composer.text(), true)) composer.set("");
    },
    another() {
      send({ another: {} });
      set({ patient: true });
    },
    wait: () => set({ patient: true }),
    // once this press is over: one outside of it closes it
    numbers: () => setTimeout(() => {
      acute.open = true;
      acute.querySelector("summary")?.focus();
    }),
    share: () => messages.share(true),
    keep: () => messages.share(false),
    after: messages.sendHeld,
    never: () => set({ unsent: false }),
  };

  by("ask-actions").addEventListener("click", (event) => {
    // A translator puts its own elements into a button.
    const pressed = /** @type {HTMLElement|null} */ (/** @type {Element} */ (event.target).closest("[data-action]"));
    actions[pressed?.dataset.action ?? ""]?.();
  });
  ask.addEventListener("keydown", (event) => {
    if (event.key === "Escape") set({ ending: false, traces: [] });
  });
  composer.field.addEventListener("input", () => memory.state.traces.length && set({ traces: [] }));
  endButton.addEventListener("click", () => {
    if (!undecided(memory)) return set({ ending: true });
    ending.forget();
    home();
  });
  by("again").addEventListener("click", () => {
    ending.dropLost();
    memory.aside?.close();
    home();
  });
}
