// The ends of conversations, as the shipped modules make them, driven line by line by a test in Rust: it writes one
// JSON line that says who and where, then an empty line for each next step; each step answers with one JSON line.
//
// One counsellor signs in and takes three young people. The first ends the conversation, the second is ended by the
// counsellor, the third leaves.
import { once } from "node:events";
import { createInterface } from "node:readline";
import WS from "ws";
import { toBase64 } from "../../../web/js/conversation/protocol.js";
import { deviceFrom, newDeviceKeys } from "../../../web/js/conversation/seal_desk.js";
import { connect } from "../../../web/js/conversation/socket.js";
import { createAnswering } from "../../../web/js/conversation/answering.js";
import { createOffering } from "../../../web/js/conversation/offering.js";
import { createTalk } from "../../../web/js/conversation/talk.js";
import { asking } from "./ask.js";

/** A close code (src/protocol/close.rs). */
const NOBODY_ON_DUTY = 4513;
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
/** @type {any} */
const plan = JSON.parse((await lines.next()).value);
/** @type {import("../../../web/js/conversation/seal.js").Device} */
let device;

/** Changes that something below waits for. */
const news = new EventTarget();
const tell = () => news.dispatchEvent(new Event("news"));
/** @template T @param {string} what @param {() => T} met @returns {Promise<NonNullable<T>>} */
async function until(what, met) {
  const late = setTimeout(() => {
    console.error(`waited in vain for ${what}`);
    process.exit(1);
  }, 30_000);
  for (;;) {
    const found = met();
    if (found) {
      clearTimeout(late);
      return /** @type {NonNullable<T>} */ (found);
    }
    await once(news, "news");
  }
}

/** Where from, and as what, somebody asks. @param {"youth" | "counsellor"} who */
const dress = (who) => ({ localAddress: plan[who].address, headers: plan[who].headers });

const ask = asking(plan);

/** The shipped socket, through the proxy. @param {"youth" | "counsellor"} who @param {any} options @param {any} [more] */
function dial(who, options, more = {}) {
  const { localAddress, headers } = dress(who);
  const dressed = {
    localAddress,
    origin: plan.origin,
    headers: { ...headers, host: "chat.example", ...more },
    servername: "chat.example",
    rejectUnauthorized: false,
  };
  class Dressed extends WS {
    /** @param {string} url */
    constructor(url) {
      super(url, dressed);
    }
  }
  return connect({ onState: tell, WebSocket: Dressed, ...options });
}

const url = (/** @type {string} */ path) => `${plan.secure ? "wss" : "ws"}://[${plan.host}]:${plan.port}${path}`;

/** @param {any} end what its page holds */
const events = (end) => ({
  entry: () => void tell(),
  changed: () => void tell(),
  ready: () => void tell(),
  secret: (/** @type {Uint8Array} */ bytes) => void (end.secret = bytes),
  restored() {
    end.restored = true;
    tell();
  },
});

// --- the counsellor ------------------------------------------------------------------------------------------------

/** @type {Map<string, any>} */
const seats = new Map();
/** @type {Map<string, string>} */
const over = new Map();
/** @type {any} */
let desk = null;
let onDuty = 0;

async function signIn() {
  const { secret, name, passphrase } = plan.setup;
  const answer = await ask("counsellor", "POST", "/ny", { secret, name, passphrase });
  if (answer.status !== 204) throw new Error(`/ny: ${answer.status}`);
  const cookie = answer.headers["set-cookie"]?.[0].split(";")[0] ?? "";
  const page = await ask("counsellor", "GET", "/vagt", null, { cookie });
  device = await deviceFrom(await newDeviceKeys(), /data-staff="([\w-]{22})"/.exec(page.text)?.[1] ?? "");
  const key = await ask("counsellor", "POST", "/vagt/enhed", { key: toBase64(device.publicKey) }, { cookie });
  if (key.status !== 204) throw new Error(`/vagt/enhed: ${key.status}`);
  return cookie;
}

/** @param {any} seat */
function sit(seat) {
  if (seats.has(seat.conversation)) return;
  const { conversation, generation } = seat;
  /** @type {any} */
  const end = {};
  const send = (/** @type {string} */ body) => desk.send({ envelope: { conversation, body } });
  end.talk = createTalk({ role: "counsellor", agree: createOffering, conversation, generation, device, send, on: events(end) });
  seats.set(conversation, end);
  if (seat.state === "here") end.talk.peerAttached();
}

/** @type {Record<string, (data: any) => void>} */
const heard = {
  desk: (data) => data.seats.forEach(sit),
  queue: (data) => void (onDuty = data.on_duty),
  ring: ({ conversation }) => desk.send({ accept: { conversation } }),
  accepted: ({ seat }) => sit(seat),
  envelope: ({ conversation, body }) => seats.get(conversation)?.talk.receive(body),
  youth: ({ conversation, state }) => (state === "here" ? seats.get(conversation)?.talk.peerAttached() : seats.get(conversation)?.talk.peerGone()),
  seat_over: ({ conversation, reason }) => over.set(conversation, reason),
};

/** @param {string} cookie */
function goOnDuty(cookie) {
  const hello = { duty: true, capacity: 3, paused: false, tickets: [], ended: [] };
  desk = dial(
    "counsellor",
    {
      url: url("/ws/desk"),
      opening: () => ({ hello }),
      onFrame(/** @type {string} */ type, /** @type {any} */ data) {
        heard[type]?.(data);
        tell();
      },
    },
    { cookie },
  );
}

// --- the young people ----------------------------------------------------------------------------------------------

function createYouth() {
  /** @type {any} */
  const youth = { ticket: "", secret: null, talk: null, over: "", restored: false };
  const send = (/** @type {string} */ body) => youth.socket.send({ envelope: { body } });
  const open = (/** @type {any} */ { conversation, generation, ticket }) => {
    youth.ticket = ticket;
    youth.conversation = conversation;
    youth.talk ??= createTalk({ role: "youth", agree: createAnswering, conversation, generation, secret: youth.secret, send, on: events(youth) });
  };
  /** @type {Record<string, (data: any) => void>} */
  const told = {
    queued: open,
    accepted(data) {
      open(data);
      youth.talk.peerAttached({ generation: data.generation, roster: data.roster });
    },
    ticket: (data) => void (youth.ticket = data.ticket),
    envelope: ({ body }) => youth.talk.receive(body),
    counsellor: ({ present }) => (present ? youth.talk.peerAttached() : youth.talk.peerGone()),
    ended: ({ by }) => void (youth.over = by),
  };
  youth.join = () => {
    youth.socket = dial("youth", {
      url: url("/ws/youth"),
      opening: () => (youth.ticket ? { resume: { ticket: youth.ticket } } : { open: { line: "self", language: "da", flyer: plan.youth.flyer } }),
      onFrame(/** @type {string} */ type, /** @type {any} */ data) {
        told[type]?.(data);
        tell();
      },
      // Her node may not have heard yet that somebody is on duty: she tries again.
      onState: (/** @type {string} */ state, /** @type {any} */ info) => (state === "stopped" && info.code === NOBODY_ON_DUTY ? youth.join() : tell()),
    });
  };
  /** As a page that is loaded anew: the ticket and the secret lie on the shelf, the text is gone. */
  youth.reload = () => {
    youth.socket.close();
    youth.talk.purge();
    youth.talk = null;
    youth.join();
  };
  return youth;
}

const youths = [createYouth(), createYouth(), createYouth()];
const delivered = (/** @type {any} */ end, /** @type {number} */ n) =>
  end.talk.transcript().filter((/** @type {any} */ e) => e.state === "delivered").length >= n;

async function talk() {
  const flyer = `/f/${plan.youth.flyer}`;
  for (const path of ["/", flyer, "/status", "/privatliv"]) await ask("youth", "GET", path);
  const scanned = await ask("youth", "POST", flyer);
  if (scanned.status !== 204) throw new Error(`the scan: ${scanned.status}`);
  goOnDuty(await signIn());
  await until("somebody on duty", () => onDuty);
  for (const youth of youths) {
    youth.join();
    await until("a place in the queue", () => youth.talk);
    youth.talk.write(plan.youth.text);
    await until("the counsellor", () => seats.get(youth.conversation));
  }
  for (const youth of youths) {
    const counsellor = seats.get(youth.conversation);
    for (let n = 0; n < 3; n++) {
      youth.talk.typing(true);
      youth.talk.write(`${plan.youth.text} ${n}`);
      counsellor.talk.write(`${n} ${plan.counsellor.text}`);
    }
    await until("all to be delivered", () => delivered(youth, 4) && delivered(counsellor, 3));
  }
  const [first] = youths;
  first.reload();
  await until("the conversation to come back", () => first.restored && first.talk.transcript().length === 7);
  first.talk.write(plan.youth.text);
  await until("the last words", () => delivered(first, 1) && seats.get(first.conversation).talk.transcript().length === 8);
  // What it would look like if it were not sealed: the control that must be found.
  for (const youth of youths) youth.socket.send({ envelope: { body: plan.planted } });
  return { conversations: youths.map((youth) => youth.conversation) };
}

async function end() {
  const [first, second, third] = youths;
  first.socket.send({ end: {} });
  desk.send({ end: { conversation: second.conversation } });
  third.socket.send({ leave: {} });
  await until("the end of all three", () => over.size === 3 && second.over === "counsellor");
  for (const one of [...youths, ...seats.values()]) one.talk.purge();
  return { over: youths.map((youth) => over.get(youth.conversation)) };
}

const say = (/** @type {any} */ line) => console.log(JSON.stringify(line));
say(await talk());
await lines.next();
say(await end());
await lines.next();
process.exit(0);
