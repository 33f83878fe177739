// One WebSocket that comes back by itself, and the service's time of day, which comes by it.

import { decode, encode, shouldRetry } from "./protocol.js";

/**
 * @typedef {"connecting" | "open" | "waiting" | "stopped"} SocketState
 * @typedef {{code?: number, delay?: number}} SocketInfo `code`: why the last link closed; `delay`: ms to the next try
 * @typedef {{setTimeout(fn: () => void, ms: number): any, clearTimeout(id: any): void, now(): number, wall?(): number, random?(): number}} Timers `wall`: the time of day, where it is another one
 *
 * @typedef {object} SocketOptions
 * @property {string} url
 * @property {() => import("./protocol.js").Frame} opening the first frame, asked for at each attempt
 * @property {(type: string, data: any) => void} onFrame
 * @property {(state: SocketState, info: SocketInfo) => void} onState `open` once the first frame has come
 * @property {Timers} [timers]
 * @property {any} [WebSocket] the class, where the platform has none (Node 20) or a test has its own
 *
 * @typedef {object} Socket
 * @property {(frame: import("./protocol.js").Frame) => boolean} send false: not handed over, the link is down
 * @property {() => void} close for good
 * @property {() => void} poke call on `online` and `visibilitychange`: try now, or check that the link lives
 */

const BEAT_EVERY = 10_000;
const DEAD_AFTER = 15_000;
const FIRST_WITHIN = 6000; // some networks let a handshake through, and nothing else
const OPEN_WITHIN = 10_000;
const POKE_WITHIN = 3000;
const LONGEST_DELAY = 5000;
const EVERYBODY = [1012, 4000]; // codes by which all are sent away at once: a restart, a node that closes
const STEADY = 2000; // a link that lived this long was a good one
const ABNORMAL = 1006;

/** A clock that is off by less than this, in ms, counts as right. */
const CLOSE_ENOUGH = 60_000;
/** How much the service's clock is ahead of this computer's, ms. */
let ahead = 0;

/** A computer's own clock may be wrong by hours, and what one writes is shown at the other end, too. @param {unknown} now ms since the epoch */
export function hearTime(now) {
  if (typeof now !== "number") return;
  const by = now - Date.now();
  ahead = Math.abs(by) < CLOSE_ENOUGH ? 0 : by;
}

/** The time of day, ms since the epoch. */
export const wall = () => Date.now() + ahead;

/** @type {Timers} */
const realTimers = {
  setTimeout: (fn, ms) => setTimeout(fn, ms),
  clearTimeout: (id) => clearTimeout(id),
  now: () => Date.now(),
};

/** Named waits: each begins anew. @param {Timers} timers */
function createWaits(timers) {
  /** @type {Record<string, any>} */
  const waits = {};
  return {
    /** @param {"beat" | "dead" | "retry"} name @param {number} ms @param {() => void} fn */
    after(name, ms, fn) {
      timers.clearTimeout(waits[name]);
      waits[name] = timers.setTimeout(fn, ms);
    },
    stop() {
      for (const id of Object.values(waits)) timers.clearTimeout(id);
    },
  };
}

/** At once, then doubling with jitter; a node that goes down scatters its people. @param {number} code @param {number} failures @param {() => number} random */
function delayFor(code, failures, random) {
  const scatter = EVERYBODY.includes(code) ? 1000 : 0;
  const grown = failures === 0 ? scatter : Math.max(scatter, Math.min(LONGEST_DELAY, 250 * 2 ** (failures - 1)));
  return Math.round(grown * (failures === 0 ? random() : 0.5 + random() / 2));
}

/**
 * One WebSocket; once it is let go nothing more is heard of it.
 * @param {SocketOptions} options @param {ReturnType<typeof createWaits>} waits
 * @param {{heard(): void, gone(code: number): void}} on `heard`: a link is open when something has come by it
 */
function createLink({ url, opening, onFrame, WebSocket = globalThis.WebSocket }, { after }, on) {
  const socket = new WebSocket(url);
  let [current, open, heard] = [true, false, false];
  const heed = (/** @type {(event: any) => void} */ fn) => (/** @type {any} */ event) => {
    if (current) fn(event);
  };
  /** @param {number} ms without any frame, and the link is taken for dead */
  const alive = (ms) => after("dead", ms, () => on.gone(ABNORMAL));
  // The next beat is set by the echo of the last, not by its own timer: browsers slow a hidden tab's chained
  // timers to one a minute, and a counsellor's desk must stay reachable behind other windows.
  const beat = () => after("beat", BEAT_EVERY, () => send({ beat: {} }));

  /** @param {import("./protocol.js").Frame} frame */
  function send(frame) {
    // A page that stood still may hear of a close later than it sends.
    if (!open || socket.readyState > 1) return false;
    try {
      socket.send(encode(frame));
      return true;
    } catch {
      return false;
    }
  }

  alive(OPEN_WITHIN);
  socket.onopen = heed(() => {
    open = true;
    socket.send(encode(opening()));
    // Its echo says that frames pass, whatever the answer to the first one waits for.
    socket.send(encode({ beat: {} }));
    alive(FIRST_WITHIN);
  });
  socket.onmessage = heed((event) => {
    alive(DEAD_AFTER);
    if (!heard) on.heard();
    heard = true;
    const frame = decode(event.data);
    if (frame?.type === "beat") {
      hearTime(frame.data.now);
      beat();
    } else if (frame?.type === "ping") send({ beat: {} });
    else if (frame) onFrame(frame.type, frame.data);
  });
  socket.onclose = heed((event) => on.gone(event.code));

  return {
    send,
    alive,
    open: () => open,
    letGo() {
      current = open = false;
      try {
        socket.close();
      } catch {
        // Still connecting: it is let go all the same.
      }
    },
  };
}

/** @param {SocketOptions} options @returns {Socket} */
export function connect(options) {
  const { onState, timers = realTimers } = options;
  const waits = createWaits(timers);
  /** @type {ReturnType<typeof createLink> | null} */
  let link = null;
  let stopped = false;
  let failures = 0;
  let openedAt = Infinity;

  function start() {
    waits.stop();
    openedAt = Infinity;
    onState("connecting", {});
    link = createLink(options, waits, { heard, gone: drop });
  }

  function heard() {
    openedAt = timers.now();
    onState("open", {});
  }

  /** The link is gone, or given up. @param {number} code */
  function drop(code) {
    if (timers.now() - openedAt >= STEADY) failures = 0;
    const old = link;
    link = null;
    waits.stop();
    old?.letGo();
    if (stopped) return;
    stopped = !shouldRetry(code);
    if (stopped) return onState("stopped", { code });
    const delay = delayFor(code, failures, timers.random ?? Math.random);
    failures++;
    waits.after("retry", delay, start);
    onState("waiting", { code, delay });
  }

  start();
  return {
    send: (frame) => link?.send(frame) ?? false,
    close() {
      stopped = true;
      drop(1000);
    },
    poke() {
      if (stopped) return;
      if (link?.open()) {
        link.send({ beat: {} });
        link.alive(POKE_WITHIN);
      } else if (!link) {
        failures = 0;
        start();
      }
    },
  };
}
