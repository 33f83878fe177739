// What the young person's browser asks about handovers. No cookie, no account: the receipt alone opens anything.

import { listOf } from "../net/bounded.js";

/**
 * @typedef {object} Agency one that takes cards
 * @property {string} id
 * @property {string} name
 * @property {string} kind
 * @property {string} does what they do, in plain words
 * @property {number} answers_days they open a card within so many working days
 * @property {{shown: string, tel: string}} phone
 * @property {string} age_why why they need to know whether somebody is 18; "": they need not
 * @property {string} key base64url of a raw P-256 point
 *
 * @typedef {object} Roster
 * @property {number} now unix seconds
 * @property {number} days a card is kept
 * @property {{under18: string, adult: string, unknown: string}} texts who may be told
 * @property {Agency[]} agencies
 * @property {null} signature until the roster is signed
 *
 * @typedef {{id: string, side: "youth"|"agency", sealed: string, written_on: string}} Word
 *
 * @typedef {object} Status dates are ISO
 * @property {string} id of the handover
 * @property {{id: string, name: string, phone: {shown: string, tel: string}}} agency
 * @property {boolean} key_lost sealed to a key that was replaced: nobody can open it any more
 * @property {boolean} late the promised day is over, and nobody opened it
 * @property {string} promised_on
 * @property {string} expires_on
 * @property {string|null} opened_on
 * @property {string|null} acknowledged_on
 * @property {string|null} closed_on
 * @property {string} record sealed
 * @property {Word[]} words
 *
 * @typedef {{id: string, receipt: string, agency: string, key: string, card: string, record: string}} Posted
 * @typedef {{promised_on: string, expires_on: string}} Saved
 * @typedef {"unopened"|"opened"|"absent"} Was
 * @typedef {ReturnType<typeof createClient>} Client
 */

/** A dead network says nothing: after so many milliseconds it is taken for one. */
const PATIENCE = 20_000;
/** So many puzzles are solved for one card: the time that one is good for may just have run out. */
const TRIES = 2;
const MOST_AGENCIES = 200;

/**
 * Not done, or nobody knows. `sure`: the server said that it was not done; otherwise it may have been done all the same.
 */
export class Refused extends Error {
  /**
   * @param {string} code "" when there is none @param {string} message a sentence, "" when there is none
   * @param {boolean} sure @param {boolean} [answered] by whomever
   */
  constructor(code, message, sure, answered = Boolean(code)) {
    super(message);
    this.code = code;
    this.sure = sure;
    this.answered = answered;
    /** What is to be solved before it is taken. @type {import("../net/puzzle.js").Puzzle|undefined} */
    this.puzzle = undefined;
  }
}

/**
 * Answers after which the server may have saved something: its own fault, or said by somebody between, who does not know
 * our codes and what was done before.
 * @param {number} status @param {string} code
 */
const unsure = (status, code) => !code || (status >= 500 && code !== "full");

/** @param {Response} answer @returns {Promise<Refused>} */
async function refusal(answer) {
  /** @type {any} */
  const said = await answer.json().catch(() => null);
  const given = typeof said?.code === "string" ? said.code : "";
  const code = given || (answer.status === 429 ? "too_many" : "");
  const refused = new Refused(code, typeof said?.message === "string" ? said.message : "", !unsure(answer.status, given), true);
  if (code === "puzzle") refused.puzzle = said.puzzle;
  return refused;
}

/** @param {{fetch?: typeof fetch, signal: AbortSignal}} given `signal`: when the page is closed, nothing more is asked */
export function createClient({ fetch: ask = (...args) => fetch(...args), signal }) {
  /** @param {string} path @param {object} [body] @returns {Promise<any>} */
  async function call(path, body) {
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), PATIENCE);
    const close = () => giveUp.abort();
    signal.addEventListener("abort", close);
    if (signal.aborted) close();
    const post = body && { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
    try {
      const answer = await ask(path, { ...post, cache: "no-store", credentials: "omit", signal: giveUp.signal });
      if (!answer.ok) throw await refusal(answer);
      return await answer.json();
    } catch (error) {
      throw error instanceof Refused ? error : new Refused("", "", false);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", close);
    }
  }

  return {
    /** @returns {Promise<Roster>} */
    async roster() {
      const roster = await call("/videre/modtagere");
      return { ...roster, agencies: listOf(roster.agencies, MOST_AGENCIES, (agency) => agency) };
    },
    /** @param {Posted} posted @returns {Promise<Saved>} */
    async post(posted) {
      for (let proof, tries = 0; ; tries++) {
        try {
          return await call("/videre", { ...posted, ...(proof && { proof }) });
        } catch (error) {
          // Many send at once: the same card goes again, with what was asked for.
          if (!(error instanceof Refused && error.puzzle) || tries === TRIES) throw error;
          const { solve } = await import("../net/puzzle.js");
          proof = await solve(error.puzzle);
        }
      }
    },
    /** @param {string} receipt @returns {Promise<Status>} */
    status: (receipt) => call("/videre/status", { receipt }),
    /** @param {string} receipt @param {string} id @param {string} sealed @returns {Promise<void>} */
    word: (receipt, id, sealed) => call("/videre/ord", { receipt, id, sealed }),
    /** @param {string} receipt @param {string} [id] leaves a mark, so that a post under way is refused @returns {Promise<{was: Was}>} */
    takeBack: (receipt, id) => call("/videre/tilbage", { receipt, ...(id && { id }) }),
  };
}
