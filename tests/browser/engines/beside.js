// What a browser meets beside the service: another site, and the way to ours, which counts how often the page was asked for.
import { createServer } from "node:http";
import { connect, createServer as listen } from "node:net";
import { freePort } from "../support.js";

/** Fields as a site may have them; the first as ours are. */
const FIELDS = `<form autocomplete="off"><textarea id="ours" autocomplete="off"></textarea></form><textarea id="any"></textarea>`;

/**
 * Another site, or two: a host is a site, a port is not. `/kept` may be kept, any other page says `no-store` as ours do.
 * @param {import("node:test").TestContext} t @returns {Promise<[string, string]>}
 */
export async function sites(t) {
  const server = createServer(({ url }, answer) => {
    // Chromium takes a page out of its memory for the icon's `no-store`, too.
    if (url === "/favicon.ico") return answer.writeHead(404).end();
    if (url !== "/kept") answer.setHeader("cache-control", "no-store");
    answer.setHeader("content-type", "text/html");
    answer.end(`<!doctype html><title>another</title><p>Another site</p>${FIELDS}`);
  });
  await new Promise((resolve) => server.listen(0, () => resolve(undefined)));
  t.after(() => server.close());
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
}

/** Bytes of this header, in an answer. @param {Buffer} bytes @param {string} name */
function rename(bytes, name) {
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at)) bytes.fill("x", at, at + name.length);
}

/**
 * The way to a service that is to start. With `coop` off, pages come without the header that gives them a process to themselves.
 * @param {import("node:test").TestContext} t
 */
export async function way(t) {
  const [near, far] = [await freePort(), await freePort()];
  const one = { origin: `http://localhost:${near}`, far, args: ["--public-url", `http://localhost:${near}`], coop: true, asked: 0 };
  /** @type {Set<import("node:net").Socket>} */
  const open = new Set();
  const server = listen((socket) => {
    const on = connect(far, "127.0.0.1");
    for (const [here, there] of [
      [socket, on],
      [on, socket],
    ]) {
      open.add(here);
      here.on("close", () => (open.delete(here), there.destroy()));
      here.on("error", () => there.destroy());
    }
    socket.on("data", (bytes) => {
      if (bytes.toString("latin1").startsWith("GET / ")) one.asked += 1;
      on.write(bytes);
    });
    on.on("data", (bytes) => {
      if (!one.coop) rename(bytes, "cross-origin-opener-policy");
      socket.write(bytes);
    });
  });
  await new Promise((resolve) => server.listen(near, () => resolve(undefined)));
  t.after(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return one;
}
