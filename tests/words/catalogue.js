// Reads the catalogues as they stand in the tree, without building anything: of each sentence its name, what it says, and where.
import ts from "typescript";

/**
 * One sentence. `texts`: all that it may say, each value in it as `{…}`; none where it borrows another's text. `places`: the
 * values that it says, by name in Rust, by the number of the parameter in scripts.
 * @typedef {{name: string, texts: string[], places: string[], first: number, last: number}} Entry
 */

/** @param {string} text @param {number} at */
const lineAt = (text, at) => text.slice(0, at).split("\n").length;

/** @param {Iterable<string>} all */
const sorted = (all) => [...new Set(all)].sort();

/** What Rust makes of a literal. @param {string} literal with its quotes */
function unquoted(literal) {
  const inside = literal.slice(1, -1).replace(/\\\n\s*/g, "");
  return inside.replace(/\\u\{([0-9a-f]+)\}|\\(.)/gi, (_, code, sign) => (code ? String.fromCodePoint(parseInt(code, 16)) : sign === "n" ? "\n" : sign));
}

/** Comments, literals, `const NAME: TYPE =`, `field:`, `CONSTANT.field`, and what opens, parts and closes. */
const RUST = /\/\/.*|"(?:\\[^]|[^"\\])*"|'(?:\\.|[^'\\])'|\bconst (\w+)\s*:[^=]*=|\b([a-z_]\w*):(?!:)|\b[A-Z][A-Z_]+\b(?:\.\w+)*|[{}()[\],;]/g;

/** What a file of src/words says: `HOME.title`, `STATUS.moments.months.3`. @param {string} text @returns {Entry[]} */
export function rustEntries(text) {
  /** @type {Entry[]} */
  const entries = [];
  let constant = "";
  /** What is open, and at which field or element of it we are. @type {{at: string|number, tuple?: boolean}[]} */
  let open = [];
  for (const { 0: token, 1: named, 2: field, index } of text.matchAll(RUST)) {
    const top = open[open.length - 1];
    if (named) [constant, open] = [named, []];
    else if (token === ";") constant = "";
    else if (!constant || token.startsWith("//")) continue;
    else if (field && top) top.at = field;
    else if ("{(".includes(token)) open.push({ at: "", tuple: token === "(" });
    else if (token === "[") open.push({ at: 0 });
    else if ("})]".includes(token)) open.pop();
    else if (token === ",") {
      // In `(a, b)` the first is nameless, for what stands alone in parentheses is of no tuple.
      if (top && (typeof top.at === "number" || top.tuple)) top.at = Number(top.at) + 1;
    } else if (/^["A-Z]/.test(token)) {
      const texts = token.startsWith('"') ? [unquoted(token)] : [];
      const name = [constant, ...open.map(({ at }) => at)].filter((part) => part !== "").join(".");
      const places = sorted(texts.flatMap((one) => one.match(/\{\w*\}/g) ?? []));
      entries.push({ name, texts, places, first: lineAt(text, index), last: lineAt(text, index + token.length) });
    }
  }
  return entries;
}

/** A template, with each value in braces. @param {ts.Node} node @param {ts.SourceFile} source */
function said(node, source) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ expression, literal }) => `{${expression.getText(source)}}${literal.text}`).join("");
}

/** What a file of web/words says: `number`, `waitedTooLong.title`, `greeting.0`. @param {string} text @returns {Entry[]} */
export function scriptEntries(text) {
  const source = ts.createSourceFile("words.js", text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  /** @type {Entry[]} */
  const entries = [];
  /** @param {string} name @param {ts.Node} value */
  function add(name, value) {
    if (ts.isObjectLiteralExpression(value)) {
      for (const one of value.properties) if (ts.isPropertyAssignment(one)) add(`${name}.${one.name.getText(source)}`, one.initializer);
      return;
    }
    if (ts.isArrayLiteralExpression(value)) {
      for (const [at, one] of value.elements.entries()) add(`${name}.${at}`, one);
      return;
    }
    const parameters = ts.isArrowFunction(value) ? value.parameters.map((one) => one.name.getText(source)) : [];
    /** @type {string[]} */
    const texts = [];
    /** @type {string[]} */
    const places = [];
    /** @param {ts.Node} node */
    function walk(node) {
      const sentence = said(node, source);
      // Pieces that are put between others, such as commas, are no sentences.
      if (sentence !== undefined && /\p{L}/u.test(sentence)) texts.push(sentence);
      if (ts.isIdentifier(node) && parameters.includes(node.text)) places.push(`{${parameters.indexOf(node.text)}}`);
      ts.forEachChild(node, walk);
    }
    walk(ts.isArrowFunction(value) ? value.body : value);
    const line = (/** @type {number} */ at) => source.getLineAndCharacterOfPosition(at).line + 1;
    entries.push({ name, texts, places: sorted(places), first: line(value.getStart(source)), last: line(value.getEnd()) });
  }
  // What is not exported is a file's own affair: a part of several sentences, or a piece of grammar.
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement) || !statement.modifiers) continue;
    for (const { name, initializer } of statement.declarationList.declarations) if (initializer) add(name.getText(source), initializer);
  }
  return entries;
}

/** The paragraphs of a whole page, a line each: its tags are its places. @param {string} text @returns {Entry[]} */
export function templateEntries(text) {
  const lines = text.split("\n").map((line, at) => ({ line, at: at + 1 }));
  return lines
    .filter(({ line }) => line.trim())
    .map(({ line, at }, index) => {
      const bare = line.replace(/\{[{%].*?[%}]\}/g, "{}").replace(/<[^>]*>/g, "");
      return { name: `paragraph ${index + 1}`, texts: [bare], places: (line.match(/\{[{%].*?[%}]\}|<[^>]*>/g) ?? []).sort(), first: at, last: at };
    });
}

/** By the name of the file. @param {string} path @param {string} text */
export const entriesOf = (path, text) => (path.endsWith(".rs") ? rustEntries : path.endsWith(".js") ? scriptEntries : templateEntries)(text);
