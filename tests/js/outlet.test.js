// The place's page, its pure parts: which answer counts, what a wish is, what is said of numbers, and the archive.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { newest } from "../../web/js/lib/newest.js";
import { crc32, zip } from "../../web/js/lib/zip.js";
import { countWords, FORMATS, kindsOf, scansText, wholeKit, wishOf } from "../../web/js/ui/outlet_wish.js";

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
  assert.deepEqual(signals.map(({ aborted }) => aborted), [true, true, false], "the older ones are given up");
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
  const script = "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(*[i.filename+':'+str(i.file_size) for i in z.infolist()])";
  const listed = execFileSync("python3", ["-c", script, path], { env: { ...process.env, PYTHONIOENCODING: "utf-8" } }).toString();
  assert.equal(listed.trim(), "plakat.pdf:14 skærm.png:70000 tom.svg:0".replace("14", String(files[0]?.bytes.length)));
  assert.equal(crc32(new TextEncoder().encode("123456789")), 0xcbf43926, "the check value of CRC-32");
});

test("a wish is what the form says", () => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ format: "cards", design: "night", headline: "mind", language: "en", hours: "on" })) data.set(name, value);
  assert.deepEqual(wishOf(data), { format: "cards", design: "night", headline: "mind", language: "en", drugs: false, hours: true, name: false });
});

test("every format has a name for its file and says how to print it", () => {
  const names = wholeKit().map(({ name }) => name);
  assert.equal(new Set(names).size, 7);
  assert.ok(names.every((name) => /^[a-z-]+\.(pdf|png)$/.test(name)), `${names}`);
  assert.ok(Object.values(FORMATS).every(({ hint }) => hint.length > 20));
  assert.deepEqual(kindsOf("picture")[0], "png");
  assert.deepEqual(kindsOf("poster"), ["pdf", "png", "svg"]);
});

test("numbers in words", () => {
  assert.equal(scansText({ name: "x", scans: null }), "under 5");
  assert.equal(scansText({ name: "x", scans: 12 }), "12 scanninger");
  assert.match(countWords({ counted: false, terms: [] }), /ikke talt/);
  assert.match(countWords({ counted: true, terms: [] }), /Når et halvår er slut/);
  assert.match(countWords({ counted: true, terms: [1] }), /aldrig hvem/);
});
