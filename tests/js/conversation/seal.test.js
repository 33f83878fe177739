import assert from "node:assert/strict";
import { test } from "node:test";
import { fromBase64, toBase64 } from "../../../web/js/conversation/protocol.js";
import * as seals from "../../../web/js/conversation/seal.js";
import { makeOffer, newDeviceKeys } from "../../../web/js/conversation/seal_desk.js";
import { CONVERSATION, newDevice, newStaff } from "../support/pair.js";

/** Both ends of a fresh epoch. @param {{psk?: boolean, version?: number}} [how] */
async function agreed(how = {}) {
  const device = await newDevice();
  const secret = await seals.newSecret({ staff: device.staff, device: device.publicKey });
  const offer = await makeOffer({
    conversation: CONVERSATION,
    generation: 7,
    nonce: seals.newNonce(),
    version: how.version,
    device,
    secret: how.psk ? secret.slice(0, 32) : null,
  });
  const seen = /** @type {seals.Offer} */ (seals.parse(offer.body));
  const answer = await seals.answerOffer(seen, CONVERSATION, secret, { hej: 1 });
  const taken = await offer.accept(/** @type {seals.Answer} */ (seals.parse(answer.body)));
  assert.ok(taken);
  return { device, secret, offer, seen, answer, first: taken.first, youth: answer.epoch, counsellor: taken.epoch };
}
const sealed = (/** @type {string} */ body) => /** @type {seals.Sealed} */ (seals.parse(body));

for (const [psk, version] of /** @type {[boolean, number][]} */ ([
  [false, 2],
  [true, 2],
  [false, 0],
  [true, 0],
]))
  test(`offer and answer give both ends the same epoch, psk ${psk}, version ${version}`, async () => {
    const e = await agreed({ psk, version });
    assert.equal(e.seen.staff, version ? e.device.staff : "");
    assert.deepEqual([e.seen.generation, e.seen.psk !== null, e.first], [7, psk, { hej: 1 }]);
    assert.ok(await seals.isSigned(e.seen, CONVERSATION));
    assert.ok(!(await seals.isSigned(e.seen, "ZZZZZZZZZZZZZZZZZZZZZZ")));
    assert.equal(await seals.holdsSecret(e.seen, e.secret), psk);
    assert.equal(e.youth.id, e.counsellor.id);
    assert.deepEqual(await e.counsellor.open(sealed(await e.youth.seal({ m: "æ" }))), { m: "æ" });
    assert.deepEqual(await e.youth.open(sealed(await e.counsellor.seal({ m: 2 }))), { m: 2 });
  });

test("n rises with every seal; a gap opens, a replay or an older one does not", async () => {
  const { youth, counsellor } = await agreed();
  const bodies = [];
  for (let i = 0; i < 5; i++) bodies.push(await youth.seal({ i }));
  assert.deepEqual(
    bodies.map((b) => sealed(b).n),
    [1, 2, 3, 4, 5],
  );
  assert.equal(new Set(bodies).size, 5, "the same words never look the same");
  assert.deepEqual(await counsellor.open(sealed(bodies[2])), { i: 2 });
  for (const at of [2, 1, 0]) assert.equal(await counsellor.open(sealed(bodies[at])), null);
  assert.deepEqual(await counsellor.open(sealed(bodies[4])), { i: 4 });
  assert.equal(await counsellor.open(sealed(bodies[3])), null);
});

test("a forged high n does not shut out the honest ones", async () => {
  const { youth, counsellor } = await agreed();
  const body = sealed(await youth.seal({ i: 1 }));
  assert.equal(await counsellor.open({ ...body, n: 1_000_000 }), null);
  assert.equal(await counsellor.open({ ...body, n: Infinity }), null);
  assert.deepEqual(await counsellor.open(body), { i: 1 });
});

test("own envelopes, another epoch's and bent ones do not open", async () => {
  const one = await agreed();
  const other = await agreed();
  const body = await one.youth.seal({ i: 1 });
  assert.equal(await one.youth.open(sealed(body)), null, "direction");
  assert.equal(await other.counsellor.open(sealed(body)), null, "epoch");
  const bytes = fromBase64(body) ?? new Uint8Array();
  for (const at of [9, 16, 17, 100, bytes.length - 1]) {
    const bent = bytes.slice();
    bent[at] ^= 1;
    assert.equal(await one.counsellor.open(sealed(toBase64(bent))), null, `byte ${at}`);
  }
  assert.deepEqual(await one.counsellor.open(sealed(body)), { i: 1 });
});

test("plaintexts are padded to 256, 1024, 4096 or 16384 bytes; the rest is refused", async () => {
  const { youth } = await agreed();
  for (const [length, size] of [
    [0, 386],
    [248, 386],
    [249, 1410],
    [1016, 1410],
    [1017, 5506],
    [4088, 5506],
    [4089, 21_890],
    [16_376, 21_890],
  ])
    assert.equal((await youth.seal({ m: "x".repeat(length) })).length, size, String(length));
  await assert.rejects(youth.seal({ m: "x".repeat(16_377) }), RangeError);
});

test("hello, offer and answer look alike from outside", async () => {
  const { offer, answer } = await agreed();
  assert.equal((await agreed({ version: 0 })).offer.body.length, 386);
  assert.deepEqual([offer.body.length, answer.body.length, seals.hello(seals.newNonce(), seals.NO_EPOCH).length], [386, 386, 386]);
});

test("an offer is signed with the staff id, and in one form only", async () => {
  const { seen } = await agreed();
  assert.ok(await seals.isSigned(seen, CONVERSATION));
  assert.ok(!(await seals.isSigned({ ...seen, staff: "" }, CONVERSATION)));
  const { seen: old } = await agreed({ version: 0 });
  assert.ok(!(await seals.isSigned({ ...old, staff: seen.staff }, CONVERSATION)));
});

test("the secret knows the counsellor and the browser, both", async () => {
  const { device, secret, seen } = await agreed();
  assert.equal(secret.length, 96);
  assert.ok(await seals.isPinned(secret, seen));
  assert.ok(!(await seals.isPinned(secret, { ...seen, device: (await newDevice()).publicKey })));
  assert.ok(!(await seals.isPinned(secret, { ...seen, staff: newStaff() })));
  assert.ok(!(await seals.isPinned(null, seen)));
  // 0.3.0 pinned the key alone, and its offers name nobody.
  const old = { staff: "", device: device.publicKey };
  const pin = new Uint8Array(await crypto.subtle.digest("SHA-256", device.publicKey));
  const theirs = new Uint8Array([...secret.slice(0, 32), ...pin]);
  for (const kept of [secret, await seals.newSecret(old), theirs]) assert.ok(!(await seals.isPinned(kept, old)));
  for (const kept of [await seals.newSecret(old), theirs]) assert.ok(!(await seals.isPinned(kept, seen)));
  assert.deepEqual(secret.slice(32, 64), pin, "which a page of 0.3.0 would look for");
  assert.deepEqual(seals.secretFrom(seals.sharedPart(secret)), secret.slice(0, 32));
  for (const wrong of [null, 7, "", "abc", "A".repeat(44)]) assert.equal(seals.secretFrom(wrong), null);
});

test("a device key's private half can't be read out", async () => {
  const keys = await newDeviceKeys();
  assert.equal(keys.privateKey.extractable, false);
  await assert.rejects(crypto.subtle.exportKey("pkcs8", keys.privateKey));
  await assert.rejects(crypto.subtle.exportKey("jwk", keys.privateKey));
});
