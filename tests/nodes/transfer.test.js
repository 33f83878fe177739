// A conversation passes to a colleague on another node, through Redis, and through what can fail meanwhile.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startNode } from "./support/node.js";
import { startRedis } from "./support/redis.js";
import { cutAll, Room, traffic } from "./support/room.js";
import { hire } from "./support/staff.js";
import { until } from "./support/until.js";

/** @typedef {import("./support/node.js").Node} Node */
/** @typedef {import("./support/desk.js").Desk} Desk */

/** @type {Awaited<ReturnType<typeof hire>>} */
let house;
/** @type {Awaited<ReturnType<typeof startRedis>>} */
let redis;
/** @type {Node[]} */
let nodes;
/** @type {Room} */
let room;
/** @type {import("./support/youth.js").Youth} */
let youth;
/** Who has the conversation, and who may take it over: each on another node. @type {Desk[]} */
let desks;

before(async () => {
  house = await hire(2);
  redis = await startRedis();
  const database = house.database();
  nodes = [];
  for (let n = 0; n < 2; n++) nodes.push(await startNode({ database, redis: redis.url }));
  room = new Room(nodes.map((node) => node.address));
  const [pair] = await room.meet(house.staff, { pairs: 1, capacity: 2 });
  youth = pair.youth;
  desks = [pair.desk, room.desk(house.staff[1], { capacity: 2, first: 1 })];
  await until("both are on duty, at both nodes", async () => (await room.statuses()).every((status) => status.on_duty === 2));
});
after(async () => {
  room?.close();
  for (const node of nodes ?? []) await node.end();
  await redis?.end();
});

const seat = (/** @type {Desk | undefined} */ desk) => desk?.seats.open().find((one) => one.conversation === youth.conversation);
/** Who has it, once all three know. */
function holder() {
  const having = desks.filter(seat);
  const knows = youth.phase === "talk" && youth.present && seat(having[0])?.generation === youth.generation;
  return having.length === 1 && knows ? having[0] : undefined;
}
const state = () => ({ transfer: youth.transfer, phases: room.phases(), came: desks.map((desk) => desk.came) });

/** The colleague has said yes, and the young person is asked. */
async function asked() {
  const deadline = performance.now() + 40_000;
  for (;;) {
    const has = await until("somebody has it", holder, 20_000, state);
    const may = /** @type {Desk} */ (desks.find((desk) => desk !== has));
    // A node that has just come back may not know yet that there is room.
    if (!seat(has)?.passing) has.ask(youth.conversation, may);
    await until("an answer", () => youth.transfer === may.staff || has.came, 5000, state).catch(() => {});
    if (youth.transfer === may.staff) return { has, may };
    assert.ok(performance.now() < deadline, `nobody is asked: ${JSON.stringify(state())}`);
  }
}

/** The young person says yes. @param {Desk} may */
async function passes(may) {
  youth.decide(true);
  await until("the colleague has it", () => holder() === may, 20_000, state);
  await writes(may);
}

/** Both write, and nothing is lost, doubled or out of order. @param {Desk} may */
async function writes(may) {
  const ledger = room.ledger(youth.conversation);
  // The desk that let go of it said so after the other one took it up.
  ledger.ended = "";
  await traffic([{ youth, desk: may, ledger }], { each: 5 }).settled();
}

test("from node to node, there and back", async () => {
  for (let n = 0; n < 4; n++) {
    const { has, may } = await asked();
    assert.equal(seat(has)?.passing?.name, may.member.name);
    await passes(may);
    assert.equal(has.came, "done");
  }
});

test("a no changes nothing", async () => {
  const { has } = await asked();
  youth.decide(false);
  await until("it is told", () => has.came === "refused", 10_000, state);
  await until("nothing is asked any more", () => !youth.transfer, 10_000, state);
  assert.equal(holder(), has);
});

test("a young person whose network passes no WebSocket is asked, told that it is over, and goes over", async () => {
  const before = youth;
  const has = /** @type {Desk} */ (holder());
  youth = room.youth({ requests: true });
  try {
    await until("somebody has it", holder, 20_000, state);
    const { has: asking, may } = await asked();
    asking.withdraw(youth.conversation);
    await until("nothing is asked any more", () => !youth.transfer, 10_000, state);
    await asked();
    await passes(may);
    may.end(youth.conversation);
    // By whom is not told to one who asks only afterwards.
    await until("it is over", () => youth.over, 10_000, state);
  } finally {
    youth.close();
    room.youths = room.youths.filter((one) => one !== youth);
    youth = before;
  }
  assert.equal(holder(), has, "the other conversation is where it was");
});

for (const [what, fault] of /** @type {[string, () => Promise<unknown>][]} */ ([
  ["all ends lose their links", () => cutAll(room)],
  ["Redis forgets everything", async () => assert.match(await redis.ask("FLUSHALL"), /^\+OK/)],
  ["Redis is killed and starts empty", () => redis.replace()],
  [
    "a node is killed and comes back",
    async () => {
      await nodes[0].end("SIGKILL");
      await nodes[0].again();
    },
  ],
])) {
  test(`${what} while it is asked: whoever has it goes on, and it can be asked again`, async () => {
    const { has, may } = await asked();
    await fault();
    await until("all are back", () => [youth, ...desks].every((one) => one.link === "open" && one.live), 20_000, state);
    // What is still asked for can be answered; what was lost is asked by nobody any more.
    await until("all three know the same", () => Boolean(seat(has)?.passing) === Boolean(youth.transfer), 20_000, state);
    await until("whoever has it still has it", () => holder() === has, 20_000, state);
    // As long as the loss is not noticed everywhere, a yes may come to nothing, and is told so.
    while (holder() !== may) {
      await asked();
      youth.decide(true);
      await until("an answer", () => !youth.transfer && holder(), 20_000, state);
    }
    await writes(may);
  });
}
