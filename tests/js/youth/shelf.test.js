import assert from "node:assert/strict";
import { test } from "node:test";
import { createShelf } from "../../../web/js/youth/shelf.js";

/** A tab: what survives a reload of it. */
function createTab() {
  /** @type {Map<string, string>} */
  const items = new Map();
  const window = { name: "" };
  const storage = {
    getItem: (/** @type {string} */ k) => items.get(k) ?? null,
    setItem: (/** @type {string} */ k, /** @type {string} */ v) => void items.set(k, v),
    removeItem: (/** @type {string} */ k) => void items.delete(k),
  };
  const visit = (phone = false, reloaded = false, discarded = false) => createShelf(() => ({ window, storage, phone, reloaded, discarded }));
  return { items, window, storage, visit, all: () => [window.name, ...items.values()].join("|") };
}

const secret = crypto.getRandomValues(new Uint8Array(96));
const ticket = "en.billet.med-en_signatur";

test("on a computer it lies in two halves, and only a reload puts them together", () => {
  const tab = createTab();
  tab.visit().write({ ticket, secret });
  const halves = [tab.window.name, [...tab.items.values()].join()];
  for (const half of halves) {
    assert.ok(half.length > 50);
    for (const coding of /** @type {const} */ (["latin1", "utf16le"])) assert.ok(!Buffer.from(half.slice(1), "base64url").toString(coding).includes("billet"));
    assert.ok(!half.includes("billet") && !half.includes(Buffer.from(secret).toString("base64url")));
  }
  assert.deepEqual(tab.visit(false, true).read(), { ticket, secret });
  assert.equal(tab.visit(false, false).read(), null, "back, forward, a new visit: not used");
  assert.equal(tab.all(), "", "but emptied");
});

test("no part of a pad is used twice, and a pad that is used up is replaced", () => {
  const tab = createTab();
  let shelf = tab.visit();
  const pads = new Set();
  let used = new Set();
  let name = "";
  for (let i = 0; i < 200; i++) {
    shelf.write({ ticket: `${ticket}${i}`, secret });
    if (tab.window.name !== name) used = new Set();
    name = tab.window.name;
    pads.add(name);
    const [from = "", half = ""] = (tab.items.get("s") ?? "").slice(1).split(" ");
    for (const [at] of Buffer.from(half, "base64url").entries()) {
      assert.ok(!used.has(+from + at), "used twice");
      used.add(+from + at);
    }
    assert.equal(tab.visit(false, true).read()?.ticket, `${ticket}${i}`);
    if (i % 3) continue;
    // Loaded anew: the next page goes on where this one was.
    shelf = tab.visit(false, true);
    shelf.read();
  }
  assert.ok(pads.size > 1);
});

test("a reload that was on its way takes what the page wrote meanwhile", () => {
  const tab = createTab();
  const shelf = tab.visit();
  shelf.write({ ticket: "in the queue" });
  const taken = tab.window.name;
  shelf.write({ ticket, secret });
  tab.window.name = taken;
  const next = tab.visit(false, true);
  assert.deepEqual(next.read(), { ticket, secret });
  next.write({ ticket: "t3" });
  assert.deepEqual(tab.visit(false, true).read(), { ticket: "t3", secret });
});

test("what the page before this one wrote is read, and its half is no pad", () => {
  const tab = createTab();
  const plain = Buffer.from(JSON.stringify({ t: ticket, s: "", p: "" }).padEnd(20_000));
  const pad = Buffer.from(plain.map((byte) => byte ^ 7));
  tab.items.set("s", `2${pad.toString("base64url")}`);
  tab.window.name = Buffer.from(plain.map((byte, i) => byte ^ (pad[i] ?? 0))).toString("base64url");
  const before = tab.window.name;
  const next = tab.visit(false, true);
  assert.equal(next.read()?.ticket, ticket);
  next.write({ ticket: "t2" });
  assert.ok(tab.window.name !== before);
  assert.equal(tab.visit(false, true).read()?.ticket, "t2");
});

test("on a phone it lies in sessionStorage alone, and lives through a discarded tab", () => {
  const tab = createTab();
  tab.visit(true).write({ ticket, secret });
  assert.equal(tab.window.name, "");
  assert.deepEqual(tab.visit(true).read(), { ticket, secret });
  assert.deepEqual(tab.visit(true).read(), { ticket, secret });
});

test("a field left out keeps what it was", () => {
  const tab = createTab();
  const shelf = tab.visit();
  shelf.write({ ticket: "t1" });
  assert.deepEqual(tab.visit(false, true).read(), { ticket: "t1", secret: null });
  shelf.write({ secret });
  shelf.write({ ticket: "t2" });
  const next = tab.visit(false, true);
  assert.deepEqual(next.read(), { ticket: "t2", secret });
  next.write({ ticket: "t3" });
  assert.deepEqual(tab.visit(false, true).read(), { ticket: "t3", secret });
});

test("a page of 0.3.0 finds the 64 bytes that it knows, and this one takes what such a page has left", () => {
  const tab = createTab();
  tab.visit(true).write({ ticket, secret });
  const kept = JSON.parse(tab.items.get("s") ?? "");
  assert.deepEqual(Buffer.from(kept.s, "base64url"), Buffer.from(secret.slice(0, 64)));
  tab.items.set("s", JSON.stringify({ t: kept.t, s: kept.s }));
  assert.deepEqual(tab.visit(true).read(), { ticket, secret: secret.slice(0, 64) });
});

test("emptied means both places, on both kinds of device", () => {
  for (const phone of [true, false]) {
    const tab = createTab();
    const shelf = tab.visit(phone);
    shelf.write({ ticket, secret });
    shelf.clear();
    assert.equal(tab.all(), "");
    assert.equal(tab.visit(phone, true).read(), null);
    shelf.write({ ticket: "ny" });
    assert.equal(tab.visit(phone, true).read()?.secret, null, "nothing of the old comes back");
  }
});

test("half a shelf, or somebody else's, is no shelf", () => {
  for (const spoil of [
    (/** @type {any} */ t) => (t.window.name = ""),
    (/** @type {any} */ t) => (t.window.name = "en anden sides navn"),
    (/** @type {any} */ t) => (t.window.name = t.window.name.slice(4)),
    (/** @type {any} */ t) => t.items.clear(),
    (/** @type {any} */ t) => t.items.set("s", "vrøvl"),
    (/** @type {any} */ t) => t.items.set("s", "2"),
    (/** @type {any} */ t) => t.items.set("s", "3"),
    (/** @type {any} */ t) => t.items.set("s", "3-9 AAAA"),
    (/** @type {any} */ t) => t.items.set("s", "3x AAAA"),
    (/** @type {any} */ t) => t.items.set("s", "399999 AAAA"),
  ]) {
    const tab = createTab();
    tab.visit().write({ ticket, secret });
    spoil(tab);
    assert.equal(tab.visit(false, true).read(), null);
    assert.equal(tab.all(), "");
  }
});

test("a browser that refuses storage loses the reload, nothing else", () => {
  const shelf = createShelf(() => {
    throw new DOMException("no", "SecurityError");
  });
  assert.equal(shelf.read(), null);
  assert.equal(shelf.write({ ticket, secret }), false, "and says so");
  shelf.clear();
});

test("a discarded tab on a computer is joined where both halves are left, else the page learns that it had one", () => {
  const tab = createTab();
  assert.equal(tab.visit().write({ ticket, secret }), true);
  assert.deepEqual(tab.visit(false, false, true).read(), { ticket, secret });
  tab.window.name = "";
  assert.deepEqual(tab.visit(false, false, true).read(), { ticket: "", secret: null });
  assert.equal(tab.all(), "");
  assert.equal(tab.visit(false, false, true).read(), null, "nothing lay there");
});
