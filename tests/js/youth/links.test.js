// What of a counsellor's words can be pressed, and what never can.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parts } from "../../../web/js/youth/links.js";

/** @param {string} text */
const links = (text) =>
  parts(text)
    .filter((part) => typeof part !== "string")
    .map(({ href, shown }) => (href === shown ? href : `${shown} → ${href}`));
/** @param {string} text as it is shown */
const shown = (text) =>
  parts(text)
    .map((part) => (typeof part === "string" ? part : part.shown))
    .join("");

test("addresses, as people write them", () => {
  assert.deepEqual(links("Se https://ung.dk/hjaelp?a=1#b."), ["https://ung.dk/hjaelp?a=1#b"]);
  assert.deepEqual(links("(http://ung.dk/a_(b)) og www.headspace.dk, tak"), ["http://ung.dk/a_(b)", "www.headspace.dk → https://www.headspace.dk/"]);
  assert.deepEqual(links("https://UNG.dk"), ["https://UNG.dk → https://ung.dk/"]);
  assert.deepEqual(links("skriv til hjaelp@ung.dk."), ["hjaelp@ung.dk → mailto:hjaelp@ung.dk"]);
});

test("numbers, as Danes write them; no dates, amounts or parts of longer ones", () => {
  assert.deepEqual(links("Ring 70 20 12 01, 70201201, 7020 1201 eller +45 70 20 12 01."), [
    "70 20 12 01 → tel:70201201",
    "70201201 → tel:70201201",
    "7020 1201 → tel:70201201",
    "+45 70 20 12 01 → tel:+4570201201",
  ]);
  assert.deepEqual(links("Livsfare: ring 112. Børnetelefonen: 116 111\n1813"), ["112 → tel:112", "116 111 → tel:116111", "1813 → tel:1813"]);
  assert.deepEqual(links("Livslinien: 70 201 201\nAlkolinjen: 80 200 500"), ["70 201 201 → tel:70201201", "80 200 500 → tel:80200500"]);
  for (const text of [
    "28-11-2026",
    "28.11.2026",
    "12 11 2026",
    "kl. 14.05",
    "010203-1234",
    "1.112 kr",
    "112,50",
    "11234567890",
    "abc112",
    "20 30 40",
    "10 000 000",
  ])
    assert.deepEqual(links(text), [], text);
});

test("nothing but http, https, tel and mailto, and no host that hides", () => {
  for (const text of [
    "javascript:alert(1)",
    "JavaScript://%0aalert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "vbscript:x",
    "pаypal@x.dk",
    "hjaelp@ung.dkа",
    "hjælp@ung.dk",
    "ungrus://x",
    "blob:https://ung.dk/1",
    "https://ung.dk@ond.dk/",
    "https://ung.dk:hemmeligt@ond.dk",
    "https://",
    "https://localhost",
    "http://[::1",
    "https:/\\ond.dk",
  ])
    assert.deepEqual(
      links(text).filter((link) => !link.includes("→ mailto:")),
      text.startsWith("blob") ? ["https://ung.dk/1"] : [],
      text,
    );
  assert.deepEqual(
    links("mailto:a@b.dk?bcc=c@d.dk").filter((link) => link.includes("bcc")),
    [],
  );
});

test("a name in another alphabet is shown as it is looked up; signs that turn text around end an address", () => {
  assert.deepEqual(links("https://pаypal.com/x"), ["https://xn--pypal-4ve.com/x"]);
  assert.deepEqual(links("https://rød.dk"), ["https://xn--rd-lka.dk/"]);
  assert.deepEqual(links("https://ung.dk/\u202ekd.dno"), ["https://ung.dk/"]);
  assert.equal(links("https://ung\u200b.dk/a").length, 0);
});

test("every word is kept, whatever it is; and at most so many links", () => {
  for (const text of ["", "hej", "se https://ung.dk, eller ring 112!", "<b>https://a.dk</b>", "a@b.dk\nwww.c.dk\n\n70201201"]) assert.equal(shown(text), text);
  const many = parts("www.a.dk ".repeat(400));
  assert.equal(many.filter((part) => typeof part !== "string").length, 20);
  assert.equal(shown("www.a.dk ".repeat(400)), "www.a.dk ".repeat(400));
});

test("the longest and worst text takes little time", () => {
  for (const text of [
    "a@".repeat(2000),
    "1 ".repeat(2000),
    "12 34 ".repeat(666),
    "+1 23".repeat(800),
    `https://${"a.".repeat(1990)}`,
    `https://a.dk/${")".repeat(3980)}`,
    `${"a.".repeat(60)}@`.repeat(33),
    "https://".repeat(500),
  ]) {
    const begun = performance.now();
    parts(text);
    const took = performance.now() - begun;
    assert.ok(took < 50, `${text.slice(0, 20)}: ${took} ms`);
  }
});
