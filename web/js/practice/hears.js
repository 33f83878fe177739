// What "Kim" listens for. Every language is heard on every page: whoever means it may write in any of them.
// Better once too often: a false alarm costs a sentence.

import { ar } from "./heard/ar.js";
import { da } from "./heard/da.js";
import { de } from "./heard/de.js";
import { en } from "./heard/en.js";
import { pl } from "./heard/pl.js";
import { so } from "./heard/so.js";
import { tr } from "./heard/tr.js";
import { uk } from "./heard/uk.js";
import { even } from "../conversation/word.js";

/**
 * What one language is listened to for. `about`: a topic of script.js each, and what brings it up
 * @typedef {{meant: RegExp[], about: [string, RegExp][]}} Heard
 */

const LANGUAGES = { da, en, de, pl, uk, tr, ar, so };

/** Languages that are listened to. */
export const HEARD = Object.keys(LANGUAGES);

const MEANT = Object.values(LANGUAGES).flatMap(({ meant }) => meant);
const ABOUT = Object.values(LANGUAGES).flatMap(({ about }) => about);

/** Whether somebody may mean it. @param {string} text in lower case, on one line */
export function meant(text) {
  const typed = even(text);
  return MEANT.some((rule) => rule.test(typed));
}

/** What it may be about, what is most likely first. @param {string} text in lower case @returns {string[]} */
export function about(text) {
  const typed = even(text);
  return ABOUT.filter(([, rule]) => rule.test(typed)).map(([topic]) => topic);
}
