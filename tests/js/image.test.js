// What deploy/Dockerfile is given to build from, is enough; what must not be in there, is not.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";

const ROOT = new URL("../..", import.meta.url).pathname.replace(/\/$/, "");

/** Whether Docker leaves a path out: the last line that means it decides, and a folder's decides for what is in it. @param {string} path */
function leftOut(path) {
  const parts = path.split("/");
  const paths = parts.map((_, n) => parts.slice(0, n + 1).join("/"));
  let out = false;
  for (const line of readFileSync(join(ROOT, ".dockerignore"), "utf8").split("\n")) {
    if (!line || line.startsWith("#")) continue;
    const pattern = line
      .replace(/^!/, "")
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replace(/\*\*\/|\*/g, (stars) => (stars === "*" ? "[^/]*" : "(.*/)?"));
    if (paths.some((one) => new RegExp(`^${pattern}$`).test(one))) out = !line.startsWith("!");
  }
  return out;
}

test("the image is built from all that its build needs", (t) => {
  const files = execFileSync("git", ["-c", "safe.directory=*", "-C", ROOT, "ls-files", "-co", "--exclude-standard"], { encoding: "utf8" }).trim().split("\n");
  const given = files.filter((file) => !leftOut(file) && existsSync(join(ROOT, file)));
  const folder = mkdtempSync(join(tmpdir(), "ungrus-image-"));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const file of given) cpSync(join(ROOT, file), join(folder, file));

  // Every program, bench and build script that Cargo.toml names is there, or cargo builds nothing at all.
  execFileSync("cargo", ["metadata", "--locked", "--offline", "--no-deps", "--format-version=1"], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  // And whatever the sources take in, outside of their tests.
  let taken = 0;
  for (const file of given.filter((file) => /^(src|build)\/.*\.rs$/.test(file) && !/tests(\.rs|\/)/.test(file))) {
    const text = readFileSync(join(folder, file), "utf8").split("#[cfg(test)]")[0];
    for (const [, path] of text.matchAll(/include_(?:str|bytes)!\(\s*"([^"]+)"/g)) {
      if (path.includes("{")) continue;
      assert.ok(existsSync(resolve(join(folder, dirname(file)), path)), `${file} takes in ${path}`);
      taken++;
    }
  }
  assert.ok(taken > 10, "they are taken in elsewhere now");
  const built = files.filter((file) => /^(src|build|templates|web|benches)\//.test(file) || file === "deploy/image");
  assert.deepEqual(
    built.filter((file) => leftOut(file)),
    [],
  );
});

test("no secret that lies beside the sources is given to a build", () => {
  const secrets = [
    "privkey.pem",
    "deploy/tls/privkey.pem",
    "deploy/.env",
    ".env",
    "deploy/secrets/postgres-password",
    "deploy/smtp-password",
    "ungrus.db",
    "ungrus.db-wal",
    "a/b.key",
  ];
  assert.deepEqual(
    secrets.filter((path) => !leftOut(path)),
    [],
  );
  assert.deepEqual(["Cargo.lock", "src/main.rs", "deploy/image"].filter(leftOut), [], "the control");
});

test("the Dockerfile names nothing of the tree but what it runs", () => {
  const lines = readFileSync(join(ROOT, "deploy/Dockerfile"), "utf8").split("\n");
  assert.deepEqual(
    lines.filter((line) => /^(COPY|ADD)/.test(line)),
    ["COPY . .", "COPY --from=build /image /"],
  );
});
