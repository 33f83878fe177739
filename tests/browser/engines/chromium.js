// Chromium, told by the same words as the two others, for what is compared between them: with its memory of pages.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium as engine } from "playwright-core";
import { until } from "../../nodes/support/until.js";
import { LAUNCH } from "../support.js";

/** The shell has no memory of pages. */
const WHOLE = LAUNCH.executablePath.replace("-headless-shell", "");

/**
 * A page that is only woken loads nothing.
 * @param {import("playwright-core").Page} page @returns {Promise<boolean>} false: the tab is between two pages and has no history now
 */
const goBack = (page) =>
  page.goBack({ waitUntil: "commit" }).then(
    () => true,
    (error) => {
      if (!/Not attached to an active page/.test(error.message)) throw error;
      return false;
    },
  );

/** One person's browser, with one tab. @param {{incognito?: boolean}} [options] @returns {Promise<import("./person.js").Browser>} */
export async function chromium({ incognito = false } = {}) {
  const profile = mkdtempSync(join(tmpdir(), "ungrus-chromium-"));
  const ordinary = await engine.launchPersistentContext(profile, {
    ...LAUNCH,
    executablePath: WHOLE,
    locale: "da-DK",
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  const context = incognito ? await ordinary.browser()?.newContext({ locale: "da-DK" }) : ordinary;
  if (!context) throw new Error("a browser with a profile has no other context");
  let page = await context.newPage();
  /** @type {Record<string, (step: any) => Promise<unknown>>} */
  const STEPS = {
    pointerMove: ({ x, y }) => page.mouse.move(x, y),
    pointerDown: () => page.mouse.down(),
    pointerUp: () => page.mouse.up(),
    keyDown: ({ value }) => page.keyboard.insertText(value),
    keyUp: async () => {},
  };
  return {
    goto: (url) => page.goto(url),
    reload: () => page.reload(),
    back: () => until("a tab that is between two pages has the next one", () => goBack(page)),
    async tab() {
      const old = page;
      page = await context.newPage();
      await old.close();
    },
    url: async () => page.url(),
    async run(script, args) {
      const given = JSON.stringify(JSON.stringify(args));
      return JSON.parse(await page.evaluate(`(async () => JSON.stringify(await (${script})(...JSON.parse(${given})) ?? null))()`));
    },
    async act(actions) {
      for (const { actions: steps } of /** @type {{actions: {type: string}[]}[]} */ (actions)) for (const step of steps) await STEPS[step.type](step);
    },
    async close() {
      await ordinary.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
