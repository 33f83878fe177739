// The puzzle of the service while more come than counsellors can take: see src/puzzle.rs. This file is loaded when it is
// asked for, and once more as the worker that solves it; where no worker can be had, it is solved here, in slices.

import * as words from "../../words/da/net/puzzle.js";

/** @typedef {{seed: number[], parts: number, bits: number}} Puzzle */

/** What the page says meanwhile; nobody has to do anything. */
export const WORDS = words.slower;

const PAD = 1 << 15;
const WALK = 1 << 13;
const STRIDE = 0x9e3779b9;
/** How many milliseconds at a time it works on the page itself: nothing that is pressed waits longer. */
const SLICE = 12;

/** @param {number} word */
function mix(word) {
  word ^= word >>> 16;
  word = Math.imul(word, 0x7feb352d);
  word ^= word >>> 15;
  word = Math.imul(word, 0x846ca68b);
  return word ^ (word >>> 16);
}

/** The word that a pad ends in. @param {Uint32Array} pad @param {number[]} seed @param {number} part @param {number} number */
function wordOf(pad, seed, part, number) {
  const keys = Uint32Array.from(seed);
  let word = mix(mix((part + STRIDE) | 0) ^ number);
  for (let at = 0; at < PAD; at++) pad[at] = word = mix(word ^ (Math.imul(at, STRIDE) + /** @type {number} */ (keys[at & 3])));
  for (let step = 0; step < WALK; step++) {
    const at = word & (PAD - 1);
    pad[at] = word = mix((word + /** @type {number} */ (pad[at])) | 0);
  }
  return word >>> 0;
}

/** Yields after each try. @param {Puzzle} puzzle @returns {Generator<undefined, number[]>} */
export function* search({ seed, parts, bits }) {
  const pad = new Uint32Array(PAD);
  const proof = [];
  for (let part = 0; part < parts; part++) {
    let number = 0;
    for (; wordOf(pad, seed, part, number) >= 2 ** (32 - bits); number++) yield;
    proof.push(number);
  }
  return proof;
}

/** @param {Puzzle} puzzle @returns {number[]} */
export function solveAtOnce(puzzle) {
  const tries = search(puzzle);
  for (;;) {
    const { done, value } = tries.next();
    if (done) return value;
  }
}

/** @param {Puzzle} puzzle @returns {Promise<number[]>} */
export async function solveInSlices(puzzle) {
  const tries = search(puzzle);
  for (;;) {
    const until = performance.now() + SLICE;
    while (performance.now() < until) {
      const { done, value } = tries.next();
      if (done) return value;
    }
    await new Promise((go) => setTimeout(go));
  }
}

/** Throws where there are none. @returns {Worker} */
function ownWorker() {
  const own = import.meta.url;
  /** @type {any} */
  const types = /** @type {any} */ (globalThis).trustedTypes;
  // Whatever is asked for, this file is what comes. Kept, as a policy can be made once only.
  policy ??= types?.createPolicy("puzzle", { createScriptURL: () => own });
  return new Worker(policy?.createScriptURL(own) ?? own, { type: "module" });
}
/** @type {any} */
let policy;

/** @param {Puzzle} puzzle @returns {Promise<number[]>} */
export async function solve(puzzle) {
  /** @type {Worker|undefined} */
  let worker;
  try {
    worker = ownWorker();
    return await solveIn(worker, puzzle);
  } catch {
    return solveInSlices(puzzle);
  } finally {
    worker?.terminate();
  }
}

/** @param {Worker} worker @param {Puzzle} puzzle @returns {Promise<number[]>} */
const solveIn = (worker, puzzle) =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = reject;
    worker.postMessage(puzzle);
  });

if ("WorkerGlobalScope" in globalThis) {
  addEventListener("message", ({ data }) => /** @type {any} */ (globalThis).postMessage(solveAtOnce(data)));
}
