// What pages say stands in web/words, one file a part of a page and language. `tsc` holds each to its Danish one
// (tests/words/pairs.ts); here, that each is named there, and that no script says anything of its own.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
/** Names of keys and of nothing that is read. */
const NAMES =
  /^(?:Enter|Escape|Shift|Tab|Backspace|Delete|Home|End|Space|Alt|Control|Meta|Dead|Arrow\w+|Page(?:Up|Down)|WorkerGlobalScope|Notification|Key\w|Digit\d)$/;

/** @param {string} folder @returns {string[]} */
const scripts = (folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".js"));

/** Whether somebody would read it: a sentence, or a word that begins with a capital, also after an arrow. @param {string} text */
const isRead = (text) =>
  /[æøåÆØÅ]|^\p{Lu}\p{Ll}+[.!?…]?$|^\p{Lu}\p{Ll}* \p{L}|\p{Ll}[.!?…]$/u.test(text.replace(/^[\s\p{S}]+/u, "").trim()) && !NAMES.test(text);

/** What a script says of its own, and to whom: errors are for whoever mends it. @param {string} path @param {string} text */
function literals(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  /** @type {string[]} */
  const found = [];
  /** @param {ts.Node} node */
  function walk(node) {
    const error = (ts.isNewExpression(node) || ts.isCallExpression(node)) && /Error$/.test(node.expression.getText(source));
    if (error || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if ((ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) && isRead(node.text)) {
      found.push(`${path}: ${node.text}`);
    }
    ts.forEachChild(node, walk);
  }
  walk(source);
  return found;
}

test("each language's words are held to the Danish ones", () => {
  const pairs = readFileSync(join(ROOT, "tests/words/pairs.ts"), "utf8");
  const danish = scripts("web/words/da");
  for (const language of readdirSync(join(ROOT, "web/words")).filter((name) => name !== "da")) {
    for (const path of scripts(`web/words/${language}`)) {
      assert.ok(danish.includes(path), `${language}/${path} has no Danish one`);
      const pair = ["da", language].map((one) => `typeof import("../../web/words/${one}/${path}")`).join(", ");
      assert.ok(pairs.includes(`Holds<${pair}>`), `tests/words/pairs.ts does not name ${language}/${path}`);
    }
  }
  assert.deepEqual(scripts("web/words/en").sort(), danish.sort(), "English is complete");
});

test("no script says anything of its own", () => {
  const own = scripts("web/js");
  assert.ok(own.length > 40, "scripts are read");
  assert.deepEqual(
    own.flatMap((path) => literals(path, readFileSync(join(ROOT, "web/js", path), "utf8"))),
    [],
  );
  for (const said of ["Send", "← Tilbage", "Vent lidt", "på vagt", "`${name} er her.`", "`Du er nummer ${n}`"]) {
    assert.equal(literals("control", said.startsWith("`") ? said : JSON.stringify(said)).length, 1, said);
  }
  for (const silent of ["button button-small", "Enter", "[data-part=x]", "smooth"]) assert.deepEqual(literals("control", JSON.stringify(silent)), [], silent);
});
