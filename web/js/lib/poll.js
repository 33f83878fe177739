// A socket made of requests, one after the other, for networks that let no WebSocket through. To socket.js it is a
// WebSocket; to the service each request is a short connection, at whichever node, that begins with `open` or `resume`.

import { decode, encode } from "./protocol.js";

/** Frames that say where the conversation stands: the service repeats them at each request. */
const PHASES = ["queued", "accepted", "asked"];
/** Between two requests that only wait, ms. */
const PAUSE = 100;
const ABNORMAL = 1006;
const DRAINING = 4000;

/** @typedef {{phase: string, generation: number, present: boolean}} Known */

/**
 * @param {() => any} opening the first frame of each request but the first, which socket.js gives
 * @param {typeof fetch} [ask]
 * @returns {any} a class of sockets
 */
export function pollLink(opening, ask = (...request) => fetch(...request)) {
  return class {
    readyState = 0;
    /** @type {any} */ onopen;
    /** @type {any} */ onmessage;
    /** @type {any} */ onclose;
    /** @type {string[]} */ #up = [];
    /** @type {Known | null} */ #known = null;
    /** The request under way. @type {AbortController | null} */ #request = null;
    /** It carries something, and is answered at once: what comes meanwhile waits for it. */
    #carries = false;
    #first = true;

    /** @param {string} url of the WebSocket */
    constructor(url) {
      this.url = url.replace(/^ws/, "http");
      queueMicrotask(() => {
        if (this.readyState) return;
        this.readyState = 1;
        this.onopen?.();
      });
    }

    /** @param {string} text */
    send(text) {
      if (this.readyState !== 1) return;
      this.#up.push(text);
      if (!this.#carries) this.#next();
    }

    /** What is on its way up arrives all the same. */
    close() {
      this.readyState = 3;
      if (!this.#carries) this.#request?.abort();
    }

    /** @param {number} code */
    #end(code) {
      if (this.readyState === 3) return;
      this.readyState = 3;
      this.onclose?.({ code });
    }

    async #next() {
      if (this.readyState !== 1) return;
      this.#request?.abort();
      const mine = (this.#request = new AbortController());
      const frames = this.#first ? this.#up : [encode(opening()), ...this.#up];
      this.#carries = this.#up.length > 0;
      this.#first = false;
      this.#up = [];
      try {
        const answer = await ask(this.url, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ known: this.#known, frames }),
          signal: mine.signal,
          keepalive: this.#carries && frames.join("").length < 60_000,
          cache: "no-store",
        });
        if (!answer.ok) throw answer.status;
        const said = await answer.json();
        if (this.#request !== mine) return;
        this.#request = null;
        this.#carries = false;
        for (const frame of said.frames) this.#hear(frame);
        if (said.close !== null) return this.#end(said.close);
        if (!this.#up.length) await new Promise((go) => setTimeout(go, PAUSE));
        if (!this.#request) this.#next();
      } catch (error) {
        if (this.#request === mine) this.#end(error === 503 ? DRAINING : ABNORMAL);
      }
    }

    /** @param {string} text */
    #hear(text) {
      const frame = decode(text);
      if (!frame || this.readyState !== 1) return;
      const { type, data } = frame;
      if (type === "counsellor" && this.#known) this.#known.present = data.present;
      if (!PHASES.includes(type)) return this.onmessage?.({ data: text });
      const before = this.#known;
      const known = (this.#known = { phase: type, generation: data.generation ?? 0, present: data.present ?? false });
      const same = before && Object.entries(known).every(([key, value]) => before[/** @type {keyof Known} */ (key)] === value);
      if (!same) this.onmessage?.({ data: text });
      else if (data.ticket) this.onmessage?.({ data: encode(/** @type {any} */ ({ ticket: { ticket: data.ticket } })) });
    }
  };
}
