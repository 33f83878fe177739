// A node of 0.3 beside one of today, on one Redis and one database, while the nodes are replaced one by one. The database was
// made by 0.3's program and is upgraded beneath it. tests/nodes/old makes that program.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { binary, startNode } from "./support/node.js";
import { startRedis } from "./support/redis.js";
import { inOrder, Room, traffic } from "./support/room.js";
import { databaseIn, enrolAll } from "./support/staff.js";
import { newFolder } from "./support/process.js";
import { until } from "./support/until.js";

/** @typedef {import("./support/node.js").Node} Node */

const program = process.env.UNGRUS_OLD;
const skip = program ? false : "NOT RUN: UNGRUS_OLD names no program of 0.3 (see tests/nodes/old)";

/** @type {Awaited<ReturnType<typeof startRedis>>} */
let redis;
/** @type {Node} */
let old;
/** @type {Node} */
let today;
/** @type {Room} */
let room;
/** @type {import("./support/room.js").Pair[]} */
let pairs;
/** @type {import("./support/youth.js").Youth[]} */
let waiting;

before(async () => {
  if (skip) return;
  redis = await startRedis();
  const database = databaseIn(newFolder());
  old = await startNode({ database, redis: redis.url, program });
  today = await startNode({ database, redis: redis.url });
  const staff = await enrolAll(today, database, old.said(), 4);
  room = new Room([old.address, today.address]);
  pairs = await room.meet(staff, { pairs: 20, deskAt: (n) => n, youthAt: (n) => (n % 4 ? n + 1 : n) });
  waiting = await room.wait(3);
});
after(async () => {
  room?.close();
  for (const node of [today, old]) await node?.end();
  await redis?.end();
});

const everybody = () => [...room.youths, ...room.desks];
const at = (/** @type {Node} */ node) => everybody().filter((one) => one.wire.address() === node.address);
const allAt = (/** @type {Node} */ node) =>
  until("all are at the other node", () => everybody().every((one) => one.link === "open" && one.wire.address() === node.address));

/** From where all are at one node, every other one comes to the next. */
async function spread() {
  const half = everybody().filter((_, n) => n % 2);
  for (const one of half) one.wire.cut();
  await until(
    "half are at the other node",
    () => everybody().every((one) => one.link === "open") && at(old).length >= half.length && at(today).length >= half.length,
  );
}

test("they are two programs", { skip }, async () => {
  const marks = async (/** @type {Node} */ node) => "old" in (await (await node.fetch("/status")).json());
  assert.deepEqual([await marks(old), await marks(today)], [false, true], "only today's says whether it knows it from now");
});

test("young people and counsellors at either write with each other", { skip }, async () => {
  const ways = new Set(pairs.map(({ youth, desk }) => `${youth.wire.address()} ${desk.wire.address()}`));
  assert.equal(ways.size, 4, "at the same node, at the other, and either way round");
  await traffic(pairs).settled();
  await inOrder(waiting);
});

test("today's node is killed: all go on at that of 0.3, and again at both", { skip }, async () => {
  const talk = traffic(pairs, { every: 100 });
  await talk.reached(0.3);
  await today.end("SIGKILL");
  await talk.settled();
  await inOrder(waiting);
  await allAt(old);
  await today.again();
  await spread();
  await traffic(pairs, { each: 4 }).settled();
  await inOrder(waiting);
});

test("that of 0.3 goes, and today's program comes in its place: nobody loses a word or a place", { skip }, async () => {
  const talk = traffic(pairs, { every: 150 });
  await talk.reached(0.2);
  old.signal("SIGTERM");
  await old.gone();
  assert.equal(old.ended(), 0);
  await allAt(today);
  await talk.settled();
  await inOrder(waiting);
  await old.again(binary());
  await spread();
  await traffic(pairs, { each: 4 }).settled();
  // A seat becomes free: it is the first one's turn.
  const { youth, desk } = pairs[0];
  desk.end(youth.conversation);
  await until("the first of the queue is taken", () => waiting[0].phase === "talk");
  await inOrder(waiting.slice(1));
});
