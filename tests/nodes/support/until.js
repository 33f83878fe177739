// Waiting for a condition, never for a time.
const LOOK_EVERY = 20;

/**
 * Resolves when `met` says something true, with what it said; rejects when the deadline passes first.
 * @template T
 * @param {string} what for the message
 * @param {() => T | Promise<T>} met
 * @param {number} [ms]
 * @param {() => unknown} [state] what to show when it was not met
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(what, met, ms = 40_000, state) {
  const deadline = performance.now() + ms;
  for (;;) {
    const said = await met();
    if (said) return said;
    if (performance.now() > deadline) {
      throw new Error(`not within ${ms} ms: ${what}${state ? ` (${JSON.stringify(state())})` : ""}`);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}
