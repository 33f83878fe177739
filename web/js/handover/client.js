// What the young person's browser asks about handovers. No cookie, no account: the code alone opens anything.

import { listOf } from "../net/bounded.js";
import { ask, isCode, Refused } from "../net/client.js";

/**
 * @typedef {import("../net/bodies.d.ts").Agency} Agency one that takes cards
 * @typedef {import("../net/bodies.d.ts").Roster} Roster
 * @typedef {import("../net/bodies.d.ts").Status} Status
 * @typedef {Omit<import("../net/bodies.d.ts").NewCard, "proof">} Posted
 * @typedef {import("../net/bodies.d.ts").Saved} Saved
 * @typedef {import("../net/bodies.d.ts").Taken["was"]} Was
 * @typedef {ReturnType<typeof createClient>} Client
 */

/** So many puzzles are solved for one card: the time that one is good for may just have run out. */
const TRIES = 2;
const MOST_AGENCIES = 200;

/**
 * @param {{fetch?: typeof fetch, signal: AbortSignal, language?: string}} how `signal`: when the page is closed, nothing more is
 *   asked; `language`: the page's, in which the centre may have written its own texts
 */
export function createClient(how) {
  const query = how.language && how.language !== "da" ? `?sprog=${how.language}` : "";

  return {
    /** @returns {Promise<Roster>} */
    async roster() {
      const roster = await ask("/videre/modtagere", undefined, { ...how, query });
      return { ...roster, agencies: listOf(roster.agencies, MOST_AGENCIES, (agency) => agency) };
    },
    /** @param {Posted} posted @returns {Promise<Saved>} */
    async post(posted) {
      for (let proof, tries = 0; ; tries++) {
        try {
          return await ask("/videre", { ...posted, ...(proof && { proof }) }, how);
        } catch (error) {
          // Many send at once: the same card goes again, with what was asked for.
          if (!isCode(error, "puzzle") || tries === TRIES) throw error;
          const { solve } = await import("../net/puzzle.js");
          proof = await solve(/** @type {import("../net/client.js").Refused} */ (error).said.puzzle);
        }
      }
    },
    /** @param {string} lookup */
    status: (lookup) => ask("/videre/status", { receipt: lookup }, how),
    /** @param {string} lookup @param {string} id @param {string} sealed */
    reply: (lookup, id, sealed) => ask("/videre/ord", { receipt: lookup, id, sealed }, how),
    /** @param {string} lookup @param {string} [id] leaves a mark, so that a post under way is refused */
    async takeBack(lookup, id) {
      if (how.signal.aborted) throw new Refused();
      // Whoever leaves the page meanwhile has said that nobody is to read it: only the answer is for nobody then.
      const taken = await ask("/videre/tilbage", { receipt: lookup, ...(id && { id }) }, { ...how, signal: undefined, keepalive: true });
      if (how.signal.aborted) throw new Refused();
      return taken;
    },
  };
}
