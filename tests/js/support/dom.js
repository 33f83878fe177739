// A page for modules that draw, without a browser around it: no layout, no style, no network.
import { JSDOM } from "jsdom";

/** Once for each test file: modules look for the page where a browser has it. */
export function openDom(html = "") {
  const { window } = new JSDOM(`<!doctype html><body>${html}</body>`, { url: "http://localhost/", pretendToBeVisual: true });
  const { document, location, history, Node, Element, Event } = window;
  const listens = { addEventListener: window.addEventListener.bind(window), removeEventListener: window.removeEventListener.bind(window) };
  Object.assign(globalThis, { window, document, location, history, Node, Element, Event, scrollTo() {}, ...listens });
  return window;
}

/** All that can happen by itself has happened: what waits now waits for the test. */
export async function settled() {
  for (let i = 0; i < 20; i++) await new Promise((done) => setImmediate(done));
}

/** Somebody does it. @param {EventTarget} target @param {string} kind @param {object} [more] @returns {boolean} nobody prevented what follows */
export const emit = (target, kind, more) => target.dispatchEvent(Object.assign(new Event(kind, { bubbles: true, cancelable: true }), more));

/** Whether it and all around it is shown. @param {Element} place */
export const shown = (place) => !place.closest("[hidden]");

/** Until it is so, by itself: sealing and opening take their time. @param {() => unknown} so @param {string} [what] */
export async function until(so, what = String(so)) {
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
