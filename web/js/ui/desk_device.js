/**
 * The desk browser's own key pair, by which a young person's browser knows the same counsellor again (design §7.4).
 * It lives in IndexedDB; the private half cannot be exported. lib/seal.js makes it and signs with it.
 */

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
 * @param {() => Promise<CryptoKeyPair>} make
 * @returns {Promise<CryptoKeyPair>}
 */
export async function loadDevice(make) {
  const fresh = await make();
  try {
    const database = await openDatabase();
    const pair = await keepFirst(database, fresh);
    database.close();
    return pair;
  } catch {
    // A private window may refuse IndexedDB: the key then lasts as long as this page.
    return fresh;
  }
}

/** @param {IDBDatabase} database @param {CryptoKeyPair} fresh @returns {Promise<CryptoKeyPair>} */
function keepFirst(database, fresh) {
  return new Promise((resolve, reject) => {
    const change = database.transaction(STORE, "readwrite");
    const store = change.objectStore(STORE);
    const found = store.get("pair");
    found.onsuccess = () => {
      if (!found.result) store.put(fresh, "pair");
    };
    change.oncomplete = () => resolve(found.result ?? fresh);
    change.onabort = () => reject(change.error);
  });
}

/**
 * Tells the server this sign-in's device key. Resolves to the HTTP status; 0 when there was no answer.
 * @param {string} key base64url of the raw P-256 point (65 bytes)
 */
export async function registerDevice(key) {
  try {
    const answer = await fetch("/vagt/enhed", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ key }),
    });
    return answer.redirected ? 401 : answer.status;
  } catch {
    return 0;
  }
}
