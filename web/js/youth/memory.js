// What the young person's page knows, in its memory and nowhere else; its parts read and keep it.

import { STANDING } from "../conversation/protocol.js";
import { clear, write } from "./shelf.js";

/**
 * @typedef {import("./words.js").State} State
 * @typedef {import("./chat.js").Chat} Chat
 *
 * @typedef {object} Memory
 * @property {"start"|"chat"|"over"} view
 * @property {State} state
 * @property {import("../conversation/talk.js").Talk|null} talk
 * @property {string} ticket
 * @property {Uint8Array|null} secret
 * @property {boolean} kept whether both lie on the shelf
 * @property {string|undefined} flyer its code, until the first frame
 * @property {import("./aside.js").Aside} [aside]
 * @property {[type: string, data: any][]} early frames that came before the chat did
 * @property {Chat} [chat] fetched when a conversation begins
 * @property {ReturnType<typeof import("./comfort.js").createComfort>} [comfort] so are they
 */

/** @param {boolean} resumed @returns {State} */
export const fresh = (resumed) => ({
  phase: "joining",
  name: "",
  place: 0,
  wait: null,
  present: false,
  mayChoose: false,
  patient: false,
  link: "connecting",
  online: navigator.onLine,
  live: true,
  asked: "",
  over: "",
  ending: false,
  traces: [],
  standing: STANDING,
  unanswered: false,
  breath: false,
  blocked: false,
  fleeting: false,
  share: false,
  unsent: false,
  restoring: false,
  met: false,
  resumed,
  trouble: "",
  unfetched: "",
  old: false,
});

/** @param {string|undefined} flyer @returns {Memory} */
export const newMemory = (flyer) => ({
  view: "start",
  state: fresh(false),
  talk: null,
  ticket: "",
  secret: null,
  kept: false,
  flyer,
  early: [],
});

/** In the queue for the first time. @param {Memory} memory */
export const waits = ({ state }) => state.phase === "queue" && !state.met;
/** Not even there yet. @param {Memory} memory */
export const undecided = ({ state }) => state.phase === "joining" && !state.resumed;

/** For a reload. @param {Memory} memory */
export function shelve(memory) {
  memory.kept = write(memory);
}

/** The conversation can't be resumed any more. @param {Memory} memory */
export function unshelve(memory) {
  clear();
  memory.ticket = "";
  memory.secret = null;
}
