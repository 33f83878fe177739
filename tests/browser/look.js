// How a state looks and whether everybody can use it: axe, the narrowest screen, and a picture for the eye.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { DESKTOP, PHONE } from "./support.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PICTURES = join(import.meta.dirname, "..", "screenshots");
/** Pictures cost a third of the time. */
const DRAW = process.env.UNGRUS_PICTURES === "1";
const NARROW = { width: 320, height: 640 };
const SIZES = { phone: PHONE, desktop: DESKTOP };
const SCHEMES = /** @type {const} */ (["light", "dark"]);

/** A colour on its way, from day to night or as a button wakes, has no contrast to speak of; what moves again and again is let be. @param {import("playwright-core").Page} page */
async function settled(page) {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const passing = document.getAnimations().filter((a) => a.effect?.getComputedTiming().iterations === 1);
    await Promise.all(passing.map((animation) => animation.finished.catch(() => {})));
  });
}

/**
 * No violation of WCAG 2.2 A and AA, nor of axe's best practices.
 * @param {import("playwright-core").Page} page
 * @param {string[]|null} [only] these rules: colours are all that changes with the night
 */
export async function axe(page, what = page.url(), only = null) {
  await settled(page);
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const faults = await page.evaluate(async (only) => {
    const { violations } = await /** @type {any} */ (globalThis).axe.run(document, {
      resultTypes: ["violations"],
      // Nothing here plays or is heard of by address (our policy allows no media), so no rule needs what it would fetch: a third of the time.
      preload: false,
      ...(only ? { runOnly: only } : { rules: { "target-size": { enabled: true } } }),
    });
    return violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`));
  }, only);
  assert.deepEqual(faults, [], what);
}

/** Nothing sticks out at the side (WCAG 1.4.10). @param {import("playwright-core").Page} page */
async function fits(page, what) {
  const wide = await page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const sticks = (/** @type {DOMRect} */ { left, right }) => right > innerWidth || left < 0;
    return [...document.querySelectorAll("body *")].filter((one) => sticks(one.getBoundingClientRect())).map((one) => one.outerHTML.slice(0, 90));
  });
  assert.deepEqual(wide, [], `${what}: too wide`);
}

/** What buttons on top say stands there in whole words. @param {import("playwright-core").Page} page */
async function whole(page, what) {
  const torn = await page.evaluate(() => {
    const torn = [];
    for (const button of document.querySelectorAll(".bar .button, .aside-bar .button")) {
      const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const { 0: word, index } of (node.textContent ?? "").matchAll(/[^\s-]+-?/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
          if (lines.size > 1) torn.push(`${word} on ${lines.size} lines`);
        }
      }
    }
    return torn;
  });
  assert.deepEqual(torn, [], what);
}

/** No button on top covers another. @param {import("playwright-core").Page} page */
async function apart(page, what) {
  const covered = await page.evaluate(() => {
    const seen = [...document.querySelectorAll(".bar .button, .aside-bar .button")].filter((one) => one.checkVisibility() && one.getClientRects().length);
    const boxes = seen.map((one) => ({ text: one.textContent, ...one.getBoundingClientRect().toJSON() }));
    return boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.text} and ${b.text}`),
    );
  });
  assert.deepEqual(covered, [], what);
}

/** With letters of twice the size (WCAG 1.4.4) no button on top covers another, and a code is made of whole words. @param {import("playwright-core").Page} page */
async function large(page, what) {
  const faults = await page.evaluate(() => {
    const root = document.documentElement;
    root.style.fontSize = "200%";
    const seen = (/** @type {string} */ css) => [...document.querySelectorAll(css)].filter((one) => one.checkVisibility() && one.getClientRects().length);
    const boxes = seen(".bar .button, .aside-bar .button").map((one) => one.getBoundingClientRect());
    const covered = boxes.some((a, i) => boxes.slice(i + 1).some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom));
    const outside = seen(".bar .button, .aside-bar .button")
      .map((one) => ({ text: one.textContent, ...one.getBoundingClientRect().toJSON() }))
      .filter(({ left, right }) => left < 0 || right > root.clientWidth)
      .map(({ text, left, right }) => `${text} ${left} to ${right}`)
      .join();
    const broken = seen(".handover-code li").some((word) => {
      const range = document.createRange();
      range.selectNodeContents(word);
      return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1;
    });
    root.style.fontSize = "";
    return Object.entries({ covered, outside, broken })
      .filter(([, is]) => is)
      .map(([fault, what]) => `${fault}: ${what}`);
  });
  assert.deepEqual(faults, [], what);
}

/**
 * Looks at the state the page is in on phone and desktop, by day and by night, and leaves it as it was. Where a press
 * before has asked for another page, and that comes meanwhile, it is the one to be looked at.
 * @param {import("playwright-core").Page} page
 */
export async function look(page, name) {
  if (DRAW) mkdirSync(PICTURES, { recursive: true });
  const before = page.viewportSize();
  try {
    await all(page, name);
  } catch (error) {
    if (!/context was destroyed/.test(String(error))) throw error;
    await page.waitForLoadState();
    await all(page, name);
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: null });
  if (before) await page.setViewportSize(before);
}

/** @param {import("playwright-core").Page} page */
async function all(page, name) {
  await page.waitForLoadState();
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const [kind, size] of Object.entries(SIZES)) {
    await page.setViewportSize(size);
    // what happens to lie under a bar that stays on top is no fault
    await page.evaluate(() => scrollTo(0, 0));
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const what = `${name}-${kind}-${colorScheme}`;
      await fits(page, what);
      await axe(page, what, colorScheme === "dark" ? ["color-contrast"] : null);
      if (DRAW) await page.screenshot({ path: join(PICTURES, `${what}.png`), animations: "disabled" });
    }
  }
  await narrow(page, name);
}

/** On the narrowest phone, and there with large letters. @param {import("playwright-core").Page} page */
export async function narrow(page, name) {
  const before = page.viewportSize();
  for (const [kind, size] of Object.entries({ phone: PHONE, narrow: NARROW })) {
    await page.setViewportSize(size);
    await fits(page, `${name}-${kind}`);
    await whole(page, `${name}-${kind}`);
    await apart(page, `${name}-${kind}`);
  }
  await large(page, `${name}-large`);
  if (before) await page.setViewportSize(before);
}
