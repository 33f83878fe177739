// One node that keeps live state in its own memory.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { company } from "./support/company.js";
import { cutAll, inOrder, traffic } from "./support/room.js";
import { hire } from "./support/staff.js";
import { sizes } from "./support/wire.js";

/** @type {Awaited<ReturnType<typeof hire>>} */
let house;
const all = company({ nodes: 1, pairs: 50, waiting: 5, live: async () => null, house: () => house });
before(async () => {
  house = await hire(10);
});
after(() => all.part());

test(
  "fifty pairs write with each other, and frames say nothing by their size",
  all.with(async ({ pairs }) => {
    await traffic(pairs).settled();
    assert.ok(sizes.size <= 8, `sizes on the wire: ${[...sizes.keys()]}`);
    assert.ok(sizes.size >= 3, "short and long frames were seen");
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
  "the node is killed and started again: all resume from their tickets, the queue too",
  all.with(async ({ nodes, pairs, waiting }) => {
    const talk = traffic(pairs, { every: 100 });
    await talk.reached(0.3);
    await nodes[0].end("SIGKILL");
    await nodes[0].again();
    await inOrder(waiting);
    await talk.settled();
  }),
);
