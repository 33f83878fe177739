// Who comes, goes and is shut out, on two nodes: what is over can't be taken up again, and whoever is signed
// out is out everywhere.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { startNode } from "./support/node.js";
import { Raw, refusal } from "./support/raw.js";
import { startRedis } from "./support/redis.js";
import { Room, traffic } from "./support/room.js";
import { hire, post } from "./support/staff.js";
import { until } from "./support/until.js";

let house, redis, nodes, room;
before(async () => {
  house = await hire(5);
  redis = await startRedis();
  const database = house.database();
  nodes = [await startNode({ database, redis: redis.url }), await startNode({ database, redis: redis.url })];
  room = new Room(nodes.map((node) => node.address));
});
afterEach(() => {
  room.close();
  room = new Room(nodes.map((node) => node.address));
});
after(async () => {
  room?.close();
  for (const node of nodes ?? []) await node.end();
  await redis?.end();
});

/** A young person at the first node, taken by this counsellor at the second. */
async function pairWith(member, more = {}, youths = {}) {
  const desk = room.desk(member, { first: 1, ...more });
  await until("on duty", async () => desk.staff && (await room.statuses()).every((s) => s.open));
  const youth = room.youth({ first: 0, ...youths });
  await until(
    "taken",
    () => youth.phase === "talk" && room.deskOf(youth) === desk,
    20_000,
    () => room.phases(),
  );
  const pair = { youth, desk, ledger: room.ledger(youth.conversation) };
  await traffic([pair], { each: 3 }).settled();
  return pair;
}

/** @param {string} ticket @param {number} [at] */
async function resume(ticket, at = 0) {
  const raw = new Raw(nodes[at].address, "/ws/youth");
  raw.send({ resume: { ticket } });
  return raw;
}

test("a young person who leaves is gone: the counsellor is told, and the ticket opens nothing any more", async () => {
  const { youth, desk } = await pairWith(house.staff[0]);
  const { conversation, ticket } = youth;
  const [seatTicket] = desk.seats.tickets();
  youth.leave();
  await until("the counsellor is told", () => desk.heard("seat_over", { conversation, reason: "youth_left" }), 5000);
  for (const at of [0, 1]) {
    const raw = await resume(ticket, at);
    assert.equal((await raw.heard("ended")).by, "gone");
    assert.equal(await raw.closed(), 4510);
  }
  // Nor does the counsellor's, from a browser that does not know.
  const other = new Raw(nodes[0].address, "/ws/desk", { Cookie: desk.member.cookie });
  other.send({ hello: { duty: null, capacity: 5, paused: false, tickets: [seatTicket], ended: [] } });
  assert.deepEqual((await other.heard("desk")).seats, []);
  assert.equal((await other.heard("seat_over")).conversation, conversation);
  await until("the first window is replaced", () => desk.code === 4509, 5000);
  other.close();
  desk.close();
});

test("a conversation that ended stays ended when Redis forgets everything", async () => {
  const { youth, desk } = await pairWith(house.staff[1]);
  const { conversation, ticket } = youth;
  desk.end(conversation);
  await until("the young person is told", () => youth.over === "counsellor" && youth.code === 4510, 5000);
  const raw = await resume(ticket);
  assert.equal((await raw.heard("ended")).by, "gone");
  await redis.ask("FLUSHALL");
  // Only the desk remembers now: it says so when it comes back.
  desk.wire.cut();
  await until("the desk is back", () => desk.lost.length === 1 && desk.link === "open", 10_000);
  await until(
    "and has told",
    async () => {
      const again = await resume(ticket);
      const answered = await until("an answer", () => again.frames.find((f) => f.ended || f.queued || f.accepted || f.error), 5000);
      again.close();
      return Boolean(answered.ended);
    },
    10_000,
  );
  desk.close();
});

test("going off duty asks the young person, who goes on with another; the old tickets hold nothing", async () => {
  const { youth, desk } = await pairWith(house.staff[2], { capacity: 1 });
  const old = { youth: youth.ticket, seat: desk.seats.tickets()[0], generation: youth.generation };
  const { conversation } = youth;
  desk.duty(false);
  await until("asked", () => youth.phase === "asked", 5000);
  await until("the desk lets go", () => !room.deskOf(youth), 5000);
  const next = room.desk(house.staff[3], { first: 0, capacity: 1 });
  await until("another is on duty", async () => next.staff && (await room.statuses()).every((s) => s.open));
  youth.socket.send({ another: {} });
  await until("taken by the other", () => youth.phase === "talk" && room.deskOf(youth) === next, 20_000);
  assert.ok(youth.generation > old.generation);
  await until("earlier text came over, on their yes", () => (next.talks.get(conversation)?.transcript().length ?? 0) === 6, 10_000);

  // The old counsellor, back with the ticket of then.
  const back = new Raw(nodes[0].address, "/ws/desk", { Cookie: house.staff[2].cookie });
  back.send({ hello: { duty: true, capacity: 1, paused: true, tickets: [old.seat], ended: [] } });
  assert.equal((await back.heard("seat_over")).reason, "moved");
  assert.deepEqual((await back.heard("desk")).seats, []);
  back.send({ envelope: { conversation, body: "AAAA" } });
  assert.equal((await back.heard("nobody")).conversation, conversation);
  back.send({ end: { conversation } });
  back.send({ beat: {} });
  await back.heard("beat");
  back.close();
  // The young person's first ticket opens what is now.
  youth.ticket = old.youth;
  youth.wire.cut();
  await until("back where it was", () => youth.link === "open" && youth.present && youth.lost.length === 1, 10_000);
  assert.equal(room.deskOf(youth), next);
  await traffic([{ youth, desk: next, ledger: room.ledger(conversation) }], { each: 2 }).settled();
  youth.leave();
  next.close();
  desk.close();
});

test("signing out at one node closes the desk at the other at once, and what it holds stays sealed", async () => {
  const { youth, desk } = await pairWith(house.staff[3]);
  const began = performance.now();
  const answer = await post(nodes[0], "/vagt/log-ud", new URLSearchParams(), desk.member.cookie);
  assert.ok(answer.status < 400, `signed out: ${answer.status}`);
  await until("the desk is closed", () => desk.code === 4511, 5000);
  assert.ok(performance.now() - began < 2000, "at once");
  await until("the young person is told", () => !youth.present || youth.phase === "asked", 5000);
  for (const node of nodes) assert.equal(await refusal(node.address, "/ws/desk", { origin: "http://localhost", cookie: desk.member.cookie }), 401);
  youth.leave();
});

test("deactivating at one node closes the desk at the other at once, and asks the young people", async () => {
  const { youth, desk } = await pairWith(house.staff[4]);
  const coordinator = house.staff[0].cookie;
  const path = `/leder/personale/${desk.staff}/aktiv`;
  const stranger = await post(nodes[0], path, new URLSearchParams({ active: "0" }), desk.member.cookie);
  assert.equal(stranger.status, 403, "only a coordinator may");
  const answer = await post(nodes[0], path, new URLSearchParams({ active: "0" }), coordinator);
  assert.ok(answer.status < 400, `deactivated: ${answer.status}`);
  await until("the desk is closed", () => desk.code === 4511, 2000);
  await until("the young person is asked", () => youth.phase === "asked", 5000);
  assert.equal(await refusal(nodes[1].address, "/ws/desk", { origin: "http://localhost", cookie: desk.member.cookie }), 401);
  youth.end();
  await until("ended", () => youth.over === "you", 5000);
});

// No WebSocket, and a balancer without memory: each request comes to the other node.
test("a young person who has requests only writes and reads all, in order, once, whoever is killed", async () => {
  const { youth, desk, ledger } = await pairWith(house.staff[0], { first: 0 }, { requests: true });
  const talk = traffic([{ youth, desk, ledger }], { each: 20, every: 150 });
  await talk.reached(0.3);
  desk.wire.cut();
  await talk.reached(0.6);
  await nodes[1].end("SIGKILL");
  await talk.settled();
  await nodes[1].again();
  const { conversation } = youth;
  youth.leave();
  await until("the counsellor is told", () => desk.heard("seat_over", { conversation, reason: "youth_left" }), 10_000);
});

test("a request that was given up, and comes after the next, takes nothing away from that", async () => {
  const { youth, desk, ledger } = await pairWith(house.staff[2]);
  const { ticket, generation } = youth;
  const page = "A".repeat(22);
  const known = { phase: "accepted", generation, present: true };
  const ask = async (/** @type {number} */ at, /** @type {number} */ turn, /** @type {string[]} */ more = []) => {
    const body = JSON.stringify({ link: { page, turn }, known, frames: [JSON.stringify({ resume: { ticket } }), ...more] });
    const headers = { "content-type": "application/json", origin: "http://localhost" };
    return (await fetch(`http://${nodes[at].address}/ws/youth`, { method: "POST", headers, body })).json();
  };
  const next = ask(0, 6);
  await until("the next holds the conversation", () => youth.code === 4509);
  const late = await ask(1, 5);
  assert.equal(late.close, 4509);
  desk.write(youth.conversation, "er du der?");
  const { frames, close } = await next;
  assert.ok(
    frames.some((/** @type {string} */ frame) => frame.startsWith('{"envelope"')),
    frames.join(),
  );
  assert.equal(close, null);
  assert.equal((await ask(1, 7, ['{"leave":{}}'])).close, 4510);
  assert.equal(ledger.faults.length, 0);
  desk.close();
});

test("a young person who has requests only is away when no more come", async () => {
  const { youth, desk } = await pairWith(house.staff[1], { first: 0 }, { requests: true });
  const { conversation } = youth;
  youth.socket.close();
  await until("away", () => desk.heard("youth", { conversation, state: "away" }), 40_000);
});
