// /modtager without a browser: the elements that its templates name, as a tree, with what its modules do to them.
// Focus goes where a browser would let it go, and nowhere else.
import { readFileSync } from "node:fs";

const TEMPLATES = new URL("../../../templates/", import.meta.url);
const VOID = ["input", "link", "meta", "br"];
const FOCUSABLE = ["a", "button", "input", "textarea", "summary"];
const TOKEN = /<(\/?)([a-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>|([^<]+)/g;
const ATTRIBUTE = /([\w-]+)(?:="([^"]*)")?/g;

const camel = (/** @type {string} */ name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

class Place {
  /** @param {string} tag @param {Record<string, string>} attributes */
  constructor(tag, attributes = {}) {
    Object.assign(this, { tag, attributes: {}, dataset: {}, nodes: [], heard: [], parent: null, hidden: false, value: "", open: false });
    for (const [name, value] of Object.entries(attributes)) this.setAttribute(name, value);
    if (tag === "template") this.content = new Place("content");
  }
  setAttribute(name, value) {
    this.attributes[name] = String(value);
    if (name.startsWith("data-")) this.dataset[camel(name.slice(5))] = String(value);
    if (name === "hidden") this.hidden = true;
  }
  getAttribute = (name) => this.attributes[name] ?? null;
  removeAttribute = (name) => void delete this.attributes[name];
  get id() {
    return this.attributes.id ?? "";
  }
  get children() {
    return this.nodes.filter((node) => node instanceof Place);
  }
  get firstElementChild() {
    return this.children[0] ?? null;
  }
  get childElementCount() {
    return this.children.length;
  }
  get textContent() {
    return this.nodes.map((node) => (node instanceof Place ? node.textContent : node)).join("");
  }
  set textContent(text) {
    this.replaceChildren(...(text ? [String(text)] : []));
  }
  append(...nodes) {
    for (const node of nodes) {
      if (node instanceof Place) {
        node.remove();
        node.parent = this;
      }
      this.nodes.push(node);
    }
  }
  remove() {
    if (this.parent) this.parent.nodes = this.parent.nodes.filter((node) => node !== this);
    this.parent = null;
  }
  replaceChildren(...nodes) {
    for (const child of this.children) child.parent = null;
    this.nodes = [];
    this.append(...nodes);
  }
  cloneNode() {
    const copy = new Place(this.tag, this.attributes);
    copy.append(...this.nodes.map((node) => (node instanceof Place ? node.cloneNode() : node)));
    return copy;
  }
  *all() {
    for (const child of this.children) {
      yield child;
      yield* child.all();
    }
  }
  /** One of `tag`, `[name]`, `[name="value"]`, and `… > …` of these. @param {string} selector */
  matches(selector) {
    const [own = "", above] = selector.split(" > ").reverse();
    const [, tag, name, value] = /^([\w-]*)(?:\[([\w-]+)(?:="(.*)")?\])?$/.exec(own) ?? [];
    const has = this.attributes[name ?? ""] ?? this.dataset[camel((name ?? "").replace("data-", ""))];
    const fits = (!tag || tag === this.tag) && (!name || (has !== undefined && (value === undefined || value === has)));
    return fits && (!above || Boolean(this.parent?.matches(above)));
  }
  querySelectorAll = (selector) => [...this.all()].filter((place) => place.matches(selector));
  querySelector = (selector) => this.querySelectorAll(selector)[0] ?? null;
  contains = (place) => place === this || [...this.all()].includes(place);
  addEventListener(kind, fn, { once = false } = {}) {
    this.heard.push({ kind, fn, once });
  }
  /** @returns {boolean} nobody prevented what the browser would do */
  emit(kind, more = {}) {
    let prevented = false;
    for (const one of this.heard.filter((heard) => heard.kind === kind)) {
      if (one.once) this.heard.splice(this.heard.indexOf(one), 1);
      one.fn({ type: kind, currentTarget: this, target: this, preventDefault: () => (prevented = true), ...more });
    }
    return !prevented;
  }
  click() {
    this.emit("click");
  }
  get shown() {
    return !this.hidden && (this.parent?.shown ?? true);
  }
  focus() {
    if (this.shown && (FOCUSABLE.includes(this.tag) || "tabindex" in this.attributes)) globalThis.document.activeElement = this;
  }
  select() {}
  reset() {}
  showModal() {
    this.open = true;
  }
  close() {
    if (!this.open) return;
    this.open = false;
    this.emit("close");
  }
  /** Escape. */
  escape() {
    if (this.emit("cancel")) this.close();
  }
}

/** @param {string} html @param {Place} root */
function grow(html, root) {
  let at = root;
  for (const [, shut, tag = "", attributes = "", text] of html.matchAll(TOKEN)) {
    if (text !== undefined) {
      if (text.trim()) at.append(text);
    } else if (shut) at = at.tag === "content" ? at.host : at.parent;
    else {
      const place = new Place(tag, Object.fromEntries([...attributes.matchAll(ATTRIBUTE)].map(([, name, value = ""]) => [name, value])));
      at.append(place);
      if (tag === "template") place.content.host = at;
      if (!VOID.includes(tag)) at = place.content ?? place;
    }
  }
}

/** With those that it includes. @param {string} path @returns {string} */
const template = (path) => readFileSync(new URL(path, TEMPLATES), "utf8").replace(/\{% include "(.+?)" %\}/g, (_, part) => template(part));

/** The page, in the place of a browser's. Once for each test file: modules keep what they found. */
export function openPage() {
  const root = new Place("body");
  grow(template("receiver/page.html").replace(/^[^]*\{% block main %\}/, "").replace(/\{[#%][^]*?[#%]\}/g, ""), root);
  const [page, view] = [new Place("document"), new Place("window")];
  const byId = (/** @type {string} */ id) => [...root.all()].find((place) => place.id === id) ?? null;
  const document = Object.assign(page, {
    body: root,
    activeElement: root,
    title: "",
    getElementById: byId,
    createElement: (/** @type {string} */ tag) => new Place(tag),
    querySelectorAll: root.querySelectorAll,
    querySelector: root.querySelector,
    forms: root.querySelectorAll("form"),
  });
  document.hidden = false;
  Object.assign(globalThis, {
    document,
    scrollTo() {},
    CSS: { escape: (/** @type {string} */ text) => text },
    location: { hash: "", pathname: "/modtager" },
    history: { replaceState() {} },
    addEventListener: view.addEventListener.bind(view),
  });
  return {
    document,
    view,
    /** @param {string} id */
    at(id) {
      const found = byId(id);
      if (!found) throw new Error(`no #${id}`);
      return found;
    },
    /** Which element has the focus, by its id. */
    focused: () => document.activeElement.id,
  };
}

/** A passphrase is stretched in one round: all of them take a second each time, and are not what is looked at here. */
export function stretchQuickly() {
  const { subtle } = crypto;
  const derive = subtle.deriveBits.bind(subtle);
  subtle.deriveBits = (how, ...more) => derive(how.name === "PBKDF2" ? { ...how, iterations: 1 } : how, ...more);
}

/** All that can happen by itself has happened: what waits now waits for the test. */
export async function settled() {
  for (let i = 0; i < 20; i++) await new Promise((done) => setImmediate(done));
}

/** Sealing and opening take their time. @param {() => unknown} happened */
export async function until(happened) {
  for (const end = performance.now() + 10_000; !happened(); ) {
    if (performance.now() > end) throw new Error(`not within ten seconds: ${happened}`);
    await new Promise((done) => setImmediate(done));
  }
}

/** An answer in the test's hand. @template T */
export function later() {
  /** @type {(value: any) => void} */ let give = () => {};
  /** @type {(error: unknown) => void} */ let fail = () => {};
  const promise = new Promise((yes, no) => ([give, fail] = [yes, no]));
  return { promise, give, fail };
}
