// A node of the service: the real program.
import assert from "node:assert/strict";
import { freePort } from "./port.js";
import { start } from "./process.js";
import { until } from "./until.js";

/** Where browsers think they are, whichever node answers: as behind a proxy. */
export const ORIGIN = "http://localhost";

export function binary() {
  const path = process.env.UNGRUS_BIN;
  if (!path) throw new Error("UNGRUS_BIN names the binary under test");
  return path;
}

/**
 * @param {{database: string, redis?: string, options?: string[], program?: string}} where `program`: another than the one under test
 */
export async function startNode({ database, redis, options = [], program = binary() }) {
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  const args = ["--listen", address, "--database", database, "--public-url", ORIGIN, ...(redis ? ["--redis", redis] : []), ...options];
  let node = await launch(program);

  /** @param {string} program */
  async function launch(program) {
    const started = start(program, args);
    await until("the node is ready", async () => {
      if (started.ended !== null) throw new Error(`ungrus ended with ${started.ended}: ${started.said}`);
      return (await fetch(`http://${address}/readyz`).catch(() => null))?.status === 200;
    });
    return started;
  }

  /** @param {string} said */
  const noPanic = (said) => assert.doesNotMatch(said, /panicked/, "no panic, ever");

  return {
    address,
    said: () => node.said,
    /** Resolves when it has ended. */
    gone: () => node.gone,
    ended: () => node.ended,
    /** @param {NodeJS.Signals} signal */
    signal: (signal) => node.signal(signal),
    /** @param {NodeJS.Signals} [signal] */
    async end(signal) {
      await node.end(signal);
      noPanic(node.said);
    },
    /** On the same port, with the same database. @param {string} [other] program */
    async again(other = program) {
      node = await launch(other);
    },
    /** @param {string} path @param {RequestInit} [init] */
    fetch: (path, init) => fetch(`http://${address}${path}`, { redirect: "manual", ...init }),
  };
}

/** @typedef {Awaited<ReturnType<typeof startNode>>} Node */
