/** One conversation as a column: what is seen and pressed. It knows nothing of sockets or keys. */

import { clone, part } from "../dom/find.js";
import { put } from "../dom/text.js";
import { createComposer } from "../conversation/composer.js";
import { createTranscript } from "../conversation/transcript.js";
import { createVoice } from "./voice.js";
import { leftWord, lineWord, peerWord } from "./words.js";

/** @typedef {import("../conversation/transcript.js").Entry} Entry */
/** @typedef {import("./seats.js").Held} Held */

/**
 * @param {Held} seat
 * @param {{me:string, send(text:string):void, typing(on:boolean):void, acute():string, propose():void, end():void, handBack():void, close():void, look():void, unfold():void}} on
 */
export function createRoom(seat, on) {
  const name = `Samtale ${seat.number}`;
  const element = clone("room");
  /** @param {string} key */
  const at = (key) => part(element, key);
  const title = at("name");
  title.id = `room-${seat.number}`;
  title.textContent = name;
  element.setAttribute("aria-labelledby", title.id);
  element.dataset.conversation = seat.conversation;
  at("log").setAttribute("aria-label", `Beskeder i samtale ${seat.number}`);
  for (const key of ["end", "hand-back", "acute", "propose", "close", "unfold"]) at(key).setAttribute("aria-describedby", title.id);
  const field = at("text");
  field.id = `write-${seat.number}`;
  at("label").setAttribute("for", field.id);
  field.setAttribute("aria-describedby", title.id);
  at("line").textContent = lineWord(seat.line, seat.language);

  /** Who wrote it, where that was somebody else. @param {string} [by] */
  const colleague = (by) => (by && by !== on.me ? by : "");
  const transcript = createTranscript({
    list: at("transcript"),
    template: /** @type {HTMLTemplateElement} */ (document.getElementById("message")),
    scroller: at("log"),
    mine: "counsellor",
    who: ({ side, by }) => (side !== "counsellor" ? name : colleague(by) || "Du"),
    writer: ({ by }) => colleague(by),
    jump: at("jump"),
  });
  const composer = createComposer(/** @type {HTMLFormElement} */ (at("composer")), {
    send: (text) => on.send(text),
    typing: (active) => on.typing(active),
  });

  keepAtEnd(at("log"), transcript.toEnd);
  at("acute").addEventListener("click", () => composer.add(on.acute()));
  at("propose").addEventListener("click", () => on.propose());
  at("end").addEventListener("click", () => on.end());
  at("hand-back").addEventListener("click", () => on.handBack());
  at("close").addEventListener("click", () => on.close());
  at("unfold").addEventListener("click", () => {
    on.unfold();
    focus(false);
  });
  element.addEventListener("focusin", () => on.look());
  element.addEventListener("pointerdown", () => on.look());

  const voice = createVoice(name);
  /** How it stands was said, or was there from the start. */
  let told = "";

  /** To where one writes, or to the heading where one cannot. @param {boolean} over */
  function focus(over) {
    if (over || element.dataset.folded === "true") title.focus();
    else composer.focus();
  }

  return {
    element,
    name,
    focus,
    /** Aloud: what the young person wrote. @param {string} text */
    heard: voice.heard,
    /** In the conversation and aloud. @param {string} words */
    line(words) {
      transcript.line(words);
      voice.say(words);
    },
    /** Aloud: its text came back. */
    restored: () => voice.say("Samtalen er hentet."),
    /** Nothing of it is said any more. */
    silence: voice.leave,
    /** Nothing of it is drawn. @param {boolean} on */
    fold(on) {
      element.dataset.folded = String(on);
      at("folded").hidden = !on;
      transcript.toEnd();
    },
    transcript,
    composer,
    /** @param {boolean} on the young person is writing */
    typing(on) {
      at("typing").hidden = !on;
    },
    /** Between header and text: why there is none yet. @param {string} words */
    hint(words) {
      put(at("hint"), words);
    },
    /** @param {Held} seat @param {{handBackIn:number|null, left:number|null}} facts ms */
    draw(seat, { handBackIn, left }) {
      element.dataset.over = String(Boolean(seat.over));
      at("dot").dataset.on = String(!seat.over && seat.state === "here");
      const word = peerWord(seat);
      put(at("state"), word);
      if (told && told !== word) voice.say(word);
      told = word;
      const over = Boolean(seat.over);
      at("end").hidden = over;
      at("write").hidden = over;
      at("over").hidden = !over;
      if (left !== null) put(at("left"), leftWord(left));
      drawHandBack(seat, handBackIn);
    },
  };

  /** @param {Held} seat @param {number|null} wait */
  function drawHandBack(seat, wait) {
    const back = at("back");
    back.hidden = wait === null;
    if (wait === null) return;
    at("hand-back").hidden = wait > 0;
    const away = seat.state === "never_came" ? "Den unge er ikke kommet til samtalen." : "Den unge er væk fra siden.";
    put(at("back-words"), wait > 0
      ? `${away} Du kan lægge samtalen tilbage om ${leftWord(wait)}.`
      : `${away} Lægger du samtalen tilbage, beholder den unge sin plads i køen, og din tekst slettes.`);
  }
}

/** Who reads the newest keeps reading it when a notice or the field takes some of the height. @param {HTMLElement} log @param {() => void} toEnd */
function keepAtEnd(log, toEnd) {
  let atEnd = true;
  const size = () => `${log.clientWidth} ${log.clientHeight}`;
  let known = size();
  log.addEventListener("scroll", () => {
    // A scroll reported after the size changed says nothing about what was in view before.
    if (size() === known) atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  }, { passive: true });
  new ResizeObserver(() => {
    known = size();
    if (atEnd) toEnd();
  }).observe(log);
}
