// What a reload needs to resume: ticket and resumption secret, never text. The only storage a youth page uses.
//
// On computers, which are shared and searched, it lies in two halves: window.name holds a random pad, sessionStorage
// the text XOR a part of the pad that was never used; neither alone says anything, and it is used only after a reload, or
// in a tab that the browser had discarded (Chromium forgets window.name then, and nothing can be joined). The pad is for
// many writes: a reload takes window.name as it is when the reload begins, and the page still writes until it is
// answered. On phones, where the system discards background tabs and nobody reads a browser's files, it lies in
// sessionStorage alone.

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
const SPLIT = "3";
/** What a page before this one wrote: the pad in sessionStorage, new at each write. */
const HALF = "2";
/** Bytes of the pad: an hour's tickets. */
const PAD = 16_384;

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

/** What lies in two places, or in one. */
function createHalves() {
  /** From where in the pad nothing was used yet. */
  let unused = Number.POSITIVE_INFINITY;

  /** @param {Places} p */
  function stored(p) {
    const here = p.storage.getItem(KEY) ?? "";
    const split = here.startsWith(SPLIT);
    if (!split && !here.startsWith(HALF)) return here;
    const [from = "0", half = ""] = split ? here.slice(1).split(" ") : ["0", here.slice(1)];
    const [rest, pad] = [fromBase64(half), fromBase64(p.window.name)?.subarray(+from)];
    if (!rest || !pad || pad.length < rest.length) return "";
    if (split) unused = +from + rest.length;
    return new TextDecoder().decode(xor(rest, pad));
  }

  /** @param {Places} p @param {string} text */
  function split(p, text) {
    const plain = new TextEncoder().encode(text);
    let pad = fromBase64(p.window.name)?.subarray(unused);
    if (!pad || pad.length < plain.length) {
      pad = crypto.getRandomValues(new Uint8Array(PAD));
      p.window.name = toBase64(pad);
      unused = 0;
    }
    p.storage.setItem(KEY, `${SPLIT}${unused} ${toBase64(xor(plain, pad))}`);
    unused += plain.length;
  }

  return { stored, split, forget: () => void (unused = Number.POSITIVE_INFINITY) };
}

/** @param {() => Places} find asked late: a browser may refuse storage */
export function createShelf(find) {
  /** @type {Shelf} */
  let kept = { ticket: "", secret: null };
  const halves = createHalves();

  /** Both places, always. */
  function clear() {
    kept = { ticket: "", secret: null };
    halves.forget();
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
        const text = p.phone || p.reloaded || p.discarded ? halves.stored(p) : "";
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
          halves.split(p, text);
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
