// An authority for certificates that a machine can reach, and that proves names by asking it: Pebble, as its package has it.
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { certify } from "./outside.js";
import { until } from "./shell.js";

const NAME = "authority.example.dk";
/** Where certificates are asked for, as the machine knows it. */
export const DIRECTORY = `https://${NAME}:14000/dir`;

/**
 * All names are that machine, on its own ports 80 and 443; and it trusts the authority's own certificate.
 * @param {import("node:test").TestContext} t @param {import("./machine.js").Machine} machine
 */
export async function startAuthority(t, machine) {
  const [certificate, privateKey] = certify(machine.folder, "authority", [NAME]);
  const pebble = { listenAddress: "127.0.0.1:14000", managementListenAddress: "127.0.0.1:15000", certificate, privateKey };
  const config = join(machine.folder, "pebble.json");
  writeFileSync(config, JSON.stringify({ pebble: { ...pebble, httpPort: 80, tlsPort: 443, ocspResponderURL: "" } }));
  const [enter, ...words] = machine.network;
  const start = (program, ...more) => {
    const env = { ...process.env, PEBBLE_VA_NOSLEEP: "1", PEBBLE_WFE_NONCEREJECT: "0" };
    const child = spawn(enter, [...words, program, ...more], { env, stdio: "ignore" });
    t.after(() => child.kill("SIGKILL"));
  };
  const off = ["-http01", "", "-https01", "", "-tlsalpn01", ""];
  start("pebble-challtestsrv", "-dns01", "127.0.0.1:8053", "-management", "127.0.0.1:8055", "-defaultIPv6", "", ...off);
  start("pebble", "-config", config, "-dnsserver", "127.0.0.1:8053");
  machine.run(`echo 127.0.0.1 ${NAME} >>/etc/hosts
    cp authority.pem /usr/local/share/ca-certificates/authority.crt; update-ca-certificates`);
  await until("the authority (its package is pebble: run tests/setup)", () => machine.try(`curl -fsS ${DIRECTORY}`).status === 0);
}
