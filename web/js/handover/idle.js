// A sheet that nobody uses is emptied: somebody else may have sat down at the screen. It is said a minute before.

import { createIdle } from "../dom/idle.js";
import * as words from "../../words/da/handover/sent.js";

const MINUTE = 60_000;
const USES = ["pointerdown", "keydown", "wheel", "touchstart"];

/**
 * Counts from now until `signal` ends it.
 * @param {{signal: AbortSignal, frame: import("./frame.js").Frame, empty: () => void}} given
 */
export function watchIdle({ signal, frame, empty }) {
  const clock = {
    now: () => Date.now(),
    setTimeout: (/** @type {() => void} */ fn, /** @type {number} */ ms) => setTimeout(fn, ms),
    clearTimeout: (/** @type {any} */ id) => clearTimeout(id),
  };
  const idle = createIdle(clock, {
    limit: 15 * MINUTE,
    warn: MINUTE,
    lock: empty,
    warned: (on) => frame.warn(on ? words.idle : ""),
  });
  for (const kind of USES) addEventListener(kind, () => idle.used(), { passive: true, signal });
  document.addEventListener("visibilitychange", () => idle.check(), { signal });
  signal.addEventListener("abort", () => idle.stop());
  idle.start();
}
