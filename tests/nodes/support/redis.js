// A Redis of the test's own.
import { connect } from "node:net";
import { freePort } from "./port.js";
import { newFolder, start } from "./process.js";
import { until } from "./until.js";

/** Starts `redis-server` on a free port, keeping nothing on disk. */
export async function startRedis() {
  const port = await freePort();
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", newFolder()];
  let server = await launch();

  async function launch() {
    const started = start("redis-server", args);
    await until("Redis answers", async () => {
      if (started.ended !== null) throw new Error(`redis-server ended: ${started.said}`);
      return (await ask("PING").catch(() => "")).startsWith("+PONG");
    });
    return started;
  }

  /** One command, its raw answer. @param {string} command @returns {Promise<string>} */
  function ask(command) {
    return new Promise((resolve, reject) => {
      const socket = connect(port, "127.0.0.1", () => socket.write(`${command}\r\n`));
      socket.setTimeout(2000, () => socket.destroy(new Error("Redis does not answer")));
      socket.once("error", reject);
      socket.once("data", (bytes) => {
        resolve(bytes.toString());
        socket.destroy();
      });
    });
  }

  return {
    url: `redis://127.0.0.1:${port}`,
    ask,
    /** Killed, and started again with nothing in it. */
    async replace() {
      await server.end();
      server = await launch();
    },
    suspend: () => server.signal("SIGSTOP"),
    resume: () => server.signal("SIGCONT"),
    end: () => server.end(),
  };
}
