// What a browser keeps of any site's page, found by trying: what our page may count on, and what it must see to itself.

/** @typedef {import("./person.js").Person} Person */

/** @param {Person} who @param {string} url */
export async function back(who, url) {
  await who.back();
  await who.until((url) => location.href.startsWith(url) && document.readyState === "complete", url);
}

/** By a link, as far as a browser can tell. @param {Person} who @param {string} url */
async function follow(who, url) {
  await who.run((url) => void setTimeout(() => location.assign(url)), url);
  await who.until((url) => location.href.startsWith(url) && document.readyState === "complete", url);
}

/** What stands in a field like ours, and in any other. @param {Person} who @returns {Promise<string[]>} */
const fields = (who) => who.run(() => ["ours", "any"].map((id) => /** @type {HTMLTextAreaElement} */ (document.getElementById(id)).value));

/** As by hand, so that the browser takes it for somebody's. @param {Person} who @param {string} [text] */
export const fill = (who, text = "typed") =>
  who.run((text) => {
    /** @type {any} */ (window).same = true;
    for (const id of ["ours", "any"]) {
      const field = /** @type {HTMLTextAreaElement} */ (document.getElementById(id));
      field.value = "";
      field.focus();
      document.execCommand("insertText", false, text);
    }
  }, text);

/** @param {string[]} values of fields: ours, any */
const where = ([ours, any]) => (ours ? "in every field" : any ? "not with autocomplete=off" : "in no field");

/** How often Back is tried: a browser that is short of time or memory may let go of a page that it would have kept. */
export const TRIES = 3;

/** Whether Back may wake what is open, and what stands in its fields then. @param {Person} who @param {string} one a site @param {string} other another one */
async function woken(who, one, other) {
  let [woke, text] = [false, ""];
  for (let left = TRIES; left && !woke; left--) {
    await fill(who);
    await who.goto(other);
    await back(who, one);
    woke = await who.run(() => Boolean(/** @type {any} */ (window).same));
    text = where(await fields(who));
  }
  return { woke, text };
}

/** @param {Person} who @param {string} one a site @param {string} other another one */
export async function keepsPages(who, one, other) {
  const found = /** @type {Record<string, unknown>} */ ({});
  for (const [kind, path] of Object.entries({ "a page": "kept", "a no-store page": "unkept" })) {
    await who.goto(`${one}/${path}`);
    await fill(who);
    await who.reload();
    found[`text after a reload of ${kind}`] = where(await fields(who));
    const { woke, text } = await woken(who, one, other);
    found[`Back wakes ${kind}`] = woke;
    found[`text after Back to ${kind}`] = text;
  }
  return found;
}

/** @param {Person} who @param {string} one a site @param {string} other another one */
export async function keepsName(who, one, other) {
  const name = () => who.run(() => window.name !== "");
  await who.goto(one);
  await who.run(() => void (window.name = "pad"));
  await who.reload();
  const found = { "window.name after a reload": await name() };
  await follow(who, other);
  const linked = await name();
  await back(who, one);
  const returned = await name();
  await who.run(() => void (window.name = "pad"));
  await who.goto(other);
  return {
    ...found,
    "window.name at another site, by a link": linked,
    "window.name back from there": returned,
    "window.name at another site, by its address": await name(),
  };
}

/** A key that can't be exported, and a word in both storages. */
const put = async () => {
  sessionStorage.setItem("word", "here");
  localStorage.setItem("word", "here");
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
  await new Promise((resolve, reject) => {
    const asked = indexedDB.open("keys", 1);
    asked.onerror = () => reject(asked.error);
    asked.onupgradeneeded = () => asked.result.createObjectStore("keys");
    asked.onsuccess = () => {
      const change = asked.result.transaction("keys", "readwrite");
      change.objectStore("keys").put(pair, "pair");
      change.oncomplete = () => (asked.result.close(), resolve(undefined));
      change.onabort = () => reject(change.error);
    };
  });
};

/** Where it still is; the key, if it signs and is as closed as it was. */
const get = async () => {
  const pair = await new Promise((resolve, reject) => {
    const asked = indexedDB.open("keys", 1);
    asked.onerror = () => reject(asked.error);
    asked.onupgradeneeded = () => asked.result.createObjectStore("keys");
    asked.onsuccess = () => {
      const found = asked.result.transaction("keys").objectStore("keys").get("pair");
      found.onsuccess = () => (asked.result.close(), resolve(found.result));
      found.onerror = () => reject(found.error);
    };
  });
  const signed = pair && !pair.privateKey.extractable && (await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, pair.privateKey, new Uint8Array(1)));
  return [sessionStorage.getItem("word") && "session", localStorage.getItem("word") && "local", signed && "key"].filter(Boolean).join(" ");
};

/** @param {Person} who @param {string} one a site @param {string} other another one */
export async function keepsStorage(who, one, other) {
  await who.goto(one);
  await who.run(put);
  await who.reload();
  const reloaded = await who.run(get);
  await who.goto(other);
  await back(who, one);
  const returned = await who.run(get);
  await who.tab();
  await who.goto(one);
  return { "storage after a reload": reloaded, "storage after Back": returned, "storage in the next tab": await who.run(get) };
}

/** Every kind of thing that web/js asks of crypto.subtle; and what it does without. In the page. */
export async function crypts() {
  const { subtle } = crypto;
  const [bytes, none] = [crypto.getRandomValues(new Uint8Array(32)), new Uint8Array(0)];
  const [EC, ECDSA] = ["ECDH", "ECDSA"].map((name) => ({ name, namedCurve: "P-256" }));
  const SHA = { hash: "SHA-256" };
  const raw = (/** @type {any} */ kind, /** @type {KeyUsage[]} */ uses, key = bytes) => subtle.importKey("raw", key, kind, false, uses);
  /** @type {Record<string, () => Promise<unknown>>} */
  const tried = {
    "SHA-256": () => subtle.digest("SHA-256", bytes),
    HMAC: async () => subtle.sign("HMAC", await raw({ name: "HMAC", ...SHA }, ["sign"]), bytes),
    HKDF: async () => subtle.deriveBits({ name: "HKDF", ...SHA, salt: none, info: bytes }, await raw("HKDF", ["deriveBits"]), 256),
    PBKDF2: async () => subtle.deriveBits({ name: "PBKDF2", ...SHA, salt: bytes, iterations: 1 }, await raw("PBKDF2", ["deriveBits"]), 256),
    "AES-GCM": async () => {
      for (const size of [16, 32]) {
        const [key, params] = [
          await raw("AES-GCM", ["encrypt", "decrypt"], bytes.slice(0, size)),
          { name: "AES-GCM", iv: bytes.slice(0, 12), additionalData: bytes },
        ];
        await subtle.decrypt(params, key, await subtle.encrypt(params, key, bytes));
      }
    },
    "ECDH P-256": async () => {
      const [own, their] = [await subtle.generateKey(EC, true, ["deriveBits"]), await subtle.generateKey(EC, false, ["deriveBits"])];
      const again = await subtle.importKey("pkcs8", await subtle.exportKey("pkcs8", own.privateKey), EC, false, ["deriveBits"]);
      const open = await raw(EC, [], new Uint8Array(await subtle.exportKey("raw", their.publicKey)));
      await subtle.deriveBits({ name: "ECDH", public: open }, again, 256);
    },
    "ECDSA P-256": async () => {
      const pair = await subtle.generateKey(ECDSA, false, ["sign", "verify"]);
      const open = await raw(ECDSA, ["verify"], new Uint8Array(await subtle.exportKey("raw", pair.publicKey)));
      const how = { name: "ECDSA", ...SHA };
      if (!(await subtle.verify(how, open, await subtle.sign(how, pair.privateKey, bytes), bytes))) throw new Error("it signs something else");
    },
    "HMAC with an empty key": () => raw({ name: "HMAC", ...SHA }, ["sign"], none),
    X25519: () => subtle.generateKey("X25519", false, ["deriveBits"]),
    Ed25519: () => subtle.generateKey("Ed25519", false, ["sign", "verify"]),
    "ML-KEM-768": () => /** @type {any} */ (subtle).generateKey("ML-KEM-768", false, ["encapsulateBits", "decapsulateBits"]),
  };
  const found = await Promise.all(
    Object.entries(tried).map(async ([name, go]) => [
      name,
      await go().then(
        () => true,
        () => false,
      ),
    ]),
  );
  return Object.fromEntries(found);
}
