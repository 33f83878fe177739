// The course of a practice: somebody who is played reads, types, answers, and wonders when nothing comes. The clock is given.

import { listen } from "./cues.js";
import { answer, begin, closed, missed } from "./story.js";

const READS = 1200;
const TYPES_FROM = 900;
const TYPES_MAX = 5000;
const PER_SIGN = 45;
/** Where nobody wants to wait: as long as it takes to see that something came. */
const AT_ONCE = 150;

/**
 * @typedef {import("./story.js").Figure} Figure
 * @typedef {import("./story.js").Turn} Turn
 * @typedef {{setTimeout(fn: () => void, ms: number): any, clearTimeout(id: any): void}} Timers
 * @typedef {{typing(on: boolean): void, read(): void, says(text: string): void, turn(): void, left(): void}} Told
 *   `read`: all that was written is read; `turn`: all is said, and it is the counsellor's turn; `left`: nothing more comes
 */

/** @param {Timers} timers @param {Told} told @param {Figure} figure @param {{random: () => number, atOnce: () => boolean}} way */
export function createPlay(timers, told, figure, { random, atOnce }) {
  let { state, says } = begin(figure, random);
  /** @type {string[]} written and not answered */
  let written = [];
  let talking = true;
  /** @type {any} */
  let timer;

  /** What was to come next gives way. @param {number} ms @param {() => void} fn */
  function later(ms, fn) {
    timers.clearTimeout(timer);
    timer = timers.setTimeout(fn, atOnce() ? Math.min(ms, AT_ONCE) : ms);
  }

  /** The next line, at the pace of somebody who types. */
  function type() {
    const line = says[0];
    told.typing(line !== undefined);
    if (line === undefined) return rest();
    later(Math.min(TYPES_FROM + line.length * PER_SIGN, TYPES_MAX), () => {
      says = says.slice(1);
      told.typing(false);
      told.says(line);
      type();
    });
  }

  function rest() {
    talking = false;
    if (state.over) return told.left();
    told.turn();
    if (written.length) read();
    else wait();
  }

  /** @param {Turn} turn */
  function talk(turn) {
    ({ state, says } = turn);
    talking = true;
    type();
  }

  function read() {
    talking = true;
    later(READS, () => {
      told.read();
      const { cues } = listen(written.splice(0).join("\n"));
      talk(answer(figure, state, cues, random));
    });
  }

  /** Whoever wants no waiting is not hurried, either. */
  function wait() {
    timers.clearTimeout(timer);
    if (!atOnce()) timer = timers.setTimeout(() => talk(missed(figure, state, random)), figure.silence);
  }

  return {
    start: type,
    /** @param {string} text */
    hear(text) {
      written.push(text);
      if (!talking && !state.over) read();
    },
    /** The counsellor types, or has chosen another pace. */
    patience() {
      if (!talking && !state.over) wait();
    },
    step: () => figure.steps[state.step],
    ended: () => closed(figure, state),
    stop() {
      timers.clearTimeout(timer);
      written = [];
      says = [];
    },
  };
}
