// The head of a conversation on a small phone: the way out first, the end quiet and apart, and room to read.
import assert from "node:assert/strict";
import { test } from "node:test";
import { agencyAt } from "./agency.js";
import { look } from "./look.js";
import { bubble, met, onDuty, PHONE, start, take, until, world, write } from "./support.js";

/** @typedef {{x: number, y: number, width: number, height: number}} Box */
/** Between two that are seen, the shorter way. @param {Box|null} a @param {Box|null} b */
function apart(a, b) {
  assert.ok(a && b);
  const gap = (/** @type {"x"|"y"} */ at, /** @type {"width"|"height"} */ size) => Math.max(0, a[at] - b[at] - b[size], b[at] - a[at] - a[size]);
  return Math.hypot(gap("x", "width"), gap("y", "height"));
}

test("with the keyboard open there is room to read, the way out is there, and the end is not beside it", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk);
  await agencyAt(desk, w);
  const youth = await w.youth();
  await start(youth, w);
  await take(desk);
  await met(youth);
  for (const words of ["Hej.", "Jeg hedder Mette.", "Du kan skrive, hvad du vil.", "Tag dig god tid.", "Hvor gammel er du?", "Hvad har du på hjerte?"]) {
    await write(desk, words);
    await write(youth, "ja");
  }
  await bubble(youth, "Hvad har du på hjerte?").waitFor();
  const [leave, end, pass] = [
    youth.getByRole("link", { name: "Forlad siden" }),
    youth.getByRole("button", { name: "Afslut samtalen" }),
    youth.getByRole("button", { name: "Send videre" }),
  ];
  await pass.waitFor();
  await youth.getByLabel("Skriv en besked").focus();
  // Without a keyboard, and with one.
  for (const [width, height, room] of [
    [360, 740, 480],
    [320, 568, 300],
    [360, 420, 240],
    [320, 300, 120],
  ]) {
    await youth.setViewportSize({ width, height });
    const what = `${width} × ${height}`;
    const [way, quiet, text] = await Promise.all([leave.boundingBox(), end.boundingBox(), youth.locator("#scroller").boundingBox()]);
    assert.ok(way && way.y >= 0 && way.height >= 44, what);
    assert.ok(apart(way, quiet) >= 24, `${what}: ${apart(way, quiet)} px between leaving and ending`);
    assert.ok(text && text.height >= room, `${what}: ${text?.height} px to read in`);
    // Whoever read the end still does.
    await until(youth, () => {
      const scroller = /** @type {HTMLElement} */ (document.querySelector("#scroller"));
      return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 2;
    });
  }
  await youth.setViewportSize(PHONE);
  await look(youth, "youth-head");
  // Whoever has no keyboard on the screen but a page zoomed far in reaches all of it.
  await youth.setViewportSize({ width: 320, height: 300 });
  await end.focus();
  await pass.click();
  await youth.locator("#aside").waitFor();
});
