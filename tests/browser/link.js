// A network that can be pulled: stands between browsers and the service.
import { connect, createServer } from "node:net";

/**
 * @param {number} port where it listens @param {number} to where the service listens
 * @returns {Promise<{pull(): void, freeze(): void, mend(): void, close(): Promise<void>}>}
 */
export async function openLink(port, to) {
  /** @type {Set<import("node:net").Socket>} */
  const sockets = new Set();
  let state = /** @type {"up"|"pulled"|"frozen"} */ ("up");
  const server = createServer((near) => {
    if (state === "pulled") return near.destroy();
    const far = connect(to, "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ]) {
      sockets.add(one);
      // Frozen: whatever is said goes nowhere, and nobody is told.
      one.on("data", (bytes) => state !== "frozen" && other.write(bytes));
      one.on("error", () => {});
      one.on("close", () => {
        sockets.delete(one);
        if (state !== "frozen") other.destroy();
      });
    }
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(undefined)));
  const drop = () => sockets.forEach((socket) => socket.destroy());
  return {
    /** Every connection breaks, and no new one comes about. */
    pull() {
      state = "pulled";
      drop();
    },
    /** Nothing comes through and nothing breaks, as when a phone leaves the Wi-Fi. */
    freeze() {
      state = "frozen";
    },
    mend() {
      if (state === "frozen") drop();
      state = "up";
    },
    async close() {
      drop();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
