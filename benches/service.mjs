// `UNGRUS_BIN=target/release/ungrus node benches/service.mjs`: what a centre of some size costs its nodes and its Redis,
// with the people of the tests: their pages' own scripts, on two nodes. It needs `tests/setup` and takes two minutes.
import { readFileSync, readdirSync } from "node:fs";
import { startNode } from "../tests/nodes/support/node.js";
import { startRedis } from "../tests/nodes/support/redis.js";
import { Room, traffic } from "../tests/nodes/support/room.js";
import { hire } from "../tests/nodes/support/staff.js";

const PAIRS = 100;
const WAITING = 50;
const QUIET = 30_000;
const EACH = 20;

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** Whose command line names it. @param {string} address */
const processOf = (address) =>
  Number(
    readdirSync("/proc").find((pid) => {
      try {
        return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(address);
      } catch {
        return false;
      }
    }),
  );
/** Memory of its own, in MB. @param {number} pid */
const memory = (pid) => Number(/^Pss: +(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1]) / 1000;
/** Processor time, in ms. @param {number} pid */
function processor(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

const house = await hire(PAIRS / 5);
const redis = await startRedis();
const database = house.database();
const nodes = [await startNode({ database, redis: redis.url }), await startNode({ database, redis: redis.url })];
const who = [
  ...nodes.map(({ address }, nth) => ({ name: `node ${nth + 1}`, pid: processOf(address) })),
  { name: "Redis", pid: processOf(redis.url.split(":")[2]) },
];
const commands = async () => Number(/total_commands_processed:(\d+)/.exec(await redis.ask("INFO stats"))?.[1]);
const tell = (/** @type {string} */ when, /** @type {string[]} */ figures) =>
  console.log(`${when}: ${who.map(({ name }, nth) => `${name} ${figures[nth]}`).join(", ")}`);
const megabytes = () => who.map(({ pid }) => `${memory(pid).toFixed(1)} MB`);

/** What a time costs. @param {string} when @param {() => Promise<unknown>} act */
async function during(when, act) {
  const [began, spent, asked] = [performance.now(), who.map(({ pid }) => processor(pid)), await commands()];
  await act();
  const seconds = (performance.now() - began) / 1000;
  tell(
    when,
    who.map(({ pid }, nth) => `${((processor(pid) - spent[nth]) / seconds / 10).toFixed(1)} % of a core`),
  );
  console.log(`  ${(((await commands()) - asked) / seconds).toFixed(0)} commands a second to Redis, for ${seconds.toFixed(0)} s`);
}

tell("nobody", megabytes());
await during("nobody, for half a minute", () => pause(QUIET));
const room = new Room(nodes.map((node) => node.address));
/** @type {import("../tests/nodes/support/room.js").Pair[]} */
let pairs = [];
await during(`${PAIRS} pairs find each other`, async () => (pairs = await room.meet(house.staff, { pairs: PAIRS, deskAt: (n) => n, youthAt: (n) => n })));
await room.wait(WAITING);
tell(`${PAIRS} pairs of ${house.staff.length} counsellors, ${WAITING} who wait`, megabytes());
await during("they say nothing", () => pause(QUIET));
await during(`${2 * PAIRS * EACH} messages`, () => traffic(pairs, { each: EACH, every: 1000 }).settled());
tell("afterwards", megabytes());
room.close();
for (const node of nodes) await node.end();
await redis.end();
process.exit(0);
