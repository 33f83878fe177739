// Asks the server: JSON by POST, or a GET where there is nothing to say. Secrets go in the body: no address and no header
// may carry one. Every page asks by this, so that it is told in one place what a missing answer means.

import * as words from "../../words/da/net/client.js";

export const OFFLINE = words.offline;
/** What the server says anywhere, by its code. @type {Record<string, string>} */
const WORDS = { unavailable: words.unavailable, slow: words.slow, too_many: words.tooMany, too_large: words.tooLarge };
/** Milliseconds until an answer that does not come counts as none. */
const PATIENCE = 20_000;
/** What the server says before it does anything, though by a status that also tells of its own faults. */
const FULL = "full";

/** @param {unknown} value */
const textOf = (value) => (typeof value === "string" ? value : "");

/** What may be said of any question. @param {number} status @param {string} code @returns {string} */
const plainWords = (status, code) => (Object.hasOwn(WORDS, code) && WORDS[code]) || (status ? words.broken : OFFLINE);

/** Not done, or nobody knows; the message is a sentence for the reader. */
export class Refused extends Error {
  /** @param {number} [status] 0: no answer came @param {any} [said] the body of the answer, if it was JSON */
  constructor(status = 0, said = null) {
    const told = typeof said?.code === "string" ? said.code : "";
    const code = told || (status === 429 ? "too_many" : "");
    // A sentence comes from a proxy's own pages (deploy/pages) and from nodes of 0.3: ours say codes.
    super(textOf(said?.message) || plainWords(status, code));
    this.status = status;
    /** "" when there is none. */
    this.code = code;
    /** What the code is about, such as a sign that can't be taken; "" when that needs none. */
    this.value = textOf(said?.value);
    /**
     * Nothing was done: the server said so. Otherwise it may have been done all the same: no answer, a fault of the server's
     * own, or said by somebody between, who does not know our codes and what was done before.
     */
    this.sure = Boolean(told) && (status < 500 || code === FULL);
    this.said = said;
  }
}

/** What went wrong, in words for the reader. @param {unknown} error @returns {string} */
export const wordsOf = (error) => (error instanceof Refused ? error.message : words.broken);

/** The same, only by its code: of a page that says itself what went wrong. @param {unknown} error @returns {string} */
export const codeWords = (error) => (error instanceof Refused ? plainWords(error.status, error.code) : words.broken);

/** @param {unknown} error @param {string} code */
export const isCode = (error, code) => error instanceof Refused && error.code === code;

/**
 * What each path is sent and answers, as the service says it.
 * @typedef {import("./bodies.d.ts").Asked} Asked
 * @typedef {keyof Asked} Path
 *
 * @typedef {object} How
 * @property {typeof fetch} [fetch]
 * @property {AbortSignal} [signal] gives up
 * @property {boolean} [cookies] whether those of a sign-in go along
 * @property {number} [patience]
 * @property {boolean} [keepalive] it goes on when the page is left
 * @property {string} [query] in which language, where an answer has one
 */

/**
 * A good answer; anything else is a `Refused`.
 * @template {Path} P
 * @overload
 * @param {P} path
 * @param {Asked[P]["sent"]} body
 * @param {How & {read?: undefined}} [how]
 * @returns {Promise<Asked[P]["answer"]>} its JSON
 */
/**
 * @template {Path} P
 * @template Is
 * @overload
 * @param {P} path
 * @param {Asked[P]["sent"]} body
 * @param {How & {read: (answer: Response) => Promise<Is>}} how `read`: what of it is handed over
 * @returns {Promise<Is>}
 */
/** @param {Path} path @param {object | undefined} body @param {How & {read?: (answer: Response) => Promise<unknown>}} [how] @returns {Promise<unknown>} */
export async function ask(
  path,
  body,
  {
    fetch: send = (input, init) => fetch(input, init),
    signal,
    cookies = false,
    keepalive = false,
    patience = PATIENCE,
    query = "",
    read = (answer) => answer.json(),
  } = {},
) {
  const post = body && { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  return await patiently(patience, signal, async (signal) => {
    const answer = await send(path + query, { ...post, cache: "no-store", credentials: cookies ? "same-origin" : "omit", keepalive, signal });
    if (!answer.ok) throw new Refused(answer.status, await answer.json().catch(() => null));
    return await read(answer);
  });
}

/**
 * Sends what a page's own form would, with its cookies. Done is an answer that leads to a page; anything else is a `Refused`.
 * @param {string} path
 * @param {URLSearchParams} form
 * @param {{fetch?: typeof fetch}} [how]
 */
export async function submit(path, form, { fetch: send = (input, init) => fetch(input, init) } = {}) {
  await patiently(PATIENCE, undefined, async (signal) => {
    const answer = await send(path, { method: "POST", body: form, redirect: "manual", signal });
    if (answer.type !== "opaqueredirect") throw new Refused(answer.status);
  });
}

/** @template T @param {number} patience @param {AbortSignal | undefined} signal gives up @param {(signal: AbortSignal) => Promise<T>} work */
async function patiently(patience, signal, work) {
  const giveUp = new AbortController();
  const close = () => giveUp.abort();
  const timer = setTimeout(close, patience);
  signal?.addEventListener("abort", close);
  if (signal?.aborted) close();
  try {
    return await work(giveUp.signal);
  } catch (error) {
    // The link can break within a good answer, too.
    throw error instanceof Refused ? error : new Refused();
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", close);
  }
}
