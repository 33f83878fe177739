// What a reload needs to resume: ticket and resumption secret, never text. The only storage a youth page uses.
//
// On computers, which are shared and searched, it lies in two halves: window.name holds it XOR a random pad,
// sessionStorage the pad; neither alone says anything, and it is used only after a reload, or in a tab that the browser
// had discarded (Chromium forgets window.name then, and nothing can be joined). On phones, where the system
// discards background tabs and nobody reads a browser's files, it lies in sessionStorage alone.

import { fromBase64, toBase64 } from "../conversation/protocol.js";

/**
 * @typedef {{ticket: string, secret: Uint8Array | null}} Shelf
 * @typedef {object} Places
 * @property {{name: string}} window
 * @property {Pick<Storage, "getItem" | "setItem" | "removeItem">} storage
 * @property {boolean} phone
 * @property {boolean} reloaded
 * @property {boolean} [discarded] the browser had closed the tab to save memory, and made it anew
 */

const KEY = "s";
const HALF = "2";

/** @returns {Places} */
const ours = () => ({
  window,
  storage: sessionStorage,
  phone: matchMedia("(pointer: coarse)").matches,
  reloaded: performance.getEntriesByType("navigation").some((n) => "type" in n && n.type === "reload"),
  discarded: /** @type {any} */ (document).wasDiscarded,
});

/** @param {Uint8Array} a @param {Uint8Array} b */
const xor = (a, b) => a.map((byte, i) => byte ^ b[i]);

/** @param {() => Places} find asked late: a browser may refuse storage */
export function createShelf(find) {
  /** @type {Shelf} */
  let kept = { ticket: "", secret: null };

  /** @param {Places} p */
  function stored(p) {
    const here = p.storage.getItem(KEY) ?? "";
    if (!here.startsWith(HALF)) return here;
    const [pad, rest] = [fromBase64(here.slice(1)), fromBase64(p.window.name)];
    return pad && rest && pad.length === rest.length ? new TextDecoder().decode(xor(rest, pad)) : "";
  }

  /** Both places, always. */
  function clear() {
    kept = { ticket: "", secret: null };
    try {
      find().window.name = "";
      find().storage.removeItem(KEY);
    } catch {
      // No storage: nothing lies there.
    }
  }

  return {
    /**
     * What lies on the shelf; with an empty ticket: a conversation was discarded with its tab, and can't be joined. Call
     * once, when the page loads: it empties what must not be used. @returns {Shelf | null}
     */
    read() {
      let torn = false;
      try {
        const p = find();
        torn = Boolean(p.discarded && p.storage.getItem(KEY));
        const text = p.phone || p.reloaded || p.discarded ? stored(p) : "";
        const { t, s, p: pin = "" } = JSON.parse(text);
        if (typeof t !== "string" || !t) throw new TypeError("no ticket");
        const secret = typeof s === "string" ? fromBase64(s) : null;
        kept = { ticket: t, secret: secret && Uint8Array.from([...secret, ...(fromBase64(pin) ?? [])]) };
        return { ...kept };
      } catch {
        clear();
        return torn ? kept : null;
      }
    },

    /** A field left out keeps what it was. @param {Partial<Shelf>} change @returns {boolean} false: a reload will lose it */
    write(change) {
      kept = { ...kept, ...change };
      const { ticket, secret } = kept;
      // A page of 0.3.0 reads no more than the first 64 bytes of the secret.
      const text = JSON.stringify({ t: ticket, s: secret && toBase64(secret.subarray(0, 64)), p: secret ? toBase64(secret.subarray(64)) : "" });
      try {
        const p = find();
        if (p.phone) {
          p.storage.setItem(KEY, text);
          p.window.name = "";
        } else {
          const plain = new TextEncoder().encode(text);
          const pad = crypto.getRandomValues(new Uint8Array(plain.length));
          p.storage.setItem(KEY, HALF + toBase64(pad));
          p.window.name = toBase64(xor(plain, pad));
        }
        return true;
      } catch {
        return false;
      }
    },

    clear,
  };
}

export const { read, write, clear } = createShelf(ours);
