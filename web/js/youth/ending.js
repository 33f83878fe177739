// How a conversation ends on the young person's page, and what of it may still be read.

import { put } from "../dom/text.js";
import { wall } from "../conversation/socket.js";
import { by } from "../dom/find.js";
import { begin, typing } from "./elements.js";
import { unshelve } from "./memory.js";
import { overWords, stopReason } from "./words_over.js";
import { stays } from "../../words/da/youth/closing.js";

const READ = 15 * 60_000;
// endings that came over the young person, who may still be reading
const GOODBYES = ["counsellor", "time_up", "gone"];
const OWN_ACT = ["you", "you_alone", "cleared"];
const OWN = [...OWN_ACT, "moved"];
// after which somebody may be asked how it was: the service knows of these ends, and they hear that it does
const TOLD = ["you", "counsellor", "time_up"];

/** What may still be read. @param {import("../conversation/talk.js").Talk|null} talk @param {string[]} lost */
const lastWords = (talk, lost) => [
  ...(talk?.transcript() ?? []).filter((e) => e.side !== "youth" || e.state !== "waiting"),
  ...lost.map((text, nth) => ({ id: `lost${nth}`, side: "youth", text, at: wall(), state: "unsent" })),
];

/**
 * What is there on the last page when the rest is gone: the closing card, and how it was to write.
 * @param {import("./memory.js").Memory} memory @param {ReturnType<typeof import("./closing.js").createClosing>} closing
 * @param {ReturnType<typeof import("./taps.js").createTaps>} taps
 */
function createAfter(memory, closing, taps) {
  /** The last one of a conversation that may be asked about. */
  let ticket = "";
  return {
    /** It is over, and all of it still there. @param {string} reason */
    over(reason) {
      if (TOLD.includes(reason) && memory.state.met) ticket = memory.ticket;
    },
    /** What will stay. @param {string} reason @param {boolean} unseen nobody is there @returns {(text: string) => void} puts it there, below what is said of the end */
    take(reason, unseen) {
      const [left, asked] = [reason === "moved" ? null : closing.left(), ticket];
      return (text) => {
        const say = (/** @type {string} */ more) => put(by("over-text"), `${text} ${more}`.trim());
        say(left ? stays : "");
        if (left) closing.keep(left, () => say(""), unseen);
        if (asked) taps.ask(asked);
      };
    },
    clear() {
      ticket = "";
      closing.clear();
      taps.clear();
    },
  };
}

/**
 * @param {import("./memory.js").Memory} memory
 * @param {{screen: ReturnType<typeof import("./screen.js").createScreen>, composer: ReturnType<typeof import("../conversation/composer.js").createComposer>,
 *   transcript: ReturnType<typeof import("../conversation/transcript.js").createTranscript>, unlink: () => void,
 *   closing: ReturnType<typeof import("./closing.js").createClosing>, taps: ReturnType<typeof import("./taps.js").createTaps>}} parts
 */
export function createEnding(memory, { screen, composer, transcript, unlink, closing, taps }) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let reading;
  const after = createAfter(memory, closing, taps);

  /** Text and keys out of the page; the shelf stays, for a reload. @param {boolean} [card] stays */
  function wipe(card) {
    memory.talk?.purge();
    transcript.clear();
    composer.set("");
    put(by("lost"), "");
    begin.reset();
    by("say")?.replaceChildren();
    typing.hidden = true;
    after.clear();
    if (!card) memory.aside?.close();
  }

  /** Keys, text and the shelf: gone from this page. @param {boolean} [card] stays */
  function forget(card) {
    clearTimeout(reading);
    unlink();
    unshelve(memory);
    wipe(card);
    memory.talk = null;
  }

  /** What was not sent is gone from the last page, too. */
  function dropLost() {
    clearTimeout(reading);
    put(by("lost"), "");
    by("lost-box").hidden = true;
  }

  /** @param {string} reason "you", "counsellor", …: see overWords @param {boolean} [card] being written, outlives what ended by itself @param {boolean} [unseen] nobody pressed */
  function finish(reason, card = !OWN.includes(reason), unseen = false) {
    const { view, state, talk, aside } = memory;
    if (view !== "chat") return;
    after.over(reason);
    const lost = OWN_ACT.includes(reason) ? [] : (talk?.unsent(composer.text()) ?? []);
    if (GOODBYES.includes(reason) && state.met && (talk?.transcript().length || lost.length || aside?.size())) return linger(reason, lost);
    const stay = after.take(reason, unseen || by("chat").hasAttribute("data-covered"));
    forget(card);
    put(by("lost"), lost.join("\n\n"));
    by("lost-box").hidden = !lost.length;
    if (lost.length) reading = setTimeout(dropLost, READ);
    screen.show("over");
    const said = overWords(reason, state);
    put(by("over-title"), said.title);
    stay(said.text);
    if (card) memory.aside?.alone(said.title);
    if (!by("over").hasAttribute("data-covered")) by("over-title").focus();
  }

  /** The last words may be read before they are gone; the conversation can't be resumed. @param {string} over @param {string[]} lost */
  function linger(over, lost) {
    const { talk } = memory;
    talk?.freeze();
    transcript.fill(lastWords(talk, lost));
    unlink();
    unshelve(memory);
    typing.hidden = true;
    composer.set("");
    reading = setTimeout(() => finish("cleared", true, true), READ);
    screen.set({ phase: "read", over, present: false, ending: false, traces: [], share: false, unsent: false });
  }

  by("again").addEventListener("click", () => {
    dropLost();
    wipe();
    screen.home();
  });
  return {
    wipe,
    forget,
    finish,
    /** The link is closed for good; what may still be read stays. @param {number} code */
    stopped: (code) => memory.state.phase !== "read" && finish(stopReason(code)),
  };
}
