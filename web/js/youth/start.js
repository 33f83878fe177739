// The first page: what it says, kept true, and what can be chosen on it.

import { put } from "../dom/text.js";

const EVERY = 20_000;

/** @typedef {import("./status_words.js").Status} Status */

/**
 * Keeps the status on the first page true.
 * @param {{box: HTMLElement, begin: HTMLElement, instead: HTMLElement, tongues: HTMLElement}} parts `tongues`: asks in which language, where
 *   nobody on duty writes the page's
 * @param {() => Promise<import("./memory.js").Chat|undefined>} fetchChat has the words
 */
export function watchStatus({ box, begin, instead, tongues }, fetchChat) {
  /** @param {string} css */
  const part = (css) => /** @type {HTMLElement} */ (box.querySelector(css));
  /** @type {ReturnType<typeof setInterval>|undefined} */
  let timer;

  /** @param {Status} status @param {import("./status_words.js").Said} said */
  function draw(status, said) {
    // Its own hours are over; the others' say nothing of them.
    if ("closed" in box.dataset) return;
    box.dataset.on = part(".dot").dataset.on = String(status.open);
    put(part("[data-status-title]"), said.title);
    put(part("[data-status-text]"), said.text);
    begin.hidden = !status.open;
    instead.hidden = status.open;
    ask(status.speaks);
  }

  /** @param {string[]} speaks */
  function ask(speaks) {
    const { lang } = document.documentElement;
    tongues.hidden = /** @type {HTMLFieldSetElement} */ (tongues).disabled = speaks.includes(lang);
    for (const input of tongues.querySelectorAll("input")) {
      const off = input.value !== lang && !speaks.includes(input.value);
      if (input.parentElement) input.parentElement.hidden = off;
      // Nobody is made to write what can't be seen any more.
      if (input.checked && off) /** @type {HTMLInputElement} */ (tongues.querySelector(`[value="${lang}"]`)).checked = true;
    }
  }

  async function refresh() {
    if (!timer || document.hidden) return;
    try {
      const answer = await fetch("/status", { cache: "no-store" });
      const [status, chat] = [answer.ok && (await answer.json()), await fetchChat()];
      if (status && chat && timer) draw(status, chat.statusWords(status));
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

/** Counts the scan of a flyer once somebody sees the page: a preview, or a page made ready ahead, is hidden. @param {string} [flyer] its code */
export function createScan(flyer) {
  let scan = flyer;
  return () => {
    if (!scan || document.hidden) return;
    fetch(`/f/${scan}`, { method: "POST", keepalive: true, credentials: "omit" }).catch(() => {});
    scan = undefined;
  };
}

/** @param {{begin: HTMLElement, limits: HTMLElement, bounds: HTMLElement}} parts `limits` leads to `bounds` */
export function watchFirstPage({ begin, limits, bounds }) {
  // a choice that may be skipped can be taken back too
  for (const choice of /** @type {NodeListOf<HTMLInputElement>} */ (begin.querySelectorAll("[name=line]"))) {
    let was = false;
    choice.addEventListener("pointerdown", () => (was = choice.checked));
    choice.parentElement?.addEventListener("pointerdown", () => (was = choice.checked));
    choice.addEventListener("click", () => {
      if (was) choice.checked = false;
      was = false;
    });
  }
  // without a second row in the browser's history
  limits.addEventListener("click", (event) => {
    event.preventDefault();
    bounds.scrollIntoView();
    bounds.focus();
  });
}
