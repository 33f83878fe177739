// All the people of one case, and the traffic between them.
import assert from "node:assert/strict";
import { Desk } from "./desk.js";
import { Ledger, SIDES } from "./ledger.js";
import { until } from "./until.js";
import { Youth } from "./youth.js";

/** @typedef {{youth: Youth, desk: Desk, ledger: Ledger}} Pair */

/** Lengths of what people write, in characters: mostly short, now and then long, up to the limit. */
const LENGTHS = [3, 12, 40, 9, 70, 25, 250, 15, 900, 33, 5, 140, 3900, 20, 60, 8];

export class Room {
  /** @type {Map<string, Ledger>} */
  ledgers = new Map();
  /** @type {Youth[]} */
  youths = [];
  /** @type {Desk[]} */
  desks = [];

  /** @param {string[]} addresses of the nodes */
  constructor(addresses) {
    this.addresses = addresses;
  }

  /** @param {string} conversation */
  ledger(conversation) {
    const known = this.ledgers.get(conversation) ?? new Ledger();
    this.ledgers.set(conversation, known);
    return known;
  }

  /** A young person comes, to the node of that number first. @param {Partial<ConstructorParameters<typeof Youth>[0]>} [more] */
  youth(more = {}) {
    const youth = new Youth({ addresses: this.addresses, room: this, ...more });
    this.youths.push(youth);
    return youth;
  }
  /** @param {import("./staff.js").Member} member @param {Partial<ConstructorParameters<typeof Desk>[1]>} [more] */
  desk(member, more = {}) {
    const desk = new Desk(member, { addresses: this.addresses, room: this, ...more });
    this.desks.push(desk);
    return desk;
  }

  /**
   * Counsellors go on duty and young people find them; resolves when all have keys.
   * @param {import("./staff.js").Member[]} staff
   * @param {{pairs: number, capacity?: number, deskAt?: (n: number) => number, youthAt?: (n: number) => number}} how which node first
   * @returns {Promise<Pair[]>}
   */
  async meet(staff, { pairs, capacity = 5, deskAt = () => 0, youthAt = () => 0 }) {
    const desks = staff.slice(0, Math.ceil(pairs / capacity)).map((m, n) => this.desk(m, { capacity, first: deskAt(n) }));
    await until("all desks are shown", () => desks.every((d) => d.staff));
    await until("all are on duty, at every node", async () => (await this.statuses()).every((s) => s.open && s.on_duty === desks.length));
    const youths = Array.from({ length: pairs }, (_, n) => this.youth({ first: youthAt(n) }));
    await until("all young people are in the queue", () => youths.every((y) => y.conversation));
    // What is written in the queue waits for the counsellor.
    for (const y of youths.filter((_, n) => n % 2)) y.write("youth hej, er der nogen?");
    const all = () => youths.every((y) => y.phase === "talk" && this.deskOf(y));
    await until("all have a counsellor", all, 40_000, () => this.phases());
    return youths.map((youth) => ({ youth, desk: /** @type {Desk} */ (this.deskOf(youth)), ledger: this.ledger(youth.conversation) }));
  }

  /** Lets `count` more come when nobody is free; in the order of their places. @param {number} count */
  async wait(count) {
    const waiting = [];
    for (let n = 1; n <= count; n++) {
      const youth = this.youth({ first: n });
      await until(`place ${n}`, () => youth.place === n);
      waiting.push(youth);
    }
    return waiting;
  }

  /** The desk that holds the conversation. @param {Youth} youth */
  deskOf(youth) {
    return this.desks.find((d) => d.seats.open().some((s) => s.conversation === youth.conversation));
  }

  statuses() {
    return Promise.all(this.addresses.map(async (a) => (await fetch(`http://${a}/status`)).json()));
  }

  /** For messages of failed cases. */
  phases() {
    const counts = /** @type {Record<string, number>} */ ({});
    for (const y of this.youths) {
      const key = [y.phase, y.link, y.code || "", y.over, y.present ? "present" : "alone", this.deskOf(y) ? "seat" : "no seat"].join(" ");
      counts[key] = (counts[key] ?? 0) + 1;
    }
    for (const d of this.desks) {
      const key = `desk ${d.link} ${d.code || ""} seats ${d.seats.open().length}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    return counts;
  }

  /** Who was told what about the service, counted. */
  news() {
    const counts = /** @type {Record<string, number>} */ ({});
    for (const one of [...this.youths, ...this.desks]) {
      const key = `${one.constructor.name} ${one.link} (${one.lost.join()}): ${one.news.join()}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    return counts;
  }

  close() {
    for (const one of [...this.youths, ...this.desks]) one.close();
    for (const one of [...this.youths, ...this.desks]) one.wire.cut();
  }
}

/**
 * Each end of each pair writes `each` messages, one every `every` ms on average.
 * @param {Pair[]} pairs
 * @param {{each?: number, every?: number}} [how]
 */
export function traffic(pairs, { each = 20, every = 60 } = {}) {
  const count = () => pairs.reduce((sum, { ledger }) => sum + ledger.delivered.youth.size + ledger.delivered.counsellor.size, 0);
  const before = count();
  const total = pairs.length * 2 * each;
  let written = 0;
  for (const [n, pair] of pairs.entries()) {
    for (const side of SIDES) {
      const write = (/** @type {number} */ k) => {
        const length = LENGTHS[(n + k * 7 + (side === "youth" ? 3 : 0)) % LENGTHS.length];
        const text = `${side} ${pair.ledger.written[side].length} ${"æ".repeat(length)}`;
        if (side === "youth") pair.youth.write(text);
        else pair.desk.write(pair.youth.conversation, text);
        written++;
        if (k < each) setTimeout(() => write(k + 1), every * (0.5 + ((n * 31 + k * 17) % 100) / 100));
      };
      setTimeout(() => write(1), every * ((n % 10) / 10));
    }
  }
  const delivered = () => count() - before;
  return {
    /** @param {number} share of all messages */
    reached: (share) => until(`${share * 100} % is delivered`, () => delivered() >= total * share),
    /** All is delivered, once, in order. */
    async settled(ms = 40_000) {
      const room = pairs[0].youth.room;
      const left = () => ({ written, total, delivered: delivered(), people: room.phases(), faults: pairs.flatMap((p) => p.ledger.faults).slice(0, 5) });
      await until("all is delivered", () => written === total && pairs.every((p) => p.ledger.isSettled()), ms, left);
      check(pairs);
    },
  };
}

/** Cuts everybody's link at once; resolves when all have noticed. @param {Room} room */
export async function cutAll(room) {
  const everybody = [...room.youths, ...room.desks];
  const before = everybody.map((one) => one.lost.length);
  for (const one of everybody) one.wire.cut();
  await until("all links were lost", () => everybody.every((one, n) => one.lost.length > before[n]));
}

/** They are in the queue, are told so, and stand in this order. @param {Youth[]} waiting */
export function inOrder(waiting) {
  const told = () => waiting.map((y) => (y.link === "open" && y.phase === "queue" ? y.place : `${y.link} ${y.phase} ${y.place}`));
  return until("the queue is as it was", () => told().every((place, n) => place === n + 1), 20_000, told);
}

/** @param {Pair[]} pairs */
export function check(pairs) {
  for (const { youth, desk, ledger } of pairs) {
    assert.equal(ledger.ended, "", "nobody ended it");
    const theirs = desk.talks.get(youth.conversation);
    ledger.check({ youth: youth.talk?.transcript() ?? [], counsellor: theirs?.transcript() ?? [] });
  }
}
