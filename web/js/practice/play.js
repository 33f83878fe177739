// The course of the practice chat: a short queue, Kim comes, reads, writes, answers. Its clock is given; no network.

import { answer, earnest, fresh } from "./script.js";
import { firstThingsFirst, greeting } from "../../words/da/practice/script.js";

const STEP = 2_200;
const READS = 700;
const TYPES_FROM = 900;
const TYPES_MAX = 3_600;
const PER_SIGN = 18;

/**
 * @typedef {{setTimeout(fn: () => void, ms: number): any, clearTimeout(id: any): void}} Timers
 * @typedef {{place(number: number): void, met(): void, read(): void, typing(on: boolean): void, says(text: string): void,
 *   serious(): void, over(): void}} Told
 *   `place`: in the queue; `met`: Kim is here; `read`: all that was written is read; `serious`: what was written may be
 *   meant; `over`: Kim has no more to say
 */

/** One thing after another: what was to come next gives way. @param {Timers} timers */
function createPace(timers) {
  /** @type {any} */
  let timer;
  return {
    /** @param {number} ms @param {() => void} fn */
    later(ms, fn) {
      timers.clearTimeout(timer);
      timer = timers.setTimeout(fn, ms);
    },
    /** Nothing comes by itself. */
    rest() {
      timers.clearTimeout(timer);
      timer = undefined;
    },
    resting: () => timer === undefined,
    stop: () => timers.clearTimeout(timer),
  };
}

/** What Kim says, and what of it is still to be said. @param {ReturnType<typeof createPace>} pace @param {Told} told */
function createKim({ later, rest, resting }, told) {
  let memory = fresh();
  /** @type {string[]} written and not answered */
  let heard = [];
  /** @type {string[]} still to be said */
  let lines = [];
  let over = false;

  /** The next line, typed at the pace of somebody who writes. */
  function type() {
    const line = lines[0];
    told.typing(Boolean(line));
    if (line) return later(Math.min(TYPES_FROM + line.length * PER_SIGN, TYPES_MAX), () => speak(line));
    rest();
    if (over) told.over();
    over = false;
    if (heard.length) read();
  }

  /** @param {string} line */
  function speak(line) {
    lines.shift();
    told.typing(false);
    told.says(line);
    type();
  }

  /** @param {string} text @returns {string[]} */
  function answered(text) {
    const said = answer(text, memory);
    memory = said.memory;
    over = said.over;
    return [...said.says];
  }

  function read() {
    later(READS, () => {
      told.read();
      lines = answered(heard.splice(0).join("\n"));
      type();
    });
  }

  function forget() {
    heard = [];
    lines = [];
  }

  return {
    forget,
    /** What was written in the queue is answered after the greeting. */
    greet() {
      if (heard.length) told.read();
      lines = [...greeting];
      type();
    },
    /** @param {string} text @param {boolean} here Kim reads it now */
    hear(text, here) {
      heard.push(text);
      if (here && resting()) read();
    },
    /** At once, and without typing. @param {string} text */
    plainly(text) {
      rest();
      told.typing(false);
      told.read();
      const says = answered(text);
      // whatever Kim was about to say is beside the point now
      forget();
      over = false;
      for (const line of says) told.says(line);
    },
  };
}

/** @param {Timers} timers @param {Told} told */
export function createPlay(timers, told) {
  const pace = createPace(timers);
  const kim = createKim(pace, told);
  let here = false;
  /** Written in the queue, and maybe meant. */
  let urgent = "";

  function meet() {
    here = true;
    told.met();
    if (!urgent) return kim.greet();
    told.says(firstThingsFirst);
    kim.plainly(urgent);
  }

  /** @param {number} place */
  function queue(place) {
    told.place(place);
    pace.later(STEP, () => (place > 1 ? queue(place - 1) : meet()));
  }

  return {
    start: () => queue(2),
    /** @param {string} text what somebody wrote */
    hear(text) {
      if (!earnest(text)) return kim.hear(text, here);
      // Nobody waits for a script when it may be serious.
      told.serious();
      if (here) kim.plainly(text);
      else urgent = text;
    },
    stop() {
      pace.stop();
      kim.forget();
    },
  };
}
