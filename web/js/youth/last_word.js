// That somebody goes, where no link carries it: a page that was just loaded or woken has none for a moment.

import { encode, FRAMES } from "../conversation/protocol.js";
import { ask } from "../net/client.js";

/** As the requests of poll.js. @type {any} */
const PATH = "/ws/youth";

/**
 * As a request of its own, which goes on when the page is left. Nothing where no conversation has begun.
 * @param {string} ticket @param {import("../conversation/frames.d.ts").FromYouth} frame @param {{fetch?: typeof fetch}} [how]
 */
export function lastWord(ticket, frame, how) {
  if (!ticket) return;
  const frames = [encode({ resume: { v: FRAMES, ticket } }), encode(frame)];
  ask(PATH, { known: null, frames }, { ...how, keepalive: true }).catch(() => {});
}
