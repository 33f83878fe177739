// The first page: what it says, kept true, and what can be chosen on it; and why a link stopped for good.

import { put } from "../dom/text.js";

const EVERY = 20_000;

/**
 * @typedef {{open: boolean, live: boolean, on_duty: number, paused: boolean, full: boolean, wait: {from: number, to: number}|null,
 *   next_opening: string|null, closes_in: number|null}} Status
 * @typedef {{title: string, text: string}} Said
 */

/** @param {Status["wait"]} wait minutes */
export function waitWords(wait) {
  if (!wait) return "Vi kan ikke sige, hvor længe du kommer til at vente.";
  if (wait.to <= 2) return "Der er næsten ingen ventetid.";
  if (!wait.from) return `Ventetid: op til cirka ${wait.to} minutter.`;
  return `Ventetid: cirka ${wait.from === wait.to ? wait.to : `${wait.from} til ${wait.to}`} minutter.`;
}

export const PAUSE = "Lige nu er der pause, så svaret kommer lidt senere end ellers.";
/** @param {number} minutes */
export const closesWords = (minutes) => `Chatten lukker om ${minutes < 2 ? "et minut" : `${minutes} minutter`}.`;

/** The same words as templates/youth/page.html. @param {Status} status @returns {Said} */
export function statusWords(status) {
  if (status.open) {
    const duty = status.on_duty === 1 ? "En rådgiver" : `${status.on_duty} rådgivere`;
    const wait = status.paused ? PAUSE : waitWords(status.wait);
    const soon = status.closes_in ? ` ${closesWords(status.closes_in)}` : "";
    return { title: "Åbent lige nu", text: `${duty} er på vagt. ${wait}${soon}` };
  }
  if (!status.live) {
    return {
      title: "Chatten virker ikke lige nu",
      text: "Fejlen er hos os, ikke hos dig. Siden her skifter af sig selv, når chatten virker igen.",
    };
  }
  if (status.full) {
    return {
      title: "Køen er fuld lige nu",
      text: "Så mange venter, at vi ikke kan love at nå dig. Siden her skifter af sig selv, når der er plads.",
    };
  }
  const duty = status.on_duty === 0 ? "Ingen rådgiver er på vagt, så du kan ikke starte en samtale nu. " : "";
  const next = status.next_opening;
  return {
    title: next ? "Lukket lige nu" : "Ingen på vagt lige nu",
    text: duty + (next ? `Vi åbner igen ${next}.` : "Vi kan ikke sige, hvornår der er en rådgiver igen."),
  };
}

/** Which ending a close code that forbids a retry means. @param {number} code @returns {string} */
export function stopReason(code) {
  /** @type {Record<number, string>} */
  const reasons = {
    4505: "expired", 4506: "expired", 4507: "expired", 4508: "moved", 4509: "moved",
    4510: "gone", 4512: "full", 4513: "nobody", 4515: "too_many",
  };
  return reasons[code] ?? "broken";
}

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
  for (const choice of begin.querySelectorAll("input")) {
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
