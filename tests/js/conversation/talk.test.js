import assert from "node:assert/strict";
import { test } from "node:test";
import { createOutbox } from "../../../web/js/conversation/outbox.js";
import { LIMITS } from "../../../web/js/conversation/protocol.js";
import { createEnd, createPair, newDevice, newStaff, rosterOf, talking } from "../support/pair.js";

const states = (/** @type {any} */ end) => end.talk.transcript().map((/** @type {any} */ e) => e.state);

test("two ends write with each other, and Leveret means shown", async () => {
  const p = await talking();
  const hej = p.youth.write("Hej");
  assert.equal(hej.state, "waiting");
  await p.settle();
  assert.equal(hej.state, "delivered");
  p.counsellor.write("Hej, jeg er Mette");
  await p.settle();
  p.youth.write("linje 1\nlinje 2 – æøå 🌱");
  await p.settle();
  const all = ["Hej", "Hej, jeg er Mette", "linje 1\nlinje 2 – æøå 🌱"];
  assert.deepEqual(p.counsellor.texts(), all);
  assert.deepEqual(p.youth.texts(), all);
  assert.deepEqual(
    p.youth.talk.transcript().map((/** @type {any} */ e) => e.id),
    ["y1", "c1", "y2"],
  );
  assert.deepEqual(states(p.counsellor), ["received", "delivered", "received"]);
  assert.deepEqual([p.youth.events, p.counsellor.events], [["ready"], ["ready"]]);
  assert.equal(p.youth.secret.length, 96);
});

test("what was written while waiting travels when the counsellor comes, as new messages", async () => {
  const p = await createPair();
  const [a, b] = [p.youth.write("er der nogen?"), p.youth.write("hallo")];
  await p.settle();
  assert.equal(p.log.length, 0, "nothing is sent before somebody is there");
  p.attach();
  await p.settle();
  assert.deepEqual(p.counsellor.texts(), ["er der nogen?", "hallo"]);
  assert.deepEqual([a.state, b.state], ["delivered", "delivered"]);
  assert.equal(p.counsellor.count("restored") + p.youth.count("restored"), 0);
});

test("not acknowledged until the page has shown it", async () => {
  const p = await createPair();
  /** @type {any} */
  let show = null;
  p.newCounsellor({ on: { entry: () => new Promise((done) => (show = done)) } });
  p.attach();
  await p.settle();
  const e = p.youth.write("vis mig");
  while (!show) {
    await p.youth.talk.idle();
    for (const body of p.youth.out.splice(0)) p.counsellor.talk.receive(body);
    await new Promise(setImmediate);
  }
  assert.equal(e.state, "sent");
  show();
  await p.settle();
  assert.equal(e.state, "delivered");
});

test("a lost message is sent again after 1 s, backing off to 10 s, and at once when the other end comes back", async () => {
  const p = await talking();
  const drop = () => [];
  /** @type {number[]} */
  const sent = [];
  const e = p.youth.write("tabt");
  p.youth.talk.visible(false);
  p.counsellor.talk.visible(false);
  const start = p.clock.now();
  await p.pass(45_000, (/** @type {string} */ _, /** @type {string} */ from) => {
    if (from === "youth") sent.push(p.clock.now() - start);
    return drop();
  });
  assert.deepEqual(sent, [0, 1000, 3000, 7000, 15_000, 25_000, 35_000, 45_000]);
  assert.equal(e.state, "sent");
  p.youth.talk.peerAttached();
  await p.settle();
  assert.equal(e.state, "delivered");
  assert.deepEqual(p.counsellor.texts(), ["tabt"]);
});

test("at most 16 in flight, and 500 undelivered", async () => {
  const p = await talking();
  for (let i = 0; i < 500; i++) p.youth.write("nr " + i);
  assert.throws(() => p.youth.write("for meget"), { code: "outbox_full" });
  await p.youth.talk.idle();
  assert.equal(p.youth.out.length, 16);
  await p.pass(90_000);
  assert.equal(p.counsellor.texts().length, 500);
  assert.equal(p.counsellor.texts()[499], "nr 499");
});

test("long messages in flight fit a mailbox of 256 KiB on the server", async () => {
  const p = await talking();
  for (let i = 0; i < 40; i++) p.youth.write(i + "€".repeat(3000));
  await p.youth.talk.idle();
  const inFlight = p.youth.out.reduce((/** @type {number} */ sum, /** @type {string} */ body) => sum + body.length, 0);
  assert.ok(inFlight > 100_000 && inFlight < 256 * 1024, String(inFlight));
  await p.settle();
  assert.equal(p.counsellor.texts().length, 40);
});

test("a text that may not travel is refused with its reason", async () => {
  const p = await talking();
  for (const [text, code] of [
    ["", "empty"],
    [" \n ", "empty"],
    ["x".repeat(LIMITS.message + 1), "too_long"],
    ["\ud83c", "malformed"],
    ["a\u0007b", "control"],
    ["a\tb", "control"],
    ["a\u0085b", "control"],
  ])
    assert.throws(() => p.youth.write(text), { code }, JSON.stringify(text));
  for (const text of ["x".repeat(4000), "\n".repeat(3999) + "x", '"\\'.repeat(2000), "€".repeat(4000), "🌱".repeat(2000)]) p.youth.write(text);
  await p.settle();
  assert.equal(p.counsellor.texts().length, 5);
});

test("every envelope fits the frame sizes, whatever it carries", async () => {
  const p = await createPair();
  for (const length of [1, 200, 900, 4000]) p.youth.write("€".repeat(length));
  p.attach();
  await p.pass(20_000);
  p.newCounsellor();
  p.attach();
  await p.settle();
  const sizes = new Set(p.log.map((/** @type {any} */ l) => l.body.length));
  assert.deepEqual(
    [...sizes].sort((a, b) => a - b),
    [386, 1410, 5506, 21890],
  );
  const overhead = JSON.stringify({ envelope: { conversation: "x".repeat(22), body: "" } }).length;
  for (const [envelope, frame] of [
    [386, 512],
    [1410, 1536],
    [5506, 5632],
    [21890, 22272],
  ])
    assert.ok(envelope + overhead <= frame);
});

test("a reloaded youth gets the conversation back, by the secret on the shelf", async () => {
  const p = await talking();
  p.youth.write("a");
  await p.settle();
  p.counsellor.write("b");
  await p.settle();
  const { secret } = p.youth;
  p.youth.talk.purge();
  p.newYouth({ secret });
  const early = p.youth.write("skrevet før historien kom");
  assert.equal(early.id, "y1");
  p.attach();
  await p.settle();
  assert.deepEqual(p.youth.texts(), ["a", "b", "skrevet før historien kom"]);
  assert.equal(early.id, "y2");
  assert.deepEqual(p.counsellor.texts(), ["a", "b", "skrevet før historien kom"]);
  assert.deepEqual(states(p.youth), ["delivered", "received", "delivered"]);
  assert.equal(p.youth.count("restored"), 1);
  assert.equal(p.counsellor.count("restored"), 0);
  assert.deepEqual(p.youth.secret, secret, "never rotated");
});

test("a reloaded counsellor gets it back by the pinned device key, without a question", async () => {
  const p = await talking();
  p.youth.write("a");
  await p.settle();
  p.counsellor.write("b");
  p.counsellor.write("c");
  await p.settle();
  p.newCounsellor();
  p.attach();
  await p.settle();
  assert.deepEqual(
    p.counsellor.talk.transcript().map((/** @type {any} */ e) => e.id + e.text),
    ["y1a", "c1b", "c2c"],
  );
  assert.equal(p.youth.count("askShare"), 0);
  p.counsellor.write("d");
  await p.settle();
  assert.deepEqual(p.youth.texts(), ["a", "b", "c", "d"]);
  const { secret } = p.youth;
  p.newYouth({ secret });
  p.attach();
  await p.settle();
  assert.deepEqual(p.youth.texts(), ["a", "b", "c", "d"], "the returned secret works for the next reload");
});

test("a long history comes back whole, in chunks", async () => {
  const p = await talking();
  for (let i = 0; i < 300; i++) {
    p.youth.write(i + "y" + "å".repeat(i * 7));
    p.counsellor.write(i + "c" + '"'.repeat(i * 7));
    if (i % 50 === 0) await p.pass(10_000);
  }
  await p.pass(10_000);
  const before = p.youth.texts();
  p.newCounsellor();
  p.attach();
  await p.settle();
  assert.deepEqual(p.counsellor.texts(), before);
  assert.equal(p.counsellor.count("restored"), 1);
});

test("words written before the history came are never taken for the older ones of the same number", async () => {
  const p = await talking();
  const old = ["a", "b", "c".repeat(300)];
  for (const text of old) p.youth.write(text);
  await p.settle();
  p.newYouth({ secret: p.youth.secret });
  const early = ["x", "y", "z", "æ"].map((text) => p.youth.write(text));
  p.attach();
  // History is held back: only the small envelopes of the counsellor arrive.
  await p.pass(15_000, (/** @type {string} */ body, /** @type {string} */ from) => (from === "counsellor" && body.length > 386 ? [] : [body]));
  assert.deepEqual(
    early.map((e) => e.state),
    ["waiting", "waiting", "waiting", "waiting"],
  );
  await p.pass(15_000);
  assert.deepEqual(p.counsellor.texts(), [...old, "x", "y", "z", "æ"]);
  assert.deepEqual(
    early.map((e) => e.id),
    ["y4", "y5", "y6", "y7"],
  );
});

test("both gone: a fresh start, and both are told", async () => {
  const p = await talking();
  p.youth.write("væk");
  await p.settle();
  const { secret } = p.youth;
  p.newYouth({ secret });
  p.newCounsellor();
  p.attach();
  await p.settle();
  assert.deepEqual([p.youth.count("both_lost"), p.counsellor.count("both_lost")], [1, 1]);
  p.youth.write("igen");
  await p.settle();
  assert.deepEqual(p.counsellor.texts(), ["igen"]);
});

/** The counsellor leaves, and somebody else comes. @param {any} p @param {any} [device] */
async function another(p, device) {
  p.youth.talk.peerGone();
  p.device = device ?? (await newDevice());
  p.roster = rosterOf(p.device);
  p.generation += 2;
  p.newCounsellor();
  p.attach();
  await p.settle();
}

for (const yes of [true, false])
  test(`a new counsellor gets the earlier text, delivered or not, only on yes: ${yes}`, async () => {
    const p = await talking();
    p.youth.write("hemmeligt");
    await p.settle();
    p.counsellor.write("svar");
    await p.settle();
    const old = p.counsellor;
    p.youth.talk.peerGone();
    const pending = p.youth.write("til den gamle");
    p.youth.talk.queued();
    const next = p.youth.write("til den nye");
    p.youth.talk.queued();
    await another(p);
    assert.equal(p.youth.count("askShare"), 1);
    assert.deepEqual(p.counsellor.texts(), ["til den nye"], "only what was written since they went on with another");
    assert.deepEqual([pending.state, next.state], ["waiting", "delivered"]);
    p.counsellor.write("hej, jeg er ny");
    await p.settle();
    p.youth.write("hej");
    await p.pass(15_000);
    assert.equal(p.youth.talk.share(yes), !yes, "some words have nobody");
    await p.settle();
    const live = ["til den nye", "hej, jeg er ny", "hej"];
    const all = ["hemmeligt", "svar", "til den gamle", ...live];
    assert.deepEqual(p.counsellor.texts(), yes ? all : live);
    assert.deepEqual(p.youth.texts(), all, "nothing is lost here");
    assert.equal(pending.state, yes ? "delivered" : "unsent");
    assert.deepEqual(
      p.counsellor.talk
        .transcript()
        .map((/** @type {any} */ e) => e.id)
        .slice(-2),
      ["c2", "y4"],
      "numbers run on",
    );
    p.newCounsellor();
    p.attach();
    await p.settle();
    assert.deepEqual(p.counsellor.texts(), yes ? all : live, "the new one's reload too");
    assert.equal(p.youth.count("askShare"), 1);
    assert.deepEqual(old.texts(), ["hemmeligt", "svar"]);
  });

test("words kept back go later as new ones, once and in order, and are still theirs to give when the next one comes", async () => {
  const p = await talking();
  p.youth.write("delt med Mette");
  await p.settle();
  p.youth.talk.peerGone();
  p.youth.write("et");
  p.youth.write("to");
  await another(p);
  p.youth.talk.share(false);
  p.youth.write("tre");
  await p.settle();
  assert.deepEqual(p.counsellor.texts(), ["tre"]);
  p.youth.talk.sendHeld();
  p.youth.talk.sendHeld();
  await p.pass(15_000, (/** @type {string} */ body) => [body, body]);
  assert.deepEqual(p.counsellor.texts(), ["tre", "et", "to"]);
  assert.deepEqual(
    p.youth.talk.transcript().map((/** @type {any} */ e) => e.text),
    ["delt med Mette", "tre", "et", "to"],
  );
  assert.ok(p.youth.talk.transcript().every((/** @type {any} */ e) => e.state === "delivered"));
  assert.equal(new Set(p.youth.talk.transcript().map((/** @type {any} */ e) => e.id)).size, 4);
  await another(p);
  assert.deepEqual([p.counsellor.texts(), p.youth.talk.share(true)], [[], false]);
  await p.settle();
  assert.deepEqual(p.counsellor.texts(), ["delt med Mette", "tre", "et", "to"]);
  // Kept back from one, and asked about anew with the next: nothing goes by the answer that another got.
  p.youth.talk.peerGone();
  const last = p.youth.write("fire");
  await another(p);
  p.youth.talk.share(false);
  assert.equal(last.state, "unsent");
  await another(p);
  assert.equal(last.state, "waiting");
  p.youth.talk.sendHeld();
  await p.pass(15_000);
  assert.deepEqual([p.counsellor.texts(), last.state], [[], "waiting"]);
  p.youth.talk.share(true);
  await p.settle();
  assert.deepEqual([p.counsellor.texts().at(-1), last.state], ["fire", "delivered"]);
});

test("what was written to a counsellor who never came is not the next one's without a yes; what waited in the queue is", async () => {
  const p = await createPair();
  p.youth.talk.queued();
  p.youth.write("til hvem der kommer");
  p.youth.talk.peerAttached({ generation: 2, roster: p.roster });
  p.youth.talk.peerGone();
  p.youth.write("til Mette");
  p.youth.talk.queued();
  p.youth.write("til den næste");
  p.generation = 2;
  await another(p);
  assert.deepEqual([p.counsellor.texts(), p.youth.count("askShare")], [["til den næste"], 1]);
  assert.equal(p.youth.talk.share(true), false);
  await p.settle();
  assert.deepEqual(p.counsellor.texts(), ["til hvem der kommer", "til Mette", "til den næste"]);
});

test("the same counsellor back from the queue gets what waited, unasked", async () => {
  const p = await talking();
  p.youth.write("en");
  await p.settle();
  p.youth.talk.peerGone();
  p.youth.write("to");
  p.youth.talk.queued();
  p.youth.write("tre");
  await another(p, p.device);
  assert.deepEqual([p.counsellor.texts(), p.youth.count("askShare")], [["en", "to", "tre"], 0]);
});

test("a reload in the queue: what is written there is for whoever comes", async () => {
  const p = await talking();
  p.youth.write("til Mette");
  await p.settle();
  p.newYouth({ secret: p.youth.secret });
  p.youth.talk.queued();
  p.youth.write("ny her");
  p.youth.talk.queued();
  await another(p);
  assert.deepEqual([p.counsellor.texts(), p.youth.count("askShare")], [["ny her"], 0]);
});

test("a reload, words at once, and then somebody else: those were not for them", async () => {
  const p = await talking();
  p.youth.write("til Mette");
  await p.settle();
  p.newYouth({ secret: p.youth.secret });
  p.youth.talk.peerAttached({ generation: p.generation, roster: p.roster });
  p.youth.talk.peerGone();
  p.youth.write("er du der?");
  await another(p);
  assert.deepEqual([p.counsellor.texts(), p.youth.count("askShare"), p.youth.count("both_lost")], [[], 1, 1]);
  p.youth.talk.share(true);
  await p.settle();
  assert.deepEqual(p.counsellor.texts(), ["er du der?"]);
});

test("at a shared computer the next counsellor is asked about, even with the same key", async () => {
  const p = await talking();
  p.youth.write("til Mette");
  await p.settle();
  for (const device of [await newDevice(), { ...p.device, staff: newStaff() }]) {
    await another(p, device);
    assert.deepEqual(p.counsellor.texts(), [], "nothing before the yes");
    p.youth.talk.share(false);
  }
  assert.deepEqual([p.youth.count("askShare"), p.youth.count("untrusted")], [2, 0]);
});

test("an offer in somebody else's name is refused, though the key is on the roster", async () => {
  const p = await createPair();
  p.roster = rosterOf({ ...p.device, staff: newStaff() });
  p.youth.write("hemmeligt");
  p.attach();
  await p.settle();
  assert.ok(p.youth.count("untrusted") > 0);
  assert.deepEqual([p.youth.count("ready"), p.counsellor.texts()], [0, []]);
});

test("accepted while the counsellor is away: roster and generation are known when they come back", async () => {
  const p = await createPair();
  p.generation = 2;
  p.newCounsellor();
  p.youth.talk.peerAttached({ generation: 2, roster: p.roster });
  p.youth.talk.peerGone();
  await p.youth.talk.idle();
  assert.equal(p.youth.out.length, 0);
  p.youth.talk.peerAttached();
  p.counsellor.talk.peerAttached();
  await p.settle();
  assert.equal(p.youth.count("ready"), 1);
});

test("typing goes every 5 s while visible, always the same size", async () => {
  const p = await talking();
  p.log.length = 0;
  p.youth.talk.typing(true);
  p.counsellor.talk.visible(false);
  await p.pass(5000);
  assert.equal(p.counsellor.typing, true);
  await p.pass(5000);
  assert.equal(p.counsellor.typing, false, "wore off");
  await p.pass(20_000);
  assert.deepEqual(
    p.log.map((/** @type {any} */ l) => l.from + l.body.length),
    Array(6).fill("youth386"),
  );
  p.youth.talk.visible(false);
  p.log.length = 0;
  await p.pass(20_000);
  assert.equal(p.log.length, 0);
});

test("a covered page says so in place of typing, in frames of the same size, until it is shown or gone", async () => {
  const p = await createPair();
  let covered = false;
  /** @type {boolean[]} */
  const heard = [];
  p.newYouth({ covered: () => covered });
  p.newCounsellor({ on: { peerCovered: (/** @type {boolean} */ on) => void heard.push(on) } });
  p.attach();
  await p.settle();
  p.log.length = 0;
  p.counsellor.talk.visible(false);
  covered = true;
  p.youth.talk.typing(true);
  await p.pass(15_000);
  assert.deepEqual(heard, [true], "once");
  assert.equal(p.counsellor.typing, false);
  // Behind other windows it says nothing, and stays covered.
  p.youth.talk.visible(false);
  await p.pass(20_000);
  p.youth.talk.visible(true);
  covered = false;
  await p.pass(5000);
  assert.deepEqual(heard, [true, false]);
  assert.deepEqual(new Set(p.log.map((/** @type {any} */ l) => l.from + l.body.length)), new Set(["youth386"]));
  covered = true;
  await p.pass(5000);
  p.counsellor.talk.peerGone();
  assert.deepEqual(heard, [true, false, true, false], "gone is no longer covered");
});

test("a page that is covered and shown again faster than its clock goes is heard once", async () => {
  const p = await createPair();
  let now = 0;
  /** @type {boolean[]} */
  const heard = [];
  // A changed page: each frame says the other thing, as often as it likes.
  p.newYouth({ covered: () => ++now % 2 === 1 });
  p.newCounsellor({ on: { peerCovered: (/** @type {boolean} */ on) => void heard.push(on) } });
  p.attach();
  await p.settle();
  const frames = [];
  for (let n = 0; n < 40; n++) {
    await p.pass(5000, (/** @type {string} */ body, /** @type {string} */ from) => (from === "youth" ? (frames.push(body), []) : [body]));
  }
  for (const body of frames) p.counsellor.talk.receive(body);
  await p.settle();
  assert.deepEqual(heard, [true]);
});

test("typing of an end that vanished wears off", async () => {
  const p = await talking();
  p.youth.talk.typing(true);
  await p.pass(5000);
  assert.equal(p.counsellor.typing, true);
  await p.pass(13_000, () => []);
  assert.equal(p.counsellor.typing, false);
});

test("frozen: the text stays, nothing more is sent or read; purged: nothing stays", async () => {
  const p = await talking();
  p.youth.write("sidste ord");
  await p.settle();
  p.counsellor.talk.freeze();
  assert.throws(() => p.counsellor.talk.write("for sent"), { code: "over" });
  p.youth.write("til ingen");
  await p.pass(30_000);
  assert.deepEqual(
    p.counsellor.talk.transcript().map((/** @type {any} */ e) => e.text),
    ["sidste ord"],
  );
  p.counsellor.talk.purge();
  p.youth.talk.purge();
  assert.deepEqual([p.counsellor.talk.transcript(), p.youth.talk.transcript()], [[], []]);
  assert.equal(p.clock.pending(), 0, "no timer left");
});

test("a replacing tab takes over with what the old one knew", async () => {
  const p = await talking();
  p.youth.write("a");
  await p.settle();
  p.counsellor.write("b");
  await p.settle();
  p.youth.write("undervejs");
  await p.youth.talk.idle();
  const waiting = p.counsellor.talk.write("ikke leveret endnu");
  const dump = structuredClone(p.counsellor.talk.dump());
  assert.equal(waiting.state, "waiting");
  p.newCounsellor({ dump });
  p.counsellor.screen = p.counsellor.talk.transcript();
  p.attach();
  await p.pass(5000);
  assert.deepEqual(p.counsellor.texts(), ["a", "b", "ikke leveret endnu", "undervejs"]);
  assert.deepEqual(p.youth.texts(), ["a", "b", "undervejs", "ikke leveret endnu"]);
  assert.equal(p.youth.count("askShare") + p.youth.count("restored") + p.counsellor.count("restored"), 0);
});

test("a page that fails to show a message gets it again", async (t) => {
  const p = await createPair();
  let broken = true;
  /** @type {string[]} */
  const shown = [];
  const report = t.mock.method(console, "error", () => {});
  p.newCounsellor({
    on: {
      entry(/** @type {any} */ e) {
        if (broken) throw new Error("page");
        shown.push(e.text);
      },
    },
  });
  p.attach();
  await p.settle();
  const e = p.youth.write("prøv igen");
  await p.settle();
  assert.equal(e.state, "sent");
  broken = false;
  await p.pass(5000);
  assert.deepEqual(shown, ["prøv igen"]);
  assert.equal(e.state, "delivered");
  assert.equal(report.mock.callCount(), 1);
});

test("an end that the socket did not take says Venter", async () => {
  const p = await createPair();
  const end = createEnd(p.clock, { role: "youth", send: () => false });
  end.talk.peerAttached();
  const e = end.write("offline");
  await end.talk.idle();
  assert.equal(e.state, "waiting");
  end.talk.purge();
});

/** @type {import("../../../web/js/conversation/protocol.js").Proposal} */
const PROPOSAL = { kind: "handover", agency: "a1", name: "Rusmiddelcentret", does: "Taler med unge", why: "Du vil gerne videre", fields: ["called"] };
const proposals = (/** @type {any} */ end) => end.talk.transcript().map((/** @type {any} */ e) => e.proposal?.name);

test("a counsellor's message may carry a proposal, which comes back with the history at either end", async () => {
  const p = await talking();
  p.counsellor.write("Jeg foreslår noget", PROPOSAL);
  await p.settle();
  p.youth.write("hvad?");
  await p.settle();
  assert.deepEqual(p.youth.screen[0].proposal, PROPOSAL);
  for (const [side, open] of [
    ["youth", "newYouth"],
    ["counsellor", "newCounsellor"],
  ]) {
    p[side].talk.purge();
    p[open](side === "youth" ? { secret: p.youth.secret } : {});
    p.attach();
    await p.pass(15_000);
    assert.deepEqual(p[side].talk.transcript()[0].proposal, PROPOSAL, side);
    assert.deepEqual(proposals(p[side]), ["Rusmiddelcentret", undefined]);
  }
});

test("a tab that is replaced passes proposals on", async () => {
  const p = await talking();
  p.counsellor.write("Jeg foreslår noget", PROPOSAL);
  await p.settle();
  p.newCounsellor({ dump: p.counsellor.talk.dump() });
  p.attach();
  await p.settle();
  assert.deepEqual(proposals(p.counsellor), ["Rusmiddelcentret"]);
});

/** The outboxes alone, so that a test can write what this version never would. @param {any} side @param {any[]} seen */
function outboxOf(side, seen) {
  /** @type {any[]} */
  const out = [];
  const timers = { setTimeout: () => 1, clearTimeout() {}, now: () => 5 };
  const box = createOutbox({
    side,
    timers,
    back: false,
    transmit: async (frame) => (out.push(frame), true),
    entry: (e) => void seen.push(e),
    changed() {},
    restored: () => void seen.push(...box.transcript()),
    lost() {},
    refused() {},
  });
  return { box, out };
}

test("a young person's proposal and one that is none are left out, and the text stays", async () => {
  for (const [side, proposal] of /** @type {[string, any][]} */ ([
    ["counsellor", PROPOSAL],
    ["youth", { ...PROPOSAL, why: 5 }],
    ["youth", "x"],
    ["youth", { ...PROPOSAL, more: "x".repeat(2000) }],
  ])) {
    /** @type {any[]} */
    const seen = [];
    const { box } = outboxOf(side, seen);
    box.begin();
    await box.receive({ a: 0, b: 1, m: [1, 5, "hej", proposal] });
    assert.deepEqual(
      seen.map((e) => [e.text, "proposal" in e]),
      [["hej", false]],
    );
  }
});

test("versions with and without proposals understand each other", async () => {
  /** @type {any[]} */
  const seen = [];
  const { box, out } = outboxOf("counsellor", seen);
  box.begin();
  await box.receive({ a: 0, b: 1 });
  box.write("uden kort");
  box.write("med kort", PROPOSAL);
  // The version before reads the first three of a message and the first four of a line.
  const sent = out.filter((frame) => frame.m).map((frame) => frame.m.slice(0, 3));
  assert.deepEqual(sent, [
    [1, 5, "uden kort"],
    [2, 5, "med kort"],
  ]);
  assert.equal(out.find((frame) => frame.m).m.length, 3, "without a proposal a message is as it was");
  // And this one reads a history that the version before tells.
  const { box: fresh } = outboxOf("counsellor", seen);
  fresh.begin();
  await fresh.receive({
    a: 0,
    b: 0,
    c: {
      i: 1,
      o: 0,
      t: 1,
      f: [0, 2],
      e: [
        [1, 1, 5, "uden kort"],
        [1, 2, 5, "med kort"],
      ],
    },
  });
  assert.deepEqual(
    seen.map((e) => e.text),
    ["uden kort", "med kort"],
  );
});

test("a long history with proposals fits its chunks", async () => {
  const p = await talking();
  const big = { ...PROPOSAL, does: "€".repeat(400), why: "€".repeat(400) };
  for (let i = 0; i < 30; i++) p.counsellor.write(i + "€".repeat(i % 2 ? 3999 - 20 : 100), big);
  await p.settle();
  p.newYouth({ secret: p.youth.secret });
  p.attach();
  await p.pass(15_000);
  assert.equal(p.youth.texts().length, 30);
  assert.equal(proposals(p.youth).filter(Boolean).length, 30);
});

test("each message keeps its writer: through a change of counsellor, and a reload of either end", async () => {
  const p = await createPair();
  let name = "Mette";
  p.newYouth({ writer: () => name });
  p.newCounsellor({ writer: () => "Mette" });
  p.attach();
  await p.settle();
  p.youth.write("hej");
  p.counsellor.write("fra Mette");
  await p.settle();
  const writers = (/** @type {any} */ end) =>
    end.talk
      .transcript()
      .filter((/** @type {any} */ e) => e.side === "counsellor")
      .map((/** @type {any} */ e) => [e.text, e.by]);

  p.device = await newDevice();
  p.roster = rosterOf(p.device);
  p.generation = 3;
  p.youth.talk.queued();
  name = "Ole";
  p.newCounsellor({ writer: () => "Ole" });
  p.attach();
  await p.pass(5000);
  p.youth.talk.share(true);
  await p.pass(5000);
  p.counsellor.write("fra Ole");
  await p.pass(5000);
  const both = [
    ["fra Mette", "Mette"],
    ["fra Ole", "Ole"],
  ];
  assert.deepEqual([writers(p.youth), writers(p.counsellor)], [both, both]);

  p.newYouth({ secret: p.youth.secret, writer: () => name });
  p.attach();
  await p.pass(15_000);
  assert.deepEqual(writers(p.youth), both, "after the young person's reload");
  p.newCounsellor({ writer: () => "Ole" });
  p.attach();
  await p.pass(15_000);
  assert.deepEqual(writers(p.counsellor), both, "after the desk's");
});

test("a name that is none, or of a page that knows none, is left out", async () => {
  for (const by of [undefined, 7, "", "x".repeat(101), "to\nlinjer"]) {
    const p = await talking();
    p.newYouth({ writer: () => /** @type {any} */ (by) });
    p.newCounsellor();
    p.attach();
    await p.settle();
    p.counsellor.write("hej");
    await p.settle();
    const [entry] = p.youth.talk.transcript();
    assert.deepEqual([entry.text, entry.by], ["hej", by === "to\nlinjer" ? by : undefined]);
  }
});

test("what never left this end is told apart from what did, with the draft", async () => {
  const p = await talking();
  p.youth.write("nåede frem");
  await p.settle();
  p.youth.talk.peerGone();
  p.youth.write("venter");
  assert.deepEqual(p.youth.talk.unsent("et halvt"), ["venter", "et halvt"]);
  assert.deepEqual(p.counsellor.talk.unsent(""), []);
});
