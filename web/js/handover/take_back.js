// Taking a card back when answers may be lost: what nobody answered is asked before anything is said of it.

import { doubtful, isUnknown, notTakenBack } from "./words.js";

/**
 * @typedef {(fault: (text: string) => void) => Promise<void>} Work says what is wrong, or shows what came of it
 */

/**
 * @param {import("./client.js").Client} client
 * @param {{lookup: string, id: string, doubted: boolean}} card `doubted`: it was to be taken back, and nobody answered
 * @param {object} on
 * @param {(was: import("./client.js").Was) => void} on.gone
 * @param {(now: import("./client.js").Status|null) => unknown} on.stays with its status, where that had to be asked
 * @returns {{yes: Work, keep: Work}}
 */
export const takingBack = (client, card, on) => ({
  async yes(fault) {
    try {
      on.gone((await client.takeBack(card.lookup, card.id)).was);
    } catch (error) {
      card.doubted ||= doubtful(error);
      fault(notTakenBack(error, "takeBack", card.doubted));
    }
  },
  async keep(fault) {
    try {
      const now = card.doubted ? await client.status(card.lookup) : null;
      card.doubted = false;
      await on.stays(now);
    } catch (error) {
      if (isUnknown(error)) on.gone("absent");
      else fault(notTakenBack(error, "status", true));
    }
  },
});
