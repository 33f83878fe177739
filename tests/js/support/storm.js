// A seeded bad day: two ends, a link that drops, doubles, reorders and resets, pages that reload.
import assert from "node:assert/strict";
import { createPair, newDevice, rosterOf } from "./pair.js";

/** mulberry32 @param {number} seed */
export function createRandom(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Whoever comes next. */
const NEXT = 1e6;
const SIDES = /** @type {const} */ (["youth", "counsellor"]);
const other = (/** @type {string} */ side) => (side === "youth" ? "counsellor" : "youth");

/** @param {string} text */
const proposalFor = (text) => ({ kind: "handover", agency: "a1", name: text.split(" ", 2).join(" "), does: "", why: "fordi", fields: ["called"] });

/** Its own, if any, and never the young person's. @param {any} e */
function checkProposal(e) {
  if (e.proposal) assert.deepEqual([e.side, e.proposal], ["counsellor", proposalFor(e.text)]);
}

/** @param {number} seed @param {any} devices */
export async function storm(seed, devices) {
  const random = createRandom(seed);
  const below = (/** @type {number} */ n) => Math.floor(random() * n);
  const chance = (/** @type {number} */ p) => random() < p;
  const p = await createPair({ device: devices[0] });
  const bad = { drop: random() * 0.3, double: random() * 0.2, delay: 10 + below(400), wordy: chance(0.3) ? 0.8 : 0.1 };
  /** Says no to new counsellors. */
  const shy = chance(0.3);
  let healed = false;
  // Whose a young person's words are: of the counsellor at this accept, or of whoever comes next.
  let audience = 1;
  let attached = 1;
  /** The present counsellor may have what was written for this accept or later. */
  let least = 1;
  let order = 0;
  /** What came to a counsellor whom it was not for. */
  const strayed = new Set();
  /** @type {any} */
  const shelf = { secret: null };
  /** @type {Record<string, boolean>} */
  const linked = { youth: false, counsellor: false };
  /** Which life of a page wrote it. @type {Map<string, {side: string, life: number, order: number, audience: number}>} */
  const written = new Map();
  const delivered = new Set();
  /** @type {Record<string, Set<string>>} */
  const shown = { youth: new Set(), counsellor: new Set() };
  /** @type {Record<string, number>} */
  const lives = { youth: 0, counsellor: 0 };

  /** @param {string} side @param {any} [more] */
  function open(side, more = {}) {
    lives[side]++;
    const life = lives[side];
    const on = {
      entry(/** @type {any} */ e) {
        checkProposal(e);
        assert.equal(life, lives[side], "a dead page shows nothing");
        assert.ok(!p[side].texts().includes(e.text), `shown twice: ${e.text}`);
        p[side].screen.push(e);
        shown[side].add(e.text);
        checkAudience(side);
      },
      restored() {
        p[side].screen = p[side].talk.transcript();
        p[side].screen.forEach(checkProposal);
        for (const text of p[side].texts()) shown[side].add(text);
        checkAudience(side);
      },
      changed(/** @type {any} */ e) {
        if (e.state !== "delivered") return;
        assert.ok(shown[other(side)].has(e.text), `Leveret, but not shown: ${e.text}`);
        delivered.add(e.text);
      },
      secret(/** @type {Uint8Array} */ s) {
        shelf.secret = s;
        least = attached;
      },
      askShare: () => void p.clock.setTimeout(answer, below(5000)),
    };
    const options = { ...more, send: (/** @type {string} */ b) => linked[side] && void carry(side, b), on };
    if (side === "counsellor") return p.newCounsellor(options);
    p.newYouth({ ...options, secret: shelf.secret });
    // As the page does, which lets nobody write before it knows whose the conversation is.
    p.youth.talk.peerAttached({ generation: p.generation, roster: p.roster });
    p.youth.talk.peerGone();
    meet();
  }

  function answer() {
    const { talk } = p.youth;
    if (!shy) {
      least = 0;
      return talk.share(true);
    }
    if (!talk.share(false) || chance(0.5)) return;
    for (const e of talk.transcript()) if (e.state === "unsent") Object.assign(written.get(e.text) ?? {}, { audience: Infinity, order: order++ });
    talk.sendHeld();
    p.youth.screen = talk.transcript();
  }

  /** @param {string} side */
  function checkAudience(side) {
    if (side === "youth") return;
    for (const text of p.counsellor.texts()) {
      const w = written.get(text);
      if (w?.side === "youth" && w.audience < least) strayed.add(text);
    }
  }

  /** @param {string} from @param {string} body */
  function carry(from, body) {
    const copies = healed ? 1 : chance(bad.drop) ? 0 : chance(bad.double) ? 2 : 1;
    for (let i = 0; i < copies; i++) {
      const to = other(from);
      p.clock.setTimeout(() => linked[to] && p[to].talk.receive(body), healed ? 20 : below(bad.delay));
    }
  }

  /** The young person's page hears whose the conversation is. */
  function meet() {
    audience = attached = p.generation;
    for (const w of written.values()) if (w.audience === NEXT) w.audience = audience;
  }

  function attach(/** @type {string} */ side) {
    linked[side] = true;
    if (!linked[other(side)]) return;
    meet();
    p.youth.talk.peerAttached({ generation: p.generation, roster: p.roster });
    p.counsellor.talk.peerAttached({ generation: p.generation });
  }
  function detach(/** @type {string} */ side) {
    linked[side] = false;
    p[side].talk.peerGone();
    if (chance(0.7)) p[other(side)].talk.peerGone();
  }
  /** The other end has all that anybody was promised. @param {string} side */
  const safe = (side) => [...delivered].every((text) => p[other(side)].texts().includes(text));

  function reload(/** @type {string} */ side) {
    if (!safe(side)) return;
    p[side].talk.purge();
    detach(side);
    open(side);
    p.clock.setTimeout(() => attach(side), below(2000));
  }
  function replaceTab() {
    const dump = p.counsellor.talk.dump();
    detach("counsellor");
    open("counsellor", { dump });
    p.counsellor.screen = p.counsellor.talk.transcript();
    // What the old tab wrote lives on in the new one.
    for (const e of p.counsellor.screen) if (e.side === "counsellor") Object.assign(written.get(e.text) ?? {}, { life: lives.counsellor });
    p.clock.setTimeout(() => attach("counsellor"), below(500));
  }
  function handOver() {
    if (!safe("counsellor")) return;
    p.counsellor.talk.purge();
    detach("counsellor");
    p.device = devices[p.generation % devices.length];
    p.roster = rosterOf(...devices);
    p.generation++;
    if (chance(0.5)) {
      p.youth.talk.queued();
      audience = NEXT;
    }
    open("counsellor");
    p.clock.setTimeout(() => attach("counsellor"), below(2000));
  }
  function write(/** @type {string} */ side) {
    const text = `${side} ${written.size} ${"æ".repeat(chance(bad.wordy) ? below(3900) : below(60))}`;
    written.set(text, { side, life: lives[side], order: order++, audience });
    p[side].write(text, chance(0.2) ? proposalFor(text) : undefined);
  }

  async function run(/** @type {number} */ ms) {
    const until = p.clock.now() + ms;
    do await Promise.all([p.youth.talk.idle(), p.counsellor.talk.idle()]);
    while (p.clock.step(until));
  }

  open("youth");
  open("counsellor");
  attach("youth");
  attach("counsellor");
  const acts = 20 + below(60);
  for (let i = 0; i < acts; i++) {
    const side = SIDES[below(2)];
    const what = random();
    if (what < 0.7) write(side);
    else if (what < 0.78) detach(side), p.clock.setTimeout(() => attach(side), below(3000));
    else if (what < 0.82) {
      for (const s of SIDES) detach(s), p.clock.setTimeout(() => attach(s), below(3000));
    } else if (what < 0.94) {
      reload(side);
      for (let n = below(4); n > 0; n--) write(side);
    } else if (what < 0.97) replaceTab();
    else handOver();
    await run(below(below(4) ? 300 : 8000));
  }
  healed = true;
  for (const side of SIDES) attach(side);
  await run(120_000);

  assert.deepEqual([...strayed], []);
  for (const side of SIDES) {
    const texts = p[side].texts();
    assert.equal(new Set(texts).size, texts.length, "doubled");
    assert.deepEqual(
      p[side].talk
        .transcript()
        .map((/** @type {any} */ e) => e.text)
        .sort(),
      [...texts].sort(),
      "page and memory agree",
    );
    assert.equal(new Set(p[side].talk.transcript().map((/** @type {any} */ e) => e.id)).size, texts.length, "numbers are unique");
    for (const [text, w] of written) {
      if (shy && side !== w.side && w.audience < least) continue;
      if (shy && side === "counsellor" && w.life !== lives.counsellor) continue;
      if (delivered.has(text) || w.life === lives[w.side]) assert.ok(texts.includes(text), `lost at the ${side}: ${text}`);
    }
    for (const writer of SIDES) {
      const orders = texts
        .map((/** @type {string} */ t) => written.get(t))
        .filter((/** @type {any} */ w) => w.side === writer)
        .map((/** @type {any} */ w) => w.order);
      assert.deepEqual(
        orders,
        [...orders].sort((a, b) => a - b),
        `reordered at the ${side}`,
      );
    }
    for (const e of p[side].talk.transcript()) {
      if (e.state === "unsent") assert.ok(shy && side === "youth" && !p.counsellor.texts().includes(e.text));
      else assert.equal(e.state, e.side === side ? "delivered" : "received");
    }
  }
  if (!shy) assert.deepEqual(p.youth.texts().sort(), p.counsellor.texts().sort());
  for (const side of SIDES) p[side].talk.purge();
  return { written: written.size, delivered: delivered.size, lives, generation: p.generation };
}

export const threeDevices = async () => [await newDevice(), await newDevice(), await newDevice()];
