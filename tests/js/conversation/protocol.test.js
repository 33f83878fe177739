import assert from "node:assert/strict";
import { test } from "node:test";
import { readProposal } from "../../../web/js/conversation/entry.js";
import { decode, encode, fromBase64, shouldRetry, toBase64 } from "../../../web/js/conversation/protocol.js";

const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text).length;

test("frames have one of a few sizes on the wire", () => {
  for (const [length, size] of [
    [0, 512],
    [400, 512],
    [488, 512],
    [489, 1536],
    [1500, 1536],
    [5600, 5632],
    [22_000, 22_272],
    [23_000, 44_544],
    [45_000, 65_536],
    [65_512, 65_536],
  ])
    assert.equal(bytes(encode({ envelope: { body: "x".repeat(length) } })), size, String(length));
  assert.equal(bytes(encode({ open: { line: null, language: "æøå🌱" } })), 512);
  assert.equal(bytes(encode({ beat: {} })), 512);
});

test("what is written can be read, and what is no frame is none", () => {
  assert.deepEqual(decode(encode({ resume: { ticket: "t" } })), { type: "resume", data: { ticket: "t" } });
  assert.deepEqual(decode('{"new":{"field":1}}'), { type: "new", data: { field: 1 } });
  for (const text of ["", "x", "1", "null", "[]", "{}", '"beat"', '{"a":1}', '{"a":null}', '{"a":{},"b":{}}', " ".repeat(70_000), 7, null, new ArrayBuffer(2)])
    assert.equal(decode(text), null);
});

test("base64url there and back; null for what is none", () => {
  for (const length of [0, 1, 2, 3, 255, 5000]) {
    const some = crypto.getRandomValues(new Uint8Array(length));
    assert.equal(toBase64(some), Buffer.from(some).toString("base64url"));
    assert.deepEqual(fromBase64(toBase64(some)), some);
  }
  for (const text of ["=", "a+b/", "a", "æ", "a b"]) assert.equal(fromBase64(text), null);
});

test("4500 to 4999 stop, all else retries", () => {
  for (const code of [1000, 1001, 1006, 1012, 4000, 4003, 4499]) assert.ok(shouldRetry(code));
  for (const code of [4500, 4509, 4510, 4515, 4999]) assert.ok(!shouldRetry(code));
});

const PROPOSAL = {
  kind: "handover",
  agency: "aGVq_-1",
  name: "Rusmiddelcentret",
  does: "Taler med unge",
  why: "Du vil gerne\ntale videre",
  fields: ["called", "reach"],
};

test("a proposal travels as it is, and without what does not belong to it", () => {
  assert.deepEqual(readProposal(PROPOSAL), PROPOSAL);
  assert.deepEqual(readProposal({ ...PROPOSAL, href: "https://example.org", __proto__: { x: 1 } }), PROPOSAL);
  const { does, ...older } = PROPOSAL;
  assert.deepEqual(readProposal(older), { ...PROPOSAL, does: "" });
});

test("what is no proposal is none", () => {
  const faults = [
    null,
    undefined,
    1,
    "handover",
    [],
    [PROPOSAL],
    {},
    { ...PROPOSAL, kind: "link" },
    { ...PROPOSAL, kind: ["handover"] },
    { ...PROPOSAL, agency: 5 },
    { ...PROPOSAL, agency: ["a"] },
    { ...PROPOSAL, agency: "a b" },
    { ...PROPOSAL, agency: "" },
    { ...PROPOSAL, agency: "x".repeat(65) },
    { ...PROPOSAL, name: " " },
    { ...PROPOSAL, name: "x".repeat(101) },
    { ...PROPOSAL, name: undefined },
    { ...PROPOSAL, does: 1 },
    { ...PROPOSAL, why: "x".repeat(401) },
    { ...PROPOSAL, why: "\u0000" },
    { ...PROPOSAL, why: "\ud83c" },
    { ...PROPOSAL, why: {} },
    { ...PROPOSAL, fields: "called" },
    { ...PROPOSAL, fields: [1] },
    { ...PROPOSAL, fields: Array(13).fill("a") },
    { ...PROPOSAL, fields: ["x".repeat(21)] },
    { ...PROPOSAL, more: "x".repeat(2000) },
  ];
  for (const fault of faults) assert.equal(readProposal(fault), null, JSON.stringify(fault));
});
