import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import WebSocket, { WebSocketServer } from "ws";
import { encode } from "../../../web/js/conversation/protocol.js";
import { connect, wall } from "../../../web/js/conversation/socket.js";
import { createClock } from "../support/clock.js";

class FakeSocket {
  /** @type {FakeSocket[]} */
  static all = [];
  /** @type {any[]} */
  sent = [];
  closed = false;
  readyState = 1;
  /** @type {any} */ onopen;
  /** @type {any} */ onmessage;
  /** @type {any} */ onclose;
  constructor(/** @type {string} */ url) {
    this.url = url;
    FakeSocket.all.push(this);
  }
  send(/** @type {string} */ text) {
    this.sent.push(JSON.parse(text));
  }
  close() {
    this.closed = true;
  }
  says(/** @type {any} */ frame) {
    this.onmessage({ data: encode(frame) });
  }
}

function start() {
  FakeSocket.all = [];
  const clock = createClock();
  let tickets = 0;
  /** @type {any[]} */
  const [frames, states] = [[], []];
  const socket = connect({
    url: "ws://x/ws/youth",
    opening: () => ({ resume: { ticket: "t" + ++tickets } }),
    onFrame: (type, data) => frames.push([type, data]),
    onState: (state, info) => states.push([state, info]),
    timers: clock,
    WebSocket: FakeSocket,
  });
  return { clock, socket, frames, states, last: () => FakeSocket.all[FakeSocket.all.length - 1], links: () => FakeSocket.all.length };
}

/** The handshake, and the echo of the first beat. @param {ReturnType<typeof start>} s */
function opens(s) {
  s.last().onopen();
  s.last().says({ beat: {} });
}

test("a network that lets a handshake through and nothing else is found out in 6 s", () => {
  const s = start();
  s.last().onopen();
  s.clock.advance(5999);
  assert.equal(s.last().closed, false);
  s.clock.advance(1);
  assert.deepEqual(s.states.map(([state]) => state).slice(0, 2), ["connecting", "waiting"]);
});

test("opens with the frame it is given and a beat, is open when something comes, and says what it hears", () => {
  const s = start();
  assert.equal(s.socket.send({ beat: {} }), false);
  s.last().onopen();
  assert.deepEqual(s.last().sent, [{ resume: { ticket: "t1" } }, { beat: {} }]);
  assert.deepEqual(
    s.states.map(([state]) => state),
    ["connecting"],
    "a handshake is no link",
  );
  s.last().says({ place: { number: 2 } });
  s.last().says({ beat: {} });
  s.last().onmessage({ data: "no frame" });
  assert.deepEqual(s.frames, [["place", { number: 2 }]]);
  assert.equal(s.socket.send({ end: {} }), true);
  assert.deepEqual(
    s.states.map(([state]) => state),
    ["connecting", "open"],
  );
});

test("beats every 10 s, and takes 15 s of silence for death", () => {
  const s = start();
  opens(s);
  for (let i = 0; i < 6; i++) {
    s.clock.advance(10_000);
    s.last().says({ beat: {} });
  }
  assert.equal(s.links(), 1);
  assert.equal(s.last().sent.filter((/** @type {any} */ f) => f.beat).length, 7);
  const first = s.last();
  s.clock.advance(14_999);
  assert.equal(s.links(), 1);
  s.clock.advance(1);
  assert.ok(first.closed);
  s.clock.advance(0);
  assert.equal(s.links(), 2, "again at once: the link was a good one");
  first.onclose({ code: 1006 });
  first.onmessage({ data: encode({ end: {} }) });
  assert.equal(s.links(), 2, "a dead link has no say");
  assert.deepEqual(s.frames, []);
});

test("answers at once when it is asked whether it runs", () => {
  const s = start();
  s.last().onopen();
  s.last().says({ ping: {} });
  assert.deepEqual(s.last().sent.slice(2), [{ beat: {} }]);
  assert.deepEqual(s.frames, []);
});

test("a beat brings the service's time", () => {
  const s = start();
  s.last().onopen();
  s.last().says({ beat: { now: Date.now() + 5 * 3_600_000 } });
  assert.ok(Math.abs(wall() - Date.now() - 5 * 3_600_000) < 1000);
  s.last().says({ beat: { now: Date.now() } });
  assert.ok(Math.abs(wall() - Date.now()) < 1000);
});

test("what a closing link would swallow is said to be not handed over", () => {
  const s = start();
  s.last().onopen();
  s.last().readyState = 2;
  assert.equal(s.socket.send({ end: {} }), false);
});

test("comes back after every close that allows it, later and later, 5 s at most", () => {
  const s = start();
  /** @type {number[]} */
  const delays = [];
  for (let i = 0; i < 10; i++) {
    s.last().onopen();
    s.last().onclose({ code: i % 2 ? 1000 : 4003 });
    const [state, info] = s.states[s.states.length - 1];
    assert.equal(state, "waiting");
    delays.push(info.delay);
    s.clock.advance(info.delay);
    assert.equal(s.links(), i + 2);
  }
  assert.deepEqual(delays.slice(0, 7), [0, 188, 375, 750, 1500, 3000, 3750]);
  assert.ok(Math.max(...delays) <= 5000);
  assert.deepEqual(s.last().sent, []);
  opens(s);
  assert.deepEqual(s.last().sent[0], { resume: { ticket: "t11" } }, "the opening is asked anew");
  s.clock.advance(3000);
  s.last().onclose({ code: 1001 });
  assert.equal(s.states[s.states.length - 1][1].delay, 0, "a link that lived starts over");
});

test("a node that restarts scatters its people", () => {
  for (const code of [1012, 4000]) {
    const s = start();
    s.last().onopen();
    s.clock.advance(5000);
    s.last().onclose({ code });
    assert.deepEqual(s.states[s.states.length - 1], ["waiting", { code, delay: 500 }]);
  }
});

test("stops for good when told so", () => {
  for (const code of [4500, 4508, 4509, 4510, 4999]) {
    const s = start();
    s.last().onopen();
    s.last().onclose({ code });
    assert.deepEqual(s.states[s.states.length - 1], ["stopped", { code }]);
    s.socket.poke();
    s.clock.advance(60_000);
    assert.equal(s.links(), 1);
    assert.equal(s.clock.pending(), 0);
  }
});

test("close is for good, and quiet", () => {
  const s = start();
  s.last().onopen();
  s.socket.close();
  s.last().onclose({ code: 1000 });
  assert.ok(s.last().closed);
  assert.equal(s.clock.pending(), 0);
  assert.equal(s.socket.send({ beat: {} }), false);
  assert.equal(s.links(), 1);
});

test("poke: tries at once when waiting, and finds a sleeping phone's dead link in 3 s", () => {
  const s = start();
  for (let i = 0; i < 8; i++) {
    s.last().onclose({ code: 1006 });
    if (i < 7) s.clock.advance(5000);
  }
  const before = s.links();
  s.socket.poke();
  assert.equal(s.links(), before + 1);
  s.socket.poke();
  assert.equal(s.links(), before + 1, "one attempt at a time");
  s.last().onopen();
  s.socket.poke();
  assert.deepEqual(s.last().sent.at(-1), { beat: {} });
  s.clock.advance(2999);
  s.last().says({ beat: {} });
  s.clock.advance(9000);
  assert.equal(s.links(), before + 1, "it lives");
  s.last().says({ beat: {} });
  s.socket.poke();
  s.clock.advance(3000);
  assert.ok(s.links() > before + 1, "it was dead");
});

test("an attempt that hangs is given up after 10 s", () => {
  const s = start();
  s.clock.advance(10_000);
  assert.equal(s.states.at(-1)?.[0], "connecting");
  assert.equal(s.links(), 2);
});

test("works with a real WebSocket", async () => {
  const server = new WebSocketServer({ port: 0 });
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  /** @type {string[]} */
  const heard = [];
  let visits = 0;
  server.on("connection", (ws) => {
    visits++;
    ws.on("message", (data) => {
      heard.push(String(data).trim());
      if (visits === 1) ws.close(1000);
      else ws.send(encode({ end: {} }));
    });
  });
  /** @type {any} */
  let socket;
  await new Promise((done) => {
    socket = connect({
      url: `ws://127.0.0.1:${port}/`,
      opening: () => ({ open: { line: "self", language: "da" } }),
      onFrame: done,
      onState() {},
      WebSocket,
    });
  });
  const open = '{"open":{"line":"self","language":"da"}}';
  socket.close();
  assert.deepEqual(
    heard.filter((frame) => frame !== '{"beat":{}}'),
    [open, open],
  );
  server.close();
});
