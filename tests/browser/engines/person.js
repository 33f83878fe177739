// Somebody at a page of whichever browser: they find things by the names that people read, and press and type as people do.

import { setTimeout } from "node:timers/promises";

/**
 * What a browser can be asked for; both protocols have the W3C's actions.
 * @typedef {{
 *   goto(url: string): Promise<unknown>,
 *   reload(): Promise<unknown>,
 *   back(): Promise<unknown>,
 *   tab(): Promise<unknown>,
 *   url(): Promise<string>,
 *   run(script: string, args: unknown[]): Promise<any>,
 *   act(actions: object[]): Promise<unknown>,
 *   close(): Promise<void>,
 * }} Browser
 */

/** As long as a story may wait for one thing. WebKit draws without a graphics card here. */
const PATIENCE = 30_000;

/**
 * Where the middle of the thing of this name is, once it rests there and can be pressed; in the page.
 * @param {"button"|"field"|"choice"} kind @param {string} name all of its name, or its beginning when it ends in "…"
 */
async function middle(kind, name) {
  const CSS = { button: "button, a, summary", field: "input, textarea", choice: "input[type=radio], input[type=checkbox]" };
  const plain = (/** @type {string|null|undefined} */ text) => (text ?? "").replace(/\s+/g, " ").trim();
  const named = (/** @type {any} */ one) => plain(one.getAttribute("aria-label") ?? (one.labels?.length ? one.labels[0].innerText : one.innerText));
  const fits = (/** @type {any} */ one) => (name.endsWith("…") ? named(one).startsWith(name.slice(0, -1)) : named(one) === name);
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  /** What a choice is pressed by is its label, which holds it. */
  const there = () => {
    const all = /** @type {any[]} */ ([...document.querySelectorAll(CSS[kind])]);
    const one = all.find((one) => !one.disabled && one.checkVisibility({ visibilityProperty: true }) && fits(one));
    return (kind === "choice" && one?.labels?.[0]) || one;
  };
  const at = (/** @type {Element} */ target) => {
    const { left, top, width, height } = target.getBoundingClientRect();
    return { x: Math.round(left + (kind === "choice" ? 12 : width / 2)), y: Math.round(top + height / 2) };
  };

  const target = there();
  if (!target) return null;
  target.scrollIntoView({ block: "center", behavior: "instant" });
  const before = at(target);
  await drawn();
  const { x, y } = at(target);
  return x === before.x && y === before.y && target.contains(document.elementFromPoint(x, y)) ? { x, y } : null;
}

/** @param {Browser} browser */
export function person(browser) {
  /** @param {(...args: any[]) => unknown} script */
  const run = (script, /** @type {any[]} */ ...args) => browser.run(String(script), args);

  /** Until the page says so. @param {(...args: any[]) => unknown} script */
  async function until(script, /** @type {any[]} */ ...args) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      // A page that is on its way answers nothing.
      const found = await run(script, ...args).catch(() => null);
      if (found) return found;
      // Whoever asks without a pause lets nobody else get on.
      await setTimeout(20);
      if (Date.now() > end)
        throw new Error(`waited for ${script.name || script} ${JSON.stringify(args)}; the page says:\n${await run(() => document.body.innerText)}`);
    }
  }

  /** @param {"button"|"field"|"choice"} kind @param {string} name */
  async function press(kind, name) {
    const { x, y } = await until(middle, kind, name);
    await browser.act([
      {
        type: "pointer",
        id: "hand",
        parameters: { pointerType: "mouse" },
        actions: [
          { type: "pointerMove", x, y, duration: 0 },
          { type: "pointerDown", button: 0 },
          { type: "pointerUp", button: 0 },
        ],
      },
    ]);
  }

  return {
    run,
    until,
    goto: (/** @type {string} */ url) => browser.goto(url),
    reload: () => browser.reload(),
    back: () => browser.back(),
    /** Closes the tab, and goes on in a new one of the same browser. */
    tab: () => browser.tab(),
    /** Until the tab is somewhere else. @param {string} origin */
    async away(origin) {
      for (const end = Date.now() + PATIENCE; (await browser.url()).startsWith(origin); await setTimeout(20))
        if (Date.now() > end) throw new Error(`still at ${await browser.url()}`);
    },
    close: () => browser.close(),
    press: (/** @type {string} */ name) => press("button", name),
    choose: (/** @type {string} */ name) => press("choice", name),
    /** Types into the field of this name. @param {string} name @param {string} text */
    async type(name, text) {
      await press("field", name);
      const keys = [...text].flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]);
      await browser.act([{ type: "key", id: "keys", actions: keys }]);
    },
    /** Until these words stand on the page. @param {string} words */
    reads: (words) => until((words) => document.body.innerText.replace(/\s+/g, " ").includes(words), words),
    /** Every message, in the order in which it stands there. @returns {Promise<string[]>} */
    messages: () => run(() => [...document.querySelectorAll(".bubble")].map((one) => one.textContent)),
  };
}

/** @typedef {ReturnType<typeof person>} Person */
