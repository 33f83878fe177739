// What the young person's browser asks about handovers. No cookie, no account: the code alone opens anything.

import { listOf } from "../net/bounded.js";
import { ask, isCode } from "../net/client.js";

/**
 * @typedef {object} Agency one that takes cards
 * @property {string} id
 * @property {string} name
 * @property {string} kind
 * @property {string} does what they do, in plain words
 * @property {number} answers_days within how many working days they open a card
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

/** How many puzzles are solved for one card: the time that one is good for may just have run out. */
const TRIES = 2;
const MOST_AGENCIES = 200;

/** @param {{fetch?: typeof fetch, signal: AbortSignal}} how `signal`: when the page is closed, nothing more is asked */
export function createClient(how) {
  /** @param {string} path @param {object} [body] */
  const call = (path, body) => ask(path, body, how);

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
          if (!isCode(error, "puzzle") || tries === TRIES) throw error;
          const { solve } = await import("../net/puzzle.js");
          proof = await solve(/** @type {import("../net/client.js").Refused} */ (error).said.puzzle);
        }
      }
    },
    /** @param {string} receipt @returns {Promise<Status>} */
    status: (receipt) => call("/videre/status", { receipt }),
    /** @param {string} receipt @param {string} id @param {string} sealed @returns {Promise<void>} */
    reply: (receipt, id, sealed) => call("/videre/ord", { receipt, id, sealed }),
    /** @param {string} receipt @param {string} [id] leaves a mark, so that a post under way is refused @returns {Promise<{was: Was}>} */
    takeBack: (receipt, id) => call("/videre/tilbage", { receipt, ...(id && { id }) }),
  };
}
