// What is filled in, and the card it becomes. Pure.

import { readReply } from "../card/read.js";
import { language } from "../../words/da/handover/agreed.js";
import * as words from "../../words/da/handover/fill.js";

/**
 * @typedef {"called"|"reach"|"when"|"not"|"about"} Field
 * @typedef {"line"|"age"|"messages"|Field} Part
 * @typedef {""|"under18"|"adult"} Age
 * @typedef {""|"self"|"relative"} Line
 *
 * @typedef {Record<Field, string> & {line: Line, age: Age, messages: string[], picked: Set<number>}} Draft
 *   `messages`: own ones, oldest first; `picked`: which of them go along
 *
 * @typedef {object} Agreed what the yes is said to
 * @property {string} agency its name
 * @property {number} at server time in unix seconds
 * @property {number} days
 * @property {string[]} words the exact sentences
 *
 * @typedef {{part: Part, value: string, message?: number}} Shown one thing that arrives; `message`: its number in the draft
 */

/** In the order in which they arrive. @type {Field[]} */
export const FIELDS = ["called", "reach", "when", "not", "about"];
/** @type {Record<Field, number>} UTF-16 units */
export const LIMITS = { called: 60, reach: 120, when: 120, not: 300, about: 2000 };
export const MOST_MESSAGES = 30;
/** The version of the sentences that are agreed to: a new one whenever they change. In every language it says the same. */
export const TEXT_VERSION = 1;

/** @param {string[]} messages @param {Line|null} line @returns {Draft} */
export const newDraft = (messages, line) => ({
  called: "",
  reach: "",
  when: "",
  not: "",
  about: "",
  line: line ?? "",
  age: "",
  messages,
  picked: new Set(),
});

/** What somebody said yes to, as it was then. @param {Draft} draft @returns {Draft} */
export const copyDraft = (draft) => ({ ...draft, messages: [...draft.messages], picked: new Set(draft.picked) });

/** Leaves no word behind. @param {Draft} draft */
export function wipeDraft(draft) {
  for (const field of FIELDS) draft[field] = "";
  draft.line = draft.age = "";
  draft.messages = [];
  draft.picked.clear();
}

/** More was written meanwhile: it comes last, and what was picked stays so. @param {Draft} draft @param {string[]} messages */
export function updateMessages(draft, messages) {
  if (!draft.messages.every((text, i) => text === messages[i])) draft.picked.clear();
  draft.messages = messages;
}

/** @param {Draft} draft */
const picked = (draft) => [...draft.picked].filter((i) => i in draft.messages).sort((a, b) => a - b);

/** What a way to reach somebody begins with. */
export const REACH_BY = [words.reachSms, words.reachCall, words.reachMail];
const ALONE = REACH_BY.map((by) => by.toLowerCase());

/** Without those that lead nowhere: "Ring til" ("Call me on"), and no number. @param {string} text */
export function reachable(text) {
  const ways = text.split(",").map((way) => way.trim());
  const whole = ways.filter((way) => way && !ALONE.includes(way.toLowerCase()));
  return whole.length < ways.length ? whole.join(", ") : text;
}

/** As the agency's page will show it: control characters and such are gone. @param {string} text */
const arriving = (text) => readReply({ text }).text;

/** All that arrives, and nothing else. @param {Draft} draft @param {boolean} askAge whether the agency needs it @returns {Shown[]} */
export function shownParts(draft, askAge) {
  /** @param {Part} part @param {string} written @returns {Shown[]} */
  const one = (part, written) => {
    const value = arriving(written);
    return value ? [{ part, value }] : [];
  };
  return [
    ...one("line", draft.line),
    ...one("called", draft.called),
    ...one("reach", reachable(draft.reach)),
    ...one("when", draft.when),
    ...one("not", draft.not),
    ...one("age", askAge ? draft.age : ""),
    ...one("about", draft.about),
    ...picked(draft).flatMap((i) => one("messages", draft.messages[i] ?? "").map((shown) => ({ ...shown, message: i }))),
  ];
}

/** @param {Draft} draft @param {Shown} shown */
export function takeOut(draft, { part, message }) {
  if (part === "messages") draft.picked.delete(message ?? -1);
  else if (part === "age") draft.age = "";
  else if (part === "line") draft.line = "";
  else draft[part] = "";
}

/** @param {Draft} draft @param {boolean} askAge @param {Agreed} agreed */
export function recordOf(draft, askAge, { agency, at, days, words: agreed }) {
  const parts = [...new Set(shownParts(draft, askAge).map(({ part }) => part))];
  return { v: 1, agency, at, text: { version: TEXT_VERSION, language, words: agreed }, parts, days };
}

/** What is sealed: the parts that are shown, and what was agreed to. @param {Draft} draft @param {boolean} askAge @param {Agreed} agreed */
export function cardOf(draft, askAge, agreed) {
  const shown = shownParts(draft, askAge);
  const texts = shown.filter(({ part }) => part !== "messages").map(({ part, value }) => [part, value]);
  const messages = shown.filter(({ part }) => part === "messages").map(({ value }) => value);
  return { v: 1, ...Object.fromEntries(texts), ...(messages.length && { messages }), consent: recordOf(draft, askAge, agreed) };
}
