// Pairs that write with each other through one case after another; made anew when a case left them unfit.
import { startNode } from "./node.js";
import { Room } from "./room.js";

/**
 * @template Live
 * @typedef {object} Company
 * @property {import("./node.js").Node[]} nodes
 * @property {Live} redis
 * @property {Room} room
 * @property {import("./room.js").Pair[]} pairs
 * @property {import("./youth.js").Youth[]} waiting in the order of the queue
 */

/**
 * What the nodes share.
 * @typedef {{url: string, options?: string[], end: () => Promise<unknown>}} Shared
 */

/**
 * @template {Shared | null} Live
 * @param {{nodes: number, pairs: number, waiting: number, live: () => Promise<Live>, house: () => Awaited<ReturnType<typeof import("./staff.js").hire>>}} how
 */
export function company({ nodes: count, pairs, waiting, live, house }) {
  /** @type {Company<Live> | null} */
  let present = null;

  async function gather() {
    const redis = await live();
    const database = house().database();
    const nodes = [];
    for (let n = 0; n < count; n++) nodes.push(await startNode({ database, redis: redis?.url, options: redis?.options }));
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
    /** Runs a case with them. @param {(all: Company<Live>) => Promise<void>} play */
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
