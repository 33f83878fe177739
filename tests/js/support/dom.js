// A page for modules that draw, without a browser around it: no layout, no style, no network.
import { JSDOM } from "jsdom";

/** Once for each test file: modules look for the page where a browser has it. */
export function openDom(html = "") {
  const { window } = new JSDOM(`<!doctype html><body>${html}</body>`, { url: "http://localhost/" });
  const { document } = window;
  const listens = { addEventListener: window.addEventListener.bind(window), removeEventListener: window.removeEventListener.bind(window) };
  Object.assign(globalThis, { window, document, Node: window.Node, Element: window.Element, Event: window.Event, scrollTo() {}, ...listens });
  return window;
}

/** All that can happen by itself has happened: what waits now waits for the test. */
export async function settled() {
  for (let i = 0; i < 20; i++) await new Promise((done) => setImmediate(done));
}

/** Until it is so, by itself. @param {() => unknown} so @param {string} what */
export async function until(so, what) {
  for (const end = Date.now() + 20_000; !so(); await new Promise((done) => setImmediate(done))) {
    if (Date.now() > end) throw new Error(`never: ${what}`);
  }
}

/** An answer in the test's hand. @template T */
export function later() {
  /** @type {(value: T) => void} */
  let give = () => {};
  /** @type {(error: unknown) => void} */
  let fail = () => {};
  /** @type {Promise<T>} */
  const promise = new Promise((yes, no) => ([give, fail] = [yes, no]));
  return { promise, give, fail };
}
