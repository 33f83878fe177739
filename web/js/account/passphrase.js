// What every passphrase must be, whoever chooses it.

import * as words from "../../words/da/account/passphrase.js";

export const PASSPHRASE_MIN = 15;

/** @param {string} text @returns {number} characters as people count them, roughly: code points */
export const lengthOf = (text) => [...text].length;

/** @param {number} length of one that is too short */
export const shortWords = (length) => words.tooShort(PASSPHRASE_MIN, length);
