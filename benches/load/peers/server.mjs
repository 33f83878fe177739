// What a user would pick instead of ours, as its own documents say to set it up: `node server.mjs ws|socket.io PORT [REDIS]`.
// A socket that says `n` is given what the socket `n xor 1` sends, as by the relay of the bench.
import { createServer } from "node:http";
import { createAdapter } from "@socket.io/redis-adapter";
import { createClient } from "redis";
import { Server } from "socket.io";
import { WebSocketServer } from "ws";

const [kind, port, redis] = process.argv.slice(2);
const server = createServer((request, response) => response.writeHead(request.url === "/readyz" ? 200 : 404, { "content-length": 6 }).end("ready\n"));

const other = (/** @type {string} */ name) => String(Number(name) ^ 1);
const connection = async () => await createClient({ url: redis }).connect();

async function ws() {
  /** @type {Map<string, import("ws").WebSocket>} */
  const sockets = new Map();
  const deliver = (/** @type {string} */ text, /** @type {string} */ to) => sockets.get(to)?.send(text);
  // The bare relays have the numbers alone, on the same Redis.
  const channel = (/** @type {string} */ name) => `ws ${name}`;
  const [publisher, subscriber] = redis ? [await connection(), await connection()] : [];
  new WebSocketServer({ server }).on("connection", async (socket, request) => {
    const name = String(request.url).slice(1);
    const to = other(name);
    sockets.set(name, socket);
    socket.on("message", (data) => void (publisher ? publisher.publish(channel(to), String(data)) : deliver(String(data), to)));
    await subscriber?.subscribe(channel(name), (text) => deliver(text, name));
  });
}

async function socketIo() {
  const io = new Server(server, redis ? { adapter: createAdapter(await connection(), await connection()) } : {});
  io.on("connection", (socket) => {
    const name = String(socket.handshake.query.n);
    const to = other(name);
    socket.join(name);
    socket.on("envelope", (data) => void io.to(to).emit("envelope", data));
  });
}

await (kind === "ws" ? ws() : socketIo());
server.listen(Number(port), "127.0.0.1");
