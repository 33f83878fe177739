/** What is wrong with a new counsellor's name or passphrase: pure. */

import { lengthOf, PASSPHRASE_MIN, shortWords } from "../account/passphrase.js";

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
  if (!name.trim()) faults.push(["name", "Skriv det navn, de unge skal se."]);
  else if (lengthOf(name.trim()) > NAME_MAX) faults.push(["name", "Navnet er for langt. Dit fornavn er nok."]);
  const length = lengthOf(passphrase);
  if (length < PASSPHRASE_MIN) faults.push(["passphrase", shortWords(length)]);
  return faults;
}

/**
 * Why it was refused, and where that belongs: the server's codes begin with the field's name.
 * @param {import("../net/client.js").Refused} refused
 * @returns {[Place, string]}
 */
export function answerWord({ code, message }) {
  const place = /** @type {const} */ (["passphrase", "name"]).find((field) => code.startsWith(`${field}_`));
  return [place ?? (code.startsWith("invite_") ? "link" : "form"), message];
}

/**
 * What a link is for, and who made it.
 * @param {{maker?: string|null, again?: string|null}} link `again`: whose passphrase it sets anew
 */
export function linkWords({ maker, again }) {
  const by = maker ? `${maker} har lavet linket` : "";
  if (again) return `${by || "Linket er lavet"} til ${again}, der skal have en ny adgangssætning.`;
  return by && `${by}.`;
}
