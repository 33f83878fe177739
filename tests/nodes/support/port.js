// A port that a server may leave and take again.
import { createServer } from "node:net";

/** Below those that a machine gives to connections that go out: one of those could take it while its server is away. */
const [FIRST, COUNT] = [11_000, 19_000];

/** Whether nobody listens on it. @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/** A port that nobody listens on. @returns {Promise<number>} */
export async function freePort() {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * COUNT);
    if (await isFree(port)) return port;
  }
}
