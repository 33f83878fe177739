// What becomes of a question when its page is left.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient } from "../../../web/js/handover/client.js";

test("a card that is taken back is taken back though the page is left meanwhile; what is only looked at is not", async () => {
  const stop = new AbortController();
  /** @type {any[]} */
  const asked = [];
  const fetch = /** @type {any} */ (
    (/** @type {string} */ path, /** @type {any} */ options) =>
      new Promise((resolve, reject) => {
        options.signal.addEventListener("abort", () => reject(Error("aborted")));
        asked.push({ path, ...options, answer: () => resolve(Response.json({ was: "waiting" })) });
      })
  );
  const client = createClient({ fetch, signal: stop.signal });
  const [taken, looked] = [client.takeBack("r"), client.status("r")];
  const [takes, looks] = asked;
  const notLooked = assert.rejects(looked);
  stop.abort();
  assert.deepEqual([takes.signal.aborted, takes.keepalive, looks.signal.aborted], [false, true, true]);
  takes.answer();
  await assert.rejects(taken, "nobody is there to be told");
  await notLooked;
  await assert.rejects(client.takeBack("r"), "nor does anything begin then");
  assert.equal(asked.length, 2);
});
