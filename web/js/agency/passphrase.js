// What is wrong with a new passphrase. No server sees it, so this page must judge. Pure.

import { lengthOf, PASSPHRASE_MIN, shortWords } from "../account/passphrase.js";

const MAX = 256;
/** Different characters that a passphrase has at least. */
const VARIETY = 8;
/** What is guessed first. */
const KNOWN = ["adgangssætning", "adgangskode", "password", "modtager", "ungrus", "ung rus", "rusmiddelcenter", "qwertyuiop", "asdfghjkl", "1234567890"];

/** @param {string} passphrase @param {string} name @returns {string} "": good enough */
export function weakness(passphrase, name) {
  const length = lengthOf(passphrase);
  if (length < PASSPHRASE_MIN) return shortWords(length);
  if (length > MAX) return `Adgangssætningen må højst have ${MAX} tegn.`;
  let rest = passphrase.toLowerCase();
  for (const word of [...KNOWN, name.trim().toLowerCase()]) if (word) rest = rest.split(word).join("");
  if (new Set(rest).size >= VARIETY) return "";
  return "Den er for nem at gætte. Tag fire-fem tilfældige ord, der ikke hører sammen.";
}
