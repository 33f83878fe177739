/** The sound of a new conversation, made here: two soft tones, no file. */

const EVERY = 2.5;
const TONES = [659.25, 880];

/** @param {typeof AudioContext} [Context] */
export function createBell(Context = globalThis.AudioContext) {
  /** @type {AudioContext|null} */
  let context = null;
  /** @type {GainNode|null} */
  let out = null;

  /** @param {GainNode} into @param {number} at */
  function chime(into, at) {
    const c = /** @type {AudioContext} */ (context);
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

  function stop() {
    out?.disconnect();
    out = null;
  }

  return {
    /** Browsers allow sound only after a press: call it from one. */
    unlock() {
      if (!Context) return;
      context ??= new Context();
      if (context.state !== "running") void context.resume().catch(() => {});
    },
    ready: () => context?.state === "running",
    /** All chimes are scheduled at once: timers of a hidden tab are slow, audio is not. @param {number} seconds */
    ring(seconds) {
      stop();
      if (!context) return;
      void context.resume().catch(() => {});
      out = new GainNode(context);
      out.connect(context.destination);
      for (let t = 0; t < seconds; t += EVERY) chime(out, context.currentTime + t + 0.05);
    },
    stop,
  };
}
