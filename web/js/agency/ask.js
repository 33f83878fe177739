// What /modtager asks the server: JSON by POST. The receiver's cookie goes along; secrets go in the body, never in an address.

const OFFLINE = "Vi kan ikke få forbindelse. Intet er gået tabt: prøv igen om lidt.";
const BROKEN = "Det gik ikke. Prøv igen om lidt.";
/** Milliseconds until an answer that does not come counts as none. */
const PATIENCE = 20_000;

/** @typedef {(path: string, body?: Record<string, unknown>) => Promise<any>} Ask */

/** A refusal, in words for the reader. */
export class Refused extends Error {
  /** @param {string} message @param {number} status 0: no answer came @param {string} code the server's, or "" */
  constructor(message, status, code) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** It may have been done all the same. */
  get unanswered() {
    return this.status === 0 || this.status >= 500;
  }
}

/** @type {Ask} `path` below /modtager */
export async function ask(path, body = {}) {
  const giveUp = new AbortController();
  const patience = setTimeout(() => giveUp.abort(), PATIENCE);
  try {
    return await answerOf(path, body, giveUp.signal);
  } finally {
    clearTimeout(patience);
  }
}

/** @param {string} path @param {Record<string, unknown>} body @param {AbortSignal} signal */
async function answerOf(path, body, signal) {
  const headers = { "content-type": "application/json" };
  const about = { method: "POST", headers, body: JSON.stringify(body), cache: /** @type {const} */ ("no-store"), signal };
  const unanswered = () => new Refused(OFFLINE, 0, "");
  const answer = await fetch(`/modtager/${path}`, about).catch(() => {
    throw unanswered();
  });
  const said = await answer.json().catch(() => null);
  // The link can break within the answer, too.
  if (answer.ok && !said) throw unanswered();
  if (answer.ok) return said;
  const message = typeof said?.message === "string" && said.message ? said.message : BROKEN;
  throw new Refused(message, answer.status, typeof said?.code === "string" ? said.code : "");
}

/** @param {unknown} error @returns {string} */
export const wordsOf = (error) => (error instanceof Refused ? error.message : BROKEN);

/** @param {unknown} error @param {string} code */
export const isCode = (error, code) => error instanceof Refused && error.code === code;
