// Two nodes on one Redis, both ends of most pairs on different nodes.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { company } from "./support/company.js";
import { startRedis } from "./support/redis.js";
import { cutAll, inOrder, traffic } from "./support/room.js";
import { hire } from "./support/staff.js";
import { until } from "./support/until.js";

/** @type {Awaited<ReturnType<typeof hire>>} */
let house;
const all = company({ nodes: 2, pairs: 50, waiting: 5, live: startRedis, house: () => house });
before(async () => {
  house = await hire(10);
});
after(() => all.part());

test(
  "fifty pairs write with each other across the nodes",
  all.with(async ({ nodes, pairs }) => {
    const apart = pairs.filter(({ youth, desk }) => youth.wire.address() !== desk.wire.address());
    assert.ok(apart.length > 10, `${apart.length} pairs on different nodes`);
    assert.equal(new Set(pairs.flatMap(({ youth, desk }) => [youth.wire.address(), desk.wire.address()])).size, nodes.length);
    await traffic(pairs).settled();
  }),
);

test(
  "all ends lose their links at once",
  all.with(async ({ room, pairs, waiting }) => {
    const talk = traffic(pairs, { every: 100 });
    await talk.reached(0.3);
    await cutAll(room);
    await inOrder(waiting);
    await talk.settled();
  }),
);

test(
  "Redis forgets everything (FLUSHALL)",
  all.with(async ({ redis, pairs, waiting }) => {
    const talk = traffic(pairs, { every: 100 });
    await talk.reached(0.3);
    assert.match((await redis.ask("FLUSHALL")) ?? "", /^\+OK/);
    await talk.settled();
    await inOrder(waiting);
    await until("live state is whole again", async () => /^:([1-9]\d*)/.test((await redis.ask("DBSIZE")) ?? ""));
    await traffic(pairs, { each: 2 }).settled();
  }),
);

test(
  "Redis is killed and starts empty",
  all.with(async ({ redis, pairs, waiting }) => {
    const talk = traffic(pairs, { every: 100 });
    await talk.reached(0.3);
    await redis.replace();
    await talk.settled();
    await inOrder(waiting);
  }),
);

test(
  "Redis is suspended: both ends are told, and told again when it is back",
  all.with(async ({ room, redis, pairs, waiting }) => {
    const everybody = [...room.youths, ...room.desks];
    for (const one of everybody) one.news.length = 0;
    const talk = traffic(pairs, { every: 100 });
    await talk.reached(0.3);
    redis.suspend();
    try {
      await until(
        "all are told that it is away",
        () => everybody.every((one) => one.live === false),
        10_000,
        () => room.news(),
      );
    } finally {
      redis.resume();
    }
    await until(
      "all are told that it is back",
      () => everybody.every((one) => one.live),
      10_000,
      () => room.news(),
    );
    await talk.settled();
    await inOrder(waiting);
  }),
);

test(
  "a node is told to stop: not ready, people leave it one by one, and go on at the other",
  all.with(async ({ nodes, room, pairs, waiting }) => {
    const talk = traffic(pairs, { every: 150 });
    await talk.reached(0.2);
    const everybody = [...room.youths, ...room.desks];
    // A link that is being made just now is refused by a node that goes.
    await until("all have a link", () => everybody.every((one) => one.link === "open"));
    for (const one of everybody) one.lost.length = 0;
    const [going] = nodes;
    const there = everybody.filter((one) => one.wire.address() === going.address);
    assert.ok(there.length > 10, `${there.length} of ${everybody.length} are there`);
    going.signal("SIGTERM");
    await until("not ready", async () => (await going.fetch("/readyz")).status === 503);
    assert.equal((await going.fetch("/healthz")).status, 200, "still alive");
    await going.gone();
    assert.equal(going.ended(), 0);
    await until("all are at the other node", () => everybody.every((one) => one.link === "open" && one.wire.address() === nodes[1].address));
    const told = new Set(there.map((one) => one.lost[0]));
    assert.deepEqual([...told], [1012], "the node said that it restarts");
    await inOrder(waiting);
    await talk.settled();
    await going.again();
  }),
);

test(
  "a node of two is killed: all go on at the other, the queue in its order",
  all.with(async ({ nodes, room, pairs, waiting }) => {
    const everybody = [...room.youths, ...room.desks];
    // Spread over both nodes again.
    for (const one of everybody) one.wire.cut();
    await until("all are back", () => everybody.every((one) => one.link === "open"));
    const talk = traffic(pairs, { every: 100 });
    await talk.reached(0.3);
    await nodes[1].end("SIGKILL");
    await talk.settled();
    await inOrder(waiting);
    // A seat becomes free: it is the first one's turn.
    const { youth, desk } = pairs[0];
    desk.end(youth.conversation);
    await until("the first of the queue is taken", () => waiting[0].phase === "talk");
    await inOrder(waiting.slice(1));
    assert.equal(youth.over, "counsellor");
  }),
);
