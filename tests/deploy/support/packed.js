// The .deb and the tarball on a machine with systemd: what they put where, that nothing starts before it knows its address, a
// newer one in the middle of a conversation, and what is left when they go.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT, UNGRUS, tree } from "./checkout.js";
import { boot } from "./machine.js";
import { commands } from "./readme.js";
import { until } from "./shell.js";
import { HOME, answered, talk } from "./talk.js";

const ADDRESS = "2001:db8:77::c0de:32";
const UNITS = ["ungrus", "ungrus@a", "ungrus-proxy", "ungrus-redis"];

/** @param {import("node:test").TestContext} t @param {"bookworm" | "trixie"} suite */
export async function packed(t, suite) {
  const machine = await boot(t, tree(suite));
  machine.run(`ip -6 addr add ${ADDRESS}/128 dev net0 nodad; systemctl disable --now nginx`);
  for (const [ending, name] of [
    [".deb", "ungrus.deb"],
    [".tar.gz", "ungrus.tar.gz"],
  ]) {
    const folder = join(ROOT, "target/package");
    const [file] = readdirSync(folder).filter((file) => file.endsWith(ending));
    mkdirSync(join(machine.folder, "target/package"), { recursive: true });
    copyFileSync(join(folder, file), join(machine.folder, "target/package", file));
    copyFileSync(join(folder, file), join(machine.folder, name));
  }
  try {
    asksForWhatItNeeds(machine);
    machine.run(commands("### As a package", { contains: "apt-get install ./" }));
    waits(machine, "/usr/bin/ungrus");
    await begins(machine);
    await t.test("a conversation goes on through a newer .deb", (t) => renews(t, machine, "dpkg -i ungrus.deb"));
    refuses(machine);
    goes(machine);
    machine.run("tar -xzf ungrus.tar.gz; ungrus-*/install");
    waits(machine, "/usr/local/bin/ungrus");
    await begins(machine);
    keeps(machine);
  } catch (error) {
    console.log(machine.try("journalctl --no-pager -n 60; systemctl --failed").said);
    throw error;
  }
}

const pid = (machine, unit) => machine.run(`systemctl show -P MainPID ${unit}`);

/** The .deb wants as new a C library as the program does, and no newer one than this machine's. */
function asksForWhatItNeeds(machine) {
  const depends = machine.run("dpkg-deb -f ungrus.deb Depends");
  const wanted = /libc6 \(>= ([\d.]+)\)/.exec(depends)?.[1];
  assert.ok(wanted && depends.includes("libgcc-s1"), depends);
  const symbols = execFileSync("objdump", ["-T", UNGRUS], { encoding: "utf8", maxBuffer: 1 << 28 });
  const versions = [...symbols.matchAll(/GLIBC_([\d.]+)/g)].map(([, version]) => version);
  const newest = versions.reduce((a, b) => (a.localeCompare(b, "en", { numeric: true }) > 0 ? a : b));
  assert.ok(wanted.localeCompare(newest, "en", { numeric: true }) >= 0, `${depends}, and it links ${newest}`);
}

/** It is there, and does nothing yet; also when somebody lets systemd choose what to start. */
function waits(machine, program) {
  assert.equal(machine.run("ungrus --version"), execFileSync(UNGRUS, ["--version"], { encoding: "utf8" }).trim());
  assert.equal(machine.run("command -v ungrus"), program);
  machine.try("systemctl preset ungrus ungrus-proxy ungrus-redis");
  for (const unit of UNITS) {
    assert.equal(machine.try(`systemctl is-enabled ${unit}`).said.trim(), "disabled", unit);
    assert.equal(machine.try(`systemctl is-active ${unit}`).said.trim(), "inactive", unit);
  }
  assert.equal(machine.run("systemd-analyze verify --man=no ungrus.service ungrus@a.service ungrus-proxy.service ungrus-redis.service"), "");
  const mode = (path) => machine.run(`stat -c '%a %U:%G' ${path}`);
  assert.equal(mode("/etc/ungrus/ungrus.env"), "600 root:root");
  assert.equal(mode("/etc/ungrus/tls"), "750 root:ungrus-proxy");
  assert.equal(mode(program), "755 root:root");
}

async function begins(machine) {
  machine.run(commands("It makes the users and starts nothing", { contains: "UNGRUS_PUBLIC_URL" }));
  // nginx has been started, and listens in a moment.
  await until("the site", () => answered(machine, ADDRESS, `${HOME}/`) === "200 2");
}

/** @param {import("node:test").TestContext} t */
async function renews(t, machine, command) {
  const link = machine.run("journalctl --sync; journalctl --no-pager -o cat -u ungrus").match(/http\S+\/ny#\S+/)[0];
  const pair = await talk(t, { ...machine, address: ADDRESS, link });
  const [node, proxy] = [pid(machine, "ungrus"), pid(machine, "ungrus-proxy")];
  const sent = await pair.throughout(() => machine.later(command));
  assert.ok(sent > 1, `they wrote meanwhile: ${sent}`);
  assert.notEqual(pid(machine, "ungrus"), node, "the new program runs");
  assert.equal(pid(machine, "ungrus-proxy"), proxy, "the proxy was not restarted");
  assert.equal(machine.run("grep -c PUBLIC_URL=https /etc/ungrus/ungrus.env"), "2", "the settings are kept: the example and ours");
}

/** What does not start any more is said, and is mended in the way of the system. */
function refuses(machine) {
  machine.run("cp -p /etc/ungrus/ungrus.env /root/kept; echo UNGRUS_HANDOVER_DAYS=1 >> /etc/ungrus/ungrus.env");
  const failed = machine.try("dpkg -i ungrus.deb");
  assert.notEqual(failed.status, 0);
  assert.match(failed.said, /ungrus: ungrus.service does not start any more: journalctl -u ungrus.service says why/);
  machine.run("cp -p /root/kept /etc/ungrus/ungrus.env; systemctl restart ungrus; dpkg --configure -a");
  assert.equal(machine.run("dpkg-query -W -f '${Status}' ungrus"), "install ok installed");
}

/** Removed, what the operator has stays; purged, nothing of the people does. */
function goes(machine) {
  machine.run("dpkg -r ungrus");
  for (const unit of UNITS) assert.notEqual(machine.try(`systemctl is-active ${unit}`).said.trim(), "active", unit);
  machine.run("test -e /var/lib/ungrus/ungrus.db && test -e /etc/ungrus/ungrus.env && test ! -e /usr/bin/ungrus");
  machine.run("dpkg -P ungrus");
  machine.run("test ! -e /var/lib/ungrus && test ! -e /etc/ungrus/ungrus.env && test -e /etc/ungrus/tls/privkey.pem");
  assert.equal(machine.run("find /etc/systemd/system /usr/lib/systemd -name 'ungrus*'"), "");
}

/** A newer tarball over an older one: what runs is renewed, what is the operator's stays. */
function keeps(machine) {
  const node = pid(machine, "ungrus");
  machine.run("echo '# ours' >> /etc/ungrus/nginx/nginx.conf");
  assert.match(machine.run("ungrus-*/install"), /nginx.conf is yours and stays; the new one is \/etc\/ungrus\/nginx\/nginx.conf.new/);
  assert.notEqual(pid(machine, "ungrus"), node);
  machine.run(
    "tail -n 1 /etc/ungrus/nginx/nginx.conf | grep -q ours; test -e /etc/ungrus/nginx/nginx.conf.new; grep -q PUBLIC_URL=https /etc/ungrus/ungrus.env",
  );
  assert.equal(answered(machine, ADDRESS, `${HOME}/`), "200 2");
}
