// What must be absent from the young person's page, read from its sources. Each rule is also shown what it must catch.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
/** @param {string} path */
const read = (path) => readFileSync(join(root, path), "utf8");

/** Modules and all that they import at once. @param {string[]} open @returns {Map<string, string>} */
function modules(open) {
  const found = new Map();
  for (let path = open.pop(); path; path = open.pop()) {
    if (found.has(path)) continue;
    const text = read(path);
    found.set(path, text);
    for (const [, from] of text.matchAll(/^(?:import|export)\b[^;]*? from "(\.[^"]+)"/gm)) open.push(normalize(join(dirname(path), from ?? "")));
  }
  return found;
}

const MODULES = modules(["web/js/youth/page.js"]);
/** And what comes when somebody asks for it. */
const ALL = modules([
  "web/js/youth/page.js",
  "web/js/youth/aside.js",
  "web/js/youth/chat.js",
  "web/js/youth/comfort.js",
  "web/js/conversation/poll.js",
  "web/js/conversation/proposal.js",
  "web/js/net/puzzle.js",
  ...["web/js/handover/page.js"].filter((path) => existsSync(join(root, path))),
]);
const SHEETS = read("web/css/youth.list")
  .trim()
  .split("\n")
  .map((path) => [path, read(`web/${path}`)]);
const TALK = readdirSync(join(root, "templates/conversation")).map((name) => `templates/conversation/${name}`);
const HTML = ["templates/base.html", "templates/youth/page.html", "templates/phones.html", ...TALK].map((path) => [path, read(path)]);

/** @param {Iterable<string[]>} files @param {RegExp} rule @returns {string[]} where it is broken */
const broken = (files, rule) => [...files].flatMap(([path, text]) => [...(text ?? "").matchAll(rule)].map((hit) => `${path}: ${hit[0]}`));

const STORAGE = /\b(?:localStorage|sessionStorage|indexedDB|caches|serviceWorker|document\.cookie|history\.state)\b/g;
const MARKUP = /\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|eval)\b/g;
const ELSEWHERE = /https?:\/\/[^\s"'`)]+|(?<!assets\.)\burl\(/g;
const FIELD = /<(?:input|textarea|form)\b(?![^>]*autocomplete="off")(?![^>]*type="(?:radio|checkbox)")[^>]*>/g;
/** What is ticked has no such attribute of its own; its form speaks for it. */
const TICKED = /<input\b[^>]*type="(?:radio|checkbox)"[^>]*>/g;
const FORM = /<form\b[^>]*autocomplete="off"[^>]*>[^]*?<\/form>/g;
const LINK = /<a\b(?![^>]*(?:rel="noopener noreferrer"|rel="noreferrer noopener"|href="tel:|href="#))[^>]*>/g;

// Invariant 4, in the text of the scripts.
test("nothing is stored outside the shelf", () => {
  const others = [...ALL].filter(([path]) => path !== "web/js/youth/shelf.js");
  assert.deepEqual(broken(others, STORAGE), []);
  assert.equal(broken([["control", "sessionStorage.setItem('a', text)"]], STORAGE).length, 1);
  assert.ok(broken([["shelf", MODULES.get("web/js/youth/shelf.js") ?? ""]], STORAGE).length > 0);
});

test("text never becomes markup", () => {
  assert.deepEqual(broken(ALL, MARKUP), []);
  assert.equal(broken([["control", "row.innerHTML = text"]], MARKUP).length, 1);
});

// Invariant 5.
test("the only address elsewhere is the one that quick exit leads to", () => {
  assert.deepEqual(broken([...ALL, ...SHEETS], ELSEWHERE), []);
  assert.deepEqual(broken(HTML, ELSEWHERE), ["templates/conversation/bar.html: https://www.dmi.dk/"]);
  assert.equal(broken([["control", "@import url(https://fonts.example/x.css)"]], ELSEWHERE).length, 2);
});

test("no browser keeps what stood in a field", () => {
  assert.deepEqual(broken(HTML, FIELD), []);
  assert.equal(broken([["control", '<input name="a">']], FIELD).length, 1);
  const outside = (/** @type {string[][]} */ files) =>
    broken(
      files.map(([path, text]) => [path ?? "", (text ?? "").replace(FORM, "")]),
      TICKED,
    );
  assert.deepEqual(outside(HTML), []);
  const ticked = '<input type="checkbox" name="a">';
  assert.equal(outside([["control", `<form autocomplete="off">${ticked}</form><form>${ticked}</form>`]]).length, 1);
});

test("no browser sends what is written to have its spelling checked", () => {
  assert.match(read("templates/base.html"), /<html [^>]*\bspellcheck="false"/);
  assert.deepEqual(broken([...HTML, ...ALL], /spellcheck="?(?!"?false)|spellcheck: (?!"false")/g), []);
});

test("links away from the page give no opener and no referrer", () => {
  assert.deepEqual(broken(HTML, LINK), []);
  assert.equal(broken([["control", '<a href="/was">']], LINK).length, 1);
});

test("neither address nor title tells what the page is about", () => {
  assert.match(read("templates/base.html"), /<title>\{% block title %\}Chat\{% endblock %\}<\/title>/);
  assert.doesNotMatch(read("templates/youth/page.html").match(/block title %\}(.*?)\{% endblock/)?.[1] ?? "", /rus/i);
});
