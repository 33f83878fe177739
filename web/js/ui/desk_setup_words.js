/** What is wrong with a new counsellor's name or passphrase: pure. */

export const PASSPHRASE_MIN = 15;
const NAME_MAX = 60;

/** @typedef {"name"|"passphrase"|"link"|"form"} Place where the words belong */

/** @param {string} text @returns {number} characters as people count them, roughly: code points */
export const lengthOf = (text) => [...text].length;

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
  if (length < PASSPHRASE_MIN) {
    faults.push(["passphrase", `Adgangssætningen skal have mindst ${PASSPHRASE_MIN} tegn. Den har ${length}.`]);
  }
  return faults;
}

/**
 * What the server answered, and where it belongs.
 * @param {number} status HTTP status, 0 for no answer
 * @param {{code?:unknown, message?:unknown}} answer
 * @returns {[Place, string]}
 */
export function answerWord(status, { code, message } = {}) {
  const name = String(code ?? "");
  if (/common/.test(name)) return ["passphrase", "Den adgangssætning er for almindelig og let at gætte. Vælg en anden."];
  if (/short|passphrase/.test(name)) return ["passphrase", `Adgangssætningen skal have mindst ${PASSPHRASE_MIN} tegn.`];
  if (/taken/.test(name)) return ["name", "Navnet er allerede i brug. Tilføj for eksempel et bogstav."];
  if (/name/.test(name)) return ["name", "Navnet kan ikke bruges. Brug bogstaver, gerne kun dit fornavn."];
  if (/used|expired|unknown|invite|link|secret/.test(name) || [403, 404, 410].includes(status)) {
    return ["link", "Linket er brugt eller for gammelt. Bed din koordinator om et nyt."];
  }
  if (status === 429) return ["form", "Der er prøvet for mange gange. Vent et par minutter, og prøv igen."];
  if (!status) return ["form", "Der er ingen forbindelse. Intet er gået tabt: prøv igen om lidt."];
  return ["form", typeof message === "string" && message ? message : "Det lykkedes ikke. Prøv igen om lidt."];
}
