// The place's page, its pure parts: which answer counts, when it is asked again, what a wish is, what is said of
// numbers, which order is which, and the archive.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { newest } from "../../../web/js/net/newest.js";
import { oncePerOrder } from "../../../web/js/net/once.js";
import { crc32, zip } from "../../../web/js/outlet/zip.js";
import { Refused } from "../../../web/js/net/client.js";
import { patiently } from "../../../web/js/outlet/patiently.js";
import { countWords, drugsOn, FORMATS, kindsOf, scansText, wholeKit, wishOf } from "../../../web/js/outlet/wish.js";

/** An answer that comes when it is told to. */
function held() {
  /** @type {(value: string) => void} */
  let give = () => {};
  /** @type {(why: Error) => void} */
  let fail = () => {};
  /** @type {Promise<string>} */
  const promise = new Promise((resolve, reject) => ((give = resolve), (fail = reject)));
  return { promise, give, fail };
}

test("only the newest answer counts, in whatever order they come", async () => {
  const only = newest();
  const [one, two, three] = [held(), held(), held()];
  /** @type {AbortSignal[]} */
  const signals = [];
  const all = [one, two, three].map((answer) => only((signal) => (signals.push(signal), answer.promise)));
  assert.deepEqual(
    signals.map(({ aborted }) => aborted),
    [true, true, false],
    "the older ones are given up",
  );
  three.give("three");
  one.give("one");
  two.fail(new Error("given up"));
  assert.deepEqual(await Promise.all(all), [null, null, { value: "three" }]);
});

test("a fault of the newest is told, one of an older is not; and it goes on after it", async () => {
  const only = newest();
  const [one, two] = [held(), held()];
  const first = only(() => one.promise);
  const second = only(() => two.promise);
  one.fail(new Error("old"));
  two.fail(new Error("new"));
  assert.equal(await first, null);
  await assert.rejects(second, /new/);
  assert.deepEqual(await only(async () => "again"), { value: "again" });
});

test("an archive that others can read", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "ungrus-zip-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const files = [
    { name: "plakat.pdf", bytes: new TextEncoder().encode("%PDF-1.7 æøå") },
    { name: "skærm.png", bytes: new Uint8Array(70_000).fill(7) },
    { name: "tom.svg", bytes: new Uint8Array() },
  ];
  const path = join(folder, "kit.zip");
  writeFileSync(path, Buffer.from(await zip(files).arrayBuffer()));
  const script =
    "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(*[i.filename+':'+str(i.file_size) for i in z.infolist()])";
  const listed = execFileSync("python3", ["-c", script, path], { env: { ...process.env, PYTHONIOENCODING: "utf-8" } }).toString();
  assert.equal(listed.trim(), "plakat.pdf:14 skærm.png:70000 tom.svg:0".replace("14", String(files[0]?.bytes.length)));
  assert.equal(crc32(new TextEncoder().encode("123456789")), 0xcbf43926, "the check value of CRC-32");
});

/** @param {Record<string, string>} [change] */
function filled(change) {
  const data = new FormData();
  const choices = { format: "cards", design: "night", headline: "mind", language: "en", hours: "on", ...change };
  for (const [name, value] of Object.entries(choices)) data.set(name, value);
  return data;
}

test("a wish is what the form says", () => {
  assert.deepEqual(wishOf(filled(), null), { format: "cards", design: "night", headline: "mind", language: "en", drugs: false, hours: true, name: false });
  assert.equal(wishOf(filled({ format: "poster" }), null).drugs, true);
});

test("what is carried home says nothing of drugs, until the person has said what they want", () => {
  const on = Object.keys(FORMATS).filter((format) => drugsOn(format, null));
  assert.deepEqual(on, ["poster", "strips", "slide", "picture"]);
  assert.ok(Object.keys(FORMATS).every((format) => drugsOn(format, true) && !drugsOn(format, false)));
  assert.equal(wishOf(filled(), true).drugs, true);
});

test("the whole kit is of one wish, and each format follows the rule", () => {
  const kit = wholeKit(wishOf(filled(), null), null).map(({ wish }) => wish);
  assert.ok(kit.every(({ design, headline, language, hours, name }) => `${design} ${headline} ${language} ${hours} ${name}` === "night mind en true false"));
  assert.deepEqual(
    kit.map(({ format, drugs }) => [format, drugs]),
    Object.keys(FORMATS).map((format) => [format, drugsOn(format, null)]),
  );
  assert.ok(wholeKit(wishOf(filled(), true), true).every(({ wish }) => wish.drugs));
  assert.deepEqual(
    kit.map(({ file }) => file),
    ["pdf", "pdf", "pdf", "pdf", "pdf", "pdf", "png"],
  );
});

test("a busy server is asked again, five times at most; any other refusal counts at once", async () => {
  /** @param {number} times @param {number} status */
  async function tried(times, status) {
    let asked = 0;
    /** @type {number[]} */
    const pauses = [];
    const work = async () => {
      if (asked++ < times) throw new Refused(status, { message: "no" });
      return "file";
    };
    const end = await patiently(work, async (ms) => pauses.push(ms)).catch((/** @type {Error} */ error) => error.message);
    return [end, asked, pauses.length, pauses.every((ms) => ms === 1000)];
  }
  assert.deepEqual(await tried(0, 503), ["file", 1, 0, true]);
  assert.deepEqual(await tried(5, 503), ["file", 6, 5, true]);
  assert.deepEqual(await tried(6, 503), ["no", 6, 5, true]);
  assert.deepEqual(await tried(1, 0), ["no", 1, 0, true]);
});

test("an order keeps its id until it has arrived; another order has another", () => {
  let made = 0;
  const ids = oncePerOrder(() => `id ${++made}`);
  const order = { posters: 10, note: "" };
  assert.deepEqual([ids.of(order), ids.of({ ...order }), ids.of({ ...order, posters: 1 }), ids.of(order)], ["id 1", "id 1", "id 2", "id 1"]);
  ids.done();
  assert.equal(ids.of(order), "id 3");
});

test("every format has a name for its file and says how to print it", () => {
  const names = wholeKit(wishOf(filled(), null), null).map(({ name }) => name);
  assert.equal(new Set(names).size, 7);
  assert.ok(
    names.every((name) => /^[a-z-]+\.(pdf|png)$/.test(name)),
    `${names}`,
  );
  assert.ok(Object.values(FORMATS).every(({ hint }) => hint.length > 20));
  assert.deepEqual(kindsOf("picture")[0], "png");
  assert.deepEqual(kindsOf("poster"), ["pdf", "png", "svg"]);
});

test("numbers in words", () => {
  assert.equal(scansText({ scans: null }), "under 5");
  assert.equal(scansText({ scans: 12 }), "mindst 12");
  assert.match(countWords({ counted: false, terms: [] }), /ikke talt/);
  assert.match(countWords({ counted: true, terms: [] }), /Når et halvår er slut/);
  assert.match(countWords({ counted: true, terms: [1] }), /^Mindst så mange .*aldrig hvem/);
});
