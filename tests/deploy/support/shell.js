// Commands in another machine's namespaces.
import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";

/** Asks again until there is an answer. @template T @param {string} what @param {() => T} ask @returns {Promise<T>} */
export async function until(what, ask, seconds = 30) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = ask();
    if (answer) return answer;
    assert.ok(Date.now() < end, `waited ${seconds} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * A story in steps: what comes after one that failed would only fail, too.
 * @param {import("node:test").TestContext} t @param {() => string} why what the machine says when a step fails
 */
export const steps = (t, why) => async (name, act) => {
  let good = false;
  await t.test(name, async (t) => {
    await act(t).catch((error) => {
      console.log(why());
      throw error;
    });
    good = true;
  });
  assert.ok(good, `so far, and no further: ${name}`);
};

/**
 * A shell in the namespaces of a process, in the folder of the one who installs.
 * @param {string | number} process @param {string[]} namespaces as nsenter has them
 */
export function shellOf(process, namespaces) {
  const enter = [...namespaces, "-r", "-w", "-t", String(process), "--", "env", "-i", "HOME=/root", "LC_ALL=C.UTF-8"];
  const path = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
  const words = (command) => [...enter, path, "bash", "-c", `cd /root/ungrus; set -euo pipefail; umask 022\n${command}`];
  const shell = {
    /** For a program of this machine that is to be in that one's network. */
    network: ["nsenter", `--net=/proc/${process}/ns/net`, "--"],
    /** Runs a command of bash there; what it says. @param {string} command */
    run(command) {
      const { status, said } = shell.try(command);
      assert.equal(status, 0, `${command}\n${said}`);
      return said.trim();
    },
    /** The same, which may fail. @param {string} command */
    try(command) {
      const done = spawnSync("nsenter", words(command), { encoding: "utf8", timeout: 400_000, maxBuffer: 1 << 28 });
      return { status: done.status, said: done.stdout + done.stderr };
    },
    /** The same as `run`, while this program does something else. @param {string} command */
    later: (command, timeout = 100_000) => promisify(execFile)("nsenter", words(command), { timeout }),
  };
  return shell;
}
