// The desk on small screens: at twice its size nothing gives way but what frames the conversation, and nothing is cut.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, look } from "./look.js";
import { bubble, pair, until, world, write } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

const TALK = ["Hej med dig", "Hej, godt at du skriver", "Jeg er lidt nervøs", "Det er helt okay", "Min ven ryger meget", "Hvad tænker du om det?"];
const TOOLS = ["Svar", "Skriv akutte numre", "Foreslå at sende videre", "Afslutningskort", "Lad en kollega overtage"];

/** Two who have written a little. @param {import("node:test").TestContext} t */
async function talking(t) {
  const { desk, youth } = await pair(await world(t));
  for (const [nth, text] of TALK.entries()) {
    const [from, to] = nth % 2 ? [desk, youth] : [youth, desk];
    await write(from, text);
    await bubble(to, text).waitFor();
  }
  return { desk, youth };
}

/** What of a conversation is seen whole, in the page and in what scrolls. @param {Page} desk */
const seen = (desk) =>
  desk.evaluate(() => {
    /** @param {Element} one */
    function whole(one) {
      const { left, top, right, bottom, width } = one.getBoundingClientRect();
      const inside = (/** @type {DOMRect} */ box) => left >= box.left - 1 && right <= box.right + 1 && top >= box.top - 1 && bottom <= box.bottom + 1;
      const boxes = [];
      for (let at = one.parentElement; at && at !== document.body; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== "visible") boxes.push(at.getBoundingClientRect());
      }
      return width > 0 && inside(new DOMRect(0, 0, innerWidth, innerHeight)) && boxes.every(inside);
    }
    const all = (/** @type {string} */ css) => [...document.querySelectorAll(css)].filter(whole);
    const text = (/** @type {Element} */ one) => one.textContent?.replace(/[/▾]/g, "").trim() ?? "";
    return {
      messages: all(".room .bubble").length,
      field: all(".room .composer textarea").length,
      send: all(".room .composer button").length,
      tools: all(".room-quick button").map(text),
      acts: all(".room-head :is(button, summary)").length,
    };
  });

test("at twice its size the last four messages, the field and all tools are seen", async (t) => {
  const { desk } = await talking(t);
  await desk.setViewportSize({ width: 640, height: 360 });
  await until(desk, () => document.querySelector(".room-log")?.scrollTop);
  const now = await seen(desk);
  assert.ok(now.messages >= 4, `${now.messages} messages`);
  assert.deepEqual([now.field, now.send, now.acts], [1, 1, 4]);
  assert.deepEqual(now.tools, [...TOOLS.slice(0, 2), "Mere"]);
  await axe(desk, "low");
  await desk.getByRole("button", { name: "Mere", exact: true }).click();
  assert.deepEqual((await seen(desk)).tools, [...TOOLS.slice(0, 2), "Mere", ...TOOLS.slice(2)]);
  await look(desk, "desk-more");
});

test("on a phone no tool is cut, and those behind the button are left as they were come to", async (t) => {
  const { desk } = await talking(t);
  const more = desk.getByRole("button", { name: "Mere", exact: true });
  const open = () => more.getAttribute("aria-expanded");
  for (const width of [360, 320]) {
    await desk.setViewportSize({ width, height: 740 });
    assert.deepEqual((await seen(desk)).tools, [...TOOLS.slice(0, 2), "Mere"]);
  }
  await more.focus();
  await desk.keyboard.press("Enter");
  assert.deepEqual((await seen(desk)).tools, [...TOOLS.slice(0, 2), "Mere", ...TOOLS.slice(2)]);
  await desk.keyboard.press("Tab");
  await desk.keyboard.press("Escape");
  assert.equal(await open(), "false");
  assert.equal(await desk.evaluate(() => document.activeElement?.getAttribute("data-part")), "more");
  await more.click();
  await desk.locator(".room-log").click();
  assert.equal(await open(), "false");
  // A dialog gives the focus back to what is still seen.
  await more.click();
  await desk.getByRole("button", { name: "Lad en kollega overtage" }).click();
  await desk.getByRole("dialog", { name: "Lad en kollega overtage" }).getByRole("button", { name: "Fortryd" }).click();
  assert.equal(await desk.evaluate(() => document.activeElement?.getAttribute("data-part")), "more");
});

test("whoever misses Send meets nothing that leads away from the conversation", async (t) => {
  const { desk } = await talking(t);
  for (const [width, height] of [
    [1280, 720],
    [1280, 800],
    [800, 600],
    [360, 740],
  ]) {
    await desk.setViewportSize({ width, height });
    const near = await desk.evaluate(() => {
      const send = /** @type {Element} */ (document.querySelector(".room .composer button")).getBoundingClientRect();
      // A thumb's width above it and beside it.
      const away = (/** @type {DOMRect} */ box) => box.right < send.left - 8 || box.bottom < send.top - 44 || !box.width;
      return ["propose", "closing", "transfer"].filter(
        (name) => !away(/** @type {Element} */ (document.querySelector(`.room [data-part="${name}"]`)).getBoundingClientRect()),
      );
    });
    assert.deepEqual(near, [], `${width} by ${height}`);
    const gap = await desk.evaluate(() => {
      const [tools, send] = [".room-quick", ".room .composer button"].map((css) =>
        /** @type {Element} */ (document.querySelector(css)).getBoundingClientRect(),
      );
      return (send?.top ?? 0) - (tools?.bottom ?? 0);
    });
    assert.ok(gap >= 12, `${gap} px between at ${width}`);
  }
});
