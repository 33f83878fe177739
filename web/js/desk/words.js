/** The counsellor's words: pure functions from state to text. */

import { clock, filled } from "../conversation/moment.js";
import * as said from "../../words/da/desk/lines.js";
import * as panel from "../../words/da/desk/panel.js";
import * as rooms from "../../words/da/desk/rooms.js";
import { noLongerAsked } from "../../words/da/desk/transfer.js";

const LINES = new Map([
  ["unsaid", said.unsaid],
  ["self", said.aboutSelf],
  ["relative", said.aboutAnother],
  ["professional", said.professional],
]);
/** What the centre calls those that it has added. */
const ADDED = new Map();
const LANGUAGES = new Map(Object.entries(said.languages));
/** Not more letters, as nobody has looked at what a young person's browser says; nor `und`, which means that it is unknown. */
const TAG = /^(?!und)[a-z]{2,3}$/;

/** @param {string} tag */
export const languageWord = (tag) => LANGUAGES.get(tag) ?? (TAG.test(tag) ? tag : said.otherLanguage);

/**
 * A later version may have lines and languages that this page does not know: a line has a general word, never its own, and
 * a language its tag.
 * @param {string|null} line @param {string} [language] named when it is not Danish
 */
export function lineWord(line, language = "da") {
  const word = LINES.get(line ?? "unsaid") ?? ADDED.get(line) ?? said.otherLine;
  return language === "da" ? word : said.inLanguage(word, languageWord(language));
}

/** Said once, when the page begins. @param {string} names JSON: a name for each line that the centre has added */
export function nameLines(names) {
  for (const [line, name] of Object.entries(JSON.parse(names))) ADDED.set(line, name);
}

/** Those that the centre does not offer now. @type {Set<string>} */
let resting = new Set();

/** Said once, when the page begins. @param {string[]} lines */
export function restLines(lines) {
  resting = new Set(lines);
}

/** What conversations can be about, here; one of `line` may be about that still. @param {string|null} line */
export const lines = (line) => [...LINES.keys(), ...ADDED.keys()].filter((about) => about !== "unsaid" && (about === line || !resting.has(about)));

/** A wait in whole minutes. @param {number} ms */
export function waitWord(ms) {
  const all = Math.floor(Math.max(0, ms) / 60_000);
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  if (!all) return said.underMinute;
  return [hours ? said.hours(hours) : "", minutes ? said.minutes(minutes) : ""].filter(Boolean).join(" ");
}

/** What is left, as m:ss, rounded up so that 0:00 means over. @param {number} ms */
export function leftWord(ms) {
  const seconds = Math.ceil(Math.max(0, ms) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Sentences, as far as there is something to say. @param {...string} sentences */
export const together = (...sentences) => sentences.filter(Boolean).join(" ");

/**
 * The other end, truthfully.
 * @param {{state:import("../conversation/frames.d.ts").YouthState, at:number, over:{reason:string, at:number}|null}} seat
 * @param {boolean} [covered] their page is, as nobody has touched it for long
 */
export function peerWord({ state, at, over }, covered = false) {
  if (over) return overWord(over.reason, over.at);
  if (state === "here") return covered ? rooms.covered : rooms.here;
  return state === "away" ? rooms.awaySince(clock(at)) : rooms.notComeSince(clock(at));
}

/** @param {string} reason @param {number} at */
export function overWord(reason, at) {
  const time = clock(at);
  switch (reason) {
    case "youth_ended":
      return rooms.youthEnded(time);
    case "youth_left":
      return rooms.youthLeft(time);
    case "you":
      return rooms.youEnded(time);
    case "time_up":
      return rooms.timeUp(time);
    case "handed_back":
      return rooms.handedBack(time);
    case "off_duty":
      return rooms.youthChooses;
    case "moved":
      return rooms.wentOn(time);
    default:
      return rooms.endedMeanwhile;
  }
}

/** @type {Record<import("../conversation/frames.d.ts").Refused, string>} */
const REFUSED = {
  taken: rooms.colleagueWasFaster,
  away: rooms.youthAway,
  full: rooms.deskFull,
  not_on_duty: rooms.notOnDuty,
  gone: rooms.youthGone,
  withdrawn: noLongerAsked,
  unavailable: rooms.notNow,
};
/** @param {import("../conversation/frames.d.ts").Refused} reason */
export const refusedWord = (reason) => REFUSED[reason] ?? REFUSED.unavailable;

/** @type {Partial<Record<import("../conversation/frames.d.ts").RingOver, string>>} */
const RING_OVER = {
  taken: rooms.colleagueTook,
  expired: rooms.passedOn,
  left: rooms.youthLeftAgain,
  withdrawn: noLongerAsked,
};
/** Empty when the counsellor passed it on: that needs no telling. @param {import("../conversation/frames.d.ts").RingOver} reason */
export const ringOverWord = (reason) => RING_OVER[reason] ?? "";

/**
 * The page's own connection; empty when all is well.
 * @param {"connecting"|"open"|"waiting"|"stopped"} state
 * @param {{live:boolean, once:boolean, online:boolean}} facts `once`: the desk has been connected before
 */
export function linkWord(state, { live, once, online }) {
  if (state === "open") return live ? "" : panel.noOverview;
  if (!online) return panel.offline;
  return once ? panel.noLink : panel.connecting;
}

const STOPPED = /** @type {Record<number,[string,string]>} */ ({
  4508: [panel.movedAway, panel.movedAwayText],
  4509: [panel.openedElsewhere, panel.openedElsewhereText],
  4511: [panel.signedOut, panel.signedOutText],
  4514: [panel.noAccess, panel.noAccessText],
});
/** Heading and explanation of a desk that will not reconnect by itself. @param {number} code */
export const stoppedWord = (code) => STOPPED[code] ?? [panel.shut, panel.shutText(code)];

/**
 * What the desk says in a conversation, in the young person's language: as the page has it, for each language.
 * @typedef {{danger:string, call:string, propose:string, why:string, transfer:string, day:string, days:string, closing:string, numbers:string, steps:string}} Said
 */

/** The acute card as one message; 112 stands first, in its own words. @param {{name?:string, shown?:string}[]} phones @param {Said} said */
export function acuteText(phones, said) {
  const numbers = phones.filter(({ shown }) => shown && shown !== "112").map(({ name, shown }) => `${name}: ${shown}`);
  return [said.danger, ...(numbers.length ? [said.call, ...numbers] : [])].join("\n");
}

/** @param {string} name of the agency @param {string} why may be empty @param {Said} said */
export const proposeText = (name, why, said) => filled(why ? said.why : said.propose, { name, why });

/** @param {string} name of the colleague @param {string} why @param {Said} said */
export const transferText = (name, why, said) => filled(said.transfer, { name, why });

/** @param {number} days working days @param {Said} said */
export const opensText = (days, said) => filled(days === 1 ? said.day : said.days, { n: days });
