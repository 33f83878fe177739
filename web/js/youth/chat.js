// The conversation: what is written in it, how it is sealed, its words and how they are drawn. Fetched while somebody reads
// the first page, or when one begins.

import { reader } from "../conversation/aloud.js";
import { createComposer, followKeyboard } from "../conversation/composer.js";
import { createTranscript } from "../conversation/transcript.js";
import { listenAnswers } from "./answers.js";
import { draw } from "./draw.js";
import { closeByBack } from "../dom/close_by_back.js";
import { by } from "../dom/find.js";
import { acute, form, places } from "./elements.js";
import { createClosing } from "./closing.js";
import { createEnding } from "./ending.js";
import { createFrames } from "./frames.js";
import { lastWord } from "./last_word.js";
import { createMessages } from "./messages.js";
import { statusWords } from "./status_words.js";
import { createTaps } from "./taps.js";
import * as words from "../../words/da/youth/chat.js";

/** Back is for what lies above the conversation, as long as something does; then it leaves the page. */
function helpByBack() {
  const isOpen = closeByBack(() => {
    acute.open = false;
    acute.querySelector("summary")?.focus();
  });
  acute.addEventListener("toggle", () => isOpen(acute.open));
  isOpen(acute.open);
}

/**
 * A conversation that comes back though nobody asked for it, as by a reload: after Back and Forward, or a tab that was discarded.
 * Whoever looks at it may be somebody else. Nothing is read before the cover is there, which comes with the comfort; and if that
 * does not come, not for long.
 * @param {HTMLElement} chat
 */
function hideUntilCovered(chat) {
  const isBack = performance.getEntriesByType("navigation").some((one) => "type" in one && one.type === "back_forward");
  if (!isBack && !(/** @type {any} */ (document).wasDiscarded)) return;
  chat.toggleAttribute("data-covered", true);
  setTimeout(() => chat.toggleAttribute("data-covered", chat.querySelector(".cover") !== null), 10_000);
}

/**
 * @typedef {ReturnType<typeof createChat>} Chat
 *
 * @param {import("./memory.js").Memory} memory
 * @param {object} page
 * @param {ReturnType<typeof import("./screen.js").createScreen>} page.screen
 * @param {(frame: import("../conversation/frames.d.ts").FromYouth) => boolean} page.send to the service
 * @param {() => void} page.unlink
 * @param {(key: string, proposal: import("./aside.js").Proposal|null) => void} page.openCard
 */
export function createChat(memory, { screen: seen, send, unlink, openCard }) {
  const read = reader(by("say"));
  /** @type {import("./draw.js").Say} */
  const say = (text, writer) => (places.aside.hidden ? read(text, writer) : memory.aside?.news(text, writer));
  const isAsked = closeByBack(() => seen.set({ ending: false, traces: [] }));
  const screen = {
    ...seen,
    say,
    show(/** @type {import("./memory.js").Memory["view"]} */ next) {
      seen.show(next);
      if (next !== "chat") isAsked(false);
    },
  };
  const transcript = createTranscript({
    list: by("transcript"),
    template: by("message"),
    scroller: by("scroller"),
    mine: "youth",
    jump: by("jump"),
    who: ({ side, by }) => (side === "youth" ? words.you : by || memory.state.name || words.counsellor),
    // What another counsellor wrote before.
    writer: ({ by }) => (by && by !== memory.state.name ? by : ""),
    open: ({ id, proposal }) => openCard(id, proposal?.kind === "handover" ? proposal : null),
    card: (entry) => closing.card(entry),
    dress: (bubble) => memory.comfort?.dress(bubble),
  });
  const { toEnd } = transcript;
  const closing = createClosing(memory, { redraw: transcript.redraw, said: () => screen.set({ card: closing.fate() }) });
  /** @type {import("./messages.js").Ties} */
  const ties = { memory, screen, transcript, closing, send };
  const helplines = [...document.querySelectorAll('a[href^="tel:"]')].map((link) => link.getAttribute("href")?.slice(4) ?? "");
  const messages = createMessages(ties, helplines);
  const composer = createComposer(form, {
    send: (text) => messages.send(text),
    typing: (on) => memory.talk?.typing(on),
  });
  const ending = createEnding(memory, { screen, composer, transcript, unlink, closing, taps: createTaps() });
  const { finish } = ending;
  const frames = createFrames(ties, messages, finish);
  listenAnswers(ties, messages, { composer, finish });
  followKeyboard(() => document.body.dataset.view === "chat");
  if (memory.state.resumed) hideUntilCovered(by("chat"));
  helpByBack();

  return {
    ...ending,
    statusWords,
    toEnd,
    send: messages.send,
    leave: () => lastWord(memory.ticket, { leave: {} }),
    /** Whoever is at the other end, or the link to them. */
    gone: messages.gone,
    /** A frame of the server. @param {string} type @param {any} data */
    hear: (type, data) => /** @type {Record<string, ((data: any) => void) | undefined>} */ (frames)[type]?.(data),
    draw() {
      draw(memory, { say, read, field: composer.field, toEnd });
      isAsked(memory.state.ending || memory.state.traces.length > 0);
    },
  };
}
