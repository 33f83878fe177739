// An error in a page can be read, though its scripts are joined and shortened.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { readable } from "./stack.js";
import { until, world } from "./support.js";

/** An installed program has none. */
const skip = !existsSync(join(dirname(process.env.UNGRUS_BIN ?? ""), "build"));

test("a stack names the source and the line, by a map that is not served", { skip }, async (t) => {
  const w = await world(t);
  const youth = await w.youth();
  await youth.addInitScript(() => {
    const own = globalThis.fetch;
    globalThis.fetch = (what, how) => {
      /** @type {any} */ (globalThis).stack = Error("asked").stack;
      return own(what, how);
    };
  });
  await youth.goto(`${w.home}/`);
  await until(youth, () => "stack" in globalThis);
  const stack = await youth.evaluate(() => String(/** @type {any} */ (globalThis).stack));
  const [, line] = /web\/js\/youth\/fetched\.js:(\d+):\d+/.exec(readable(stack)) ?? assert.fail(readable(stack));
  const source = readFileSync(join(import.meta.dirname, "../../web/js/youth/fetched.js"), "utf8").split("\n");
  assert.match(source[Number(line) - 1] ?? "", /fetch\(/);
  const script = /\S+\/page\.js/.exec(stack.replace(/[^]*\(/, ""))?.[0] ?? "";
  assert.equal((await youth.request.get(script)).status(), 200);
  assert.equal((await youth.request.get(`${script}.map`)).status(), 404);
});
