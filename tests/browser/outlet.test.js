// A place's own page: from the private link to a file on paper, and the advice for key persons.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { english } from "./english.js";
import { axe, look } from "./look.js";
import { outletLink, until, world } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

const NOT_DRAWN = "Filen kunne ikke laves. Fejlen er hos os. Prøv et andet valg.";

/** A teacher with the link of a place, once its kit is drawn. */
async function teacher(w, outlet, /** @type {{desktop?: boolean, locale?: string}} */ options = { desktop: true }, query = "") {
  const desk = await w.counsellor();
  const link = (await outletLink(desk, w, outlet)).replace("#", `${query}#`);
  const page = await w.youth(options);
  await page.goto(link);
  await drawn(page);
  return { page, link, desk };
}

/** Until the newest wish is drawn. @param {Page} page */
async function drawn(page) {
  await page.locator('#figure[aria-busy="false"] img').waitFor();
}

/** Chooses, and waits for the new drawing. @param {Page} page @param {() => Promise<unknown>} act */
async function redrawn(page, act) {
  const before = await page.locator("#preview").getAttribute("src");
  await act();
  await until(page, (src) => document.querySelector("#preview")?.getAttribute("src") !== src, before);
  await drawn(page);
}

/** All seven are drawn one after another, by a program that is not optimised. */
const DRAWING = { timeout: 60_000 };

/** @param {Page} page @param {string} button */
async function download(page, button) {
  const [file] = await Promise.all([page.waitForEvent("download", DRAWING), page.getByRole("button", { name: button }).click()]);
  return { name: file.suggestedFilename(), path: await file.path() };
}

test("from the link to a PDF: choose, look, download", async (t) => {
  const w = await world(t);
  const { page, link } = await teacher(w, { name: "Ørestad Gymnasium" });
  assert.ok(await page.getByText("Ørestad Gymnasium").first().isVisible());
  assert.equal(page.url(), link, "it can be reloaded and bookmarked");
  assert.ok(await page.getByText("print den ikke").isVisible(), "an address of this machine leads nowhere");
  await look(page, "skole-kit");
  const alt = await page.getByRole("img", { name: /QR-kode til/ }).getAttribute("alt");
  assert.match(alt ?? "", /\/f\/[cdfhjkmnprtwxy3479]{6}$/);
  const { width, height } = await page
    .locator("#preview")
    .evaluate((/** @type {HTMLImageElement} */ img) => ({ width: img.naturalWidth, height: img.naturalHeight }));
  assert.ok(Math.abs(height / width - 297 / 210) < 0.02, `${width} × ${height}`);

  const poster = await download(page, "Hent PDF");
  assert.equal(poster.name, "plakat.pdf");
  assert.equal(readFileSync(poster.path).subarray(0, 5).toString(), "%PDF-");

  await redrawn(page, () => page.getByLabel("Nat").check());
  await redrawn(page, () => page.getByLabel("Skærm i klassen").check());
  assert.match((await page.locator("#preview").getAttribute("alt")) ?? "", /\/proev/);
  await page.getByText("Sprog, åbningstider og navn").click();
  await redrawn(page, () => page.getByText("Engelsk").click());
  assert.ok(await page.getByText("You don’t have to say who you are.").isVisible());
  await look(page, "skole-slide");
  await redrawn(page, () => page.getByLabel("Billede").check());
  const picture = await download(page, "Hent PNG");
  assert.equal(picture.name, "billede.png");
  assert.equal(readFileSync(picture.path).subarray(1, 4).toString(), "PNG");
  await redrawn(page, () => page.getByLabel("Stedets navn").check());
  await page.getByText("Sådan ser det ud.").waitFor();
});

test("what is printed in Arabic is marked as such on a page that is in Danish", async (t) => {
  const w = await world(t);
  const { page } = await teacher(w, { name: "Ørestad Gymnasium", language: "ar" }, { locale: "ar" });
  assert.equal(await page.locator("html").getAttribute("lang"), "da", "whoever prints it works with young people here");
  await redrawn(page, () => page.getByLabel("Billede").check());
  await look(page, "outlet-arabic");
  const arabic = await page.locator("main").evaluate((main) => {
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) =>
      /[\u0600-\u06ff]/.test(node.textContent ?? "") ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
    );
    const found = [];
    while (texts.nextNode()) {
      const { parentElement } = texts.currentNode;
      found.push([parentElement?.closest("[lang]")?.getAttribute("lang"), parentElement?.closest("[dir]")?.getAttribute("dir")]);
    }
    return found;
  });
  assert.ok(arabic.length > 4, `${arabic.length}`);
  for (const one of arabic) assert.deepEqual(one, ["ar", "auto"]);
  assert.equal(await page.locator("#preview").getAttribute("lang"), "ar");
});

test("all of it at once", async (t) => {
  const w = await world(t);
  const { page } = await teacher(w);
  const { name, path } = await download(page, "Hent det hele");
  assert.equal(name, "plakater-og-flyers.zip");
  const listed = execFileSync("python3", [
    "-c",
    "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(*z.namelist())",
    path,
  ]).toString();
  assert.equal(listed.trim(), "plakat.pdf plakat-med-strimler.pdf flyer.pdf fire-flyers.pdf lommekort.pdf skaerm-i-klassen.pdf billede.png");
});

test("an older wish never covers a newer one", async (t) => {
  const w = await world(t);
  const { page } = await teacher(w);
  /** @type {() => void} */
  let release = () => {};
  const held = new Promise((resolve) => (release = () => resolve(undefined)));
  await page.route("**/skole/kit", async (route) => {
    if (route.request().postDataJSON().design === "night") await held;
    await route.continue().catch(() => {});
  });
  const [older] = await Promise.all([page.waitForRequest("**/skole/kit"), page.getByLabel("Nat").check()]);
  assert.equal(older.postDataJSON().design, "night");
  await redrawn(page, () => page.getByLabel("Papir").check());
  const shown = await page.locator("#preview").getAttribute("src");
  release();
  // until it has been answered or given up
  await older.response();
  assert.match(older.failure()?.errorText ?? "", /ABORTED/);
  assert.equal(await page.locator("#preview").getAttribute("src"), shown);
});

test("what is carried home is discreet, until the person says otherwise", async (t) => {
  const w = await world(t);
  const { page } = await teacher(w);
  const drugs = page.getByRole("switch", { name: "Ordet »rusmidler« må stå der" });
  assert.ok((await drugs.isVisible()) && (await drugs.isChecked()), "in sight, and on for a poster");
  await redrawn(page, () => page.getByLabel("Lommekort", { exact: false }).first().check());
  assert.equal(await drugs.isChecked(), false);
  const [asked] = await Promise.all([page.waitForRequest("**/skole/kit"), drugs.check()]);
  assert.deepEqual([asked.postDataJSON().format, asked.postDataJSON().drugs], ["cards", true]);
  await redrawn(page, () => page.getByLabel("Fire flyers").check());
  assert.equal(await drugs.isChecked(), true, "it is theirs now");
});

test("an archive holds one wish, and a server that is busy for a moment does not cost it", async (t) => {
  const w = await world(t);
  const { page } = await teacher(w);
  await page.clock.install();
  /** @type {any[]} */
  const wishes = [];
  let busy = 2;
  /** @type {() => void} */
  let release = () => {};
  const held = new Promise((resolve) => (release = () => resolve(undefined)));
  await page.route("**/skole/kit", async (route) => {
    const wish = route.request().postDataJSON();
    if (wish.file === "svg") return route.continue();
    await held;
    if (busy-- > 0) return route.fulfill({ status: 503, json: { code: "busy" } });
    wishes.push(wish);
    return route.continue();
  });
  const saved = page.waitForEvent("download", DRAWING);
  await Promise.all([page.waitForRequest("**/skole/kit"), page.getByRole("button", { name: "Hent det hele" }).click()]);
  await page.getByLabel("Papir").check();
  release();
  const ticking = setInterval(() => void page.clock.runFor(500).catch(() => {}), 50);
  await saved.finally(() => clearInterval(ticking));
  assert.deepEqual(
    wishes.map(({ design }) => design),
    Array(7).fill("loud"),
  );
  assert.deepEqual(
    wishes.map(({ drugs }) => drugs),
    [true, true, false, false, false, true, true],
  );
});

test("a download hides no old picture, a new picture hides no lost download, and no picture stays in memory", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  const page = await w.youth({ desktop: true });
  await page.addInitScript(() => {
    const live = new Set();
    /** @type {any} */ (globalThis).drawings = live;
    const [make, drop] = [URL.createObjectURL, URL.revokeObjectURL];
    URL.createObjectURL = (blob) => {
      const url = make(blob);
      if (/** @type {Blob} */ (blob).type === "image/svg+xml") live.add(url);
      return url;
    };
    URL.revokeObjectURL = (url) => (live.delete(url), drop(url));
  });
  await page.goto(await outletLink(desk, w));
  await drawn(page);
  const wrong = page.locator("#kit-wrong");
  let [drawing, printing] = [false, true];
  await page.route("**/skole/kit", (route) =>
    (route.request().postDataJSON().file === "svg" ? drawing : printing) ? route.continue() : route.fulfill({ status: 500, json: { code: "not_drawn" } }),
  );
  await page.getByLabel("Nat").check();
  await wrong.getByText(`${NOT_DRAWN} Billedet viser det, I valgte før.`).waitFor();
  await download(page, "Hent PDF");
  await page.getByText("Hentet.").waitFor();
  assert.equal(await wrong.innerText(), `${NOT_DRAWN} Billedet viser det, I valgte før.`);
  drawing = true;
  await redrawn(page, () => page.getByRole("button", { name: "Prøv igen" }).click());
  await wrong.waitFor({ state: "hidden" });

  printing = false;
  await page.getByRole("button", { name: "Hent PDF" }).click();
  await wrong.getByText(NOT_DRAWN, { exact: true }).waitFor();
  await redrawn(page, () => page.getByLabel("Papir").check());
  assert.ok(await wrong.isVisible());
  printing = true;
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Prøv igen" }).click()]);
  assert.equal(file.suggestedFilename(), "plakat.pdf");
  await wrong.waitFor({ state: "hidden" });

  await page.evaluate(() => {
    const { decode } = HTMLImageElement.prototype;
    HTMLImageElement.prototype.decode = async () => {
      HTMLImageElement.prototype.decode = decode;
      throw new Error("no picture");
    };
  });
  await page.getByLabel("Kraftig").check();
  await wrong.getByText("Noget gik galt hos os.").waitFor();
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).drawings.size), 2, "the preview and the badge");
});

test("the network goes: it is said, the old picture stays, and trying again helps", async (t) => {
  const w = await world(t);
  const { page } = await teacher(w);
  await page.context().setOffline(true);
  await page.getByLabel("Nat").check();
  await page.getByText("Vi kan ikke få forbindelse").waitFor();
  assert.ok(await page.locator("#preview").isVisible());
  await look(page, "skole-offline");
  await page.context().setOffline(false);
  await redrawn(page, () => page.getByRole("button", { name: "Prøv igen" }).click());
  assert.equal(await page.locator("#kit-wrong").isVisible(), false);
});

test("a name that can't be printed is said in words", async (t) => {
  const w = await world(t);
  const { page } = await teacher(w, { name: "Λύκειο Λάμπρου" });
  await page.getByText("Sprog, åbningstider og navn").click();
  await page.getByLabel("Stedets navn").check();
  await page.getByText(/har ikke disse tegn: .*Λ/).waitFor();
  await axe(page, "skole-no-glyphs");
});

test("by keyboard alone", async (t) => {
  const w = await world(t);
  const { page } = await teacher(w);
  const focused = () =>
    page.evaluate(() => {
      const one = /** @type {HTMLInputElement} */ (document.activeElement);
      return one.name ? `${one.name}=${one.value}` : (one.textContent ?? "").trim();
    });
  /** @param {string} what */
  async function tabTo(what) {
    for (let tabs = 0; (await focused()) !== what; tabs++) {
      assert.ok(tabs < 25, `${what} is not reached, but ${await focused()}`);
      await page.keyboard.press("Tab");
    }
  }
  await tabTo("format=poster");
  await redrawn(page, () => page.keyboard.press("ArrowDown"));
  assert.equal(await focused(), "format=strips");
  await tabTo("design=loud");
  await redrawn(page, () => page.keyboard.press("ArrowRight"));
  await tabTo("Hent PDF");
  const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  assert.equal(file.suggestedFilename(), "plakat-med-strimler.pdf");
});

test("a link that is replaced: clear words, and the second half still works", async (t) => {
  const w = await world(t);
  const page = await w.youth();
  await page.goto(`${w.home}/skole#${"A".repeat(43)}`);
  await page.getByText("Linket virker ikke længere.").waitFor();
  assert.equal(await page.locator("#place").isVisible(), false);
  await look(page, "skole-dead-link");
  await page.getByRole("link", { name: "Til dig, der er nøgleperson" }).click();
  assert.ok(page.url().endsWith("A".repeat(43)), "the fragment stays");
  await page.getByRole("heading", { name: "Det skal du lade være med" }).scrollIntoViewIfNeeded();

  const half = await w.youth();
  await half.goto(`${w.home}/skole#abc`);
  await half.getByText("Linket er ikke helt.").waitFor();

  const none = await w.youth();
  await none.goto(`${w.home}/skole`);
  await none.getByText("Det kræver stedets eget link").waitFor();
  await look(none, "skole-no-link");
  await none.getByRole("heading", { name: "Til dig, der er nøgleperson" }).scrollIntoViewIfNeeded();
  await look(none, "skole-key-person");

  const without = await w.youth({ javaScriptEnabled: false });
  await without.goto(`${w.home}/skole#${"A".repeat(43)}`);
  assert.ok(await without.locator("noscript .notice").isVisible());
  assert.equal(await without.getByText("Det kræver stedets eget link").isVisible(), false, "they may well have a good one");
  await without.locator('noscript a[href="#noegleperson"]').click();
  assert.ok(await without.getByRole("heading", { name: "Det skal du lade være med" }).isVisible());
});

test("more are ordered", async (t) => {
  const w = await world(t);
  const { page, desk } = await teacher(w, undefined, {});
  await page.getByRole("button", { name: "Bestil" }).click();
  await page.getByText("Skriv, hvor mange I vil have af mindst én slags.").waitFor();
  await page.getByRole("spinbutton", { name: "Plakater" }).fill("1001");
  await page.getByRole("button", { name: "Bestil" }).click();
  await page.getByText("Skriv hele tal fra 0 til 1.000.").waitFor();
  await page.getByText("Trykkes i udseendet Kraftig, på dansk. Resten vælger vi.").waitFor();
  await page.getByLabel("Nat").check({ force: true });
  await page.getByText("Trykkes i udseendet Nat, på dansk. Resten vælger vi.").waitFor();
  await page.getByRole("spinbutton", { name: "Plakater" }).fill("10");
  await page.getByRole("spinbutton", { name: "Lommekort" }).fill("200");
  await page.getByLabel("Hvor skal de hen").fill("Kontoret, att. Bo");
  await page.getByRole("button", { name: "Bestil" }).click();
  const order = page.getByRole("list", { name: "Jeres bestillinger" }).getByRole("listitem");
  await order.filter({ hasText: "10 plakater, 200 lommekort Nat, Dansk" }).filter({ hasText: "Venter" }).waitFor();
  await page.getByText("Tak. Vi har fået bestillingen.").waitFor();
  await look(page, "skole-ordered");
  await desk.goto(`${w.home}/leder/bestillinger`);
  await desk.getByText("Kontoret, att. Bo").waitFor();
  await desk.getByText("Udseende: Nat. Sprog: Dansk").waitFor();
});

test("an order whose answer was lost is sent again as the same order", async (t) => {
  const w = await world(t);
  const { page } = await teacher(w);
  /** @type {any[]} */
  const sent = [];
  await page.route("**/skole/bestil", async (route) => {
    sent.push(route.request().postDataJSON());
    if (sent.length === 1) return route.abort();
    return route.fulfill({ json: { orders: [] } });
  });
  const send = () => page.getByRole("button", { name: "Bestil" }).click();
  await page.getByRole("spinbutton", { name: "Plakater" }).fill("3");
  await send();
  await page.locator("#order-wrong").getByText("Vi kan ikke få forbindelse").waitFor();
  await send();
  await page.getByText("Tak. Vi har fået bestillingen.").waitFor();
  await page.getByRole("spinbutton", { name: "Plakater" }).fill("3");
  await send();
  await until(page, () => document.querySelector("#order-said")?.textContent !== "");
  assert.deepEqual(
    sent.map(({ posters }) => posters),
    [3, 3, 3],
  );
  assert.ok(sent.every(({ id }) => /^[\w-]{22}$/.test(id)));
  assert.equal(sent[1].id, sent[0].id);
  assert.notEqual(sent[2].id, sent[0].id, "they want three more");
});

test("few pupils: it is said that nothing is counted, and why", async (t) => {
  const w = await world(t);
  const { page } = await teacher(w, { name: "Den lille skole", pupils: "12" });
  await page.getByText("Jeres sted bliver ikke talt.").waitFor();
});

test("the badge is copied to another page, and pressed there leads to the chat", async (t) => {
  const w = await world(t);
  const { page } = await teacher(w);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: w.home });
  for (const name of ["Kopiér knappen", "Kopiér linket"]) {
    await page.getByRole("button", { name }).click();
    await page.getByText("Kopieret.").waitFor();
    const html = await page.evaluate(() => navigator.clipboard.readText());
    const site = await page.context().newPage();
    /** @type {string[]} */
    const asked = [];
    site.on("request", (request) => asked.push(request.url()));
    await site.setContent(`<!doctype html><html lang="da"><title>Skolen</title><main><h1>Skolen</h1>${html}</main>`);
    await axe(site, name);
    assert.deepEqual(asked, [], "nothing is asked until it is pressed");
    await site.getByRole("link").click();
    await site.getByRole("heading", { name: "Skriv med en rådgiver" }).waitFor();
    await site.close();
  }
  assert.ok(await page.locator("#badge-picture").isVisible());
});

test("only the half for key persons is printed, on A4, without the page around it", async (t) => {
  const w = await world(t);
  const { page, link } = await teacher(w);
  await page.evaluate(() => addEventListener("beforeprint", () => (document.title = location.href)));
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const text = execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf }).toString();
  assert.match(text, /Til dig, der er nøgleperson/);
  assert.match(text, /Det skal du lade være med/);
  assert.doesNotMatch(text, /Hent PDF|Bestil|Print denne del|Privatliv/);
  assert.equal(text.split("\f").length - 1, 1, "one sheet");
  // Chromium's own foot can't be looked at: without a dialog it is written before the event.
  assert.equal(await page.title(), `${w.home}/skole`, "browsers print the address, which must not be the link");
  assert.equal(page.url(), link, "which is back");
});

test("in English: the kit, an order, what can't be printed and the advice on paper; the link stays whole in the other language", async (t) => {
  const w = await world(t);
  const typed = ["Λύκειο", "København", "Dansk", "Rusmiddelcenteret"];
  const { page, link } = await teacher(w, { name: "Λύκειο", language: "en" }, { desktop: true, locale: "en-GB" }, "?sprog=en");
  await page.getByText("School, København").waitFor();
  await english(page, typed);
  await look(page, "outlet-english");
  assert.equal((await download(page, "Download PDF")).name, "poster.pdf");
  await page.getByText("Downloaded. Look in your downloads folder.").waitFor();
  await page.getByText("Language, opening hours and name").click();
  await page.getByLabel("The name of your place").check();
  await page.getByText(/does not have these characters: .*Λ/).waitFor();
  await page.getByRole("button", { name: "Order", exact: true }).click();
  await page.getByText("Write how many you want of at least one kind.").waitFor();
  await page.getByRole("spinbutton", { name: "Posters" }).fill("1");
  await page.getByRole("button", { name: "Order", exact: true }).click();
  await page.getByText("Write where they should go, and to whom.").waitFor();
  await page.getByRole("spinbutton", { name: "Pocket cards" }).fill("200");
  await page.getByLabel("Where to, and for whom?").fill("The office");
  await page.getByRole("button", { name: "Order", exact: true }).click();
  await page.getByRole("listitem").filter({ hasText: "1 poster, 200 pocket cards" }).filter({ hasText: "Waiting" }).waitFor();
  await english(page, typed);

  const text = execFileSync("pdftotext", ["-layout", "-", "-"], { input: await page.pdf({ preferCSSPageSize: true }) }).toString();
  assert.match(text, /For you who are a key person/);
  assert.match(text, /What you should not do/);
  assert.doesNotMatch(text, /Download|Order|Print this part|[Nn]øgleperson/);
  assert.equal(text.split("\f").length - 1, 1, "one sheet");
  // No secret is printed: it is back once the page has heard that printing is over.
  await page.waitForURL(link);

  await page.getByRole("link", { name: "Dansk" }).click();
  await page.getByText("Skole, København").waitFor();
  assert.equal(page.url(), link.replace("sprog=en", "sprog=da"), "the link's secret goes along");
  assert.equal(await page.locator("html").getAttribute("lang"), "da");
});
