// A client that says what it likes.
import assert from "node:assert/strict";
import { request } from "node:http";
import WebSocket from "ws";
import { ORIGIN } from "./node.js";
import { until } from "./until.js";

export class Raw {
  /** @type {any[]} */
  frames = [];
  /** @type {number | null} */
  code = null;

  /** @param {string} address @param {string} path @param {Record<string, string>} [headers] @param {string} [from] its own address */
  constructor(address, path, headers = {}, from) {
    const own = from && { localAddress: from };
    this.socket = new WebSocket(`ws://${address}${path}`, { headers: { Origin: ORIGIN, ...headers }, perMessageDeflate: false, ...own });
    this.socket.on("error", () => {});
    this.socket.on("message", (data) => this.frames.push(JSON.parse(data.toString())));
    this.socket.on("close", (code) => (this.code = code));
    this.ready = new Promise((resolve) => this.socket.once("open", resolve));
  }

  opened() {
    return this.ready;
  }
  /** In order; an object becomes JSON. @param {any} frame */
  async send(frame) {
    await this.ready;
    if (typeof frame === "string" || Buffer.isBuffer(frame)) this.socket.send(frame);
    else this.socket.send(JSON.stringify(frame));
  }
  /** Past the library, onto the wire. @param {Buffer} bytes */
  bytes(bytes) {
    /** @type {any} */ (this.socket)._socket.write(bytes);
  }
  /** What stands under this name, once it has come. @param {string} type @returns {Promise<any>} */
  async heard(type) {
    const frame = await until(
      `a frame ${type}`,
      () => {
        const found = this.frames.find((f) => type in f);
        assert.ok(found || this.code === null, `closed before ${type} came: ${JSON.stringify(this.frames)}`);
        return found;
      },
      10_000,
    );
    return frame[type];
  }
  /** The close code, once it is closed: a wrong frame is answered within a second, but this machine may be busy. */
  closed() {
    return until("the socket is closed", () => this.code, 5000);
  }
  close() {
    this.socket.terminate();
  }
}

/**
 * How the upgrade is answered: 101, or why not.
 * @param {string} address @param {string} path @param {{origin?: string | string[], cookie?: string}} [who] @returns {Promise<number>}
 */
export function refusal(address, path, { origin, cookie } = {}) {
  const [host, port] = address.split(":");
  const headers = {
    connection: "Upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
    // Node sends it twice, as a changed client may; its types know one only.
    ...(origin !== undefined && { origin: /** @type {string} */ (origin) }),
    ...(cookie ? { cookie } : {}),
  };
  return new Promise((resolve, reject) => {
    const asked = request({ host, port, path, headers });
    asked.once("error", reject);
    asked.once("response", (answer) => {
      resolve(answer.statusCode ?? 0);
      answer.resume();
    });
    asked.once("upgrade", (answer, socket) => {
      resolve(answer.statusCode ?? 0);
      socket.destroy();
    });
    asked.end();
  });
}
