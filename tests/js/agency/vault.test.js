import assert from "node:assert/strict";
import { test } from "node:test";
import { fromBase64, toBase64 } from "../../../web/js/conversation/protocol.js";
import * as vault from "../../../web/js/agency/vault.js";

const AGENCY = "BBBBBBBBBBBBBBBBBBBBBB";
const lock = await vault.lockFrom("en lang sætning, ingen gætter", vault.newSalt());

/** With its last bit turned. @param {string} text base64url */
function bent(text) {
  const bytes = fromBase64(text) ?? new Uint8Array();
  bytes[bytes.length - 1] ^= 1;
  return toBase64(bytes);
}

test("an own key comes back with the passphrase, however it was typed, and not with another", async () => {
  const own = await vault.newKeys();
  const wrapped = await vault.wrapOwn(own, lock);
  const again = await vault.lockFrom("en lang sætning, ingen gætter".normalize("NFD"), lock.salt);
  assert.equal(again.auth, lock.auth);
  assert.deepEqual((await vault.unwrapOwn(wrapped, own.key, again))?.secret, own.secret);
  const other = await vault.lockFrom("en lang sætning, ingen gætte", lock.salt);
  assert.equal(await vault.unwrapOwn(wrapped, own.key, other), null);
  assert.equal(await vault.unwrapOwn(wrapped, (await vault.newKeys()).key, lock), null, "under another public half");
  for (const nothing of ["", "AA", "%", bent(wrapped)]) assert.equal(await vault.unwrapOwn(nothing, own.key, lock), null);
});

test("the salt makes the same passphrase another lock, and the server's half says nothing of ours", async () => {
  const other = await vault.lockFrom("en lang sætning, ingen gætter", vault.newSalt());
  assert.notEqual(other.auth, lock.auth);
  const own = await vault.newKeys();
  assert.equal(await vault.unwrapOwn(await vault.wrapOwn(own, lock), own.key, other), null);
  await assert.rejects(crypto.subtle.exportKey("raw", lock.wrap), "the wrapping key can't be read out");
});

test("who is let in holds the agency's key; a colleague's seal opens for nobody else", async () => {
  const [agency, first, second] = [await vault.newKeys(), await vault.newKeys(), await vault.newKeys()];
  const sealed = await vault.sealAgency(agency, AGENCY, second.key);
  assert.deepEqual((await vault.openAgency(sealed, AGENCY, agency.key, second))?.secret, agency.secret);
  assert.equal(await vault.openAgency(sealed, AGENCY, agency.key, first), null);
  assert.equal(await vault.openAgency(sealed, "CBBBBBBBBBBBBBBBBBBBBB", agency.key, second), null, "another agency");
  assert.equal(await vault.openAgency(sealed, AGENCY, first.key, second), null, "another agency key");
  for (const nothing of ["", "AA", "%", bent(sealed)]) assert.equal(await vault.openAgency(nothing, AGENCY, agency.key, second), null);
});
