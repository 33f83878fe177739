import assert from "node:assert/strict";
import { test } from "node:test";
import { LIMIT, clean, lengthNote } from "../../../web/js/conversation/composer.js";

test("only line breaks stay of the control characters", () => {
  assert.equal(clean("a\r\nb\rc\nd\te\u0000\u0007\u0085"), "a\nb\nc\nd e");
});

test("half surrogates become one replacement character, whole ones stay", () => {
  assert.equal(clean("hej \ud83d"), "hej \ufffd");
  assert.equal(clean("\ude00 hej 😀"), "\ufffd hej 😀");
});

test("what is only white space is nothing", () => {
  assert.equal(clean(" \n\t "), "");
  for (const blank of ["\u200b", "\u200d \u2060", "\u2800\u3164", "\u034f", "\ufe0f\u00ad"]) assert.equal(clean(blank), "", "nobody would see it");
  for (const seen of ["🙂", "?", "م", "é", "1", "👩‍👧"]) assert.equal(clean(` ${seen} `), seen);
});

test("an over-long message is told by how much, in UTF-16 units", () => {
  assert.equal(lengthNote(10), null);
  assert.deepEqual(lengthNote(LIMIT), { text: "0 tegn tilbage", over: false });
  assert.equal(lengthNote(LIMIT + 2)?.over, true);
  assert.match(lengthNote("😀".repeat(2001).length)?.text ?? "", /2 tegn for lang/);
});
