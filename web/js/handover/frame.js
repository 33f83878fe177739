// One step at a time: its heading gets the focus, Escape goes back, and what happens is said aloud.

import { wayBack } from "../dom/back.js";
import { button, el } from "../dom/make.js";
import { put } from "../dom/text.js";
import { isComposing } from "../conversation/composer.js";
import { back, toTalk as TO_TALK } from "../../words/da/handover/sent.js";

/**
 * @typedef {{label: string, go: () => void}} Back
 *
 * @typedef {object} View
 * @property {string} name of the state, for style sheets
 * @property {string} title
 * @property {string} [step] "Trin 1 af 3"
 * @property {Back|null} back also by Escape; without a label Escape alone: the page has a button of its own
 * @property {Node[]} body
 * @property {HTMLElement|null} [focus] instead of the heading
 * @property {() => void} [again] draws it anew when it is looked at again after a while
 *
 * @typedef {ReturnType<typeof createFrame>} Frame
 */

/** What is folded away would not be printed. @param {HTMLElement} host */
function unfoldAll(host) {
  for (const folded of host.querySelectorAll("details.handover-record")) /** @type {HTMLDetailsElement} */ (folded).open = true;
}

/** @param {Back|null} [back] @returns {boolean} whether there was a step to go back */
function goBack(back) {
  back?.go();
  return Boolean(back);
}

/** @param {HTMLElement} host empty */
export function createFrame(host) {
  const live = el("p", { class: "visually-hidden", role: "status" });
  const view = el("div", { class: "handover-view" });
  const warning = el("p", { class: "notice handover-idle", role: "alert", "data-tone": "warm" });
  const root = el("div", { class: "handover" }, view, warning, live);
  /** @type {View|null} */
  let now = null;
  let [away, toTalk] = [false, true];
  /** @type {HTMLElement[]} */
  let talkers = [];
  host.replaceChildren(root);

  /** Buttons lead back to the conversation for as long as there is one. */
  function name() {
    if (!toTalk) for (const one of talkers) put(one, back);
  }

  /** @param {KeyboardEvent} event */
  function onEscape(event) {
    // the acute numbers lie above: Escape closes them first
    if (event.key !== "Escape" || isComposing(event) || document.querySelector(".acute[open]")) return;
    // put away, or the focus is on what has an Escape of its own
    const elsewhere = event.target instanceof Node && event.target !== document.body && !host.contains(event.target);
    if (elsewhere || !host.getClientRects().length) return;
    event.preventDefault();
    goBack(now?.back);
  }
  const unfold = () => unfoldAll(host);
  /** Put away, and taken up again. */
  const watch = new ResizeObserver(() => {
    const seen = host.getClientRects().length > 0;
    if (seen && away) now?.again ? now.again() : view.querySelector("h1")?.focus({ preventScroll: true });
    away = !seen;
  });
  watch.observe(root);
  document.addEventListener("keydown", onEscape);
  addEventListener("beforeprint", unfold);

  return {
    /** @param {View} next */
    show(next) {
      now = next;
      const title = el("h1", { tabindex: -1 }, next.step && el("span", { class: "handover-step" }, `${next.step} `), next.title);
      root.dataset.view = next.name;
      view.replaceChildren(
        ...(next.back?.label ? [el("div", { class: "handover-back" }, button(wayBack(next.back.label), next.back.go, "button-small button-quiet"))] : []),
        title,
        ...next.body,
      );
      talkers = [...view.querySelectorAll("button")].filter((one) => one.textContent === TO_TALK);
      name();
      live.textContent = "";
      if (!host.getClientRects().length) return;
      scrollTo(0, 0);
      // a double press would leave its mark on the step that came
      getSelection()?.removeAllRanges();
      if (next.focus) next.focus.focus();
      else title.focus({ preventScroll: true });
    },
    stepBack: () => goBack(now?.back),
    /** Read aloud, politely. @param {string} text */
    say: (text) => live.replaceChildren(el("p", {}, text)),
    /** Above everything, until it is taken away. @param {string} text "" takes it away */
    warn: (text) => put(warning, text),
    /** The conversation is gone. */
    alone() {
      toTalk = false;
      name();
    },
    close() {
      document.removeEventListener("keydown", onEscape);
      removeEventListener("beforeprint", unfold);
      now = null;
      put(warning, "");
      watch.disconnect();
      for (const field of host.querySelectorAll("input, textarea")) /** @type {HTMLInputElement} */ (field).value = "";
      host.replaceChildren();
    },
  };
}
