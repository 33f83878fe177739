/** The sound of a new conversation, made here: two soft tones, no file. */

const EVERY = 2.5;
const TONES = [659.25, 880];

/**
 * Browsers allow sound only after a press, and a reload is none: what rings meanwhile sounds at the first press.
 * @param {typeof AudioContext} [Context] @param {() => number} [mono] ms
 */
export function createBell(Context = globalThis.AudioContext, mono = () => performance.now()) {
  // Made at once, so that it is known whether it may sound.
  const context = Context ? new Context() : null;
  /** @type {GainNode|null} */
  let out = null;
  /** Until when it rings. */
  let until = 0;
  context?.addEventListener("statechange", () => context.state === "running" && sound());

  /** @param {AudioContext} c @param {GainNode} into @param {number} at */
  function chime(c, into, at) {
    TONES.forEach((frequency, i) => {
      const start = at + i * 0.22;
      const tone = new OscillatorNode(c, { type: "sine", frequency });
      const swell = new GainNode(c, { gain: 0 });
      swell.gain.setValueAtTime(0, start);
      swell.gain.linearRampToValueAtTime(0.35, start + 0.02);
      swell.gain.exponentialRampToValueAtTime(0.001, start + 0.9);
      tone.connect(swell).connect(into);
      tone.start(start);
      tone.stop(start + 1);
    });
  }

  function silence() {
    out?.disconnect();
    out = null;
  }

  /** All chimes are scheduled at once: timers of a hidden tab are slow, audio is not. */
  function sound() {
    silence();
    const left = (until - mono()) / 1000;
    if (!context || left <= 0) return;
    out = new GainNode(context);
    out.connect(context.destination);
    for (let t = 0; t < left; t += EVERY) chime(context, out, context.currentTime + t + 0.05);
  }

  function unlock() {
    if (context && context.state !== "running") void context.resume().catch(() => {});
  }

  return {
    /** From a press. */
    unlock,
    ready: () => context?.state === "running",
    /** Whether it may sound has changed. @param {() => void} told */
    onChange: (told) => context?.addEventListener("statechange", told),
    /** @param {number} seconds */
    ring(seconds) {
      until = mono() + seconds * 1000;
      if (context?.state === "running") sound();
      else unlock();
    },
    stop() {
      until = 0;
      silence();
    },
  };
}
