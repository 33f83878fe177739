// Sending something on, and coming back with a code: loaded when a young person asks for it.

import { button, el } from "../dom/make.js";
import { createClient } from "./client.js";
import { createCard } from "./card.js";
import { createFrame } from "./frame.js";
import { watchIdle } from "./idle.js";
import { clearCopied } from "./show_code.js";
import { createReturn } from "./return.js";
import * as words from "../../words/da/handover/sent.js";

/** @typedef {import("./card.js").Asked} Asked */
/** @typedef {import("./frame.js").View} View */

/** What was sent from this page, by any sheet. @type {import("./after.js").Sent[]} */
const sent = [];

/** The style sheet comes with the first of them; this file is served from a folder of its language. */
function dress() {
  if (document.querySelector("link[data-handover]")) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("../../../css/handover.css", import.meta.url).href;
  link.dataset.handover = "";
  document.head.append(link);
}

/** @param {() => void} done @param {boolean} [doubt] whether a card may have arrived @returns {View} */
const emptiedView = (done, doubt) => ({
  name: "emptied",
  title: words.emptied,
  back: null,
  body: [
    el("p", {}, `${words.emptiedText} ${doubt ? words.emptiedDoubt : words.emptiedCode}`),
    el("div", { class: "handover-actions" }, button(words.close, done, "button-primary")),
  ],
});

/** Quick exit has emptied the page before: whoever comes next at this computer is not to paste the code. @param {HTMLElement} host */
const left = (host) => host.isConnected || clearCopied();

/**
 * The card, from the first field to the last press. What is filled in and what was sent stays in this page's memory
 * until `close()`; `done(true)` asks to be put away meanwhile.
 * @param {Asked & {host: HTMLElement}} asked `host`: empty
 * @returns {{close(): void, stepBack(): boolean, lost(): string, alone(): void}} `lost`: what would be lost with it; `alone`: the conversation
 *   is gone, and it stays for as long as somebody uses it
 */
export function openCard(asked) {
  dress();
  const stop = new AbortController();
  const frame = createFrame(asked.host);
  const card = createCard(createClient({ signal: stop.signal, language: document.documentElement.lang }), frame, sent, asked);
  addEventListener("online", card.again, { signal: stop.signal });
  document.addEventListener("visibilitychange", () => document.hidden || card.again(), { signal: stop.signal });
  function empty() {
    // first of all: what is under way is not to be sent with half of it gone
    stop.abort();
    frame.show(emptiedView(() => asked.done(), card.wipe()));
  }
  return {
    stepBack: frame.stepBack,
    lost: card.lost,
    alone() {
      frame.alone();
      watchIdle({ signal: stop.signal, frame, empty });
    },
    close() {
      stop.abort();
      left(asked.host);
      card.wipe();
      frame.close();
    },
  };
}

/** "Jeg har en kode". @param {{host: HTMLElement, done: () => void}} asked @returns {{close(): void, stepBack(): boolean}} */
export function openCode({ host, done }) {
  dress();
  const stop = new AbortController();
  const frame = createFrame(host);
  const back = createReturn(createClient({ signal: stop.signal }), frame, done);
  function empty() {
    stop.abort();
    back.close();
    frame.show(emptiedView(done));
  }
  watchIdle({ signal: stop.signal, frame, empty });
  return {
    stepBack: frame.stepBack,
    close() {
      stop.abort();
      left(host);
      back.close();
      frame.close();
    },
  };
}
