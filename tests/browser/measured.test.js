// What holds in all three engines, whatever they keep: nothing of a conversation comes back but by a reload. And what they keep
// of any page, where they differ: measured, as docs/design.md says it ("In three engines").
import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "../nodes/support/until.js";
import { sites, way } from "./engines/beside.js";
import { chromium } from "./engines/chromium.js";
import { firefox } from "./engines/firefox.js";
import { back, crypts, fill, keepsName, keepsPages, keepsStorage, TRIES } from "./engines/keeps.js";
import { person } from "./engines/person.js";
import { webkit } from "./engines/webkit.js";
import { bubble, onDuty, ready, take, world } from "./support.js";

/** @typedef {import("./engines/person.js").Person} Person */

const STORAGE = { "storage after a reload": "session local key", "storage after Back": "session local key", "storage in the next tab": "local key" };
/** All that web/js asks of crypto.subtle; and why it has a line for empty HMAC keys. */
const CRYPTO = {
  ...Object.fromEntries(["SHA-256", "HMAC", "HKDF", "PBKDF2", "AES-GCM", "ECDH P-256", "ECDSA P-256", "X25519", "Ed25519"].map((kind) => [kind, true])),
  "HMAC with an empty key": false,
};
const [NOWHERE, ANY, ALL] = ["in no field", "not with autocomplete=off", "in every field"];

/** @type {Record<string, {open: (options?: {incognito?: boolean}) => Promise<import("./engines/person.js").Browser & {kept?: () => string}>, keeps: object, wakes: object}>} */
const ENGINES = {
  chromium: {
    open: chromium,
    keeps: {
      "text after a reload of a page": NOWHERE,
      "text after a reload of a no-store page": NOWHERE,
      "Back wakes a page": true,
      "text after Back to a page": ALL,
      "Back wakes a no-store page": true,
      "text after Back to a no-store page": ALL,
      "window.name after a reload": true,
      "window.name at another site, by a link": true,
      "window.name at another site, by its address": true,
      "window.name back from there": true,
      "ML-KEM-768": true,
    },
    wakes: { "our first page": true, "a conversation": false },
  },
  firefox: {
    open: firefox,
    keeps: {
      "text after a reload of a page": ANY,
      "text after a reload of a no-store page": NOWHERE,
      "Back wakes a page": true,
      "text after Back to a page": ALL,
      "Back wakes a no-store page": false,
      "text after Back to a no-store page": NOWHERE,
      "window.name after a reload": true,
      "window.name at another site, by a link": false,
      "window.name at another site, by its address": false,
      "window.name back from there": false,
      "ML-KEM-768": false,
    },
    wakes: { "our first page": false, "a conversation": false },
  },
  webkit: {
    open: webkit,
    keeps: {
      "text after a reload of a page": NOWHERE,
      "text after a reload of a no-store page": NOWHERE,
      "Back wakes a page": true,
      "text after Back to a page": ANY,
      "Back wakes a no-store page": true,
      "text after Back to a no-store page": ANY,
      "window.name after a reload": true,
      "window.name at another site, by a link": false,
      "window.name at another site, by its address": false,
      "window.name back from there": false,
      "ML-KEM-768": false,
    },
    wakes: { "a conversation without COOP": true, "a conversation": false },
  },
};

const [SAID, DRAFT, PLANTED, CONTROL] = ["sentinelSAID4b1f", "sentinelDRAFT9c02", "plantedWORD77e5", "plantedTEXT03ad"];

/** From the first page into a conversation, with a message that came and a draft. @param {Person} youth @param {any} desk @param {string} nth */
async function midway(youth, desk, nth) {
  await youth.press("Start samtalen");
  await take(desk);
  await youth.reads("Er her nu");
  await youth.type("Skriv en besked", SAID + nth);
  await youth.press("Send");
  await bubble(desk, SAID + nth).waitFor();
  await youth.reads("Leveret");
  await youth.type("Skriv en besked", DRAFT);
}

/** Nothing of it is on the page, in its fields, or in the tab's two places. @param {Person} youth @param {string} when */
async function nothing(youth, when) {
  const [text, name, stored] = await youth.run(() => {
    const fields = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("textarea, input")]);
    return [[document.documentElement.outerHTML, ...fields.map((field) => field.value)].join("\n"), window.name, sessionStorage.length];
  });
  for (const word of [SAID, DRAFT]) assert.ok(!text.includes(word), `${when}: ${word} is there; see pagehide and pageshow in web/js/youth/page.js`);
  assert.deepEqual([name, stored], ["", 0], `${when}: half a shelf is there; see web/js/youth/shelf.js`);
}

/** What Firefox keeps on the disk for after a crash has been written since, and has neither words nor pad. @param {Person} youth @param {() => string} kept */
async function notOnDisk(youth, kept) {
  const pad = await youth.run((word) => (sessionStorage.setItem("planted", word), window.name.slice(0, 40)), PLANTED);
  assert.equal(pad.length, 40);
  await until("the session file has what was planted last", () => kept().includes(PLANTED));
  await youth.run(() => sessionStorage.removeItem("planted"));
  for (const word of [SAID, DRAFT, pad]) assert.ok(!kept().includes(word), `${word} is in Firefox's session file; fields have autocomplete=off against that`);
}

/**
 * @param {import("node:test").TestContext} t @param {string} name @param {import("./engines/person.js").Browser & {kept?: () => string}} browser
 * @returns {Promise<Record<string, boolean>>} which of our pages Back has woken. With COOP, WebKit's driver loses sight of one that comes
 *   back: its stay is without until the last
 */
async function comesBack(t, name, browser) {
  const [other] = await sites(t);
  const road = await way(t);
  road.coop = name !== "webkit";
  const w = await world(t, { port: road.far, args: road.args, origin: road.origin });
  const desk = await w.counsellor();
  await onDuty(desk, 4);
  const youth = person(browser);

  await youth.goto(other);
  await fill(youth, CONTROL);
  if (browser.kept) await until("a field's text in the session file", () => browser.kept?.().includes(CONTROL));
  await youth.goto(`${w.home}/`);
  await midway(youth, desk, "1");
  await youth.reload();
  await youth.reads(`${SAID}1`);
  assert.equal(await youth.run(() => /** @type {any} */ (document.getElementById("text")).value), "", "a reload brings no draft");
  await youth.type("Skriv en besked", DRAFT);
  if (browser.kept) await notOnDisk(youth, browser.kept);
  await youth.goto(other);
  let { asked } = road;
  await back(youth, w.home);
  const woken = road.asked === asked;
  await nothing(youth, "after Back");
  assert.equal(await youth.run(() => document.body.innerText.trim() === ""), woken, "a page that was woken is blank");

  await youth.goto(`${w.home}/`);
  await midway(youth, desk, "2");
  await youth.tab();
  await youth.goto(other);
  await youth.goto(`${w.home}/`);
  await nothing(youth, "in the next tab");

  await midway(youth, desk, "3");
  await youth.press("Forlad siden");
  await youth.away(w.home);
  await back(youth, other);
  await youth.goto(`${w.home}/`);
  await nothing(youth, "after quick exit");

  if (road.coop) {
    let wakes = false;
    for (let left = TRIES; left && !wakes; left--) {
      await youth.goto(other);
      ({ asked } = road);
      await back(youth, w.home);
      wakes = road.asked === asked;
    }
    return { "our first page": wakes, "a conversation": woken };
  }
  road.coop = true;
  await ready(desk);
  await youth.goto(`${w.home}/`);
  await midway(youth, desk, "4");
  await youth.goto(other);
  ({ asked } = road);
  await youth.back();
  await until("WebKit asks for the page of a conversation again, with COOP", () => road.asked > asked);
  return { "a conversation without COOP": woken, "a conversation": false };
}

for (const [name, { open, keeps, wakes }] of Object.entries(ENGINES)) {
  test(name, async (t) => {
    const browser = await open();
    t.after(() => browser.close());
    const who = person(browser);
    const version = await who.run(() => navigator.userAgent);
    const differs = `${version} keeps something else than was measured. Does the page still promise the same (web/js/youth/shelf.js, page.js)? Then change this table and docs/design.md, "In three engines".`;

    await t.test(`${name}: what it keeps of any page is as it was measured`, async (t) => {
      const [other, one] = await sites(t);
      await who.goto(one);
      const found = { ...(await keepsPages(who, one, other)), ...(await keepsName(who, one, other)), ...(await keepsStorage(who, one, other)) };
      assert.deepEqual({ ...found, ...(await who.run(crypts)) }, { ...keeps, ...STORAGE, ...CRYPTO }, differs);
    });
    await t.test(`${name}: nothing of a conversation comes back by Back, in the next tab, or after quick exit`, async (t) => {
      assert.deepEqual(await comesBack(t, name, browser), wakes, differs);
    });
  });
}

// WebKitGTK under its driver always keeps nothing.
for (const [name, open] of Object.entries({ chromium, firefox }))
  test(`${name}: a private window keeps as much as any other, as long as it is open`, async (t) => {
    const [other, one] = await sites(t);
    const browser = await open({ incognito: true });
    t.after(() => browser.close());
    assert.deepEqual(await keepsStorage(person(browser), one, other), STORAGE, "see loadDevice in web/js/desk/device.js: it may have no key to keep");
  });
