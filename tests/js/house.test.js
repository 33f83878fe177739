// The house of the pages: which folder may know which, no circles, and what fits a screen. Each rule is also shown a
// planted fault.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const ROOT = fileURLToPath(new URL("../../web/js", import.meta.url));

/** What pages share, and of it each folder may know. No ground knows a page. @type {Record<string, string[]>} */
const GROUND = {
  dom: [],
  net: [],
  account: ["dom", "net"],
  conversation: ["dom"],
  card: ["conversation"],
};
/** They do not know each other. */
const PAGES = ["admin", "agency", "desk", "handover", "outlet", "phrases", "practice", "rehearsal", "setup", "youth"];
/** But when somebody asks for it: `import()`, so that nothing of it comes with the first page. */
const ON_DEMAND = "youth → handover";
/** It shows the young person's page, and says the same: its words may be that page's. */
const SAYS_AS = "practice → youth";
/** Modules that may ask the server without net/client.js: for files, and what the first page has no room for. */
const FETCHES = ["conversation/poll.js", "conversation/rows.js", "net/client.js", "youth/aside.js", "youth/fetched.js", "youth/start.js"];
/** Lines of code in a file: room for one noun. */
const FILE = 450;
/** Lines of a function. */
const FUNCTION = 80;

/**
 * @typedef {{from: string, to: string, how: "at once"|"on demand"|"type"}} Import
 * @typedef {{path: string, lines: number, imports: Import[], functions: {name: string, lines: number}[], fetches: boolean}} Module
 */

/** @param {ts.Node} node @returns {string} */
function nameOf(node) {
  const named = /** @type {any} */ (node).name ?? /** @type {any} */ (node.parent)?.name;
  return named?.getText?.() ?? "(unnamed)";
}

/** @param {string} path from web/js @param {string} text @returns {Module} */
function read(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  /** @type {Module} */
  const module = { path, lines: 0, imports: [], functions: [], fetches: false };
  /** @param {string} to @param {Import["how"]} how */
  const imports = (to, how) => to.startsWith(".") && module.imports.push({ from: path, to: normalize(join(dirname(path), to)), how });
  /** @type {Set<number>} */
  const lines = new Set();
  const lineOf = (/** @type {number} */ at) => source.getLineAndCharacterOfPosition(at).line;
  /** @param {ts.Node} node */
  function walk(node) {
    if (node.kind >= ts.SyntaxKind.FirstJSDocNode && node.kind <= ts.SyntaxKind.LastJSDocNode) return;
    const [first, last] = [lineOf(node.getStart(source)), lineOf(node.getEnd())];
    if (!node.getChildCount(source)) for (let line = first; line <= last; line++) lines.add(line);
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
      imports(/** @type {any} */ (node.moduleSpecifier).text, "at once");
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) imports(/** @type {any} */ (node.arguments[0]).text, "on demand");
    if (
      ts.isIdentifier(node) &&
      node.text === "fetch" &&
      !(ts.isPropertyAssignment(node.parent) || ts.isBindingElement(node.parent) || ts.isPropertySignature(node.parent))
    )
      module.fetches = true;
    if (ts.isFunctionLike(node) && /** @type {any} */ (node).body) module.functions.push({ name: nameOf(node), lines: last - first + 1 });
    for (const child of node.getChildren(source)) walk(child);
  }
  walk(source);
  module.lines = lines.size;
  for (const [, to] of text.matchAll(/import\("(\.[^"]+)"\)[.,)\]>}|&\s]/g)) {
    if (!module.imports.some((known) => known.to === normalize(join(dirname(path), to)))) imports(to, "type");
  }
  return module;
}

/** @param {string} folder @returns {Module[]} */
function tree(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".js") || path.endsWith(".d.ts"))
    .map((path) => read(path, readFileSync(join(folder, path), "utf8")));
}

/** The words of a room, in web/words, are that room's; they are named by the Danish ones. */
const WORDS = "../words/da/";
const room = (/** @type {string} */ path) => (path.startsWith(WORDS) ? path.slice(WORDS.length) : path).split("/")[0] ?? "";

/** @param {Module[]} modules */
function strangers(modules) {
  const known = new Set(modules.map(({ path }) => path));
  return modules.flatMap(({ path, imports }) => [
    ...(GROUND[room(path)] || PAGES.includes(room(path)) ? [] : [`${path} lies in no folder of the house`]),
    ...imports.flatMap(({ from, to, how }) => {
      const [mine, its] = [room(from), room(to)];
      if (!known.has(to) && !to.startsWith(WORDS)) return [`${from} imports ${to}, which is not there`];
      const says = to.startsWith(WORDS) && `${mine} → ${its}` === SAYS_AS;
      const may =
        says || mine === its || (GROUND[mine] ? GROUND[mine].includes(its) : Boolean(GROUND[its])) || (`${mine} → ${its}` === ON_DEMAND && how !== "at once");
      return may ? [] : [`${from} must not know ${to} (${how})`];
    }),
  ]);
}

/** Modules that need each other to begin, or later. @param {Module[]} modules */
function circles(modules) {
  const next = new Map(modules.map(({ path, imports }) => [path, imports.filter(({ how }) => how !== "type").map(({ to }) => to)]));
  /** @type {string[]} */
  const found = [];
  /** @type {Set<string>} */
  const done = new Set();
  /** @param {string} path @param {string[]} way */
  function walk(path, way) {
    if (way.includes(path)) return void found.push([...way.slice(way.indexOf(path)), path].join(" → "));
    if (done.has(path)) return;
    for (const to of next.get(path) ?? []) walk(to, [...way, path]);
    done.add(path);
  }
  for (const path of next.keys()) walk(path, []);
  return found;
}

/** All that begins with a module. @param {Module[]} modules @param {string} entry */
function start(modules, entry) {
  /** @type {Set<string>} */
  const found = new Set();
  const open = [entry];
  for (let path = open.pop(); path; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const module = modules.find((one) => one.path === path);
    open.push(...(module?.imports ?? []).filter(({ how }) => how === "at once").map(({ to }) => to));
  }
  return found;
}

/** @param {Module[]} modules */
const sizes = (modules) =>
  modules.flatMap(({ path, lines, functions }) => [
    ...(lines > FILE ? [`${path} has ${lines} lines of code, and ${FILE} are one noun`] : []),
    ...functions.filter((one) => one.lines > FUNCTION).map((one) => `${path} ${one.name} has ${one.lines} lines, and ${FUNCTION} are a screen`),
  ]);

const MODULES = tree(ROOT);

test("pages do not know each other, and the ground knows no page", () => {
  assert.ok(MODULES.length > 80, "the tree is read");
  assert.deepEqual(strangers(MODULES), []);
  const planted = (/** @type {string} */ path, /** @type {string} */ text) =>
    strangers([read(path, text), read("desk/a.js", ""), read("dom/a.js", ""), read("handover/a.js", "")]).length;
  assert.equal(planted("youth/b.js", 'import { a } from "../desk/a.js";'), 1);
  assert.equal(planted("dom/b.js", 'export * from "../desk/a.js";'), 1);
  assert.equal(planted("net/b.js", 'import "../dom/a.js";'), 1);
  assert.equal(planted("youth/b.js", '/** @type {import("../desk/a.js").A} */\nlet a;'), 1);
  assert.equal(planted("youth/b.js", 'import "../handover/a.js";'), 1);
  assert.equal(planted("lib/b.js", ""), 1);
  assert.equal(planted("youth/b.js", 'import * as words from "../../words/da/desk/page.js";'), 1);
  assert.equal(planted("youth/b.js", 'import * as words from "../../words/en/youth/page.js";'), 1);
  assert.equal(planted("youth/b.js", 'import * as words from "../../words/da/youth/page.js";'), 0);
  assert.equal(planted("practice/b.js", 'import * as words from "../../words/da/youth/page.js";'), 0);
  assert.equal(planted("practice/b.js", 'import * as words from "../../words/da/desk/page.js";'), 1);
  assert.equal(planted("desk/b.js", 'import "./gone.js";'), 1);
  assert.equal(planted("youth/b.js", 'const a = () => import("../handover/a.js");\n// import "../desk/a.js"'), 0);
  assert.equal(planted("youth/b.js", 'import "../dom/a.js";'), 0);
});

test("every page has its page.js, and neither a talk nor a handover comes with the young person's first page", () => {
  for (const page of PAGES)
    assert.ok(
      MODULES.some(({ path }) => path === `${page}/page.js`),
      page,
    );
  const first = start(MODULES, "youth/page.js");
  assert.ok(first.has("conversation/socket.js"), "a press finds the way to the service there");
  assert.deepEqual(
    [...first].filter((path) => ["handover", "card"].includes(room(path)) || path === "conversation/talk.js"),
    [],
  );
  assert.ok(start(MODULES, "youth/chat.js").has("conversation/talk.js"));
  assert.ok(start(MODULES, "handover/page.js").has("card/card.js"), "the control");
});

test("whoever leaves a young person's page is asked nothing", () => {
  const asks = (/** @type {string} */ page) => start(MODULES, page).has("dom/unsaved.js");
  for (const page of ["youth/page.js", "youth/chat.js", "youth/aside.js", "handover/page.js", "practice/page.js"]) assert.ok(!asks(page), page);
  for (const page of ["admin/page.js", "agency/page.js", "desk/page.js", "phrases/page.js"]) assert.ok(asks(page), `${page}: the control`);
  const texts = MODULES.filter(({ path }) => readFileSync(join(ROOT, path), "utf8").includes('"beforeunload"'));
  assert.deepEqual(texts.map(({ path }) => path).sort(), ["dom/unsaved.js"]);
});

test("no module needs one that needs it", () => {
  assert.deepEqual(circles(MODULES), []);
  const planted = [
    read("dom/a.js", 'import "./b.js";'),
    read("dom/b.js", 'const c = () => import("./c.js");'),
    read("dom/c.js", 'export { a } from "./a.js";'),
  ];
  assert.deepEqual(circles(planted), ["dom/a.js → dom/b.js → dom/c.js → dom/a.js"]);
});

test("the server is asked by one client", () => {
  assert.deepEqual(
    MODULES.filter(({ fetches }) => fetches)
      .map(({ path }) => path)
      .sort(),
    FETCHES,
  );
  assert.ok(read("dom/a.js", 'void fetch("/x");').fetches);
  assert.ok(!read("dom/a.js", 'ask("/x", {}, { fetch: other }); // fetch').fetches);
});

test("a file is one noun, and a function is a screen", () => {
  assert.deepEqual(sizes(MODULES), []);
  const body = "  x();\n".repeat(FUNCTION);
  const planted = [
    read("dom/a.js", `function long() {\n${body}}\n`),
    read("dom/b.js", `const also = () => {\n${body}};\n`),
    read("dom/c.js", "x();\n".repeat(FILE + 1)),
  ];
  assert.equal(sizes(planted).length, 3);
  assert.deepEqual(
    sizes([read("dom/a.js", `/**\n${" * x\n".repeat(FILE)} */\nfunction short() {\n${"\n// why\n".repeat(9)}}\n`)]),
    [],
    "what says why is no code",
  );
});
