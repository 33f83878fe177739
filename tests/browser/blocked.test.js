// A network that lets no WebSocket through, as school networks do: said, and gone round.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { createServer, request } from "node:http";
import { connect } from "node:net";
import { test } from "node:test";
import { look } from "./look.js";
import { bubble, delivered, freePort, met, onDuty, start, take, texts, until, world, write } from "./support.js";

/**
 * A proxy between everybody and the service, which does to young people's upgrades what it is told.
 * @param {any} t @param {number} near @param {number} far
 * @param {(socket: import("node:net").Socket, key: string) => void} upgrade @param {(req: import("node:http").IncomingMessage) => boolean} blocks
 */
async function proxy(t, near, far, upgrade, blocks) {
  const server = createServer((req, res) => {
    if (blocks(req)) return void res.writeHead(403).end();
    const on = request({ host: "127.0.0.1", port: far, path: req.url, method: req.method, headers: req.headers }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    on.on("error", () => res.destroy());
    res.on("close", () => on.destroy());
    req.pipe(on);
  });
  server.on("upgrade", (req, socket, head) => {
    socket.on("error", () => {});
    if (req.url === "/ws/youth") return upgrade(/** @type {any} */ (socket), String(req.headers["sec-websocket-key"]));
    const on = connect(far, "127.0.0.1", () => {
      const lines = Object.entries(req.headers).map(([name, value]) => `${name}: ${value}\r\n`);
      on.write(`GET ${req.url} HTTP/1.1\r\n${lines.join("")}\r\n`);
      on.write(head);
      socket.pipe(on).pipe(socket);
    });
    on.on("error", () => socket.destroy());
    socket.on("close", () => on.destroy());
  });
  await new Promise((done) => server.listen(near, "127.0.0.1", () => done(undefined)));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
}

const REFUSED = (/** @type {any} */ socket) => socket.end("HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");

/** @param {any} t @param {(socket: any, key: string) => void} upgrade @param {(req: any) => boolean} [blocks] */
async function behind(t, upgrade, blocks = () => false) {
  const [near, port] = [await freePort(), await freePort()];
  const origin = `http://localhost:${near}`;
  await proxy(t, near, port, upgrade, blocks);
  return world(t, { port, args: ["--public-url", origin], origin });
}

test("a whole conversation goes through where no WebSocket does", async (t) => {
  const w = await behind(t, REFUSED);
  const desk = await w.counsellor();
  await onDuty(desk);
  const youth = await w.youth();
  await start(youth, w);
  await youth.getByText("Du er nummer 1 i køen").first().waitFor();
  await write(youth, "min skole spærrer");
  await take(desk);
  await met(youth);
  await bubble(desk, "min skole spærrer").waitFor();
  for (let n = 1; n <= 5; n++) {
    await write(youth, `herfra ${n}`);
    await write(desk, `derfra ${n}`);
    await bubble(desk, `herfra ${n}`).waitFor();
    await bubble(youth, `derfra ${n}`).waitFor();
  }
  await delivered(youth, 6);
  await delivered(desk, 5);
  await youth.reload();
  await met(youth);
  // A long conversation is drawn in parts.
  await until(youth, (n) => document.querySelectorAll(".bubble").length === n, 11);
  assert.equal(new Set(await texts(youth)).size, 11, "nothing twice, nothing lost");
  assert.equal((await texts(youth)).length, 11);
  await youth.getByRole("button", { name: "Afslut samtalen" }).click();
  await youth.getByRole("button", { name: "Ja, slut samtalen" }).click();
  await desk
    .locator(".room")
    .getByText(/Den unge afsluttede/)
    .waitFor();
});

test("a handshake that nothing follows is no link; who leaves is gone", async (t) => {
  const w = await behind(t, (/** @type {any} */ socket, /** @type {string} */ key) => {
    const accept = createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: ${accept}\r\n\r\n`);
  });
  const desk = await w.counsellor();
  await onDuty(desk);
  const youth = await w.youth();
  await start(youth, w);
  await take(desk);
  await met(youth);
  await youth.getByRole("link", { name: "Forlad siden" }).click();
  await desk
    .locator(".room")
    .getByText(/Den unge forlod siden/)
    .waitFor();
});

test("where nothing goes through that is said after 20 s, with what else one can do", async (t) => {
  const w = await behind(t, REFUSED, (/** @type {any} */ req) => req.url === "/ws/youth");
  const desk = await w.counsellor();
  await onDuty(desk);
  const youth = await w.youth();
  await start(youth, w);
  await youth.locator("#notice").getByText("Det ligner, at nettet her spærrer for chatten").waitFor({ timeout: 30_000 });
  await look(youth, "youth-blocked");
});
