// Before the start: the honest status.

import { put } from "../dom/text.js";
import { statusWords } from "./status_words.js";

const EVERY = 20_000;

/** @typedef {import("./status_words.js").Status} Status */

/**
 * Keeps the status on the first page true.
 * @param {{box: HTMLElement, begin: HTMLElement, instead: HTMLElement}} parts
 */
export function watchStatus({ box, begin, instead }) {
  /** @param {string} css */
  const part = (css) => /** @type {HTMLElement} */ (box.querySelector(css));
  /** @type {ReturnType<typeof setInterval>|undefined} */
  let timer;

  /** @param {Status} status */
  function draw(status) {
    const said = statusWords(status);
    box.dataset.on = part(".dot").dataset.on = String(status.open);
    put(part("[data-status-title]"), said.title);
    put(part("[data-status-text]"), said.text);
    begin.hidden = !status.open;
    instead.hidden = status.open;
  }

  async function refresh() {
    if (!timer || document.hidden) return;
    try {
      const answer = await fetch("/status", { cache: "no-store" });
      if (answer.ok && timer) draw(await answer.json());
    } catch {
      // offline: what stands there was true when it was fetched, and the start says so itself
    }
  }

  document.addEventListener("visibilitychange", refresh);
  return {
    /** @param {boolean} [now] */
    start(now) {
      clearInterval(timer);
      timer = setInterval(refresh, EVERY);
      if (now) refresh();
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}
