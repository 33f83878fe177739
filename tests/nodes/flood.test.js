// Somebody starts one conversation after the other and holds none: nobody else is kept out by it, and it is seen.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { solveAtOnce } from "../../web/js/net/puzzle.js";
import { startNode } from "./support/node.js";
import { Raw } from "./support/raw.js";
import { startRedis } from "./support/redis.js";
import { Room, traffic } from "./support/room.js";
import { hire } from "./support/staff.js";
import { until } from "./support/until.js";

// As in src/config.rs and src/http/limits.rs: as many as one address may start in a minute.
const SHARE = 120;
const QUEUE = 500;

let house, redis;
before(async () => {
  house = await hire(3);
  redis = await startRedis();
});
after(() => redis?.end());

/** Opens a conversation, solves what it is asked for or does not, and is gone at once. @param {string} address @param {string} from @param {boolean} solves */
async function come(address, from, solves) {
  const raw = new Raw(address, "/ws/youth", {}, from);
  try {
    await raw.send({ open: { line: null, language: "da" } });
    await until("an answer", () => raw.frames.length > 0, 10_000);
    const { puzzle } = raw.frames[0];
    if (!puzzle) return void (await raw.heard("queued"));
    assert.ok(puzzle.parts <= 2, `${puzzle.parts} parts: who holds no place makes it no harder`);
    if (!solves) return;
    await raw.send({ open: { line: null, language: "da", proof: solveAtOnce(puzzle) } });
    await raw.heard("queued");
  } finally {
    raw.close();
  }
}

for (const [name, shared] of [
  ["a node alone", false],
  ["a node with Redis", true],
]) {
  test(`${name}: 540 starts that hold nothing shut nobody out`, async () => {
    const node = await startNode({ database: house.database(), redis: shared ? redis.url : undefined });
    const room = new Room([node.address]);
    try {
      const desk = room.desk(house.staff[0], { capacity: 2 });
      await until("open", async () => (await room.statuses())[0].open);
      const [quiet] = [room.youth()];
      await until("taken", () => quiet.phase === "talk", 20_000);
      desk.takes = false;

      for (let n = 0; n < QUEUE + 40; n += 20) {
        await Promise.all(Array.from({ length: 20 }, () => come(node.address, `127.0.1.${1 + Math.floor(n / SHARE)}`, n % 100 === 0)));
      }
      const [status] = await room.statuses();
      assert.equal(status.full, false, "and what is said is what is done:");
      desk.takes = true;
      const real = room.youth();
      await until(
        "a real young person is taken",
        () => real.phase === "talk",
        20_000,
        () => [real.code, room.phases()],
      );
      await traffic([{ youth: real, desk, ledger: room.ledger(real.conversation) }], { each: 2 }).settled();
      const told = await until("the desk sees the flood", () => desk.queue?.flood, 5000);
      assert.ok(told > QUEUE / 2, `${told} in the last minute`);
      await until("nobody of it waits", () => desk.queue.waiting === 0, 5000);
    } finally {
      room.close();
      await node.end();
    }
  });
}
