// What is wrong with a new passphrase. No server sees it, so this page must judge. Pure.

import * as words from "../../words/da/agency/account.js";
import { lengthOf, PASSPHRASE_MIN, shortWords } from "../account/passphrase.js";

const MAX = 256;
/** Different characters that a passphrase has at least. */
const VARIETY = 8;
/** What is guessed first, in any language; the language's own stand with its words. */
const KNOWN = ["password", "ungrus", "ung rus", "qwertyuiop", "asdfghjkl", "1234567890"];

/** @param {string} passphrase @param {string} name @returns {string} "": good enough */
export function weakness(passphrase, name) {
  const length = lengthOf(passphrase);
  if (length < PASSPHRASE_MIN) return shortWords(length);
  if (length > MAX) return words.tooLong(MAX);
  let rest = passphrase.toLowerCase();
  for (const word of [...KNOWN, ...words.known.split(" "), name.trim().toLowerCase()]) if (word) rest = rest.split(word).join("");
  if (new Set(rest).size >= VARIETY) return "";
  return words.easy;
}
