// What a conversation can do without, fetched when it begins: in the queue a screen that stays on, a sound when somebody
// answers and a number that breathes; words that can be pressed; and a cover when nobody is there any more.

import { createCover } from "./cover.js";
import { linkAll } from "./links.js";

/** @template {HTMLElement} T @param {(id: string) => T} by */
export function createComfort(by) {
  const awake = keepAwake(/** @type {any} */ (by("awake")), by("awake-row"));
  let waits = false;
  by("toggles").hidden = false;
  const { news } = createCover(by("chat"), () => document.body.dataset.view === "chat");
  return {
    /** @param {boolean} on in the queue */
    hold(on) {
      if (on && !waits) breathe(by("number"));
      waits = on;
      awake.hold(on);
    },
    ring: chime(/** @type {any} */ (by("sound"))),
    cover: createCover,
    news,
    dress: linkAll(by("transcript")),
  };
}

/** The screen stays on while the box is ticked and `hold(true)`. @param {HTMLInputElement} box @param {HTMLElement} row */
function keepAwake(box, row) {
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

/** A bubble that breathes, slowly: in, out. For a minute, for what moves for ever costs a phone without end. @param {HTMLElement} bubble */
function breathe(bubble) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  bubble.style.transformOrigin = "0 100%";
  bubble.animate({ transform: ["none", "scale(1.12)", "none"] }, { duration: 8000, iterations: 8, easing: "ease-in-out" });
}

/** Two soft notes. Off until the box is ticked, which plays them once. @param {HTMLInputElement} box */
function chime(box) {
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
