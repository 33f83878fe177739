// What browser stories stand on: the real service, real Chromium, a counsellor who is signed in.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 800 };
export const PASSPHRASE = "tre gule cykler under broen";

/** Starts `ungrus` on a free port with a fresh database; resolves once it says where it is. */
export async function startService(args = [], folder = mkdtempSync(join(tmpdir(), "ungrus-"))) {
  const binary = process.env.UNGRUS_BIN;
  if (!binary) throw new Error("UNGRUS_BIN names the binary under test");
  const child = spawn(binary, ["--listen", "127.0.0.1:0", "--database", `sqlite:${join(folder, "ungrus.db")}`, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  await new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`ungrus ended with ${code}`)));
    child.stdout.on("data", (bytes) => {
      said += bytes;
      if (said.includes("/vagt") && said.endsWith("\n")) resolve(undefined);
    });
  });
  const origin = /Young people:\s+(\S+)\//.exec(said)?.[1] ?? "";
  const stopped = new Promise((resolve) => child.once("exit", resolve));
  return {
    origin,
    folder,
    child,
    setup: /(http\S+\/ny#\S+)/.exec(said)?.[1],
    stop: async (signal = "SIGKILL") => {
      child.kill(signal);
      await stopped;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A browser of its own, with a profile of its own. */
export function launch(options = {}) {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, headless: true, args: FLAGS, ...options });
}

/** Sets up the first coordinator through the one-time link; ends at the desk. */
export async function setUp(page, service, name = "Mette") {
  await page.goto(service.setup);
  await page.getByLabel("Navn, som de unge ser").fill(name);
  await page.getByLabel("Adgangssætning", { exact: true }).fill(PASSPHRASE);
  await page.getByRole("button", { name: "Opret og gå til vagten" }).click();
  await page.waitForURL("**/vagt");
}

/** Goes on duty. */
export async function onDuty(page) {
  await page.getByRole("button", { name: "Gå på vagt" }).click();
  await page.getByRole("button", { name: "Gå af vagt" }).waitFor();
}

/** A young person on a phone presses `Start samtalen`. */
export async function start(page, service) {
  await page.goto(`${service.origin}/`);
  await page.getByRole("button", { name: "Start samtalen" }).click();
}

/** The message with this text, as it is shown. */
export function bubble(page, text) {
  return page.locator(".bubble", { hasText: text });
}
