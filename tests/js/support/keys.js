// Keys with known private halves, for known-answer tests and interop only.
const EC = { name: "ECDH", namedCurve: "P-256" };

export const fromHex = (/** @type {string} */ hex) => Uint8Array.from(hex.match(/../g) ?? [], (b) => parseInt(b, 16));
export const toHex = (/** @type {Uint8Array} */ bytes) => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");

/** @param {Uint8Array<ArrayBuffer>} point @param {Uint8Array} secret @returns {Promise<CryptoKeyPair>} */
export async function pairFrom(point, secret) {
  const part = (/** @type {Uint8Array} */ b) => Buffer.from(b).toString("base64url");
  const jwk = { kty: "EC", crv: "P-256", x: part(point.slice(1, 33)), y: part(point.slice(33)), d: part(secret) };
  return {
    publicKey: await crypto.subtle.importKey("raw", point, EC, true, []),
    privateKey: await crypto.subtle.importKey("jwk", jwk, EC, false, ["deriveBits"]),
  };
}
