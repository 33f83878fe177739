// A shared computer: one counsellor signs out, the next signs in in the same browser profile.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { PASSPHRASE, bubble, delivered, met, onDuty, pair, start, take, texts, world, write } from "./support.js";

/** Whose keys lie in this browser: one name each. @param {import("playwright-core").Page} page @returns {Promise<string[]>} */
const keysIn = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open("vagt", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("device");
        request.onsuccess = () => {
          const found = request.result.transaction("device").objectStore("device").getAllKeys();
          found.onsuccess = () => (request.result.close(), resolve(found.result.map(String)));
        };
      }),
  );

/** @param {import("playwright-core").Page} page @param {string} name */
async function signIn(page, name) {
  await page.getByLabel("Navn").fill(name);
  await page.getByLabel("Adgangssætning").fill(`${PASSPHRASE} ${name.length}`);
  await page.getByRole("button", { name: "Log ind" }).click();
  await page.getByRole("button", { name: /^Gå (på|af) vagt$/ }).waitFor();
  return page.evaluate(() => document.getElementById("desk")?.dataset.staff ?? "");
}

/**
 * A young person wrote with Mette, who signs out; they go on with Ole, at Mette's computer. One word never reached
 * Mette, one was written after they chose to go on. @param {import("node:test").TestContext} t
 */
async function handedOver(t) {
  const w = await world(t);
  const desk = await w.counsellor();
  await (await w.counsellor("Ole")).context().close();
  const youth = await w.youth();
  // The network between them loses what she seals, when told to.
  let lossy = false;
  await youth.routeWebSocket(/\/ws\//, (page) => {
    const server = page.connectToServer();
    page.onMessage((frame) => {
      if (!lossy || !String(frame).startsWith('{"envelope"')) server.send(frame);
    });
  });
  await onDuty(desk);
  await start(youth, w);
  await take(desk);
  await met(youth);
  await write(youth, "hemmeligt til Mette");
  await write(desk, "det bliver hos mig");
  await delivered(youth, 1);
  await delivered(desk, 1);
  lossy = true;
  await write(youth, "nåede aldrig frem");
  await youth.getByText("På vej", { exact: true }).waitFor();
  await desk.getByRole("button", { name: "Log ud" }).click();
  await desk.getByRole("button", { name: "Ja, log ud" }).click();
  await desk.getByLabel("Adgangssætning").waitFor();
  assert.deepEqual(await keysIn(desk), [], "erased at sign-out");
  await youth.getByRole("button", { name: "Behold min plads" }).click();
  await youth.getByRole("heading", { name: "Vi finder en anden" }).waitFor();
  await write(youth, "til den næste");
  lossy = false;
  await signIn(desk, "Ole");
  await onDuty(desk);
  await take(desk);
  await met(youth, "Ole");
  await bubble(desk, "til den næste").waitFor();
  await youth.getByRole("heading", { name: "Må Ole se det, du har skrevet?" }).waitFor();
  await write(desk, "hej, jeg er Ole");
  await bubble(youth, "hej, jeg er Ole").waitFor();
  await write(youth, "hej Ole");
  await bubble(desk, "hej Ole").waitFor();
  assert.deepEqual(await texts(desk), ["til den næste", "hej, jeg er Ole", "hej Ole"], "nothing before the yes");
  return { desk, youth };
}
const SINCE = ["til den næste", "hej, jeg er Ole", "hej Ole"];
const ALL = ["hemmeligt til Mette", "det bliver hos mig", "nåede aldrig frem", ...SINCE];

test("at a shared computer the next counsellor sees nothing before the yes, and everything after it", async (t) => {
  const { desk, youth } = await handedOver(t);
  await look(youth, "youth-share");
  await youth.getByRole("button", { name: "Ja, vis det" }).click();
  await bubble(desk, "nåede aldrig frem").waitFor();
  assert.deepEqual(await texts(desk), ALL);
  await delivered(youth, 4);
  assert.deepEqual(await texts(youth), ALL);
});

test("on a no the next counsellor has only the new words; what never came may still be given", async (t) => {
  const { desk, youth } = await handedOver(t);
  await youth.getByRole("button", { name: "Nej, begynd forfra" }).click();
  await youth.getByRole("heading", { name: "Skal Ole have det, der ikke er sendt?" }).waitFor();
  await youth.getByText("Ikke sendt", { exact: true }).waitFor();
  await look(youth, "youth-unsent");
  await youth.getByRole("button", { name: "Nej, send det ikke" }).click();
  await write(youth, "kun nyt");
  await bubble(desk, "kun nyt").waitFor();
  assert.deepEqual(await texts(desk), [...SINCE, "kun nyt"]);
  assert.deepEqual(await texts(youth), [...ALL, "kun nyt"], "here nothing is lost");
  await desk.reload();
  await bubble(desk, "kun nyt").waitFor();
  assert.deepEqual(await texts(desk), [...SINCE, "kun nyt"], "known again by Ole's own key, and no more than before");
});

test("on a no, and then a yes to what never came: it goes as new words", async (t) => {
  const { desk, youth } = await handedOver(t);
  await youth.getByRole("button", { name: "Nej, begynd forfra" }).click();
  await youth.getByRole("button", { name: "Ja, send det" }).click();
  await bubble(desk, "nåede aldrig frem").waitFor();
  assert.deepEqual(await texts(desk), [...SINCE, "nåede aldrig frem"]);
  assert.deepEqual(await texts(youth), ["hemmeligt til Mette", "det bliver hos mig", ...SINCE, "nåede aldrig frem"]);
  await delivered(youth, 4);
});

test("every way of signing out erases the key, and nobody's is left when another signs in", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  const [mette] = await keysIn(desk);
  assert.equal(mette, await desk.evaluate(() => document.getElementById("desk")?.dataset.staff));
  // From the coordinator's pages, where no script of ours runs.
  const page = await desk.context().newPage();
  await page.goto(`${w.home}/leder`);
  await page.getByRole("button", { name: "Log ud" }).click();
  await page.getByRole("button", { name: "Ja, log ud" }).click();
  await page.getByLabel("Adgangssætning").waitFor();
  await desk.getByRole("heading", { name: "Du er logget ud" }).waitFor();
  assert.deepEqual(await keysIn(page), []);
  // By the server, elsewhere.
  assert.equal(await signIn(page, "Mette"), mette);
  assert.deepEqual(await keysIn(page), [mette]);
  const { cookies } = await page.context().storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const out = await fetch(`${w.home}/vagt/log-ud`, { method: "POST", headers: { origin: w.home, cookie }, redirect: "manual" });
  assert.equal(out.status, 303);
  await page.getByRole("heading", { name: "Du er logget ud" }).waitFor();
  await page.getByRole("link", { name: "Log ind" }).waitFor();
  assert.deepEqual(await keysIn(page), []);
  // A key that somebody left behind, and the one of 0.3.0, go when the next one signs in.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open("vagt", 1);
        request.onsuccess = () => {
          const change = request.result.transaction("device", "readwrite");
          for (const name of ["pair", "AAAAAAAAAAAAAAAAAAAAAA"]) change.objectStore("device").put("left", name);
          change.oncomplete = () => (request.result.close(), resolve(undefined));
        };
      }),
  );
  await page.getByRole("link", { name: "Log ind" }).click();
  await signIn(page, "Mette");
  assert.deepEqual(await keysIn(page), [mette]);
  await youth.close();
});

test("a conversation that nobody looks at any more is covered, and one press shows it", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  const youth = await w.youth({ desktop: true });
  await onDuty(desk);
  await youth.clock.install();
  await start(youth, w);
  await desk.getByRole("button", { name: "Tag samtalen" }).click();
  await met(youth);
  await write(youth, "det må ingen se");
  await bubble(desk, "det må ingen se").waitFor();
  await youth.clock.fastForward("14:00");
  assert.ok(await bubble(youth, "det må ingen se").isVisible());
  await youth.clock.fastForward("02:00");
  await youth.getByRole("heading", { name: "Er du her stadig?" }).waitFor();
  assert.equal(await bubble(youth, "det må ingen se").isVisible(), false);
  // The counsellor waits for nobody who may be gone.
  const state = desk.locator(".room [data-part=state]");
  await state.filter({ hasText: "Siden står urørt" }).waitFor();
  await look(desk, "desk-covered-youth");
  // That something came is said, and not what.
  await write(desk, "hvordan går det?");
  await youth.getByText("Der er kommet noget nyt til dig.").waitFor();
  assert.equal(await bubble(youth, "hvordan går det?").isVisible(), false);
  await look(youth, "youth-covered");
  await youth.getByRole("button", { name: "Vis samtalen" }).click();
  assert.ok(await bubble(youth, "det må ingen se").isVisible());
  await met(youth);
  await state.filter({ hasText: "Her nu" }).waitFor();
});

test("each message keeps its writer, on both pages and after a reload", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  const ole = await w.counsellor("Ole");
  await write(desk, "her er Mette");
  await bubble(youth, "her er Mette").waitFor();
  await onDuty(ole);
  await desk.getByRole("button", { name: "Gå af vagt" }).click();
  await desk.getByRole("button", { name: "Ja, gå af vagt" }).click();
  await youth.getByRole("button", { name: "Gå videre med en anden" }).click();
  await take(ole);
  await met(youth, "Ole");
  await youth.getByRole("button", { name: "Ja, vis det" }).click();
  await bubble(ole, "her er Mette").waitFor();
  await write(ole, "her er Ole");
  await bubble(youth, "her er Ole").waitFor();
  /** Who wrote it, as it is heard and as it is seen beside the time. @param {any} page @param {string} text */
  const writer = async (page, text) => {
    const row = page.locator(".message", { hasText: text });
    return [await row.locator("[data-who]").textContent(), await row.locator("[data-tick]").textContent()];
  };
  assert.deepEqual(await writer(youth, "her er Mette"), ["Mette: ", "Mette"]);
  assert.deepEqual(await writer(youth, "her er Ole"), ["Ole: ", ""]);
  assert.deepEqual(await writer(ole, "her er Mette"), ["Mette: ", "Mette"]);
  assert.equal((await writer(ole, "her er Ole"))[0], "Du: ");
  await look(youth, "youth-two-writers");
  await look(ole, "desk-two-writers");
  await youth.reload();
  await bubble(youth, "her er Mette").waitFor();
  assert.deepEqual(await writer(youth, "her er Mette"), ["Mette: ", "Mette"]);
});
