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

/** @param {TalkOptions} options @returns {Talk} */
export function createTalk(options) {
  const { role, conversation, on, device, timers = realTimers, dump } = options;
  const youth = role === "youth";
  let generation = options.generation;
  /** @type {Roster | null} */
  let roster = null;
  /** Youth: the secret and the pins. Counsellor: 32 bytes. @type {Uint8Array | null} */
  let secret = (dump?.secret ?? options.secret)?.slice() ?? null;
  /** @type {import("./seal.js").Epoch | null} */
  let epoch = null;
  let nonce = youth ? newNonce() : NO_NONCE;
  /** Counsellor: the one outstanding offer. @type {import("./seal_desk.js").Made | null} */
  let offer = null;
  /** Youth: the last offer answered, and how. */
  let answered = { offer: "", answer: "" };
  let here = false;
  let over = false;
  let asking = false;
  /** Youth: which accept the words are for; 0 nobody's, -1 not known. */
  let served = -1;

  const outbox = createOutbox({
    side: role,
    timers,
    transmit,
    dump,
    writer: options.writer,
    back: !!secret,
    entry: async (e) => {
      try {
        await on.entry?.(e);
      } catch (error) {
        surface(error);
        throw error;
      }
    },
    changed: (e) => tell(() => on.changed?.(e)),
    restored: (cut) => tell(() => on.restored?.(cut)),
    refused,
    lost: () => tell(() => on.trouble?.("both_lost")),
  });

  function refused() {
    tell(() => on.refused?.());
  }

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

  // Everything that waits for WebCrypto runs one after the other: numbers then leave and arrive in order.
  let line = Promise.resolve();
  let waiting = 0;
  /** @template T @param {() => Promise<T>} job @returns {Promise<T | undefined>} */
  function enqueue(job) {
    const done = line.then(() => (over ? undefined : turn().then(() => (over ? undefined : job())))).catch(() => undefined);
    line = done.then(() => {});
    return done;
  }

  /** @param {string} body */
  const sendBody = (body) => here && !over && options.send(body) !== false;

  /** Seal and send. @param {object} frame @returns {Promise<boolean>} */
  async function transmit(frame) {
    const now = epoch;
    const handed = await enqueue(async () => {
      if (!now || now !== epoch || !here) return false;
      return sendBody(await now.seal({ ...outbox.header(), ...frame }));
    });
    return handed === true;
  }

  // --- agreeing on keys

  let shakeWait = SHAKE_FIRST;
  /** @type {any} */
  let shakeTimer = null;
  let lastStray = -Infinity;

  const sayHello = () => sendBody(helloOf(nonce, epoch ? epoch.id : NO_EPOCH));

  function shake() {
    timers.clearTimeout(shakeTimer);
    shakeTimer = null;
    if (over || !here || (epoch && !offer)) return;
    if (offer) sendBody(offer.body);
    else sayHello();
    shakeTimer = timers.setTimeout(shake, shakeWait);
    shakeWait = Math.min(shakeWait * 2, SHAKE_LAST);
  }

  /** @param {import("./seal.js").Epoch} agreed */
  function use(agreed) {
    epoch = agreed;
    shakeWait = SHAKE_FIRST;
    tell(() => on.ready?.());
  }

  /** The other end goes by keys or a nonce that this end has not: say what it has, at most once a second. */
  function stray() {
    if (offer || timers.now() - lastStray < SHAKE_FIRST) return;
    lastStray = timers.now();
    sayHello();
  }

  /** @param {import("./seal.js").Hello} h */
  async function takeHello(h) {
    // The counsellor's is only a question: which keys have you?
    if (youth !== (h.nonce === NO_NONCE)) return;
    const same = epoch !== null && h.epoch === epoch.id;
    if (youth) return void (same || sayHello());
    if (same) return void (offer = null);
    if (!device) return;
    if (offer?.nonce !== h.nonce) {
      offer = await device.offer({ conversation, generation, nonce: h.nonce, version: h.version, secret });
      shakeWait = SHAKE_FIRST;
    }
    shake();
  }

  /** @param {import("./seal.js").Offer} o @param {string} body */
  async function takeOffer(o, body) {
    if (!youth) return;
    if (body === answered.offer) return void sendBody(answered.answer);
    if (o.nonce !== nonce || o.generation !== generation) return stray();
    if (!(await isSigned(o, conversation))) return;
    const pinned = await isPinned(secret, o);
    const key = toBase64(o.device);
    const listed = pinned || roster?.entries.some((r) => r.device === key && (!o.staff || r.staff === o.staff));
    if (!listed) return void tell(() => on.trouble?.("untrusted"));
    // Who holds the secret is the end that this one agreed with, whatever it signs with: it is kept in that page's memory only.
    const holder = o.psk !== null;
    if (holder && !(secret && (await holdsSecret(o, secret)))) return;

    // From here on nothing sealed with older keys is opened: history is cut from what is known now.
    epoch = null;
    if (!secret || !(pinned || holder)) {
      asking = outbox.stranger(!!secret);
      const fresh = (secret = await newSecret(o));
      tell(() => on.secret?.(fresh.slice()));
    }
    outbox.begin();
    const first = !holder ? { s: sharedPart(secret) } : {};
    const answer = await answerOffer(o, conversation, secret, { ...outbox.header(), ...first });
    if (over) return;
    nonce = newNonce();
    answered = { offer: body, answer: answer.body };
    sendBody(answer.body);
    use(answer.epoch);
    outbox.pump();
    if (asking) tell(() => on.askShare?.());
  }

  /** @param {import("./seal.js").Answer} a */
  async function takeAnswer(a) {
    if (!offer || a.epoch !== offer.epoch) return;
    const accepted = await offer.accept(a);
    if (!accepted || over) return;
    const given = secretFrom(accepted.first.s);
    if (!secret && !given) return;
    secret ??= given;
    offer = null;
    outbox.begin();
    use(accepted.epoch);
    await outbox.receive(accepted.first);
    transmit({});
  }

  /** @param {import("./seal.js").Sealed} s */
  async function takeSealed(s) {
    if (!epoch || s.epoch !== epoch.id) return stray();
    const frame = await epoch.open(s);
    if (!frame) return refused();
    if ("t" in frame || frame.m) showTyping(frame.t === 1);
    await outbox.receive(frame);
  }

  /** @param {string} body */
  async function take(body) {
    const envelope = parse(body);
    if (!envelope) return refused();
    if (envelope.kind === "hello") await takeHello(envelope);
    else if (envelope.kind === "offer") await takeOffer(envelope, body);
    else if (envelope.kind === "answer") await takeAnswer(envelope);
    else await takeSealed(envelope);
  }

  // --- typing: on a fixed clock while the page is visible, so that nothing shows from outside

  let seen = true;
  let typingUntil = 0;
  let peerTyping = false;
  /** @type {any} */
  let peerTypingTimer = null;
  /** @type {any} */
  let clock = timers.setTimeout(tick, TYPING_EVERY);

  function tick() {
    clock = timers.setTimeout(tick, TYPING_EVERY);
    if (seen && here && epoch) transmit({ t: timers.now() < typingUntil ? 1 : 0 });
  }

  /** @param {boolean} now */
  function showTyping(now) {
    timers.clearTimeout(peerTypingTimer);
    if (now) peerTypingTimer = timers.setTimeout(() => showTyping(false), PEER_TYPING_WEARS_OFF);
    if (now === peerTyping) return;
    peerTyping = now;
    tell(() => on.peerTyping?.(now));
  }

  // --- the end

  function freeze() {
    over = true;
    here = false;
    outbox.stop();
    for (const id of [shakeTimer, clock, peerTypingTimer]) timers.clearTimeout(id);
    secret?.fill(0);
    epoch = offer = secret = null;
    answered = { offer: "", answer: "" };
  }

  /** @param {{generation?: number, roster?: Roster}} [news] */
  function peerAttached(news = {}) {
    if (over) return;
    here = true;
    if (youth && news.generation) {
      if (served > 0 && served !== news.generation) outbox.part();
      served = news.generation;
    }
    enqueue(async () => {
      if (news.roster) roster = news.roster;
      if (news.generation !== undefined && news.generation !== generation) {
        generation = news.generation;
        epoch = offer = null;
        answered = { offer: "", answer: "" };
      }
      if (!here) return;
      shakeWait = SHAKE_FIRST;
      shake();
      if (epoch) outbox.attached();
    });
  }

  return {
    receive(body) {
      if (over) return;
      if (!here) peerAttached();
      if (waiting >= LIMITS.pending || body?.length > LIMITS.envelope) return refused();
      waiting++;
      enqueue(() => take(body)).then(() => {
        if (--waiting === 0 && outbox.takeAckDue()) transmit({});
      });
    },
    peerAttached,
    peerGone() {
      here = false;
      outbox.gone();
      timers.clearTimeout(shakeTimer);
      showTyping(false);
    },
    write(text, card) {
      typingUntil = 0;
      return outbox.write(text, card);
    },
    typing(now) {
      typingUntil = now ? timers.now() + TYPING_WEARS_OFF : 0;
    },
    visible(now) {
      seen = now;
    },
    queued() {
      if (served) outbox.part();
      served = 0;
    },
    share(yes) {
      const asked = asking;
      asking = false;
      return asked && outbox.share(yes);
    },
    sendHeld: outbox.sendHeld,
    transcript: outbox.transcript,
    unsent: (draft) =>
      [...outbox.transcript().filter((e) => e.side === role && e.state === "waiting").map((e) => e.text), draft].filter(Boolean),
    freeze,
    purge() {
      freeze();
      outbox.purge();
    },
    dump() {
      const state = { ...outbox.dump(), secret: secret?.slice() ?? null };
      freeze();
      return structuredClone(state);
    },
    async idle() {
      for (let seenLine; seenLine !== line; ) await (seenLine = line);
    },
  };
}
