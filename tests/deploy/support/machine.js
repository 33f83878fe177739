// A Debian machine that runs: systemd as its first process, a network of its own, and nothing that outlives the test.
import assert from "node:assert/strict";
import { execFile, execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

export const ROOT = new URL("../../..", import.meta.url).pathname.replace(/\/$/, "");
const UNGRUS = process.env.UNGRUS_BIN ?? "";

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

/** Where a Debian tree is. @param {"bookworm" | "trixie"} suite */
export const tree = (suite) => execFileSync(`${ROOT}/tests/deploy/tree`, [suite], { encoding: "utf8" }).trim();

/** The folder of somebody who installs: README and deploy/ as they are, the program built, a certificate. */
export function checkout() {
  const folder = mkdtempSync(join(tmpdir(), "ungrus-ship-"));
  mkdirSync(join(folder, "target/release"), { recursive: true });
  // What git knows, so that nobody's own .env or certificate comes along.
  execFileSync("sh", ["-c", 'git -c safe.directory="*" -C "$1" ls-files -z README.md deploy | tar -C "$1" --null -T - -c | tar -x -C "$2"', "-", ROOT, folder]);
  execFileSync("cp", [UNGRUS, join(folder, "target/release/ungrus")]);
  execFileSync(
    "openssl",
    ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj", "/CN=chat.example.dk"].concat(
      ["-keyout", join(folder, "privkey.pem"), "-out", join(folder, "fullchain.pem")],
    ),
    { stdio: "ignore" },
  );
  return folder;
}

/**
 * Boots one of its own; what it changes is in memory and goes with it.
 * @param {import("node:test").TestContext} t @param {"bookworm" | "trixie"} suite
 */
export async function boot(t, suite) {
  const folder = checkout();
  const base = tree(suite);
  const nspawn = spawn(
    "systemd-nspawn",
    ["--quiet", `--directory=${base}`, `--machine=ungrus-${suite}-${process.pid}`, "--volatile=overlay", "--boot"].concat(
      ["--register=no", "--keep-unit", "--private-network", "--console=pipe", `--bind=${folder}:/root/ungrus`],
    ),
    // The kernel's newer way where it is in use; on a machine that still has the older one beside it, that.
    { env: { ...process.env, SYSTEMD_NSPAWN_UNIFIED_HIERARCHY: unified() ? "1" : "0" }, stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  for (const stream of [nspawn.stdout, nspawn.stderr]) stream.on("data", (bytes) => (said += bytes));
  const ended = new Promise((resolve) => nspawn.once("exit", resolve));
  const init = await until("the machine's first process", () => {
    assert.equal(nspawn.exitCode, null, said);
    // Those before it only prepare the machine.
    const children = readFileSync(`/proc/${nspawn.pid}/task/${nspawn.pid}/children`, "utf8").trim().split(" ");
    return children.find((child) => child && readFileSync(`/proc/${child}/comm`, "utf8") === "systemd\n");
  });
  t.after(async () => {
    process.kill(Number(init), "SIGKILL");
    await ended;
    rmSync(folder, { recursive: true });
  });
  /** The words that run a command of bash there. @param {string} command */
  const shell = (command) => {
    const enter = ["nsenter", "-m", "-u", "-i", "-n", "-p", "-C", "-r", "-w", "-t", init, "--", "env", "-i", "HOME=/root", "LC_ALL=C.UTF-8"];
    const path = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    return [...enter, path, "bash", "-c", `cd /root/ungrus; set -euo pipefail; umask 022\n${command}`];
  };
  const machine = {
    suite,
    folder,
    /** For a program of this machine that is to be in that one's network. */
    network: ["nsenter", `--net=/proc/${init}/ns/net`, "--"],
    /** Runs a command of bash there; what it says. @param {string} command */
    run(command) {
      const { status, said } = machine.try(command);
      assert.equal(status, 0, `${command}\n${said}`);
      return said.trim();
    },
    /** The same, which may fail. @param {string} command */
    try(command) {
      const [nsenter, ...words] = shell(command);
      const done = spawnSync(nsenter, words, { encoding: "utf8", timeout: 60_000, maxBuffer: 1 << 28 });
      return { status: done.status, said: done.stdout + done.stderr };
    },
    /** The same as `run`, while this program does something else. @param {string} command */
    async later(command) {
      const [nsenter, ...words] = shell(command);
      await promisify(execFile)(nsenter, words, { timeout: 60_000 });
    },
  };
  await until("systemd to have started", () => /^(running|degraded)$/m.test(machine.try("systemctl is-system-running").said));
  // A browser believes itself without a network where there is only the loopback interface.
  machine.run("ip link set lo up; ip link add net0 type veth peer name net1; ip link set net0 up; ip link set net1 up");
  return machine;
}

/** @typedef {Awaited<ReturnType<typeof boot>>} Machine */

function unified() {
  const mounts = readFileSync("/proc/self/mounts", "utf8");
  return / \/sys\/fs\/cgroup cgroup2 /.test(mounts);
}
