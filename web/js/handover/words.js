// What is said about sending something on, where that takes more than a sentence. Pure: state in, words out.

import { codeWords as plainWords, isCode, Refused } from "../net/client.js";
import * as agreed from "../../words/da/handover/agreed.js";
import * as faults from "../../words/da/handover/faults.js";
import * as words from "../../words/da/handover/fill.js";
import { months, weekdays } from "../../words/da/handover/names.js";
import * as sent from "../../words/da/handover/sent.js";
import * as status from "../../words/da/handover/status.js";

/**
 * @typedef {import("./client.js").Agency} Agency
 * @typedef {import("./client.js").Roster} Roster
 * @typedef {import("./client.js").Status} Status
 * @typedef {import("./client.js").Was} Was
 * @typedef {import("./draft.js").Part} Part
 * @typedef {import("./draft.js").Age} Age
 *
 * @typedef {"list"|"send"|"status"|"reply"|"takeBack"} Act what the server was asked for
 */

/** @type {Record<Part, string>} */
export const LABELS = {
  line: words.partLine,
  called: words.partCalled,
  reach: words.partReach,
  when: words.partWhen,
  not: words.partNot,
  age: words.partAge,
  about: words.partAbout,
  messages: words.partMessages,
};
/** @type {Record<string, string>} */
export const KINDS = {
  treatment: words.treatment,
  case_worker: words.caseWorker,
  school: words.school,
  dual_diagnosis: words.dualDiagnosis,
  volunteer: words.volunteer,
  person: words.person,
};
/** @type {Record<Exclude<Age, "">, string>} */
const AGES = { under18: words.under18, adult: words.adult };
/** @type {Record<"self"|"relative", string>} */
const LINES = { self: words.lineSelf, relative: words.lineRelative };

/** What the server's codes mean, by what it was asked for. @type {Record<Act, Record<string, string>>} */
const FAULTS = {
  list: { unavailable: faults.noList },
  send: { bad: faults.badCard, too_large: faults.tooLarge, puzzle: faults.manySend, key_changed: faults.newKey },
  status: { bad: faults.badCode, unavailable: faults.noLook },
  reply: { bad: faults.badReply, too_large: faults.tooLarge, unavailable: faults.replyUnsure, taken: faults.replyTaken, full: faults.repliesFull },
  takeBack: { bad: faults.badTakeBack, unavailable: faults.takeBackUnsure },
};

/** What went wrong, in a sentence. @param {unknown} error @param {Act} act */
export function faultWords(error, act) {
  if (isCode(error, "too_many")) return faults.tooManyTries;
  return (error instanceof Refused && FAULTS[act][error.code]) || plainWords(error);
}

/** Whether it may have been done all the same. @param {unknown} error */
export const doubtful = (error) => !(error instanceof Refused && error.sure);

/** Nothing lies under that code. @param {unknown} error */
export const isUnknown = (error) => isCode(error, "unknown");

/** Why it was not taken back, or may not have been. @param {unknown} error @param {Act} act @param {boolean} doubted a try before was not answered */
export const notTakenBack = (error, act, doubted) => `${faultWords(error, act)} ${doubted || doubtful(error) ? sent.takenBackMaybe : sent.notTakenBack}`;

/** @param {Part} part @param {string} value as it stands in the card */
export function valueWords(part, value) {
  if (part === "age") return AGES[/** @type {keyof typeof AGES} */ (value)] ?? value;
  if (part === "line") return LINES[/** @type {keyof typeof LINES} */ (value)] ?? value;
  return value;
}

/** @param {string} iso @param {(weekday: string, date: number, month: string) => string} form */
function dated(iso, form) {
  const noon = new Date(`${iso}T12:00:00Z`);
  if (Number.isNaN(noon.getTime())) return status.unknownDay;
  return form(weekdays[(noon.getUTCDay() + 6) % 7] ?? "", noon.getUTCDate(), months[noon.getUTCMonth()] ?? "");
}

/** "3. december". @param {string} iso */
export const shortDay = (iso) => dated(iso, (_, date, month) => status.shortDay(date, month));

/** "torsdag den 3. december". @param {string} iso */
export const day = (iso) => dated(iso, (weekday, date, month) => status.day(weekday, date, month));

/** "3. december 2026 kl. 14.05", as clocks show it in Denmark. @param {number|null} at ms since the epoch */
export function momentWords(at) {
  if (at === null) return status.unknownMoment;
  const digits = new Intl.DateTimeFormat("en-GB", { dateStyle: "short", timeStyle: "short", timeZone: "Europe/Copenhagen" }).format(at);
  const [date, month, year, hour = "", minute = ""] = digits.split(/\D+/);
  return status.moment(Number(date), months[Number(month) - 1] ?? "", Number(year), hour, minute);
}

/** Who may be told: in the centre's words, or in ours while nobody there has checked its own. @param {Roster} roster @param {Age} age */
export function ageText({ texts }, age) {
  const told = texts[age || "unknown"].trim();
  return told ? agreed.ageTold(told) : agreed.ageUnchecked;
}

/**
 * What the yes is said to: shown beside it, and kept word for word.
 * @param {Agency} agency @param {Roster} roster @param {Age} age @returns {string[]}
 */
export const agreedWords = ({ name, answers_days, age_why }, roster, age) => [
  agreed.yes(name),
  agreed.promise(name, answers_days),
  agreed.kept(roster.days),
  `${agreed.canTakeBack} ${agreed.readAlready}`,
  agreed.limits(name),
  age_why ? ageText(roster, age) : agreed.anyAge,
];

/** Why it was not sent. @param {string} code @param {string} name the agency's @returns {{title: string, text: string}} */
export function refusedWords(code, name) {
  switch (code) {
    case "closed":
      return { title: sent.closed(name), text: `${sent.safe} ${sent.closedText}` };
    case "full":
      return { title: sent.full(name), text: `${sent.fullText} ${sent.safe} ${sent.fullNext}` };
    case "too_many":
      return { title: sent.tooMany, text: `${sent.tooManyText} ${sent.safe}` };
    case "withdrawn":
      return { title: sent.withdrawn, text: sent.withdrawnText };
    case "taken":
      return { title: sent.taken, text: sent.takenText };
    default:
      return { title: sent.wasNotSent, text: `${FAULTS.send[code] ?? faults.ours} ${sent.safe}` };
  }
}

/** @param {Was} was @returns {{title: string, text: string}} */
export function takenBackWords(was) {
  if (was === "unopened") return { title: sent.deletedUnread, text: `${sent.deletedUnreadText} ${sent.codeEnded}` };
  if (was === "opened") return { title: sent.deletedHere, text: `${sent.theyHadOpened} ${sent.noted} ${sent.codeEnded}` };
  // A try before may have erased it, and its answer was lost.
  return { title: sent.gone, text: `${sent.goneText} ${agreed.readAlready} ${sent.codeEnded}` };
}

/** Before it is taken back. @param {string} name @param {boolean} opened as far as this page knows; it may have been since */
export function takeBackWords(name, opened) {
  const gone = sent.willBeGone(name);
  return opened ? `${sent.theyOpened} ${sent.noted} ${gone}` : `${gone} ${agreed.readAlready}`;
}

/** A closed card can still be written to. @param {Status} s @param {boolean} answered */
function closedWords({ agency: { name }, closed_on, expires_on }, answered) {
  const [on, until] = [day(closed_on ?? ""), status.until(shortDay(expires_on))];
  const text = answered ? `${status.closedOn(on)} ${status.answerBelow} ${until}` : `${status.happened(on)} ${status.notAnswered} ${until}`;
  return { tone: "good", title: answered ? status.answered(name) : status.closed(name), text };
}

/** Where a card stands. @param {Status} s @returns {{title: string, text: string, tone: string}} */
export function statusWords(s) {
  const { name } = s.agency;
  if (s.key_lost) {
    const read = s.opened_on ? status.openedOnce(day(s.opened_on)) : status.nobodyRead;
    return { tone: "warm", title: status.lost(name), text: `${status.newKey(name)} ${read} ${status.lostNext}` };
  }
  const answered = s.words.some(({ side }) => side === "agency");
  if (s.closed_on) return closedWords(s, answered);
  if (answered) return { tone: "good", title: status.answered(name), text: `${status.answerBelow} ${status.writeAgain}` };
  if (s.acknowledged_on) return { tone: "good", title: status.read(name), text: status.readOn(day(s.acknowledged_on)) };
  if (s.opened_on) return { tone: "good", title: status.opened(name), text: status.happened(day(s.opened_on)) };
  if (s.late) return { tone: "warm", title: status.late, text: status.lateText(name, day(s.promised_on)) };
  return { tone: "", title: status.waiting, text: status.waitingText(name, day(s.promised_on)) };
}

/** @param {import("./read_code.js").Read} read @returns {string} "" when nothing is wrong */
export function codeWords({ words, unknown, count }) {
  if (words.length) return "";
  if (!count) return status.writeSix;
  return unknown.length ? status.notKnown(unknown.map(({ word }) => word)) : status.counted(count);
}
