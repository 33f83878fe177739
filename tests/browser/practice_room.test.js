// The practice room of staff: somebody who is played, hints, the look back, two colleagues at one screen. It asks for nothing
// after it has loaded, keeps nothing, and looks like nothing else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { bubble, texts, until, world, write } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

const BAND = "Øvelse: ingen ung er her, intet bliver sendt eller talt.";

/** Opens it from the desk, with a clock of the story's; every later request is written down. @param {import("./support.js").World} w */
async function open(w) {
  const desk = await w.counsellor();
  const [page] = await Promise.all([desk.context().waitForEvent("page"), desk.getByRole("link", { name: "Øvelse", exact: true }).click()]);
  await page.waitForURL("**/vagt/oevelse");
  await page.clock.install();
  await page.reload({ waitUntil: "networkidle" });
  /** @type {string[]} */
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("websocket", (socket) => asked.push(socket.url()));
  return { desk, page, asked };
}

/** Lets time pass until the one who is played has said this. @param {Page} page @param {string} text */
async function says(page, text) {
  for (let tries = 0; tries < 40; tries++) {
    if ((await page.locator(".scroller .bubble").filter({ hasText: text }).count()) > 0) return;
    await page.clock.runFor(1000);
  }
  assert.fail(`not said: ${text} in ${await texts(page)}`);
}

/** Until a hint says this. @param {Page} page @param {string} text */
async function hinted(page, text) {
  await page.clock.runFor(300);
  await page.locator("#hint").getByText(text).waitFor();
}

test("who is in danger: hints on the way, a good end, a look back, and no request", async (t) => {
  const w = await world(t);
  const { page, asked } = await open(w);
  assert.match(await page.title(), /^Øvelse: ingen ung er her$/);
  assert.ok(await page.getByText(BAND).isVisible());
  await look(page, "room-choose");
  await page.getByRole("button", { name: /^Den, der er i fare/ }).click();
  await page.getByRole("heading", { name: "Den, der er i fare" }).waitFor();
  await says(page, "hej");
  await hinted(page, "Sig hej");
  await write(page, "Hej, jeg hedder Mette. Godt, du skriver. Hvad fylder mest lige nu?");
  await says(page, "jeg har taget noget i aften");
  await says(page, "ville bare væk fra det hele lidt");
  await hinted(page, "Spørg direkte, om den unge er i fare nu.");
  await look(page, "room-hint");
  await write(page, "Hvad har du taget, og hvordan har du det lige nu?");
  await says(page, "jeg er bange");
  await hinted(page, "Giv 112 nu");
  await write(page, "Ring 112 nu. Jeg kan ikke se, hvor du er, og kan ikke selv sende hjælp.");
  assert.equal(await page.locator("#hint-box").isVisible(), false, "what was done is asked for no more");
  await says(page, "så finder de jo ud af det derhjemme");
  await write(page, "Det forstår jeg godt. Jeg bliver her, mens du ringer.");
  await says(page, "bliver du her?");
  await write(page, "Ja, jeg er her.");
  await says(page, "tak fordi du spurgte");
  await page.clock.runFor(300);
  await page.getByRole("heading", { name: "Den anden er gået" }).waitFor();
  assert.ok(await page.getByText(BAND).isVisible());
  await look(page, "room-left");
  const back = await page.getByRole("button", { name: "Se tilbage" }).boundingBox();
  assert.ok(back && back.y + back.height <= (page.viewportSize()?.height ?? 0), "what comes next is in sight, however long the talk was");
  await page.getByRole("button", { name: "Se tilbage" }).click();
  await page.getByRole("heading", { name: "Tilbageblik" }).waitFor();
  await page.getByText("Du spurgte, og hjælpen kom.").waitFor();
  const did = await page.locator("#did").innerText();
  assert.match(did, /Beskeder, du skrev\s+5/);
  assert.match(did, /Gav et nummer at ringe til\s+Ja/);
  assert.ok((await page.locator("#next li").count()) >= 2);
  await page.locator("#whole").getByText("Ja, jeg er her.").waitFor();
  await look(page, "room-back");
  await page.emulateMedia({ media: "print" });
  assert.ok(!(await page.locator("#whole").isVisible()), "nothing of it is printed");
  await page.emulateMedia({ media: null });
  await page.getByRole("button", { name: "Vælg en anden" }).click();
  await page.getByRole("heading", { name: "Øv dig i at skrive med unge" }).waitFor();
  assert.deepEqual(await texts(page), []);
  assert.deepEqual(asked, []);
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, window.name, history.state]);
  assert.deepEqual(kept, [0, 0, "", null]);
});

test("by keyboard alone: the troll is warned, and the counsellor ends it", async (t) => {
  const w = await world(t);
  const { page } = await open(w);
  const name = () =>
    page.evaluate(
      () => document.activeElement?.querySelector("strong")?.textContent || document.activeElement?.textContent?.trim() || document.activeElement?.id,
    );
  /** @param {string} wanted @param {string} key */
  async function go(wanted, key = "Tab") {
    for (let tabs = 0; (await name()) !== wanted; tabs++) {
      assert.ok(tabs < 15, `${wanted}: ${await name()}`);
      await page.keyboard.press(key);
    }
  }
  await go("Trolden");
  await page.keyboard.press("Enter");
  assert.equal(await name(), "text", "who writes at once loses no word");
  await page.clock.runFor(5000);
  await go("at-once", "Shift+Tab");
  await page.keyboard.press("Space");
  await go("text");
  await page.keyboard.type("Hvad vil du skrive om?");
  await page.keyboard.press("Enter");
  await page.clock.runFor(3000);
  await hinted(page, "Sig roligt én gang");
  await page.keyboard.type("Hvis du bliver ved sådan, slutter jeg samtalen.");
  await page.keyboard.press("Enter");
  await page.clock.runFor(3000);
  await hinted(page, "Slut samtalen nu.");
  assert.equal(await name(), "text", "an answer takes nobody's focus");
  await go("hints", "Shift+Tab");
  await page.keyboard.press("Space");
  assert.ok(!(await page.locator("#hint-box").isVisible()), "hints are off");
  await go("Afslut samtalen", "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.getByText("Du satte en grænse og sluttede.").waitFor();
  assert.equal(await name(), "Tilbageblik");
  await go("Prøv igen");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Trolden" }).waitFor();
  await page.clock.runFor(3000);
  assert.equal(await page.locator("#hint-box").isVisible(), false, "and stay off");
});

test("silence is noticed, and a page that is left comes back empty", async (t) => {
  const w = await world(t);
  const { page } = await open(w);
  await page.getByRole("button", { name: /^Den stille/ }).click();
  await says(page, "hej");
  await page.clock.runFor(70_000);
  const before = await page.locator(".scroller .bubble").count();
  await page.clock.runFor(20_000);
  await until(page, (n) => document.querySelectorAll(".scroller .bubble").length === n + 1, before);
  await write(page, "en hemmelighed");
  await page.getByLabel("Skriv en besked").fill("et udkast");
  await page.goto(`${w.home}/vagt/konto`);
  await page.goBack();
  await page.getByRole("heading", { name: "Øv dig i at skrive med unge" }).waitFor();
  const left = await page.evaluate(() => {
    const field = /** @type {HTMLTextAreaElement} */ (document.querySelector("#text"));
    return document.documentElement.outerHTML + field.value;
  });
  assert.ok(!left.includes("hemmelighed") && !left.includes("udkast"));
});

test("two colleagues play both sides at one screen", async (t) => {
  const w = await world(t);
  const { page, asked } = await open(w);
  await page.getByRole("button", { name: /^To kolleger/ }).click();
  await page.getByText("Rådgiveren skriver").first().waitFor();
  const colour = () => page.locator("#text").evaluate((field) => getComputedStyle(field).backgroundColor);
  const mine = await colour();
  await write(page, "Hej, hvad hedder du?");
  await page.getByRole("button", { name: "Skift til den unge" }).click();
  await page.locator("#side-now").getByText("Den unge skriver").waitFor();
  assert.notEqual(await colour(), mine, "it is seen who writes");
  await write(page, "det vil jeg ikke sige");
  await bubble(page, "det vil jeg ikke sige").waitFor();
  assert.deepEqual(await page.locator(".scroller .message").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-mine"))), ["true", "false"]);
  await look(page, "room-two");
  await page.getByRole("button", { name: "Afslut samtalen" }).click();
  await page.getByText("Byt så roller.").waitFor();
  assert.match(await page.locator("#whole").innerText(), /Rådgiver[\s\S]*Den unge/);
  assert.deepEqual(asked, []);
});

test("in English, and for staff only", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await desk.request.post(`${w.home}/vagt/konto/sprog`, { form: { language: "en" }, headers: { origin: w.home } });
  await desk.goto(`${w.home}/vagt/konto`);
  await desk.getByRole("link", { name: "Practice" }).click();
  await desk.getByRole("button", { name: /^The angry one/ }).click();
  await desk.getByRole("switch", { name: "Without waiting" }).check();
  await desk.locator(".scroller .bubble").nth(1).waitFor();
  await desk.getByLabel("Write a message").fill("Sorry you had to wait. That sounds hard.");
  await desk.keyboard.press("Enter");
  await bubble(desk, "nobody else says that").waitFor();
  await desk.getByText("Ask openly: what, how, tell me.").waitFor();
  await look(desk, "room-english");
  await desk.getByRole("button", { name: "End the chat" }).click();
  await desk.getByText("You ended it while the angry one was still alone with it.").waitFor();
  const stranger = await w.staffPage({});
  await stranger.goto(`${w.home}/vagt/oevelse`);
  assert.equal(new URL(stranger.url()).pathname, "/vagt");
});
