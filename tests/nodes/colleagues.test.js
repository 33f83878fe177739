// Two colleagues at two nodes on one Redis: who is on duty, a side thread, and a worry that the lead sees.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fromBase64 } from "../../web/js/conversation/protocol.js";
import { createAsides } from "../../web/js/desk/asides.js";
import { createOnDuty } from "../../web/js/desk/on_duty.js";
import { Desk } from "./support/desk.js";
import { startNode } from "./support/node.js";
import { startRedis } from "./support/redis.js";
import { Room } from "./support/room.js";
import { hire } from "./support/staff.js";
import { until } from "./support/until.js";

/** @type {Awaited<ReturnType<typeof hire>>} */
let house;
/** @type {Awaited<ReturnType<typeof startRedis>>} */
let redis;
/** @type {import("./support/node.js").Node[]} */
const nodes = [];
/** @type {any[]} */
const desks = [];
/** @type {Room} */
let room;

/** A desk that knows its colleagues and writes with them, as the page wires it. @param {number} nth */
function open(nth) {
  const member = house.staff[nth];
  /** @type {any} */
  const desk = new Desk(member, { addresses: [nodes[nth].address], room, capacity: 2 });
  const onDuty = createOnDuty();
  Object.assign(desk, { onDuty, texts: [], stages: [], worries: [], worry: null });
  const asides = createAsides({
    device: member.device,
    mono: () => performance.now(),
    send: (to, body) => desk.socket.send({ aside: { to, body } }),
    find(staff) {
      const one = onDuty.find(staff);
      return one ? { staff, name: one.name, device: /** @type {any} */ (fromBase64(one.device)) } : null;
    },
    on: {
      changed: ({ stage, heard }) => void desk.stages.push(heard ? stage : "unheard"),
      over: (_, why) => void desk.stages.push(why),
      often() {},
      lost: () => void desk.stages.push("lost"),
      entry: (_, e) => void desk.texts.push(e.text),
      delivered() {},
      typing() {},
    },
  });
  Object.assign(desk.frames, {
    colleagues: onDuty.take,
    aside: (/** @type {any} */ { from, body }) => asides.receive(from, body),
    aside_nobody: (/** @type {any} */ { to }) => asides.nobody(to),
    worries: (/** @type {any} */ { all }) => (desk.worries = all),
    worry: (/** @type {any} */ { worry }) => (desk.worry = worry),
  });
  desk.asides = asides;
  desk.tick = setInterval(asides.tick, 500);
  desks[nth] = desk;
  return desk;
}

before(async () => {
  house = await hire(2);
  redis = await startRedis();
  const database = house.database();
  for (let n = 0; n < 2; n++) nodes.push(await startNode({ database, redis: redis.url, options: redis.options }));
  room = new Room(nodes.map((node) => node.address));
});
after(async () => {
  for (const desk of desks) {
    clearInterval(desk.tick);
    desk.asides.leave();
    desk.close();
  }
  room.close();
  for (const node of nodes) await node.end();
  await redis.end();
});

test("each is told of the other, whichever node they are at", async () => {
  const [one, two] = [open(0), open(1)];
  await until("both know both", () => [one, two].every(({ onDuty }) => onDuty.list().length === 2));
  assert.deepEqual(
    one.onDuty.list().map((/** @type {any} */ { name, free, lead }) => [name, free, lead]),
    [
      ["Mette", true, false],
      ["Mette 2", true, false],
    ],
  );
  assert.deepEqual(one.onDuty.list(), two.onDuty.list());
});

test("a side thread goes from node to node, sealed, and Redis holds nothing of it", async () => {
  const [one, two] = desks;
  one.asides.ask(two.member.device.staff);
  await until("it rings", () => two.stages.at(-1) === "asked" && one.stages.at(-1) === "rings");
  two.asides.answer(one.member.device.staff, true);
  await until("both write", () => [one, two].every(({ stages }) => stages.at(-1) === "open"));
  const before = await redis.ask("DBSIZE");
  for (let n = 0; n < 20; n++) one.asides.get(two.member.device.staff).talk.write(`egne ord ${n}`);
  two.asides.get(one.member.device.staff).talk.write("jeg kommer");
  await until("all is there", () => two.texts.length === 20 && one.texts.length === 1);
  assert.deepEqual(
    two.texts,
    Array.from({ length: 20 }, (_, n) => `egne ord ${n}`),
  );
  assert.equal(await redis.ask("DBSIZE"), before);
  const frames = two.said.filter((/** @type {any} */ { type }) => type === "aside");
  assert.ok(
    frames.length && frames.every((/** @type {any} */ { data }) => data.from === one.member.device.staff && !JSON.stringify(data).includes("egne ord")),
  );
  one.asides.end(two.member.device.staff);
  await until("it is over at both", () => one.stages.at(-1) === "you" && two.stages.at(-1) === "ended");
});

test("a worry is seen at the other node by the lead alone", async () => {
  const [one, two] = desks;
  room.youth({ first: 1 });
  await until("they have met", () => [...one.talks, ...two.talks].length === 1);
  const [who, lead] = one.talks.size ? [one, two] : [two, one];
  const conversation = who.talks.keys().next().value;
  who.socket.send({ worry: { conversation, on: true } });
  await until("its desk is told", () => who.worry?.seen === null);
  assert.deepEqual(lead.worries, []);
  lead.socket.send({ duty: { on: true, capacity: 2, paused: false, lead: true } });
  await until("the lead is told", () => lead.worries.length === 1);
  const [{ staff, mark, seen }] = lead.worries;
  assert.deepEqual([staff, seen], [who.member.device.staff, null]);
  assert.equal(JSON.stringify(lead.worries).includes(conversation), false, "not of which conversation");
  lead.socket.send({ see: { staff, mark } });
  await until("who is worried knows who has seen it", () => who.worry?.seen?.staff === lead.member.device.staff);
});

test("whose desk is not there is not asked in silence", async () => {
  const [one, two] = desks;
  two.close();
  one.asides.ask(two.member.device.staff);
  await until("that nobody hears it is said", () => one.stages.includes("unheard") || one.stages.at(-1) === "off_duty", 15_000);
});
