// How a script listens for a word.

/** What two keyboards write in two ways, and what is not seen, in one. @param {string} text in lower case */
export const even = (text) =>
  text
    .normalize("NFC")
    .replace(/[\u0307\u0640\u064b-\u065f\u0670\p{Cf}]/gu, "")
    .replace(/[‘’`´ʼ]/g, "'")
    .replace(/[أإآ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ئ/g, "ي")
    .replace(/ؤ/g, "و")
    .replace(/ة/g, "ه");

/**
 * Words begin where no letter stands before them. To be tested only: a match holds the sign before, since Safari knows
 * no lookbehind before 16.4. @param {RegExp} stems @param {string} [ends]
 */
export const words = ({ source }, ends = "") => new RegExp(`(?:^|[^\\p{L}])(?:${source})${ends}`, "u");
export const WHOLE = "(?!\\p{L})";
