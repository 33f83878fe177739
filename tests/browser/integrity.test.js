// What a page asks for is what was built, or it is not taken.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { launch, world } from "./support.js";

const TAG = /<script\b[^>]*\bsrc="([^"]+)"[^>]*>|<link\b(?=[^>]*rel="stylesheet")[^>]*\bhref="([^"]+)"[^>]*>/g;
const PUBLIC = ["/", "/privatliv", "/was", "/proev", "/en", "/en/privatliv", "/modtager", "/skole", "/ny", "/vagt", "/nothing-there"];
const STAFF = [
  "/vagt",
  "/leder",
  "/leder/personale",
  "/leder/modtagere",
  "/leder/steder",
  "/leder/tider",
  "/leder/telefoner",
  "/leder/center",
  "/leder/bestillinger",
];

test("every script and style sheet of every page carries the digest of what is served", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  const stranger = await w.youth();
  /** @type {Map<string, string>} */
  const digests = new Map();
  for (const [browser, paths] of /** @type {const} */ ([
    [stranger.request, PUBLIC],
    [desk.request, STAFF],
  ])) {
    for (const path of paths) {
      const page = await (await browser.get(w.home + path)).text();
      const tags = [...page.matchAll(TAG)].map(([tag, script, link]) => ({ tag, url: w.home + (script ?? link) }));
      assert.ok(tags.length > 0, `${path} has a style sheet`);
      for (const { tag, url } of tags) {
        if (!digests.has(url))
          digests.set(
            url,
            createHash("sha384")
              .update(await (await browser.get(url)).body())
              .digest("base64"),
          );
        assert.ok(tag.includes(` integrity="sha384-${digests.get(url)}"`), `${path}: ${tag}`);
      }
    }
  }
  assert.ok(digests.size >= 10, `${digests.size} files`);
});

test("a script that was changed under way does not run, and a style sheet is not drawn", async (t) => {
  const w = await world(t);
  // A browser whose complaints nobody counts.
  const browser = await launch();
  t.after(() => browser.close());
  for (const [file, more] of [
    ["js/da/youth/page.js", "globalThis.changed = true;"],
    ["css/youth.css", ":root { --changed: 1 }"],
  ]) {
    const page = await browser.newPage();
    let changed = 0;
    await page.route(`**/${file}`, async (route) => {
      const response = await route.fetch();
      changed += 1;
      await route.fulfill({ response, body: `${more}${await response.text()}` });
    });
    const refused = page.waitForEvent("console", (line) => line.type() === "error" && line.text().includes("integrity"));
    await page.goto(`${w.home}/`, { waitUntil: "networkidle" });
    await refused;
    assert.ok(changed > 0, file);
    const ran = await page.evaluate(() => "changed" in globalThis || getComputedStyle(document.documentElement).getPropertyValue("--changed") !== "");
    assert.equal(ran, false, file);
    await page.close();
  }
});
