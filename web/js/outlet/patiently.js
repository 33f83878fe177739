import { Refused } from "../net/client.js";

/** How often, and how many milliseconds apart, a file is asked for again while the server is busy with others. */
const AGAIN = 5;
const BUSY = 1_000;

/**
 * One of many files: that the server is busy for a moment must not cost those that have come.
 * @template T @param {() => Promise<T>} work @param {(ms: number) => Promise<unknown>} pause @returns {Promise<T>}
 */
export async function patiently(work, pause) {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refused && error.status === 503) || tries === AGAIN) throw error;
      await pause(BUSY);
    }
  }
}
