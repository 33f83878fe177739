// A young person, or a counsellor, whose browser runs something else than our page: they agree on keys honestly, and then say
// what they like. The sockets and the seals are the shipped ones.
import WS from "ws";
import { toBase64 } from "../../web/js/conversation/protocol.js";
import * as seals from "../../web/js/conversation/seal.js";
import { deviceFrom, makeOffer, newDeviceKeys } from "../../web/js/conversation/seal_desk.js";
import { connect } from "../../web/js/conversation/socket.js";
import { createAnswering } from "../../web/js/conversation/answering.js";
import { createTalk } from "../../web/js/conversation/talk.js";
import { until } from "../nodes/support/until.js";

/** `CloseCode::NobodyOnDuty`. */
const NOBODY = 4513;

/** @param {string} home @param {string} path @param {Record<string, string>} headers @param {any} options */
function dial(home, path, headers, options) {
  class Dressed extends WS {
    /** @param {string} url */
    constructor(url) {
      super(url, { origin: home, headers, perMessageDeflate: false });
      this.on("error", () => {});
    }
  }
  return connect({ url: home.replace("http", "ws") + path, WebSocket: Dressed, onState() {}, ...options });
}

/** A promise in somebody else's hand. @template T */
function later() {
  /** @type {(value: T) => void} */
  let give = () => {};
  /** @type {Promise<T>} */
  const promise = new Promise((yes) => (give = yes));
  return { promise, give };
}

/**
 * A young person with keys and no manners. `say` seals and sends whatever it is given, unchanged.
 * @param {string} home @param {{blank?: number}} [first] `blank` 0: "I was here before, ask me for the text"
 */
export function hostileYouth(home, { blank = 0 } = {}) {
  const keys = later();
  let [conversation, nonce, ticket] = ["", seals.newNonce(), ""];
  /** @type {any} */
  let epoch = null;
  let [answering, over] = [false, ""];
  const send = (/** @type {string} */ body) => socket.send({ envelope: { body } });

  /** @param {string} body */
  async function take(body) {
    const offer = seals.parse(body);
    if (offer?.kind === "hello" && !epoch) return send(seals.hello(nonce, seals.NO_EPOCH));
    if (offer?.kind !== "offer" || offer.nonce !== nonce || answering) return;
    answering = true;
    const secret = await seals.newSecret(offer);
    const answer = await seals.answerOffer(offer, conversation, secret, { a: 0, b: blank, s: seals.sharedPart(secret) });
    epoch = answer.epoch;
    send(answer.body);
    keys.give(undefined);
  }
  /** @type {Record<string, (data: any) => void>} */
  const frames = {
    queued: (data) => ([conversation, ticket] = [data.conversation, data.ticket]),
    accepted(data) {
      [conversation, ticket] = [data.conversation, data.ticket];
      send(seals.hello(nonce, seals.NO_EPOCH));
    },
    envelope: ({ body }) => void take(body),
    ended: ({ by }) => void (over = by),
  };
  const socket = dial(
    home,
    "/ws/youth",
    {},
    {
      opening: () => (ticket ? { resume: { ticket } } : { open: { line: "self", language: "da" } }),
      onFrame: (/** @type {string} */ type, /** @type {any} */ data) => frames[type]?.(data),
    },
  );
  return {
    ready: keys.promise,
    over: () => over,
    /** @param {object} words */
    say: async (words) => send(await epoch.seal({ a: 0, b: blank, ...words })),
    /** As it is, sealed or not. @param {string} body */
    send,
    close: () => socket.close(),
  };
}

/** An honest one, without a screen; every text that comes is answered at once. @param {string} home */
export function honestYouth(home) {
  const [ready, gone] = [later(), later()];
  /** @type {Map<any, {at: number, told: (ms: number) => void}>} */
  const waiting = new Map();
  /** @type {any} */
  let talk = null;
  let ticket = "";
  /** @param {any} data */
  function begun(data) {
    ticket = data.ticket;
    talk ??= createTalk({
      role: "youth",
      agree: createAnswering,
      conversation: data.conversation,
      generation: data.generation,
      secret: null,
      send: (body) => socket.send({ envelope: { body } }),
      on: {
        ready: () => ready.give(undefined),
        changed(entry) {
          const mine = entry.state === "delivered" && waiting.get(entry.id);
          if (!mine) return;
          waiting.delete(entry.id);
          mine.told(performance.now() - mine.at);
        },
      },
    });
  }
  /** @type {Record<string, (data: any) => void>} */
  const frames = {
    queued: begun,
    accepted(data) {
      begun(data);
      talk.peerAttached({ generation: data.generation, roster: data.roster });
    },
    counsellor: ({ present }) => (present ? talk.peerAttached() : talk.peerGone()),
    ticket: (data) => void (ticket = data.ticket),
    envelope: ({ body }) => talk.receive(body),
    // Whoever is asked for is welcome.
    transfer: ({ to }) => to && void socket.send({ transfer: { to, yes: true } }),
    ended: () => gone.give(undefined),
  };
  const enter = () =>
    dial(
      home,
      "/ws/youth",
      {},
      {
        opening: () => (ticket ? { resume: { ticket } } : { open: { line: "self", language: "da" } }),
        onFrame: (/** @type {string} */ type, /** @type {any} */ data) => frames[type]?.(data),
        // Comes again when somebody is there: the only desk had just lost its link.
        onState: (/** @type {string} */ _, /** @type {{code?: number}} */ { code }) => code === NOBODY && void open().then(() => (socket = enter())),
      },
    );
  const open = () => until("somebody is on duty", async () => (await (await fetch(`${home}/status`)).json()).open);
  let socket = enter();
  return {
    ready: ready.promise,
    /** The conversation was ended, by whomever. */
    ended: gone.promise,
    end: () => socket.send({ end: {} }),
    /** Milliseconds until it is `Leveret`. @param {string} text @returns {Promise<number>} */
    write(text) {
      const { promise, give } = later();
      const { id } = talk.write(text);
      waiting.set(id, { at: performance.now(), told: give });
      return promise;
    },
    close() {
      socket.close();
      talk?.purge();
    },
  };
}

/**
 * A counsellor's browser with keys and no manners: signs in as the first coordinator, goes on duty, takes whoever comes.
 * @param {string} home @param {string} setup the one-time link @param {string} passphrase
 */
export async function hostileDesk(home, setup, passphrase) {
  const post = (/** @type {string} */ path, /** @type {object} */ body, cookie = "") =>
    fetch(home + path, { method: "POST", headers: { "content-type": "application/json", origin: home, cookie }, body: JSON.stringify(body) });
  const signed = await post("/ny", { secret: setup.split("#")[1], name: "Mette", passphrase });
  const cookie = signed.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const page = await (await fetch(`${home}/vagt`, { headers: { cookie } })).text();
  const device = await deviceFrom(await newDeviceKeys(), /data-staff="([\w-]{22})"/.exec(page)?.[1] ?? "");
  await post("/vagt/enhed", { key: toBase64(device.publicKey) }, cookie);
  const ready = later();
  let [conversation, generation, nonce] = ["", 0, ""];
  /** @type {any} */
  let offer = null;
  /** @type {any} */
  let epoch = null;
  const send = (/** @type {string} */ body) => socket.send({ envelope: { conversation, body } });

  /** @param {string} body */
  async function take(body) {
    const envelope = seals.parse(body);
    if (envelope?.kind === "hello" && envelope.nonce !== nonce && !epoch) {
      nonce = envelope.nonce;
      offer = await makeOffer({ conversation, generation, nonce, version: envelope.version, device, secret: null });
      send(offer.body);
    }
    const accepted = envelope?.kind === "answer" && !epoch && (await offer?.accept(envelope));
    if (!accepted) return;
    epoch = accepted.epoch;
    ready.give(undefined);
  }
  /** @param {any} seat */
  function sit(seat) {
    [conversation, generation] = [seat.conversation, seat.generation];
    send(seals.hello(seals.NO_NONCE, seals.NO_EPOCH));
  }
  /** @type {Record<string, (data: any) => void>} */
  const frames = {
    ring: (data) => socket.send({ accept: { conversation: data.conversation } }),
    accepted: ({ seat }) => sit(seat),
    envelope: ({ body }) => void take(body),
  };
  const socket = dial(
    home,
    "/ws/desk",
    { cookie },
    {
      opening: () => ({ hello: { duty: true, capacity: 1, paused: false, tickets: [], ended: [] } }),
      onFrame: (/** @type {string} */ type, /** @type {any} */ data) => frames[type]?.(data),
    },
  );
  return {
    ready: ready.promise,
    /** @param {object} words */
    say: async (words) => send(await epoch.seal({ a: 0, b: 0, ...words })),
    close: () => socket.close(),
  };
}

/**
 * History of `count` lines, in frames as full as they may be.
 * @param {number} count @param {{text?: (n: number) => string, perFrame?: number, side?: 0|1}} [how] `side` 1: the counsellor's
 */
export function historyOf(count, { text = () => "x", perFrame = 550, side = 0 } = {}) {
  const t = Math.ceil(count / perFrame);
  return Array.from({ length: t }, (_, o) => {
    const e = Array.from({ length: Math.min(perFrame, count - o * perFrame) }, (_, i) => [side, o * perFrame + i + 1, 1, text(o * perFrame + i + 1)]);
    return { c: { i: 1, o, t, f: side ? [0, count] : [count, 0], e } };
  });
}
