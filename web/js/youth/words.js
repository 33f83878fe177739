// Every sentence a conversation says about its own state; fetched when one begins. Pure: state in, words out.

import { traceWords } from "../conversation/guard.js";
import { closesWords, opensWords, waitWords } from "./status_words.js";
import { stays } from "./words_over.js";
import * as words from "../../words/da/youth/chat.js";
import { goes, stays as cardStays, unticked } from "../../words/da/youth/closing.js";
import { pause } from "../../words/da/youth/status.js";
import { noConnection } from "../../words/da/youth/page.js";

/**
 * @typedef {import("./status_words.js").Status} Status
 * @typedef {import("./status_words.js").Said} Said
 * @typedef {import("../conversation/protocol.js").Standing} Standing
 * @typedef {import("../dom/text.js").Question} Question
 * @typedef {"stays"|"part"|"goes"} Fate what becomes of a closing card: all of it stays, or what was ticked, or nothing
 * @typedef {{phase: "joining"|"queue"|"talk"|"asked"|"read", name: string, place: number, wait: Status["wait"],
 *   present: boolean, mayChoose: boolean, patient: boolean, link: string, online: boolean, live: boolean,
 *   standing: Standing, unanswered: boolean, breath: boolean, blocked: boolean, fleeting: boolean, asked: string, generation?: number, transfer?: {to: string, name: string} | null, over: string, ending: boolean, traces: string[], share: boolean, unsent?: boolean,
 *   restoring: boolean, card?: Fate, met: boolean, resumed: boolean, trouble: string, unfetched: string, old: boolean}} State
 *   `present`: the counsellor's browser is connected; `breath`: whose turn it is has a breath, and is ready in a moment; `patient`: chose to wait for it, or for an answer; `met`: somebody took the conversation;
 *   `transfer`: the counsellor asks whether a colleague may take over; `card`: a closing card came; `resumed`: the page came back with a ticket; `over`: why it ended; `restoring`: its text has not come back yet;
 *   `blocked`: nothing has come for long, though there is a network; `fleeting`: the browser keeps nothing, and that was said;
 *   `unfetched`: what to say about a part of the page that did not come; `old`: the service asks it to reload
 */

/** Nobody who is on duty answers, or nobody is. @param {State} s */
export const unheard = (s) => s.unanswered || s.standing.crew === "silent" || s.standing.crew === "nobody";

/** In the queue: what one can expect. @param {State} s */
export function expectWords(s) {
  if (unheard(s)) return "";
  if (s.standing.crew === "pause") return pause;
  const wait = s.standing.open ? s.wait : null;
  // Nobody is free, for the counsellor draws a breath: that is known, and how long it takes.
  if (s.breath && wait) return together(words.readySoon, wait.to > 2 ? waitWords(wait) : "");
  return waitWords(wait);
}

/** Sentences, as far as there is something to say. @param {...string} sentences */
const together = (...sentences) => sentences.filter(Boolean).join(" ");

/** Closing time, for those in the queue and those in a conversation. @param {State} s @returns {string} */
function closingWords({ phase, standing }) {
  if (standing.open && !standing.closes_in) return "";
  const soon = standing.open ? closesWords(standing.closes_in ?? 1) : "";
  if (phase === "talk") return soon ? together(soon, words.sayMostImportant) : words.closedForNew;
  if (phase !== "queue") return "";
  return soon ? together(soon, words.keepPlaceTillClosing) : together(words.closedWhileWaiting, opensWords(standing.opens));
}

/** Who is at the other end, in the head of the conversation. @param {State} s @returns {Said} */
export function headWords(s) {
  const name = s.name || words.counsellor;
  switch (s.phase) {
    case "joining":
      return { title: words.moment, text: s.resumed ? words.finding : words.connecting };
    case "queue":
      return { title: s.met ? words.findingAnother : words.inQueue, text: words.yourTurn };
    case "asked":
      return { title: name, text: words.notHereAnyMore };
    case "read":
      return { title: name, text: words.isOver };
    default:
      // Without a link of one's own nothing is known of the other.
      if (s.link !== "open" || !s.online) return { title: name, text: words.waitsForConnection };
      return { title: name, text: s.present ? words.here : words.away };
  }
}

/** @param {number} place */
export const placeWords = (place) => (place ? words.number(place) : words.findingPlace);

/** @param {string} reason @param {string} name */
function endWords(reason, name) {
  if (reason === "counsellor") return words.endedBy(name);
  return reason === "time_up" ? words.fourHours : words.notWithUs;
}

/** What is wrong with the link, or with what is at its end. @param {State} s @param {string} name @returns {string|null} null: nothing is */
function troubleWords(s, name) {
  if (!s.online) return words.offline;
  if (s.link !== "open") {
    if (s.blocked) return words.blocked;
    if (s.phase === "joining") return s.link === "waiting" ? noConnection : "";
    return words.connectionLost;
  }
  if (!s.live) return words.broken;
  if (s.trouble === "untrusted") return words.untrusted(name);
  if (s.phase === "talk" && !s.present && (s.patient || !s.mayChoose)) return s.restoring ? words.lostConnectionWithText(name) : words.lostConnection(name);
  return null;
}

/** The most important thing that is wrong or about to happen. @param {State} s @returns {{text: string, tone: string}|null} */
export function noticeWords(s) {
  const name = s.name || words.counsellor;
  if (s.unfetched) return { tone: "warm", text: s.unfetched };
  if (s.phase === "read") return { tone: "", text: together(endWords(s.over, name), words.readable(name)) };
  const trouble = troubleWords(s, name);
  if (trouble !== null) return trouble ? { tone: "warm", text: trouble } : null;
  const closing = closingWords(s);
  if (s.phase === "queue" && s.patient && unheard(s)) {
    return { tone: "warm", text: together(`${words.noAnswer}.`, words.stillYourPlace, s.standing.open ? "" : closing) };
  }
  if (s.phase === "queue" && s.met) {
    return { tone: "", text: together(`${placeWords(s.place)}.`, closing || expectWords(s), words.forTheNew) };
  }
  if (closing) return { tone: "", text: closing };
  if (s.restoring) return { tone: "", text: words.restoring };
  if (s.old && !s.fleeting) return { tone: "", text: words.old };
  return null;
}

/** @type {import("../dom/text.js").Action} */
const NUMBERS = { id: "numbers", label: words.numbers };

/** What becomes of a closing card, where there is one. @param {Fate|undefined} fate */
export function cardWord(fate) {
  if (!fate) return "";
  if (fate === "goes") return goes;
  return fate === "part" ? together(cardStays, unticked) : cardStays;
}

/** Somebody pressed to end it. @param {State} s @returns {Question} */
function endingQuestion(s) {
  const queue = s.phase === "queue" && !s.met;
  return {
    key: "ending",
    title: queue ? words.leaveQueue : words.endNow,
    text: queue ? words.leaveQueueText : together(words.clearedAtOnce, cardWord(s.card), stays(s)),
    actions: [
      { id: "end", label: queue ? words.yesLeaveQueue : words.yesEnd, primary: true },
      { id: "stay", label: words.noStay },
    ],
    blocks: true,
    focus: true,
  };
}

/** The counsellor has left. @param {State} s @param {string} name @returns {Question} */
function leftQuestion(s, name) {
  const alone = unheard(s) || !s.standing.open;
  return {
    key: alone ? "alone" : "asked",
    title: s.asked === "handed_back" ? words.cantGoOn(name) : words.offDuty(name),
    text: alone
      ? together(words.notYourFault, words.nobodyElse, opensWords(s.standing.opens), words.keepPlaceOrCall)
      : together(words.notYourFault, words.goOnWithAnother),
    actions: [
      { id: "another", label: alone ? words.keepPlace : words.withAnother, primary: true },
      ...(alone ? [NUMBERS] : []),
      { id: "stop", label: words.noEnd },
    ],
    blocks: true,
  };
}

/** It was read to the end. @type {Question} */
const READ = {
  key: "read",
  title: words.doneReading,
  text: words.pageEmptied,
  actions: [{ id: "clear", label: words.clear, primary: true }],
  blocks: true,
};

/** @param {string[]} traces @returns {Question} */
const guardQuestion = (traces) => ({
  key: "guard",
  title: words.looksLike(traceWords(traces)),
  text: words.looksLikeText,
  actions: [
    { id: "mend", label: words.mend, primary: true },
    { id: "anyway", label: words.sendAnyway },
  ],
  focus: true,
});

/** May a colleague take over? @param {string} colleague @param {string} name @returns {Question} */
const transferQuestion = (colleague, name) => ({
  key: "transfer",
  title: words.mayTakeOver(colleague),
  text: words.mayTakeOverText(name, colleague),
  actions: [
    { id: "take_over", label: words.yesTakeOver, primary: true },
    { id: "stay_here", label: words.noTakeOver },
  ],
});

/** @param {State} s @returns {Question} */
const unheardQuestion = ({ standing }) => ({
  key: "unheard",
  title: standing.crew === "nobody" ? words.nobodyOnDuty : words.noAnswer,
  text: together(words.stillInQueue, opensWords(standing.opens), words.youCanCall),
  actions: [
    { ...NUMBERS, primary: true },
    { id: "wait", label: words.iWait },
  ],
});

/** What the page needs an answer to, most urgent first. @param {State} s @returns {Question|null} */
export function question(s) {
  const name = s.name || words.counsellor;
  if (s.phase === "read") return { ...READ, text: together(READ.text, cardWord(s.card)) };
  if (s.ending) return endingQuestion(s);
  if (s.traces.length) return guardQuestion(s.traces);
  if (s.phase === "asked") return leftQuestion(s, name);
  if (s.phase === "queue" && unheard(s) && !s.patient) return unheardQuestion(s);
  if (s.phase === "talk" && s.transfer && !s.restoring) return transferQuestion(s.transfer.name, name);
  if (s.share) {
    return {
      key: "share",
      title: words.mayRead(name),
      text: words.mayReadText(name),
      actions: [
        { id: "share", label: words.yesShow, primary: true },
        { id: "keep", label: words.noStartOver },
      ],
    };
  }
  if (s.unsent) {
    return {
      key: "unsent",
      title: words.sendUnsent(name),
      text: words.sendUnsentText,
      actions: [
        { id: "after", label: words.yesSend, primary: true },
        { id: "never", label: words.noSend },
      ],
    };
  }
  if (s.phase === "talk" && !s.present && s.mayChoose && !s.patient) {
    return {
      key: "away",
      title: words.awayLong(name),
      text: words.awayLongText,
      actions: [
        { id: "another", label: words.withAnother, primary: true },
        { id: "wait", label: words.iWait },
      ],
    };
  }
  return null;
}
