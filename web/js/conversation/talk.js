// One end of one conversation: ties the seals to the outbox.

import { createOutbox } from "./outbox.js";
import {
  NO_EPOCH, NO_NONCE, answerOffer, hello as helloOf, holdsSecret, isPinned, isSigned, newNonce, newSecret, parse, secretFrom, sharedPart,
} from "./seal.js";
import { LIMITS, toBase64 } from "./protocol.js";
import { wall } from "./socket.js";

export { TextError } from "./outbox.js";

/**
 * @typedef {import("./outbox.js").Entry} Entry
 * @typedef {import("./outbox.js").Side} Side
 * @typedef {import("./protocol.js").Roster} Roster
 * @typedef {import("./socket.js").Timers} Timers
 * @typedef {import("./seal.js").Device} Device
 *
 * both_lost: neither end has the earlier text. untrusted (youth): an offer signed by a device that is not on the
 * roster; nothing was sent to it.
 * @typedef {"both_lost" | "untrusted"} Trouble
 *
 * @typedef {object} TalkEvents
 * @property {(e: Entry) => void | Promise<void>} entry show a new message of the other end; it is acknowledged when this is done
 * @property {(e: Entry) => void} changed its `state` changed
 * @property {(on: boolean) => void} peerTyping
 * @property {(secret: Uint8Array) => void} secret youth: put it on the shelf, as it is, at once
 * @property {() => void} ready keys agreed
 * @property {(cut: boolean) => void | Promise<void>} restored history came in: draw everything anew from `transcript()`; `cut`: its oldest lines were too many
 * @property {() => void} refused the other end sent what no honest one sends, or faster than is taken
 * @property {() => void} askShare youth: a counsellor new to this conversation; answer with `share(bool)`
 * @property {(code: Trouble) => void} trouble
 *
 * @typedef {object} TalkOptions
 * @property {Side} role
 * @property {string} conversation
 * @property {number} generation
 * @property {(body: string) => boolean | void} send false: not handed to the socket
 * @property {Device} [device] counsellor: this browser's signing key
 * @property {Uint8Array | null} [secret] youth: from the shelf
 * @property {Timers} [timers]
 * @property {() => string} [writer] the name of the counsellor who has the conversation
 * @property {any} [dump] what `dump()` of the replaced end gave
 * @property {Partial<TalkEvents>} on
 *
 * @typedef {object} Talk
 * @property {(body: string) => void} receive an envelope from the other end
 * @property {(news?: {generation?: number, roster?: Roster}) => void} peerAttached the other end is there: resend now
 * @property {() => void} peerGone nothing is sent until it is back
 * @property {(text: string, card?: import("./protocol.js").Card) => Entry} write throws `TextError`
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

const TYPING_EVERY = 5000;
const TYPING_WEARS_OFF = 6000;
const PEER_TYPING_WEARS_OFF = 12_000;
const SHAKE_FIRST = 1000;
const SHAKE_LAST = 10_000;
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

/**
 * @typedef {object} End what this end has, and knows of the other: every part of the talk reads and keeps it
 * @property {boolean} here the other end is there
 * @property {boolean} over
 * @property {number} generation
 * @property {Roster | null} roster
 * @property {Uint8Array | null} secret Youth: the secret and the pins. Counsellor: 32 bytes.
 * @property {import("./seal.js").Epoch | null} epoch
 * @property {string} nonce
 * @property {import("./seal_desk.js").Made | null} offer Counsellor: the one outstanding
 * @property {{offer: string, answer: string}} answered Youth: the last offer answered, and how.
 *
 * @typedef {object} Ties what the halves of an agreement need of the talk
 * @property {End} end
 * @property {TalkOptions} options
 * @property {ReturnType<typeof createOutbox>} outbox
 * @property {ReturnType<typeof createHandshake>} handshake
 * @property {(body: string) => boolean} sendBody
 * @property {(frame: object) => Promise<boolean>} transmit
 * @property {(agreed: import("./seal.js").Epoch) => void} use
 */

/** A mistake in the page is the page's: it is reported, and the conversation goes on. @param {unknown} error */
const surface = (error) => (globalThis.reportError ?? console.error)(error);
/** @param {() => void | Promise<void>} event */
async function tell(event) {
  try {
    await event();
  } catch (error) {
    surface(error);
  }
}

/** @param {End} end */
function forgetKeys(end) {
  end.epoch = end.offer = null;
  end.answered = { offer: "", answer: "" };
}

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

/**
 * Says again, later and later, what this end has, until both have the same keys.
 * @param {End} end @param {Timers} timers @param {(body: string) => boolean} sendBody
 */
function createHandshake(end, timers, sendBody) {
  let wait = SHAKE_FIRST;
  /** @type {any} */
  let timer = null;
  let lastStray = -Infinity;
  const sayHello = () => sendBody(helloOf(end.nonce, end.epoch ? end.epoch.id : NO_EPOCH));

  function shake() {
    timers.clearTimeout(timer);
    timer = null;
    if (end.over || !end.here || (end.epoch && !end.offer)) return;
    if (end.offer) sendBody(end.offer.body);
    else sayHello();
    timer = timers.setTimeout(shake, wait);
    wait = Math.min(wait * 2, SHAKE_LAST);
  }

  return {
    sayHello, shake,
    reset: () => void (wait = SHAKE_FIRST),
    stop: () => timers.clearTimeout(timer),
    /** The other end goes by keys or a nonce that this end has not: say what it has, at most once a second. */
    stray() {
      if (end.offer || timers.now() - lastStray < SHAKE_FIRST) return;
      lastStray = timers.now();
      sayHello();
    },
  };
}

/** The counsellor's half of agreeing on keys. @param {Ties} ties */
function createOffering({ end, options, outbox, handshake, transmit, use }) {
  const { conversation, device } = options;
  return {
    asked: () => false,
    /** @param {import("./seal.js").Hello} h */
    async hello(h) {
      if (h.nonce === NO_NONCE) return;
      if (h.epoch === end.epoch?.id) return void (end.offer = null);
      if (!device) return;
      if (end.offer?.nonce !== h.nonce) {
        const { generation, secret } = end;
        end.offer = await device.offer({ conversation, generation, nonce: h.nonce, version: h.version, secret });
        handshake.reset();
      }
      handshake.shake();
    },
    async offer() {},
    /** @param {import("./seal.js").Answer} a */
    async answer(a) {
      if (!end.offer || a.epoch !== end.offer.epoch) return;
      const accepted = await end.offer.accept(a);
      if (!accepted || end.over) return;
      const given = secretFrom(accepted.first.s);
      if (!end.secret && !given) return;
      end.secret ??= given;
      end.offer = null;
      outbox.begin();
      use(accepted.epoch);
      await outbox.receive(accepted.first);
      transmit({});
    },
  };
}

/** The young person's half. @param {Ties} ties */
function createAnswering({ end, options, outbox, handshake, sendBody, use }) {
  const { conversation, on } = options;
  let asking = false;

  /** Whose offer it is. @param {import("./seal.js").Offer} o @returns {Promise<"known" | "holder" | "new" | null>} null: nothing may be answered */
  async function signer(o) {
    const pinned = await isPinned(end.secret, o);
    const key = toBase64(o.device);
    const listed = pinned || end.roster?.entries.some((r) => r.device === key && (!o.staff || r.staff === o.staff));
    if (!listed) {
      tell(() => on.trouble?.("untrusted"));
      return null;
    }
    // Who holds the secret is the end that this one agreed with, whatever it signs with: it is kept in that page's memory only.
    if (o.psk !== null) return end.secret && (await holdsSecret(o, end.secret)) ? "holder" : null;
    return pinned ? "known" : "new";
  }

  return {
    /** Whether they are to answer for their earlier text. Asking settles it. */
    asked() {
      const was = asking;
      asking = false;
      return was;
    },
    /** The counsellor's is only a question: which keys have you? @param {import("./seal.js").Hello} h */
    async hello(h) {
      if (h.nonce === NO_NONCE && h.epoch !== end.epoch?.id) handshake.sayHello();
    },
    /** @param {import("./seal.js").Offer} o @param {string} body */
    async offer(o, body) {
      if (body === end.answered.offer) return void sendBody(end.answered.answer);
      if (o.nonce !== end.nonce || o.generation !== end.generation) return handshake.stray();
      if (!(await isSigned(o, conversation))) return;
      const who = await signer(o);
      if (!who) return;

      // From here on nothing sealed with older keys is opened: history is cut from what is known now.
      end.epoch = null;
      let { secret } = end;
      if (!secret || who === "new") {
        asking = outbox.stranger(!!secret);
        const fresh = (secret = end.secret = await newSecret(o));
        tell(() => on.secret?.(fresh.slice()));
      }
      outbox.begin();
      const first = who === "holder" ? {} : { s: sharedPart(secret) };
      const answer = await answerOffer(o, conversation, secret, { ...outbox.header(), ...first });
      if (end.over) return;
      end.nonce = newNonce();
      end.answered = { offer: body, answer: answer.body };
      sendBody(answer.body);
      use(answer.epoch);
      outbox.pump();
      if (asking) tell(() => on.askShare?.());
    },
    async answer() {},
  };
}

/**
 * On a fixed clock while the page is visible, so that nothing shows from outside.
 * @param {Timers} timers @param {(state: {t: 0 | 1}) => void} send @param {((on: boolean) => void) | undefined} peerTyping
 */
function createTyping(timers, send, peerTyping) {
  let seen = true;
  let until = 0;
  let peer = false;
  /** @type {any} */
  let peerTimer = null;
  /** @type {any} */
  let clock = timers.setTimeout(tick, TYPING_EVERY);

  function tick() {
    clock = timers.setTimeout(tick, TYPING_EVERY);
    if (seen) send({ t: timers.now() < until ? 1 : 0 });
  }

  /** The other end. @param {boolean} now */
  function show(now) {
    timers.clearTimeout(peerTimer);
    if (now) peerTimer = timers.setTimeout(() => show(false), PEER_TYPING_WEARS_OFF);
    if (now === peer) return;
    peer = now;
    tell(() => peerTyping?.(now));
  }

  return {
    show,
    /** This end. @param {boolean} now */
    set: (now) => void (until = now ? timers.now() + TYPING_WEARS_OFF : 0),
    visible: (/** @type {boolean} */ now) => void (seen = now),
    stop() {
      for (const id of [clock, peerTimer]) timers.clearTimeout(id);
    },
  };
}

/** @param {TalkOptions} options @param {boolean} youth @returns {End} */
function newEnd({ generation, dump, secret }, youth) {
  return {
    here: false, over: false, generation, roster: null, secret: (dump?.secret ?? secret)?.slice() ?? null,
    epoch: null, offer: null, nonce: youth ? newNonce() : NO_NONCE, answered: { offer: "", answer: "" },
  };
}

/** What this end's outbox tells the page. @param {TalkOptions} options @param {Timers} timers */
const outboxOptions = ({ role, on, writer, dump }, timers) => ({
  side: role, timers, dump, writer,
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
 * @param {{agreement: ReturnType<typeof createOffering> | ReturnType<typeof createAnswering>, typing: ReturnType<typeof createTyping>, refused: () => void}} parts
 */
function createReceiver({ end, outbox, handshake, transmit }, { enqueue }, { agreement, typing, refused }) {
  let waiting = 0;

  /** @param {import("./seal.js").Sealed} s */
  async function open(s) {
    if (!end.epoch || s.epoch !== end.epoch.id) return handshake.stray();
    const frame = await end.epoch.open(s);
    if (!frame) return refused();
    if ("t" in frame || frame.m) typing.show(frame.t === 1);
    await outbox.receive(frame);
  }

  /** @param {string} body */
  async function take(body) {
    const envelope = parse(body);
    if (!envelope) return refused();
    if (envelope.kind === "hello") await agreement.hello(envelope);
    else if (envelope.kind === "offer") await agreement.offer(envelope, body);
    else if (envelope.kind === "answer") await agreement.answer(envelope);
    else await open(envelope);
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
      typing.show(false);
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
  const typing = createTyping(timers, (state) => end.here && end.epoch && transmit(state), on.peerTyping);
  const ties = { end, options, outbox, handshake, sendBody, transmit, use };
  const agreement = (youth ? createAnswering : createOffering)(ties);
  const presence = createPresence(ties, turns, typing);
  const receive = createReceiver(ties, turns, { agreement, typing, refused: told.refused });

  /** @param {string} body */
  function sendBody(body) {
    return end.here && !end.over && options.send(body) !== false;
  }

  /** Seal and send. @param {object} frame @returns {Promise<boolean>} */
  async function transmit(frame) {
    const now = end.epoch;
    const handed = await turns.enqueue(async () => {
      if (!now || now !== end.epoch || !end.here) return false;
      return sendBody(await now.seal({ ...outbox.header(), ...frame }));
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
    write(text, card) {
      typing.set(false);
      return outbox.write(text, card);
    },
    typing: typing.set,
    visible: typing.visible,
    share: (yes) => agreement.asked() && outbox.share(yes),
    sendHeld: outbox.sendHeld,
    transcript: outbox.transcript,
    unsent: (draft) =>
      [...outbox.transcript().filter((e) => e.side === role && e.state === "waiting").map((e) => e.text), draft].filter(Boolean),
    idle: turns.idle,
  };
}
