// The commands of the README and of the guide for operators, as they stand there.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { ROOT } from "./checkout.js";

/** What a machine of the test has been given already: the program that was built, and the package of it. */
const GIVEN = /^(cargo build --release --locked|deploy\/package)$/;

/**
 * The first block of commands after a sentence or a heading of theirs.
 * @param {string} after @param {{contains: string}} check a word that must stand in it, so that it is the one meant
 */
export function block(after, { contains }) {
  const text = ["README.md", "docs/operate.md"].map((name) => readFileSync(`${ROOT}/${name}`, "utf8")).join("\n");
  assert.equal(text.split(after).length, 2, `README and guide say once: ${after}`);
  const found = /\n *```\n([^`]+)```\n/.exec(text.split(after)[1])?.[1] ?? "";
  assert.ok(found.includes(contains), `the block after "${after}" has ${contains}: ${found}`);
  return found;
}

/** The same, without what the machine was given. */
export const commands = (after, check) =>
  block(after, check)
    .split("\n")
    .filter((line) => !GIVEN.test(line))
    .join("\n");
