// Which languages are offered, and how a young person comes to theirs and stays in it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { AWAY, bubble, onDuty, outletLink, take, world } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

/** Until two write with each other, in English on this side. @param {Page} youth @param {Page} desk */
async function meet(youth, desk) {
  await youth.getByRole("button", { name: "Start the chat" }).click();
  await take(desk);
  await youth.getByRole("heading", { name: "Mette", exact: true }).waitFor();
  await youth.getByText("Is here now").waitFor();
}

/** @param {Page} youth @param {string} text */
async function write(youth, text) {
  await youth.getByLabel("Write a message").fill(text);
  await youth.getByRole("button", { name: "Send", exact: true }).click();
}

test("a conversation that begins in English: the desk sees it, and the address stays", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk);
  const youth = await w.youth({ desktop: true });
  await youth.goto(`${w.home}/en`);
  await youth.getByLabel("About me").check({ force: true });
  await youth.getByRole("button", { name: "Start the chat" }).click();
  await desk.locator("#ring-about").filter({ hasText: "Om sig selv (engelsk)" }).waitFor();
  await take(desk);
  await youth.getByText("Is here now").waitFor();
  await desk.locator(".room").getByText("Om sig selv (engelsk)").first().waitFor();
  await write(youth, "I am here");
  await bubble(desk, "I am here").waitFor();
  assert.equal(youth.url(), `${w.home}/en`);
  await youth.reload();
  await bubble(youth, "I am here").waitFor();
  assert.equal(youth.url(), `${w.home}/en`);
  await youth.getByRole("button", { name: "End the chat" }).click();
  await youth.locator('#ask-actions [data-action="end"]').click();
  await youth.getByRole("button", { name: "To the front page" }).click();
  await youth.getByRole("button", { name: "Start the chat" }).waitFor();
  assert.equal(youth.url(), `${w.home}/en`);
  await youth.reload();
  await youth.getByRole("heading", { name: "Chat with a counsellor" }).waitFor();
  assert.equal(youth.url(), `${w.home}/en`);
  assert.equal(await youth.evaluate(() => history.length), 2, "about:blank and one neutral row");
});

test("each comes to the address of their language, and goes on from there", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk);
  const link = await outletLink(desk, w, { language: "en" });
  const place = await desk.context().newPage();
  await place.goto(link);
  // Its code is made when the page asks for it.
  await place.getByText("Ørestad Gymnasium").first().waitFor();
  const of = /href="(\/leder\/steder\/[\w-]{22})"/.exec(await (await desk.request.get(`${w.home}/leder/steder`)).text())?.[1];
  const code = /\/f\/([a-z\d]{6})\b/i.exec(await (await desk.request.get(w.home + of)).text())?.[1];
  assert.ok(code);
  for (const [locale, path, address] of /** @type {const} */ ([
    ["da-DK", "/", "/"],
    ["da-DK", "/#x", "/"],
    ["da-DK", "/da", "/da"],
    ["da-DK", "/en", "/en"],
    ["da-DK", `/f/${code}`, "/en"],
    ["da-DK", "/f/nothing", "/"],
    ["en-GB", "/", "/en"],
    ["en-GB", "/da", "/da"],
    ["en-GB", "/f/nothing", "/en"],
    ["fr-FR", "/", "/"],
  ])) {
    const youth = await w.youth({ locale });
    await youth.goto(w.home + path);
    const button = youth.getByRole("button", { name: address === "/en" ? "Start the chat" : "Start samtalen" });
    await button.waitFor();
    assert.equal(youth.url(), w.home + address, `${locale} at ${path}`);
    await youth.reload();
    await button.waitFor();
    assert.equal(youth.url(), w.home + address, `${locale} at ${path}, again`);
    await youth.context().close();
  }
});

test("the foot and the list of languages lead on, without a script", async (t) => {
  const w = await world(t);
  const youth = await w.youth({ javaScriptEnabled: false });
  await youth.goto(`${w.home}/`);
  await youth.getByRole("link", { name: "English" }).click();
  await youth.waitForURL(`${w.home}/en`);
  const [privacy] = await Promise.all([youth.context().waitForEvent("page"), youth.getByRole("link", { name: "Privacy" }).click()]);
  await privacy.waitForURL(`${w.home}/en/privatliv`);
  await privacy.getByRole("heading", { name: "What we know about you" }).waitFor();
  await privacy.getByRole("link", { name: "Accessibility" }).click();
  await privacy.waitForURL(`${w.home}/en/was`);
  await privacy.getByRole("navigation", { name: "Language" }).getByRole("link", { name: "Dansk" }).click();
  await privacy.waitForURL(`${w.home}/da/was`);
  await privacy.getByRole("link", { name: "Til chatten" }).click();
  await privacy.waitForURL(`${w.home}/da`);
});

test("pages of text in English", async (t) => {
  const w = await world(t);
  const youth = await w.youth();
  for (const path of ["privatliv", "was", "nothing"]) {
    await youth.goto(`${w.home}/en/${path}`);
    await look(youth, `${path}-en`);
  }
});

for (const path of ["/en", "/da", "/en/proev"]) {
  test(`quick exit from ${path}`, async (t) => {
    const w = await world(t);
    const desk = await w.counsellor();
    await onDuty(desk);
    const youth = await w.youth();
    await youth.context().route(AWAY, (route) => route.fulfill({ contentType: "text/html", body: "<title>Vejret</title><h1>Vejret</h1>" }));
    await youth.goto(w.home + path);
    if (path === "/en") await meet(youth, desk);
    await youth.locator("#exit").click();
    await youth.getByRole("heading", { name: "Vejret" }).waitFor();
    if (path === "/en") await desk.locator(".room").getByText("Den unge forlod siden").waitFor();
    await youth.goBack();
    assert.equal(youth.url(), "about:blank", "our page was replaced in the history");
  });
}

test("the coordinator turns a language off while somebody writes in it: they go on in Danish", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk);
  const youth = await w.youth({ desktop: true, locale: "en-GB" });
  await youth.goto(`${w.home}/`);
  await meet(youth, desk);
  await write(youth, "I am here");
  await bubble(desk, "I am here").waitFor();

  const office = await desk.context().newPage();
  await office.goto(`${w.home}/leder`);
  await office.getByRole("link", { name: "Sprog", exact: true }).click();
  await look(office, "sprog");
  const english = office.getByRole("group", { name: "Engelsk" });
  assert.equal(await english.getByRole("switch", { name: "Tilbudt" }).isChecked(), true);
  await english.getByText("Tilbudt").click();
  await office.getByRole("button", { name: "Gem sprogene" }).click();
  await office.getByText("Gemt.").waitFor();
  assert.equal(await english.getByRole("switch", { name: "Tilbudt" }).isChecked(), false);

  await youth.reload();
  await bubble(youth, "I am here").waitFor();
  await youth.getByRole("button", { name: "Afslut samtalen" }).waitFor();
  assert.equal(youth.url(), `${w.home}/da`);
  const other = await w.youth({ locale: "en-GB" });
  await other.goto(`${w.home}/`);
  await other.getByRole("heading", { name: "Skriv med en rådgiver" }).waitFor();
  assert.equal(await other.getByRole("navigation").count(), 0, "nothing to choose");
});
