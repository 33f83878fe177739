/** What is wrong with a new counsellor's name or passphrase: pure. */

import { lengthOf, PASSPHRASE_MIN, shortWords } from "../account/passphrase.js";
import * as words from "../../words/da/setup/page.js";

const NAME_MAX = 40;

/** @typedef {"name"|"passphrase"|"link"|"form"} Place where the words belong */

/**
 * What the page itself can see.
 * @param {{name:string, passphrase:string}} form
 * @returns {[Place, string][]}
 */
export function faultsOf({ name, passphrase }) {
  /** @type {[Place, string][]} */
  const faults = [];
  if (!name.trim()) faults.push(["name", words.noName]);
  else if (lengthOf(name.trim()) > NAME_MAX) faults.push(["name", words.nameTooLong]);
  const length = lengthOf(passphrase);
  if (length < PASSPHRASE_MIN) faults.push(["passphrase", shortWords(length)]);
  return faults;
}

/** Where the server's words belong, by how their code begins. @type {Record<string, Place>} */
const PLACES = { line: "name", name: "name", passphrase: "passphrase", invite: "link" };

/** @param {string} code @param {string} text @returns {[Place, string]} */
export function answerWord(code, text) {
  const [kind] = code.split("_");
  return [(Object.hasOwn(PLACES, kind) && PLACES[kind]) || "form", code === "line_empty" ? words.noName : text];
}

/**
 * What a link is for, and who made it.
 * @param {{maker?: string|null, again?: string|null}} link `again`: whose passphrase it sets anew
 */
export function linkWords({ maker, again }) {
  if (again) return maker ? words.madeByFor(maker, again) : words.madeFor(again);
  return maker ? words.madeBy(maker) : "";
}
