// What the server refuses here, in words. What names have in common stands on the page, and the rest with the client.

import * as gates from "../../words/da/agency/gates.js";
import * as words from "../../words/da/agency/faults.js";
import { pageWords } from "../dom/said.js";
import { codeWords, Refused } from "../net/client.js";

/** By code. @type {Record<string, string>} */
const WORDS = {
  bad: words.bad,
  signed_out: words.signedOut,
  not_inside: words.notInside,
  wrong: words.wrong,
  dead: words.dead,
  line_empty: gates.writeName,
  bad_address: words.badAddress,
  unknown: words.unknown,
  name_taken: words.nameTaken,
  key_exists: words.keyExists,
  not_trusted: words.notTrusted,
  changed: words.changed,
  withdrawn_or_expired: words.withdrawnOrExpired,
  closed: words.closed,
  full: words.full,
  taken: words.taken,
  readable: words.readable,
  stays: words.stays,
};

/** What went wrong, for the reader. @param {unknown} error @returns {string} */
export function faultWords(error) {
  if (!(error instanceof Refused)) return codeWords(error);
  return (Object.hasOwn(WORDS, error.code) && WORDS[error.code]) || pageWords(error.code, error.value) || codeWords(error);
}
