// A tab that the browser discards to save memory, and a browser that keeps nothing.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { look } from "./look.js";
import { DESKTOP, FLAGS, LAUNCH, PHONE, bubble, met, onDuty, ready, start, take, world, write } from "./support.js";

const DISCARDS = join(import.meta.dirname, "discards");
/** A browser of its own, for what a context can't do. @param {import("node:test").TestContext} t @param {object} [preferences] */
async function browser(t, { phone = false, preferences = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "ungrus-browser-"));
  mkdirSync(join(folder, "Default"));
  writeFileSync(join(folder, "Default", "Preferences"), JSON.stringify(preferences));
  const kind = phone ? { viewport: PHONE, hasTouch: true, isMobile: true } : { viewport: DESKTOP };
  const context = await chromium.launchPersistentContext(folder, {
    ...LAUNCH,
    locale: "da-DK",
    ...kind,
    ignoreDefaultArgs: ["--disable-extensions"],
    // Its own builds take an extension from the command line only without this feature.
    args: [...FLAGS, `--load-extension=${DISCARDS}`, "--disable-features=DisableLoadExtensionCommandLineSwitch"],
  });
  t.after(async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return context;
}

/** The tab behind `page` is discarded, and pressed again. @param {import("playwright-core").Page} page */
async function discard(page) {
  const context = page.context();
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const url = page.url();
  await context.newPage();
  const [, again] = await Promise.all([
    worker.evaluate(async (url) => {
      const { tabs } = /** @type {any} */ (globalThis).chrome;
      const [{ id }] = await tabs.query({ url });
      const { id: now } = await tabs.discard(id);
      await tabs.update(now, { active: true });
    }, url),
    context.waitForEvent("page", (other) => other.url() === url),
  ]);
  assert.equal(await again.evaluate(() => /** @type {any} */ (document).wasDiscarded), true);
  return again;
}

/** A conversation in which both have written. @param {import("node:test").TestContext} t @param {object} [of] */
async function conversation(t, of) {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk);
  const youth = await (await browser(t, of)).newPage();
  await start(youth, w);
  await take(desk);
  await met(youth);
  await write(youth, "er du der?");
  await bubble(desk, "er du der?").waitFor();
  return { w, desk, youth };
}

test("on a computer a discarded tab says what happened, and what is still there", async (t) => {
  const { w, desk, youth } = await conversation(t);
  const again = await discard(youth);
  await again.getByRole("heading", { name: "Browseren lukkede siden" }).waitFor();
  await again.getByText(/kan de stadig læse det, der nåede frem/).waitFor();
  await bubble(desk, "er du der?").waitFor();
  await look(again, "youth-discarded");
  assert.equal(await again.evaluate(() => sessionStorage.length), 0, "half a shelf is of no use");
  await again.getByRole("button", { name: "Til forsiden" }).click();
  await again.getByRole("button", { name: "Start samtalen" }).waitFor();
  assert.equal(again.url(), `${w.home}/`);
});

test("on a phone it comes back by itself, covered", async (t) => {
  const { desk, youth } = await conversation(t, { phone: true });
  const again = await discard(youth);
  await again.getByRole("heading", { name: "Er du her stadig?" }).waitFor();
  await again.getByRole("button", { name: "Vis samtalen" }).click();
  await bubble(again, "er du der?").waitFor();
  await write(again, "ja, nu er jeg her igen");
  await bubble(desk, "ja, nu er jeg her igen").waitFor();
});

test("on a phone Back and Forward bring it back covered, and a press on the start page after Back does not cover a new one", async (t) => {
  const { w, desk, youth } = await conversation(t, { phone: true });
  await youth.goto("about:blank");
  await youth.goBack();
  await youth.getByRole("heading", { name: "Er du her stadig?" }).waitFor();
  assert.equal(await bubble(youth, "er du der?").isVisible(), false);
  await youth.getByRole("button", { name: "Vis samtalen" }).click();
  await bubble(youth, "er du der?").waitFor();
  await write(youth, "ja, det var mig");
  await bubble(desk, "ja, det var mig").waitFor();
  await youth.getByRole("button", { name: "Afslut samtalen" }).click();
  await youth.getByRole("button", { name: "Ja, slut samtalen" }).click();
  await youth.getByRole("heading", { name: "Du har sluttet samtalen" }).waitFor();

  await ready(desk);
  await youth.goto(`${w.home}/`);
  await youth.goto("about:blank");
  await youth.goBack();
  await youth.getByRole("button", { name: "Start samtalen" }).click();
  await take(desk);
  await met(youth);
  await write(youth, "hej igen");
  await bubble(desk, "hej igen").waitFor();
});

test("a browser that keeps nothing is told of before a reload loses the conversation", async (t) => {
  const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
  const { youth } = await conversation(t, { preferences: blocked });
  assert.match(
    await youth.evaluate(() => {
      try {
        return String(sessionStorage.length);
      } catch (error) {
        return String(error);
      }
    }),
    /SecurityError/,
  );
  const warning = youth.getByText(/^Din browser gemmer ikke noget for denne side/).and(youth.locator("#transcript *"));
  await warning.waitFor();
  assert.equal(await warning.count(), 1, "once, although a ticket comes again and again");
  await look(youth, "youth-fleeting");
});
