// A malicious server: it holds the wire and the roster's transport, but no device key and no secret. Every attack is
// refused, nothing crashes, and honest traffic goes on. Invariant 10: nor does an authentic end give the other more work than is bounded.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { fromBase64, LIMITS, toBase64 } from "../../../web/js/conversation/protocol.js";
import * as seals from "../../../web/js/conversation/seal.js";
import { CONVERSATION, createEnd, createPair, newDevice, rosterOf, talking } from "../support/pair.js";
import { createRandom } from "../support/storm.js";

const kindOf = (/** @type {string} */ body) => fromBase64(body)?.[0];
const [HELLO, ANSWER, SEALED, OFFER] = [1, 3, 4, 5];
/** @type {any[]} */
const purges = [];
afterEach(() => purges.splice(0).forEach((p) => (p.youth.talk.purge(), p.counsellor.talk.purge())));

/** Both still write with each other, and see only what was written. @param {any} p @param {string[]} before */
async function goesOn(p, before) {
  await p.pass(15_000);
  p.youth.write("og videre");
  await p.settle();
  p.counsellor.write("ja, videre");
  await p.pass(15_000);
  assert.deepEqual(p.youth.texts(), [...before, "og videre", "ja, videre"]);
  assert.deepEqual(p.counsellor.texts(), [...before, "og videre", "ja, videre"]);
  assert.equal(p.youth.count("askShare"), 0);
  purges.push(p);
}

/** A pair that has written, with all that was on the wire. */
async function wiretapped() {
  const p = await talking();
  p.youth.write("en");
  await p.settle();
  p.counsellor.write("to");
  await p.settle();
  return p;
}

/** The body with one byte changed. @param {string} body @param {number} at */
function bent(body, at) {
  const bytes = fromBase64(body) ?? new Uint8Array(1);
  bytes[at % bytes.length] ^= 0x40;
  return toBase64(bytes);
}

test("key swap at first contact: an offer from a device outside the roster is refused, loudly, and nothing is sent to it", async () => {
  const p = await createPair();
  const mallory = createEnd(p.clock, { role: "counsellor", device: await newDevice() });
  p.youth.write("hemmeligt");
  p.youth.talk.peerAttached({ roster: p.roster });
  mallory.talk.peerAttached();
  for (let i = 0; i < 6; i++) {
    await Promise.all([p.youth.talk.idle(), mallory.talk.idle()]);
    for (const b of p.youth.out.splice(0)) mallory.talk.receive(b);
    for (const b of mallory.out.splice(0)) p.youth.talk.receive(b);
  }
  assert.ok(p.youth.count("untrusted") > 0);
  assert.deepEqual([mallory.texts(), p.youth.count("ready")], [[], 0]);
  p.attach();
  await p.settle();
  assert.deepEqual(p.counsellor.texts(), ["hemmeligt"]);
  await goesOn(p, ["hemmeligt"]);
  mallory.talk.purge();
});

test("key swap within an offer: signature, key, device, staff, nonce, generation, suite, psk flag: none may change", async () => {
  for (const at of [0, 1, 2, 5, 6, 13, 14, 29, 30, 31, 94, 95, 96, 103, 104, 119, 120, 184, 185, 248]) {
    const p = await createPair();
    p.attach();
    await p.settle((/** @type {string} */ body) => [kindOf(body) === OFFER ? bent(body, at) : body]);
    assert.equal(p.youth.count("ready"), 0, `byte ${at}`);
    await goesOn(p, []);
  }
});

test("an offer of an earlier seat: a counsellor who gave the conversation back makes no keys with it", async () => {
  const p = await createPair();
  p.newYouth({ generation: 3 });
  p.youth.talk.peerAttached({ roster: p.roster });
  p.counsellor.talk.peerAttached();
  await p.pass(15_000);
  assert.deepEqual([p.youth.count("ready"), p.counsellor.count("ready")], [0, 0]);
  p.generation = 3;
  p.attach();
  await p.settle();
  await goesOn(p, []);
});

test("a swapped ephemeral key in the answer does not open", async () => {
  for (const at of [1, 8, 9, 10, 73, 74, 288]) {
    const p = await createPair();
    p.attach();
    await p.settle((/** @type {string} */ body) => [kindOf(body) === ANSWER ? bent(body, at) : body]);
    assert.equal(p.counsellor.count("ready"), 0, `byte ${at}`);
    await goesOn(p, []);
  }
});

test("a signed offer of another device, put into this conversation after the first: the text stays here", async () => {
  const p = await wiretapped();
  const mallory = createEnd(p.clock, { role: "counsellor", device: await newDevice() });
  mallory.talk.peerAttached();
  p.counsellor = mallory;
  await p.settle();
  await p.pass(15_000);
  assert.deepEqual(mallory.texts(), []);
  assert.ok(p.youth.count("untrusted") > 0);
  // The server's roster may lie too: then the youth is asked, and until a yes the newcomer has nothing.
  const mole = createEnd(p.clock, { role: "counsellor", device: await newDevice() });
  const moleKey = await newDevice();
  const other = createEnd(p.clock, { role: "counsellor", device: moleKey });
  p.youth.talk.peerAttached({ roster: rosterOf(moleKey) });
  other.talk.peerAttached();
  p.counsellor = other;
  await p.settle();
  assert.deepEqual([other.texts(), p.youth.count("askShare")], [[], 1]);
  for (const end of [p.youth, mallory, mole, other]) end.talk.purge();
});

test("replay, doubling and reordering of everything that was ever on the wire", async () => {
  const p = await wiretapped();
  const random = createRandom(7);
  p.youth.talk.typing(true);
  await p.pass(5000);
  assert.equal(p.counsellor.typing, true);
  await p.pass(5000);
  assert.equal(p.counsellor.typing, false);
  const tape = p.log.map((/** @type {any} */ l) => l);
  for (let round = 0; round < 3; round++) {
    for (const { body } of tape.sort(() => random() - 0.5)) {
      p.youth.talk.receive(body);
      p.counsellor.talk.receive(body);
    }
    await p.settle();
    assert.equal(p.counsellor.typing, false, "an old word of typing is not news");
  }
  await goesOn(p, ["en", "to"]);
});

test("what is on the wire arrives in reverse and three times over", async () => {
  const p = await talking();
  for (let i = 0; i < 10; i++) p.youth.write("nr " + i);
  for (let i = 0; i < 12; i++) {
    await p.pass(11_000, (/** @type {string} */ body) => [body, body, body]);
    p.youth.out.reverse();
  }
  const all = Array.from({ length: 10 }, (_, i) => "nr " + i);
  assert.deepEqual(p.counsellor.texts(), all);
  await goesOn(p, all);
});

test("dropped: nothing is Leveret, and all of it comes once the wire is honest again", async () => {
  const p = await talking();
  const e = p.youth.write("væk?");
  await p.pass(60_000, (/** @type {string} */ body, /** @type {string} */ from) => (from === "youth" && kindOf(body) === SEALED ? [] : [body]));
  assert.equal(e.state, "sent");
  await p.pass(11_000);
  assert.equal(e.state, "delivered");
  await goesOn(p, ["væk?"]);
});

test("acks withheld: the message is shown once and is not Leveret until the ack comes", async () => {
  const p = await talking();
  const e = p.youth.write("set?");
  await p.pass(60_000, (/** @type {string} */ body, /** @type {string} */ from) => (from === "counsellor" ? [] : [body]));
  assert.deepEqual([e.state, p.counsellor.texts()], ["sent", ["set?"]]);
  await p.pass(11_000);
  assert.equal(e.state, "delivered");
  await goesOn(p, ["set?"]);
});

test("cross-room: envelopes of another conversation of the same counsellor", async () => {
  const p = await wiretapped();
  const room = await createPair({ device: p.device });
  room.newYouth({ conversation: "ZZZZZZZZZZZZZZZZZZZZZZ" });
  room.newCounsellor({ conversation: "ZZZZZZZZZZZZZZZZZZZZZZ" });
  room.attach();
  await room.settle();
  room.youth.write("fremmed");
  room.counsellor.write("fremmed");
  await room.settle();
  for (const { body } of room.log) {
    p.youth.talk.receive(body);
    p.counsellor.talk.receive(body);
  }
  await p.settle();
  // And an offer of the other room for this youth's own nonce.
  const youth = createEnd(p.clock, { role: "youth" });
  youth.talk.peerAttached({ roster: p.roster });
  room.newCounsellor({ conversation: "ZZZZZZZZZZZZZZZZZZZZZZ" });
  room.counsellor.talk.peerAttached();
  await Promise.all([youth.talk.idle(), room.counsellor.talk.idle()]);
  for (const b of youth.out.splice(0)) room.counsellor.talk.receive(b);
  await room.counsellor.talk.idle();
  for (const b of room.counsellor.out.splice(0)) youth.talk.receive(b);
  await youth.talk.idle();
  assert.equal(youth.count("ready"), 0);
  for (const end of [youth, room.youth, room.counsellor]) end.talk.purge();
  await goesOn(p, ["en", "to"]);
});

test("reflection: each end gets its own envelopes back", async () => {
  const p = await wiretapped();
  for (const { from, body } of [...p.log]) p[from].talk.receive(body);
  await p.settle();
  await p.pass(12_000, (/** @type {string} */ body, /** @type {string} */ from) => {
    p[from].talk.receive(body);
    return [body];
  });
  await goesOn(p, ["en", "to"]);
});

test("downgrade: somebody without the secret poses as the reloaded youth", async () => {
  const p = await wiretapped();
  const mallory = createEnd(p.clock, { role: "youth" });
  const honest = p.youth;
  p.youth = mallory;
  mallory.talk.peerAttached({ roster: p.roster });
  p.counsellor.talk.peerAttached();
  await p.pass(15_000);
  assert.deepEqual([mallory.count("ready"), mallory.texts()], [0, []]);
  // By hand: a Base answer to the offer that demands the secret.
  mallory.talk.purge();
  const nonce = seals.newNonce();
  p.counsellor.talk.receive(seals.hello(nonce, seals.NO_EPOCH));
  await p.counsellor.talk.idle();
  const offer = p.counsellor.out.map(seals.parse).find((/** @type {any} */ e) => e?.kind === "offer" && e.nonce === nonce);
  assert.ok(offer.psk, "a device which holds the secret offers nothing less");
  const wrong = await seals.newSecret(offer);
  for (const guess of [{ ...offer, psk: null }, offer]) {
    const { body } = await seals.answerOffer(guess, CONVERSATION, wrong, { a: 0, b: 1, s: seals.sharedPart(wrong) });
    p.counsellor.talk.receive(body);
    await p.counsellor.talk.idle();
  }
  assert.equal(p.counsellor.count("ready"), 1, "only the honest epoch");
  p.youth = honest;
  await goesOn(p, ["en", "to"]);
});

test("downgrade: an old Base offer of the pinned device is played again to the reloaded youth", async () => {
  const p = await wiretapped();
  const old = p.log.find((/** @type {any} */ l) => kindOf(l.body) === OFFER).body;
  const { secret } = p.youth;
  p.newYouth({ secret });
  p.attach();
  await p.youth.talk.idle();
  p.youth.talk.receive(old);
  await p.youth.talk.idle();
  assert.equal(p.youth.count("ready"), 0);
  await p.settle();
  await goesOn(p, ["en", "to"]);
});

test("garbage, truncated and oversized envelopes at every moment", async () => {
  const p = await createPair();
  const random = createRandom(11);
  const below = (/** @type {number} */ n) => Math.floor(random() * n);
  /** @param {string} body @returns {any[]} */
  const rubbish = (body) => [
    body.slice(0, below(body.length)),
    bent(body, below(1000)),
    body + "A",
    body + body,
    "",
    "!",
    "A".repeat(below(30_000)),
    toBase64(crypto.getRandomValues(new Uint8Array(below(400)))),
    toBase64(new Uint8Array([below(7), ...new Uint8Array(288)])),
    null,
    { toString: null },
    7,
  ];
  const noise = (/** @type {string} */ body) => [...rubbish(body), body, ...rubbish(body)];
  p.attach();
  await p.settle(noise);
  p.youth.write("en");
  await p.pass(3000, noise);
  p.counsellor.write("to");
  await p.pass(3000, noise);
  await goesOn(p, ["en", "to"]);
});

/** A counsellor's end, and the keys of the one who answered it. @param {object} first what the answer says */
async function answeredBy(first) {
  const p = await createPair();
  const secret = await seals.newSecret({ staff: p.device.staff, device: p.device.publicKey });
  const nonce = seals.newNonce();
  p.counsellor.talk.peerAttached();
  p.counsellor.talk.receive(seals.hello(nonce, seals.NO_EPOCH));
  await p.counsellor.talk.idle();
  const offer = p.counsellor.out.map(seals.parse).find((/** @type {any} */ e) => e?.kind === "offer");
  const { body, epoch } = await seals.answerOffer(offer, CONVERSATION, secret, { ...first, s: seals.sharedPart(secret) });
  p.counsellor.talk.receive(body);
  return { p, epoch };
}

test("an authentic but hostile other end gives a history that no honest one has", async () => {
  const { p, epoch } = await answeredBy({ a: 0, b: 0 });
  const f = [9, 9];
  let i = 0;
  for (const e of [
    [
      [0, 2, 1, "b"],
      [0, 1, 1, "a"],
    ],
    [
      [0, 1, 1, "a"],
      [0, 1, 1, "a"],
    ],
    [[0, 10, 1, "for højt"]],
    [[2, 1, 1, "tredje side"]],
    [[0, 1, 1, "\u0000"]],
    [[0, 1, -1, "a"]],
    [null],
    [[]],
    ["x"],
  ])
    p.counsellor.talk.receive(await epoch.seal({ a: 0, b: 0, c: { i: ++i, o: 0, t: 1, f, e } }));
  await p.counsellor.talk.idle();
  assert.deepEqual([p.counsellor.talk.transcript(), p.counsellor.count("restored")], [[], 0]);
  p.counsellor.talk.receive(
    await epoch.seal({
      a: 0,
      b: 0,
      c: {
        i: ++i,
        o: 0,
        t: 1,
        f,
        e: [
          [0, 8, 1, "a"],
          [1, 9, 1, "b"],
          [0, 9, 1, "c"],
        ],
      },
    }),
  );
  await p.counsellor.talk.idle();
  assert.deepEqual([p.counsellor.texts(), p.counsellor.write("d").id], [["a", "b", "c"], "c10"]);
  p.counsellor.talk.purge();
  p.youth.talk.purge();
});

test("an authentic but hostile other end: words that no honest one says change nothing", async () => {
  const { p, epoch } = await answeredBy({ a: 0, b: 1 });
  p.counsellor.write("hej");
  for (const words of [
    [],
    { a: -1 },
    { a: 99 },
    { a: "1" },
    { a: 1e300 },
    { m: 1 },
    { m: [] },
    { m: [1] },
    { m: [1, 2] },
    { m: [1, 2, 3] },
    { m: [2, 5, "hul"] },
    { m: [-1, 5, "x"] },
    { m: [1, -5, "x"] },
    { m: [1, 5, "x".repeat(4001)] },
    { m: [1, 5, "\u0000"] },
    { m: [1, 5, "\ud800"] },
    { m: [1, 5, ""] },
    { h: [1] },
    { h: [1, 1e9] },
    { h: "x" },
    { c: {} },
    { c: 1 },
    { c: { i: 1, o: 0, t: 1, f: [9, 9], e: [1] } },
    {
      c: {
        i: 1,
        o: 0,
        t: 1,
        f: [9, 9],
        e: [
          [0, 2, 1, "b"],
          [0, 1, 1, "a"],
        ],
      },
    },
    { c: { i: 2, o: 5, t: 1, f: [1, 1], e: [] } },
    {
      c: {
        i: 3,
        o: 0,
        t: 1,
        f: [9, 9],
        e: [
          [1, 7, 1, "lagt i din mund"],
          [0, 9, 1, "opdigtet"],
        ],
      },
    },
    { b: 2 },
    { q: [] },
    { t: {} },
  ])
    p.counsellor.talk.receive(await epoch.seal(words));
  await p.counsellor.talk.idle();
  assert.deepEqual(
    p.counsellor.talk.transcript().map((/** @type {any} */ e) => e.text),
    ["hej"],
  );
  p.counsellor.talk.receive(await epoch.seal({ a: 0, b: 1, m: [1, 5, "ærligt"] }));
  await p.counsellor.talk.idle();
  assert.deepEqual(p.counsellor.texts(), ["hej", "ærligt"]);
  p.counsellor.talk.purge();
  p.youth.talk.purge();
});

test("forged hellos never cost more than an answer each, and never the keys", async () => {
  const p = await wiretapped();
  for (let i = 0; i < 50; i++) {
    p.counsellor.talk.receive(seals.hello(seals.newNonce(), seals.NO_EPOCH));
    p.youth.talk.receive(seals.hello(seals.NO_NONCE, seals.NO_EPOCH));
    p.youth.talk.receive(seals.hello(seals.newNonce(), seals.NO_EPOCH));
  }
  await Promise.all([p.youth.talk.idle(), p.counsellor.talk.idle()]);
  assert.ok(p.youth.out.length <= 51 && p.counsellor.out.length <= 51);
  await goesOn(p, ["en", "to"]);
  assert.deepEqual(p.log.filter((/** @type {any} */ l) => kindOf(l.body) === HELLO && l.from === "counsellor").length <= 2, true);
});

// --- how much work the other end can make here

/** @param {number} n */
const line = (n) => [0, n, 1, "x"];
/** History of `count` lines of one character, in frames as full as they may be. @param {number} count */
const historyOf = (count, i = 1, from = 0) => {
  const t = Math.ceil(count / 550);
  return Array.from({ length: t }, (_, o) => {
    const e = Array.from({ length: Math.min(550, count - o * 550) }, (_, k) => line(from + o * 550 + k + 1));
    return { c: { i, o, t, f: [from + count, 0], e } };
  });
};

test("a flood of messages: so many at once and so many a second are taken, in order, once, and no more", async () => {
  const { p, epoch } = await answeredBy({ a: 0, b: 1 });
  const flood = async () => {
    const next = p.counsellor.texts().length + 1;
    for (let n = next; n < next + 100; n++) {
      p.counsellor.talk.receive(await epoch.seal({ a: 0, b: 1, m: [n, 5, `nr ${n}`] }));
      await p.counsellor.talk.idle();
    }
  };
  await flood();
  assert.equal(p.counsellor.texts().length, LIMITS.burst);
  const { refused } = p.counsellor;
  assert.ok(refused > 30, `${refused}: the page is told`);
  for (let second = 1; second <= 3; second++) {
    p.clock.advance(1000);
    await flood();
    assert.equal(p.counsellor.texts().length, LIMITS.burst + second * LIMITS.rate);
  }
  assert.deepEqual(
    p.counsellor.texts(),
    p.counsellor.texts().map((/** @type {string} */ _, /** @type {number} */ i) => `nr ${i + 1}`),
  );
  p.counsellor.talk.purge();
  p.youth.talk.purge();
});

test("a history of 50,000 lines: the newest that an honest end can have, in one go, and the page is told that more was cut", async () => {
  const { p, epoch } = await answeredBy({ a: 0, b: 0 });
  for (const words of historyOf(50_000)) {
    p.counsellor.talk.receive(await epoch.seal({ a: 0, b: 0, ...words }));
    await p.counsellor.talk.idle();
  }
  const lines = p.counsellor.talk.transcript();
  assert.equal(lines.length, LIMITS.lines + LIMITS.outbox);
  assert.deepEqual([lines.at(-1).id, p.counsellor.count("restored"), p.counsellor.cut], ["y50000", 1, true]);
  // The conversation is as long as it can be: neither end writes or takes more.
  assert.throws(() => p.counsellor.write("mere"), { code: "transcript_full" });
  p.counsellor.talk.receive(await epoch.seal({ a: 0, b: 0, m: [50_001, 5, "mere"] }));
  await p.counsellor.talk.idle();
  assert.equal(p.counsellor.talk.transcript().length, lines.length);
  p.counsellor.talk.purge();
  p.youth.talk.purge();
});

test("one history after another: four are drawn at once, then one in ten seconds", async () => {
  const { p, epoch } = await answeredBy({ a: 0, b: 0 });
  const give = async (/** @type {number} */ i) => {
    const words = { c: { i, o: 0, t: 1, f: [1000, 0], e: [line(i)] } };
    p.counsellor.talk.receive(await epoch.seal({ a: 0, b: 0, ...words }));
    await p.counsellor.talk.idle();
  };
  for (let i = 1; i <= 50; i++) await give(i);
  assert.equal(p.counsellor.count("restored"), 4);
  p.clock.advance(10_000);
  for (let i = 51; i <= 60; i++) await give(i);
  assert.equal(p.counsellor.count("restored"), 5);
  p.counsellor.talk.purge();
  p.youth.talk.purge();
});

test("a time that no calendar has is no message and no history", async () => {
  const { p, epoch } = await answeredBy({ a: 0, b: 0 });
  for (const at of [8.64e15 + 1, Number.MAX_SAFE_INTEGER, 1e300]) {
    p.counsellor.talk.receive(await epoch.seal({ a: 0, b: 0, c: { i: at % 97, o: 0, t: 1, f: [1, 0], e: [[0, 1, at, "a"]] } }));
  }
  p.counsellor.talk.receive(await epoch.seal({ a: 0, b: 0, c: { i: 98, o: 0, t: 1, f: [1, 0], e: [[0, 1, 8.64e15, "a"]] } }));
  p.counsellor.talk.receive(await epoch.seal({ a: 0, b: 0, m: [2, 8.64e15 + 1, "b"] }));
  await p.counsellor.talk.idle();
  assert.deepEqual([p.counsellor.texts(), p.counsellor.refused], [["a"], 4]);
  p.counsellor.talk.purge();
  p.youth.talk.purge();
});

test("more envelopes than are waited for are refused unopened, and an end drops those that wait", async () => {
  const { p, epoch } = await answeredBy({ a: 0, b: 1 });
  await p.counsellor.talk.idle();
  const bodies = [];
  for (let i = 0; i < 1000; i++) bodies.push(await epoch.seal({ a: 0, b: 1, t: i % 2 }));
  for (const body of bodies) p.counsellor.talk.receive(body);
  assert.equal(p.counsellor.refused, 1000 - LIMITS.pending);
  p.counsellor.talk.receive("A".repeat(LIMITS.envelope + 1));
  assert.equal(p.counsellor.refused, 1001 - LIMITS.pending);
  p.counsellor.talk.freeze();
  await p.counsellor.talk.idle();
  assert.equal(p.counsellor.typing, false);
  p.youth.talk.purge();
});
