// "Jeg har en kode": the six words, and what they open. Neither leaves this page's memory.

import { textOf } from "../net/bounded.js";
import { newId, openRecord, openWord, sealWord } from "../card/card.js";
import { readCode } from "./code.js";
import { receiptFrom } from "../card/receipt.js";
import { takeBackView, takenBackView } from "./after.js";
import { askCodeView } from "./ask_code.js";
import { statusView } from "./status.js";
import { takingBack } from "./take_back.js";
import { faultWords, isUnknown, UNKNOWN_CODE } from "./words.js";

/**
 * @typedef {import("../card/receipt.js").Receipt} Receipt
 * @typedef {import("./client.js").Status} Status
 * @typedef {{side: "youth"|"agency", text: string, by: string, written_on: string}} Said
 */

/** @param {unknown} error */
const faultOf = (error) => (isUnknown(error) ? UNKNOWN_CODE : faultWords(error));

/** What an agency's browser sealed may be anything: no word that our pages write is longer, and no thread. */
const LONGEST = 4000;
const MOST = 200;

/** @param {Status} status @param {Receipt} receipt @returns {Promise<Said[]>} what both sides wrote, in order */
const saidIn = (status, receipt) =>
  Promise.all(status.words.slice(-MOST).map(async (word) => {
    const opened = await openWord(receipt.thread, word, status.id);
    const text = typeof opened?.text === "string" ? textOf(opened.text, LONGEST) : "Det kan ikke læses.";
    return { side: word.side, text, by: textOf(opened?.by, 100), written_on: word.written_on };
  }));

/**
 * @param {import("./client.js").Client} client
 * @param {import("./frame.js").Frame} frame
 * @param {() => void} done
 */
export function createReturn(client, frame, done) {
  /** @type {Receipt|null} */
  let receipt = null;
  /** @type {{text: string, id: string, sealed: string}|null} sent again unchanged until it is answered */
  let word = null;
  let draft = "";
  let over = false;
  /** Go up with each step and each look: what was asked before shows nothing any more. */
  let step = 0;
  let looks = 0;
  const home = { label: "", go: done };

  /** @param {string} typed @param {string} fault */
  function ask(typed = "", fault = "") {
    forget();
    frame.show(askCodeView({ typed, fault, back: home, read: readCode, look }));
  }

  /** @param {string[]} words @param {string} typed @returns {Promise<string>} what is wrong */
  async function look(words, typed) {
    try {
      receipt = await receiptFrom(words);
      const current = looking();
      await show(await client.status(receipt.lookup), "", current);
      return "";
    } catch (error) {
      receipt = null;
      return over ? "" : faultOf(error) || typed;
    }
  }

  /** @returns {() => boolean} whether its answer is still awaited */
  function looking() {
    const [here, mine] = [step, ++looks];
    return () => !over && here === step && mine === looks;
  }

  /** @param {Status} status @param {string} news @param {() => boolean} current */
  async function show(status, news, current) {
    if (!receipt) return;
    const [record, said] = await Promise.all([openRecord(receipt, status.id, status.record), saidIn(status, receipt)]);
    if (!current()) return;
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
    const current = looking();
    try {
      await show(await client.status(receipt.lookup), news, current);
      return "";
    } catch (error) {
      if (!current()) return "";
      if (!isUnknown(error)) return faultWords(error);
      ask("", UNKNOWN_CODE);
      return "";
    }
  }

  /** @param {Status} status @param {string} text @returns {Promise<{sent: boolean, wrong: string}>} */
  async function write(status, text) {
    if (!receipt) return { sent: false, wrong: "" };
    const here = step;
    try {
      if (word?.text !== text) {
        const id = newId();
        word = { text, id, sealed: await sealWord(receipt.thread, "youth", status.id, id, { text }) };
      }
      await client.word(receipt.lookup, word.id, word.sealed);
    } catch (error) {
      return { sent: false, wrong: faultOf(error) };
    }
    word = null;
    // more may have been written meanwhile
    if (draft.trim() === text) draft = "";
    const wrong = here === step ? await refresh("Det er sendt.") : "";
    return { sent: true, wrong: wrong && `Det er sendt, men siden kan ikke hentes på ny. ${wrong}` };
  }

  /** @param {Status} status */
  function takeBack(status) {
    if (!receipt) return;
    const card = { lookup: receipt.lookup, id: status.id, doubted: false };
    step++;
    frame.show(takeBackView({
      name: status.agency.name, opened: Boolean(status.opened_on), fault: "",
      ...takingBack(client, card, { gone: takenBack, stays: (now) => show(now ?? status, "", looking()) }),
    }));
  }

  /** @param {import("./client.js").Was} was */
  function takenBack(was) {
    forget();
    if (!over) frame.show(takenBackView({ was, label: "Til forsiden", done }));
  }

  function forget() {
    step++;
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
