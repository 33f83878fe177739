// A WebSocket as socket.js takes it, to whichever node is next, and what its frames looked like from outside.
import WebSocket from "ws";
import { ORIGIN } from "./node.js";

/** The sizes of all frames seen on any wire of this process, in bytes, both directions. @type {Map<number, number>} */
export const sizes = new Map();
/** @param {number} size */
const seen = (size) => sizes.set(size, (sizes.get(size) ?? 0) + 1);

/**
 * A class of sockets that goes round the nodes, one further at each attempt, as a balancer would send it.
 * @param {{addresses: string[], path: string, cookie?: string, first?: number}} to
 */
export function wireTo({ addresses, path, cookie, first = 0 }) {
  let attempt = first;
  /** @type {Set<WebSocket & {address?: string}>} */
  const open = new Set();
  class Wire extends WebSocket {
    constructor() {
      const address = addresses[attempt++ % addresses.length];
      const headers = { Origin: ORIGIN, ...(cookie && { Cookie: cookie }) };
      super(`ws://${address}${path}`, { headers, perMessageDeflate: false });
      this.address = address;
      open.add(this);
      this.on("error", () => {});
      this.on("close", () => open.delete(this));
      this.on("message", (data) => seen(/** @type {Buffer} */ (data).length));
    }
    /** @param {string} text */
    send(text) {
      seen(Buffer.byteLength(text));
      super.send(text);
    }
  }
  return {
    Wire,
    /** Cuts what is open, without a word: the network went. */
    cut: () => open.forEach((socket) => socket.terminate()),
    /** Nothing is read from now on. */
    pause: () => open.forEach((socket) => socket.pause()),
    /** Where it is, or tries to be. */
    address: () => [...open].at(-1)?.address,
  };
}

/** Requests go to one node after the other, as a balancer without memory sends them. @param {string[]} addresses @returns {any} a `fetch` */
export function askTo(addresses) {
  let turn = 0;
  return (/** @type {string} */ _, /** @type {any} */ { headers, ...options }) =>
    fetch(`http://${addresses[turn++ % addresses.length]}/ws/youth`, { ...options, keepalive: false, headers: { ...headers, origin: ORIGIN } });
}
