// What /modtager makes of answers, also of those that end in the middle: whoever reads a card must not lose it by that.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { test } from "node:test";
import { ask } from "../../../web/js/agency/ask.js";
import { Refused } from "../../../web/js/net/client.js";

/** A server of its own, asked as the page would. @param {import("node:test").TestContext} t @param {import("node:http").RequestListener} answer */
async function serve(t, answer) {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const { fetch } = globalThis;
  globalThis.fetch = (path, about) => fetch(`http://127.0.0.1:${port}${path}`, about);
  t.after(() => {
    globalThis.fetch = fetch;
    server.close();
    server.closeAllConnections();
  });
}

/** @param {number} status @param {string} code */
const refused = (status, code) => (/** @type {unknown} */ error) => error instanceof Refused && error.status === status && error.code === code;

test("an answer in order is handed over, an empty one too", async (t) => {
  await serve(t, (request, response) => response.end(request.url === "/modtager/mig" ? '{"name":"Karen"}' : "{}"));
  assert.deepEqual(await ask("mig"), { name: "Karen" });
  assert.deepEqual(await ask("ud"), {});
});

test("a link that breaks within a good answer is no answer: nobody is signed out by it", async (t) => {
  await serve(t, (_, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
    response.write('{"name":');
    setImmediate(() => response.destroy());
  });
  await assert.rejects(ask("mig"), (error) => refused(0, "")(error) && !(/** @type {Refused} */ (error).sure));
});

test("a refusal says its code, one by somebody between has none, and no connection is no answer", async (t) => {
  await serve(t, (request, response) => {
    if (request.url === "/modtager/mig") response.writeHead(401).end('{"code":"signed_out","message":"Log ind."}');
    else if (request.url === "/modtager/kort") response.writeHead(502).end("<html>");
    else response.destroy();
  });
  await assert.rejects(ask("mig"), refused(401, "signed_out"));
  await assert.rejects(ask("kort"), (error) => refused(502, "")(error) && !(/** @type {Refused} */ (error).sure));
  await assert.rejects(ask("ud"), refused(0, ""));
});
