// /modtager without a browser: its page as the templates have it.
import { readFileSync } from "node:fs";
import { emit, openDom } from "./dom.js";

const TEMPLATES = new URL("../../../templates/", import.meta.url);

/** With those that it includes. @param {string} path @returns {string} */
const template = (path) => readFileSync(new URL(path, TEMPLATES), "utf8").replace(/\{% include "(.+?)" %\}/g, (_, part) => template(part));

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
  const view = openDom(
    template("agency/page.html")
      .replace(/^[^]*\{% block main %\}/, "")
      .replace(/\{[#%][^]*?[#%]\}/g, ""),
  );
  const { document } = view;
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
