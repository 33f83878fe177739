// `node benches/proxy.mjs PROGRAM`: what visitors and sockets cost the shipped proxy, with TLS, and the node behind it.
// Processor time and memory are the operating system's, so other work on the machine changes them little. Everything
// listens on 127.0.0.0/8 and ends with this process. Linux; nginx and openssl must be installed.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect as http2 } from "node:http2";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect as tls } from "node:tls";

const SOCKETS = 1000;
const VISITS = 300;
const program = process.argv[2];
if (!program) throw Error("name the program: node benches/proxy.mjs target/release/ungrus");
const folder = mkdtempSync(join(tmpdir(), "ungrus-bench-"));
/** @type {import("node:child_process").ChildProcess[]} */
const started = [];
process.on("exit", () => {
  for (const child of started) child.kill();
  rmSync(folder, { recursive: true, force: true });
});

const at = (/** @type {string} */ name) => join(folder, name);
const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** @param {() => Promise<unknown>} act until it works */
async function until(act, tries = 200) {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (!tries--) throw error;
      await pause(50);
    }
  }
}

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });

/** Memory that is a process's own, in bytes, and its processor time, in ms. @param {number[]} pids */
function cost(pids) {
  let [bytes, ms] = [0, 0];
  for (const pid of pids) {
    bytes += 1024 * Number(/^Pss: +(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1]);
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
    ms += 10 * (Number(fields[11]) + Number(fields[12]));
  }
  return { bytes, ms };
}

/** @param {string} name @param {() => Promise<void>} act @param {number} times @param {Record<string, number[]>} processes */
async function measured(name, act, times, processes) {
  const all = Object.entries(processes);
  const before = all.map(([, pids]) => cost(pids));
  await act();
  for (const [nth, [who, pids]] of all.entries()) {
    const { bytes, ms } = cost(pids);
    const kilobytes = (bytes - before[nth].bytes) / times / 1000;
    console.log(`${name}, ${who}: ${kilobytes.toFixed(1)} kB, ${((ms - before[nth].ms) / times).toFixed(2)} ms of processor time`);
  }
}

async function start() {
  const port = await freePort();
  mkdirSync(at("nodes"));
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:P-256",
      "-nodes",
      "-days",
      "1",
      "-subj",
      "/CN=localhost",
      "-keyout",
      at("privkey.pem"),
      "-out",
      at("fullchain.pem"),
    ],
    { stdio: "ignore" },
  );
  const shipped = readFileSync("deploy/nginx/nginx.conf", "utf8")
    .replaceAll("/run/ungrus-proxy", folder)
    .replaceAll("/run/ungrus/", `${at("nodes")}/`)
    .replaceAll("/etc/ungrus/tls", folder)
    .replaceAll("/etc/ungrus/nginx", folder)
    .replace("worker_processes auto", "worker_processes 1")
    .replace(/listen (\[::\]:)?80;/g, "")
    .replace(/listen \[::\]:443 ssl http2;/, "")
    .replace("listen 443", `listen 127.0.0.1:${port}`)
    .replace("        server_name _;\n", `        listen 127.0.0.1:${await freePort()};\n        server_name _;\n`);
  for (const piece of ["ungrus.inc", "pages.inc"]) {
    writeFileSync(at(piece), readFileSync(join("deploy/nginx", piece), "utf8").replaceAll("/etc/ungrus/nginx", folder));
  }
  writeFileSync(at("nginx.conf"), `user root;\n${shipped}`);
  const node = spawn(program, ["--listen", `unix:${at("nodes")}/a.sock`, "--database", `sqlite:${at("a.db")}`, "--public-url", `https://localhost:${port}`], {
    stdio: "ignore",
  });
  const nginx = spawn("nginx", ["-e", "stderr", "-c", at("nginx.conf"), "-g", "daemon off;"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
  });
  started.push(node, nginx);
  await until(async () => visit(port));
  const workers = readFileSync(`/proc/${nginx.pid}/task/${nginx.pid}/children`, "utf8").trim().split(" ").map(Number);
  return { port, processes: { proxy: workers, node: [Number(node.pid)] } };
}

/** One of many visitors: an address has a share. @param {number} nth @param {number} share */
const address = (nth, share) => `127.0.0.${2 + Math.floor(nth / share)}`;

/** A first visit: a new TLS connection, the page, and all that it names. @param {number} port @returns {Promise<void>} */
function visit(port, localAddress = "127.0.0.1") {
  return new Promise((resolve, reject) => {
    const session = http2(
      `https://127.0.0.1:${port}`,
      /** @type {import("node:http2").SecureClientSessionOptions} */ ({ rejectUnauthorized: false, localAddress }),
    ).on("error", reject);
    const get = (/** @type {string} */ path) =>
      new Promise((done, fail) => {
        const stream = session.request({ ":path": path, ":authority": `localhost:${port}`, accept: "*/*", "accept-encoding": "br, gzip" });
        /** @type {Buffer[]} */
        const parts = [];
        stream.on("response", (head) => head[":status"] === 200 || fail(Error(`${path}: ${head[":status"]}`)));
        stream
          .on("data", (part) => parts.push(part))
          .on("end", () => done(Buffer.concat(parts)))
          .on("error", fail)
          .end();
      });
    get("/")
      .then(async (page) => {
        const text = await unpack(page);
        const paths = [...new Set([...text.matchAll(/"(\/a\/[^"]+)"/g)].map(([, path]) => path))];
        await Promise.all(["/status", ...paths].map(get));
        session.close(() => resolve());
      })
      .catch(reject);
  });
}

/** @param {any} body */
async function unpack(body) {
  const { brotliDecompressSync, gunzipSync } = await import("node:zlib");
  for (const way of [brotliDecompressSync, gunzipSync]) {
    try {
      return way(body).toString();
    } catch {
      // The other one, then.
    }
  }
  return body.toString();
}

/** A WebSocket that says nothing yet. @param {number} port @param {string} localAddress @returns {Promise<import("node:tls").TLSSocket>} */
function socket(port, localAddress) {
  return new Promise((resolve, reject) => {
    const link = tls(
      /** @type {import("node:tls").ConnectionOptions} */ ({ port, host: "127.0.0.1", localAddress, rejectUnauthorized: false, ALPNProtocols: ["http/1.1"] }),
      () => {
        link.write(
          `GET /ws/youth HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: https://localhost:${port}\r\nUpgrade: websocket\r\n` +
            "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n",
        );
      },
    );
    link.once("data", (answer) => (String(answer).startsWith("HTTP/1.1 101") ? resolve(link) : reject(Error(String(answer)))));
    link.on("error", reject);
  });
}

const { port, processes } = await start();
await visit(port);
await measured(
  "a first visit",
  async () => {
    for (let nth = 0; nth < VISITS; nth++) await visit(port, address(nth, 20));
  },
  VISITS,
  processes,
);
/** @type {import("node:tls").TLSSocket[]} */
const links = [];
await measured(
  "a socket",
  async () => {
    for (let nth = 0; nth < SOCKETS; nth++) links.push(await socket(port, address(nth, 100)));
  },
  SOCKETS,
  processes,
);
if (links.some((link) => link.destroyed)) throw Error("some sockets were closed meanwhile: the memory above is of fewer");
process.exit(0);
