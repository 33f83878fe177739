// What a node may be let reach: a mail server and a webhook, each a real one, in the machine's network.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./checkout.js";
import { until } from "./shell.js";

/** Debian's, which has the packages. */
const PYTHON = "/usr/bin/python3";

/** A certificate for these names that only itself vouches for, as `NAME.pem` and `NAME.key` in the folder. */
export function certify(folder, name, names) {
  const alternatives = names.map((one) => `DNS:${one}`).join(",");
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", join(folder, `${name}.key`)];
  const what = ["-addext", `subjectAltName=${alternatives}`, "-addext", "basicConstraints=critical,CA:FALSE"];
  execFileSync("openssl", ["req", "-x509", "-days", "2", "-subj", `/CN=${names[0]}`, ...key, ...what, "-out", join(folder, `${name}.pem`)], {
    stdio: "ignore",
  });
  return [`${name}.pem`, `${name}.key`].map((file) => join(folder, file));
}

/**
 * Starts one of the servers that tests have, on a port of that machine; what it is sent lies in a folder.
 * @param {import("node:test").TestContext} t @param {{network: string[], folder: string}} machine
 * @param {"smtp" | "hook"} kind @param {string} at address and port @param {string[]} words
 */
async function start(t, { network, folder }, kind, at, words) {
  const taken = join(folder, kind);
  mkdirSync(taken);
  const [program, ...enter] = [...network, PYTHON, join(ROOT, "tests/it/support", `${kind}.py`), taken, ...words];
  const server = spawn(program, enter, { env: { ...process.env, LISTEN: at }, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  server.stdout.on("data", (bytes) => (said += bytes));
  t.after(() => server.kill("SIGKILL"));
  await until(`${kind}.py (its package is python3-aiosmtpd: run tests/setup)`, () => said.includes("\n"));
  return {
    /** What it has taken, the oldest first. */
    taken() {
      const all = [];
      for (let n = 1; existsSync(join(taken, `${n}.json`)); n++) all.push(JSON.parse(readFileSync(join(taken, `${n}.json`), "utf8")));
      return all;
    },
  };
}

/** A mail server that speaks TLS from the first byte and takes mail from whoever signs in. */
export const mailServer = (t, machine, { at, user, password, certificate }) => start(t, machine, "smtp", at, ["tls", ...certificate, "auth", user, password]);

/** What a webhook is sent. */
export const webhook = (t, machine, { at, certificate }) => start(t, machine, "hook", at, certificate);

/** A small disk of that machine that is nearly full: less than a tenth of it is free. */
export const nearlyFull = (machine, folder, options) =>
  machine.run(`mkdir -p ${folder}; mount -t tmpfs -o size=160m,${options} tmpfs ${folder}; head -c 146M /dev/zero >${folder}/full`);
