// Writing an answer. What is written outlives a failed sending; what is sent again is the same reply.

import * as words from "../../words/da/agency/cards.js";
import { release } from "../dom/busy.js";
import { buttonById, byId } from "../dom/find.js";
import { onSubmit, tell } from "../dom/form.js";
import { put } from "../dom/text.js";
import { attempt } from "./attempt.js";
import { newId, sealReply } from "../card/card.js";
import { clean } from "../conversation/composer.js";

/** UTF-16 units. */
export const ANSWER_MAX = 1_000;
const COUNT_FROM = 800;

/** @typedef {{id: string, thread: import("../conversation/seal.js").Bytes, by: string}} To a card, what seals its replies, and who writes */

/** What was begun and is not sent, by card. */
function createDrafts() {
  /** @type {Map<string, string>} */
  const written = new Map();
  /** @type {Map<string, {text: string, id: string, sealed: string}>} sent, and no answer yet */
  const under = new Map();
  return {
    get: (/** @type {string} */ id) => written.get(id) ?? "",
    set: (/** @type {string} */ id, /** @type {string} */ text) => void written.set(id, text),
    /** What is sent again is the same reply. @param {To} to @param {string} text */
    async sealed({ id, thread, by }, text) {
      const before = under.get(id);
      if (before?.text === text) return before;
      const reply = newId();
      const made = { text, id: reply, sealed: await sealReply(thread, "agency", id, reply, { text, by }) };
      under.set(id, made);
      return made;
    },
    /** @param {string} id @param {string} text */
    sent(id, text) {
      under.delete(id);
      if (clean(written.get(id) ?? "") === text) written.delete(id);
    },
    /** @param {string} id */
    forget(id) {
      written.delete(id);
      under.delete(id);
    },
    begun: () => [...written.values()].some((text) => text.trim()),
    clear() {
      written.clear();
      under.clear();
    },
  };
}

/**
 * @param {import("./ask.js").Ask} ask
 * @param {{sent: () => Promise<void>, failed: (error: unknown, id: string) => void}} on
 */
export function createAnswer(ask, on) {
  const field = /** @type {HTMLTextAreaElement} */ (byId("answer-text"));
  const drafts = createDrafts();
  /** @type {To | null} */
  let to = null;

  function measure() {
    const left = ANSWER_MAX - clean(field.value).length;
    const note = left < 0 ? words.charsOver(-left) : left <= ANSWER_MAX - COUNT_FROM ? words.charsLeft(left) : "";
    put(byId("answer-note"), note);
    field.setAttribute("aria-invalid", String(left < 0));
    if (to) drafts.set(to.id, field.value);
  }

  async function send() {
    const text = clean(field.value);
    if (!to || !text || text.length > ANSWER_MAX) return field.focus();
    const mine = to;
    try {
      const ready = await drafts.sealed(mine, text);
      await ask("kort/svar", { id: mine.id, word: ready.id, sealed: ready.sealed });
    } catch (error) {
      on.failed(error, mine.id);
      // With another card open, this is no place to say so.
      if (to?.id === mine.id) throw error;
      return;
    }
    drafts.sent(mine.id, text);
    if (to?.id === mine.id && clean(field.value) === text) field.value = "";
    measure();
    // It is sent, whatever becomes of looking again.
    await on.sent().catch(() => {
      if (to?.id === mine.id) put(byId("answer-note"), words.sentNotFetched);
    });
  }

  field.addEventListener("input", measure);
  onSubmit(byId("answer"), () => void attempt(buttonById("answer-send"), words.sending, byId("answer-wrong"), send));
  return {
    /** @param {To | null} card null: there is nothing to answer with */
    open(card) {
      release(buttonById("answer-send"));
      to = card;
      byId("answer").hidden = !card;
      byId("talk-never").hidden = Boolean(card);
      tell(byId("answer-wrong"), "");
      field.value = card ? drafts.get(card.id) : "";
      measure();
    },
    /** No card is open; what was begun waits for its card. */
    close() {
      release(buttonById("answer-send"));
      to = null;
      field.value = "";
      tell(byId("answer-wrong"), "");
    },
    /** @param {string} id the card is gone */
    forget: drafts.forget,
    /** Something was begun and is not sent. */
    begun: drafts.begun,
    wipe() {
      drafts.clear();
      this.close();
    },
  };
}
