// Quick exit: away at once, nothing left behind, the desk is told, and nothing brings it back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { AWAY, bubble, met, onDuty, pair, start, take, world, write } from "./support.js";

/** The neutral site, for as long as a story lasts. @param {import("playwright-core").Page} youth */
async function weather(youth) {
  /** @type {(string|undefined)[]} */
  const referrers = [];
  await youth.context().route(AWAY, (route) => {
    referrers.push(route.request().headers().referer);
    return route.fulfill({ contentType: "text/html", body: "<title>Vejret</title><h1>Vejret</h1>" });
  });
  return referrers;
}

const SECRET = "jeg er bange for ham";

/** Two who have written, with a draft in the young person's field. */
async function midway(w, options) {
  const { desk, youth } = await pair(w, options);
  const referrers = await weather(youth);
  await write(youth, SECRET);
  await bubble(desk, SECRET).waitFor();
  await youth.getByLabel("Skriv en besked").fill("et udkast");
  return { desk, youth, referrers };
}

/** Nothing of it is to be found in this tab any more. @param {import("playwright-core").Page} youth */
async function gone(w, desk, youth, referrers) {
  await youth.getByRole("heading", { name: "Vejret" }).waitFor();
  assert.deepEqual(referrers, [undefined]);
  await desk
    .locator(".room")
    .getByText(/Den unge forlod siden/)
    .waitFor();
  await bubble(desk, SECRET).waitFor();
  await desk.getByText("Kun læsning.").waitFor();
  await youth.goBack();
  assert.equal(youth.url(), "about:blank", "our page was replaced in the history");
  await youth.goto(`${w.home}/`);
  await youth.getByRole("button", { name: "Start samtalen" }).waitFor({ state: "attached" });
  const page = await youth.evaluate(() => document.documentElement.outerHTML + JSON.stringify({ ...sessionStorage }) + window.name);
  assert.ok(!page.includes(SECRET) && !page.includes("et udkast"));
  assert.equal(await youth.evaluate(() => sessionStorage.length), 0);
}

for (const desktop of [false, true]) {
  const where = desktop ? "on a computer" : "on a phone";
  test(`the link, ${where}`, async (t) => {
    const w = await world(t);
    const { desk, youth, referrers } = await midway(w, { desktop });
    await youth.getByRole("link", { name: "Forlad siden" }).click();
    await gone(w, desk, youth, referrers);
    if (desktop) await look(desk, "desk-left");
  });
}

test("the link, while the page has no link to the service", async (t) => {
  const w = await world(t);
  let down = false;
  /** @type {import("playwright-core").WebSocketRoute | undefined} */
  let socket;
  const desk = await w.counsellor();
  await onDuty(desk);
  const youth = await w.youth();
  await youth.routeWebSocket(/\/ws\/youth/, (page) => {
    if (down) return void page.close();
    socket = page;
    page.connectToServer();
  });
  const referrers = await weather(youth);
  await start(youth, w);
  await take(desk);
  await met(youth);
  await write(youth, SECRET);
  await bubble(desk, SECRET).waitFor();
  down = true;
  await socket?.close();
  await youth.getByText("Venter på forbindelse").first().waitFor();
  await youth.getByRole("link", { name: "Forlad siden" }).click();
  await gone(w, desk, youth, referrers);
});

test("three times Shift, on a computer, with the hands on the field", async (t) => {
  const w = await world(t);
  const { desk, youth, referrers } = await midway(w, { desktop: true });
  await youth.getByLabel("Skriv en besked").focus();
  for (const _ of "123") await youth.keyboard.press("Shift");
  await gone(w, desk, youth, referrers);
});

test("three times Shift, on a phone: some send it for other keys", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await youth.getByLabel("Skriv en besked").fill("jeg er her ");
  for (const _ of "123") await youth.keyboard.press("Shift");
  await youth.keyboard.type("endnu");
  await youth.getByRole("button", { name: "Send", exact: true }).click();
  await bubble(desk, "jeg er her endnu").waitFor();
});

test("capital letters are no exit", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await youth.getByLabel("Skriv en besked").focus();
  for (const letter of "ABCD") await youth.keyboard.press(`Shift+${letter}`);
  await youth.getByRole("button", { name: "Send", exact: true }).click();
  await bubble(desk, "ABCD").waitFor();
});

test("from the first page and from the queue", async (t) => {
  const w = await world(t);
  const { desk } = await pair(w);
  const youth = await w.youth();
  await weather(youth);
  await youth.goto(`${w.home}/`);
  await youth.getByRole("link", { name: "Forlad siden" }).click();
  await youth.getByRole("heading", { name: "Vejret" }).waitFor();
  await start(youth, w);
  await desk.getByText("1 venter", { exact: true }).waitFor();
  await youth.getByRole("link", { name: "Forlad siden" }).click();
  await youth.getByRole("heading", { name: "Vejret" }).waitFor();
  await desk.getByText("Ingen venter lige nu.").waitFor();
});

test("a ticket that somebody saved before does not bring it back", async (t) => {
  const w = await world(t);
  const { desk, youth } = await midway(w);
  const saved = await youth.evaluate(() => ({ ...sessionStorage }));
  assert.equal(Object.keys(saved).length, 1, "a phone keeps its ticket there");
  await youth.getByRole("link", { name: "Forlad siden" }).click();
  await desk
    .locator(".room")
    .getByText(/Den unge forlod siden/)
    .waitFor();
  await youth.goto(`${w.home}/`);
  await youth.evaluate((all) => Object.entries(all).forEach(([key, value]) => sessionStorage.setItem(key, value)), saved);
  await youth.reload();
  await youth.getByRole("heading", { name: "Samtalen er væk" }).waitFor();
  assert.ok(!(await youth.content()).includes(SECRET));
  await look(youth, "youth-gone");
});
