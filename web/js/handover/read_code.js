// A code as somebody typed it: what is wrong with it, and which words may have been meant. Pure.

import { COUNT, readWords } from "../card/code.js";
import { WORDS } from "../card/code_words.js";

/** @typedef {{words: string[], unknown: {word: string, near: string[]}[], count: number}} Read `words`: all six, or none */

const OFFERED = 3;
const FAR = 3;
const LISTED = new Set(WORDS);
const LONGEST = Math.max(...WORDS.map(({ length }) => length)) + 1;

/** Letters changed, left out, put in, or swapped with the next. @param {string} a @param {string} b */
export function distance(a, b) {
  let [before, last] = [/** @type {number[]} */ ([]), Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** Two words of the list that were written as one. @param {string} word @returns {string[]} */
function apart(word) {
  const at = Array.from({ length: Math.min(word.length, LONGEST) }, (_, i) => i).find((i) => LISTED.has(word.slice(0, i)) && LISTED.has(word.slice(i)));
  return at ? [`${word.slice(0, at)} ${word.slice(at)}`] : [];
}

/** The nearest words of the list, the nearest first. @param {string} word */
export function nearest(word) {
  const two = apart(word);
  if (two.length) return two;
  const far = Math.min(FAR, Math.ceil(word.length / 2));
  return WORDS.filter(({ length }) => Math.abs(length - word.length) <= far)
    .map((candidate) => ({ candidate, far: distance(word, candidate) }))
    .filter((found) => found.far <= far)
    .sort((a, b) => a.far - b.far)
    .slice(0, OFFERED)
    .map(({ candidate }) => candidate);
}

/** @param {string} text @returns {Read} */
export function readCode(text) {
  const { words, unknown } = readWords(text);
  const right = words.length === COUNT && !unknown.length;
  const asked = [...new Set(unknown)].slice(0, COUNT);
  return { words: right ? words : [], unknown: asked.map((word) => ({ word, near: nearest(word) })), count: words.length };
}
