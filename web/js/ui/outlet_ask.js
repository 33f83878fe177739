// What /skole asks the server. The link's secret goes in the body: no address and no header may carry it.

const OFFLINE = "Vi kan ikke få forbindelse. Prøv igen, når der er net.";
const BROKEN = "Det gik ikke. Prøv igen om lidt.";

/** A refusal in words for the reader. `dead`: the link does not work any more. */
export class Refused extends Error {
  /** @param {string} message @param {boolean} dead */
  constructor(message, dead) {
    super(message);
    this.dead = dead;
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
    throw new Refused(OFFLINE, false);
  }
  if (answer.ok) return answer;
  const said = await answer.json().catch(() => ({}));
  throw new Refused(typeof said?.message === "string" ? said.message : BROKEN, answer.status === 404);
}

/** @param {unknown} error @returns {string} */
export const wordsOf = (error) => (error instanceof Refused ? error.message : BROKEN);
