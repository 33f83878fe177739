// HPKE (RFC 9180) and all keys. No other file touches a key.

/**
 * @typedef {object} Device a counsellor browser's signing key (ECDSA P-256)
 * @property {Uint8Array<ArrayBuffer>} publicKey raw point, 65 bytes
 * @property {(bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>} sign 64 bytes, r and s
 */

/** A new device key pair; its private half can't be read out, only kept (IndexedDB). @returns {Promise<CryptoKeyPair>} */
export async function newDeviceKeys() {
	return crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
}

/** @param {CryptoKeyPair} keys from `newDeviceKeys` @returns {Promise<Device>} */
export async function deviceFrom(keys) {
	const publicKey = new Uint8Array(await crypto.subtle.exportKey("raw", keys.publicKey));
	const how = { name: "ECDSA", hash: "SHA-256" };
	return { publicKey, sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(how, keys.privateKey, bytes)) };
}
