// A real Docker Engine on a Debian machine without a network: what it runs is what compose.yaml says, on images that this
// machine makes for the names that are there.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NAME, ROOT, UNGRUS, checkout } from "./checkout.js";
import { shellOf, until } from "./shell.js";

/** What the servers don't need of a Debian system: it makes the images small, and so the test quick. */
const LEFT_OUT = ["bin/*docker*", "sbin/docker*", "bin/containerd*", "sbin/runc", "bin/runc", "libexec/docker", "bin/ctr", "share", "lib/git-core"]
  .map((path) => `./usr/${path}`)
  .concat([
    "./usr/lib/x86_64-linux-gnu/libLLVM*",
    "./usr/lib/llvm*",
    "./usr/lib/postgresql/*/lib/*jit*",
    "./usr/lib/python3*",
    "./var/cache",
    "./var/lib/apt",
    "./var/local/archive",
  ]);
/** The folder of the one who installs, as the machine has it. */
const HERE = "/root/ungrus";
/** Of `usr/share` PostgreSQL is made from this. */
const NEEDED = ["./usr/share/postgresql", "./usr/share/zoneinfo"];

/**
 * Starts an engine whose folders are in memory, with the servers' images; or, for building with what must be downloaded, one on
 * this machine's network, without any.
 * @param {import("node:test").TestContext} t @param {string} tree a Debian system that has Docker and the servers
 */
export async function startEngine(t, tree, { outside = false } = {}) {
  const folder = checkout(outside ? ["."] : undefined);
  const root = mkdtempSync(join(tmpdir(), "ungrus-engine-"));
  const log = join(folder, "engine.log");
  // Mounts are this engine's own and end with it.
  const start = `set -e
    mount -t tmpfs tmpfs ${root}; mkdir ${root}/{upper,work,all}
    mount -t overlay overlay -o lowerdir=${tree},upperdir=${root}/upper,workdir=${root}/work ${root}/all
    cd ${root}/all; mkdir -p root/ungrus .old var/lib/docker
    mount --bind ${folder} root/ungrus; mount -t tmpfs tmpfs var/lib/docker
    mount -t proc proc proc; mount --rbind /sys sys; mount --rbind /dev dev; mount -t tmpfs tmpfs run; mount -t tmpfs tmpfs tmp
    ${outside ? "cp /etc/resolv.conf etc/; cp /etc/ssl/certs/ca-certificates.crt etc/ssl/certs/" : "ip link set lo up; ip link add net0 type veth peer name net1; ip link set net0 up; ip link set net1 up"}
    pivot_root . .old; umount -l /.old
    exec env -u TMPDIR /usr/sbin/dockerd --data-root /var/lib/docker --exec-root /run/docker --pidfile /run/docker.pid -H unix:///run/docker.sock \\
      --cgroup-parent /${NAME} ${outside ? "--bridge none --iptables=false --ip6tables=false --ip-forward=false" : ""}`;
  const output = openSync(log, "w");
  const daemon = spawn("unshare", ["--mount", ...(outside ? [] : ["--net"]), "--propagation", "private", "bash", "-c", start], {
    stdio: ["ignore", output, output],
  });
  const ended = new Promise((resolve) => daemon.once("exit", resolve));
  const shell = shellOf(daemon.pid ?? 0, ["-m", "-n"]);
  t.after(async () => {
    shell.try("docker ps -aq | xargs -r docker rm -f");
    daemon.kill("SIGTERM");
    await ended;
    for (const gone of [folder, root]) rmSync(gone, { recursive: true });
  });
  await until("the engine", () => {
    assert.equal(daemon.exitCode, null, readFileSync(log, "utf8"));
    return shell.try("/usr/bin/docker version").status === 0;
  });
  if (!outside) servers(shell, folder, tree);
  return { folder, log: `${HERE}/engine.log`, ...shell };
}

/** @typedef {Awaited<ReturnType<typeof startEngine>>} Engine */

/** The images of everything but ours. */
function servers(shell, folder, tree) {
  const out = LEFT_OUT.map((path) => `--exclude='${path}'`).join(" ");
  const files = `tar -C ${tree} ${out} -cf ${folder}/servers.tar . && tar -C ${tree} -rf ${folder}/servers.tar ${NEEDED.join(" ")}`;
  execFileSync("sh", ["-c", files]);
  cpSync(join(ROOT, "tests/deploy/images"), join(folder, "images"), { recursive: true });
  shell.run("/usr/bin/docker import servers.tar servers; rm servers.tar");
  const names = [...readFileSync(join(ROOT, "deploy/compose.yaml"), "utf8").matchAll(/^\s+image: ((nginx|redis|postgres):\S+)$/gm)];
  assert.equal(names.length, 3, "nginx, Redis and PostgreSQL");
  for (const [, name, stage] of names) shell.run(`/usr/bin/docker build -q --network none -t ${name} --target ${stage} images`);
}

/**
 * What the Dockerfile's first stage builds, made of the program that is here: an image `built`, which takes that stage's place.
 * What else is in the Dockerfile is executed as it stands. @param {Engine} engine @param {string} version makes another image
 */
export function built(engine, version) {
  const stage = join(engine.folder, "stage");
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage);
  execFileSync(join(ROOT, "deploy/image"), [UNGRUS, join(stage, "image")]);
  writeFileSync(join(stage, "image/etc/version"), version);
  engine.run("tar -C stage -c . | /usr/bin/docker import - built");
}

/**
 * Has the guide's `docker compose -f deploy/compose.yaml` read what is different here as well; of `compose.mail.yaml` and
 * `compose.webhook.yaml`, which lead outside: who stands there, and who vouches for it. @param {Engine} engine
 */
export function different(engine) {
  const build = { build: { additional_contexts: { build: "docker-image://built" } } };
  // As many open files as this machine gives, where that is less.
  const most = Math.min(40_000, Number(engine.run("ulimit -Hn").replace("unlimited", "40000")));
  const few = { ulimits: { core: 0, nofile: most } };
  const put = (name, services) => writeFileSync(join(engine.folder, `different${name}.yaml`), JSON.stringify({ services }));
  put("", { "node-a": build, "node-b": build, proxy: few, "proxy-check": few });
  for (const [name, setting] of [
    ["mail", "UNGRUS_SMTP_CA"],
    ["webhook", "UNGRUS_ALERT_WEBHOOK_CA"],
  ]) {
    const file = `/run/${name}.pem`;
    const node = { extra_hosts: [`${name}.example.dk:host-gateway`], environment: { [setting]: file }, volumes: [`${HERE}/${name}.pem:${file}:ro`] };
    put(`.${name}`, { "node-a": node, "node-b": node });
  }
  put(".push", {});
  engine.run(`cat >/usr/local/bin/docker <<'SH'
#!/bin/bash
for word in "$@"; do
  words+=("$word")
  case $word in deploy/compose*.yaml) words+=(-f "different\${word#deploy/compose}") ;; esac
done
exec /usr/bin/docker "\${words[@]}"
SH
chmod +x /usr/local/bin/docker`);
}
