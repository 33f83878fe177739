import assert from "node:assert/strict";
import { hkdfSync, pbkdf2Sync } from "node:crypto";
import { test } from "node:test";
import * as cards from "../../../web/js/card/card.js";
import { fromBase64, toBase64 } from "../../../web/js/conversation/protocol.js";
import { COUNT, fingerprint, newWords, readWords, codeFrom, wordsOf } from "../../../web/js/card/code.js";
import { WORDS } from "../../../web/js/card/code_words.js";
import { newKeys } from "../../../web/js/agency/vault.js";

const AGREED = { at: 1_795_000_000, text: 1 };
/** The first second of that day, UTC. */
const DAY = Date.UTC(2026, 10, 18) / 1000;
const SIX = WORDS.slice(100, 106);
const code = await codeFrom(SIX);
const agency = await newKeys();
/** @param {object} [change] @returns {cards.Envelope} */
const envelope = (change) => ({ id: "AAAAAAAAAAAAAAAAAAAAAA", agency: "BBBBBBBBBBBBBBBBBBBBBB", key: agency.key, ...change });
const bytesOf = (/** @type {string} */ text) => fromBase64(text) ?? new Uint8Array();

test("a code's keys are PBKDF2 and HKDF as another implementation has them", () => {
  const master = pbkdf2Sync(SIX.join(" "), "ungrus receipt 1", 600_000, 32, "sha256");
  const derived = (/** @type {string} */ label) => new Uint8Array(hkdfSync("sha256", master, new Uint8Array(32), label, 32));
  assert.equal(code.lookup, toBase64(derived("ungrus receipt lookup")));
  assert.deepEqual(code.thread, derived("ungrus receipt thread"));
  assert.notEqual(code.lookup, toBase64(code.thread));
});

test("six words hold 66 bits, each of them", () => {
  const seen = new Set();
  for (let bit = 0; bit < 66; bit++) {
    const bytes = new Uint8Array(9);
    bytes[8 - (bit >> 3)] = 1 << (bit & 7);
    seen.add(wordsOf(bytes, COUNT).join(" "));
  }
  assert.equal(seen.size, 66);
  assert.ok(!seen.has(wordsOf(new Uint8Array(9), COUNT).join(" ")));
  assert.equal(newWords().length, 6);
  assert.notDeepEqual(newWords(), newWords());
});

test("typed words are read as a hurried hand writes them", () => {
  const typed = ` ${SIX[0].toUpperCase()}, ${SIX[1]}.\n3) ${SIX[2]}\t${SIX[3]}-${SIX[4]}  ${SIX[5]}!`;
  assert.deepEqual(readWords(typed), { words: SIX, unknown: [] });
  assert.deepEqual(readWords("xyzzy " + SIX[0]).unknown, ["xyzzy"]);
  assert.deepEqual(readWords(" , 12 "), { words: [], unknown: [] });
});

test("a card opens with the agency's key, as it was, and says on which day and to what was agreed", async () => {
  const sealed = await cards.sealCard({ v: 1, called: "Blå Bjørn 🐻" }, envelope(), code, AGREED);
  const opened = await cards.openCard(sealed, envelope(), agency.pair);
  assert.deepEqual(opened, { card: { v: 1, called: "Blå Bjørn 🐻", thread: toBase64(code.thread) }, day: DAY, text: 1 });
});

test("a card opens for nobody else, under no other name, and not when a bit of it is changed", async () => {
  const sealed = await cards.sealCard({ v: 1 }, envelope(), code, AGREED);
  const other = await newKeys();
  assert.equal(await cards.openCard(sealed, envelope(), other.pair), null);
  for (const change of [{ id: "AAAAAAAAAAAAAAAAAAAAAQ" }, { agency: "BBBBBBBBBBBBBBBBBBBBBQ" }, { key: other.key }])
    assert.equal(await cards.openCard(sealed, envelope(change), agency.pair), null, JSON.stringify(change));
  const bytes = bytesOf(sealed);
  // version, time, text, enc, ciphertext, tag
  for (const at of [0, 1, 8, 9, 10, 11, 40, 76, 500, bytes.length - 1]) {
    const bent = bytes.slice();
    bent[at] ^= 1;
    assert.equal(await cards.openCard(toBase64(bent), envelope(), agency.pair), null, `byte ${at}`);
  }
  for (const nothing of ["", "AA", "%", toBase64(bytes.slice(0, 80))]) assert.equal(await cards.openCard(nothing, envelope(), agency.pair), null);
  assert.ok(await cards.openCard(sealed, envelope(), agency.pair));
});

test("what somebody wrote does not show in the length, up to the largest card", async () => {
  const lengths = new Set();
  for (const about of ["", "kort", "x".repeat(3000), "y".repeat(5000), "z".repeat(15_000)]) {
    lengths.add((await cards.sealCard({ about }, envelope(), code, AGREED)).length);
  }
  assert.equal(lengths.size, 2);
  const most = { about: "æ".repeat(8150) };
  assert.ok(cards.fits(most));
  assert.ok((await cards.sealCard(most, envelope(), code, AGREED)).length <= 24 * 1024);
  const over = { about: "æ".repeat(8200) };
  assert.ok(!cards.fits(over));
  await assert.rejects(cards.sealCard(over, envelope(), code, AGREED), cards.TooLong);
});

test("who keeps a card can read no hour in it", async () => {
  const heads = new Set();
  for (const at of [DAY, DAY + 1, DAY + 86_399]) heads.add((await cards.sealCard({}, envelope(), code, { at, text: 1 })).slice(0, 14));
  assert.equal(heads.size, 1);
});

test("replies of both sides open with the thread, each only as what it is", async () => {
  const id = envelope().id;
  const youth = { id: cards.newId(), side: /** @type {const} */ ("youth"), sealed: "" };
  youth.sealed = await cards.sealReply(code.thread, "youth", id, youth.id, { text: "Er I der?" });
  const agencys = { id: cards.newId(), side: /** @type {const} */ ("agency"), sealed: "" };
  agencys.sealed = await cards.sealReply(code.thread, "agency", id, agencys.id, { text: "Ja.", by: "Lis" });
  assert.equal(youth.sealed.length, agencys.sealed.length);
  assert.deepEqual(await cards.openReply(code.thread, youth, id), { text: "Er I der?" });
  assert.deepEqual(await cards.openReply(code.thread, agencys, id), { text: "Ja.", by: "Lis" });
  assert.equal(await cards.openReply(code.thread, { ...youth, side: "agency" }, id), null, "side");
  assert.equal(await cards.openReply(code.thread, { ...youth, id: agencys.id }, id), null, "id");
  assert.equal(await cards.openReply(code.thread, youth, "another"), null, "handover");
  assert.equal(await cards.openReply(new Uint8Array(32), youth, id), null, "thread");
  assert.equal(await cards.openReply(code.thread, { ...youth, sealed: "&" }, id), null, "no base64url");
});

test("the record opens with the code alone", async () => {
  const sealed = await cards.sealRecord(code, envelope().id, { v: 1, parts: ["called"] });
  assert.deepEqual(await cards.openRecord(code, envelope().id, sealed), { v: 1, parts: ["called"] });
  assert.equal(await cards.openRecord(code, "another", sealed), null);
  const other = await codeFrom(WORDS.slice(0, 6));
  assert.equal(await cards.openRecord(other, envelope().id, sealed), null);
});

test("a fingerprint is six words of the key's hash", async () => {
  const [a, b] = [bytesOf(agency.key), bytesOf((await newKeys()).key)];
  assert.equal((await fingerprint(a)).length, 6);
  assert.deepEqual(await fingerprint(a), await fingerprint(a));
  assert.notDeepEqual(await fingerprint(a), await fingerprint(b));
});
