/**
 * A counsellor's key pair in this browser, by which a young person's browser knows the same counsellor again (design
 * §7.4). One for each staff id: at a shared computer the next one is somebody else. It lives in IndexedDB until sign-out;
 * the private half cannot be exported. conversation/seal_desk.js makes it and signs with it.
 */

import { ask, Refused } from "../net/client.js";

const NAME = "vagt";
const STORE = "device";

/** @returns {Promise<IDBDatabase>} */
function openDatabase() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * The stored pair, or `make()`'s, stored. One transaction decides, so two tabs end with the same pair.
 * @param {string} staff
 * @param {() => Promise<CryptoKeyPair>} make
 * @returns {Promise<CryptoKeyPair>}
 */
export async function loadDevice(staff, make) {
  const fresh = await make();
  try {
    const database = await openDatabase();
    const pair = await keepFirst(database, staff, fresh);
    database.close();
    return pair;
  } catch {
    // A private window may refuse IndexedDB: the key then lasts as long as this page.
    return fresh;
  }
}

/** @param {IDBDatabase} database @param {string} staff @param {CryptoKeyPair} fresh @returns {Promise<CryptoKeyPair>} */
function keepFirst(database, staff, fresh) {
  return new Promise((resolve, reject) => {
    const change = database.transaction(STORE, "readwrite");
    const store = change.objectStore(STORE);
    // Whoever was signed in here before is not any more, and may not have signed out. 0.3.0 had one pair for all.
    const names = store.getAllKeys();
    names.onsuccess = () => names.result.filter((name) => name !== staff).forEach((name) => store.delete(name));
    const found = store.get(staff);
    found.onsuccess = () => {
      if (!found.result) store.put(fresh, staff);
    };
    change.oncomplete = () => resolve(found.result ?? fresh);
    change.onabort = () => reject(change.error);
  });
}

/** The sign-in is over. @param {string} staff */
export async function forgetDevice(staff) {
  try {
    const database = await openDatabase();
    await new Promise((resolve) => {
      const change = database.transaction(STORE, "readwrite");
      change.objectStore(STORE).delete(staff);
      change.oncomplete = change.onabort = resolve;
    });
    database.close();
  } catch {
    // No IndexedDB: nothing lies there.
  }
}

/**
 * Tells the server this sign-in's device key. Resolves to the HTTP status; 0 when there was no answer.
 * @param {string} key base64url of the raw P-256 point (65 bytes)
 */
export async function registerDevice(key) {
  try {
    return await ask("/vagt/enhed", { key }, { cookies: true, read: async ({ redirected, status }) => (redirected ? 401 : status) });
  } catch (error) {
    return error instanceof Refused ? error.status : 0;
  }
}
