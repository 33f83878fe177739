// What no page of ours sends: each gets its named error and close code, and nobody else notices.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startNode } from "./support/node.js";
import { Raw, refusal } from "./support/raw.js";
import { Room, check, traffic } from "./support/room.js";
import { hire } from "./support/staff.js";
import { until } from "./support/until.js";

let house, node, room, pairs, ticket, seatTicket;
before(async () => {
  house = await hire(3);
  node = await startNode({ database: house.database() });
  room = new Room([node.address]);
  pairs = await room.meet(house.staff, { pairs: 2, capacity: 5 });
  // Nobody here takes those who only come to say something wrong.
  room.desks[0].takes = false;
  ticket = pairs[0].youth.ticket;
  seatTicket = pairs[0].desk.seats.tickets()[0];
});
after(async () => {
  room?.close();
  await node?.end();
});

const OWN = "http://localhost";
const OPEN = { open: { line: null, language: "da" } };
const HELLO = { hello: { duty: null, capacity: 1, paused: false, tickets: [], ended: [] } };
const wait = (/** @type {string} */ type) => ({ wait: type });
const ID = "AAAAAAAAAAAAAAAAAAAAAA";
const youth = () => new Raw(node.address, "/ws/youth");
const desk = (member = house.staff[2]) => new Raw(node.address, "/ws/desk", { Cookie: member.cookie });

/** The others write on, as if nothing were. */
async function othersGoOn() {
  const lost = pairs.map((p) => p.youth.lost.length + p.desk.lost.length);
  await traffic(pairs, { each: 1 }).settled(10_000);
  assert.deepEqual(
    pairs.map((p) => p.youth.lost.length + p.desk.lost.length),
    lost,
    "nobody else lost a link",
  );
}

/** @type {[string, any[], number, string][]} what is sent, and what must be the answer */
const FROM_YOUTH = [
  ["no JSON", ["{"], 4500, "bad_frame"],
  ["an empty text", [""], 4500, "bad_frame"],
  ["an empty object", ["{}"], 4500, "bad_frame"],
  ["a list", ["[]"], 4500, "bad_frame"],
  ["null", ["null"], 4500, "bad_frame"],
  ["two names", [{ open: { line: null, language: "da" }, beat: {} }], 4500, "bad_frame"],
  ["a field of another type", [{ envelope: { body: 1 } }], 4500, "bad_frame"],
  ["a field that is missing", [{ resume: {} }], 4500, "bad_frame"],
  ["a line that is no word", [{ open: { line: 7, language: "da" } }], 4500, "bad_frame"],
  ["deep nesting", ['{"open":'.repeat(5000)], 4500, "bad_frame"],
  ["a number beyond all bounds", ['{"beat":1e999}'], 4500, "bad_frame"],
  ["an envelope before the first frame", [{ envelope: { body: "x" } }], 4502, "out_of_state"],
  ["an end before the first frame", [{ end: {} }], 4502, "out_of_state"],
  ["a leave before the first frame", [{ leave: {} }], 4502, "out_of_state"],
  ["another before the first frame", [{ another: {} }], 4502, "out_of_state"],
  ["open twice", [OPEN, OPEN], 4502, "out_of_state"],
  ["resume after open", [OPEN, { resume: { ticket: "x" } }], 4502, "out_of_state"],
  ["nonsense, after another that nobody asked about", [OPEN, wait("queued"), { another: {} }, "x"], 4500, "bad_frame"],
  ["an envelope above 24 KiB", [OPEN, wait("queued"), { envelope: { body: "x".repeat(24 * 1024 + 1) } }], 4503, "too_large"],
  ["a frame above 64 KiB", [" ".repeat(64 * 1024 + 1)], 4503, "too_large"],
  ["a binary frame", [OPEN, wait("queued"), Buffer.from('{"beat":{}}')], 4504, "binary"],
  ["400 frames at once", [OPEN, wait("queued"), ...Array(400).fill({ beat: {} })], 4515, "too_many"],
  ["400 frames with an unknown name at once", Array(400).fill({ sing: {} }), 4515, "too_many"],
];

/** @type {[string, any[], number, string][]} */
const FROM_DESK = [
  ["no JSON", ["nonsense"], 4500, "bad_frame"],
  ["an id that is none", [HELLO, wait("desk"), { accept: { conversation: "x" } }], 4500, "bad_frame"],
  ["no room at all", [{ hello: { ...HELLO.hello, capacity: 0 } }], 4500, "bad_frame"],
  ["more room than there is", [{ hello: { ...HELLO.hello, capacity: 6 } }], 4500, "bad_frame"],
  ["more room than a number holds", [{ hello: { ...HELLO.hello, capacity: 300 } }], 4500, "bad_frame"],
  ["more room, later", [HELLO, wait("desk"), { duty: { on: true, capacity: 9, paused: false } }], 4500, "bad_frame"],
  ["accept before hello", [{ accept: { conversation: ID } }], 4502, "out_of_state"],
  ["an envelope before hello", [{ envelope: { conversation: ID, body: "x" } }], 4502, "out_of_state"],
  ["hello twice", [HELLO, wait("desk"), HELLO], 4502, "out_of_state"],
  ["an envelope above 24 KiB", [HELLO, wait("desk"), { envelope: { conversation: ID, body: "x".repeat(24 * 1024 + 1) } }], 4503, "too_large"],
  ["a frame above 64 KiB", ["x".repeat(70_000)], 4503, "too_large"],
  ["a binary frame", [Buffer.from("x")], 4504, "binary"],
  ["400 frames at once", [HELLO, wait("desk"), ...Array(400).fill({ beat: {} })], 4515, "too_many"],
  ["400 frames with an unknown name at once", Array(400).fill({ sing: {} }), 4515, "too_many"],
];

/** Plays what is to be sent, and waits where it says so. @param {Raw} raw @param {any[]} script @param {number} code @param {string} name */
async function refused(raw, script, code, name) {
  for (const step of script) {
    if (step.wait) await raw.heard(step.wait);
    else raw.send(step);
  }
  assert.equal(await raw.closed(), code);
  const error = raw.frames.find((f) => f.error)?.error;
  assert.equal(error?.code, name);
  assert.ok(error.message.length > 5, "a sentence that says why");
}

for (const [what, script, code, name] of FROM_YOUTH) {
  test(`young person: ${what}`, () => refused(youth(), script, code, name));
}
for (const [what, script, code, name] of FROM_DESK) {
  test(`desk: ${what}`, () => refused(desk(), script, code, name));
}

test("names that nobody knows here are passed over: a later version's, the other role's, the server's own", async () => {
  /** @type {[Raw, any, string][]} */
  const ends = [
    [youth(), OPEN, "queued"],
    [desk(), HELLO, "desk"],
  ];
  const unknown = [{ sing: {} }, { accepted: {} }, { place: 1 }, { ring: [] }];
  for (const [raw, first, answer] of ends) {
    for (const frame of [...unknown, raw === ends[0][0] ? { accept: { conversation: ID } } : OPEN]) raw.send(frame);
    raw.send(first);
    await raw.heard(answer);
    for (const frame of unknown) raw.send(frame);
    raw.send({ beat: {} });
    await raw.heard("beat");
    assert.equal(
      raw.frames.find((f) => f.error),
      undefined,
    );
    raw.close();
  }
  await othersGoOn();
});

test("a line that nobody knows here comes to the desk as it was chosen", async () => {
  const raw = youth();
  raw.send({ open: { line: "school", language: "kl" } });
  await raw.heard("queued");
  const named = (/** @type {any} */ frame) => JSON.stringify(frame.data).includes('"line":"school","language":"kl"');
  await until("a desk hears of it", () => room.desks.some((/** @type {any} */ desk) => desk.said.some(named)));
  raw.send({ leave: {} });
  assert.equal(await raw.closed(), 4510);
});

/** @param {any} body @param {string} [origin] */
const asked = (body, origin = OWN) =>
  fetch(`http://${node.address}/ws/youth`, { method: "POST", headers: { "content-type": "application/json", origin }, body: JSON.stringify(body) });

// The same session loop behind requests.
for (const [what, script, code, name] of FROM_YOUTH.filter(
  ([, script]) => script.length < 30 && script.every((step) => !step.wait && !Buffer.isBuffer(step)),
)) {
  test(`young person, by a request: ${what}`, async () => {
    const frames = script.map((step) => (typeof step === "string" ? step : JSON.stringify(step)));
    const answer = await asked({ known: null, frames });
    if (code === 4503) return assert.equal(answer.status, 413);
    const said = await answer.json();
    assert.equal(said.close, code);
    assert.ok(said.frames.some((/** @type {string} */ frame) => JSON.parse(frame).error?.code === name));
  });
}

test("a request that is none of ours", async () => {
  assert.equal((await asked({ known: null, frames: [] }, "http://evil.dk")).status, 403);
  for (const body of [null, [], {}, { frames: "x" }, { known: 1, frames: [] }]) assert.equal((await asked(body)).status, 400);
  assert.equal((await asked({ known: null, frames: Array(33).fill("{}") })).status, 413);
  await othersGoOn();
});

test("text that is no UTF-8, or a frame without a mask, closes that socket", async () => {
  for (const bytes of [
    [0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28],
    [0x81, 0x02, 0x7b, 0x7d],
    [0xf1, 0x80, 0, 0, 0, 0],
    [0x83, 0x80, 0, 0, 0, 0],
  ]) {
    const raw = youth();
    await raw.opened();
    raw.bytes(Buffer.from(bytes));
    assert.ok(await raw.closed());
  }
});

/** @type {[string, string | string[] | undefined][]} */
const ORIGINS = [
  ["null", "null"],
  ["missing", undefined],
  ["empty", ""],
  ["with a suffix", `${OWN}.evil.dk`],
  ["with a prefix", "http://evil-localhost"],
  ["a subdomain", "http://a.localhost"],
  ["another port", `${OWN}:8080`],
  ["the default port, spelled out", `${OWN}:80`],
  ["another case", "http://LOCALHOST"],
  ["another scheme", "https://localhost"],
  ["with a slash", `${OWN}/`],
  ["with a path", `${OWN}/vagt`],
  ["by number", "http://127.0.0.1"],
  ["doubled", [OWN, OWN]],
  ["doubled, one foreign", [OWN, "http://evil.dk"]],
  ["two in one", `${OWN}, ${OWN}`],
];
for (const [what, origin] of ORIGINS) {
  test(`an Origin that is not ours is refused: ${what}`, async () => {
    assert.equal(await refusal(node.address, "/ws/youth", { origin }), 403);
    assert.equal(await refusal(node.address, "/ws/desk", { origin, cookie: house.staff[2].cookie }), 403);
  });
}

test("our own Origin opens the socket; the desk's needs a sign-in too", async () => {
  assert.equal(await refusal(node.address, "/ws/youth", { origin: OWN }), 101);
  assert.equal(await refusal(node.address, "/ws/desk", { origin: OWN }), 401);
  assert.equal(await refusal(node.address, "/ws/desk", { origin: OWN, cookie: "ungrus_local=" + "A".repeat(43) }), 401);
  const two = `${house.staff[1].cookie}; ${house.staff[2].cookie}`;
  assert.equal(await refusal(node.address, "/ws/desk", { origin: OWN, cookie: two }), 401);
});

/** @param {string} ticket @param {number} [at] */
function flipped(ticket, at = Math.floor(ticket.length / 2)) {
  return ticket.slice(0, at) + (ticket[at] === "A" ? "B" : "A") + ticket.slice(at + 1);
}

test("a young person's ticket that is forged or flipped anywhere is refused", async () => {
  const places = [0, 5, Math.floor(ticket.length / 3), Math.floor(ticket.length / 2), ticket.length - 8];
  const forged = ["", "x", "A".repeat(ticket.length), ticket.slice(0, -4), `${ticket}AAAA`, ticket + ticket, ...places.map((at) => flipped(ticket, at))];
  for (const text of forged) await refused(youth(), [{ resume: { ticket: text } }], 4505, "ticket_forged");
});

test("a counsellor's ticket opens no young person's conversation", () => refused(youth(), [{ resume: { ticket: seatTicket } }], 4506, "ticket_foreign"));

test("at a desk a ticket that is forged or somebody else's is named and holds no seat", async () => {
  /** @type {[string, string][]} */
  const bad = [
    [ticket, "ticket_foreign"],
    [seatTicket, "ticket_foreign"],
    [flipped(seatTicket), "ticket_forged"],
    ["x", "ticket_forged"],
  ];
  for (const [text, name] of bad) {
    const raw = desk();
    raw.send({ hello: { ...HELLO.hello, tickets: [text] } });
    const shown = await raw.heard("desk");
    assert.deepEqual(shown.seats, []);
    assert.equal(raw.frames.find((f) => f.error)?.error.code, name);
    raw.close();
  }
  await othersGoOn();
});

test("a second window with the same ticket replaces the first, which stops", async () => {
  const one = youth();
  one.send(OPEN);
  const { ticket: mine } = await one.heard("queued");
  const two = youth();
  two.send({ resume: { ticket: mine } });
  await two.heard("queued");
  assert.equal(await one.closed(), 4509);
  two.send({ leave: {} });
  assert.equal(await two.closed(), 4510);
});

test("one who never reads is closed after a bounded while, the counsellor is told, and others do not notice", async () => {
  room.desks[0].takes = true;
  const mine = room.youth();
  await until("taken", () => mine.phase === "talk" && mine.present);
  const at = room.deskOf(mine);
  mine.wire.pause();
  const body = "A".repeat(16_000);
  const flood = setInterval(() => at.socket.send({ envelope: { conversation: mine.conversation, body } }), 15);
  try {
    await othersGoOn();
    await until("the counsellor is told", () => at.heard("youth", { conversation: mine.conversation, state: "away" }), 30_000);
  } finally {
    clearInterval(flood);
  }
  await othersGoOn();
  mine.wire.cut();
  await until("they are back", () => mine.present && mine.lost.length > 0);
  await traffic([{ youth: mine, desk: at, ledger: room.ledger(mine.conversation) }], { each: 3 }).settled();
  mine.leave();
});

test("after all that the others have all they wrote", async () => {
  await othersGoOn();
  check(pairs);
});
