// The guide's "With Docker", followed by a stranger under a real engine.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { tree } from "./support/checkout.js";
import { built, different, startEngine } from "./support/engine.js";
import { certify, mailServer, nearlyFull, webhook } from "./support/outside.js";
import { holding } from "./support/planted.js";
import { commands } from "./support/readme.js";
import { steps, until } from "./support/shell.js";
import { AGENT, HOME, answered, asking, talk } from "./support/talk.js";

/** Where the browsers come from, and what nothing may tell. */
const ADDRESS = "203.0.113.77";
/** What a password may be: all that means something in an address, a shell, or a compose file. */
const PASSWORD = "p@s:s/w?o#r%41d $HOME ${X} 'æ\" \\ & [::1] +=;";

test("two nodes, Redis, PostgreSQL and the proxy in containers", async (t) => {
  const engine = await startEngine(t, tree("trixie"));
  engine.run(`ip addr add ${ADDRESS}/32 dev net0`);
  const site = () => answered(engine, ADDRESS, `${HOME}/`);
  built(engine, "1");
  different(engine);
  const step = steps(t, () => engine.try("docker ps -a; docker compose -f deploy/compose.yaml logs --tail 15").said);

  const [prepare, start] = split(commands("## With Docker\n", { contains: "deploy/.env" }));
  await step("a key that the proxy can't read is named", async () => {
    engine.run(prepare);
    writeFileSync(join(engine.folder, "deploy/secrets/postgres-password"), `${PASSWORD}\n`);
    engine.run("chown 0 deploy/tls/privkey.pem");
    const failed = engine.try(start);
    assert.notEqual(failed.status, 0, failed.said);
    assert.match(failed.said, /proxy-check/);
    assert.match(engine.run("docker compose -f deploy/compose.yaml logs proxy-check"), /deploy\/tls\/privkey.pem is not there, or user 101 can't read it/);
    engine.run("chown 101 deploy/tls/privkey.pem");
  });

  const hook = await somebodyIsTold(t, engine);

  const roll = commands("one node after the other; the second is replaced", { contains: "--wait" });
  let link = "";
  await step("the guide's commands start it, whatever characters the password has", async () => {
    engine.run(start);
    await until("the site", () => site() === "200 2");
    await until("both nodes to be healthy", () => ["node-a", "node-b"].every((node) => health(engine, node) === "healthy"));
    // The last command shows the first coordinator's link, once a node has got so far.
    link = /https:\/\/chat.example.dk\/ny#\S+/.exec(engine.run(start.trim().split("\n").pop() ?? ""))?.[0] ?? "";
    assert.ok(link);
    // An address that becomes good in the middle ends what a browser loads (ERR_NETWORK_CHANGED).
    await until("the containers' network to be settled", () => engine.run("ip -o addr show tentative").trim() === "");
  });

  await step("a new version comes, one node after the other, and no conversation notices", async (t) => {
    const pair = await talk(t, { ...engine, address: ADDRESS, link });
    await pair.both();
    const seen = engine.run(`nsenter -t ${process_of(engine, "proxy")} -n ss -tnH`);
    assert.ok(seen.includes(ADDRESS), `the proxy has the address in memory, from where it might go on: ${seen}`);
    built(engine, "2");
    const before = ["node-a", "node-b"].map((node) => image(engine, node));
    const asked = asking(engine, ADDRESS);
    const sent = await pair.throughout(async () => void (await engine.later(roll)));
    asked.withoutGap();
    assert.ok(sent > 3, `they wrote meanwhile: ${sent}`);
    for (const [n, node] of ["node-a", "node-b"].entries()) {
      assert.notEqual(image(engine, node), before[n], `${node} is of the new version`);
      assert.equal(health(engine, node), "healthy");
    }
  });

  await step("a version that does not get healthy replaces one node only", async () => {
    const [before] = ["node-b"].map((node) => process_of(engine, node));
    engine.run("cp deploy/.env env.good; echo PUBLIC_URL=nonsense >deploy/.env");
    assert.notEqual(engine.try(roll).status, 0);
    engine.run("cp env.good deploy/.env");
    assert.equal(process_of(engine, "node-b"), before);
    assert.equal(site(), "200 2");
    engine.run(roll);
  });

  await step("the guide's commands back it up, and restore it", async () => {
    const before = staff(engine);
    engine.run(commands("With Docker a backup is made by a node of its own, which root is, and ends with it:", { contains: "backup /backup" }));
    assert.equal(engine.run("stat -c '%a %U' /var/backups/ungrus/*.db"), "600 root");
    assert.match(before, /\|coordinator$/);
    engine.run(commands("and restored into a database that is made anew:", { contains: "restore /backup" }));
    assert.equal(staff(engine), before);
    assert.equal(site(), "200 2");
  });

  await step("mail goes to the centre's mail server, once", async (t) => {
    const password = "en kode med æ og $";
    const mail = await mailServer(t, engine, { at: "0.0.0.0:465", user: "chat", password, certificate: certify(engine.folder, "mail", ["mail.example.dk"]) });
    // What the mail server has refused to take so far: at night no news is looked for.
    sql(engine, "UPDATE staff SET mail = 'leder@example.dk'; INSERT INTO mail_notices SELECT id, 1, 1, 0 FROM staff");
    writeFileSync(join(engine.folder, "smtp-password"), `${password}\n`);
    engine.run(
      commands("With Docker mail is a second file, which every later `docker compose` names as well, right after the first one:", {
        contains: "compose.mail.yaml",
      }),
    );
    const [one] = await until("the mail", () => mail.taken().length > 0 && mail.taken());
    assert.deepEqual([one.from, one.to, one.user, one.tls], ["chat@example.dk", ["leder@example.dk"], "chat", true]);
    assert.equal(mail.taken().length, 1);
    assert.equal(site(), "200 2");
  });

  await step("a webhook is told that the disk is nearly full", async () => {
    const [one] = await until("the message", () => hook.taken().length > 0 && hook.taken(), 90);
    assert.deepEqual(
      { path: one.path, ...one.body, text: one.body.text.split(",")[0] },
      { path: "/hooks/1", service: "ung-rus", alarm: "disk_full", text: "UNG RUS: Disken" },
    );
    const hooked = engine.run("docker inspect -f '{{.State.Status}} {{.HostConfig.NetworkMode}} {{.Config.Env}}' hooked");
    assert.match(hooked, /^running bridge .*UNGRUS_PUSH_CONTACT=mailto:drift@example\.dk/, "it would call by pushes, too");
    engine.run("docker rm -f hooked");
  });

  await step("nothing in any container or on the machine tells who they were", async () => {
    const containers = engine
      .run("docker ps -q")
      .split("\n")
      .map((id) => engine.run(`docker inspect -f '{{.State.Pid}}' ${id}`));
    assert.equal(containers.length, 5, "all but the one that only looks");
    const places = containers.flatMap((id) => ["var", "run", "etc", "tmp"].map((part) => `/proc/${id}/root/${part}`));
    places.push("/var", "/run", "/etc", "/tmp", engine.log);
    // Layers of images, which were there before, and containers' own files, which are sought above and below.
    places.push(...engine.run("docker ps -q | xargs docker inspect -f '{{.GraphDriver.Data.UpperDir}}'").split("\n"));
    const sought = () => holding(engine.run, places, ADDRESS, ["overlay2", "buildkit"]);
    assert.deepEqual(sought(), []);
    // The controls: in a container's memory, in its log, in its volume.
    const [redis, postgres] = ["redis", "postgres"].map((name) => process_of(engine, name));
    engine.run(
      `echo '${ADDRESS} "${AGENT}"' >/proc/${redis}/root/run/ungrus-redis/control; echo '${AGENT}' >/proc/${postgres}/root/var/lib/postgresql/data/control`,
    );
    engine.run(`docker run --rm --network none --log-driver json-file --name control -d nginx:1.28 sh -c 'echo "${AGENT}"; sleep 100' >/dev/null`);
    await until("the control's line", () => engine.run("docker logs control") === AGENT);
    const found = sought().join("\n");
    assert.match(found, new RegExp(`/proc/${redis}/root/run/ungrus-redis/control\n`));
    assert.match(found, /^\/var\/lib\/docker\/volumes\/.*\/control$/m);
    assert.match(found, /^\/var\/lib\/docker\/containers\/.*-json.log$/m);
  });
});

/**
 * A node with the network of `compose.webhook.yaml` and `compose.push.yaml`, beside the others: on a disk of its own that is nearly
 * full, of which it tells when it has run for a minute. @param {import("node:test").TestContext} t @param {import("./support/engine.js").Engine} engine
 */
async function somebodyIsTold(t, engine) {
  const hook = await webhook(t, engine, { at: "0.0.0.0:8443", certificate: certify(engine.folder, "webhook", ["webhook.example.dk"]) });
  nearlyFull(engine, "/full", "uid=65532,gid=65532,mode=0700");
  const own = [
    "UNGRUS_DATABASE=sqlite:/var/lib/ungrus/ungrus.db",
    "UNGRUS_DATABASE_PASSWORD_FILE=",
    "UNGRUS_REDIS=",
    "UNGRUS_LISTEN=unix:/var/lib/ungrus/c.sock",
  ];
  engine.run(`printf '%s\\n' ALERT_WEBHOOK=https://webhook.example.dk:8443/hooks/1 PUSH_CONTACT=mailto:drift@example.dk >> deploy/.env
    docker compose -f deploy/compose.yaml -f deploy/compose.webhook.yaml -f deploy/compose.push.yaml run -d --no-deps --name hooked ${own.map((one) => `-e ${one}`).join(" ")} \
      -v /full:/var/lib/ungrus node-a`);
  return hook;
}

/** By the database's own program. */
const sql = (engine, text) =>
  engine.run(`docker compose -f deploy/compose.yaml exec -T -e PGPASSWORD="$(cat deploy/secrets/postgres-password)" postgres psql -U ungrus -qAt -c "${text}"`);
const staff = (engine) => sql(engine, "SELECT id, name, role FROM staff ORDER BY id");

/** What prepares, and what starts. @param {string} lines @returns {[string, string]} */
function split(lines) {
  const at = lines.indexOf("docker compose");
  return [lines.slice(0, at), lines.slice(at)];
}

const inspect = (engine, service, what) => engine.run(`docker inspect -f '${what}' "$(docker compose -f deploy/compose.yaml ps -q ${service})"`);
const health = (engine, service) => inspect(engine, service, "{{.State.Health.Status}}");
const image = (engine, service) => inspect(engine, service, "{{.Image}}");
const process_of = (engine, service) => inspect(engine, service, "{{.State.Pid}}");
