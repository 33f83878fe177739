// Before and in the queue: the honest status, a screen that stays on, a sound when somebody answers.

import { say } from "./transcript.js";
import { statusWords } from "./words.js";

const EVERY = 20_000;

/** @typedef {import("./words.js").Status} Status */

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
    say(part("[data-status-title]"), said.title);
    say(part("[data-status-text]"), said.text);
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

/** The screen stays on while the box is ticked and `hold(true)`. @param {HTMLInputElement} box @param {HTMLElement} row */
export function keepAwake(box, row) {
  const able = "wakeLock" in navigator;
  let wanted = false;
  /** @type {WakeLockSentinel|null} */
  let lock = null;
  row.hidden = !able;
  box.checked = able;

  async function apply() {
    const on = able && wanted && box.checked && !document.hidden;
    if (!on) {
      lock?.release();
      lock = null;
    } else if (!lock || lock.released) {
      lock = await navigator.wakeLock.request("screen").catch(() => null);
    }
  }

  box.addEventListener("change", apply);
  document.addEventListener("visibilitychange", apply);
  return {
    /** @param {boolean} on */
    hold(on) {
      wanted = on;
      apply();
    },
  };
}

/** Two soft notes. Off until the box is ticked, which plays them once. @param {HTMLInputElement} box */
export function chime(box) {
  /** @type {AudioContext|undefined} */
  let audio;

  function play() {
    const out = audio;
    if (!box.checked || !out) return;
    [523, 659].forEach((pitch, nth) => {
      const at = out.currentTime + nth * 0.18;
      const tone = new OscillatorNode(out, { frequency: pitch });
      const gain = new GainNode(out, { gain: 0 });
      gain.gain.linearRampToValueAtTime(0.12, at + 0.03);
      gain.gain.linearRampToValueAtTime(0, at + 0.6);
      tone.connect(gain).connect(out.destination);
      tone.start(at);
      tone.stop(at + 0.65);
    });
  }

  box.addEventListener("change", () => {
    if (box.checked) audio ??= new AudioContext();
    play();
  });
  return play;
}
