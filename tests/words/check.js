// What a translation lacks: `node tests/words/check.js [LANGUAGE …]`. docs/translating.md says how to work with it.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { entriesOf } from "./catalogue.js";

/** @typedef {import("./catalogue.js").Entry} Entry */
/** @typedef {{path: string, danish: Entry[], english: Entry[], own: Entry[]}} Pair a file, by its path in the language */
/** Faults must be mended; hints are for somebody who knows the language. @typedef {{faults: string[], hints: string[], notes: string[]}} Found */

/** Every language of young people's pages has these. What else there is, only those have in which staff work. */
const YOUNG =
  /^src\/words\/da\/(?:home|plain|practice|status)\.rs$|^web\/words\/da\/(?:card|conversation|dom|handover|net|practice|youth)\/|^templates\/(?:privacy|accessibility)\//;
/** Mail to the coordinator is in Danish. */
const DANISH_ONLY = ["src/words/da/mail.rs"];
/** Files that a test writes from Rust's begin so. */
const WRITTEN = "// Written by a test";

/** Lines of print that are broken by hand: each language has as many as it needs. */
const BROKEN = /^PRINTED\.(?:headlines\.\w+|practice)\.\d+$/;

/** A label that is short in Danish must stay short: on the smallest screen, with letters of twice the size, this many characters are two lines of a button. */
const LABEL = 24;
/** Languages differ in length; by more than this, it is said in another way. */
const LONGER = 1.6;

/** Danish files and, below `folder`, those of a language. @param {string} root @param {string} language */
function filesOf(root, language) {
  const folders = ["src/words", "web/words"].map((folder) => `${folder}/${language}`);
  const inside = folders.flatMap((folder) =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`) : [],
  );
  const pages = ["privacy", "accessibility"].map((page) => `templates/${page}/${language}.html`).filter((path) => existsSync(join(root, path)));
  return [...inside.filter((path) => /\.(?:rs|js)$/.test(path)), ...pages].sort();
}

/** @param {string} path @param {string} from @param {string} to */
const inLanguage = (path, from, to) => path.replace(new RegExp(`/${from}(?=[/.])`), `/${to}`);

/** @param {string} root @param {string} path @returns {Entry[]} */
const read = (root, path) => (existsSync(join(root, path)) ? entriesOf(path, readFileSync(join(root, path), "utf8")) : []);

/** The files that both have; the others are faults. @param {string} root @param {string} language @param {string[]} faults @returns {Pair[]} */
function pairs(root, language, faults) {
  const [danish, own] = [filesOf(root, "da"), filesOf(root, language)];
  const ofStaff = own.includes(`src/words/${language}/staff.rs`);
  for (const path of danish) {
    const needed = YOUNG.test(path) || (ofStaff && !DANISH_ONLY.includes(path));
    if (needed && !own.includes(inLanguage(path, "da", language))) faults.push(`${inLanguage(path, "da", language)} is missing`);
  }
  for (const path of own.filter((path) => !danish.includes(inLanguage(path, language, "da")))) faults.push(`${path} has no Danish one`);
  const both = own.filter((path) => danish.includes(inLanguage(path, language, "da")) && !readFileSync(join(root, path), "utf8").startsWith(WRITTEN));
  return both.map((path) => ({
    path,
    danish: read(root, inLanguage(path, language, "da")),
    english: read(root, inLanguage(path, language, "en")),
    own: read(root, path),
  }));
}

/** Names and values that one has and the other has not. @param {Pair} pair */
function differences({ path, danish, own }) {
  if (path.endsWith(".html") && danish.length !== own.length) return [`${path} has ${own.length} paragraphs, and the Danish one ${danish.length}`];
  const missing = danish.filter(({ name }) => !BROKEN.test(name) && !own.some((one) => one.name === name)).map(({ name }) => `${path}: ${name} is missing`);
  const others = own.map((one) => {
    const original = danish.find(({ name }) => name === one.name);
    const at = `${path}:${one.first}: ${one.name}`;
    if (!original) return BROKEN.test(one.name) ? [] : `${at} has no Danish one`;
    const [here, there] = [one.places.join(" "), original.places.join(" ")];
    // What is borrowed from another sentence has its places there.
    if (here === there || one.texts.length === 0 || original.texts.length === 0) return [];
    return `${at} says ${here || "no values"}, and the Danish one ${there || "no values"}`;
  });
  return [...missing, ...others.flat()];
}

/** Each sentence beside its Danish and English one. @param {Pair} pair @returns {{at: string, own: Entry, danish: Entry, english?: Entry}[]} */
function sentences({ path, danish, english, own }) {
  return own.flatMap((one) => {
    const [original, other] = [danish, english].map((all) => all.find(({ name }) => name === one.name));
    return original ? [{ at: `${path}:${one.first}: ${one.name}`, own: one, danish: original, english: other }] : [];
  });
}

/** Without values and soft hyphens. @param {Entry|undefined} entry */
const length = (entry) => Math.max(0, ...(entry?.texts ?? []).map((text) => text.replace(/\{.*?\}|\u00ad/g, "").trim().length));

/** Labels: what has no end mark and is short in Danish. @param {Pair} pair */
function tooLong(pair) {
  return sentences(pair).flatMap(({ at, own, danish, english }) => {
    const label = danish.texts.length > 0 && danish.texts.every((text) => !/[.!?…:]/.test(text)) && length(danish) <= LABEL;
    const most = Math.max(LABEL, Math.floor(LONGER * Math.max(length(danish), length(english))));
    return label && length(own) > most ? [`${at} has ${length(own)} characters; ${most} fit: ${own.texts.join(" / ")}`] : [];
  });
}

/** Sentences of several words that read as in another language. @param {Pair} pair @param {string} language */
function theSame(pair, language) {
  const several = (/** @type {Entry} */ entry) => /\p{L}{2}.*?\s.*?\p{L}{2}/u.test(entry.texts.join(" ").replace(/\{.*?\}/g, ""));
  const same = (/** @type {Entry|undefined} */ one, /** @type {Entry} */ other) => one?.texts.join("\n") === other.texts.join("\n");
  return sentences(pair).flatMap(({ at, own, danish, english }) => {
    if (!several(own)) return [];
    if (same(danish, own)) return [`${at} is as in Danish: ${own.texts.join(" / ")}`];
    return language !== "en" && same(english, own) ? [`${at} is as in English: ${own.texts.join(" / ")}`] : [];
  });
}

/** When each line came in, in seconds. @param {string} root @param {string} path @returns {number[]} by line, from 1 */
function times(root, path) {
  const told = execFileSync("git", ["-C", root, "blame", "--line-porcelain", "--", path], { encoding: "utf8", maxBuffer: 1 << 28 });
  return [0, ...[...told.matchAll(/^committer-time (\d+)$/gm)].map(([, time]) => Number(time))];
}

/** Sentences whose Danish came in later. @param {string} root @param {Pair} pair @param {string} language */
function older(root, pair, language) {
  // The Danish first: what is not committed counts as of this moment.
  const danishTimes = times(root, inLanguage(pair.path, language, "da"));
  const ownTimes = times(root, pair.path);
  const newest = (/** @type {number[]} */ all, /** @type {Entry} */ { first, last }) => Math.max(...all.slice(first, last + 1));
  return sentences(pair).flatMap(({ at, own, danish }) => {
    if (own.texts.length === 0 || newest(danishTimes, danish) <= newest(ownTimes, own)) return [];
    const day = new Date(newest(danishTimes, danish) * 1000).toISOString().slice(0, 10);
    return [`${at}: the Danish changed on ${day}: ${danish.texts.join(" / ")}`];
  });
}

/** Why git can't tell the age of sentences; empty where it can. @param {string} root */
function ageless(root) {
  const ask = (/** @type {string[]} */ ...args) => execFileSync("git", ["-C", root, "rev-parse", ...args], { encoding: "utf8", stdio: "pipe" }).trim();
  try {
    if (ask("--show-prefix")) return "this is not a checkout of git";
    return ask("--is-shallow-repository") === "true" ? "this checkout has no history (git fetch --unshallow)" : "";
  } catch {
    return "this is not a checkout of git";
  }
}

/** @param {string} root of the tree @param {string} language @param {boolean} [aged] look into the history too @returns {Found} */
export function check(root, language, aged = true) {
  /** @type {Found} */
  const found = { faults: [], hints: [], notes: [] };
  const both = pairs(root, language, found.faults);
  found.faults.push(...both.flatMap(differences));
  found.hints.push(...both.flatMap(tooLong), ...both.flatMap((pair) => theSame(pair, language)));
  if (!aged) return found;
  const why = ageless(root);
  if (why) found.notes.push(`Whether the Danish changed since can't be told: ${why}.`);
  // A file that was never committed has no age either.
  else found.hints.push(...both.filter(({ path }) => tracked(root, path)).flatMap((pair) => older(root, pair, language)));
  return found;
}

/** @param {string} root @param {string} path */
const tracked = (root, path) => execFileSync("git", ["-C", root, "ls-files", "--", path], { encoding: "utf8" }) !== "";

/** Prints what is found. @param {string} root @param {string[]} asked @param {(line: string) => void} print @returns {number} the exit code */
export function run(root, asked, print) {
  const known = readdirSync(join(root, "web/words")).filter((name) => name !== "da");
  const unknown = asked.filter((language) => !known.includes(language));
  for (const language of unknown) print(`There is no web/words/${language}. There are: ${known.join(", ")}.`);
  let code = unknown.length > 0 ? 1 : 0;
  for (const language of asked.length > 0 ? asked.filter((one) => known.includes(one)) : known) {
    const { faults, hints, notes } = check(root, language);
    if (faults.length > 0) code = 1;
    print(`${language}: ${faults.length} to mend, ${hints.length} to look at`);
    for (const line of [...faults.map((one) => `mend  ${one}`), ...hints.map((one) => `look  ${one}`), ...notes]) print(`  ${line}`);
  }
  return code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = run(fileURLToPath(new URL("../..", import.meta.url)), process.argv.slice(2), console.log);
}
