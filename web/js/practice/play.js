// The course of the practice chat: a short queue, Kim comes, reads, writes, answers. Its clock is given; no network.

import { answer, earnest, FIRST_THINGS_FIRST, fresh, GREETING } from "./script.js";

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

/** @param {Timers} timers @param {Told} told */
export function createPlay(timers, told) {
  let memory = fresh();
  let here = false;
  /** @type {string[]} written and not answered */
  let heard = [];
  /** @type {string[]} still to be said */
  let lines = [];
  let over = false;
  /** Written in the queue, and maybe meant. */
  let urgent = "";
  /** @type {any} */
  let timer;

  /** @param {number} ms @param {() => void} fn */
  function later(ms, fn) {
    timers.clearTimeout(timer);
    timer = timers.setTimeout(fn, ms);
  }

  function meet() {
    here = true;
    told.met();
    if (urgent) {
      told.says(FIRST_THINGS_FIRST);
      return plainly(urgent);
    }
    if (heard.length) told.read();
    // what was written in the queue is answered after the greeting
    lines = [...GREETING];
    type();
  }

  /** The next line, typed at the pace of somebody who writes. */
  function type() {
    const line = lines[0];
    told.typing(Boolean(line));
    if (line) return later(Math.min(TYPES_FROM + line.length * PER_SIGN, TYPES_MAX), () => speak(line));
    timer = undefined;
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

  function read() {
    later(READS, () => {
      told.read();
      const said = answer(heard.splice(0).join("\n"), memory);
      memory = said.memory;
      lines = [...said.says];
      over = said.over;
      type();
    });
  }

  /** Nobody waits for a script when it may be serious. @param {string} text */
  function breakOff(text) {
    told.serious();
    if (!here) {
      urgent = text;
      return;
    }
    plainly(text);
  }

  /** @param {string} text */
  function plainly(text) {
    timers.clearTimeout(timer);
    timer = undefined;
    told.typing(false);
    told.read();
    const said = answer(text, memory);
    memory = said.memory;
    // whatever Kim was about to say is beside the point now
    heard = lines = [];
    over = false;
    for (const line of said.says) told.says(line);
  }

  /** @param {number} place */
  function queue(place) {
    told.place(place);
    later(STEP, () => (place > 1 ? queue(place - 1) : meet()));
  }

  return {
    start: () => queue(2),
    /** @param {string} text what somebody wrote */
    hear(text) {
      if (earnest(text)) return breakOff(text);
      heard.push(text);
      if (here && timer === undefined) read();
    },
    stop() {
      timers.clearTimeout(timer);
      heard = lines = [];
    },
  };
}
