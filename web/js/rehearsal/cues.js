// What is heard of what a counsellor writes: words, not meaning. Both languages of staff are heard on every page.

import { even } from "../conversation/word.js";
import { da } from "./heard/da.js";
import { en } from "./heard/en.js";

/**
 * @typedef {"greeting"|"why"|"limit"|"anonymous"|"acute"|"number"|"danger"|"dying"|"what"|"when"|"unseen"|"warm"|"patient"|"moral"|"rude"|"border"|"ending"|
 *   "human"|"refuse"|"yourself"|"share"} Said cues that are words
 * @typedef {Said|"question"|"open"|"many"|"long"} Cue
 * @typedef {{asks: RegExp, opens: RegExp, tells: RegExp, tags: RegExp, cues: Record<Said, RegExp>}} Heard what one language is listened to for.
 *   `asks`: a sentence begins so that is a question without its mark; `opens`: what an open question has in it; `tells`: an invitation
 *   that is no question; `tags`: what is hung on to a question and opens nothing
 * @typedef {{cues: Set<Cue>, questions: number, open: number, words: number}} Listened
 */

const LANGUAGES = [da, en];
/** All that is heard. */
export const SAID = /** @type {Said[]} */ (Object.keys(da.cues));
/** Characters: more than fits a phone's screen above its keyboard. */
export const LONG = 350;
/** Questions in one message: nobody knows which to answer. */
const MANY = 3;

/** @param {string} text */
const sentencesOf = (text) => text.match(/[^.!?…\n]+[.!?…]*/gu) ?? [];
/** @param {string} text */
export const wordsOf = (text) => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** @param {string} sentence on one line, in lower case */
function asked(sentence) {
  const bare = LANGUAGES.reduce((text, { tags }) => text.replace(tags, ""), sentence);
  const question = sentence.endsWith("?") || LANGUAGES.some(({ asks }) => asks.test(sentence));
  const why = LANGUAGES.some(({ cues }) => cues.why.test(sentence));
  const tells = LANGUAGES.some((one) => one.tells.test(bare));
  return { question, open: tells || (question && !why && LANGUAGES.some(({ opens }) => opens.test(bare))) };
}

/** @param {string} text @returns {Listened} */
export function listen(text) {
  const typed = even(text.toLowerCase());
  const sentences = sentencesOf(typed).map((one) => asked(one.trim()));
  const questions = sentences.filter(({ question }) => question).length;
  const open = sentences.filter((one) => one.open).length;
  const line = typed.replace(/\s+/g, " ");
  /** @type {Set<Cue>} */
  const cues = new Set(SAID.filter((cue) => LANGUAGES.some((one) => one.cues[cue].test(line))));
  // "you must call 112" is no sermon
  if (cues.has("acute")) cues.delete("moral");
  if (questions) cues.add("question");
  if (open) cues.add("open");
  if (questions >= MANY) cues.add("many");
  if (text.length > LONG) cues.add("long");
  return { cues, questions, open, words: wordsOf(text) };
}
