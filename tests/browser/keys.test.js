// Invariant 11: keys that type. What is written goes to the one it is written to, and nothing takes it from there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bubble, met, onDuty, start, take, texts, until, world } from "./support.js";

/** One in a talk, one who waits, and a counsellor who writes to the first. @param {import("./support.js").World} w @param {string} platform */
async function writing(w, platform) {
  const desk = await w.counsellor();
  await desk.addInitScript((value) => Object.defineProperty(navigator, "platform", { get: () => value }), platform);
  await desk.reload();
  await desk.getByRole("button", { name: "Gå på vagt" }).waitFor();
  await onDuty(desk);
  const [first, second] = [await w.youth(), await w.youth()];
  await start(first, w);
  await take(desk);
  await met(first);
  await start(second, w);
  await second.getByText("Du er nummer 1 i køen", { exact: true }).first().waitFor();
  await desk.locator('input[name=capacity][value="2"]').check({ force: true });
  await desk.locator("#ring-take").waitFor();
  const field = desk.getByLabel("Skriv en besked").first();
  await field.focus();
  await desk.keyboard.type("Anna, twoja ma");
  return { desk, first, second, field };
}

test("Option and a letter write on a Mac: nothing is taken, and the sentence goes to one", async (t) => {
  const w = await world(t);
  const { desk, first, second, field } = await writing(w, "MacIntel");
  // Option moves the caret, too.
  for (const key of ["Alt+KeyL", "Alt+KeyT", "Alt+KeyV", "Alt+ArrowDown", "Alt+KeyP"]) await desk.keyboard.press(key);
  assert.ok(await field.evaluate((one) => one === document.activeElement));
  await field.evaluate((/** @type {HTMLTextAreaElement} */ one) => one.setSelectionRange(99, 99));
  await desk.keyboard.type(" siostra");
  await desk.keyboard.press("Enter");
  await bubble(first, "Anna, twoja ma siostra").waitFor();
  assert.ok(await desk.locator("#ring").isVisible(), "it still rings");
  // Outside the field they work.
  await desk.locator("#queue-title").click();
  await desk.evaluate(() => /** @type {HTMLElement} */ (document.activeElement)?.blur());
  await desk.keyboard.press("Alt+KeyT");
  await met(second);
});

test("a key that writes another letter is no shortcut, whatever the computer says it is", async (t) => {
  const w = await world(t);
  const { desk, field } = await writing(w, "Linux x86_64");
  const prevented = await field.evaluate(
    (one) => !one.dispatchEvent(new KeyboardEvent("keydown", { code: "KeyL", key: "ł", altKey: true, bubbles: true, cancelable: true })),
  );
  assert.equal(prevented, false, "the letter is written");
  assert.ok(await desk.locator("#ring").isVisible());
});

test("who takes a conversation while writing to another goes on writing to that one", async (t) => {
  const w = await world(t);
  const { desk, first, second, field } = await writing(w, "Linux x86_64");
  await desk.keyboard.press("Alt+KeyL");
  await met(second);
  await desk.getByText("Ahorn er begyndt. Du er stadig, hvor du skrev.").waitFor();
  assert.ok(await field.evaluate((one) => one === document.activeElement));
  await desk.keyboard.type(" siostra");
  await desk.keyboard.press("Enter");
  await bubble(first, "Anna, twoja ma siostra").waitFor();
  assert.deepEqual(await texts(second), []);
  // With an empty field the next press goes there.
  await desk.keyboard.press("Alt+ArrowDown");
  await until(desk, () => document.activeElement?.closest(".room")?.querySelector("h2")?.textContent === "Ahorn");
  await desk.keyboard.type("hej");
  await desk.keyboard.press("Enter");
  await bubble(second, "hej").waitFor();
});

test("Enter that ends a composition sends nothing, in the order of every browser", async (t) => {
  const w = await world(t);
  const { field } = await writing(w, "Linux x86_64");
  for (const given of [{ isComposing: true }, { keyCode: 229 }]) {
    await field.evaluate(
      (one, more) => one.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, .../** @type {object} */ (more) })),
      /** @type {any} */ (given),
    );
    assert.equal(await field.inputValue(), "Anna, twoja ma");
  }
});

test("the list of keys opens where it is read: Space turns nothing off", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await desk.keyboard.press("?");
  const dialog = desk.getByRole("dialog", { name: "Genvejstaster" });
  await dialog.waitFor();
  await desk.keyboard.press("Space");
  assert.ok(await dialog.getByRole("switch").isChecked());
  await desk.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
});
