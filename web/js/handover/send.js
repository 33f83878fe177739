// Sends one card: once, however often it is pressed, and truthful about what became of it. The bytes are sealed at the
// first press and stay the same until they are answered or taken back.

import { newId, sealCard, sealRecord } from "../card/card.js";
import { cardOf, copyDraft, recordOf, TEXT_VERSION, wipeDraft } from "./draft.js";
import { Refused } from "../net/client.js";

/**
 * @typedef {import("./client.js").Agency} Agency
 * @typedef {import("./client.js").Roster} Roster
 * @typedef {import("./client.js").Saved} Saved
 * @typedef {import("./client.js").Was} Was
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("../card/code.js").Code} Code
 *
 * @typedef {object} Order what was looked at, and said yes to
 * @property {Draft} draft
 * @property {Agency} agency as it was shown
 * @property {Roster} roster as it was read
 * @property {string[]} words the sentences agreed to
 * @property {Promise<Code>} code
 *
 * @typedef {{phase: "saved", id: string} & Saved
 *   | {phase: "unknown"}
 *   | {phase: "not_sent", error: unknown}
 *   | {phase: "changed", roster: Roster}
 *   | {phase: "refused", code: string}} Outcome
 *   `not_sent`: nothing left this browser; `unknown`: nobody knows; `changed`: it has to be looked at again
 */

/** These are said of the card itself; others only of this try, and an earlier one may have arrived. */
const SETTLED = ["key_changed", "closed", "full", "withdrawn"];

/** Whether what was shown still holds. @param {Order} order @param {Roster} roster */
export function sameAs({ agency, roster: seen }, roster) {
  const now = roster.agencies.find(({ id }) => id === agency.id);
  const told = (/** @type {Agency} */ a, /** @type {Roster} */ r) => JSON.stringify([a.key, a.name, a.does, a.answers_days, a.age_why, r.days, r.texts]);
  return Boolean(now) && told(/** @type {Agency} */ (now), roster) === told(agency, seen);
}

/** @param {Order} order @param {Draft} draft as it stood when it was sent @param {Roster} roster */
async function seal({ agency, words, code: made }, draft, roster) {
  const code = await made;
  const askAge = Boolean(agency.age_why);
  const agreed = { agency: agency.name, at: roster.now, days: roster.days, words };
  const envelope = { id: newId(), agency: agency.id, key: agency.key };
  const card = await sealCard(cardOf(draft, askAge, agreed), envelope, code, { at: roster.now, text: TEXT_VERSION });
  const record = await sealRecord(code, envelope.id, recordOf(draft, askAge, agreed));
  return { ...envelope, receipt: code.lookup, card, record };
}

/**
 * Sealed, unless something is in the way.
 * @param {import("./client.js").Client} client @param {Order} order @param {Draft} draft
 * @returns {Promise<import("./client.js").Posted | Outcome>}
 */
async function prepare(client, order, draft) {
  /** @type {Roster} */
  let roster;
  try {
    roster = await client.roster();
  } catch (error) {
    return { phase: "not_sent", error };
  }
  if (!roster.agencies.some(({ id }) => id === order.agency.id)) return { phase: "refused", code: "closed" };
  if (!sameAs(order, roster)) return { phase: "changed", roster };
  try {
    return await seal(order, draft, roster);
  } catch {
    return { phase: "refused", code: "broken" };
  }
}

/**
 * @param {import("./client.js").Client} client
 * @param {Order} order
 */
export function createSending(client, order) {
  /** @type {import("./client.js").Posted|null} */
  let posted = null;
  let doubted = false;
  let forgotten = false;
  const draft = copyDraft(order.draft);
  /** @type {Promise<Outcome|null>|null} */
  let underWay = null;
  /** @type {Promise<Was>|null} */
  let takingBack = null;

  /** @returns {Promise<Outcome>} */
  async function attempt() {
    if (!posted) {
      doubted = false;
      const made = await prepare(client, order, draft);
      if ("phase" in made) return made;
      if (forgotten) return { phase: "not_sent", error: null };
      posted = made;
    }
    try {
      const { id } = posted;
      return { phase: "saved", id, ...(await client.post(posted)) };
    } catch (error) {
      if (!(error instanceof Refused && error.sure)) doubted = true;
      if (!(error instanceof Refused) || (doubted && !SETTLED.includes(error.code))) return { phase: "unknown" };
      // It is not there: nothing is sent any more unless somebody presses again.
      posted = null;
      return { phase: "refused", code: error.code };
    }
  }

  /** One at a time. @param {() => Promise<Outcome|null>} work @returns {Promise<Outcome|null>} */
  function alone(work) {
    underWay ??= (async () => {
      await takingBack?.catch(() => {});
      return work();
    })().finally(() => (underWay = null));
    return underWay;
  }

  /** @returns {Promise<Was>} */
  async function erased() {
    await underWay;
    const { lookup } = await order.code;
    const { was } = await client.takeBack(lookup, posted?.id);
    posted = null;
    return was;
  }

  return {
    /** Somebody pressed. Again and at the same time is once. */
    send: async () => (await alone(attempt)) ?? { phase: /** @type {const} */ ("not_sent"), error: null },
    /** Nobody pressed: the same bytes, if they have left before and were not answered; otherwise nothing, and null. */
    retry: () => alone(async () => (posted ? attempt() : null)),
    /** Whether an answer is awaited. */
    busy: () => underWay !== null,
    /** Whether bytes have left that were not answered. */
    open: () => posted !== null,
    /** No word is left here, and what has not left yet stays. @returns {boolean} whether something may have arrived */
    forget() {
      const doubt = posted !== null;
      forgotten = true;
      posted = null;
      wipeDraft(draft);
      return doubt;
    },
    /** Takes back what may have arrived, so that it can be mended; throws when nobody answers. */
    takeBack() {
      takingBack ??= erased().finally(() => (takingBack = null));
      return takingBack;
    },
  };
}
