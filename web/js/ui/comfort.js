// In the queue: a screen that stays on, and a sound when somebody answers. Fetched when a conversation begins, which goes on
// without it.

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
