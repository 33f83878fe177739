// Debian's own services beside a node, installed by the guide's lines from packages on a machine with systemd: certbot, Prometheus,
// and each of the other proxies in the place of nginx.
import assert from "node:assert/strict";
import { test } from "node:test";
import { tree } from "./support/checkout.js";
import { DIRECTORY, startAuthority } from "./support/authority.js";
import { boot } from "./support/machine.js";
import { certify, nearlyFull, webhook } from "./support/outside.js";
import { forgotten, sought } from "./support/planted.js";
import { commands } from "./support/readme.js";
import { steps, until } from "./support/shell.js";
import { HOME, answered, talk } from "./support/talk.js";

/** Where the browsers come from, and what nothing may tell. */
const ADDRESS = "2001:db8:77::c0de:33";
/** As many open files as this machine gives, where that is less than Debian does. */
const FEWER = `most=$(ulimit -Hn); [ $most = unlimited ] || [ $most -gt 41000 ] || sed -i 's/maxconn 20000/maxconn 2000/' deploy/haproxy/haproxy.cfg`;
/** The service, the sentence that its commands come after, and what is changed in the shipped file, of a copy. */
const PROXIES = [
  { name: "caddy", after: "Caddy, the shortest way", edit: `sed -i '0,/^{$/s||{\\n\\tacme_ca ${DIRECTORY}|' deploy/caddy/Caddyfile` },
  { name: "haproxy", after: "HAProxy 2.6 or newer", edit: FEWER },
  { name: "apache2", after: "Apache 2.4.53 or newer", edit: "" },
];

test("Debian's services beside a node", async (t) => {
  const machine = await boot(t, tree("trixie"));
  machine.run(`ip -6 addr add ${ADDRESS}/128 dev net0 nodad`);
  const site = () => answered(machine, ADDRESS, `${HOME}/`).startsWith("200 ");
  const issuer = () =>
    machine.try("openssl s_client -connect 127.0.0.1:443 -servername chat.example.dk </dev/null 2>/dev/null | openssl x509 -noout -issuer").said;
  const step = steps(t, () => machine.try("journalctl --no-pager -n 80; systemctl --failed").said);

  nearlyFull(machine, "/var/lib/ungrus", "mode=0700");
  await step("it is installed, on a disk that is nearly full", async () => {
    machine.run(commands("### On one machine", { contains: "ungrus.sysusers" }));
    await until("the site", site);
  });

  const hook = await webhook(t, machine, { at: "127.0.0.1:8443", certificate: certify(machine.folder, "hook", ["webhook.example.dk"]) });
  await step("a webhook is set", async () => {
    machine.run(
      "echo 127.0.0.1 webhook.example.dk >>/etc/hosts; install -m 0644 hook.pem /etc/ungrus/; echo UNGRUS_ALERT_WEBHOOK_CA=/etc/ungrus/hook.pem >>/etc/ungrus/ungrus.env",
    );
    machine.run(commands("### Somebody is told\n", { contains: "webhook.conf" }).replace("webhook.example.dk/", "webhook.example.dk:8443/"));
    await until("the site", site);
  });

  await step("certbot gets a certificate through nginx, and the hook has it read", async () => {
    await startAuthority(t, machine);
    machine.run(`mkdir -p ~/.config/letsencrypt
      printf '%s\\n' 'server = ${DIRECTORY}' 'agree-tos = true' 'register-unsafely-without-email = true' 'non-interactive = true' >~/.config/letsencrypt/cli.ini`);
    machine.run(commands("## Certificate\n", { contains: "certbot certonly" }));
    await until("its certificate", () => issuer().includes("Pebble"));
    machine.run("cp /etc/ungrus/tls/fullchain.pem first.pem; certbot renew --force-renewal --no-random-sleep-on-renew");
    assert.notEqual(machine.try("cmp first.pem /etc/ungrus/tls/fullchain.pem").status, 0, "renewed, it is installed as well");
    await until("the site", site);
  });

  await step("Prometheus reads the numbers", async () => {
    machine.run(commands("### Numbers\n", { contains: "ungrus-metrics" }));
    const said = machine.run(commands("Prometheus on this machine, as Debian packages it:", { contains: "promtool" }));
    assert.match(said, /SUCCESS: .*prometheus.yml is valid/);
    assert.match(said, /SUCCESS: \d+ rules found/);
    const told = (what) => machine.try(`curl -fsS http://127.0.0.1:9090/api/v1/${what}`).said;
    await until("Prometheus to have read the node", () => /"scrapePool":"ungrus".*"health":"up"/.test(told("targets")));
    assert.match(told("rules"), /"type":"alerting"/);
  });

  machine.run(commands("## Behind another proxy\n", { contains: "TRUSTED_PROXIES" }));
  for (const { name, after, edit } of PROXIES) {
    await step(`a conversation through Debian's ${name}, and nothing tells who had it`, async (t) => {
      machine.run(edit);
      machine.run(commands(after, { contains: `apt-get install ${name}` }));
      await until("the site", site);
      assert.ok(issuer().includes("Pebble"), `the certificate: ${issuer()}`);
      const link = /https\S+\/ny#\S+/.exec(machine.run("ungrus invite"))?.[0] ?? "";
      const pair = await talk(t, { ...machine, address: ADDRESS, link, name: `Mette bag ${name}` });
      await pair.both();
      await pair.throughout(async () => void (await machine.later(`systemctl reload ${name}`)));
      forgotten(machine, ADDRESS);
      machine.run(`systemctl disable --now ${name}`);
    });
  }

  await step("the webhook was told of the disk", async () => {
    const [one] = await until("the webhook's message", () => hook.taken().length > 0 && hook.taken(), 90);
    assert.deepEqual({ ...one.body, text: one.body.text.split(",")[0] }, { service: "ung-rus", alarm: "disk_full", text: "UNG RUS: Disken" });
    sought(machine, ADDRESS);
  });
});
