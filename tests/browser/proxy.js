// The shipped nginx before the service; only its paths, its address and its TLS are a story's own.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const DEPLOY = join(import.meta.dirname, "..", "..", "deploy");

/** Listens on one port of this machine, for a service on another. @param {import("node:test").TestContext} t @param {number} near @param {number} far */
export async function startNginx(t, near, far) {
  const folder = mkdtempSync(join(tmpdir(), "ungrus-nginx-"));
  const shipped = readFileSync(join(DEPLOY, "nginx", "nginx.conf"), "utf8");
  // Without the first server, the way from http to https, and without TLS.
  const [before, , last] = shipped.split(/^ {4}server \{$/m);
  const plain = `${before}    server {${last}`
    .replace(/^ *(ssl_|listen \[).*\n/gm, "")
    .replace(/listen 443.*;/, `listen 127.0.0.1:${near};`)
    .replace("unix:/run/ungrus/a.sock", `127.0.0.1:${far}`)
    .replaceAll("/run/ungrus", folder)
    .replaceAll("/etc/ungrus", DEPLOY)
    .replace("worker_processes auto", "worker_processes 1");
  const file = join(folder, "nginx.conf");
  // Pieces that it includes name other folders, too.
  for (const piece of ["ungrus.inc", "pages.inc"]) {
    writeFileSync(
      join(folder, piece),
      readFileSync(join(DEPLOY, "nginx", piece), "utf8")
        .replaceAll("/etc/ungrus/nginx", folder)
        .replaceAll("/etc/ungrus", DEPLOY),
    );
  }
  writeFileSync(
    file,
    `${process.getuid?.() === 0 ? "user root;\n" : ""}${plain.replaceAll(join(DEPLOY, "nginx"), folder)}`.replaceAll(`${folder}-proxy`, folder),
  );
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
  const child = spawn("nginx", ["-e", join(folder, "early.log"), "-c", file, "-g", "daemon off;"], { env, stdio: "inherit" });
  const ended = new Promise((done) => child.once("exit", done));
  t.after(async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  for (let tries = 0; !(await listens(near)); tries++) {
    if (tries > 500 || child.exitCode !== null) throw new Error("nginx did not start");
    await new Promise((go) => setTimeout(go, 10));
  }
}

/** @param {number} port @returns {Promise<boolean>} */
const listens = (port) =>
  new Promise((done) => {
    const socket = connect(port, "127.0.0.1", () => (socket.destroy(), done(true)));
    socket.on("error", () => done(false));
  });
