// Pairs that write with each other through one case after another; made anew when a case left them unfit.
import { startNode } from "./node.js";
import { startRedis } from "./redis.js";
import { Room } from "./room.js";

/**
 * @typedef {object} Company
 * @property {import("./node.js").Node[]} nodes
 * @property {Awaited<ReturnType<typeof startRedis>> | null} redis
 * @property {Room} room
 * @property {import("./room.js").Pair[]} pairs
 * @property {import("./youth.js").Youth[]} waiting in the order of the queue
 */

/**
 * @param {{nodes: number, pairs: number, waiting: number, house: () => Awaited<ReturnType<typeof import("./staff.js").hire>>}} how
 */
export function company({ nodes: count, pairs, waiting, house }) {
  /** @type {Company | null} */
  let present = null;

  async function gather() {
    const redis = count > 1 ? await startRedis() : null;
    const database = house().database();
    const nodes = [];
    for (let n = 0; n < count; n++) nodes.push(await startNode({ database, redis: redis?.url }));
    const room = new Room(nodes.map((node) => node.address));
    // Young people and their counsellors meet on different nodes, some one way round, some the other, some on the same.
    const met = await room.meet(house().staff, { pairs, deskAt: (n) => n, youthAt: (n) => (n % 4 ? n + 1 : n) });
    return { nodes, redis, room, pairs: met, waiting: await room.wait(waiting) };
  }

  async function part() {
    const leaving = present;
    present = null;
    leaving?.room.close();
    for (const node of leaving?.nodes ?? []) await node.end();
    await leaving?.redis?.end();
  }

  return {
    part,
    /** Runs a case with them. @param {(all: Company) => Promise<void>} play */
    with: (play) => async () => {
      const all = (present ??= await gather());
      try {
        await play(all);
      } catch (error) {
        const said = all.nodes.map((node) => node.said().slice(-2000)).join("\n--\n");
        await part().catch(() => {});
        throw new Error(`${error instanceof Error ? error.message : error}\nthe nodes said:\n${said}`, { cause: error });
      }
    },
  };
}
