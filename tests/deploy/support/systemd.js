// The README's "On one machine" and the guide, followed by a stranger on a machine with systemd: from nothing to a conversation, a late
// database, a second node, a new version without a gap.
import assert from "node:assert/strict";
import { tree } from "./checkout.js";
import { boot } from "./machine.js";
import { forgotten, sought } from "./planted.js";
import { commands } from "./readme.js";
import { steps, until } from "./shell.js";
import { HOME, answered, asking, talk } from "./talk.js";

/** Where the browsers come from, and what nothing may tell. */
const ADDRESS = "2001:db8:77::c0de:31";
/** What systemd thinks of what a unit may do, at most, in tenths. */
const EXPOSURE = { ungrus: 2, "ungrus@a": 2, "ungrus-redis": 2, "ungrus-proxy": 16 };

/** @param {import("node:test").TestContext} t @param {"bookworm" | "trixie"} suite */
export async function followed(t, suite) {
  const machine = await boot(t, tree(suite));
  machine.run(`ip -6 addr add ${ADDRESS}/128 dev net0 nodad`);

  const step = steps(t, () => machine.try("journalctl --no-pager -n 60; systemctl --failed").said);
  await step("the README's commands install it", () => installs(machine));
  await step("nobody else reads a key or a setting", async () => kept(machine));
  await step("systemd finds no fault in the units", async () => judged(machine));
  await step("what is backed up can be restored", async () => restores(machine));
  await step("its numbers are told to this machine, though it has no network", async () => counted(machine));
  await step("it can be let send mail", async () => mails(machine));
  await step("what the proxy can't read, it says", () => complains(machine));
  await step("two nodes start, though the database is seconds late", () => doubles(machine));
  await step("a new version comes, and no conversation notices", async (t) => {
    const pair = await talk(t, { ...machine, address: ADDRESS, link: await invited(machine) });
    await pair.both();
    await renews(machine, pair);
  });
  await step("nothing tells who they were", async () => {
    forgotten(machine, ADDRESS);
    sought(machine, ADDRESS);
  });
}

/** What the site answers, from that machine. */
const answer = (machine, url) => answered(machine, ADDRESS, url);
const active = (machine, unit) => machine.try(`systemctl is-active ${unit}`).said.trim() === "active";

/** nginx does not say when it listens. */
const opens = (machine) => until("the site", () => answer(machine, `${HOME}/`) === "200 2");

async function installs(machine) {
  machine.run(commands("### On one machine", { contains: "ungrus.sysusers" }));
  assert.ok(active(machine, "ungrus") && active(machine, "ungrus-proxy"));
  assert.match(machine.run("journalctl --sync; journalctl --no-pager -o cat -u ungrus"), /https:\/\/chat.example.dk\/ny#\S+/, "the first coordinator's link");
  await opens(machine);
  assert.equal(answer(machine, "http://127.0.0.1/"), "308 1.1");
  assert.equal(machine.try("UNGRUS_LISTEN=unix:/run/ungrus/a.sock ungrus health").status, 0);
  const before = machine.run("systemctl show -P MainPID ungrus");
  machine.run(commands("A new version of the program. One node", { contains: "restart ungrus" }));
  assert.notEqual(machine.run("systemctl show -P MainPID ungrus"), before);
  assert.equal(answer(machine, `${HOME}/`), "200 2", "it has returned when it is ready");
}

function kept(machine) {
  const mode = (path) => machine.run(`stat -c '%a %U:%G' ${path}`);
  assert.equal(mode("/etc/ungrus/tls/privkey.pem"), "640 root:ungrus-proxy");
  assert.equal(mode("/etc/ungrus/ungrus.env"), "600 root:root");
  for (const file of machine.run("ls /etc/systemd/system/ungrus*.service /etc/ungrus/nginx/*").split("\n")) assert.equal(mode(file), "644 root:root", file);
  assert.equal(mode("/var/lib/ungrus/ungrus.db"), "600 ungrus:ungrus");
  // Not at any moment: how it came there is told by the command, which makes it as 0600 and opens it to the proxy then.
  assert.equal(machine.run("runuser -u nobody -- cat /etc/ungrus/tls/privkey.pem /etc/ungrus/ungrus.env 2>&1 | grep -c 'Permission denied' || true"), "2");
}

function judged(machine) {
  assert.equal(machine.run("systemd-analyze verify --man=no /etc/systemd/system/ungrus*.service"), "");
  for (const [unit, most] of Object.entries(EXPOSURE)) {
    const said = machine.run(`systemd-analyze security --no-pager ${unit}.service`);
    const level = Number(/Overall exposure level[^:]*: ([\d.]+)/.exec(said)?.[1]);
    assert.ok(level * 10 <= most, `${unit}: ${level}`);
  }
}

/** By root, and all of it stays the service's. */
function restores(machine) {
  machine.run(commands("## Backup and restore\n", { contains: "ungrus backup" }));
  assert.equal(machine.run("stat -c '%a %U' /var/backups/ungrus/*.db"), "600 root");
  machine.run(commands("### Restore\n", { contains: "ungrus restore" }));
  assert.ok(active(machine, "ungrus"));
  assert.equal(answer(machine, `${HOME}/`), "200 2");
  assert.equal(machine.run("stat -c %U /var/lib/ungrus/ungrus.db* | sort -u"), "ungrus");
  assert.match(machine.run("ungrus invite"), /https:\/\/chat.example.dk\/ny#\S+/);
}

function counted(machine) {
  const said = machine.run(commands("### Numbers\n", { contains: "ungrus-metrics" }));
  assert.match(said, /^ungrus_\w+\S* [\d.]+$/m);
  assert.equal(machine.run("systemctl show -P PrivateNetwork ungrus"), "yes");
  assert.equal(answer(machine, `${HOME}/metrics`), "404 2", "and to nobody else");
}

/** The password is root's file, and the node has it all the same; afterwards all is as it was. */
function mails(machine) {
  machine.run("cp /etc/ungrus/ungrus.env /root/ungrus.env; echo 'en kode med æ og $' > smtp-password");
  machine.run(commands("## Mail\n", { contains: "UNGRUS_SMTP=" }));
  assert.equal(machine.run("stat -c '%a %U' /etc/ungrus/smtp-password"), "600 root");
  assert.ok(active(machine, "ungrus"));
  assert.equal(answer(machine, `${HOME}/`), "200 2");
  machine.run("rm -r /etc/systemd/system/ungrus.service.d; cat /root/ungrus.env > /etc/ungrus/ungrus.env; systemctl daemon-reload; systemctl restart ungrus");
}

/** A key of somebody else's: a reload fails and the site goes on; a start fails; both with the reason in the journal. */
async function complains(machine) {
  const why = () => machine.run("journalctl --sync; journalctl --no-pager -o cat -u ungrus-proxy");
  machine.run("chmod 600 /etc/ungrus/tls/privkey.pem");
  assert.notEqual(machine.try("systemctl reload ungrus-proxy").status, 0);
  assert.match(why(), /cannot load certificate key "\/etc\/ungrus\/tls\/privkey.pem".*Permission denied/);
  assert.equal(answer(machine, `${HOME}/`), "200 2");
  machine.run("systemctl stop ungrus-proxy");
  const before = why().length;
  assert.notEqual(machine.try("systemctl start ungrus-proxy").status, 0);
  assert.match(why().slice(before), /cannot load certificate key/);
  machine.run("chmod 640 /etc/ungrus/tls/privkey.pem; systemctl restart ungrus-proxy; systemctl reload ungrus-proxy");
  const leads = () => machine.run("for id in $(pgrep nginx); do readlink /proc/$id/fd/2 || true; done | sort -u");
  await until("nginx to have let go of where it could name somebody", () => leads() === "/dev/null");
  await opens(machine);
}

/** PostgreSQL comes seconds after the nodes: they are tried again for as long as it takes. */
async function doubles(machine) {
  const start = commands("Then both nodes start", { contains: "ungrus@a" });
  machine.run("systemctl start postgresql");
  machine.run(commands("### Two nodes, and no gap", { contains: "createdb" }));
  machine.run(commands("What the SQLite file holds", { contains: "ungrus copy" }));
  machine.run("systemctl stop postgresql");
  assert.notEqual(machine.try(start).status, 0, "without a database they say so");
  // Far more tries than systemd allows unless it is told otherwise.
  await until("many tries", () => Number(machine.run("systemctl show -P NRestarts ungrus@a")) > 5);
  machine.run("systemctl start postgresql");
  await until("both nodes", () => active(machine, "ungrus@a") && active(machine, "ungrus@b"));
  assert.equal(answer(machine, `${HOME}/`), "200 2");
  assert.equal(machine.try("systemctl is-enabled ungrus").said.trim(), "disabled");
  assert.match(machine.run("ungrus invite"), /https:\/\/chat.example.dk\/ny#\S+/, "of the database that the nodes use");
}

/** A link for the first coordinator of the new database, from the journal. */
async function invited(machine) {
  const links = () => machine.run("journalctl --no-pager -o cat -u ungrus@a -u ungrus@b").match(/http\S+\/ny#\S+/g);
  return (await until("a link", links))[0];
}

/** Both nodes are replaced while they talk, and whoever opens the page meanwhile gets it. */
async function renews(machine, pair) {
  const restart = commands("each command returns when its node is ready", { contains: "ungrus@b" });
  const old = machine.run("systemctl show -P MainPID ungrus@a ungrus@b");
  const asked = asking(machine, ADDRESS);
  const sent = await pair.throughout(async () => {
    await machine.later(restart);
  });
  assert.notEqual(machine.run("systemctl show -P MainPID ungrus@a ungrus@b"), old);
  assert.ok(sent > 3, `they wrote meanwhile: ${sent}`);
  asked.withoutGap();
}
