// The Docker image, whole: built by the Dockerfile from the sources. It takes as long as a release build.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT, tree } from "./support/checkout.js";
import { startEngine } from "./support/engine.js";

test("the Dockerfile builds an image that runs", async (t) => {
  const engine = await startEngine(t, tree("trixie"), { outside: true });
  const base = /^FROM (\S+) AS build$/m.exec(readFileSync(join(ROOT, "deploy/Dockerfile"), "utf8"))?.[1] ?? "";
  const pulled = engine.try(`timeout 300 docker pull -q ${base}`);
  if (pulled.status !== 0) {
    console.log(`\n######## tests/deploy: ${base} can't be had here (${pulled.said.trim()}): BUILT ON THIS MACHINE'S TOOLCHAIN INSTEAD, not optimised\n`);
    toolchain(engine, base);
  }
  // As the Dockerfile's head says; what is downloaded comes by this machine's network.
  await engine.later("docker build --network host -f deploy/Dockerfile -t ungrus . >build.log 2>&1", 3_000_000).catch((error) => {
    error.message += `\n${engine.run("tail -n 40 build.log")}`;
    throw error;
  });
  const said = engine.run("docker run --rm --network none --read-only --cap-drop ALL ungrus --version");
  const version = /^version = "(.+)"$/m.exec(readFileSync(join(ROOT, "Cargo.toml"), "utf8"))?.[1];
  assert.ok(said.startsWith(`ungrus ${version}`), said);
});

/** An image of that name with Debian's C compiler and the Rust of this machine. */
function toolchain(engine, name) {
  const rust = execFileSync("rustc", ["--print", "sysroot"], { encoding: "utf8" }).trim();
  const at = (name) => join(engine.folder, name);
  execFileSync("tar", ["-C", tree("bookworm"), "-cf", at("debian.tar"), "."]);
  execFileSync("tar", ["-C", rust, "--exclude=./share", "-cf", at("rust.tar"), "."]);
  cpSync("/etc/ssl/certs/ca-certificates.crt", at("authorities.crt"));
  engine.run("docker import debian.tar debian; rm debian.tar");
  const quick = "CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=0";
  const lines = [
    "FROM debian",
    "RUN apt-get -qq update && apt-get -qq install -y --no-install-recommends gcc libc6-dev",
    "ADD rust.tar /usr/local/",
    "COPY authorities.crt /etc/ssl/certs/ca-certificates.crt",
    `ENV CARGO_HOME=/usr/local/cargo SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt ${quick}`,
  ];
  writeFileSync(at("toolchain"), lines.join("\n"));
  engine.run(`docker build -q --network host -f toolchain -t ${name} .; rm rust.tar`);
}
