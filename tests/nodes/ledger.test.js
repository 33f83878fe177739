// The instrument itself: each kind of fault, planted, is found.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Ledger } from "./support/ledger.js";

/** @param {"youth" | "counsellor"} side @param {string} text @param {string} state */
const entry = (side, text, state) => /** @type {any} */ ({ id: "y1", side, text, at: 0, state });

/** A conversation of two messages, delivered; `meddle` changes what the counsellor got. */
function after(meddle = (/** @type {string[]} */ texts) => texts) {
  const ledger = new Ledger();
  const texts = ["youth 1", "youth 2"];
  for (const text of texts) ledger.writes("youth", text);
  const got = meddle(texts);
  for (const text of got) ledger.shows("counsellor", entry("youth", text, "received"));
  for (const text of texts) ledger.changes("youth", entry("youth", text, "delivered"));
  const youth = texts.map((text) => entry("youth", text, "delivered"));
  return () => ledger.check({ youth, counsellor: got.map((text) => entry("youth", text, "received")) });
}

test("what is in order passes, what is lost, doubled, reordered or untrue does not", () => {
  after()();
  assert.throws(
    after((texts) => texts.slice(1)),
    /untrue Leveret/,
  );
  assert.throws(
    after((texts) => [...texts, texts[0]]),
    /doubled/,
  );
  assert.throws(
    after((texts) => texts.toReversed()),
    /what the youth wrote/,
  );
  assert.throws(
    after(() => []),
    /untrue Leveret/,
  );
});

test("a message that only one end's memory has is found", () => {
  const ledger = new Ledger();
  ledger.writes("youth", "youth 1");
  assert.throws(() => ledger.check({ youth: [], counsellor: [] }), /page and memory/);
});
