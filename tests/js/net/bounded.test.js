// What comes from elsewhere is counted, shown and kept only within bounds.
import assert from "node:assert/strict";
import { test } from "node:test";
import { listOf, momentOf, numberOf, textOf } from "../../../web/js/net/bounded.js";
import { clock } from "../../../web/js/conversation/moment.js";
import { weighed } from "../../../web/js/conversation/weight.js";
import { readPacked } from "../../../web/js/desk/takeover.js";
import { createClient } from "../../../web/js/handover/client.js";
import { day, shortDay } from "../../../web/js/handover/words.js";

test("texts, numbers, lists and moments: what is none becomes nothing, what is too much is cut", () => {
  assert.deepEqual([textOf("abc", 2), textOf(7, 2), textOf(null, 2), textOf(undefined, 2)], ["ab", "", "", ""]);
  assert.deepEqual(
    [3, -1, 99, NaN, Infinity, "3", null].map((n) => numberOf(n, 0, 10)),
    [3, 0, 10, 0, 0, 0, 0],
  );
  assert.equal(numberOf("x", 0, 10, 5), 5);
  assert.deepEqual(
    listOf([{ a: 1 }, null, 7, { a: 2 }, { a: 3 }], 4, ({ a }) => (a === 1 ? null : a)),
    [2],
  );
  for (const none of [null, undefined, "abc", { length: 3 }, 7])
    assert.deepEqual(
      listOf(none, 9, (one) => one),
      [],
    );
  assert.deepEqual([8.64e15, 8.64e15 + 1, NaN, "0"].map(momentOf), [8.64e15, null, null, null]);
});

test("times that no calendar has are shown as nothing, and throw nowhere", () => {
  assert.match(clock(0), /^\d\d\.\d\d$/);
  for (const at of [8.64e15 + 1, Infinity, NaN]) assert.equal(clock(at), "");
  for (const iso of ["", "9999-99-99", "x".repeat(10_000)]) assert.deepEqual([shortDay(iso), day(iso)], ["en ukendt dag", "en ukendt dag"]);
});

test("what another tab passes on: conversations as they are, and nothing that would hang or break the desk", () => {
  const entry = { id: "y1", side: "youth", text: "hej", at: 1, state: "received" };
  const seat = { conversation: "AbCd", number: 1 };
  const good = {
    seat,
    since: 5,
    left: null,
    unread: 2,
    active: true,
    baggage: { dump: { log: [entry], have: [1, 0] }, entries: [entry], draft: "udkast", folded: true, name: "Broren", note: "bror" },
  };
  assert.deepEqual(readPacked(good), good);
  const odd = [
    null,
    7,
    {},
    { ...entry, id: "x1" },
    { ...entry, at: 1e300 },
    { ...entry, text: "\u0000" },
    { ...entry, text: "x".repeat(4001) },
    { ...entry, side: "anden" },
  ];
  const read = readPacked({ seat, since: NaN, left: 1e300, unread: 1e300, baggage: { dump: null, entries: [...odd, entry], draft: 7 } });
  assert.deepEqual(read?.baggage, { dump: null, entries: [entry], draft: "", folded: false, name: "", note: "" });
  assert.ok(read.unread <= 2000 && read.left !== null && read.left < 1e12 && read.since === 0);
  for (const none of [{}, { seat: {} }, { seat, baggage: null }, { seat: { conversation: 7 }, baggage: {} }]) assert.equal(readPacked(none), null);
});

test("agencies: as many as can be chosen from, and none that is none", async () => {
  const agencies = [null, 7, ...Array.from({ length: 5000 }, (_, i) => ({ id: `a${i}` }))];
  const answer = async () => new Response(JSON.stringify({ agencies }));
  const client = createClient({ fetch: /** @type {any} */ (answer), signal: new AbortController().signal });
  assert.equal((await client.roster()).agencies.length, 198);
});

test("what is drawn of a text at first: all that people write, and little of what costs a browser most", () => {
  const honest = [
    "hej med dig",
    "Привет, как дела? ".repeat(50),
    "今天天气很好，我想和你聊聊。".repeat(20),
    "ok 👍👩‍👩‍👧‍👦 du ❤️ ".repeat(20),
    "مرحبا كيف حالك",
  ];
  for (const text of honest) assert.equal(weighed(text).start, text.length, text);
  const signs = (/** @type {number} */ from, /** @type {string} */ between) =>
    Array.from({ length: 300 }, (_, i) => String.fromCodePoint(from + i) + between).join("");
  assert.deepEqual(weighed(signs(0x4e00, "a")), { start: 32, changes: 16 });
  assert.deepEqual(weighed(signs(0x12000, "ꀀ")), { start: 45, changes: 16 });
  assert.equal(weighed("👍".repeat(2000)).start, 1000);
  assert.equal(weighed(`a${"👍".repeat(1000)}`).start, 999, "no sign is halved");
});
