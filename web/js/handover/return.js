// "Jeg har en kode": the six words, and what they open. Neither leaves this page's memory.

import { textOf } from "../net/bounded.js";
import { newId, openRecord, openReply, sealReply } from "../card/card.js";
import { readCode } from "./read_code.js";
import { codeFrom } from "../card/code.js";
import { takeBackView, takenBackView } from "./after.js";
import { askCodeView } from "./ask_code.js";
import { statusView } from "./status.js";
import { takingBack } from "./take_back.js";
import { faultWords, isUnknown } from "./words.js";
import * as words from "../../words/da/handover/status.js";

/**
 * @typedef {import("../card/code.js").Code} Code
 * @typedef {import("./client.js").Status} Status
 * @typedef {{side: "youth"|"agency", text: string, by: string, written_on: string}} Said
 */

/** @param {unknown} error @param {import("./words.js").Act} act */
const faultOf = (error, act) => (isUnknown(error) ? words.unknown : faultWords(error, act));

/** What an agency's browser sealed may be anything: no reply that our pages write is longer, and no thread. */
const LONGEST = 4000;
const MOST = 200;

/** @param {Status} status @param {Code} code @returns {Promise<Said[]>} what both sides wrote, in order */
const saidIn = (status, code) =>
  Promise.all(
    status.words.slice(-MOST).map(async (reply) => {
      const opened = await openReply(code.thread, reply, status.id);
      const text = typeof opened?.text === "string" ? textOf(opened.text, LONGEST) : words.unreadable;
      return { side: reply.side, text, by: textOf(opened?.by, 100), written_on: reply.written_on };
    }),
  );

/** @typedef {{code: Code|null, draft: string}} Held what the six words opened, and what is being written there */

/** Go up with each step and each look: what was asked before shows nothing any more. */
function createSteps() {
  let [step, looks, over] = [0, 0, false];
  return {
    next: () => void step++,
    /** @returns {() => boolean} whether it is still this step */
    here() {
      const mine = step;
      return () => mine === step;
    },
    /** @returns {() => boolean} whether its answer is still awaited */
    looking() {
      const [here, mine] = [step, ++looks];
      return () => !over && here === step && mine === looks;
    },
    over: () => over,
    end: () => void (over = true),
  };
}

/** What the young person writes after the card: sent again unchanged until it is answered. @param {import("./client.js").Client} client */
function createReply(client) {
  /** @type {{text: string, id: string, sealed: string}|null} */
  let reply = null;
  return {
    /** @param {Code} code @param {Status} status @param {string} text */
    async send(code, status, text) {
      if (reply?.text !== text) {
        const id = newId();
        reply = { text, id, sealed: await sealReply(code.thread, "youth", status.id, id, { text }) };
      }
      await client.reply(code.lookup, reply.id, reply.sealed);
      reply = null;
    },
    forget: () => void (reply = null),
  };
}

/**
 * What a code opened: read, answered, taken back.
 * @param {import("./client.js").Client} client @param {import("./frame.js").Frame} frame
 * @param {Held} held @param {ReturnType<typeof createSteps>} steps @param {ReturnType<typeof createReply>} reply
 * @param {{ask(typed: string, fault: string): void, forget(): void, done(): void}} on
 */
function createThread(client, frame, held, steps, reply, { ask, forget, done }) {
  /** @param {Status} status @param {string} news @param {() => boolean} current */
  async function show(status, news, current) {
    const { code } = held;
    if (!code) return;
    const [record, said] = await Promise.all([openRecord(code, status.id, status.record), saidIn(status, code)]);
    if (!current()) return;
    frame.show(
      statusView({
        status,
        record,
        said,
        news,
        draft: held.draft,
        // Escape does not cost what was begun
        back: { label: "", go: () => held.draft.trim() || done() },
        write: (text) => write(status, text),
        keep: (text) => (held.draft = text),
        again: () => refresh(""),
        takeBack: () => takeBack(status),
      }),
    );
  }

  /** @param {string} news @returns {Promise<string>} what is wrong */
  async function refresh(news) {
    if (!held.code) return "";
    const current = steps.looking();
    try {
      await show(await client.status(held.code.lookup), news, current);
      return "";
    } catch (error) {
      if (!current()) return "";
      if (!isUnknown(error)) return faultWords(error, "status");
      ask("", words.unknown);
      return "";
    }
  }

  /** @param {Status} status @param {string} text @returns {Promise<{sent: boolean, wrong: string}>} */
  async function write(status, text) {
    if (!held.code) return { sent: false, wrong: "" };
    const here = steps.here();
    try {
      await reply.send(held.code, status, text);
    } catch (error) {
      return { sent: false, wrong: faultOf(error, "reply") };
    }
    // more may have been written meanwhile
    if (held.draft.trim() === text) held.draft = "";
    const wrong = here() ? await refresh(words.sent) : "";
    return { sent: true, wrong: wrong && `${words.sentOnly} ${wrong}` };
  }

  /** @param {Status} status */
  function takeBack(status) {
    if (!held.code) return;
    const card = { lookup: held.code.lookup, id: status.id, doubted: false };
    steps.next();
    frame.show(
      takeBackView({
        name: status.agency.name,
        opened: Boolean(status.opened_on),
        fault: "",
        ...takingBack(client, card, { gone: takenBack, stays: (now) => show(now ?? status, "", steps.looking()) }),
      }),
    );
  }

  /** @param {import("./client.js").Was} was */
  function takenBack(was) {
    forget();
    if (!steps.over()) frame.show(takenBackView({ was, label: words.toStart, done }));
  }

  return { show };
}

/**
 * @param {import("./client.js").Client} client
 * @param {import("./frame.js").Frame} frame
 * @param {() => void} done
 */
export function createReturn(client, frame, done) {
  /** @type {Held} */
  const held = { code: null, draft: "" };
  const steps = createSteps();
  const reply = createReply(client);
  const { show } = createThread(client, frame, held, steps, reply, { ask, forget, done });
  const home = { label: "", go: done };

  /** @param {string} typed @param {string} fault */
  function ask(typed = "", fault = "") {
    forget();
    frame.show(askCodeView({ typed, fault, back: home, read: readCode, look }));
  }

  /** @param {string[]} six @param {string} typed @returns {Promise<string>} what is wrong */
  async function look(six, typed) {
    try {
      const code = (held.code = await codeFrom(six));
      const current = steps.looking();
      await show(await client.status(code.lookup), "", current);
      return "";
    } catch (error) {
      held.code = null;
      return steps.over() ? "" : faultOf(error, "status") || typed;
    }
  }

  function forget() {
    steps.next();
    reply.forget();
    Object.assign(held, { code: null, draft: "" });
  }

  ask();
  return {
    close() {
      steps.end();
      forget();
    },
  };
}
