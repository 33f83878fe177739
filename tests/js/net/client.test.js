// One client for every page: what is asked, and what is known when no good answer comes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isCode, OFFLINE, Refused, ask as typed, wordsOf } from "../../../web/js/net/client.js";

/** Of paths that no service has. @type {(path: string, body: object | undefined, how: object) => Promise<any>} */
const ask = /** @type {any} */ (typed);

/** What `tsc` must refuse; it never runs. */
void (async () => {
  // @ts-expect-error no path of the service
  await typed("/nowhere", {});
  // @ts-expect-error it is asked with a secret
  await typed("/ny/link", {});
  // @ts-expect-error it answers no such thing
  (await typed("/ny/link", { secret: "" })).nothing.toString();
});

/** @param {number} status @param {unknown} body */
const says = (status, body) => async () => new Response(typeof body === "string" ? body : JSON.stringify(body), { status });
/** @param {typeof globalThis.fetch} fetch @param {import("../../../web/js/net/client.js").How} [how] @returns {Promise<Refused>} */
const refused = (fetch, how) =>
  ask("/x", {}, { fetch, ...how }).then(
    () => assert.fail("it was good"),
    (error) => error,
  );

test("what is said goes in the body; cookies go along only where they are asked for", async () => {
  /** @type {[unknown, RequestInit][]} */
  const asked = [];
  const fetch = async (/** @type {any} */ path, /** @type {any} */ about) => (asked.push([path, about]), new Response("{}"));
  await ask("/a", { secret: "s" }, { fetch });
  await ask("/b", {}, { fetch, cookies: true });
  await ask("/c", undefined, { fetch });
  assert.deepEqual(
    asked.map(([path, { method, body, credentials, cache }]) => [path, method, body, credentials, cache]),
    [
      ["/a", "POST", '{"secret":"s"}', "omit", "no-store"],
      ["/b", "POST", "{}", "same-origin", "no-store"],
      ["/c", undefined, undefined, "omit", "no-store"],
    ],
  );
});

test("an answer is its JSON, or what is read of it", async () => {
  assert.deepEqual(await ask("/x", {}, { fetch: says(200, { a: 1 }) }), { a: 1 });
  assert.equal(await ask("/x", {}, { fetch: says(200, "text"), read: (answer) => answer.text() }), "text");
});

test("nothing was done for sure only where the server says so by a code of its own", async () => {
  for (const [status, body, code, sure] of /** @type {const} */ ([
    [409, { code: "closed" }, "closed", true],
    [413, "<html>", "", false],
    [429, { code: "too_many" }, "too_many", true],
    [429, "<html>", "too_many", false],
    [503, { code: "full" }, "full", true],
    [503, { code: "not_saved" }, "not_saved", false],
    [502, "<html>", "", false],
    [404, { code: 7, message: 7 }, "", false],
  ])) {
    const error = await refused(says(status, body));
    assert.deepEqual([error.status, error.code, error.sure], [status, code, sure]);
    assert.ok(!code || isCode(error, code));
  }
});

test("words for the reader: the server's, or whether it is the network or us", async () => {
  assert.equal(wordsOf(await refused(says(409, { code: "closed", message: "Lukket." }))), "Lukket.");
  assert.match(wordsOf(await refused(says(502, "<html>"))), /galt hos os/);
  assert.match(wordsOf(await refused(says(408, { code: "slow" }))), /for lang tid at sende/);
  assert.match(wordsOf(new TypeError("a fault of the page")), /galt hos os/);
  for (const broken of [() => Promise.reject(new TypeError("offline")), says(200, "<html>")]) {
    const error = await refused(broken);
    assert.deepEqual([error.status, error.sure, wordsOf(error)], [0, false, OFFLINE]);
  }
});

test("it is given up when nobody answers, and when somebody says so", async () => {
  const never = (/** @type {any} */ _, /** @type {any} */ { signal }) =>
    new Promise((_, no) => {
      const end = () => no(new Error("given up"));
      if (signal.aborted) end();
      signal.addEventListener("abort", end);
    });
  assert.equal((await refused(never, { patience: 1 })).status, 0);
  const stop = new AbortController();
  const waits = refused(never, { signal: stop.signal });
  stop.abort();
  assert.equal((await waits).status, 0);
  assert.equal((await refused(never, { signal: stop.signal })).status, 0, "nothing more is asked");
});
