// Looking back: what was done, counted, and what to try next time. Pure; it is kept nowhere.

import { listen, wordsOf } from "./cues.js";
import * as words from "../../words/da/rehearsal/review.js";

/**
 * @typedef {import("./cues.js").Cue} Cue
 * @typedef {{side: string, text: string, at: number}} Line
 * @typedef {keyof typeof import("../../words/da/rehearsal/review.js").outcomes} Kind
 * @typedef {keyof typeof import("../../words/da/rehearsal/review.js").tips} Tip
 * @typedef {import("./story.js").End|"cut"} Ended
 * @typedef {{mine: number, questions: number, open: number, longest: number, each: number, theirs: number, done: Set<Cue>}} Counts
 *   `longest`: ms before an answer; `each` and `theirs`: words in a message; `done`: heard in any message
 */

/** So many tips can be kept in mind, and so few are not worth a look. */
const MOST = 3;
const LEAST = 2;
/** A message of so many words is long only beside shorter ones. */
const LENGTHY = 25;
const PAUSE = 90_000;

/** @param {Line[]} lines */
const wordsEach = (lines) => Math.round(lines.reduce((sum, { text }) => sum + wordsOf(text), 0) / Math.max(1, lines.length));

/** @param {Line[]} lines @returns {Counts} */
export function count(lines) {
  const mine = lines.filter(({ side }) => side === "counsellor");
  const heard = mine.map(({ text }) => listen(text));
  const waits = lines.map((line, at) => {
    const before = lines[at - 1];
    return line.side === "counsellor" && before?.side === "youth" ? line.at - before.at : 0;
  });
  return {
    mine: mine.length,
    questions: heard.reduce((sum, one) => sum + one.questions, 0),
    open: heard.reduce((sum, one) => sum + one.open, 0),
    longest: Math.max(0, ...waits),
    each: wordsEach(mine),
    theirs: wordsEach(lines.filter(({ side }) => side === "youth")),
    done: new Set(heard.flatMap(({ cues }) => [...cues])),
  };
}

/** What to try next, what matters most first. @param {Kind} kind @param {Ended} ended @param {Counts} counts @returns {Tip[]} */
export function tipsFor(kind, ended, { mine, questions, open, longest, each, theirs, done }) {
  if (!mine) return ["begin", "other"];
  const meant = kind !== "troll";
  /** @type {[Tip, boolean][]} */
  const all = [
    ["ask", kind === "danger" && !done.has("danger")],
    ["number", kind === "danger" && !done.has("number")],
    ["border", !meant && !done.has("border")],
    ["calm", done.has("rude")],
    ["moral", done.has("moral")],
    ["honest", kind === "tester" && ended !== "good"],
    ["yourself", kind === "relative" && !done.has("yourself")],
    ["time", kind === "quiet" && ended !== "good"],
    ["limit", meant && !done.has("limit")],
    ["many", done.has("many")],
    ["open", meant && (open === 0 || open * 2 < questions)],
    ["warm", meant && !done.has("warm")],
    ["shorter", each > LENGTHY && each > 3 * theirs],
    ["pause", longest > PAUSE],
    ["ending", meant && !done.has("ending")],
  ];
  const due = all.filter(([, is]) => is).map(([tip]) => tip);
  const always = /** @type {Tip[]} */ ([kind === "two" ? "swap" : "other", "aloud"]);
  return due.length < LEAST ? [...due, ...always].slice(0, MOST) : due.slice(0, MOST);
}

/** @param {number} ms */
function lasted(ms) {
  const seconds = Math.round(ms / 1000);
  return words.lasted(Math.floor(seconds / 60), seconds % 60);
}

/** @param {boolean} is */
const yesNo = (is) => (is ? words.yes : words.no);

/** What was done, each with its name. @param {Counts} counts @returns {[string, string][]} */
export const counted = ({ mine, questions, open, longest, each, theirs, done }) => [
  [words.messages, String(mine)],
  [words.questions, String(questions)],
  [words.openOnes, String(open)],
  [words.longest, lasted(longest)],
  [words.saidLimit, yesNo(done.has("limit"))],
  [words.gaveNumber, yesNo(done.has("number"))],
  [words.wordsEach, words.against(each, theirs)],
];

/** @param {Kind} kind @param {Ended} ended */
export const outcome = (kind, ended) => words.outcomes[kind][ended];

/** @param {Tip[]} tips */
export const tipTexts = (tips) => tips.map((tip) => words.tips[tip]);
