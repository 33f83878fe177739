// The computer is shared: a real browser profile is searched for what was written, after every way out.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { agencyAt } from "./agency.js";
import { LAUNCH, bubble, delivered, met, onDuty, take, world, write } from "./support.js";

const TYPED = "sentinelTYPED7f3a9c";
const SENT = "sentinelSENT51be02";
const RECEIVED = "sentinelRECEIVED88d1e4";
const DRAFT = "sentinelDRAFT2d90bb";
const CARD = "sentinelCARD6e13c5";
const STATUS = "sentinelSTATUS07fa42";
const STEP = "sentinelSTEP93b1d0";
const WORDS = [TYPED, SENT, RECEIVED, DRAFT, CARD, STATUS, STEP];
const CONTROL = "plantedCONTROL4c77aa";

/** Every file below. @param {string} folder @returns {string[]} */
function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return entry.isFile() ? [path] : [];
  });
}

/** Where a word stands in the profile, as UTF-8 or UTF-16. @param {string} folder @param {string} word */
function hits(folder, word) {
  const forms = [Buffer.from(word, "utf8"), Buffer.from(word, "utf16le")].map((form) => form.toString("latin1"));
  return files(folder).filter((path) => {
    const text = textOf(path);
    return forms.some((form) => text.includes(form));
  });
}

/** A byte a letter; nothing of a file that the browser removed meanwhile. @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}

/** A child may be gone with its parent. @param {number} pid */
function kill(pid) {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ESRCH") throw error;
  }
}

/** The processes of this browser, and no others: those that name this profile. @param {string} folder */
function processes(folder) {
  return readdirSync("/proc").filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(`--user-data-dir=${folder}`);
    } catch {
      return false;
    }
  });
}

/** Some other site, which keeps what it is given: the search must find that. */
async function nosySite(t) {
  const server = createServer((_, answer) => {
    answer.setHeader("content-type", "text/html");
    answer.end("<!doctype html><title>nosy</title>");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  t.after(() => server.close());
  return `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}/`;
}

/** Until it is so; the condition looks at files, which tell nobody when they change. @param {() => boolean} condition */
async function eventually(condition, what) {
  const deadline = Date.now() + 40_000;
  while (!condition()) {
    assert.ok(Date.now() < deadline, what);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What the browser's history holds of a site, as it lies there: address and title. @param {string} folder @param {string} site */
function visited(folder, site) {
  const names = readdirSync(join(folder, "Default")).filter((name) => name.startsWith("History"));
  const text = names.map((name) => textOf(join(folder, "Default", name))).join("\0");
  return [...new Set(text.match(new RegExp(`${site}[\\x20-\\x7e]*`, "g")))];
}

/** @param {string} folder @param {string} nosy */
const planted = (folder, nosy) => visited(folder, nosy).some((row) => row.includes(CONTROL));

/** @typedef {{context: import("playwright-core").BrowserContext, youth: import("playwright-core").Page, desk: import("playwright-core").Page, folder: string, w: any}} Scene */

/** A card is sent, its answer read with the code, and another one begun. @param {Scene} scene @returns {Promise<string>} the code */
async function handover({ context, youth, desk, w }) {
  const press = (/** @type {import("playwright-core").Page} */ page, /** @type {string} */ name) => page.getByRole("button", { name, exact: true }).click();
  const agency = await agencyAt(desk, w);
  await youth.reload();
  await press(youth, "Send videre");
  await press(youth, "Vælg Ungeteamet");
  await youth.getByLabel("Hvad handler det om?").fill(CARD);
  await press(youth, "Se det igennem");
  await youth.getByRole("checkbox", { name: /^Ja, send kun det/ }).check();
  await press(youth, "Få din kode");
  const code = (await youth.locator(".handover-code li").allTextContents()).join(" ");
  await press(youth, "Send til Ungeteamet");
  await press(youth, "Send også til en anden");
  await press(youth, "Vælg Ungeteamet");
  await youth.getByLabel("Hvad handler det om?").fill(DRAFT);
  await press(youth, "← Til samtalen");
  const [{ id }] = await agency.cards();
  await agency.answer(id, STATUS);
  const other = await context.newPage();
  await other.goto(`${w.home}/`);
  await press(other, "Jeg har en kode");
  await other.getByLabel("Din kode").fill(code);
  await press(other, "Vis");
  await other.getByText(STATUS).waitFor();
  return code;
}

/** Those in which a card is looked for, too: the most sudden ones. */
const SUDDEN = ["quick exit", "the browser was killed"];

/** @type {Record<string, (scene: Scene) => Promise<void>>} */
const WAYS = {
  "the conversation was ended": async ({ youth }) => {
    await youth.getByRole("button", { name: "Afslut samtalen" }).click();
    await youth.getByRole("button", { name: "Ja, slut samtalen" }).click();
    await youth.getByRole("heading", { name: "Du har sluttet samtalen" }).waitFor();
    await youth.locator("#over .closing").getByText(STEP).waitFor();
  },
  "quick exit": async ({ youth, desk }) => {
    await youth.getByRole("link", { name: "Forlad siden" }).click();
    await desk
      .locator(".room")
      .getByText(/Den unge forlod siden/)
      .waitFor();
    await youth.goBack().catch(() => {});
  },
  "away, and Back": async ({ youth, desk, w }) => {
    await youth.goto("about:blank");
    await desk
      .locator(".room")
      .getByText(/Væk siden/)
      .waitFor();
    await youth.goBack();
    await youth.getByRole("button", { name: "Start samtalen" }).waitFor({ state: "attached" });
    assert.equal(youth.url(), `${w.home}/`);
    assert.ok(!(await youth.content()).includes("sentinel"), "Back brings no text");
    assert.equal(await youth.locator("#text").inputValue(), "");
  },
  "a reload": async ({ youth }) => {
    await youth.reload();
    await bubble(youth, SENT).waitFor();
  },
  "the tab was closed": async ({ youth }) => youth.close(),
  "the browser was killed": async () => {},
};

for (const [name, leave] of Object.entries(WAYS)) {
  test(`nothing of it is in the profile: ${name}`, async (t) => {
    const w = await world(t);
    const nosy = await nosySite(t);
    const desk = await w.counsellor();
    await onDuty(desk);
    const folder = mkdtempSync(join(tmpdir(), "ungrus-profile-"));
    const context = await chromium.launchPersistentContext(folder, {
      ...LAUNCH,
      locale: "da-DK",
      // As the young person's browser is: with a memory of pages, and with what it reports about fields.
      ignoreDefaultArgs: ["--disable-back-forward-cache"],
    });
    t.after(async () => {
      await context.close().catch(() => {});
      rmSync(folder, { recursive: true, force: true });
    });
    const youth = context.pages()[0] ?? (await context.newPage());
    await youth.goto(`${w.home}/`);
    await youth.getByRole("button", { name: "Start samtalen" }).click();
    await take(desk);
    await met(youth);
    await write(youth, SENT);
    await write(desk, RECEIVED);
    await bubble(youth, RECEIVED).waitFor();
    await delivered(youth, 1);
    await desk.getByRole("button", { name: "Afslutningskort" }).click();
    await desk.getByLabel("Skridt 1").fill(STEP);
    await desk.getByRole("button", { name: "Send kortet", exact: true }).click();
    await youth.getByLabel(STEP).check();
    const scene = { context, youth, desk, folder, w };
    const code = SUDDEN.includes(name) ? await handover(scene) : "no code";
    await youth.getByLabel("Skriv en besked").fill(TYPED);
    await leave(scene);

    // Planted after everything else: when it is on the disk, what came before has had its chance.
    const other = await context.newPage();
    await other.goto(`${nosy}?${CONTROL}`);
    await other.evaluate((word) => localStorage.setItem("kept", word), CONTROL);
    if (name === "the browser was killed") {
      await eventually(() => planted(folder, nosy), "the control reaches the disk");
      for (const pid of processes(folder)) kill(Number(pid));
      await eventually(() => processes(folder).length === 0, "it is gone");
    } else {
      assert.deepEqual(await context.cookies(w.home), []);
      await context.close();
    }

    assert.notDeepEqual(hits(folder, CONTROL), [], "the planted control is found");
    for (const word of [...WORDS, code]) assert.deepEqual(hits(folder, word), [], word);
    assert.ok(planted(folder, nosy), "the history is where we look");
    // Behind the address the database writes the title or the host, and perhaps a byte of the next column.
    const neutral = /^(?:Chat|localhost:\d+)?.?$/;
    assert.deepEqual(
      visited(folder, w.home).filter((row) => !neutral.test(row.slice(w.home.length + 1))),
      [],
    );
    const storage = join(folder, "Default", "Local Storage");
    assert.deepEqual(hits(storage, w.home), [], "no local storage of ours");
    assert.equal(readdirSync(join(folder, "Default")).includes("IndexedDB"), false, "no database of ours");
  });
}
