// What the server refuses here, in words. Of files and of lines they stand on the page, since forms say them, too.

import * as words from "../../words/da/outlet/place.js";
import { pageWords } from "../dom/said.js";
import { codeWords, Refused } from "../net/client.js";

/** By code. @type {Record<string, string>} */
const WORDS = { nothing: words.nothing, too_many_pieces: words.tooMany, no_note: words.noNote, orders_waiting: words.ordersWaiting };

/** What went wrong, for the reader. @param {unknown} error @returns {string} */
export function faultWords(error) {
  if (!(error instanceof Refused)) return codeWords(error);
  return (Object.hasOwn(WORDS, error.code) && WORDS[error.code]) || pageWords(error.code, error.value) || codeWords(error);
}
