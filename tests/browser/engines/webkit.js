// WebKitGTK, whose engine is that of every iPhone, driven by WebDriver (W3C) through its own driver, on a screen of its own.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { freePort } from "../support.js";

const BINARY = readdirSync("/usr/lib")
  .map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)
  .find(existsSync);

/** The driver loses sight of a page with COOP that comes back, and answers nothing any more: how long it is waited for, in all and at the end. */
const [PATIENCE, SHORT] = [30_000, 2000];

/** One person's browser, with one tab, which keeps nothing. @returns {Promise<import("./person.js").Browser>} */
export async function webkit() {
  assert.ok(BINARY, "WebKitGTK's MiniBrowser comes with webkit2gtk-driver");
  const screen = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"], { stdio: ["ignore", "pipe", "ignore"] });
  const display = await new Promise((resolve, reject) => {
    screen.once("error", reject);
    screen.stdout.once("data", (bytes) => resolve(`:${String(bytes).trim()}`));
  });
  const port = await freePort();
  // Its sandbox wants namespaces, which a container may forbid, and its drawing a graphics card.
  const environment = { DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", WEBKIT_DISABLE_DMABUF_RENDERER: "1", LIBGL_ALWAYS_SOFTWARE: "1" };
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], { stdio: "ignore", env: { ...process.env, ...environment } });
  const gone = new Promise((resolve) => driver.once("exit", resolve));

  /** @param {string} method @param {string} path @param {object} [body] @returns {Promise<any>} */
  async function ask(method, path, body) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(PATIENCE) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }
  while (!(await ask("GET", "/status").catch(() => ({ ready: false }))).ready) {
    if (driver.exitCode !== null) throw new Error("WebKitWebDriver ended");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { sessionId } = await ask("POST", "/session", {
    capabilities: {
      alwaysMatch: {
        browserName: "MiniBrowser",
        "webkitgtk:browserOptions": { binary: BINARY, args: ["--automation"] },
        // Whatever is not the service has nobody who answers.
        proxy: { proxyType: "manual", sslProxy: "127.0.0.1:9" },
      },
    },
  });
  const session = `/session/${sessionId}`;

  return {
    goto: (url) => ask("POST", `${session}/url`, { url }),
    reload: () => ask("POST", `${session}/refresh`, {}),
    back: () => ask("POST", `${session}/back`, {}),
    async tab() {
      const { handle } = await ask("POST", `${session}/window/new`, { type: "tab" });
      await ask("DELETE", `${session}/window`);
      await ask("POST", `${session}/window`, { handle });
    },
    url: () => ask("GET", `${session}/url`),
    async run(script, args) {
      const body = `const done = arguments[1]; Promise.resolve((${script})(...JSON.parse(arguments[0]))).then((value) => done({ value: JSON.stringify(value ?? null) }), (error) => done({ error: String(error) }));`;
      const { value, error } = await ask("POST", `${session}/execute/async`, { script: body, args: [JSON.stringify(args)] });
      if (error) throw new Error(error);
      return JSON.parse(value);
    },
    act: (actions) => ask("POST", `${session}/actions`, { actions }),
    async close() {
      await Promise.race([ask("DELETE", session).catch(() => {}), new Promise((resolve) => setTimeout(resolve, SHORT))]);
      driver.kill("SIGKILL");
      screen.kill("SIGKILL");
      await gone;
    },
  };
}
