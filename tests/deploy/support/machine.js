// A Debian machine that runs: systemd as its first process, a network of its own, and nothing that outlives the test.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { NAME, checkout } from "./checkout.js";
import { shellOf, until } from "./shell.js";

/**
 * Boots one; what it changes is in memory and goes with it.
 * @param {import("node:test").TestContext} t @param {string} tree a Debian system
 */
export async function boot(t, tree) {
  const folder = checkout();
  const words = ["--quiet", `--directory=${tree}`, `--machine=${NAME}`, "--volatile=overlay", "--boot", "--register=no"];
  words.push("--keep-unit", "--private-network", "--console=pipe", `--bind=${folder}:/root/ungrus`);
  // Beside another machine that boots, it must have groups of its own.
  const enter = groups().map((group) => `mkdir ${group}; echo $$ >${group}/cgroup.procs; `);
  const nspawn = spawn("sh", ["-ec", `${enter.join("")}exec systemd-nspawn "$@"`, "sh", ...words], {
    // The kernel's newer way of control groups where that is in use; where the older one still is, that.
    env: { ...process.env, SYSTEMD_NSPAWN_UNIFIED_HIERARCHY: unified() ? "1" : "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [nspawn.stdout, nspawn.stderr]) stream.on("data", (bytes) => (said += bytes));
  const ended = new Promise((resolve) => nspawn.once("exit", resolve));
  const init = await until("the machine's first process", () => {
    assert.equal(nspawn.exitCode, null, said);
    // Those before it only prepare the machine.
    const children = readFileSync(`/proc/${nspawn.pid}/task/${nspawn.pid}/children`, "utf8").trim().split(" ");
    return children.find((child) => child && comm(child) === "systemd\n");
  });
  t.after(async () => {
    process.kill(Number(init), "SIGKILL");
    await ended;
    rmSync(folder, { recursive: true });
  });
  const machine = { folder, ...shellOf(init, ["-m", "-u", "-i", "-n", "-p", "-C"]) };
  await until("systemd to have started", () => /^(running|degraded)$/m.test(machine.try("systemctl is-system-running").said));
  // A browser believes itself without a network where there is only the loopback interface.
  machine.run("ip link set lo up; ip link add net0 type veth peer name net1; ip link set net0 up; ip link set net1 up");
  return machine;
}

/** @typedef {Awaited<ReturnType<typeof boot>>} Machine */

/** A process's name; none when it has just ended. @param {string} id */
function comm(id) {
  try {
    return readFileSync(`/proc/${id}/comm`, "utf8");
  } catch {
    return "";
  }
}

/** Folders of control groups that are this machine's: in the hierarchy of systemd, and in the newer one. */
function groups() {
  const base = unified() ? "/sys/fs/cgroup" : "/sys/fs/cgroup/unified";
  const lines = readFileSync("/proc/self/cgroup", "utf8").matchAll(/^\d+:(name=systemd)?:(\/.*)$/gm);
  const folders = [...lines].map(([, older, path]) => join(older ? "/sys/fs/cgroup/systemd" : base, path, NAME));
  return folders.filter((folder) => existsSync(dirname(folder)));
}

const unified = () => / \/sys\/fs\/cgroup cgroup2 /.test(readFileSync("/proc/self/mounts", "utf8"));
