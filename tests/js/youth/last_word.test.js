// What is said when no link carries it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../../web/js/conversation/protocol.js";
import { lastWord } from "../../../web/js/youth/last_word.js";

test("a last word without a link goes by a request that outlives the page, for the conversation of that ticket", () => {
  /** @type {any[]} */
  const asked = [];
  const fetch = /** @type {any} */ (
    async (/** @type {string} */ url, /** @type {any} */ options) => {
      asked.push({ url, ...options });
      return Response.json({});
    }
  );
  lastWord("t1", { leave: {} }, { fetch });
  lastWord("", { leave: {} }, { fetch });
  assert.equal(asked.length, 1, "where nothing has begun there is nothing to leave");
  const [{ url, keepalive, body }] = asked;
  assert.deepEqual([url, keepalive], ["/ws/youth", true]);
  const frames = JSON.parse(body).frames.map(decode);
  assert.deepEqual([frames[0].type, frames[0].data.ticket, frames[1].type], ["resume", "t1", "leave"]);
});
