// The anonymity guard: looks, in this browser only, for what would tell who the writer is. Pure.

import * as words from "../../words/da/conversation/traces.js";

/** @typedef {"cpr"|"mail"|"phone"|"school"|"address"|"profile"} Trace */

const MAIL = /[^\s@,;:<>()]{1,64}@[^\s@,;:<>()]{1,250}\.\p{L}{2,}/u;
// "Vestre Skole", "Ørestad Gymnasium", "Hansenskolen", but not "Skolen" or "Folkeskolen"
const SCHOOL = /\p{Lu}\p{Ll}{2,} (?:Skole|Gymnasium|Efterskole|Friskole|Privatskole|Realskole|Folkeskole)(?!\p{L})/u;
const NAMED = /(?:^|[^\p{L}])(\p{Lu}\p{Ll}{2,})skolen?(?!\p{L})/u;
// "Nørregade 12", "Gl. Kongevej 3B, 2. tv.", "H.C. Andersens Boulevard 5"; a street alone is no address
const ADDRESS = /(?:\p{L}(?:vej|gade|stræde|vænge|torv|parken|vangen)|\p{L} ?(?:allé|boulevard)) ?\d{1,3}(?!\d| ?(?:km|min|kr|år|timer))/iu;
// "min snap er lisa04", "insta: lisa.k", "@lisa_k"
const PROFILE =
  /(?:^|[^\w.@])@\w[\w.]{2,}|(?:^|[^\p{L}])(?:snap(?:chat)?|insta(?:gram)?|tiktok|discord)(?:navn)?(?: er| hedder|:) ?@?(?=[\w.]*[\d._])[\w.]{3,}|(?:^|[^\p{L}])mi[nt] (?:snap(?:chat)?|insta(?:gram)?|tiktok|discord)(?:navn)? (?:er|hedder) [\w.]{4,}/iu;
const KINDS = /^(?:Folke|Efter|Høj|Privat|Fri|Real|Grund|Produktions|Ungdoms|Aften|Musik|Køre|Kost|Special|Erhvervs|Handels|Teknisk|Ungdomsuddannelses)$/;
// how Danes group the eight digits of a phone number; 2-2-4 is a date
const PHONES = new Set(["8", "4 4", "2 2 2 2", "2 6", "2 3 3", "3 2 3", "3 3 2"]);
const CPRS = new Set(["10", "6 4", "2 2 2 4"]);

/** @param {string} digits @returns {boolean} a day and a month come first */
function cpr(digits) {
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  return day > 0 && day < 32 && month > 0 && month < 13;
}

/** Groups of digits that stand close enough to be one number. @param {string} text @returns {string[][]} */
function runs(text) {
  /** @type {string[][]} */
  const found = [];
  let end = -9;
  for (const match of text.matchAll(/\d+/g)) {
    const between = text.slice(end, match.index);
    if (end >= 0 && /^[ .\u00a0\-–/]{1,3}$/.test(between)) found[found.length - 1]?.push(match[0]);
    else found.push([match[0]]);
    end = (match.index ?? 0) + match[0].length;
  }
  return found;
}

/** @param {string[]} groups @param {Set<string>} listed @param {Set<Trace>} traces */
function numbers(groups, listed, traces) {
  for (let from = 0; from < groups.length; from++) {
    for (let to = from + 1; to <= Math.min(groups.length, from + 4); to++) {
      const part = groups.slice(from, to);
      const shape = part.map((group) => group.length).join(" ");
      const digits = part.join("");
      if (CPRS.has(shape) && cpr(digits)) return traces.add("cpr");
      const abroad = part.length === 1 && /^(?:00)?45\d{8}$/.test(digits);
      const local = abroad ? digits.slice(-8) : digits;
      if (!abroad && !PHONES.has(shape)) continue;
      if (shape === "4 4" && part.every((year) => /^(?:19|20)/.test(year))) continue;
      // no Danish number begins with 0 or 1
      if (/^[2-9]/.test(local)) {
        if (!listed.has(local)) traces.add("phone");
        from = to - 1;
        break;
      }
    }
  }
  return traces;
}

/**
 * @param {string} text
 * @param {Iterable<string>} helplines digits of the numbers that the page itself lists
 * @returns {Trace[]} what was found, each kind once
 */
export function traces(text, helplines = []) {
  const listed = new Set([...helplines].map((number) => number.replace(/\D/g, "").replace(/^(?:00)?45(?=\d{8}$)/, "")));
  /** @type {Set<Trace>} */
  const found = new Set();
  for (const groups of runs(text)) numbers(groups, listed, found);
  if (MAIL.test(text)) found.add("mail");
  const named = NAMED.exec(text);
  if (SCHOOL.test(text) || (named?.[1] && !KINDS.test(named[1]))) found.add("school");
  if (ADDRESS.test(text)) found.add("address");
  if (!found.has("mail") && PROFILE.test(text)) found.add("profile");
  return [...found];
}

/** @type {Record<string, string>} */
const NAMES = { cpr: words.cpr, mail: words.mail, phone: words.phone, school: words.school, address: words.address, profile: words.profile };

/** "et CPR-nummer og en mailadresse". @param {string[]} found */
export const traceWords = (found) => words.list(found.map((trace) => NAMES[trace] ?? trace));
