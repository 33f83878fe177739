/** What a desk has ready to be put into the field: fetched, searched, and filled in. */

import { listOf } from "../net/bounded.js";
import { ask } from "../net/client.js";

/** @typedef {import("../net/bodies.d.ts").Phrase} Phrase */
/** @typedef {{line:string|null, language:string}} For a conversation */

/** More than a centre and a counsellor can have. */
const MOST = 200;

/** What is searched for: what follows a slash that begins the only line. @param {string} text of the field */
export const queryOf = (text) => (/^\/[^\n]*$/.test(text) ? text.slice(1) : null);

/** Without marks and capitals: `a` finds `å`. @param {string} text */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** For its subject, for every one, for another. @param {Phrase} phrase @param {string|null} line */
const apart = ({ about }, line) => (about === null ? 1 : about === line ? 0 : 2);

/**
 * Those that have every word, the conversation's language first; then what is called so, then its subject, then one's own.
 * @param {Phrase[]} all @param {string} query @param {For} of
 */
export function findPhrases(all, query, { line, language }) {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const has = (/** @type {string} */ text) => words.every((word) => plain(text).includes(word));
  const rank = (/** @type {Phrase} */ phrase) =>
    [phrase.language !== language, !has(phrase.title)].reduce((sum, no) => sum * 2 + Number(no), 0) * 8 + apart(phrase, line) * 2 + Number(!phrase.own);
  return all.filter(({ title, said }) => has(`${title} ${said}`)).sort((a, b) => rank(a) - rank(b));
}

/** A place in a phrase: with a name in curly brackets. */
const PLACE = /\{[^{}\n]+\}/g;

/**
 * A phrase as it is put into the field, and what is chosen there: the first place that only the counsellor can fill, or the end.
 * @param {string} said @param {{name:string, numbers:string}} known
 */
export function fillPhrase(said, { name, numbers }) {
  const known = new Map([
    ["{navn}", name],
    ["{name}", name],
    ["{numre}", numbers],
    ["{numbers}", numbers],
  ]);
  let [text, from, to, end] = ["", -1, -1, 0];
  for (const { 0: place, index } of said.matchAll(PLACE)) {
    text += said.slice(end, index);
    end = index + place.length;
    if (from < 0 && !known.has(place)) [from, to] = [text.length, text.length + place.length];
    text += known.get(place) ?? place;
  }
  text += said.slice(end);
  return from < 0 ? { text, from: text.length, to: text.length } : { text, from, to };
}

/** @param {{name:string, numbers(language:string):string}} desk `numbers`: the acute ones, as they are written in a language */
export function createPhrases({ name, numbers }) {
  /** @type {Phrase[]} */
  let all = [];
  let failed = false;
  /** Places of all phrases that were ever here: brackets that somebody means are none of them. @type {Set<string>} */
  const places = new Set();
  return {
    /** What is there stays where it cannot be fetched anew. */
    async refresh() {
      try {
        const { phrases } = await ask("/vagt/svar.json", undefined, { cookies: true });
        const now = listOf(phrases, MOST, (phrase) => phrase);
        // The same ones stay the same: a list of them that is open keeps what was chosen in it.
        if (JSON.stringify(now) !== JSON.stringify(all)) all = now;
        for (const { said } of now) for (const [place] of said.matchAll(PLACE)) places.add(place);
        failed = false;
      } catch {
        failed = true;
      }
    },
    find: (/** @type {string} */ query, /** @type {For} */ of) => findPhrases(all, query, of),
    fill: (/** @type {Phrase} */ { said, language }) => fillPhrase(said, { name, numbers: numbers(language) }),
    /** The first place of a phrase that stands in a text as it came. @param {string} text */
    unfilled(text) {
      for (const { 0: place, index } of text.matchAll(PLACE)) if (places.has(place)) return { place, from: index, to: index + place.length };
      return null;
    },
    /** Why there is none at all. @returns {"failed"|"none"|""} */
    lack: () => (all.length ? "" : failed ? "failed" : "none"),
  };
}
