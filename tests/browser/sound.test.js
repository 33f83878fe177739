// What a counsellor hears when it rings, and what the desk says when the browser allows no sound.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onDuty, opened, start, world } from "./support.js";

/** Counts the tones that a running sound makes. */
function countTones() {
  const { start } = OscillatorNode.prototype;
  Object.assign(globalThis, { tones: 0 });
  OscillatorNode.prototype.start = function (when) {
    if (this.context.state === "running") /** @type {any} */ (globalThis).tones++;
    return start.call(this, when);
  };
}

/**
 * Until it is so on the page. Not by the page's own functions of Playwright: to a browser each of those is a press.
 * @param {import("playwright-core").CDPSession} wire @param {string} condition
 */
const seen = (wire, condition) =>
  wire.send("Runtime.evaluate", {
    expression: `new Promise((go) => { const look = () => (${condition}) ? go(true) : setTimeout(look, 50); look(); })`,
    awaitPromise: true,
  });
const shown = (/** @type {string} */ css) => `document.querySelector("${css}")?.getClientRects().length`;

test("after a reload the browser allows no sound: the desk says so at once, and a press anywhere lets it ring", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  const mute = desk.getByText("Der er ingen lyd endnu, når det ringer");
  assert.equal(await mute.isVisible(), false, "nothing rings before a press goes on duty");
  await onDuty(desk);
  await mute.waitFor({ state: "hidden" });
  await desk.addInitScript(countTones);
  const { x, y } = (await desk.getByRole("heading", { name: "Kø", exact: true }).boundingBox()) ?? { x: 0, y: 0 };
  const wire = await desk.context().newCDPSession(desk);
  await desk.reload({ waitUntil: "commit" });
  await seen(wire, shown("#sound-note"));

  const youth = await w.youth();
  await youth.goto(`${w.home}/`);
  await opened(youth);
  await start(youth, w);
  await seen(wire, shown("#ring-take"));
  const { result } = await wire.send("Runtime.evaluate", { expression: "tones" });
  assert.equal(result.value, 0);
  await desk.mouse.click(x + 2, y + 2);
  await seen(wire, "tones > 0");
  await seen(wire, `!${shown("#sound-note")}`);
});

test("whoever wants no sound is told nothing of it", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk);
  await desk.getByLabel("Lyd, når det ringer").uncheck();
  await desk.reload();
  await desk.getByRole("button", { name: "Gå af vagt" }).waitFor();
  assert.equal(await desk.locator("#sound-note").isVisible(), false);
});
