// The folder of somebody who installs: README and deploy/ as they are, the program built, a certificate.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

export const ROOT = new URL("../../..", import.meta.url).pathname.replace(/\/$/, "");
export const UNGRUS = process.env.UNGRUS_BIN ?? "";

/** A name that no other machine has, of this run or another one at the same time: each sees processes of its own only. */
export const NAME = `ungrus-test-${basename(tmpdir()).replace(/^.*\./, "")}-${process.pid}`;

/** Where a Debian tree is. @param {"bookworm" | "trixie"} suite */
export const tree = (suite) => execFileSync(`${ROOT}/tests/deploy/tree`, [suite], { encoding: "utf8" }).trim();

/** Makes one, of this much of the tree. Whoever asked for it removes it. */
export function checkout(parts = ["README.md", "deploy", ".dockerignore"]) {
  const folder = mkdtempSync(join(tmpdir(), "ungrus-ship-"));
  mkdirSync(join(folder, "target/release"), { recursive: true });
  // What git knows, or would take: nobody's own .env or certificate.
  const files = ["-c", "safe.directory=*", "-C", ROOT, "ls-files", "-z", "-co", "--exclude-standard", ...parts];
  const list = execFileSync("git", files);
  execFileSync("tar", ["-x", "-C", folder], { input: execFileSync("tar", ["-c", "-C", ROOT, "--null", "-T", "-"], { input: list, maxBuffer: 1 << 30 }) });
  copyFileSync(UNGRUS, join(folder, "target/release/ungrus"));
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", join(folder, "privkey.pem")];
  const certificate = ["-x509", "-days", "2", "-subj", "/CN=chat.example.dk", "-out", join(folder, "fullchain.pem")];
  execFileSync("openssl", ["req", ...key, ...certificate], { stdio: "ignore" });
  return folder;
}
