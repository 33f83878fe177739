// A socket made of requests, with a service that the test plays.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode } from "../../../web/js/conversation/protocol.js";
import { pollLink } from "../../../web/js/conversation/poll.js";

/** @typedef {{body: any, options: any, answer(frames?: any[], close?: number | null): Promise<void>, fail(): Promise<void>}} Request */

const turn = () => new Promise((go) => setImmediate(go));

/** @param {() => any} [opening] */
async function begin(opening) {
  /** @type {Request[]} */
  const requests = [];
  const ask = (/** @type {string} */ url, /** @type {any} */ options) =>
    new Promise((resolve, reject) => {
      options.signal?.addEventListener("abort", () => reject(Error("aborted")));
      requests.push({
        body: JSON.parse(options.body),
        options,
        answer: async (frames = [], close = null) => {
          resolve({ ok: true, json: async () => ({ frames: frames.map((frame) => encode(frame)), close }) });
          await turn();
        },
        fail: async () => {
          reject(Error("refused"));
          await turn();
        },
      });
      assert.equal(url, "https://x/ws/youth");
    });
  let tickets = 0;
  const Link = pollLink(opening ?? (() => ({ resume: { ticket: `t${++tickets}` } })), /** @type {any} */ (ask));
  const link = new Link("wss://x/ws/youth");
  /** @type {any[]} */
  const [heard, closed] = [[], []];
  link.onmessage = (/** @type {any} */ { data }) => heard.push(decode(data));
  link.onclose = (/** @type {any} */ { code }) => closed.push(code);
  link.onopen = () => link.send('{"open":{}}');
  await turn();
  return { Link, link, heard, closed, requests, last: () => requests[requests.length - 1] };
}
/** @param {number} [generation] @param {boolean} [present] */
const accepted = (generation = 2, present = true) => /** @type {any} */ ({ accepted: { generation, present, ticket: "x" } });

test("it begins with what it is given, and each later request with what the page would begin with", async () => {
  const s = await begin();
  assert.deepEqual({ ...s.last().body, link: null }, { link: null, known: null, frames: ['{"open":{}}'] });
  s.link.send('{"beat":{}}');
  assert.equal(s.requests.length, 1, "what carries something is waited for");
  await s.last().answer([accepted()]);
  assert.equal(s.requests.length, 2);
  assert.deepEqual(s.last().body.known, { phase: "accepted", generation: 2, present: true, transfer: null });
  assert.deepEqual(
    s.last().body.frames.map((/** @type {string} */ f) => f.trim()),
    ['{"resume":{"ticket":"t1"}}', '{"beat":{}}'],
  );
});

test("where the conversation stands is told once, and again when it is another", async () => {
  const s = await begin();
  for (const frame of [accepted(), accepted(), accepted(2, false), accepted(4)]) {
    await s.last().answer([frame]);
    s.link.send('{"beat":{}}');
    await turn();
  }
  assert.deepEqual(
    s.heard.map(({ type }) => type),
    ["accepted", "ticket", "accepted", "accepted"],
  );
});

test("much that waits goes in several requests, each within what the service reads", async () => {
  const s = await begin();
  const frames = Array.from({ length: 40 }, (_, n) => `{"envelope":{"body":"${n}${"x".repeat(n % 2 ? 22_000 : 900)}"}}`);
  for (const frame of frames) s.link.send(frame);
  const sent = [];
  while (sent.length < frames.length) {
    await s.last().answer([]);
    assert.ok(s.last().options.body.length < 64 * 1024 && s.last().body.frames.length <= 17);
    sent.push(...s.last().body.frames.slice(1));
  }
  assert.deepEqual(sent, frames, "in order, each once");
});

test("a request that fails is made once more; what it carried comes again", async () => {
  const s = await begin();
  await s.last().answer([accepted()]);
  s.link.send('{"envelope":{"body":"a"}}');
  await s.last().fail();
  assert.deepEqual([s.last().body.frames[1], s.closed], ['{"envelope":{"body":"a"}}', []]);
  await s.last().fail();
  assert.deepEqual(s.closed, [1006]);
});

test("each request says which of the page's it is, also when it is for the next link", async () => {
  const [s, other] = [await begin(), await begin()];
  await s.last().answer([accepted()]);
  s.link.send('{"beat":{}}');
  s.link.close();
  new s.Link("wss://x/ws/youth").onopen = function () {
    this.send('{"resume":{}}');
  };
  await turn();
  const links = s.requests.map(({ body }) => body.link);
  assert.deepEqual(
    links.map((link) => link.turn),
    [0, 1, 2],
  );
  assert.match(links[0].page, /^[\w-]{22}$/);
  assert.equal(new Set(links.map((link) => link.page)).size, 1);
  assert.notEqual(other.last().body.link.page, links[0].page);
});

test("what the service closes is closed", async () => {
  const s = await begin();
  await s.requests[0].answer([], 4510);
  assert.deepEqual(s.closed, [4510]);
  s.link.send('{"beat":{}}');
  assert.equal(s.requests.length, 1);
});

test("who leaves says so at once, with what did not arrive yet, and no request comes after it", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const s = await begin();
  await s.last().answer([accepted()]);
  t.mock.timers.tick(1000);
  await turn();
  const waiting = s.last();
  s.link.send('{"envelope":{"body":"on its way"}}');
  s.link.send('{"envelope":{"body":"waits"}}');
  assert.ok(waiting.options.signal.aborted);
  s.link.send('{"leave":{}}');
  const [carrying, leaving] = s.requests.slice(-2);
  assert.deepEqual(leaving.body.frames.slice(1), ['{"envelope":{"body":"on its way"}}', '{"envelope":{"body":"waits"}}', '{"leave":{}}']);
  assert.ok(leaving.options.keepalive);
  await carrying.answer([accepted()]);
  t.mock.timers.tick(10_000);
  await turn();
  assert.equal(s.last(), leaving, "one of a later turn would make it a late one");
});

test("who leaves in the pause between two requests is not overtaken by the next", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const s = await begin();
  await s.last().answer([accepted()]);
  s.link.send('{"leave":{}}');
  t.mock.timers.tick(10_000);
  await turn();
  assert.ok(s.last().options.keepalive);
  assert.equal(s.last().body.frames.at(-1), '{"leave":{}}');
});

test("who leaves after much that did not arrive is heard all the same: a browser lets only so much outlive its pages", async () => {
  const s = await begin();
  await s.last().answer([accepted()]);
  for (const n of [1, 2, 3]) s.link.send(`{"envelope":{"body":"${n}${"x".repeat(14_000)}"}}`);
  s.link.send('{"leave":{}}');
  assert.deepEqual(s.last().body.frames.slice(1), ['{"leave":{}}']);
  const onTheirWay = s.requests.filter(({ options }) => options.keepalive && !options.signal?.aborted);
  assert.ok(onTheirWay.map(({ options }) => options.body.length).reduce((a, b) => a + b) < 64 * 1024);
});

test("who leaves before anything came begins nothing", async () => {
  const s = await begin(() => ({ open: {} }));
  s.link.send('{"leave":{}}');
  assert.equal(s.requests.length, 1);
});

test("who ends is heard, though the node goes that was told", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const s = await begin();
  await s.last().answer([accepted()]);
  s.link.send('{"end":{}}');
  await s.last().fail();
  t.mock.timers.tick(1000);
  await turn();
  const tellings = () => s.requests.filter(({ body }) => body.frames.at(-1) === '{"end":{}}');
  const told = () => tellings().length;
  assert.equal(told(), 2);
  assert.equal(tellings()[0].body.frames[0], tellings()[1].body.frames[0], "of the same conversation: the page knows its ticket no longer");
  await s.last().answer([], 4510);
  t.mock.timers.tick(10_000);
  await turn();
  assert.equal(told(), 2, "and no more than that");
});
