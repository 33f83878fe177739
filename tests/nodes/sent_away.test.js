// Invariant 9: whoever was sent away is away within five seconds, without socket, seat or ring, also when the word of it is lost. But
// while Redis is away only the socket ends; the duty does once Redis is back. And a killed node's duty ends with its lease.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { ORIGIN, startNode } from "./support/node.js";
import { startRedis } from "./support/redis.js";
import { Raw, refusal } from "./support/raw.js";
import { Room, traffic } from "./support/room.js";
import { hire, post } from "./support/staff.js";
import { until } from "./support/until.js";

const BOUND = 5000;

let house, redis, nodes, aside, room, next;
before(async () => {
  house = await hire(9);
  redis = await startRedis();
  const database = house.database();
  nodes = [await startNode({ database, redis: redis.url }), await startNode({ database, redis: redis.url })];
  // The same database, and live state of its own: what happens here is announced to nobody there.
  aside = await startNode({ database });
  next = 1;
});
afterEach(() => room?.close());
after(async () => {
  for (const node of [...(nodes ?? []), aside]) await node?.end();
  await redis?.end();
});

const signOut = (at, member) => post(at, "/vagt/log-ud", new URLSearchParams(), member.cookie);

/** A young person at the first of these nodes, in conversation with a counsellor at the last. */
async function pairAt(where) {
  room = new Room(where.map((node) => node.address));
  const desk = room.desk(house.staff[next++], { first: where.length - 1, capacity: 2 });
  await until("on duty", async () => desk.staff && (await room.statuses()).every((s) => s.on_duty === 1));
  const youth = room.youth({ first: 0 });
  await until(
    "taken",
    () => youth.phase === "talk" && room.deskOf(youth) === desk,
    20_000,
    () => room.phases(),
  );
  await traffic([{ youth, desk, ledger: room.ledger(youth.conversation) }], { each: 2 }).settled();
  return { youth, desk };
}

/** Signs the counsellor out at `at`; within the bound nothing is left of the desk. `duty`: live state can be asked. */
async function isGone({ youth, desk }, at, { duty = true } = {}) {
  const began = performance.now();
  const left = () => Math.max(1, BOUND - (performance.now() - began));
  const answer = await signOut(at, desk.member);
  assert.ok(answer.status < 400, `signed out: ${answer.status}`);
  await until(
    "the desk is closed",
    () => desk.code === 4511,
    left(),
    () => room.phases(),
  );
  if (!duty) return;
  await until("nobody is on duty", async () => (await room.statuses()).every((s) => s.on_duty === 0), left());
  await until(
    "the young person is asked",
    () => youth.phase === "asked",
    left(),
    () => room.phases(),
  );
}

test("nobody announces it: the sign-in is state that is looked at", async () => {
  await isGone(await pairAt(nodes), aside);
});

test("the same on a single node, whose live state is in its memory", async () => {
  const alone = await startNode({ database: house.database() });
  try {
    room = new Room([alone.address]);
    await isGone(await pairAt([alone]), alone);
  } finally {
    await alone.end();
  }
});

test("a tab that was closed, and then a sign-out beside it: the desk has no socket, and its young person is asked", async () => {
  const { youth, desk } = await pairAt(nodes);
  desk.close();
  await until("the young person sees that nobody is there", () => !youth.present);
  assert.equal(youth.phase, "talk");
  await signOut(nodes[0], desk.member);
  await until(
    "the young person is asked",
    () => youth.phase === "asked",
    BOUND,
    () => room.phases(),
  );
  await until("nobody is on duty", async () => (await room.statuses()).every((s) => s.on_duty === 0), BOUND);
});

test("on duty, and signed out unheard: whoever comes then rings nobody, and a changed client can't take them", async () => {
  room = new Room(nodes.map((node) => node.address));
  const raw = new Raw(nodes[1].address, "/ws/desk", { Cookie: house.staff[next].cookie });
  raw.send({ hello: { duty: true, capacity: 1, paused: true, tickets: [], ended: [] } });
  await raw.heard("desk");
  await signOut(aside, house.staff[next++]);
  // Asks on and on, and answers nothing.
  const asking = setInterval(() => raw.send({ accept_longest: {} }), 100);
  try {
    assert.equal(await raw.closed(), 4511);
  } finally {
    clearInterval(asking);
  }
  await until("nobody is on duty", async () => (await room.statuses()).every((s) => !s.open), BOUND);
});

test("the subscriptions flap around it", async () => {
  const pair = await pairAt(nodes);
  let flapping = true;
  const flaps = (async () => {
    while (flapping) {
      await redis.ask("CLIENT KILL TYPE pubsub");
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  })();
  const stop = setTimeout(() => (flapping = false), 2000);
  try {
    await isGone(pair, nodes[0]);
  } finally {
    clearTimeout(stop);
    flapping = false;
    await flaps;
  }
});

test("Redis is suspended: the socket is closed in time, and the duty is over once Redis goes on", async () => {
  const pair = await pairAt(nodes);
  redis.suspend();
  try {
    await isGone(pair, nodes[0], { duty: false });
  } finally {
    redis.resume();
  }
  await until("nobody is on duty", async () => (await room.statuses()).every((s) => s.live && s.on_duty === 0), BOUND);
  await until(
    "the young person is asked",
    () => pair.youth.phase === "asked",
    BOUND,
    () => room.phases(),
  );
});

test("Redis starts empty in that moment", async () => {
  const pair = await pairAt(nodes);
  const replaced = redis.replace();
  await isGone(pair, nodes[0], { duty: false });
  await replaced;
  await until("nobody is on duty", async () => (await room.statuses()).every((s) => s.live && s.on_duty === 0), BOUND);
});

test("its node is killed before it can say anything: no other lets the sign-in in, and the duty ends with the lease", async () => {
  const { desk } = await pairAt(nodes);
  const { cookie } = desk.member;
  await signOut(aside, desk.member);
  await nodes[1].end("SIGKILL");
  try {
    assert.equal(await refusal(nodes[0].address, "/ws/desk", { origin: ORIGIN, cookie }), 401);
    // A lease lives for 15 s, and a ring that it gets goes on to the next counsellor.
    await until("not on duty", async () => (await (await nodes[0].fetch("/status")).json()).on_duty === 0, 20_000);
  } finally {
    await nodes[1].again();
  }
});
