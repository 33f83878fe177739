// The course of a practice: a place in the queue, a talk with the script, and its end.

import { byId } from "../dom/find.js";
import { traces } from "../conversation/guard.js";
import { helplines } from "./numbers.js";
import { createPlay } from "./play.js";
import * as words from "../../words/da/practice/page.js";
import { name } from "../../words/da/practice/script.js";
import { isHere, number as numberWords, writes } from "../../words/da/youth/chat.js";
import { you as ended } from "../../words/da/youth/over.js";

const timers = { setTimeout: setTimeout.bind(window), clearTimeout: clearTimeout.bind(window) };

/**
 * @param {object} parts
 * @param {ReturnType<typeof import("./scene.js").createScene>} parts.scene
 * @param {ReturnType<typeof import("../conversation/transcript.js").createTranscript>} parts.transcript
 * @param {ReturnType<typeof import("../conversation/composer.js").createComposer>} parts.composer
 * @param {{show(view: "start"|"chat"|"over", focus?: HTMLElement): void}} parts.screens
 * @param {HTMLElement} parts.aloud where is read from, aloud
 * @param {ReturnType<typeof import("../conversation/aloud.js").reader>} parts.say
 */
export function createCourse({ scene, transcript, composer, screens, aloud, say }) {
  const typing = byId("typing");
  const known = helplines();
  /** @type {ReturnType<typeof createPlay>|null} */
  let play = null;
  /** @type {import("../conversation/transcript.js").Entry[]} own messages that Kim has not "read" */
  let unread = [];
  let count = 0;

  /** @param {"youth"|"counsellor"} side @param {string} text @param {string} state */
  function put(side, text, state) {
    const entry = { id: String(count++), side, text, at: Date.now(), state };
    transcript.put(entry);
    return entry;
  }

  /** @type {import("./play.js").Told} */
  const told = {
    place(number) {
      scene.set({ place: number });
      say(numberWords(number));
    },
    met() {
      scene.set({ phase: "talk" });
      transcript.line(words.joined(name));
      say(isHere(name));
    },
    read() {
      for (const entry of unread.splice(0)) transcript.put({ ...entry, state: "delivered" });
    },
    typing(on) {
      if (typing.lastElementChild) typing.lastElementChild.textContent = writes(name);
      typing.hidden = !on;
      transcript.settle();
    },
    says(text) {
      put("counsellor", text, "received");
      say(text, name);
    },
    serious: () => scene.set({ serious: true }),
    over: () => scene.set({ asked: "done" }),
  };

  /** No word of it stays in the page. */
  function wipe() {
    play?.stop();
    play = null;
    unread = [];
    transcript.clear();
    composer.set("");
    // Held, as quick exit has emptied the page by then.
    aloud.replaceChildren();
    typing.hidden = true;
  }

  return {
    start() {
      scene.begin();
      screens.show("chat");
      play = createPlay(timers, told);
      play.start();
      byId("who").focus();
    },
    /** @param {string} text @param {boolean} [anyway] @returns {boolean} false: the text stays in the field */
    send(text, anyway) {
      const found = anyway ? [] : traces(text, known);
      scene.set({ traces: found, asked: found.length ? "guard" : "" });
      if (found.length || !play) return false;
      unread.push(put("youth", text, "waiting"));
      play.hear(text);
      return true;
    },
    wipe,
    end() {
      wipe();
      byId("over-title").textContent = ended;
      screens.show("over", byId("over-title"));
    },
  };
}
