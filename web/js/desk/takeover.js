/**
 * One desk at a time: a newly opened tab of the same browser asks the old one for its conversations and gets
 * them over BroadcastChannel. The giver stops sealing before it gives, because two tabs on the same keys would
 * repeat nonces. What is passed lives in memory only.
 */

import { listOf, momentOf, numberOf, textOf } from "../net/bounded.js";
import { textFault } from "../conversation/entry.js";
import { LIMITS } from "../conversation/protocol.js";

/**
 * How long another tab may say nothing: where none holds the lock, as one of 0.3.0 does not, and where one is there, on a computer
 * that is busy. By a lock, as the browser knows of it when the tab has no time.
 */
const [PATIENCE, PATIENCE_THERE] = [400, 5_000];
/** Five that are open, and those that can still be read. */
export const MOST_PACKED = 50;
const WEEK = 7 * 86_400_000;
/** Of what the counsellor calls a conversation and notes of it, characters: as their fields. */
const OWN = { name: 24, note: 1000 };

/** A line of a conversation, or null. @param {any} e */
function readEntry(e) {
  const fits = /^[yc]\d{1,16}$/.test(e.id) && ["youth", "counsellor"].includes(e.side) && !textFault(e.text) && momentOf(e.at) !== null;
  if (!fits) return null;
  // A tab of 0.3.0 calls a proposal its card.
  return e.card ? { ...e, proposal: e.card } : e;
}

/** What another tab of this browser passed on, perhaps of another version; null where it is no conversation. @param {any} one */
export function readPacked(one) {
  const { seat, since, left, unread, active, baggage } = one;
  if (!textOf(seat?.conversation, 64) || !Number.isSafeInteger(seat.number) || typeof baggage !== "object" || !baggage) return null;
  const log = (/** @type {unknown} */ list) => listOf(list, LIMITS.lines * 3, readEntry);
  return {
    seat,
    since: numberOf(since, 0, WEEK),
    left: left === null ? null : numberOf(left, 0, WEEK),
    unread: numberOf(unread, 0, LIMITS.lines),
    active: active === true,
    baggage: {
      dump: baggage.dump && { ...baggage.dump, log: log(baggage.dump.log) },
      entries: log(baggage.entries),
      draft: textOf(baggage.draft, LIMITS.message),
      folded: baggage.folded === true,
      name: textOf(baggage.name, OWN.name),
      note: textOf(baggage.note, OWN.note),
    },
  };
}

/**
 * @param {string} staff
 * @param {{give():Promise<unknown>|unknown}} on `give` is asked once; it must have stopped using the keys
 */
export function createTakeover(staff, on) {
  const [me, name] = [crypto.randomUUID(), `vagt ${staff}`];
  const channel = new BroadcastChannel(name);
  let gave = false;
  /** @type {((state:unknown)=>void)|null} */
  let hear = null;
  /** @type {() => void} */
  let release = () => {};

  channel.onmessage = ({ data }) => {
    if (!data || data.from === me) return;
    if (data.ask && !gave && !hear) void answer(data.from);
    if (data.to === me && hear) hear(data.state);
  };

  /** @param {string} to */
  async function answer(to) {
    gave = true;
    channel.postMessage({ from: me, to, state: await on.give() });
    close();
  }

  function close() {
    channel.close();
    release();
  }

  /** From now on there is something to give. */
  const hold = () => void navigator.locks?.request(name, { mode: "shared" }, () => new Promise((resolve) => (release = () => resolve(null))));

  async function isThere() {
    const { held } = (await navigator.locks?.query()) ?? {};
    return Boolean(held?.some((lock) => lock.name === name));
  }

  return {
    /** What another tab had, or null. @returns {Promise<any>} */
    ask() {
      return new Promise((resolve) => {
        /** @type {ReturnType<typeof setTimeout>|undefined} */
        let timer;
        /** @param {unknown} state */
        function done(state) {
          clearTimeout(timer);
          hear = null;
          hold();
          resolve(state);
        }
        hear = done;
        channel.postMessage({ from: me, ask: true });
        // A browser that does not tell of locks keeps nobody from the desk.
        void isThere()
          .catch(() => false)
          .then((there) => {
            if (hear) timer = setTimeout(() => done(null), there ? PATIENCE_THERE : PATIENCE);
          });
      });
    },
    close,
  };
}
