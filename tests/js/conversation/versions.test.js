// During a roll-out, pages of 0.3.0 and of this version meet: whoever is not surely known is asked about, and nobody is
// left without keys. A hello of 0.3.0 is one whose version is 0, so an old page is played by a wire that puts a 0 there;
// the same is all that a server can do to make a page pass for an old one.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { fromBase64, toBase64 } from "../../../web/js/conversation/protocol.js";
import * as seals from "../../../web/js/conversation/seal.js";
import { createPair, newDevice, talking } from "../support/pair.js";

/** @type {any[]} */
const pairs = [];
afterEach(() => pairs.splice(0).forEach((p) => (p.youth.talk.purge(), p.counsellor.talk.purge())));

/** @param {string} body */
function old(body) {
  const bytes = fromBase64(body) ?? new Uint8Array(1);
  if (bytes[0] === 1) bytes[25] = 0;
  return [toBase64(bytes)];
}
const offers = (/** @type {any} */ p) => p.log.map((/** @type {any} */ l) => seals.parse(l.body)).filter((/** @type {any} */ e) => e?.kind === "offer");

/** Two that have written, over a wire of then or of now. @param {any} [wire] */
async function written(wire) {
  const p = await createPair();
  pairs.push(p);
  p.attach();
  await p.settle(wire);
  p.youth.write("en");
  await p.settle(wire);
  p.counsellor.write("to");
  await p.settle(wire);
  assert.deepEqual([p.counsellor.texts(), p.youth.count("askShare")], [["en", "to"], 0]);
  return p;
}

test("a hello says that its page reads offers that name the counsellor; 0.3.0 said nothing there", () => {
  const hello = /** @type {any} */ (seals.parse(seals.hello(seals.newNonce(), seals.NO_EPOCH)));
  assert.deepEqual([hello.version, /** @type {any} */ (seals.parse(old(seals.hello(hello.nonce, hello.epoch))[0])).version], [2, 0]);
});

test("a page of 0.3.0 gets the offer of 0.3.0, and they write", async () => {
  const p = await written(old);
  assert.ok(offers(p).length && offers(p).every((/** @type {any} */ o) => o.staff === ""));
});

for (const yes of [true, false])
  test(`an old offer is never known: the counsellor who reloads is asked about, ${yes}`, async () => {
    for (const before of [undefined, old]) {
      const p = await written(before);
      const { secret } = p.youth;
      p.newCounsellor();
      p.attach();
      await p.pass(15_000, old);
      assert.deepEqual([p.counsellor.texts(), p.youth.count("askShare")], [[], 1]);
      p.youth.talk.share(yes);
      p.youth.write("tre");
      await p.pass(15_000, old);
      assert.deepEqual(p.counsellor.texts(), yes ? ["en", "to", "tre"] : ["tre"]);
      assert.notDeepEqual(p.youth.secret, secret, "a new secret for whoever is new");
    }
  });

test("the young person reloads, and the desk that lives on makes old offers: the conversation comes back", async () => {
  for (const [before, after] of [
    [old, old],
    [old, undefined],
    [undefined, old],
  ]) {
    const p = await written(before);
    p.newYouth({ secret: p.youth.secret });
    p.attach();
    await p.pass(15_000, after);
    assert.deepEqual([p.youth.texts(), p.youth.count("askShare")], [["en", "to"], 0]);
    p.youth.write("tre");
    await p.settle(after);
    assert.deepEqual(p.counsellor.texts(), ["en", "to", "tre"]);
  }
});

test("a desk whose key changed under a conversation that it holds is known by the secret, and goes on", async () => {
  for (const wire of [undefined, old]) {
    const p = await written(wire);
    const dump = structuredClone(p.counsellor.talk.dump());
    p.device = await newDevice(p.device.staff);
    p.roster = { ...p.roster, entries: [{ ...p.roster.entries[0], device: toBase64(p.device.publicKey) }] };
    p.newCounsellor({ dump });
    p.counsellor.screen = p.counsellor.talk.transcript();
    const waiting = p.youth.write("tre");
    p.attach();
    await p.pass(15_000, wire);
    p.counsellor.write("fire");
    await p.pass(15_000, wire);
    assert.deepEqual([p.youth.count("askShare"), waiting.state], [0, "delivered"]);
    for (const end of [p.youth, p.counsellor]) assert.deepEqual(end.texts(), ["en", "to", "tre", "fire"]);
  }
});

test("the pin of 0.3.0, on the shelf of somebody who reloads, is nobody's", async () => {
  const p = await talking();
  pairs.push(p);
  p.youth.write("en");
  await p.settle();
  const pin = new Uint8Array(await crypto.subtle.digest("SHA-256", p.device.publicKey));
  const secret = new Uint8Array([...p.youth.secret.slice(0, 32), ...pin]);
  p.newYouth({ secret });
  p.attach();
  await p.pass(15_000);
  assert.deepEqual(p.youth.texts(), ["en"], "who still holds the conversation gives it back");
  p.newCounsellor();
  p.attach();
  await p.pass(15_000);
  assert.deepEqual([p.counsellor.texts(), p.youth.count("askShare")], [[], 1]);
  p.youth.talk.share(true);
  await p.settle();
  assert.deepEqual(p.counsellor.texts(), ["en"]);
});
