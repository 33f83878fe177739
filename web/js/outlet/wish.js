// What a kit may be: its choices as the server knows them, and what to say about each format. Pure.

import * as kit from "../../words/da/outlet/kit.js";
import * as words from "../../words/da/outlet/place.js";

/**
 * @typedef {{format: string, design: string, headline: string, language: string, drugs: boolean, hours: boolean, name: boolean}} Wish
 */

/** @type {Record<string, {file: string, hint: string}>} file: its name on disk; hint: how to print it well */
export const FORMATS = {
  poster: kit.poster,
  strips: kit.strips,
  flyer: kit.flyer,
  "flyer-sheet": kit.flyerSheet,
  cards: kit.cards,
  slide: kit.slide,
  picture: kit.picture,
};

/** The file kinds in the order in which they are of use. @param {string} format */
export const kindsOf = (format) => (format === "picture" ? ["png", "svg", "pdf"] : ["pdf", "png", "svg"]);

/** What young people carry home, where others may find it. */
const CARRIED = ["flyer", "flyer-sheet", "cards"];

/**
 * Whether the word "rusmidler" may stand there.
 * @param {string} format @param {boolean|null} said what the person has said of it, for all formats; null: nothing yet
 */
export const drugsOn = (format, said) => said ?? !CARRIED.includes(format);

/** @param {FormData} data @param {boolean|null} drugs what was said of the word "rusmidler" @returns {Wish} */
export function wishOf(data, drugs) {
  const text = (/** @type {string} */ name) => String(data.get(name) ?? "");
  const format = text("format");
  return {
    format,
    design: text("design"),
    headline: text("headline"),
    language: text("language"),
    drugs: drugsOn(format, drugs),
    hours: data.has("hours"),
    name: data.has("name"),
  };
}

/**
 * All files of a kit, each of the kind that is used most and as one asks for it.
 * @param {Wish} wish @param {boolean|null} drugs @returns {{name: string, wish: Wish & {file: string}}[]}
 */
export const wholeKit = (wish, drugs) =>
  Object.entries(FORMATS).map(([format, { file }]) => {
    const kind = kindsOf(format)[0] ?? "pdf";
    return { name: `${file}.${kind}`, wish: { ...wish, format, drugs: drugsOn(format, drugs), file: kind } };
  });

/** Small weeks are left out, so there may have been more. @param {{scans: number|null}} term */
export const scansText = (term) => (term.scans === null ? words.few : words.atLeast(term.scans));

/** What stands over the numbers. @param {{counted: boolean, terms: unknown[]}} place */
export function countWords(place) {
  if (!place.counted) return words.notCounted;
  return place.terms.length ? words.counted : words.notYetCounted;
}
