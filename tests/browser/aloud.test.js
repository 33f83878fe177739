// What a screen reader is told: each page has one place for it, and nothing is said twice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bubble, delivered, met, onDuty, start, take, until, world, write } from "./support.js";

/** Keeps whatever is ever put into the page's place for words aloud. @param {import("playwright-core").Page} page */
const listen = (page) =>
  page.addInitScript(() => {
    /** @type {string[]} */
    const heard = [];
    Object.assign(globalThis, { heard });
    addEventListener("DOMContentLoaded", () => {
      const place = document.getElementById("say");
      const hear = (/** @type {MutationRecord[]} */ records) => {
        for (const { addedNodes } of records) for (const node of addedNodes) if (node.textContent) heard.push(node.textContent);
      };
      if (place) new MutationObserver(hear).observe(place, { childList: true, subtree: true });
    });
  });
/** @param {import("playwright-core").Page} page @returns {Promise<string[]>} */
const heard = (page) => page.evaluate(() => /** @type {any} */ (globalThis).heard);
/** @param {import("playwright-core").Page} page @param {string} words */
const hears = (page, words) => until(page, (words) => /** @type {any} */ (globalThis).heard.includes(words), words);

/** How the browser tells of it: every place whose changes are read aloud, with the text that is in it. @param {import("playwright-core").Page} page */
async function livePlaces(page) {
  const wire = await page.context().newCDPSession(page);
  const { nodes } = await wire.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  /** @param {typeof nodes[0]} node @returns {string} */
  const textOf = (node) =>
    [
      node.name?.value ?? "",
      ...(node.childIds ?? []).map((id) => {
        const child = byId.get(id);
        return child ? textOf(child) : "";
      }),
    ].join(" ");
  const isLive = (/** @type {typeof nodes[0]} */ node) =>
    node.role?.value === "log" || node.properties?.some(({ name, value }) => name === "live" && value.value !== "off");
  return nodes.filter((node) => !node.ignored && isLive(node)).map((node) => ({ role: node.role?.value, text: textOf(node) }));
}

/** Whether a change in it reads all of it. @param {import("playwright-core").Page} page @param {string} css */
async function wholeIsRead(page, css) {
  const wire = await page.context().newCDPSession(page);
  await page.locator(css).evaluate((place) => (place.textContent = "ord"));
  await page.locator(css).evaluate((/** @type {HTMLElement} */ place) => (place.hidden = false));
  const { result } = await wire.send("Runtime.evaluate", { expression: `document.querySelector(${JSON.stringify(css)})` });
  const { nodes } = await wire.send("Accessibility.getPartialAXTree", { objectId: result.objectId, fetchRelatives: false });
  return nodes[0].properties?.find(({ name }) => name === "atomic")?.value.value ?? false;
}

test("the desk aloud: each message of the other once, own ones never, and nothing again after a reload", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await listen(desk);
  await desk.reload();
  const youth = await w.youth();
  await onDuty(desk, 2);
  await start(youth, w);
  await take(desk);
  await met(youth);
  await write(youth, "hej, er du der?");
  await bubble(desk, "hej, er du der?").waitFor();
  await write(desk, "ja, det er jeg");
  await delivered(desk, 1);
  await hears(desk, "Bølge: hej, er du der?");
  assert.deepEqual(
    (await heard(desk)).filter((words) => /er du der|det er jeg/.test(words)),
    ["Bølge: hej, er du der?"],
  );
  const places = await livePlaces(desk);
  assert.equal(places.filter(({ role }) => role === "log").length, 1, "one place");
  assert.deepEqual(
    places.filter(({ text }) => text.includes("det er jeg")),
    [],
    "no place reads own words",
  );

  await desk.reload();
  await bubble(desk, "hej, er du der?").waitFor();
  await hears(desk, "Bølge: Samtalen er hentet.");
  assert.deepEqual(
    (await heard(desk)).filter((words) => /er du der|det er jeg/.test(words)),
    [],
  );
  assert.deepEqual(
    (await livePlaces(desk)).filter(({ text }) => /er du der|det er jeg/.test(text)),
    [],
  );

  await youth.getByRole("button", { name: "Afslut samtalen" }).click();
  await youth.getByRole("button", { name: "Ja, slut samtalen" }).click();
  await until(desk, () => /** @type {any} */ (globalThis).heard.some((/** @type {string} */ words) => words.startsWith("Bølge: Den unge afsluttede")));
});

test("a second note at the desk does not read the first again", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  assert.equal(await wholeIsRead(desk, "#notes"), false);
  assert.equal(await wholeIsRead(desk, "#link"), true, "a sentence that changes is read as a whole");
});

test("the young person hears that the counsellor went, and that they came back", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  const youth = await w.youth();
  await listen(youth);
  await onDuty(desk);
  await start(youth, w);
  await take(desk);
  await met(youth);
  await hears(youth, "Mette er her");
  await desk.goto("about:blank");
  await until(youth, () => /** @type {any} */ (globalThis).heard.some((/** @type {string} */ words) => words.startsWith("Mette har mistet forbindelsen.")));
  const before = (await heard(youth)).length;
  await desk.goto(`${w.home}/vagt`);
  await until(youth, (before) => /** @type {any} */ (globalThis).heard.slice(before).includes("Mette er her"), before);
  assert.equal((await livePlaces(youth)).filter(({ role }) => role === "log").length, 1, "one place");
});
