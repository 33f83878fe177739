import { el } from "../dom/make.js";

/** Six words, to be compared aloud. @param {Element} list @param {string[]} words */
export const showWords = (list, words) => list.replaceChildren(...words.map((word) => el("li", {}, word)));
