// The practice chat: what a class tries at school. It asks for nothing after it has loaded, and keeps nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { AWAY, bubble, texts, until, world, write } from "./support.js";

/** Opens it with a clock of the story's; every later request is written down. @param {import("./support.js").World} w */
async function open(w, options) {
  const page = await w.youth(options);
  await page.clock.install();
  await page.goto(`${w.home}/proev`, { waitUntil: "networkidle" });
  /** @type {string[]} */
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("websocket", (socket) => asked.push(socket.url()));
  return { page, asked };
}

/** Lets time pass until Kim has said this many lines. */
async function said(page, lines) {
  for (let tries = 0; tries < 60; tries++) {
    if ((await page.locator('.message[data-mine="false"]').count()) >= lines) return;
    await page.clock.runFor(1000);
  }
  assert.fail(`Kim said only: ${await texts(page)}`);
}

async function begun(w, options) {
  const { page, asked } = await open(w, options);
  await page.getByRole("button", { name: "Start samtalen" }).click();
  await said(page, 2);
  return { page, asked };
}

test("from the start to the end, without a request", async (t) => {
  const w = await world(t);
  const { page, asked } = await open(w);
  const note = page.getByText("Det her er en øvelse. Ingen læser med, og intet bliver sendt.");
  assert.ok(await note.isVisible());
  await look(page, "practice-start");
  await page.getByRole("button", { name: "Start samtalen" }).click();
  await page.locator("#place").getByText("Du er nummer 2 i køen").waitFor();
  // colours are still on their way back to the day: look() waits for them
  await look(page, "practice-queue");
  await said(page, 2);
  await page.getByRole("heading", { name: "Kim", exact: true }).waitFor();
  assert.ok(await note.isVisible());
  let lines = 2;
  for (const text of ["hej", "det ved jeg ikke", "ok", "nå"]) {
    await write(page, text);
    await said(page, (lines += 2));
    await bubble(page, text).waitFor();
    if (lines === 6) await look(page, "practice-talk");
  }
  assert.ok((await page.locator(".meta").allInnerTexts()).some((meta) => meta.includes("Leveret")));
  await write(page, "farvel");
  await said(page, lines + 2);
  await page.getByRole("heading", { name: "Det var øvelsen" }).waitFor();
  await look(page, "practice-done");
  await page.getByRole("button", { name: "Slut øvelsen" }).click();
  await page.getByRole("heading", { name: "Du har sluttet samtalen" }).waitFor();
  await look(page, "practice-over");
  assert.deepEqual(await texts(page), []);
  assert.deepEqual(asked, []);
  assert.deepEqual(await page.context().cookies(), []);
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, window.name, history.state, history.length]);
  assert.deepEqual(kept, [0, 0, "", null, 2], "the empty first page and this one");
  await page.getByRole("link", { name: "Den rigtige chat" }).click();
  await page.getByRole("heading", { name: "Skriv med en rådgiver" }).waitFor();
});

test("somebody is in earnest: the real chat and the numbers", async (t) => {
  const w = await world(t);
  const { page, asked } = await begun(w);
  await write(page, "jeg er bange for at dø");
  await page.getByRole("heading", { name: "Ingen læser med her" }).waitFor();
  const ask = page.locator("#ask");
  assert.equal(await ask.getByRole("link", { name: "Livsfare: 112" }).getAttribute("href"), "tel:112");
  assert.match((await ask.getByRole("link", { name: /BørneTelefonen/ }).getAttribute("href")) ?? "", /116111$/);
  assert.equal(await ask.getByRole("link", { name: "Den rigtige chat" }).getAttribute("href"), "/");
  await look(page, "practice-serious");
  const lines = await page.locator('.message[data-mine="false"]').count();
  await write(page, "hvad nu?");
  await said(page, lines + 1);
  assert.ok(await ask.getByRole("link", { name: "Livsfare: 112" }).isVisible(), "the numbers stay while they write on");
  await page.getByRole("button", { name: "Afslut samtalen" }).click();
  await page.getByRole("button", { name: "Nej, bliv her" }).click();
  assert.ok(await ask.getByRole("link", { name: /BørneTelefonen/ }).isVisible(), "and come back");
  await page.getByRole("button", { name: "Øv videre" }).click();
  await ask.waitFor({ state: "hidden" });
  await write(page, "mit nummer er 23 45 67 89");
  await page.getByRole("heading", { name: "Det ligner et telefonnummer" }).waitFor();
  await page.getByRole("button", { name: "Ret teksten" }).click();
  assert.equal(await page.getByLabel("Skriv en besked").inputValue(), "mit nummer er 23 45 67 89");
  assert.deepEqual(asked, []);
});

test("by keyboard alone", async (t) => {
  const w = await world(t);
  const { page } = await open(w, { desktop: true });
  const name = () => page.evaluate(() => document.activeElement?.textContent?.trim() || document.activeElement?.id);
  for (let tabs = 0; (await name()) !== "Start samtalen"; tabs++) {
    assert.ok(tabs < 10, await name());
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await said(page, 2);
  for (let tabs = 0; (await name()) !== "text"; tabs++) {
    assert.ok(tabs < 10, await name());
    await page.keyboard.press("Tab");
  }
  await page.keyboard.type("hej Kim");
  await page.keyboard.press("Enter");
  await bubble(page, "hej Kim").waitFor();
  await said(page, 4);
  assert.equal(await name(), "text", "an answer takes nobody's focus");
  for (let tabs = 0; (await name()) !== "Afslut samtalen"; tabs++) {
    assert.ok(tabs < 10, await name());
    await page.keyboard.press("Shift+Tab");
  }
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Du har sluttet samtalen" }).waitFor();
});

test("quick exit, and nothing comes back", async (t) => {
  const w = await world(t);
  const { page } = await begun(w);
  await page.context().route(AWAY, (route) => route.fulfill({ contentType: "text/html", body: "<h1>Vejret</h1>" }));
  await write(page, "en hemmelighed");
  await page.getByLabel("Skriv en besked").fill("et udkast");
  await page.getByRole("link", { name: "Forlad siden" }).click();
  await page.getByRole("heading", { name: "Vejret" }).waitFor();
  await page.goBack();
  assert.equal(page.url(), "about:blank", "our page was replaced in the history");

  const other = (await begun(w)).page;
  await write(other, "en hemmelighed");
  await other.getByLabel("Skriv en besked").fill("et udkast");
  await other.goto(`${w.home}/privatliv`);
  await other.goBack();
  await until(other, () => document.readyState === "complete");
  const left = await other.evaluate(() => {
    const field = /** @type {HTMLTextAreaElement|null} */ (document.querySelector("#text"));
    return document.documentElement.outerHTML + (field?.value ?? "");
  });
  assert.ok(!left.includes("hemmelighed") && !left.includes("udkast"));
});
