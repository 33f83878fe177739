// ungrus@.service is ungrus.service, but for what makes it one of two.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const lines = (name) => {
  const text = readFileSync(new URL(`../../deploy/${name}.service`, import.meta.url), "utf8");
  return text.split("\n").filter((line) => line && !line.startsWith("#"));
};

test("two nodes on one machine are locked down as one alone is", () => {
  const [alone, one] = [lines("ungrus"), lines("ungrus@")];
  assert.deepEqual(
    alone.filter((line) => !one.includes(line)),
    [
      "Description=UNG RUS, an anonymous counselling chat",
      "After=network.target time-sync.target",
      "Environment=UNGRUS_LISTEN=unix:/run/ungrus/a.sock",
      "Environment=UNGRUS_DATABASE=sqlite:/var/lib/ungrus/ungrus.db",
      "EnvironmentFile=-/etc/ungrus/a.env",
    ],
  );
  assert.deepEqual(
    one.filter((line) => !alone.includes(line)),
    [
      "Description=UNG RUS, an anonymous counselling chat, node %i",
      "After=network.target time-sync.target postgresql.service ungrus-redis.service",
      "Conflicts=ungrus.service",
      "Environment=UNGRUS_LISTEN=unix:/run/ungrus/%i.sock",
      "EnvironmentFile=-/etc/ungrus/%i.env",
      "RuntimeDirectoryPreserve=yes",
    ],
  );
});

test("no unit is given up because what it needs is late", () => {
  for (const name of ["ungrus", "ungrus@", "ungrus-redis", "ungrus-proxy"]) {
    for (const line of ["StartLimitIntervalSec=0", "Restart=always"]) assert.ok(lines(name).includes(line), `${name}: ${line}`);
  }
});
