import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { setupR, setupS } from "../../../web/js/conversation/seal.js";
import { fromHex, pairFrom, toHex } from "../support/keys.js";

const vectors = JSON.parse(readFileSync(new URL("../../fixtures/rfc9180_a3.json", import.meta.url), "utf8"));

for (const v of vectors) {
  test(v.name, async () => {
    const ephemeral = await pairFrom(fromHex(v.pkEm), fromHex(v.skEm));
    const receiver = await pairFrom(fromHex(v.pkRm), fromHex(v.skRm));
    const psk = v.psk ? { psk: fromHex(v.psk), id: fromHex(v.psk_id) } : null;
    const s = await setupS(fromHex(v.pkRm), fromHex(v.info), psk, ephemeral);
    const r = await setupR(s.enc, receiver, fromHex(v.info), psk);
    assert.equal(toHex(s.enc), v.pkEm);
    for (const [name, value] of Object.entries(v.exports)) {
      assert.equal(toHex(await s.export(name, 32)), value);
      assert.equal(toHex(await r.export(name, 32)), value);
    }
    for (let seq = 0; seq < 256; seq++) {
      const aad = new TextEncoder().encode("Count-" + seq);
      const sealed = await s.seal(fromHex(v.pt), aad);
      if (v.encryptions[seq]) assert.equal(toHex(sealed), v.encryptions[seq]);
      assert.equal(toHex(await r.open(sealed, aad)), v.pt);
    }
  });
}

test("a changed byte, aad or psk does not open", async () => {
  const [v] = vectors;
  const receiver = await pairFrom(fromHex(v.pkRm), fromHex(v.skRm));
  const psk = { psk: new Uint8Array(32).fill(1), id: new Uint8Array(8) };
  const aad = new Uint8Array(3);
  const fresh = async (/** @type {any} */ mine, /** @type {any} */ theirs) => {
    const s = await setupS(fromHex(v.pkRm), fromHex(v.info), mine);
    return { sealed: await s.seal(fromHex(v.pt), aad), r: await setupR(s.enc, receiver, fromHex(v.info), theirs) };
  };
  const bent = await fresh(null, null);
  bent.sealed[0] ^= 1;
  await assert.rejects(bent.r.open(bent.sealed, aad));
  const other = await fresh(null, null);
  await assert.rejects(other.r.open(other.sealed, new Uint8Array(4)));
  const downgraded = await fresh(null, psk);
  await assert.rejects(downgraded.r.open(downgraded.sealed, aad));
  await assert.rejects(setupS(new Uint8Array(65).fill(4), fromHex(v.info), null), "a point off the curve");
});
