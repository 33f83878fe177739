// What /skole asks the server. The link's secret goes in the body: no address and no header may carry it.

const OFFLINE = "Vi kan ikke få forbindelse. Prøv igen, når der er net.";
const BROKEN = "Det gik ikke. Prøv igen om lidt.";

/** So often, and so many milliseconds apart, a file is asked for again while the server is busy with others. */
const AGAIN = 5;
const BUSY = 1_000;

/** A refusal in words for the reader. `dead`: the link does not work any more; `busy`: it would work in a moment. */
export class Refused extends Error {
  /** @param {string} message @param {number} status 0: no answer came */
  constructor(message, status) {
    super(message);
    this.dead = status === 404;
    this.busy = status === 503;
  }
}

/**
 * @param {string} path @param {Record<string, unknown>} body @param {AbortSignal} [signal]
 * @returns {Promise<Response>} a good one
 */
export async function ask(path, body, signal) {
  /** @type {Response} */
  let answer;
  try {
    const headers = { "content-type": "application/json" };
    answer = await fetch(path, { method: "POST", headers, body: JSON.stringify(body), cache: "no-store", credentials: "omit", signal });
  } catch {
    throw new Refused(OFFLINE, 0);
  }
  if (answer.ok) return answer;
  const said = await answer.json().catch(() => ({}));
  throw new Refused(typeof said?.message === "string" ? said.message : BROKEN, answer.status);
}

/**
 * One of many files: that the server is busy for a moment must not cost those that have come.
 * @template T @param {() => Promise<T>} work @param {(ms: number) => Promise<unknown>} pause @returns {Promise<T>}
 */
export async function patiently(work, pause) {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refused && error.busy) || tries === AGAIN) throw error;
      await pause(BUSY);
    }
  }
}

/** @param {unknown} error @returns {string} */
export const wordsOf = (error) => (error instanceof Refused ? error.message : BROKEN);
