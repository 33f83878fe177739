// /modtager without a browser: its page as the templates have it.
import { readFileSync } from "node:fs";
import { emit, openDom } from "./dom.js";

const ROOT = new URL("../../../", import.meta.url);
const TEMPLATES = new URL("templates/", ROOT);

/** With those that it includes. @param {string} path @returns {string} */
const template = (path) => readFileSync(new URL(path, TEMPLATES), "utf8").replace(/\{% include "(.+?)" %\}/g, (_, part) => template(part));

/** What a template asks for in braces, as src/words has it in Danish: `words.gates.name` is `name` of `GATES`. */
function danish() {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const [file, place] of /** @type {const} */ ([
    ["agency", "words."],
    ["line", ""],
  ])) {
    const source = readFileSync(new URL(`src/words/da/${file}.rs`, ROOT), "utf8");
    for (const [, name = "", fields = ""] of source.matchAll(/pub const (\w+): \w+ = \w+ \{(.*?)\n\};/gs)) {
      for (const [, field, text = ""] of fields.matchAll(/^ {4}(\w+):\s*(?:With\(\s*)?"(.*?)",?\s*\)?,$/gms)) {
        found.set(`${place}${name.toLowerCase()}.${field}`, text);
      }
    }
  }
  return (/** @type {string} */ asked) => {
    const text = found.get(asked.trim().replace(/\.(?:put\(.*\)|0)$/, ""));
    if (text === undefined) throw new Error(`no words for ${asked}`);
    return text;
  };
}

/** Dialogs, which jsdom lacks so far: shown and hidden, and Escape. @param {any} prototype */
function addDialogs(prototype) {
  Object.assign(prototype, {
    /** @this {any} */
    showModal() {
      this.open = true;
    },
    /** @this {any} */
    close() {
      if (!this.open) return;
      this.open = false;
      this.dispatchEvent(new Event("close"));
    },
  });
}

/** Once for each test file: modules keep what they found. */
export function openPage() {
  const say = danish();
  const view = openDom(
    template("agency/page.html")
      .replace(/^[^]*\{% block main %\}/, "")
      .replace(/\{% for one in others %\}[^]*\{% endfor %\}/, '<a href="?sprog=en" data-language>English</a>')
      .replace(/\{[#%][^]*?[#%]\}/g, "")
      .replace(/\{\{(.*?)\}\}/g, (_, asked) => say(asked)),
  );
  const { document } = view;
  document.title = say("words.frame.title");
  addDialogs(view.HTMLDialogElement.prototype);
  Object.assign(globalThis, {
    CSS: { escape: (/** @type {string} */ text) => text },
    // Frames, which jsdom has for visible pages only: the next one comes at once.
    requestAnimationFrame: (/** @type {() => void} */ draw) => queueMicrotask(draw),
  });
  return {
    document,
    view,
    /** @param {string} id @returns {any} */
    at(id) {
      const found = document.getElementById(id);
      if (!found) throw new Error(`no #${id}`);
      return found;
    },
    /** Which element has the focus, by its id. */
    focused: () => document.activeElement?.id,
    /** @param {any} dialog */
    escape: (dialog) => emit(dialog, "cancel") && dialog.close(),
  };
}

/** A passphrase is stretched in one round: all of them take a second each time, and are not what is looked at here. */
export function stretchQuickly() {
  const { subtle } = crypto;
  const derive = subtle.deriveBits.bind(subtle);
  subtle.deriveBits = (/** @type {any} */ how, ...more) => derive(how.name === "PBKDF2" ? { ...how, iterations: 1 } : how, ...more);
}
