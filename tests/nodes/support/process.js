// Programs that a test starts, and ends again.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Ended with the test process, whatever happens. @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
/** @type {Set<string>} */
const folders = new Set();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
// A test that is told to stop ends what it started, too.
for (const signal of /** @type {NodeJS.Signals[]} */ (["SIGTERM", "SIGINT", "SIGHUP"])) process.once(signal, () => process.exit(1));

/** A folder that goes with the test process. */
export function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), "ungrus-nodes-"));
  folders.add(folder);
  return folder;
}

/** Starts a program; `said` gathers what it prints. @param {string} program @param {string[]} args */
export function start(program, args) {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  const run = {
    said: "",
    /** @type {number | string | null} */
    ended: null,
    /** @param {NodeJS.Signals} signal */
    signal: (signal) => void child.kill(signal),
    /** Ends it and waits until it is gone. @param {NodeJS.Signals} [signal] */
    async end(signal = "SIGKILL") {
      child.kill(signal);
      await gone;
    },
  };
  const gone = new Promise((resolve) => {
    child.once("error", (error) => resolve((run.ended = error.message)));
    child.once("exit", (code, signal) => resolve((run.ended = code ?? signal ?? "?")));
  }).then(() => void running.delete(child));
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => (run.said += bytes));
  return Object.assign(run, { gone });
}
