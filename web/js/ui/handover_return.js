// "Jeg har en kode": the six words, and what they open. Neither leaves this page's memory.

import { newId, openRecord, openWord, sealWord } from "../lib/card.js";
import { Refused } from "../lib/handover_client.js";
import { readCode } from "../lib/handover_code.js";
import { receiptFrom } from "../lib/receipt.js";
import { takeBackView, takenBackView } from "./handover_after.js";
import { askCodeView } from "./handover_ask_code.js";
import { statusView } from "./handover_status.js";
import { faultWords, notTakenBack, UNKNOWN_CODE } from "./handover_words.js";

/**
 * @typedef {import("../lib/receipt.js").Receipt} Receipt
 * @typedef {import("../lib/handover_client.js").Status} Status
 * @typedef {{side: "youth"|"agency", text: string, by: string, written_on: string}} Said
 */

/** @param {unknown} error */
const faultOf = (error) => (error instanceof Refused && error.code === "unknown" ? UNKNOWN_CODE : faultWords(error));

/** @param {Status} status @param {Receipt} receipt @returns {Promise<Said[]>} what both sides wrote, in order */
const saidIn = (status, receipt) =>
  Promise.all(status.words.map(async (word) => {
    const opened = await openWord(receipt.thread, word, status.id);
    const text = typeof opened?.text === "string" ? opened.text : "Det kan ikke læses.";
    return { side: word.side, text, by: typeof opened?.by === "string" ? opened.by : "", written_on: word.written_on };
  }));

/**
 * @param {import("../lib/handover_client.js").Client} client
 * @param {import("./handover_frame.js").Frame} frame
 * @param {() => void} done
 */
export function createReturn(client, frame, done) {
  /** @type {Receipt|null} */
  let receipt = null;
  /** @type {{text: string, id: string, sealed: string}|null} sent again unchanged until it is answered */
  let word = null;
  let draft = "";
  let over = false;
  const home = { label: "", go: done };

  /** @param {string} typed @param {string} fault */
  function ask(typed = "", fault = "") {
    receipt = null;
    frame.show(askCodeView({ typed, fault, back: home, read: readCode, look }));
  }

  /** @param {string[]} words @param {string} typed @returns {Promise<string>} what is wrong */
  async function look(words, typed) {
    try {
      receipt = await receiptFrom(words);
      const status = await client.status(receipt.lookup);
      if (!over) await show(status, "");
      return "";
    } catch (error) {
      receipt = null;
      return over ? "" : faultOf(error) || typed;
    }
  }

  /** @param {Status} status @param {string} news */
  async function show(status, news) {
    if (!receipt) return;
    const [record, said] = await Promise.all([openRecord(receipt, status.id, status.record), saidIn(status, receipt)]);
    if (over) return;
    frame.show(statusView({
      status, record, said, news, draft,
      // Escape does not cost what was begun
      back: { label: "", go: () => draft.trim() || done() },
      write: (text) => write(status, text),
      keep: (text) => (draft = text),
      again: () => refresh(""),
      takeBack: () => takeBack(status),
    }));
  }

  /** @param {string} news @returns {Promise<string>} what is wrong */
  async function refresh(news) {
    if (!receipt) return "";
    try {
      await show(await client.status(receipt.lookup), news);
      return "";
    } catch (error) {
      if (error instanceof Refused && error.code === "unknown") {
        if (!over) ask("", UNKNOWN_CODE);
        return "";
      }
      return faultOf(error);
    }
  }

  /** @param {Status} status @param {string} text @returns {Promise<string>} what is wrong */
  async function write(status, text) {
    if (!receipt) return "";
    try {
      if (word?.text !== text) {
        const id = newId();
        word = { text, id, sealed: await sealWord(receipt.thread, "youth", status.id, id, { text }) };
      }
      await client.word(receipt.lookup, word.id, word.sealed);
    } catch (error) {
      return faultOf(error);
    }
    word = null;
    draft = "";
    const wrong = await refresh("Det er sendt.");
    return wrong && `Det er sendt, men siden kan ikke hentes på ny. ${wrong}`;
  }

  /** @param {Status} status */
  function takeBack(status) {
    frame.show(takeBackView({
      name: status.agency.name, opened: Boolean(status.opened_on), back: { label: "Tilbage", go: () => void show(status, "") },
      async yes(fault) {
        if (!receipt) return;
        try {
          const { was } = await client.takeBack(receipt.lookup, status.id);
          forget();
          if (!over) frame.show(takenBackView({ was, label: "Til forsiden", done }));
        } catch (error) {
          fault(notTakenBack(error));
        }
      },
    }));
  }

  function forget() {
    receipt = word = null;
    draft = "";
  }

  ask();
  return {
    close() {
      over = true;
      forget();
    },
  };
}
