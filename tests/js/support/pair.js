// Two ends, a roster and a wire between them that the test holds.
import { createAnswering } from "../../../web/js/conversation/answering.js";
import { createOffering } from "../../../web/js/conversation/offering.js";
import { createTalk } from "../../../web/js/conversation/talk.js";
import { deviceFrom, newDeviceKeys } from "../../../web/js/conversation/seal_desk.js";
import { toBase64 } from "../../../web/js/conversation/protocol.js";
import { createClock } from "./clock.js";

export const CONVERSATION = "AbCdEfGhIjKlMnOpQrStUv";
export const newStaff = () => toBase64(crypto.getRandomValues(new Uint8Array(16)));
export const newDevice = async (staff = newStaff()) => deviceFrom(await newDeviceKeys(), staff);
/** @param {any[]} devices */
export const rosterOf = (...devices) => ({
  entries: devices.map((d) => ({ staff: d.staff, name: "Mette", device: toBase64(d.publicKey) })),
  signature: null,
});

/** One end and what its page would show. @param {any} clock @param {any} options */
export function createEnd(clock, options) {
  /** @type {any} */
  const end = { role: options.role, screen: [], events: [], secret: options.secret ?? null, out: [], typing: false, refused: 0, cut: false };
  end.talk = createTalk({
    agree: options.role === "youth" ? createAnswering : createOffering,
    conversation: CONVERSATION,
    generation: 1,
    timers: clock,
    send: (/** @type {string} */ body) => void end.out.push(body),
    ...options,
    on: {
      entry: (/** @type {any} */ e) => void end.screen.push(e),
      changed() {},
      peerTyping: (/** @type {boolean} */ on) => void (end.typing = on),
      secret: (/** @type {Uint8Array} */ s) => void (end.secret = s),
      ready: () => void end.events.push("ready"),
      restored: (/** @type {boolean} */ cut) => {
        end.events.push("restored");
        end.cut = cut;
        end.screen = end.talk.transcript();
      },
      refused: () => void end.refused++,
      askShare: () => void end.events.push("askShare"),
      trouble: (/** @type {string} */ code) => void end.events.push(code),
      ...options.on,
    },
  });
  end.write = (/** @type {string} */ text, /** @type {any} */ card) => {
    const e = end.talk.write(text, card);
    end.screen.push(e);
    return e;
  };
  end.texts = () => end.screen.map((/** @type {any} */ e) => e.text);
  end.count = (/** @type {string} */ name) => end.events.filter((/** @type {string} */ e) => e === name).length;
  return end;
}

/** @param {{device?: any}} [options] */
export async function createPair(options = {}) {
  const clock = createClock();
  const device = options.device ?? (await newDevice());
  /** @type {any} */
  const pair = { clock, device, roster: rosterOf(device), generation: 1, log: [] };

  /** @param {any} [more] */
  pair.newYouth = (more = {}) => (pair.youth = createEnd(clock, { role: "youth", generation: pair.generation, ...more }));
  /** @param {any} [more] */
  pair.newCounsellor = (more = {}) => (pair.counsellor = createEnd(clock, { role: "counsellor", device: pair.device, generation: pair.generation, ...more }));

  pair.attach = () => {
    pair.youth.talk.peerAttached({ generation: pair.generation, roster: pair.roster });
    pair.counsellor.talk.peerAttached({ generation: pair.generation });
  };
  /** Carry all that is on the wire until it is still. @param {(body: string, from: string) => string[]} [meddle] */
  pair.settle = async (meddle = (body) => [body]) => {
    for (let quiet = false; !quiet; ) {
      await Promise.all([pair.youth.talk.idle(), pair.counsellor.talk.idle()]);
      quiet = true;
      for (const [from, to] of [
        [pair.youth, pair.counsellor],
        [pair.counsellor, pair.youth],
      ]) {
        for (const body of from.out.splice(0)) {
          quiet = false;
          pair.log.push({ from: from.role, body });
          for (const b of meddle(body, from.role)) to.talk.receive(b);
        }
      }
    }
  };
  /** @param {number} ms @param {any} [meddle] */
  pair.pass = async (ms, meddle) => {
    for (const until = clock.now() + ms; ; ) {
      await pair.settle(meddle);
      if (!clock.step(until)) return pair.settle(meddle);
    }
  };
  pair.newYouth();
  pair.newCounsellor();
  return pair;
}

/** Two ends that have agreed on keys. */
export async function talking() {
  const pair = await createPair();
  pair.attach();
  await pair.settle();
  return pair;
}
