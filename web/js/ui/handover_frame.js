// One step at a time: its heading gets the focus, Escape goes back, and what happens is said aloud.

import { button, el, put } from "./handover_dom.js";

/**
 * @typedef {object} View
 * @property {string} name of the state, for style sheets
 * @property {string} title
 * @property {string} [step] "Trin 1 af 3"
 * @property {{label: string, go: () => void}|null} back also by Escape
 * @property {Node[]} body
 *
 * @typedef {ReturnType<typeof createFrame>} Frame
 */

/** @param {HTMLElement} host empty */
export function createFrame(host) {
  const live = el("p", { class: "visually-hidden", role: "status" });
  const view = el("div", { class: "handover-view" });
  const root = el("section", { class: "handover", "aria-label": "Send videre" }, view, live);
  /** @type {View["back"]} */
  let back = null;
  host.replaceChildren(root);

  /** @param {KeyboardEvent} event */
  function escape(event) {
    // the acute numbers lie above: Escape closes them first
    if (event.key !== "Escape" || event.isComposing || document.querySelector(".acute[open]")) return;
    // what lies beside the step has an Escape of its own
    if (!host.contains(event.target instanceof Node ? event.target : null) && event.target !== document.body) return;
    back?.go();
  }
  /** What is folded away would not be printed. */
  function unfold() {
    for (const folded of host.querySelectorAll("details.handover-record")) /** @type {HTMLDetailsElement} */ (folded).open = true;
  }
  document.addEventListener("keydown", escape);
  addEventListener("beforeprint", unfold);

  return {
    /** @param {View} next */
    show(next) {
      back = next.back;
      const title = el("h1", { tabindex: -1 }, next.step && el("span", { class: "handover-step" }, `${next.step} `), next.title);
      root.dataset.view = next.name;
      view.replaceChildren(
        ...(next.back ? [el("div", { class: "handover-back" }, button(`← ${next.back.label}`, next.back.go, "button-small button-quiet"))] : []),
        title,
        ...next.body,
      );
      live.textContent = "";
      root.scrollTop = 0;
      title.focus({ preventScroll: true });
    },
    /** Read aloud, politely. @param {string} text */
    say: (text) => put(live, text),
    close() {
      document.removeEventListener("keydown", escape);
      removeEventListener("beforeprint", unfold);
      back = null;
      for (const field of host.querySelectorAll("input, textarea")) /** @type {HTMLInputElement} */ (field).value = "";
      host.replaceChildren();
    },
  };
}
