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
const OPENING = /^\{"(?:open|resume)"/;
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
  /** What it carries: it is answered at once then, and what comes meanwhile waits for it. @type {string[]} */
  #carried = [];
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
    if (LAST.test(text)) return this.#leave(text);
    this.#up.push(text);
    if (!this.#carried.length) this.#next();
  }

  /**
   * No request may come after the last frame's: the service would take it for the page's newest, and the last frame for a
   * late one. What did not arrive yet goes with it, where it is not too much for a page that goes. @param {string} text
   */
  #leave(text) {
    const up = [...this.#carried, ...this.#up, text].filter((frame) => !OPENING.test(frame));
    // What is carried may be on its way still, and a browser bounds what outlives its pages by all of it together.
    const fits = up.length < 2 * FRAMES && [...this.#carried, ...up].join("").length <= CARRIED;
    this.close();
    // Where the page knows no ticket yet there is nothing to take leave of, and `open` would begin another.
    const opening = this.#opening();
    if ("resume" in opening) void this.#last([encode(opening), ...(fits ? up : [text])]);
  }

  /** Sends the last frame. The page may be gone the moment after; while it is there, what a node lost is sent again. @param {string[]} frames */
  async #last(frames) {
    for (let left = TRIES; left; left--) {
      const told = this.#post(frames).then(({ ok }) => ok);
      if (await told.catch(() => false)) return;
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
    if (!this.#carried.length) this.#request?.abort();
  }

  /** @param {string[]} frames @param {AbortSignal} [signal] */
  #post(frames, signal) {
    return this.#ask(this.#url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ link: this.#count(), known: this.#known, frames }),
      signal,
      keepalive: frames.length > 1 && frames.join("").length < 60_000,
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
    this.#first = false;
    this.#carried = up;
    try {
      const answer = await this.#post(first ? up : [encode(this.#opening()), ...up], mine.signal);
      if (!answer.ok) throw answer.status;
      const said = await answer.json();
      if (this.#request !== mine) return;
      this.#request = null;
      this.#carried = [];
      this.#failed = false;
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
