// One young person's page is changed and floods: the counsellor's other conversations go on as if nothing were.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startNode } from "./support/node.js";
import { Raw } from "./support/raw.js";
import { Room, traffic } from "./support/room.js";
import { hire } from "./support/staff.js";
import { until } from "./support/until.js";

// As in src/config.rs.
const BYTES_PER_SECOND = 128 * 1024;
const BURST = 1024 * 1024;
const SECONDS = 5;

let house, node, room;
before(async () => {
  house = await hire(1);
  node = await startNode({ database: house.database() });
  room = new Room([node.address]);
});
after(async () => {
  room?.close();
  await node?.end();
});

/** Junk as fast as the line takes it, until it is told to stop. @param {Raw} raw */
function flood(raw) {
  const junk = JSON.stringify({ envelope: { body: "A".repeat(24_000) } });
  let going = true;
  let sent = 0;
  const more = () => {
    if (!going || raw.socket.readyState !== 1) return;
    for (; raw.socket.bufferedAmount < 512 * 1024; sent += junk.length) raw.socket.send(junk);
    setTimeout(more, 5);
  };
  more();
  return { stop: () => (going = false), sent: () => sent };
}

test("what reaches the desk of a flood is bounded, and nobody else's words wait for it", async () => {
  const [quiet, loud] = await room.meet(house.staff, { pairs: 2, capacity: 2 });
  const { desk } = quiet;
  await traffic([quiet], { each: 3 }).settled();
  const before = desk.said.length;

  const { ticket, conversation } = loud.youth;
  loud.youth.close();
  const raw = new Raw(node.address, "/ws/youth");
  raw.send({ resume: { ticket } });
  await raw.heard("accepted");
  let arrived = 0;
  const pass = desk.frames.envelope;
  desk.frames.envelope = (data) => {
    if (data.conversation === conversation) arrived += data.body.length;
    else pass(data);
  };

  const began = performance.now();
  const junk = flood(raw);
  await traffic([quiet], { each: 30, every: 100 }).settled();
  await until("it has gone on for a while", () => performance.now() - began > SECONDS * 1000, 60_000);
  junk.stop();
  const most = BURST + (BYTES_PER_SECOND * (performance.now() - began)) / 1000 + 64 * 1024;
  assert.ok(junk.sent() > (2 * BURST) / 3, `it floods: ${junk.sent()} bytes`);
  assert.ok(arrived > BURST / 2, `it is heard: ${arrived} bytes`);
  assert.ok(arrived < most, `${arrived} of at most ${Math.round(most)} bytes reached the desk`);
  // Slowed down, not sent away; and the desk had to begin nothing anew.
  assert.equal(raw.code, null);
  assert.ok(!desk.said.slice(before).some((frame) => frame.type === "desk"), "no resync");
  assert.deepEqual(desk.lost, []);
  raw.close();
});
