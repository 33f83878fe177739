// Several conversations at one desk: which is which, and who waits for an answer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { bubble, met, onDuty, start, take, until, world, write } from "./support.js";

test("the desk says who waits for an answer, and a note tells conversations apart; nobody else sees it", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor("Mette", { clock: true });
  await onDuty(desk, 3);
  const [first, second] = [await w.youth(), await w.youth()];
  for (const youth of [first, second]) {
    await start(youth, w);
    await take(desk);
    await met(youth);
  }
  const rooms = desk.locator(".room");
  const tab = (/** @type {number} */ n) => desk.locator(".strip-item").nth(n);
  assert.deepEqual(await rooms.evaluateAll((all) => all.map((room) => room.dataset.colour)), ["1", "2"]);
  await desk.getByLabel("Dit notat til samtale 1, som ingen andre ser").fill("hash, bror, skole");
  await write(first, "er du der?");
  await bubble(rooms.nth(0), "er du der?").waitFor();
  await desk.clock.runFor(62_000);
  await rooms.nth(0).getByText("Venter på svar: 1 min").waitFor();
  assert.match(await tab(0).innerText(), /hash, bror, skole[\s\S]*1 min/);
  assert.doesNotMatch(await tab(1).innerText(), /min/);
  await look(desk, "desk-waits");
  await desk.clock.runFor(125_000);
  await rooms.nth(0).locator(".waits[data-long=true]").waitFor();
  await until(desk, () => document.getElementById("say")?.textContent?.includes("Samtale 1: Venter på svar: 3 min"));
  await write(rooms.nth(0), "Ja, jeg er her.");
  await bubble(first, "Ja, jeg er her.").waitFor();
  await desk.clock.runFor(2_000);
  assert.ok(!(await rooms.nth(0).locator(".waits").isVisible()));
  assert.ok(!(await first.content()).includes("hash, bror"), "a note is nobody else's");

  // It goes along to a tab that takes over, and away with the conversation.
  const context = desk.context();
  const other = await context.newPage();
  await other.goto(`${w.home}/vagt`);
  await bubble(other.locator(".room").nth(0), "er du der?").waitFor();
  assert.equal(await other.getByLabel("Dit notat til samtale 1, som ingen andre ser").inputValue(), "hash, bror, skole");
});
