// Writing an answer. What is written outlives a failed sending; what is sent again is the same word.

import { newId, sealWord } from "../lib/card.js";
import { clean } from "./composer.js";
import { byId, say } from "./desk_dom.js";
import { busy, button, onSubmit, tell } from "./receiver_dom.js";

/** UTF-16 units. */
export const ANSWER_MAX = 1_000;
const COUNT_FROM = 800;

/** @typedef {{id: string, thread: import("../lib/seal.js").Bytes, by: string}} To a card, what seals its words, and who writes */

/**
 * @param {import("../lib/receiver_ask.js").Ask} ask
 * @param {{sent: () => Promise<void>, failed: (error: unknown) => void}} on
 */
export function createAnswer(ask, on) {
  const field = /** @type {HTMLTextAreaElement} */ (byId("answer-text"));
  /** @type {Map<string, string>} what is being written, by card */
  const drafts = new Map();
  /** @type {{to: To, text: string, word: string, sealed: string} | null} sent, and no answer yet */
  let under = null;
  /** @type {To | null} */
  let to = null;

  function measure() {
    const left = ANSWER_MAX - clean(field.value).length;
    const words = left < 0 ? `${-left} tegn for langt.` : left <= ANSWER_MAX - COUNT_FROM ? `${left} tegn tilbage` : "";
    say(byId("answer-note"), words);
    field.setAttribute("aria-invalid", String(left < 0));
    if (to) drafts.set(to.id, field.value);
  }

  /** @param {To} mine @param {string} text */
  async function sealed(mine, text) {
    if (under?.to.id === mine.id && under.text === text) return under;
    const word = newId();
    return (under = { to: mine, text, word, sealed: await sealWord(mine.thread, "agency", mine.id, word, { text, by: mine.by }) });
  }

  async function send() {
    const text = clean(field.value);
    if (!to || !text || text.length > ANSWER_MAX) return field.focus();
    const mine = to;
    try {
      const ready = await sealed(mine, text);
      await ask("kort/svar", { id: mine.id, word: ready.word, sealed: ready.sealed });
    } catch (error) {
      on.failed(error);
      throw error;
    }
    under = null;
    drafts.delete(mine.id);
    if (to?.id === mine.id && clean(field.value) === text) field.value = "";
    measure();
    // It is sent, whatever becomes of looking again.
    await on.sent().catch(() => say(byId("answer-note"), "Sendt. Siden kan ikke hentes på ny lige nu."));
  }

  field.addEventListener("input", measure);
  onSubmit(byId("answer"), () => void busy(button("answer-send"), "Sender …", byId("answer-wrong"), send));
  return {
    /** @param {To | null} card null: there is nothing to answer with */
    open(card) {
      to = card;
      byId("answer").hidden = !card;
      byId("talk-never").hidden = Boolean(card);
      tell(byId("answer-wrong"), "");
      field.value = (card && drafts.get(card.id)) ?? "";
      measure();
    },
    /** No card is open; what was begun waits for its card. */
    close() {
      to = null;
      field.value = "";
      tell(byId("answer-wrong"), "");
    },
    /** @param {string} id the card is gone */
    forget(id) {
      drafts.delete(id);
      if (under?.to.id === id) under = null;
    },
    /** Something was begun and is not sent. */
    begun: () => [...drafts.values()].some((text) => text.trim()),
    wipe() {
      drafts.clear();
      under = null;
      this.close();
    },
  };
}
