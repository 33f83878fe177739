// The puzzle of a flood: the page finds what the service checks.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { solve, solveAtOnce, solveInSlices } from "../../../web/js/net/puzzle.js";

/** @type {any[]} */
const CASES = JSON.parse(readFileSync(new URL("../../fixtures/puzzle.json", import.meta.url), "utf8"));

test("the page finds the numbers that the service checks", async () => {
  for (const { proof, ...puzzle } of CASES) {
    assert.deepEqual(solveAtOnce(puzzle), proof);
    assert.deepEqual(await solveInSlices(puzzle), proof);
  }
});

test("where no worker can be had, it is solved on the page", async () => {
  assert.equal(typeof globalThis.Worker, "undefined");
  const { proof, ...puzzle } = CASES[0];
  assert.deepEqual(await solve(puzzle), proof);
});
