// The young person's first page, before anything has begun.
import assert from "node:assert/strict";
import { get } from "node:http";
import { test } from "node:test";
import { join } from "node:path";
import { agencyAt } from "./agency.js";
import { look } from "./look.js";
import { AWAY, bubble, LANGUAGES, met, offer, onDuty, start, take, until, world, write } from "./support.js";

/** What a browser keeps of the page. @param {import("playwright-core").Page} page */
async function kept(page) {
  const inside = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    state: history.state,
    name: window.name,
  }));
  return { ...inside, cookies: (await page.context().cookies()).length };
}
const NOTHING = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, state: null, name: "", cookies: 0 };

test("closed: the numbers and no start; it opens by itself when a counsellor goes on duty, and closes again", async (t) => {
  const w = await world(t);
  const youth = await w.youth();
  await youth.clock.install();
  await youth.goto(`${w.home}/`);
  await youth.getByText("Ingen på vagt lige nu").waitFor();
  await youth.getByRole("heading", { name: "Vil du tale med nogen nu?" }).waitFor();
  assert.ok(await youth.getByRole("link", { name: "116 111" }).isVisible());
  const begin = youth.getByRole("button", { name: "Start samtalen" });
  assert.equal(await begin.isVisible(), false);
  // One whose clock is real, to be looked at.
  const other = await w.youth();
  await other.goto(`${w.home}/`);
  await look(other, "youth-start-closed");

  const desk = await w.counsellor();
  await look(desk, "desk-off-duty");
  await onDuty(desk);
  await look(desk, "desk-on-duty");
  await youth.clock.runFor(21_000);
  await begin.waitFor();
  await youth.getByText("Åbent lige nu").waitFor();
  assert.match(await youth.locator("#status").innerText(), /En rådgiver er på vagt/);
  assert.ok(await youth.getByText("Du skriver. Ingen ringer.").isVisible());
  assert.equal(await youth.getByRole("link", { name: "116 111" }).isVisible(), false);
  await other.reload();
  await look(other, "youth-start-open");

  await desk.getByRole("button", { name: "Gå af vagt" }).click();
  await until(desk, async () => !(await (await fetch("/status")).json()).open);
  await youth.clock.runFor(21_000);
  await begin.waitFor({ state: "hidden" });
});

test("on the smallest phone the start button is seen without scrolling, with what comes before it", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk);
  await agencyAt(desk, w);
  const youth = await w.youth({ viewport: { width: 320, height: 568 } });
  await youth.goto(`${w.home}/`);
  const begin = youth.getByRole("button", { name: "Start samtalen" });
  await begin.waitFor();
  const box = await begin.boundingBox();
  assert.ok(box && box.y + box.height <= 568, `ends at ${box && box.y + box.height} px`);
  const promise = await youth.getByText("Læs, hvornår anonymiteten kan slutte").boundingBox();
  assert.ok(promise && promise.y < box.y, "what one should know stands before it");
});

test("with letters of twice the size the title is made of whole words, and 112 is seen as help opens", async (t) => {
  const w = await world(t);
  const youth = await w.youth();
  await youth.setViewportSize({ width: 360, height: 640 });
  await youth.goto(`${w.home}/`);
  const torn = await youth.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
    const text = document.querySelector("h1")?.firstChild;
    return [...(text?.textContent ?? "").matchAll(/\S+/g)].filter(({ 0: word, index }) => {
      const range = document.createRange();
      range.setStart(/** @type {Node} */ (text), index);
      range.setEnd(/** @type {Node} */ (text), index + word.length);
      return range.getClientRects().length > 1;
    });
  });
  assert.deepEqual(torn, []);
  await youth.locator("#acute summary").click();
  const call = await youth.locator("#acute").getByRole("link", { name: "Livsfare: ring 112" }).boundingBox();
  assert.ok(call && call.y + call.height <= 640, JSON.stringify(call));
});

test("help is one tap away and closes by Escape", async (t) => {
  const w = await world(t);
  const youth = await w.youth();
  await youth.goto(`${w.home}/`);
  await youth.getByText("Akut hjælp", { exact: true }).click();
  const help = youth.getByRole("region", { name: "Akut hjælp" });
  await help.getByRole("link", { name: "Livsfare: ring 112" }).waitFor();
  await look(youth, "youth-acute");
  await youth.keyboard.press("Escape");
  await help.waitFor({ state: "hidden" });
});

for (const choice of ["", "Det handler om mig"]) {
  test(`the choice ${choice ? "is passed on" : "may be skipped"}`, async (t) => {
    const w = await world(t);
    const desk = await w.counsellor();
    const youth = await w.youth();
    await onDuty(desk);
    await start(youth, w, choice);
    const about = await desk.locator("#ring-about").filter({ hasText: "har ventet" }).innerText();
    assert.ok(about.startsWith(choice ? "Om sig selv" : "Emne ikke valgt"), about);
    await take(desk);
    await met(youth);
  });
}

// Invariant 4, in a browser.
test("no cookie, no storage, one neutral title, from the first page to the last", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk);
  const youth = await w.youth({ desktop: true });
  await youth.goto(`${w.home}/`);
  assert.deepEqual(await kept(youth), NOTHING);
  await start(youth, w);
  await take(desk);
  await met(youth);
  const { session, name, ...rest } = await kept(youth);
  assert.equal(session, 1, "the pad of the shelf");
  assert.ok(name, "the other half");
  assert.deepEqual({ ...rest, session: 0, name: "" }, NOTHING);
  assert.equal(await youth.title(), "Chat");
  assert.match((await youth.locator("meta[name=description]").getAttribute("content")) ?? "", /^Skriv med en rådgiver/);
  await youth.getByRole("button", { name: "Afslut samtalen" }).click();
  await youth.getByRole("button", { name: "Ja, slut samtalen" }).click();
  await youth.getByRole("heading", { name: "Du har sluttet samtalen" }).waitFor();
  assert.deepEqual(await kept(youth), NOTHING);
  assert.equal(await youth.title(), "Chat");
  assert.equal(await youth.evaluate(() => history.length), 2, "about:blank and one neutral row");
});

test("a flyer's address turns neutral at once, and the conversation works", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk);
  const youth = await w.youth();
  await youth.goto(`${w.home}/f/bibliotek-7#k=abc`);
  await youth.getByRole("button", { name: "Start samtalen" }).waitFor();
  assert.equal(youth.url(), `${w.home}/`);
  await youth.getByRole("button", { name: "Start samtalen" }).click();
  await take(desk);
  await met(youth);
  assert.equal(youth.url(), `${w.home}/`);
});

test("without JavaScript: the numbers, and why", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk);
  for (const desktop of [false, true]) {
    const youth = await w.youth({ desktop, javaScriptEnabled: false });
    await youth.goto(`${w.home}/`);
    await youth.getByRole("heading", { name: "Chatten kræver JavaScript" }).waitFor();
    assert.ok(await youth.getByRole("link", { name: "116 111" }).isVisible());
    assert.equal(await youth.getByRole("button", { name: "Start samtalen" }).isVisible(), false);
    assert.equal(await youth.getByRole("link", { name: "Forlad siden" }).getAttribute("href"), AWAY);
    if (process.env.UNGRUS_PICTURES !== "1") continue;
    const name = `youth-no-script-${desktop ? "desktop" : "phone"}-light.png`;
    await youth.screenshot({ path: join(import.meta.dirname, "..", "screenshots", name), fullPage: true });
  }
});

/** Bytes of a file as it is sent. @param {string} url @returns {Promise<{heads: number, body: number}>} */
function weigh(url) {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "gzip, deflate, br" } }, (answer) => {
      let body = 0;
      answer.on("data", (chunk) => (body += chunk.length));
      answer.on("end", () => resolve({ heads: answer.rawHeaders.join("  \r\n").length, body }));
    }).on("error", reject);
  });
}

/**
 * What a phone that comes to the page asks for, and by whom.
 * @param {import("./support.js").World} w @param {string} path
 */
async function asked(w, path) {
  const youth = await w.youth();
  const wire = await youth.context().newCDPSession(youth);
  /** @type {Map<string, {url: string, by: string, bytes: number, packed: string}>} */
  const seen = new Map();
  wire.on("Network.requestWillBeSent", ({ requestId, request, initiator }) =>
    seen.set(requestId, { url: request.url, by: initiator.type, bytes: 0, packed: "" }),
  );
  wire.on("Network.responseReceived", ({ requestId, response }) =>
    Object.assign(seen.get(requestId) ?? {}, { packed: response.headers["content-encoding"] ?? "" }),
  );
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => Object.assign(seen.get(requestId) ?? {}, { bytes: encodedDataLength }));
  await wire.send("Network.enable");
  // The chat is fetched once the page is there and looked at: not here, however slow the machine is.
  await youth.addInitScript(() => Object.defineProperty(document, "hidden", { get: () => true }));
  await youth.goto(w.home + path, { waitUntil: "networkidle" });
  const icon = await youth.locator("link[rel=icon]").evaluate((link) => /** @type {HTMLLinkElement} */ (link).href);
  const all = [...seen.values()];
  if (!all.some(({ url }) => url === icon)) all.push({ url: icon, by: "parser", bytes: 1, packed: "br" });
  const others = await youth
    .locator(".languages a")
    .evaluateAll((links) => links.map((link) => new URL(/** @type {HTMLAnchorElement} */ (link).href).pathname));
  return { all, icon, others };
}

/** What the first page may weigh, in each language. */
const MOST = 15_000;

// What HTTP/2 adds for a header that was sent before is a byte or two, so bodies are what a phone pays for.
test(`the whole page: at most ${MOST / 1000} kB in at most 7 requests, none waiting for another but the page itself`, async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk);
  await agencyAt(desk, w);
  await offer(desk, w, LANGUAGES);
  const paths = ["/", ...(await asked(w, "/")).others];
  assert.deepEqual(paths.toSorted(), ["/", ...LANGUAGES.filter((one) => one !== "da").map((one) => `/${one}`)].toSorted());
  for (const path of paths) {
    const { all, icon } = await asked(w, path);
    const weights = await Promise.all(all.map(({ url }) => weigh(url)));
    const body = weights.reduce((sum, weight) => sum + weight.body, 0);
    const heads = weights.reduce((sum, weight) => sum + weight.heads, 0);
    t.diagnostic(`${path}: ${all.length} requests, ${body} bytes, and ${heads} bytes of headers before compression`);
    assert.deepEqual(
      all.filter(({ url, bytes }) => !url.startsWith(w.home) || !bytes),
      [],
    );
    assert.ok(all.length <= 7, `${path}: ${all.length} requests`);
    assert.ok(body <= MOST, `${path}: ${body} bytes`);
    assert.deepEqual(
      all.filter(({ by, url }) => by !== "parser" && url !== w.home + path && url !== icon).map(({ url, by }) => `${by}: ${url}`),
      [],
    );
    assert.deepEqual(
      all.filter(({ packed }) => !packed).map(({ url }) => url),
      [],
    );
  }
});

/** What the page and a conversation may weigh together, in each language. */
const MOST_IN_ALL = 39_000;

test(`the page and a conversation until both have written: at most ${MOST_IN_ALL / 1000} kB in at most 7 requests`, async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk);
  await offer(desk, w, LANGUAGES);
  for (const path of LANGUAGES.map((one) => (one === "da" ? "/" : `/${one}`))) {
    const youth = await w.youth();
    /** @type {Set<string>} */
    const seen = new Set();
    youth.on("request", (request) => seen.add(request.url()));
    await youth.goto(w.home + path);
    await youth.locator("#begin button[type=submit]").click();
    await youth.locator("#wait").waitFor();
    if (path === "/") {
      await take(desk);
      await met(youth);
      await write(youth, "Hej");
      await write(desk, "Hej, hvad har du på hjerte?");
      await bubble(youth, "Hej, hvad har du på hjerte?").waitFor();
    }
    const urls = [...seen];
    const weights = await Promise.all(urls.map(weigh));
    const body = weights.reduce((sum, weight) => sum + weight.body, 0);
    t.diagnostic(`${path}: ${urls.length} requests, ${body} bytes: ${urls.map((url, nth) => `${weights[nth].body} ${new URL(url).pathname}`)}`);
    assert.ok(urls.length <= 7, `${path}: ${urls}`);
    assert.ok(body <= MOST_IN_ALL, `${path}: ${body} bytes`);
    await youth.context().close();
  }
});
