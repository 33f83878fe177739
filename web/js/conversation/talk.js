// One end of one conversation: ties the seals to the outbox.

import { createHandshake, forgetKeys, newEnd } from "./agreement.js";
import { createOutbox } from "./outbox.js";
import { parse } from "./seal.js";
import { hearPicks, sayPicks } from "./picks.js";
import { LIMITS } from "./protocol.js";
import { wall } from "./socket.js";
import { surface, tell } from "./tell.js";
import { createTyping } from "./typing.js";

export { TextError } from "./entry.js";

/**
 * @typedef {import("./entry.js").Entry} Entry
 * @typedef {import("./entry.js").Side} Side
 * @typedef {import("./frames.d.ts").Roster} Roster
 * @typedef {import("./socket.js").Timers} Timers
 * @typedef {import("./seal.js").Device} Device
 * @typedef {import("./agreement.js").End} End
 * @typedef {import("./agreement.js").Ties} Ties
 *
 * both_lost: neither end has the earlier text. untrusted (youth): an offer signed by a device that is not on the
 * roster; nothing was sent to it.
 * @typedef {"both_lost" | "untrusted"} Trouble
 *
 * @typedef {object} TalkEvents
 * @property {(e: Entry) => void | Promise<void>} entry show a new message of the other end; it is acknowledged when this is done
 * @property {(e: Entry) => void} changed its `state` changed
 * @property {(on: boolean) => void} peerTyping
 * @property {(on: boolean) => void} peerCovered counsellor: the young person's page is covered, as nobody has touched it for long
 * @property {(secret: Uint8Array) => void} secret youth: put it on the shelf, as it is, at once
 * @property {() => void} ready keys agreed
 * @property {(cut: boolean) => void | Promise<void>} restored history came in: draw everything anew from `transcript()`; `cut`: its oldest lines were too many
 * @property {() => void} refused the other end sent what no honest one sends, or faster than is taken
 * @property {() => void} askShare youth: a counsellor new to this conversation; answer with `share(bool)`
 * @property {(code: Trouble) => void} trouble
 * @property {(picks: import("./picks.js").Picks) => void} picked counsellor: what the young person picks of a closing card, as it stands now
 *
 * @typedef {object} TalkOptions
 * @property {Side} role
 * @property {(ties: Ties) => import("./agreement.js").Agreement} agree its half: `createAnswering` or `createOffering`
 * @property {string} conversation
 * @property {number} generation
 * @property {(body: string) => boolean | void} send false: not handed to the socket
 * @property {Device} [device] counsellor: this browser's signing key
 * @property {Uint8Array | null} [secret] youth: from the shelf
 * @property {Timers} [timers]
 * @property {() => string} [writer] the name of the counsellor who has the conversation
 * @property {() => import("./picks.js").Picks | null} [picks] youth: what is picked of the last closing card
 * @property {() => boolean} [covered] youth: the page is covered
 * @property {any} [dump] what `dump()` of the replaced end gave
 * @property {Partial<TalkEvents>} on
 *
 * @typedef {object} Talk
 * @property {(body: string) => void} receive an envelope from the other end
 * @property {(news?: {generation?: number, roster?: Roster}) => void} peerAttached the other end is there: resend now
 * @property {() => void} peerGone nothing is sent until it is back
 * @property {(text: string, proposal?: import("./entry.js").Carried) => Entry} write throws `TextError`
 * @property {() => void} tell youth: something was picked; the next frame says it again
 * @property {(on: boolean) => void} typing call at each input; it wears off after 6 s
 * @property {(on: boolean) => void} visible
 * @property {() => void} queued youth: nobody has the conversation; what is written from now on is for whoever comes next
 * @property {(yes: boolean) => boolean} share true: some words stay unsent
 * @property {() => void} sendHeld the unsent words go after all, as new ones: draw everything anew
 * @property {() => Entry[]} transcript
 * @property {(draft: string) => string[]} unsent own words that never left this end: what waits to be sent, and what stands in the field
 * @property {() => void} freeze conversation over: keys dropped, text kept
 * @property {() => void} purge keys and text gone
 * @property {() => any} dump freezes this end and gives what its successor needs
 * @property {() => Promise<void>} idle nothing is being sealed or opened (for drivers and tests)
 */

const SLICE = 8;

let sliceEnds = 0;
/** All conversations take turns: after 8 ms of work the browser's other tasks come first. In a hidden tab, too, where timers wait. */
async function turn() {
  if (performance.now() < sliceEnds) return;
  await new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      go(0);
    };
    port2.postMessage(0);
  });
  sliceEnds = performance.now() + SLICE;
}

/** @type {Timers} */
const realTimers = {
  setTimeout: (fn, ms) => setTimeout(fn, ms),
  clearTimeout: (id) => clearTimeout(id),
  now: () => Date.now(),
  wall,
};

/** Everything that waits for WebCrypto runs one after the other: numbers then leave and arrive in order. @param {End} end */
function createTurns(end) {
  let line = Promise.resolve();
  return {
    /** @template T @param {() => Promise<T>} job @returns {Promise<T | undefined>} */
    enqueue(job) {
      const done = line.then(() => (end.over ? undefined : turn().then(() => (end.over ? undefined : job())))).catch(() => undefined);
      line = done.then(() => {});
      return done;
    },
    async idle() {
      for (let seen; seen !== line; ) await (seen = line);
    },
  };
}

/** What this end's outbox tells the page. @param {TalkOptions} options @param {Timers} timers */
const outboxOptions = ({ role, on, writer, dump }, timers) => ({
  side: role,
  timers,
  dump,
  writer,
  async entry(/** @type {Entry} */ e) {
    try {
      await on.entry?.(e);
    } catch (error) {
      surface(error);
      throw error;
    }
  },
  changed: (/** @type {Entry} */ e) => void tell(() => on.changed?.(e)),
  restored: (/** @type {boolean} */ cut) => tell(() => on.restored?.(cut)),
  refused: () => void tell(() => on.refused?.()),
  lost: () => void tell(() => on.trouble?.("both_lost")),
});

/**
 * What comes from the other end, one envelope after the other.
 * @param {Ties} ties @param {ReturnType<typeof createTurns>} turns
 * @param {{agreement: import("./agreement.js").Agreement, typing: ReturnType<typeof createTyping>, refused: () => void, hear: (frame: any) => void}} parts
 */
function createReceiver({ end, outbox, handshake, transmit }, { enqueue }, { agreement, typing, refused, hear }) {
  let waiting = 0;

  /** @param {import("./seal.js").Sealed} s */
  async function open(s) {
    if (!end.epoch || s.epoch !== end.epoch.id) return handshake.stray();
    const frame = await end.epoch.open(s);
    if (!frame) return refused();
    typing.hear(frame);
    hear(frame);
    await outbox.receive(frame);
  }

  /** @param {string} body */
  async function take(body) {
    const envelope = parse(body);
    if (!envelope) return refused();
    await (envelope.kind === "sealed" ? open(envelope) : agreement[envelope.kind]?.(/** @type {any} */ (envelope), body));
  }

  /** @param {string} body */
  return (body) => {
    if (waiting >= LIMITS.pending || body?.length > LIMITS.envelope) return refused();
    waiting++;
    enqueue(() => take(body)).then(() => {
      if (--waiting === 0 && outbox.takeAckDue()) transmit({});
    });
  };
}

/**
 * Whether the other end is there, and who it is.
 * @param {Ties} ties @param {ReturnType<typeof createTurns>} turns @param {ReturnType<typeof createTyping>} typing
 */
function createPresence({ end, options, outbox, handshake }, turns, typing) {
  /** Youth: which accept the words are for; 0: nobody's, -1: not known. */
  let served = -1;
  return {
    queued() {
      if (served) outbox.part();
      served = 0;
    },
    /** @param {{generation?: number, roster?: Roster}} [news] */
    attached({ generation, roster } = {}) {
      if (end.over) return;
      end.here = true;
      if (options.role === "youth" && generation) {
        if (served !== generation) typing.silence();
        if (served > 0 && served !== generation) outbox.part();
        served = generation;
      }
      turns.enqueue(async () => {
        if (roster) end.roster = roster;
        if (generation !== undefined && generation !== end.generation) {
          end.generation = generation;
          forgetKeys(end);
        }
        if (!end.here) return;
        handshake.reset();
        handshake.shake();
        if (end.epoch) outbox.attached();
      });
    },
    gone() {
      end.here = false;
      outbox.gone();
      handshake.stop();
      typing.silence();
    },
  };
}

/**
 * What is left of it: the text, nothing, or what a successor needs; never the keys.
 * @param {Ties} ties @param {ReturnType<typeof createTyping>} typing
 */
function createEnding({ end, outbox, handshake }, typing) {
  function freeze() {
    end.over = true;
    end.here = false;
    outbox.stop();
    handshake.stop();
    typing.stop();
    end.secret?.fill(0);
    end.secret = null;
    forgetKeys(end);
  }
  return {
    freeze,
    purge() {
      freeze();
      outbox.purge();
    },
    dump() {
      const state = { ...outbox.dump(), secret: end.secret?.slice() ?? null };
      freeze();
      return structuredClone(state);
    },
  };
}

/** @param {TalkOptions} options @returns {Talk} */
export function createTalk(options) {
  const { role, on, timers = realTimers } = options;
  const youth = role === "youth";
  const end = newEnd(options, youth);
  const turns = createTurns(end);
  const told = outboxOptions(options, timers);
  const outbox = createOutbox({ ...told, transmit, back: !!end.secret });
  const handshake = createHandshake(end, timers, sendBody);
  const typing = createTyping(timers, (state) => end.here && end.epoch && transmit(state), { ...on, covered: options.covered });
  const ties = { end, options, outbox, handshake, sendBody, transmit, use };
  const agreement = options.agree(ties);
  const presence = createPresence(ties, turns, typing);
  const receive = createReceiver(ties, turns, { agreement, typing, refused: told.refused, hear: hearPicks(on.picked) });

  /** @param {string} body */
  function sendBody(body) {
    return end.here && !end.over && options.send(body) !== false;
  }

  /** Seal and send. @param {object} frame @returns {Promise<boolean>} */
  async function transmit(frame) {
    const now = end.epoch;
    const handed = await turns.enqueue(async () => {
      if (!now || now !== end.epoch || !end.here) return false;
      return sendBody(await now.seal({ ...outbox.header(), ...sayPicks(options.picks), ...frame }));
    });
    return handed === true;
  }

  /** @param {import("./seal.js").Epoch} agreed */
  function use(agreed) {
    end.epoch = agreed;
    handshake.reset();
    tell(() => on.ready?.());
  }

  return {
    ...createEnding(ties, typing),
    receive(body) {
      if (end.over) return;
      if (!end.here) presence.attached();
      receive(body);
    },
    peerAttached: presence.attached,
    peerGone: presence.gone,
    queued: presence.queued,
    write(text, proposal) {
      typing.set(false);
      return outbox.write(text, proposal);
    },
    tell: () => void transmit({}),
    typing: typing.set,
    visible: typing.visible,
    share: (yes) => Boolean(agreement.asked?.()) && outbox.share(yes),
    sendHeld: outbox.sendHeld,
    transcript: outbox.transcript,
    unsent: (draft) =>
      [
        ...outbox
          .transcript()
          .filter((e) => e.side === role && e.state === "waiting")
          .map((e) => e.text),
        draft,
      ].filter(Boolean),
    idle: turns.idle,
  };
}
