// Firefox as Debian has it, driven by WebDriver BiDi (W3C): it speaks that by itself, without a program between.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import WS from "ws";
import { session } from "./session.js";

/** It asks nobody for anything by itself, and the site that quick exit leads to is not reached. */
const PREFERENCES = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.safebrowsing.provider.google4.updateURL": "",
  "browser.safebrowsing.provider.mozilla.updateURL": "",
  "browser.search.update": false,
  // Fifteen seconds, as it comes.
  "browser.sessionstore.interval": 500,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.update.enabled": false,
  "intl.accept_languages": "da, en",
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.dns.localDomains": "www.dmi.dk",
  "services.settings.server": "data:,",
  "toolkit.telemetry.enabled": false,
};

/**
 * One person's browser, with one tab. `kept`: what lies on the disk, to be opened again after a crash.
 * @param {{incognito?: boolean}} [options] @returns {Promise<import("./person.js").Browser & {kept: () => string}>}
 */
export async function firefox({ incognito = false } = {}) {
  const profile = mkdtempSync(join(tmpdir(), "ungrus-firefox-"));
  const lines = Object.entries({ ...PREFERENCES, "browser.privatebrowsing.autostart": incognito }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  const child = spawn("firefox-esr", ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  let said = "";
  const address = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`Firefox ended: ${said}`)));
    child.stderr.on("data", (bytes) => {
      said += bytes;
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
  });
  const ask = await connection(`${address}/session`);
  await ask("session.new", { capabilities: {} });
  const { contexts } = await ask("browsingContext.getTree", {});
  let { context } = contexts[0];

  return {
    goto: (url) => ask("browsingContext.navigate", { context, url, wait: "complete" }),
    reload: () => ask("browsingContext.reload", { context, wait: "complete" }),
    back: () => ask("browsingContext.traverseHistory", { context, delta: -1 }),
    async tab() {
      const old = context;
      ({ context } = await ask("browsingContext.create", { type: "tab" }));
      await ask("browsingContext.close", { context: old });
    },
    kept: () => session(profile),
    url: async () => (await ask("browsingContext.getTree", { root: context })).contexts[0].url,
    async run(script, args) {
      const { type, result, exceptionDetails } = await ask("script.callFunction", {
        functionDeclaration: `async (args) => JSON.stringify(await (${script})(...JSON.parse(args)) ?? null)`,
        arguments: [{ type: "string", value: JSON.stringify(args) }],
        target: { context },
        awaitPromise: true,
      });
      if (type !== "success") throw new Error(exceptionDetails.text);
      return JSON.parse(result.value);
    },
    act: (actions) => ask("input.performActions", { context, actions }),
    async close() {
      child.kill("SIGKILL");
      await gone;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** @param {string} url @returns {Promise<(method: string, params: object) => Promise<any>>} what asks, and waits for the answer */
async function connection(url) {
  const socket = new WS(url);
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */
  const waiting = new Map();
  let last = 0;
  socket.on("message", (text) => {
    const { id, type, result, error, message } = JSON.parse(String(text));
    const asked = waiting.get(id);
    waiting.delete(id);
    if (type === "error") asked?.reject(new Error(`${error}: ${message}`));
    else asked?.resolve(result);
  });
  socket.once("close", () => waiting.forEach(({ reject }) => reject(new Error("the browser is gone"))));
  return (method, params) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}
