// Three machines with a Redis and a Sentinel each, all on this one: set up by what is shipped (deploy/sentinel).
import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { freePort } from "./port.js";
import { newFolder, start } from "./process.js";
import { until } from "./until.js";

const run = promisify(execFile);
const HERE = "localhost";
const CONFIGURE = resolve(import.meta.dirname, "../../../deploy/sentinel/configure");

/** An authority, and what it has signed for these machines. */
function papers() {
  const folder = newFolder();
  const openssl = (/** @type {string} */ words) => void execFileSync("openssl", words.split(" "), { cwd: folder, stdio: "pipe" });
  const key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";
  openssl(`req -x509 ${key} -keyout ca.key -out ca.pem -days 2 -subj /CN=ours`);
  openssl(`req ${key} -keyout key.pem -out request.pem -subj /CN=${HERE}`);
  writeFileSync(join(folder, "names"), `subjectAltName=DNS:${HERE}\n`);
  openssl("x509 -req -in request.pem -CA ca.pem -CAkey ca.key -days 2 -extfile names -out certificate.pem");
  for (const name of ["replica-password", "sentinel-password"]) openssl(`rand -hex -out ${name} 32`);
  return folder;
}

export class Machine {
  /** @type {ReturnType<typeof start> | null} */
  redis = null;
  /** @type {ReturnType<typeof start> | null} */
  sentinel = null;

  /** @param {string} keys @param {number} port @param {number} watch */
  constructor(keys, port, watch) {
    this.port = port;
    this.watch = watch;
    this.root = newFolder();
    mkdirSync(join(this.root, "run/ungrus-redis"), { recursive: true });
    cpSync(keys, join(this.root, "etc/ungrus/redis"), { recursive: true });
  }

  /** @param {Machine} master */
  configure(master) {
    execFileSync(CONFIGURE, [`${HERE}:${this.port}:${this.watch}`, `${HERE}:${master.port}`, this.root], { stdio: "pipe" });
  }

  startRedis() {
    this.redis = start("redis-server", [join(this.root, "var/lib/ungrus-redis/redis.conf")]);
  }
  startSentinel() {
    this.sentinel = start("redis-server", [join(this.root, "var/lib/ungrus-sentinel/sentinel.conf"), "--sentinel"]);
  }

  /** @param {string} name */
  file(name) {
    return join(this.root, "etc/ungrus/redis", name);
  }

  /** By the certificate, as a node asks. @param {number} port @param {string[]} words @param {string[]} [papers] */
  async #ask(port, words, papers = ["--cert", this.file("certificate.pem"), "--key", this.file("key.pem")]) {
    const tls = ["--tls", "--cacert", this.file("ca.pem"), ...papers];
    const asked = await run("redis-cli", ["-h", HERE, "-p", String(port), ...tls, ...words], { timeout: 2000 }).catch(() => null);
    return asked?.stdout.trim() ?? "";
  }
  /** @param {string[]} words */
  ask(...words) {
    return this.#ask(this.port, words);
  }
  /** @param {string[]} words */
  askSentinel(...words) {
    return this.#ask(this.watch, ["SENTINEL", ...words]);
  }
  /** What one without a certificate is answered. @param {number} port */
  stranger(port) {
    return this.#ask(port, ["PING"], []);
  }
  async end() {
    await this.redis?.end();
    await this.sentinel?.end();
  }
}

/** Three machines that know each other. */
export async function startMachines() {
  const keys = papers();
  const machines = [];
  for (let n = 0; n < 3; n++) machines.push(new Machine(keys, await freePort(), await freePort()));
  for (const machine of machines) {
    machine.configure(machines[0]);
    machine.startRedis();
  }
  await until("Redis answers on the first", async () => (await machines[0].ask("PING")) === "PONG");
  for (const machine of machines) machine.startSentinel();
  const all = new Machines(keys, machines);
  await all.whole();
  return all;
}

export class Machines {
  /** @param {string} keys @param {Machine[]} machines */
  constructor(keys, machines) {
    this.machines = machines;
    this.url = `rediss+sentinel://${machines.map(({ watch }) => `${HERE}:${watch}`).join()}/ungrus`;
    /** What a node is given besides. */
    this.options = ["ca", "cert", "key"].flatMap((flag, n) => [`--redis-${flag}`, join(keys, ["ca.pem", "certificate.pem", "key.pem"][n])]);
  }

  /** The machine whose Redis most Sentinels name, if it is one. */
  async master() {
    const named = await Promise.all(this.machines.map((machine) => machine.askSentinel("get-master-addr-by-name", "ungrus")));
    const ports = named.map((said) => Number(said.split("\n")[1]));
    const master = this.machines.find(({ port }) => ports.filter((p) => p === port).length > 1);
    return master && (await master.ask("ROLE")).startsWith("master") ? master : undefined;
  }

  /** Each Sentinel knows the other two, and both replicas copy the same master; says which that is. */
  async whole() {
    return until(
      "master, replicas and Sentinels are together",
      async () => {
        for (const { redis, sentinel } of this.machines) {
          if (redis?.ended || sentinel?.ended) throw new Error(`a server ended: ${redis?.said}${sentinel?.said}`);
        }
        const master = await this.master();
        if (!master) return undefined;
        const watched = await Promise.all(this.machines.map((machine) => machine.askSentinel("ckquorum", "ungrus")));
        const copied = (await master.ask("ROLE")).split("\n").filter((line) => line === HERE).length;
        return watched.every((said) => said.startsWith("OK 3 usable")) && copied === 2 ? master : undefined;
      },
      60_000,
      () => this.machines.map(({ redis, sentinel }) => [redis?.said.slice(-500), sentinel?.said.slice(-800)]),
    );
  }

  /** Another than this is the master. @param {Machine} old */
  another(old) {
    return until("another machine is the master", async () => {
      const master = await this.master();
      return master && master !== old ? master : undefined;
    });
  }

  async end() {
    for (const machine of this.machines) {
      await machine.end();
      assert.doesNotMatch(`${machine.redis?.said}${machine.sentinel?.said}`, /FATAL|BUG REPORT/);
    }
  }
}
