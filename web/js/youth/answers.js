// What the young person answers to what the page asks.

import { by } from "../dom/find.js";
import { acute, ask } from "./elements.js";
import { lastWord } from "./last_word.js";
import { waits } from "./memory.js";

/**
 * @param {import("./messages.js").Ties} ties @param {ReturnType<typeof import("./messages.js").createMessages>} messages
 * @param {{composer: ReturnType<typeof import("../conversation/composer.js").createComposer>, finish: (reason: string) => void}} parts
 */
export function listenAnswers({ memory, screen, transcript, send }, messages, { composer, finish }) {
  const { set } = screen;
  function end() {
    /** @type {import("../conversation/frames.d.ts").FromYouth} */
    const frame = waits(memory) ? { leave: {} } : { end: {} };
    const told = send(frame);
    if (!told) lastWord(memory.ticket, frame);
    finish(told ? "you" : "you_alone");
  }

  /** May whoever is new read the earlier text? @param {boolean} yes */
  function share(yes) {
    set({ share: false, unsent: memory.talk?.share(yes) });
  }

  /** May a colleague take over? The service says what comes of it. @param {boolean} yes */
  function decide(yes) {
    const { transfer } = memory.state;
    if (transfer) send({ transfer: { to: transfer.to, yes } });
  }

  /** @type {Record<string, () => void>} */
  const actions = {
    end,
    stop: end,
    clear: () => finish("cleared"),
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
    numbers: () =>
      setTimeout(() => {
        acute.open = true;
        acute.querySelector("summary")?.focus();
      }),
    take_over: () => decide(true),
    stay_here: () => decide(false),
    share: () => share(true),
    keep: () => share(false),
    after() {
      memory.talk?.sendHeld();
      transcript.fill(memory.talk?.transcript() ?? []);
      set({ unsent: false });
    },
    never: () => set({ unsent: false }),
  };

  by("ask-actions").addEventListener("click", (event) => {
    // A translator puts its own elements into a button.
    const pressed = /** @type {HTMLElement|null} */ (/** @type {Element} */ (event.target).closest("[data-action]"));
    actions[pressed?.dataset.action ?? ""]?.();
  });
  ask.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    set({ ending: false, traces: [] });
  });
  composer.field.addEventListener("input", () => memory.state.traces.length && set({ traces: [] }));
}
