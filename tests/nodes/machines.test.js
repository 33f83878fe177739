// Redis on three machines, as deploy/sentinel sets them up: the master goes in the middle of conversations, and the
// Sentinels choose another. Both ends of most pairs are on different nodes.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { company } from "./support/company.js";
import { startMachines } from "./support/machines.js";
import { inOrder, traffic } from "./support/room.js";
import { hire } from "./support/staff.js";
import { until } from "./support/until.js";

/** @typedef {import("./support/company.js").Company<Awaited<ReturnType<typeof startMachines>>>} All */
/** @typedef {import("./support/machines.js").Machine} Machine */

/** @type {Awaited<ReturnType<typeof hire>>} */
let house;
const all = company({ nodes: 2, pairs: 10, waiting: 3, live: startMachines, house: () => house });
before(async () => {
  house = await hire(2);
});
after(() => all.part());

/**
 * People write before the master goes, while there is none, and when there is another: all of it stands once and in order at
 * both ends, and nobody was sent away, nor lost as much as a link.
 * @param {All} people
 * @param {(master: Machine) => void} go
 */
async function through({ redis, room, nodes, pairs, waiting }, go) {
  const everybody = [...room.youths, ...room.desks];
  const [links, seats] = [everybody.map((one) => one.lost.length), room.desks.map((desk) => desk.seats.open().length)];
  await traffic(pairs, { each: 2 }).settled();
  for (const one of everybody) one.news.length = 0;
  const old = /** @type {Machine} */ (await redis.master());
  go(old);
  const talk = traffic(pairs, { each: 10, every: 400 });
  await until(
    "all are told that it is away",
    () => everybody.every((one) => one.news[0] === false),
    10_000,
    () => room.news(),
  );
  const next = await redis.another(old);
  await until(
    "all are told that it is back",
    () => everybody.every((one) => one.live),
    10_000,
    () => room.news(),
  );
  await talk.settled();
  await traffic(pairs, { each: 2 }).settled();
  await inOrder(waiting);
  assert.deepEqual(
    everybody.map((one) => one.lost.length),
    links,
    "no link was lost",
  );
  assert.deepEqual(
    room.desks.map((desk) => desk.seats.open().length),
    seats,
  );
  for (const one of everybody) assert.equal(one.link, "open");
  for (const node of nodes) assert.equal((await node.fetch("/readyz")).status, 200);
  return { old, next };
}

test(
  "the master is killed",
  all.with(async (people) => {
    const { old } = await through(people, (master) => master.redis?.signal("SIGKILL"));
    old.startRedis();
    const master = await people.redis.whole();
    assert.notEqual(master, old, "it comes back as a replica");
  }),
);

test(
  "the master is suspended, and wakes up when another has its place",
  all.with(async (people) => {
    const { redis, room, pairs } = people;
    const { old, next } = await through(people, (master) => master.redis?.signal("SIGSTOP"));
    const talk = traffic(pairs, { each: 10, every: 100 });
    old.redis?.signal("SIGCONT");
    assert.equal(await redis.whole(), next, "it is made a replica");
    await talk.settled();
    assert.ok([...room.youths, ...room.desks].every((one) => one.live));
  }),
);

test(
  "the master is killed while one Sentinel of three is dead",
  all.with(async (people) => {
    const { redis } = people;
    // The one that the nodes ask first.
    await redis.machines[0].sentinel?.end();
    await through(people, (master) => master.redis?.signal("SIGKILL"));
  }),
);

test(
  "a certificate lets one in, to what nodes may do and no more",
  all.with(async ({ redis }) => {
    const machine = /** @type {Machine} */ (await redis.master());
    assert.equal(await machine.ask("PING"), "PONG");
    for (const words of ["CONFIG GET masterauth", "REPLICAOF NO ONE", "GET other", "ACL LIST", "MONITOR", "REPLCONF ack 0", "SUBSCRIBE __sentinel__:hello"]) {
      assert.match(await machine.ask(...words.split(" ")), /^NOPERM/, words);
    }
    const watching = /** @type {Machine} */ (redis.machines.find(({ sentinel }) => sentinel?.ended === null));
    for (const words of ["SET ungrus quorum 1", "REMOVE ungrus", "MONITOR other localhost 1 1", "RESET *"]) {
      assert.match(await watching.askSentinel(...words.split(" ")), /^NOPERM/, words);
    }
    for (const port of [machine.port, watching.watch]) assert.equal(await machine.stranger(port), "", "without one");
  }),
);
