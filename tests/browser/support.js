// What browser stories stand on: the real service, real Chromium, and the people who take part.
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { freePort } from "../nodes/support/port.js";
import { readable } from "./stack.js";

export { freePort };

export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Nothing leaves the machine: whatever is not the service itself has no address.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];
export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 800 };
export const PASSPHRASE = "tre gule cykler under broen";
/** Where quick exit leads. */
export const AWAY = "https://www.dmi.dk/";

/**
 * Starts `ungrus` with a fresh database; resolves once it says where it is.
 * @param {{port?: number, folder?: string, args?: string[]}} [options] the same `port` and `folder` again: a restart
 */
export async function startService({ port, folder: kept, args = [] } = {}) {
  const folder = kept ?? mkdtempSync(join(tmpdir(), "ungrus-"));
  const binary = process.env.UNGRUS_BIN;
  if (!binary) throw new Error("UNGRUS_BIN names the binary under test");
  const database = `sqlite:${join(folder, "ungrus.db")}`;
  const child = spawn(binary, ["--listen", `127.0.0.1:${port ?? (await freePort())}`, "--database", database, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  // A fresh service says last where its first coordinator is made.
  const complete = kept ? /\/vagt\n/ : /\/ny#\S+\n/;
  let said = "";
  await new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`ungrus ended with ${code}`)));
    child.stdout.on("data", (bytes) => {
      said += bytes;
      if (complete.test(said)) resolve(undefined);
    });
  });
  const stopped = new Promise((resolve) => child.once("exit", resolve));
  return {
    origin: /Young people:\s+(\S+)\//.exec(said)?.[1] ?? "",
    folder,
    setup: /(http\S+\/ny#\S+)/.exec(said)?.[1] ?? "",
    /** A new link for a member of staff. */
    async invite() {
      const { stdout } = await promisify(execFile)(binary, ["invite", "--database", database, ...args]);
      return /(http\S+\/ny#\S+)/.exec(stdout)?.[1] ?? "";
    },
    stop: async (/** @type {NodeJS.Signals} */ signal = "SIGKILL") => {
      child.kill(signal);
      await stopped;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** How any browser is started. It ends with its story: taking the signal itself, it would keep a runner waiting that gives a file up. */
export const LAUNCH = { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: FLAGS, handleSIGTERM: false };

/** A browser of its own, with a profile of its own. */
export const launch = (options = {}) => chromium.launch({ ...LAUNCH, ...options });

/** @type {Promise<import("playwright-core").Browser>|undefined} */
let shared;
/** One browser for all stories of a file; each person has a context, as separate as two computers. */
const browser = () => (shared ??= launch());
after(async () => (await shared)?.close());

/** What a page may complain of when the network is pulled or the service restarted. */
const EXPECTED = /WebSocket connection to|Failed to load resource|net::ERR_/;

/**
 * The world of one story: a service of its own and whoever takes part. All is closed when the story ends, and the story
 * fails if a page threw, broke its own security policy, or asked anybody but the service.
 * @param {import("node:test").TestContext} t
 * @param {{port?: number, args?: string[], origin?: string}} [options] `origin`: where browsers reach it, if elsewhere
 */
export async function world(t, { port, args, origin } = {}) {
  let service = await startService({ port, args });
  const home = origin ?? service.origin;
  /** @type {string[]} */
  const faults = [];
  /** @type {import("playwright-core").BrowserContext[]} */
  const contexts = [];

  t.after(async () => {
    for (const context of contexts) await context.close();
    await service.stop();
    service.remove();
    assert.deepEqual(faults, []);
  });

  /** @param {import("playwright-core").BrowserContextOptions} options */
  async function person(options) {
    const context = await (await browser()).newContext({ locale: "da-DK", timezoneId: "Europe/Copenhagen", ...options });
    context.setDefaultTimeout(20_000);
    contexts.push(context);
    context.on("weberror", (error) => faults.push(`threw: ${readable(error.error().stack ?? "")}`));
    context.on("console", (line) => {
      if (line.type() === "error" && !EXPECTED.test(line.text())) faults.push(`console: ${line.text()}`);
    });
    // Invariant 5, in every story.
    context.on("request", (request) => {
      const url = request.url();
      if (!url.replace(/^blob:/, "").startsWith(home) && url !== AWAY && !url.startsWith("data:")) faults.push(`a third party: ${url}`);
    });
    return context;
  }

  return {
    home,
    get service() {
      return service;
    },
    /** A young person's browser at no page yet; a phone unless said otherwise. */
    async youth(/** @type {import("playwright-core").BrowserContextOptions & {desktop?: boolean}} */ { desktop = false, ...options } = {}) {
      const kind = desktop ? { viewport: DESKTOP } : { viewport: PHONE, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
      return (await person({ ...kind, ...options })).newPage();
    },
    /** A browser of somebody of staff at no page yet. @param {import("playwright-core").BrowserContextOptions} options */
    staffPage: async (options) => (await person({ viewport: DESKTOP, ...options })).newPage(),
    /** A counsellor who is signed in and stands at the desk. The first one made is also the coordinator. */
    async counsellor(name = "Mette", { clock = false } = {}) {
      const context = await person({ viewport: DESKTOP });
      const link = name === "Mette" ? service.setup : await service.invite();
      const secret = link.split("#")[1];
      const answer = await context.request.post(`${home}/ny`, {
        data: { secret, name, passphrase: `${PASSPHRASE} ${name.length}` },
        headers: { origin: home },
      });
      assert.equal(answer.status(), 204, await answer.text());
      const desk = await context.newPage();
      if (clock) await desk.clock.install();
      await desk.goto(`${home}/vagt`);
      await desk.getByRole("button", { name: "Gå på vagt" }).waitFor();
      return desk;
    },
    /** The service goes down and comes back at the same place with the same database. @param {NodeJS.Signals} signal */
    async restart(signal = "SIGKILL", between = async () => {}) {
      const { folder } = service;
      const at = port ?? Number(new URL(service.origin).port);
      await service.stop(signal);
      await between();
      service = await startService({ port: at, folder, args });
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof world>>} World */
/** @typedef {import("playwright-core").Page} Page */

/** Sets up the first coordinator through the one-time link, as people do; ends at the desk. */
export async function setUp(page, service, name = "Mette") {
  await page.goto(service.setup);
  await page.getByLabel("Navn, som de unge ser").fill(name);
  await page.getByLabel("Adgangssætning", { exact: true }).fill(PASSPHRASE);
  await page.getByRole("button", { name: "Opret og gå til vagten" }).click();
  await page.waitForURL("**/vagt");
}

/** Goes on duty, with room for `capacity` conversations. @param {Page} desk */
export async function onDuty(desk, capacity = 1) {
  await room(desk, capacity);
  await desk.getByRole("button", { name: "Gå på vagt" }).click();
  await desk.getByRole("button", { name: "Gå af vagt" }).waitFor();
  await opened(desk);
}

/** Until young people may start. @param {Page} page any of the service's */
export async function opened(page) {
  await page.evaluate(async () => {
    for (let tries = 0; ; tries++) {
      const status = await (await fetch("/status")).json();
      if (status.open) return;
      if (tries > 400) throw Error(`not open: ${JSON.stringify(status)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}

/**
 * A place is added by the coordinator. @param {Page} desk the coordinator's @param {{home: string}} at
 * @returns {Promise<string>} its private link
 */
export async function outletLink(desk, { home }, { name = "Ørestad Gymnasium", kind = "school", pupils = "300", language = "da" } = {}) {
  const answer = await desk.request.post(`${home}/leder/steder`, {
    form: { name, kind, municipality: "København", language, pupils },
    headers: { origin: home },
  });
  const link = /http\S+\/skole#[\w-]{43}/.exec(await answer.text())?.[0];
  assert.ok(link, `${answer.status()}`);
  return link;
}

/** A form of the coordinator's or a counsellor's is sent, and what stands in it is saved. @param {Page} desk @param {string} address @param {string[][]} fields */
export async function saved(desk, address, fields) {
  const headers = { origin: new URL(address).origin, "content-type": "application/x-www-form-urlencoded" };
  const answer = await desk.request.post(address, { data: new URLSearchParams(fields).toString(), headers });
  assert.match(answer.url(), /gemt=1/, `${answer.status()}`);
}

/** The languages of young people's pages. */
export const LANGUAGES = ["da", "en", "de", "pl", "uk", "tr", "ar", "so"];

/** The coordinator offers these languages, beside Danish. @param {Page} desk @param {{home: string}} at @param {string[]} offered @param {string[]} checked */
export function offer(desk, { home }, offered, checked = []) {
  const fields = { row: LANGUAGES, offered, checked };
  return saved(
    desk,
    `${home}/leder/sprog`,
    Object.entries(fields).flatMap(([name, tags]) => tags.map((tag) => [name, tag])),
  );
}

/** Chooses how many conversations at a time. @param {Page} desk @param {number} capacity */
export async function room(desk, capacity) {
  await desk.locator(`input[name=capacity][value="${capacity}"]`).check({ force: true });
}

/** A young person opens the page and presses `Start samtalen`. @param {Page} youth @param {{home: string}} at */
export async function start(youth, { home }, about = "") {
  await youth.goto(`${home}/`);
  if (about) await youth.getByLabel(about).check();
  await press(youth, "Start samtalen");
}

/** What it says instead goes with the error. @param {Page} page @param {string} name */
async function press(page, name) {
  await page
    .getByRole("button", { name })
    .click()
    .catch(async (error) => {
      const status = await page.evaluate(async () => (await fetch("/status")).text()).catch(String);
      const text = await page.locator("body").innerText();
      throw new Error(`${error.message}\nthe page says: ${text}\nthe service says: ${status}`, { cause: error });
    });
}

/** The counsellor takes the conversation that rings. @param {Page} desk */
export async function take(desk) {
  await press(desk, "Tag samtalen");
}

/** The counsellor needs no longer breath after the last conversation. @param {Page} desk */
export async function ready(desk) {
  await desk.getByRole("button", { name: "Jeg er klar nu" }).click();
}

/** The line of a conversation in the desk's list. @param {Page} desk @param {string} name */
export const line = (desk, name) => desk.getByRole("navigation", { name: "Samtaler" }).getByRole("button", { name: new RegExp(`^${name}\\b`) });

/** Brings a conversation in front. @param {Page} desk @param {string} name */
export async function front(desk, name) {
  await line(desk, name).click();
  return desk.getByRole("region", { name, exact: true });
}

/** Until the young person writes with this counsellor. @param {Page} youth */
export async function met(youth, name = "Mette") {
  await youth.getByRole("heading", { name, exact: true }).waitFor();
  await youth.getByText("Er her nu").waitFor();
}

/**
 * Two who have found each other.
 * @param {World} w @param {{desktop?: boolean, clock?: boolean, capacity?: number}} [options] `clock`: the desk's can be put forward
 */
export async function pair(w, { desktop, clock, capacity } = {}) {
  const desk = await w.counsellor("Mette", { clock });
  const youth = await w.youth({ desktop });
  await onDuty(desk, capacity);
  await start(youth, w);
  await take(desk);
  await met(youth);
  return { desk, youth };
}

/** Writes and sends, on either page; `where` is the conversation's column at a desk with several. */
export async function write(where, text) {
  await where.getByLabel("Skriv en besked").fill(text);
  await where.getByRole("button", { name: "Send", exact: true }).click();
}

/** The message with exactly this text, as it is shown. */
export function bubble(where, text) {
  return where.locator(".bubble").getByText(text, { exact: true });
}

/** Every message in the order in which it stands there. @param {Page} page @returns {Promise<string[]>} */
export const texts = (page) => page.locator(".bubble").allTextContents();

/** Every own message has been delivered. @param {Page} page */
export async function delivered(page, count) {
  await until(
    page,
    (n) => [...document.querySelectorAll(".message[data-mine=true]")].filter((row) => row.getAttribute("data-state") === "delivered").length === n,
    count,
  );
}

/** Until it is so on the page. @param {Page} page */
export async function until(page, condition, argument) {
  if (condition.constructor.name !== "AsyncFunction") return page.waitForFunction(condition, argument, { polling: 50 });
  // `waitForFunction` takes a promise for a yes.
  for (const end = Date.now() + 20_000; !(await page.evaluate(condition, argument)); )
    if (Date.now() > end) throw new Error(`not within 20 s: ${condition} ${JSON.stringify(argument)}`);
}

/** Until the focus is there: what a page begins with takes it with its first picture. @param {Page} page @param {string} id */
export const focused = (page, id) => until(page, (id) => document.activeElement?.id === id, id);

/**
 * Somebody writes on until the other's page says so: both look every few seconds, and not at the same time.
 * @param {Page} page @param {string} text @param {import("playwright-core").Locator} seen
 */
export async function typing(page, text, seen) {
  const field = page.getByLabel("Skriv en besked");
  await field.fill(text);
  const again = setInterval(() => void field.fill(text).catch(() => {}), 3_000);
  await seen.waitFor().finally(() => clearInterval(again));
}

/** The notice above the conversation says this. @param {Page} youth @param {string|RegExp} words */
export function notice(youth, words) {
  return youth.locator("#notice").filter({ hasText: words }).waitFor();
}
