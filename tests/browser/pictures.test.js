// The pictures of the README, of the real pages. Made when one is missing or UNGRUS_PICTURES=1 asks for it, so that a
// test run leaves the tree as it was.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { bubble, delivered, met, onDuty, start, take, world, write } from "./support.js";

const DOCS = join(import.meta.dirname, "..", "..", "docs");
const FILES = { youth: join(DOCS, "youth.png"), desk: join(DOCS, "desk.png"), languages: join(DOCS, "languages.png") };
const wanted = process.env.UNGRUS_PICTURES === "1" || !Object.values(FILES).every((path) => existsSync(path));

/** @param {import("playwright-core").Page} page @param {string} path */
async function picture(page, path) {
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement)?.blur());
  // The time of day would make every picture a new one.
  await page.evaluate(() =>
    document.querySelectorAll("time, [data-part=state]").forEach((time) => (time.textContent = (time.textContent ?? "").replace(/\d\d\.\d\d/, "16.20"))),
  );
  await page.screenshot({ path, animations: "disabled" });
}

test("the pictures of the README", { skip: !wanted && "they are there; UNGRUS_PICTURES=1 makes them anew" }, async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk, 3);
  const [first, second, third] = [await w.youth(), await w.youth(), await w.youth()];
  await start(first, w, "Det handler om mig");
  await take(desk);
  await met(first);
  await start(second, w, "Det handler om en anden");
  await take(desk);
  await met(second);
  await desk.setViewportSize({ width: 1440, height: 800 });
  const [one, two] = ["Bølge", "Ahorn"].map((name) => desk.getByRole("region", { name }));

  /** @type {[import("playwright-core").Page|import("playwright-core").Locator, import("playwright-core").Page|import("playwright-core").Locator, string][]} */
  const said = [
    [first, one, "hej. jeg ved ikke helt hvordan man gør det her"],
    [one, first, "Hej, godt du skrev. Du kan bare begynde, hvor du vil."],
    [second, two, "det er min bror. han ryger hver dag nu og siger at alle gør det"],
    [first, one, "jeg har taget nogle piller til fester, og nu tænker jeg på det hele tiden"],
    [two, second, "Det lyder, som om du er bekymret for ham. Hvordan går det med dig selv?"],
    [one, first, "Tak, fordi du fortæller det. Hvad er det, du tænker på?"],
    [second, two, "jeg sover ikke så godt. vi har altid kunnet snakke om alt"],
    [first, one, "om jeg er ved at blive afhængig. jeg tør ikke spørge nogen"],
  ];
  for (const [from, to, text] of said) {
    await write(from, text);
    await bubble(to, text).waitFor();
  }
  await delivered(first, 3);
  await delivered(second, 2);
  await delivered(desk, 3);
  await one.getByLabel("Skriv en besked").fill("Det er helt i orden at spørge om. ");
  await desk.locator("input[name=capacity][value='2']").check({ force: true });
  await start(third, w);
  await desk.locator("#queue-total").getByText("1 venter").waitFor();

  mkdirSync(DOCS, { recursive: true });
  await picture(first, FILES.youth);
  await picture(desk, FILES.desk);
  for (const path of Object.values(FILES)) assert.ok(statSync(path).size < 300_000, `${path}: ${statSync(path).size} bytes`);
});

test("the picture of three languages", { skip: !wanted && "it is there; UNGRUS_PICTURES=1 makes it anew" }, async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  const form = new URLSearchParams(["da", "en", "uk", "ar"].flatMap((tag) => ["row", "offered", "checked"].map((name) => [name, tag])));
  const headers = { origin: w.home, "content-type": "application/x-www-form-urlencoded" };
  assert.equal((await desk.request.post(`${w.home}/leder/sprog`, { data: form.toString(), headers, maxRedirects: 0 })).status(), 303);
  const languages = new URLSearchParams(["da", "uk", "ar"].map((tag) => ["language", tag]));
  assert.equal((await desk.request.post(`${w.home}/vagt/samtaler`, { data: languages.toString(), headers, maxRedirects: 0 })).status(), 303);
  await onDuty(desk);
  const shots = [];
  for (const tag of ["da", "uk", "ar"]) {
    const youth = await w.youth();
    await youth.goto(`${w.home}/${tag}`);
    shots.push((await youth.screenshot({ animations: "disabled" })).toString("base64"));
  }
  const sheet = await w.staffPage({});
  await sheet.setViewportSize({ width: 1100, height: 760 });
  await sheet.setContent(
    `<!doctype html><body style="margin:0;padding:20px;display:flex;gap:20px;background:#e9e4d4">${shots.map((png) => `<img style="width:340px;border-radius:18px" src="data:image/png;base64,${png}">`).join("")}`,
  );
  await sheet.locator("img").last().waitFor();
  await sheet.locator("body").screenshot({ path: FILES.languages });
});
