/** One conversation as a column: what is seen and pressed. It knows nothing of sockets or keys. */

import { clone, part } from "../dom/find.js";
import { put } from "../dom/text.js";
import { createComposer } from "../conversation/composer.js";
import { createTranscript } from "../conversation/transcript.js";
import { createMore } from "./more.js";
import { createPicker } from "./phrase_picker.js";
import { createVoice } from "./voice.js";
import { LONG } from "./waits.js";
import { createWorrySaying } from "./worries.js";
import { createOwn } from "./own.js";
import { leftWord, lineWord, together, waitWord } from "./words.js";
import { write } from "../../words/da/desk/beside.js";
import { unfilled } from "../../words/da/desk/phrases.js";
import * as words from "../../words/da/desk/rooms.js";

/** @typedef {import("../conversation/transcript.js").Entry} Entry */
/** @typedef {import("./seats.js").Held} Held */
/** @typedef {{word:string, seen:import("../conversation/frames.d.ts").Seer|null, givenUp:boolean}} Worried */

/**
 * @typedef {(key:string) => HTMLElement} At a part of the column by its name
 * @typedef {{me:string, phrases:import("./phrase_picker.js").Phrases, send(text:string):boolean|void, typing(on:boolean):void, acute():string, propose():void, closing():void, transfer():void, withdraw():void, heavy():void, worry(again?:boolean):void, beside(staff:string):void, card(entry:Entry):import("../conversation/closing.js").How, end():void, handBack():void, close():void, look():void, unfold():void}} On
 */

/** What names the parts of a column to a screen reader. @param {HTMLElement} element @param {At} at @param {Held} seat */
function label(element, at, { number, conversation, line, language, colour }) {
  const [title, field] = [at("name"), at("text")];
  title.id = `room-${number}`;
  element.setAttribute("aria-labelledby", title.id);
  element.dataset.conversation = conversation;
  for (const key of [
    "end",
    "hand-back",
    "acute",
    "propose",
    "closing",
    "transfer",
    "withdraw",
    "heavy",
    "worry",
    "worried-write",
    "worried-again",
    "phrases-open",
    "more",
    "close",
    "unfold",
  ])
    at(key).setAttribute("aria-describedby", title.id);
  field.id = `write-${number}`;
  at("label").setAttribute("for", field.id);
  field.setAttribute("aria-describedby", title.id);
  at("line").textContent = lineWord(line, language);
  element.dataset.colour = String(colour);
}

/** What is read. @param {At} at @param {On} on */
function makeTranscript(at, { me, card }) {
  /** Who wrote it, where that was somebody else. @param {string} [by] */
  const colleague = (by) => (by && by !== me ? by : "");
  const transcript = createTranscript({
    list: at("transcript"),
    template: /** @type {HTMLTemplateElement} */ (document.getElementById("message")),
    scroller: at("log"),
    mine: "counsellor",
    who: ({ side, by }) => (side !== "counsellor" ? words.youth : colleague(by) || words.you),
    writer: ({ by }) => colleague(by),
    card,
    jump: at("jump"),
  });
  keepAtEnd(at("log"), transcript.toEnd);
  return transcript;
}

/** What is pressed. @param {HTMLElement} element @param {At} at @param {Held} seat @param {On} on @param {{add(words:string):void}} composer */
function listen(element, at, seat, on, composer) {
  createPicker(element, seat, on.phrases);
  createMore(element, seat.number);
  at("acute").addEventListener("click", () => composer.add(on.acute()));
  at("propose").addEventListener("click", () => on.propose());
  at("heavy").addEventListener("click", () => on.heavy());
  at("worry").addEventListener("click", () => on.worry());
  at("worried-write").addEventListener("click", () => on.beside(at("worried-write").dataset.staff ?? ""));
  at("worried-again").addEventListener("click", () => on.worry(true));
  at("closing").addEventListener("click", () => on.closing());
  at("transfer").addEventListener("click", () => on.transfer());
  at("withdraw").addEventListener("click", () => on.withdraw());
  at("end").addEventListener("click", () => on.end());
  at("hand-back").addEventListener("click", () => on.handBack());
  at("close").addEventListener("click", () => on.close());
  for (const type of ["focusin", "pointerdown"]) element.addEventListener(type, () => on.look());
}

/** What can be done with it. @param {At} at @param {Held} seat */
function drawActs(at, { over, heavy }) {
  for (const key of ["end", "write", "heavy", "worry"]) at(key).hidden = Boolean(over);
  at("over").hidden = !over;
  at("heavy").setAttribute("aria-pressed", String(heavy));
}

/** How the other end stands: seen, and said aloud when it changes. @param {At} at @param {(text:string) => void} say @returns {(word:string) => void} */
function createState(at, say) {
  let told = "";
  return (word) => {
    put(at("state"), word);
    if (told && told !== word) say(word);
    told = word;
  };
}

/** What came of the counsellor's worry. @param {At} at @param {Worried|null} worry */
function drawWorry(at, worry) {
  const hadFocus = !worry?.givenUp && at("worried-again") === document.activeElement;
  const seen = worry?.seen;
  at("worry").setAttribute("aria-pressed", String(Boolean(worry)));
  at("worried").hidden = !worry;
  put(at("worried-words"), worry?.word ?? "");
  at("worried-write").hidden = !seen;
  at("worried-write").dataset.staff = seen?.staff ?? "";
  put(at("worried-write"), seen ? write(seen.name) : "");
  at("worried-again").hidden = !worry?.givenUp;
  if (hadFocus) at("name").focus();
}

/** @param {At} at @param {Held} seat @param {number|null} wait */
function drawHandBack(at, seat, wait) {
  at("back").hidden = wait === null;
  if (wait === null) return;
  at("hand-back").hidden = wait > 0;
  const away = seat.state === "never_came" ? words.notCome : words.isAway;
  put(at("back-words"), together(away, wait > 0 ? words.handBackIn(leftWord(wait)) : words.handBackMeans));
}

/** A colleague is asked to take over. @param {At} at @param {string} words */
function drawPassing(at, words) {
  const hadFocus = !words && at("passing").contains(document.activeElement);
  at("passing").hidden = !words;
  put(at("passing-words"), words);
  at("transfer").hidden = Boolean(words);
  if (hadFocus) at("name").focus();
}

/** A place of a phrase that still stands in the field is no message: it is chosen, and named. @param {At} at @param {On["phrases"]} phrases */
function askToFill(at, phrases) {
  const field = /** @type {HTMLTextAreaElement} */ (at("text"));
  const found = phrases.unfilled(field.value);
  if (!found) return false;
  const note = at("text-note");
  field.focus();
  field.setSelectionRange(found.from, found.to);
  field.setAttribute("aria-invalid", "true");
  note.dataset.tone = "warm";
  note.hidden = false;
  note.textContent = unfilled(found.place);
  return true;
}

/**
 * @param {Held} seat
 * @param {On} on
 */
export function createRoom(seat, on) {
  const element = clone("room");
  /** @type {At} */
  const at = (key) => part(element, key);
  label(element, at, seat);
  const own = createOwn(at, seat.number);
  const { name } = own;
  const transcript = makeTranscript(at, on);
  const composer = createComposer(/** @type {HTMLFormElement} */ (at("composer")), {
    send: (text) => !askToFill(at, on.phrases) && on.send(text),
    typing: (active) => on.typing(active),
  });
  const voice = createVoice(name);
  const drawState = createState(at, voice.say);
  listen(element, at, seat, on, composer);
  at("unfold").addEventListener("click", () => {
    on.unfold();
    focus(false);
  });

  /** To where one writes, or to the heading where one cannot. @param {boolean} over */
  function focus(over) {
    if (over || element.dataset.folded === "true") at("name").focus();
    else composer.focus();
  }

  return {
    element,
    name,
    focus,
    transcript,
    composer,
    own,
    /** Aloud: nobody has answered for long. @param {number} ms */
    waitsLong: (ms) => voice.say(words.waits(waitWord(ms))),
    /** Aloud: what the young person wrote. @param {string} text */
    heard: voice.heard,
    /** In the conversation and aloud. @param {string} text */
    line(text) {
      transcript.line(text);
      voice.say(text);
    },
    /** Aloud. */
    say: voice.say,
    sayWorry: createWorrySaying(voice.say),
    /** Nothing of it is said any more. */
    silence: voice.leave,
    /** Nothing of it is drawn. @param {boolean} on */
    fold(on) {
      element.dataset.folded = String(on);
      at("folded").hidden = !on;
      transcript.toEnd();
    },
    /** @param {boolean} on the young person is writing */
    typing(on) {
      at("typing").hidden = !on;
    },
    /** Between header and text: why there is none yet. @param {string} text */
    hint(text) {
      put(at("hint"), text);
    },
    /** @param {Held} seat @param {{here:boolean, state:string, handBackIn:number|null, left:number|null, waits:number|null, worry:Worried|null, passing:string}} facts ms */
    draw(seat, { here, state, handBackIn, left, waits, worry, passing }) {
      const over = Boolean(seat.over);
      element.dataset.over = String(over);
      at("dot").dataset.on = String(!over && here);
      drawState(state);
      at("waits").hidden = waits === null;
      at("waits").dataset.long = String((waits ?? 0) >= LONG);
      put(at("waits"), waits === null ? "" : words.waits(waitWord(waits)));
      drawActs(at, seat);
      drawWorry(at, worry);
      if (left !== null) put(at("left"), leftWord(left));
      drawHandBack(at, seat, handBackIn);
      drawPassing(at, passing);
    },
  };
}

/** Anyone reading the newest keeps reading it when a notice or the field takes some of the height. @param {HTMLElement} log @param {() => void} toEnd */
function keepAtEnd(log, toEnd) {
  let atEnd = true;
  const size = () => `${log.clientWidth} ${log.clientHeight}`;
  let known = size();
  log.addEventListener(
    "scroll",
    () => {
      // A scroll reported after the size changed says nothing about what was in view before.
      if (size() === known) atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    },
    { passive: true },
  );
  new ResizeObserver(() => {
    known = size();
    if (atEnd) toEnd();
  }).observe(log);
}
