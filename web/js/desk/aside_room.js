/** One side thread as it is seen: a small panel beside the conversations. It knows nothing of sockets or keys. */

import { clone, part } from "../dom/find.js";
import { put } from "../dom/text.js";
import { createComposer } from "../conversation/composer.js";
import { createTranscript } from "../conversation/transcript.js";
import { createVoice } from "./voice.js";
import * as words from "../../words/da/desk/beside.js";
import { you } from "../../words/da/desk/rooms.js";

/** @typedef {import("./asides.js").Thread} Thread */
/** @typedef {import("../conversation/entry.js").Entry} Entry */

/** How it stands, in a sentence; empty when there is nothing to say. @param {Thread} thread */
function stageWord({ stage, heard, peer: { name } }) {
  if (!heard) return words.unheard(name);
  return stage === "asking" ? words.asking(name) : stage === "rings" ? words.rings(name) : "";
}

let numbers = 0;

/** What names the parts to a screen reader. @param {HTMLElement} element @param {(key:string) => HTMLElement} at @param {string} name */
function label(element, at, name) {
  const number = ++numbers;
  at("name").id = `aside-${number}`;
  at("body").id = `aside-body-${number}`;
  at("text").id = `aside-write-${number}`;
  at("label").setAttribute("for", at("text").id);
  element.setAttribute("aria-labelledby", at("name").id);
  at("fold").setAttribute("aria-controls", at("body").id);
  at("end").setAttribute("aria-describedby", at("name").id);
  for (const key of ["name", "fold-name"]) put(at(key), words.thread(name));
}

/** Whether its text is seen, and how much came while it was not. @param {HTMLElement} element @param {(key:string) => HTMLElement} at @param {() => void} toEnd */
function createFold(element, at, toEnd) {
  let unread = 0;
  const isOpen = () => !at("body").hidden;
  function badge() {
    at("unread").hidden = !unread;
    put(at("unread"), unread ? words.unread(unread) : "");
  }
  /** @param {boolean} now */
  function open(now) {
    at("body").hidden = !now;
    element.dataset.open = String(now);
    at("fold").setAttribute("aria-expanded", String(now));
    if (now) unread = 0;
    badge();
    toEnd();
  }
  at("fold").addEventListener("click", () => open(!isOpen()));
  return {
    open,
    isOpen,
    news() {
      if (isOpen()) return;
      unread++;
      badge();
    },
  };
}

/**
 * @param {Thread} thread @param {boolean} open whether its text is seen from the start
 * @param {{send(text:string):boolean, typing(on:boolean):void, end():void, news():void}} on
 */
export function createAsideRoom({ peer, stage }, open, on) {
  const element = clone("aside");
  const at = (/** @type {string} */ key) => part(element, key);
  const { name } = peer;
  label(element, at, name);

  // The end that asked is the side of a counsellor, whichever desk that is.
  const mine = stage === "asked" || stage === "open" ? "youth" : "counsellor";
  const transcript = createTranscript({
    list: at("transcript"),
    template: /** @type {HTMLTemplateElement} */ (document.getElementById("message")),
    scroller: at("log"),
    mine,
    who: ({ side }) => (side === mine ? you : name),
    writer: () => "",
  });
  const composer = createComposer(/** @type {HTMLFormElement} */ (at("composer")), on);
  const voice = createVoice(() => words.thread(name));
  const fold = createFold(element, at, transcript.toEnd);
  let said = "";
  at("end").addEventListener("click", () => on.end());
  fold.open(open);

  return {
    element,
    /** By a press. */
    focus() {
      fold.open(true);
      if (at("write").hidden) at("name").focus();
      else composer.focus();
    },
    /** @param {Thread} thread */
    draw(thread) {
      const word = stageWord(thread);
      put(at("state"), word);
      at("state").hidden = !word;
      at("write").hidden = thread.stage !== "open";
      const aloud = word || (thread.stage === "open" ? words.opened(name) : "");
      if (aloud !== said) voice.say(aloud);
      said = aloud;
    },
    /** @param {Entry} entry */
    put(entry) {
      transcript.put(entry);
      if (entry.side === mine || entry.state !== "received") return;
      voice.heard(entry.text);
      fold.news();
      if (!fold.isOpen() || !document.hasFocus()) on.news();
    },
    /** @param {boolean} now */
    typing(now) {
      at("typing").hidden = !now;
      put(at("typing-words"), now ? words.typing(name) : "");
    },
    draft: () => composer.text(),
    /** Nothing of it stays. */
    close() {
      const had = element.contains(document.activeElement);
      transcript.clear();
      composer.set("");
      voice.leave();
      element.remove();
      return had;
    },
  };
}
