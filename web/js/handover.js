// Sending something on, and coming back with a code: loaded when a young person asks for it.

import { createClient } from "./lib/handover_client.js";
import { createCard } from "./ui/handover_card.js";
import { createFrame } from "./ui/handover_frame.js";
import { createReturn } from "./ui/handover_return.js";

/** @typedef {import("./ui/handover_card.js").Asked} Asked */

/** @type {{card: import("./ui/handover_card.js").Card, stop: AbortController}|null} one for a conversation */
let kept = null;

/** The style sheet comes with the first of them. */
function dress() {
  if (document.querySelector("link[data-handover]")) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("../css/handover.css", import.meta.url).href;
  link.dataset.handover = "";
  document.head.append(link);
}

function conversation() {
  const stop = new AbortController();
  const card = createCard(createClient({ signal: stop.signal }));
  addEventListener("online", card.online, { signal: stop.signal });
  return { card, stop };
}

/**
 * The card, from the first field to the last press. What is filled in and what was sent stays in this page's memory
 * when `done` is called, and is there when it is opened again; `close()`, then or later, wipes it all.
 * @param {Asked & {host: HTMLElement}} asked `host`: empty @returns {{close(): void}}
 */
export function openCard({ host, ...asked }) {
  dress();
  const frame = createFrame(host);
  const own = (kept ??= conversation());
  own.card.open(frame, {
    ...asked,
    done() {
      frame.close();
      asked.done();
    },
  });
  return {
    close() {
      own.stop.abort();
      own.card.wipe();
      if (kept === own) kept = null;
      frame.close();
    },
  };
}

/** "Jeg har en kode". @param {{host: HTMLElement, done: () => void}} asked @returns {{close(): void}} */
export function openCode({ host, done }) {
  dress();
  const stop = new AbortController();
  const frame = createFrame(host);
  const close = () => {
    stop.abort();
    back.close();
    frame.close();
  };
  const back = createReturn(createClient({ signal: stop.signal }), frame, () => {
    close();
    done();
  });
  return { close };
}
