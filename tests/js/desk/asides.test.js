// Side threads between desks: agreed by both device keys, sealed, exactly once, and over at both ends together; and what a
// service, or a desk, that cheats can't make of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { toBase64 } from "../../../web/js/conversation/protocol.js";
import { isSaid, newAsideKey, newThread, parseAside, say } from "../../../web/js/conversation/seal_aside.js";
import { createAsides } from "../../../web/js/desk/asides.js";
import { createClock } from "../support/clock.js";
import { newDevice } from "../support/pair.js";

/** A service with desks on duty, and a wire that the test holds. @param {...string} names */
async function service(...names) {
  const clock = createClock();
  /** @type {any} */
  const all = { clock, desks: [], wire: [], onDuty: new Map() };
  /** @param {string} name @param {any} [device] */
  all.open = async (name, device) => {
    device ??= await newDevice();
    /** @type {any} */
    const desk = { name, device, staff: device.staff, said: [], texts: [], lost: [], often: 0 };
    all.onDuty.set(desk.staff, { staff: desk.staff, name, device: device.publicKey });
    desk.asides = createAsides({
      device,
      mono: clock.now,
      timers: clock,
      send: (/** @type {string} */ to, /** @type {string} */ body) => (all.wire.push({ from: desk.staff, to, body }), true),
      find: (/** @type {string} */ staff) => all.onDuty.get(staff) ?? null,
      on: {
        changed: (/** @type {any} */ { stage, heard }) => void desk.said.push(heard ? stage : "unheard"),
        over: (/** @type {any} */ _, /** @type {string} */ why, /** @type {string[]} */ unsent) => void desk.said.push(why, ...unsent),
        often: () => void desk.often++,
        lost: (/** @type {any} */ peer) => void desk.lost.push(peer.name),
        entry: (/** @type {any} */ _, /** @type {any} */ e) => void desk.texts.push(e.text),
        delivered() {},
        typing() {},
      },
    });
    all.desks = [...all.desks.filter((/** @type {any} */ one) => one.staff !== desk.staff), desk];
    return desk;
  };
  /** Until the wire is still. @param {(sent: any) => any[]} [meddle] */
  all.settle = async (meddle = (sent) => [sent]) => {
    for (let quiet = 0; quiet < 3; ) {
      for (const desk of all.desks) {
        await desk.asides.idle();
        for (const { talk } of desk.asides.all()) await talk?.idle();
      }
      const sent = all.wire.splice(0);
      quiet = sent.length ? 0 : quiet + 1;
      for (const one of sent.flatMap(meddle)) all.desks.find((/** @type {any} */ { staff }) => staff === one.to)?.asides.receive(one.from, one.body);
      await new Promise(setImmediate);
    }
  };
  /** @param {number} ms */
  all.pass = async (ms) => {
    for (let left = ms; left > 0; left -= 1000) {
      clock.advance(Math.min(1000, left));
      for (const { asides } of all.desks) asides.tick();
      await all.settle();
    }
  };
  for (const name of names) await all.open(name);
  return all;
}

/** Two with a thread. */
async function talking() {
  const all = await service("Anna", "Bo");
  const [anna, bo] = all.desks;
  anna.asides.ask(bo.staff);
  await all.settle();
  assert.deepEqual([anna.said, bo.said], [["asking", "rings"], ["asked"]]);
  bo.asides.answer(anna.staff, true);
  await all.settle();
  assert.deepEqual([anna.said.pop(), bo.said.pop()], ["open", "open"]);
  return { all, anna, bo };
}

const thread = (/** @type {any} */ desk, /** @type {any} */ peer) => desk.asides.get(peer.staff);

test("one asks, the other answers, and both write: sealed, in order, once", async () => {
  const { all, anna, bo } = await talking();
  const wire = /** @type {string[]} */ ([]);
  thread(anna, bo).talk.write("Jeg er i tvivl om noget");
  thread(anna, bo).talk.write("Har du et øjeblik?");
  await all.settle((/** @type {any} */ sent) => (wire.push(sent.body), [sent, sent]));
  thread(bo, anna).talk.write("Ja");
  await all.settle();
  assert.deepEqual([anna.texts, bo.texts], [["Ja"], ["Jeg er i tvivl om noget", "Har du et øjeblik?"]]);
  assert.ok(wire.length && wire.every((body) => body.startsWith("sealed.") && !body.includes("tvivl")));
  assert.ok(
    thread(anna, bo)
      .talk.transcript()
      .every((/** @type {any} */ e) => e.state !== "waiting"),
  );
  bo.asides.end(anna.staff);
  await all.settle();
  assert.deepEqual([anna.said.pop(), bo.said.pop()], ["ended", "you"]);
  assert.deepEqual([anna.asides.all(), bo.asides.all()], [[], []], "gone from both");
});

test("what is lost on the way is said again, in asking, answering and writing", async () => {
  const all = await service("Anna", "Bo");
  const [anna, bo] = all.desks;
  anna.asides.ask(bo.staff);
  await all.settle(() => []);
  await all.pass(4000);
  assert.equal(bo.said.at(-1), "asked");
  bo.asides.answer(anna.staff, true);
  await all.settle(() => []);
  await all.pass(4000);
  assert.deepEqual([anna.said.at(-1), bo.said.at(-1)], ["open", "open"]);
  thread(anna, bo).talk.write("Hej");
  await all.settle(() => []);
  await all.pass(12_000);
  assert.deepEqual(bo.texts, ["Hej"]);
});

test("who asked is told the truth: not now, no answer, not there, off duty, and that it was taken back", async () => {
  const all = await service("Anna", "Bo");
  const [anna, bo] = all.desks;
  const ask = async () => {
    anna.asides.ask(bo.staff);
    await all.settle();
  };
  await ask();
  bo.asides.answer(anna.staff, false);
  await all.settle();
  assert.deepEqual([anna.said.pop(), bo.said.pop()], ["no", "you"]);

  await ask();
  await all.pass(61_000);
  assert.deepEqual([anna.said.pop(), bo.said.pop()], ["silent", "missed"]);

  await ask();
  anna.asides.end(bo.staff);
  await all.settle();
  assert.deepEqual([anna.said.pop(), bo.said.pop()], ["you", "withdrawn"]);

  await ask();
  all.onDuty.delete(bo.staff);
  await all.pass(9000);
  assert.deepEqual([anna.said.pop(), bo.said.pop()], ["off_duty", "withdrawn"]);

  all.onDuty.set(bo.staff, { staff: bo.staff, name: "Bo", device: bo.device.publicKey });
  all.desks = [anna];
  await ask();
  anna.asides.nobody(bo.staff);
  assert.equal(anna.said.at(-1), "unheard");
  await all.pass(67_000);
  assert.equal(anna.said.pop(), "absent");
});

test("a page that is loaded anew has no thread, and both are told", async () => {
  const { all, anna, bo } = await talking();
  thread(anna, bo).talk.write("Er du der?");
  const again = await all.open("Bo", bo.device);
  await all.pass(12_000);
  assert.equal(anna.said.includes("gone"), true);
  assert.deepEqual([again.lost, again.texts, anna.asides.all()], [["Anna"], [], []]);
  assert.equal(anna.said.at(-1), "Er du der?", "what was not sent comes back");
});

test("an ask that was kept rings nowhere once its page is another, and takes no thread's place", async () => {
  const all = await service("Anna", "Bo");
  const [anna, bo] = all.desks;
  /** @type {any[]} */
  const heard = [];
  anna.asides.ask(bo.staff);
  await all.settle((/** @type {any} */ sent) => (heard.push(sent), [sent]));
  anna.asides.end(bo.staff);
  await all.settle();
  const again = await all.open("Bo", bo.device);
  const kept = () => {
    for (const { from, body } of heard) if (from === anna.staff) again.asides.receive(from, body);
  };
  kept();
  await all.settle();
  assert.deepEqual([again.said, again.lost], [[], []]);

  anna.asides.ask(bo.staff);
  await all.settle();
  again.asides.answer(anna.staff, true);
  await all.settle();
  const { id } = thread(again, anna);
  kept();
  await all.settle();
  assert.deepEqual([thread(again, anna)?.id, again.said], [id, ["asked", "open"]], "nor is an open thread gone by it");

  again.asides.end(anna.staff);
  await all.settle();
  await all.open("Anna", anna.device);
  again.asides.ask(anna.staff);
  await all.settle();
  kept();
  await all.settle();
  assert.equal(thread(again, anna)?.stage, "rings", "nor is it taken for an answer to one's own ask");
});

test("a colleague whose page is of the version before is told that this one is another", async () => {
  const all = await service("Anna", "Bo");
  const [anna, bo] = all.desks;
  // It knows no such word.
  const old = (/** @type {any} */ sent) => (sent.body.startsWith("who.") ? [] : [sent]);
  anna.asides.ask(bo.staff);
  await all.settle(old);
  for (let n = 0; n < 10; n++) {
    all.clock.advance(1000);
    for (const { asides } of all.desks) asides.tick();
    await all.settle(old);
  }
  assert.deepEqual([anna.said.at(-1), bo.said], ["gone", []]);
});

test("a page that asks again and again is heard a few times, then answered in silence, until it stops", async () => {
  const all = await service("Anna", "Bo", "Cy");
  const [anna, bo, cy] = all.desks;
  const ask = async () => {
    anna.asides.ask(bo.staff);
    await all.settle();
    const { stage } = thread(anna, bo) ?? {};
    anna.asides.end(bo.staff);
    await all.settle();
    return stage === "rings";
  };
  const rung = [];
  for (let n = 0; n < 30; n++) rung.push(await ask());
  assert.deepEqual([rung.filter(Boolean).length, bo.often], [5, 1]);
  assert.equal(bo.said.length, 10, "each that is heard begins and ends");
  assert.equal(anna.said.at(-1), "no");
  cy.asides.ask(bo.staff);
  await all.settle();
  assert.equal(thread(cy, bo).stage, "rings", "another is heard");
  await all.pass(60_000);
  assert.equal(await ask(), false, "it has not stopped for long");
  await all.pass(300_000);
  assert.equal(await ask(), true);
});

test("whatever a changed page sends, it is answered for a while, then not at all until it stops; others are, and no thread goes", async () => {
  const { all, anna, bo } = await talking();
  const cy = await all.open("Cy");
  let answers = 0;
  const counted = (/** @type {any} */ sent) => (sent.from === bo.staff && sent.to === cy.staff ? (answers++, []) : [sent]);
  const to = all.onDuty.get(bo.staff);
  /** @param {() => Promise<string>} made */
  async function flood(made) {
    for (let n = 0; n < 400; n++) {
      all.wire.push({ from: cy.staff, to: bo.staff, body: await made() });
      // No more wait at once than one takes.
      if (n % 100 === 99) await all.settle(counted);
    }
  }
  await flood(async () => `sealed.${newThread()}.xxxx`);
  const { key } = await newAsideKey();
  await flood(() => say(cy.device, to, "ask", newThread(), [key]));
  assert.ok(answers > 0 && answers <= 60, `${answers}`);
  assert.deepEqual([bo.lost, thread(bo, anna).stage], [["Cy"], "open"]);
  await all.pass(90_000);
  cy.asides.ask(bo.staff);
  await all.settle();
  assert.equal(thread(cy, bo).stage, "rings", "it has stopped");
});

test("an ask whose page shows only after a minute that it is made now has been given up", async () => {
  const all = await service("Anna", "Bo");
  const [anna, bo] = all.desks;
  /** @type {any[]} */
  const held = [];
  anna.asides.ask(bo.staff);
  await all.settle((/** @type {any} */ sent) => (sent.body.startsWith("here.") ? (held.push(sent), []) : [sent]));
  anna.asides.end(bo.staff);
  await all.settle();
  await all.pass(70_000);
  for (const { from, body } of held) bo.asides.receive(from, body);
  await all.settle();
  assert.deepEqual([held.length, bo.said], [1, []]);
});

test("what is no thread's is said to be lost once, and not by whom there was a thread with since", async () => {
  const all = await service("Anna", "Bo");
  const [anna, bo] = all.desks;
  for (let n = 0; n < 20; n++) bo.asides.receive(anna.staff, `sealed.${toBase64(crypto.getRandomValues(new Uint8Array(16)))}.xxxx`);
  await all.settle();
  assert.deepEqual(bo.lost, ["Anna"]);
  anna.asides.receive(bo.staff, `sealed.${"A".repeat(22)}.xxxx`);
  await all.settle();
  assert.deepEqual(anna.lost, ["Bo"]);
  const talk = await talking();
  talk.bo.asides.receive(talk.anna.staff, `sealed.${"A".repeat(22)}.xxxx`);
  await talk.all.settle();
  assert.deepEqual([talk.bo.lost, thread(talk.bo, talk.anna)?.stage], [[], "open"]);
});

test("a page that closes says so, with what it signed beforehand", async () => {
  const { all, anna, bo } = await talking();
  bo.asides.leave();
  await all.settle();
  assert.equal(anna.said.pop(), "gone");
});

test("a desk that is opened in another browser is another end", async () => {
  const { all, anna, bo } = await talking();
  const other = await newDevice(bo.staff);
  all.onDuty.set(bo.staff, { staff: bo.staff, name: "Bo", device: other.publicKey });
  await all.pass(1000);
  assert.equal(anna.said.pop(), "elsewhere");
});

test("where both ask each other they have one thread, and nobody has to answer", async () => {
  const all = await service("Anna", "Bo");
  const [anna, bo] = all.desks;
  anna.asides.ask(bo.staff);
  bo.asides.ask(anna.staff);
  await all.settle();
  assert.deepEqual([anna.said.at(-1), bo.said.at(-1)], ["open", "open"]);
  assert.equal(thread(anna, bo).id, thread(bo, anna).id);
  thread(bo, anna).talk.write("Hej");
  await all.settle();
  assert.deepEqual(anna.texts, ["Hej"]);
});

test("a service that puts its own key into an answer, or an ask, opens nothing", async () => {
  for (const word of ["ask", "yes"]) {
    const all = await service("Anna", "Bo");
    const [anna, bo] = all.desks;
    const evil = toBase64((await newAsideKey()).key);
    const meddle = (/** @type {any} */ sent) => {
      const parts = sent.body.split(".");
      if (parts[0] === word) parts[2] = evil;
      return [{ ...sent, body: parts.join(".") }];
    };
    anna.asides.ask(bo.staff);
    await all.settle(meddle);
    bo.asides.answer(anna.staff, true);
    await all.settle(meddle);
    assert.ok(!anna.said.includes("open"), word);
    assert.equal(bo.said.includes("asked"), word === "yes");
  }
});

test("an answer is for one ask alone: an old one opens nothing, nor does one for somebody else or one thrown back", async () => {
  const all = await service("Anna", "Bo", "Cy");
  const [anna, bo, cy] = all.desks;
  /** @type {any[]} */
  const heard = [];
  const listen = (/** @type {any} */ sent) => (heard.push(sent), [sent]);
  anna.asides.ask(bo.staff);
  await all.settle(listen);
  bo.asides.answer(anna.staff, true);
  await all.settle(listen);
  bo.asides.end(anna.staff);
  await all.settle();
  const [asked, yes] = ["ask", "yes"].map((word) => heard.find(({ body }) => body.startsWith(`${word}.`)));

  const before = [anna, bo, cy].map(({ said }) => said.length);
  bo.asides.receive(anna.staff, asked.body);
  cy.asides.receive(anna.staff, asked.body);
  cy.asides.receive(bo.staff, asked.body);
  anna.asides.receive(bo.staff, asked.body);
  anna.asides.receive(anna.staff, asked.body);
  await all.settle();
  assert.deepEqual(
    [anna, bo, cy].map(({ said }) => said.length),
    before,
    "an old ask, one for another, and one thrown back ring nowhere",
  );

  anna.asides.ask(bo.staff);
  await all.settle();
  const { id } = thread(anna, bo);
  for (const body of [yes.body, yes.body.replace(/^yes\.[^.]+/, `yes.${id}`)]) anna.asides.receive(bo.staff, body);
  anna.asides.receive(cy.staff, yes.body.replace(/^yes\.[^.]+/, `yes.${id}`));
  await all.settle();
  assert.equal(thread(anna, bo).stage, "rings");
});

test("sealed words are opened once, by the other end alone, and in their thread", async () => {
  const { all, anna, bo } = await talking();
  /** @type {any[]} */
  const heard = [];
  thread(anna, bo).talk.write("Hej");
  await all.settle((/** @type {any} */ sent) => (heard.push(sent), [sent]));
  const words = heard.filter(({ from }) => from === anna.staff);
  for (const { body } of words) {
    bo.asides.receive(anna.staff, body);
    anna.asides.receive(bo.staff, body);
  }
  await all.settle();
  assert.deepEqual([anna.texts, bo.texts], [[], ["Hej"]]);

  bo.asides.end(anna.staff);
  await all.settle();
  anna.asides.ask(bo.staff);
  await all.settle();
  bo.asides.answer(anna.staff, true);
  await all.settle();
  const { id } = thread(anna, bo);
  for (const { body } of words) bo.asides.receive(anna.staff, body.replace(/^sealed\.[^.]+/, `sealed.${id}`));
  await all.settle();
  assert.deepEqual(bo.texts, ["Hej"], "nothing of the thread before");
});

test("nobody but the other end ends a thread", async () => {
  const { all, anna, bo } = await talking();
  const cy = await all.open("Cy");
  const { id } = thread(anna, bo);
  const forged = await say(cy.device, { staff: anna.staff, device: anna.device.publicKey }, "end", id);
  const own = await say(anna.device, { staff: bo.staff, device: bo.device.publicKey }, "end", id);
  for (const from of [cy.staff, bo.staff]) for (const body of [forged, own]) anna.asides.receive(from, body);
  await all.settle();
  assert.equal(thread(anna, bo)?.stage, "open");
});

test("what is no envelope is nothing, and each word is signed as what it is", async () => {
  const [me, peer] = [await newDevice(), await newDevice()];
  const them = { staff: peer.staff, device: peer.publicKey };
  const { key } = await newAsideKey();
  const body = await say(peer, { staff: me.staff, device: me.publicKey }, "ask", "A".repeat(22), [key]);
  const said = /** @type {any} */ (parseAside(body));
  assert.equal(await isSaid(said, me, them), true);
  for (const other of [
    { ...said, word: "yes" },
    { ...said, thread: "B".repeat(22) },
    { ...said, key: (await newAsideKey()).key },
  ]) {
    assert.equal(await isSaid(other, me, them), false);
  }
  assert.equal(await isSaid(said, me, { ...them, device: key.slice(0, 10) }), false, "no key at all");
  const [word, id, third, signature] = body.split(".");
  for (const bad of [
    null,
    7,
    "",
    "ask",
    `${word}.${id}`,
    `sing.${id}.${third}.${signature}`,
    `${body}.x`,
    `toString.${id}.${third}.${signature}`,
    `rings.${id}.${third}.${signature}`,
    `ask.${id}..${signature}`,
    `sealed.${id}.`,
    `ask.short.${third}.${signature}`,
    "x".repeat(25_000),
  ]) {
    assert.equal(parseAside(bad), null, String(bad).slice(0, 40));
  }
});
