// What a lead is shown of colleagues' worries, and what counts as having seen one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { openDom, shown } from "../support/dom.js";

const page = readFileSync(new URL("../../../templates/desk/page.html", import.meta.url), "utf8");
openDom(`<main id="main" tabindex="-1"></main><div id="worries" hidden></div>${page.match(/<template id="worry">.*?<\/template>/s)?.[0]}`);
const { createWorries } = await import("../../../web/js/desk/worries.js");

/** @type {(mark: number, more?: object) => any} */
const worried = (mark, more = {}) => ({ staff: "mette", name: "Mette", mark, ms: 0, seen: null, told: null, ...more });
const LENE = { staff: "lene", name: "Lene" };

function desk(link = true) {
  document.getElementById("worries")?.replaceChildren();
  /** @type {string[]} */
  const heard = [];
  const worries = createWorries("lene", {
    see: ({ mark }) => (heard.push(`see ${mark}`), link),
    write: (staff) => void heard.push(`write ${staff}`),
    ring() {},
    mono: () => 0,
  });
  /** @param {string} name */
  const press = (name) => /** @type {HTMLElement} */ (document.querySelector(`[data-part="${name}"]`)).click();
  return { worries, heard: () => heard.splice(0), press };
}

test("whoever writes with them from the worry has seen it, and nothing more is to be pressed", () => {
  const { worries, heard, press } = desk();
  worries.set([worried(1)]);
  press("write");
  assert.deepEqual(heard(), ["see 1", "write mette"]);
  worries.set([worried(1, { seen: LENE })]);
  assert.equal(shown(/** @type {Element} */ (document.querySelector('[data-part="see"]'))), false);
  press("write");
  assert.deepEqual(heard(), ["write mette"], "it is seen");
});

test("where there is no link nobody has seen it, and nothing looks as if", () => {
  const { worries, heard, press } = desk(false);
  worries.set([worried(1)]);
  press("write");
  assert.deepEqual(heard(), ["see 1"]);
});

test("whoever writes in a side thread that there is already has seen each worry of that colleague, and nobody else's", () => {
  const { worries, heard } = desk();
  worries.wrote("mette");
  assert.deepEqual(heard(), [], "there is none yet");
  worries.set([worried(1, { seen: { staff: "x", name: "Bo" } }), worried(2), worried(3), worried(4, { staff: "ali" })]);
  worries.wrote("mette");
  assert.deepEqual(heard(), ["see 2", "see 3"]);
  worries.set([]);
  worries.wrote("mette");
  assert.deepEqual(heard(), [], "whoever is no lead is shown none");
});
