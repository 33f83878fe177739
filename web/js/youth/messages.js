// What is written and read in the young person's conversation.

import { put } from "../dom/text.js";
import { createAnswering } from "../conversation/answering.js";
import { traces } from "../conversation/guard.js";
import { createTalk } from "../conversation/talk.js";
import { by } from "../dom/find.js";
import { typing } from "./elements.js";
import { shelve } from "./memory.js";
import * as words from "../../words/da/youth/chat.js";

/**
 * @typedef {import("./memory.js").Memory} Memory
 * @typedef {import("../conversation/talk.js").TalkEvents} TalkEvents
 * @typedef {object} Ties
 * @property {Memory} memory
 * @property {Pick<ReturnType<typeof import("./screen.js").createScreen>, "set"> & {say: import("./draw.js").Say}} screen
 * @property {ReturnType<typeof import("../conversation/transcript.js").createTranscript>} transcript
 * @property {ReturnType<typeof import("./closing.js").createClosing>} closing
 * @property {(frame: import("../conversation/frames.d.ts").FromYouth) => boolean} send to the service
 */

/** What the talk tells the page. @param {Ties} ties @returns {Partial<TalkEvents>} */
const talkEvents = ({ memory, screen, transcript, closing }) => ({
  entry(entry) {
    closing.hear([entry]);
    transcript.put(entry);
    typing.hidden = true;
    screen.say(entry.text, memory.state.name || words.counsellor);
    memory.comfort?.news();
    if (document.hidden) memory.comfort?.ring();
  },
  changed: (entry) => transcript.put(entry),
  peerTyping(on) {
    put(/** @type {HTMLElement} */ (typing.lastElementChild), words.writes(memory.state.name || words.counsellor));
    typing.hidden = !on;
    transcript.settle();
  },
  secret(bytes) {
    memory.secret = bytes;
    shelve(memory);
  },
  ready: () => screen.set({ restoring: false, trouble: "" }),
  restored(cut) {
    closing.hear(memory.talk?.transcript() ?? []);
    transcript.fill(memory.talk?.transcript() ?? []);
    if (cut) transcript.line(words.cut);
    screen.set({ restoring: false });
    screen.say(words.restored);
  },
  askShare: () => screen.set({ share: true, unsent: false }),
  trouble(code) {
    if (code !== "both_lost") return screen.set({ trouble: code });
    transcript.line(words.lost);
    screen.say(words.lost);
  },
});

/** @param {Ties} ties @param {string[]} helplines numbers that say nothing of anybody */
export function createMessages(ties, helplines) {
  const { memory, screen, transcript } = ties;
  return {
    /** @param {string} text @param {boolean} [anyway] @returns {boolean} false: the text stays in the field */
    send(text, anyway) {
      const { talk } = memory;
      if (!talk) return false;
      const found = anyway ? [] : traces(text, helplines);
      screen.set({ traces: found });
      if (found.length) return false;
      try {
        transcript.put(talk.write(text));
      } catch {
        screen.say(words.notSent);
        return false;
      }
      return true;
    },
    /** @param {string} conversation @param {number} generation */
    open(conversation, generation) {
      memory.talk ??= createTalk({
        role: "youth",
        agree: createAnswering,
        conversation,
        generation,
        secret: memory.secret,
        writer: () => memory.state.name,
        picks: ties.closing.picks,
        covered: () => by("chat").hasAttribute("data-covered"),
        send: (body) => ties.send({ envelope: { body } }),
        on: talkEvents(ties),
      });
      memory.talk.visible(!document.hidden);
    },
    /** With a ticket came what a reload needs; not every browser keeps it. @param {{ticket?: string}} frame */
    keep(frame) {
      if (!frame.ticket || memory.kept || memory.state.fleeting) return;
      memory.state.fleeting = true;
      transcript.line(words.fleeting);
      screen.say(words.fleeting);
    },
    gone() {
      typing.hidden = true;
      memory.talk?.peerGone();
    },
  };
}
