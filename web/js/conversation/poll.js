// A socket made of requests, one after the other, for networks that let no WebSocket through. To socket.js it is a
// WebSocket; to the service each request is a short connection, at whichever node, that begins with `open` or `resume`.

import { decode, encode, toBase64 } from "./protocol.js";

/** Frames that say where the conversation stands: the service repeats them at each request. */
const PHASES = ["queued", "accepted", "asked"];
/** Between two requests that only wait, ms. */
const PAUSE = 100;
/** What one request carries, of 64 KiB that the service reads: its frames, with room for their names and marks. */
const CARRIED = 48_000;
const FRAMES = 16;
/** A page's last frame: nothing comes after it. */
const LAST = /^\{"(?:leave|end)"/;
/** How often such a frame is sent until it is taken, and how many ms apart. */
const [TRIES, RETRY] = [5, 1000];
const ABNORMAL = 1006;
const DRAINING = 4000;

/** @typedef {{phase: string, generation: number, present: boolean, transfer?: string | null}} Known `transfer`: about whom the young person is asked */

class PollLink {
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
  #failed = false;

  #url;
  #opening;
  #count;
  #ask;

  /** @param {string} url of the WebSocket @param {() => import("./frames.d.ts").FromYouth} opening @param {() => {page: string, turn: number}} count @param {typeof fetch} ask */
  constructor(url, opening, count, ask) {
    this.#url = url.replace(/^ws/, "http");
    this.#opening = opening;
    this.#count = count;
    this.#ask = ask;
    queueMicrotask(() => {
      if (this.readyState) return;
      this.readyState = 1;
      this.onopen?.();
    });
  }

  /** @param {string} text */
  send(text) {
    if (this.readyState !== 1) return;
    if (LAST.test(text)) return void this.#last(text);
    this.#up.push(text);
    if (!this.#carries) this.#next();
  }

  /** Sends the last frame. The page may be gone the moment after; while it is there, what a node lost is sent again. @param {string} text */
  async #last(text) {
    for (let left = TRIES; left; left--) {
      if (
        await this.#post([text]).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        return;
      await new Promise((go) => setTimeout(go, RETRY));
    }
  }

  /** As many of the frames that wait as one request carries. */
  #take() {
    let [count, size] = [0, 0];
    for (const frame of this.#up) {
      size += frame.length;
      if (count && (size > CARRIED || count === FRAMES)) break;
      count++;
    }
    return this.#up.splice(0, count);
  }

  /** What is on its way up arrives all the same. */
  close() {
    this.readyState = 3;
    if (!this.#carries) this.#request?.abort();
  }

  /** @param {string[]} up @param {AbortSignal} [signal] */
  #post(up, signal) {
    const frames = this.#first ? up : [encode(this.#opening()), ...up];
    this.#first = false;
    return this.#ask(this.#url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ link: this.#count(), known: this.#known, frames }),
      signal,
      keepalive: up.length > 0 && frames.join("").length < 60_000,
      cache: "no-store",
    });
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
    const [first, up] = [this.#first, this.#take()];
    this.#carries = up.length > 0;
    try {
      const answer = await this.#post(up, mine.signal);
      if (!answer.ok) throw answer.status;
      const said = await answer.json();
      if (this.#request !== mine) return;
      this.#request = null;
      this.#carries = this.#failed = false;
      for (const frame of said.frames) this.#hear(frame);
      if (said.close !== null) return this.#end(said.close);
      if (!this.#up.length) await new Promise((go) => setTimeout(go, PAUSE));
      if (!this.#request) this.#next();
    } catch (error) {
      if (this.#request !== mine) return;
      // A node went: another one takes the next request. Frames may come twice, as after any link that broke.
      if (first || this.#failed) return this.#end(error === 503 ? DRAINING : ABNORMAL);
      this.#failed = true;
      this.#request = null;
      this.#up = [...up, ...this.#up];
      this.#next();
    }
  }

  /** @param {string} text */
  #hear(text) {
    const frame = decode(text);
    if (!frame || this.readyState !== 1) return;
    const { type, data } = frame;
    if (type === "counsellor" && this.#known) this.#known.present = data.present;
    if (type === "transfer" && this.#known) {
      const before = this.#known.transfer;
      this.#known.transfer = data.to ?? null;
      if (before === this.#known.transfer) return;
    }
    if (!PHASES.includes(type)) return this.onmessage?.({ data: text });
    const before = this.#known;
    const [generation, present] = [data.generation ?? 0, data.present ?? false];
    // A page that shows it anew shows no question, until the next frame.
    const transfer = before?.generation === generation ? (before?.transfer ?? null) : null;
    const known = (this.#known = { phase: type, generation, present, transfer });
    const same = before && Object.entries(known).every(([key, value]) => before[/** @type {keyof Known} */ (key)] === value);
    if (!same) this.onmessage?.({ data: text });
    else if (data.ticket) this.onmessage?.({ data: encode(/** @type {any} */ ({ ticket: { ticket: data.ticket } })) });
  }
}

/**
 * @param {() => import("./frames.d.ts").FromYouth} opening the first frame of each request but the first, which socket.js gives
 * @param {typeof fetch} [ask]
 * @returns {any} a class of sockets
 */
export function pollLink(opening, ask = (input, init) => fetch(input, init)) {
  // One that was given up for the next may come after it, at another node: the service goes by the number.
  const page = toBase64(crypto.getRandomValues(new Uint8Array(16)));
  let turn = 0;
  const count = () => ({ page, turn: turn++ });
  return class extends PollLink {
    /** @param {string} url */
    constructor(url) {
      super(url, opening, count, ask);
    }
  };
}
