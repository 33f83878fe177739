// The other side of tests/it/seal_hpke.rs: one JSON object a line in, one out, bytes in hex. It shows the shipped
// seal.js to another implementation of RFC 9180.
import { createInterface } from "node:readline";
import { setupR, setupS } from "../../../web/js/conversation/seal.js";
import { sealCard } from "../../../web/js/card/card.js";
import { fromBase64, toBase64 } from "../../../web/js/conversation/protocol.js";
import { codeFrom } from "../../../web/js/card/code.js";
import { fromHex, toHex } from "./keys.js";

/** @type {CryptoKeyPair | null} */
let pair = null;
const say = (/** @type {object} */ answer) => console.log(JSON.stringify(answer));
const pskOf = (/** @type {any} */ ask) => (ask.psk ? { psk: fromHex(ask.psk), id: fromHex(ask.psk_id) } : null);

for await (const line of createInterface({ input: process.stdin })) {
  const ask = JSON.parse(line);
  const [info, aad] = [fromHex(ask.info ?? ""), fromHex(ask.aad ?? "")];
  if (ask.do === "key") {
    pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, false, ["deriveBits"]);
    say({ key: toHex(new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey))) });
  } else if (ask.do === "send") {
    const context = await setupS(fromHex(ask.key), info, pskOf(ask));
    const sealed = [await context.seal(fromHex(ask.plain), aad), await context.seal(fromHex(ask.plain), aad)];
    say({ enc: toHex(context.enc), sealed: sealed.map(toHex), exported: toHex(await context.export(ask.exporter, 16)) });
  } else if (ask.do === "card") {
    const envelope = { id: ask.id, agency: ask.agency, key: toBase64(fromHex(ask.key)) };
    const sealed = await sealCard(ask.card, envelope, await codeFrom(ask.words), { at: ask.at, text: ask.text });
    say({ sealed: toHex(fromBase64(sealed) ?? new Uint8Array()) });
  } else if (pair) {
    try {
      const context = await setupR(fromHex(ask.enc), pair, info, pskOf(ask));
      const plain = [];
      for (const sealed of ask.sealed) plain.push(toHex(await context.open(fromHex(sealed), aad)));
      say({ plain, exported: toHex(await context.export(ask.exporter, 16)) });
    } catch {
      say({ refused: true });
    }
  }
}
