// Whether an address or the name of a browser lies anywhere, in files of whatever kind.
import assert from "node:assert/strict";
import { AGENT } from "./talk.js";

/** An address as it may be written: as text, and as the kernel has it. @param {string} address */
function forms(address) {
  if (!address.includes(":")) return [address.replaceAll(".", "\\.")];
  return [address, grouped(address).join(":"), bytes(address)];
}

/** All eight parts, with their zeros. @param {string} address */
function grouped(address) {
  const words = (part) =>
    part
      .split(":")
      .filter((word) => word)
      .map((word) => word.padStart(4, "0"));
  const [head, tail] = address.split("::").map(words);
  return [...head, ...Array(8 - head.length - tail.length).fill("0000"), ...tail];
}

const bytes = (address) => grouped(address).join("").replace(/../g, "\\x$&");

/** What is sought: the address, and the name whole or as much of it as a log may keep. @param {string} address */
export const planted = (address) => [...forms(address), ...AGENT.split(/[();]\s*/).filter((word) => word.length > 4)].join("|").replaceAll("/", "\\/");

/**
 * The files under these folders that hold it. Only what can't be read because it has just gone is passed over.
 * @param {(command: string) => string} run a shell of the machine @param {string[]} folders @param {string} address
 * @param {string[]} without folders of these names are left out
 */
export const holding = (run, folders, address, without = []) =>
  run(
    `LC_ALL=C grep -rlaPs --devices=skip ${without.map((name) => `--exclude-dir=${name}`).join(" ")} '${planted(address)}' ${folders.join(" ")} || [ $? -le 2 ]`,
  )
    .split("\n")
    .filter((line) => line);

const PLACES = ["/var", "/run", "/etc", "/tmp"];
const files = (machine, address) => holding(machine.run, PLACES, address, ["archive"]);
const lines = (machine, address) => machine.try(`journalctl --sync; journalctl --no-pager -a -o export | LC_ALL=C grep -acP '${planted(address)}'`).said.trim();

/** The address and the browser's name are in no file and no line of the journal. @param {import("./machine.js").Machine} machine @param {string} address of IPv6 */
export function forgotten(machine, address) {
  assert.deepEqual(files(machine, address), []);
  assert.equal(lines(machine, address), "0");
}

/** The controls: what is put there for the purpose is found. @param {import("./machine.js").Machine} machine @param {string} address of IPv6 */
export function sought(machine, address) {
  machine.run(`echo '${address}' >/tmp/control-address; echo 'GET / "${AGENT}"' >/var/lib/control-agent; systemd-cat -t control echo '${AGENT}'`);
  machine.run(`printf '${bytes(address)}' >/run/control-bytes`);
  assert.notEqual(lines(machine, address), "0");
  const found = files(machine, address);
  for (const file of ["/tmp/control-address", "/var/lib/control-agent", "/run/control-bytes"]) assert.ok(found.includes(file), `${file} in ${found}`);
  assert.ok(
    found.some((file) => file.includes("/journal/")),
    `the journal's own file in ${found}`,
  );
}
