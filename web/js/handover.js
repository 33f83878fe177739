// Sending something on, and coming back with a code: loaded when a young person asks for it.

import { createClient } from "./lib/handover_client.js";
import { createCard } from "./ui/handover_card.js";
import { createFrame } from "./ui/handover_frame.js";
import { createReturn } from "./ui/handover_return.js";

/** @typedef {import("./ui/handover_card.js").Asked} Asked */

/** The style sheet comes with the first of them. */
function dress() {
  if (document.querySelector("link[data-handover]")) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("../css/handover.css", import.meta.url).href;
  link.dataset.handover = "";
  document.head.append(link);
}

/**
 * The card, from the first field to the last press. What is filled in and what was sent stays in this page's memory
 * until `close()`; `done(true)` asks to be put away meanwhile.
 * @param {Asked & {host: HTMLElement}} asked `host`: empty @returns {{close(): void}}
 */
export function openCard(asked) {
  dress();
  const stop = new AbortController();
  const frame = createFrame(asked.host);
  const card = createCard(createClient({ signal: stop.signal }), frame, asked);
  addEventListener("online", card.online, { signal: stop.signal });
  return {
    close() {
      stop.abort();
      card.wipe();
      frame.close();
    },
  };
}

/** "Jeg har en kode". @param {{host: HTMLElement, done: () => void}} asked @returns {{close(): void}} */
export function openCode({ host, done }) {
  dress();
  const stop = new AbortController();
  const frame = createFrame(host);
  const back = createReturn(createClient({ signal: stop.signal }), frame, done);
  return {
    close() {
      stop.abort();
      back.close();
      frame.close();
    },
  };
}
