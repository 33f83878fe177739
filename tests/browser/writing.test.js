// Writing: what stops a message before it is sent, and a whole conversation by keyboard alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { bubble, delivered, met, opened, pair, texts, typing, until, world, write } from "./support.js";

test("the anonymity guard: a gentle stop before sending, and the writer decides", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await write(youth, "ring til mig på 20 30 40 50");
  await youth.getByRole("heading", { name: "Det ligner et telefonnummer" }).waitFor();
  await look(youth, "youth-guard");
  await youth.getByRole("button", { name: "Ret teksten" }).click();
  assert.equal(await youth.getByLabel("Skriv en besked").inputValue(), "ring til mig på 20 30 40 50");
  for (const [text, what] of [
    ["jeg er 010203-4567", "et CPR-nummer"],
    ["skriv til anna@skole.dk", "en mailadresse"],
  ]) {
    await write(youth, text);
    await youth.getByRole("heading", { name: `Det ligner ${what}` }).waitFor();
    await youth.getByRole("button", { name: "Ret teksten" }).click();
  }
  await write(youth, "er 116 111 også for mig?");
  await bubble(desk, "er 116 111 også for mig?").waitFor();
  assert.deepEqual(await texts(desk), ["er 116 111 også for mig?"], "nothing that was stopped has been sent");
  await write(youth, "min mail er anna@skole.dk");
  await youth.getByRole("button", { name: "Send alligevel" }).click();
  await bubble(desk, "min mail er anna@skole.dk").waitFor();
  assert.equal(await youth.getByLabel("Skriv en besked").inputValue(), "");
});

test("an over-long message is refused in the field, not cut", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  const long = "æ".repeat(4001);
  await write(youth, long);
  await youth.getByText("Beskeden er 1 tegn for lang.").waitFor();
  assert.equal(await youth.getByLabel("Skriv en besked").inputValue(), long);
  await look(youth, "youth-too-long");
  await write(youth, "æ".repeat(4000));
  await delivered(youth, 1);
  await desk.locator(".bubble").waitFor();
  assert.equal((await texts(desk))[0]?.length, 4000);
});

test("what looks like markup stays text, and lines stay lines", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  const text = "<b>hej</b>\n<img src=x onerror=alert(1)>\n👩‍👧 og ‮bagvendt";
  await write(youth, text);
  await delivered(youth, 1);
  await desk.locator(".bubble").waitFor();
  assert.deepEqual(await texts(desk), [text]);
  assert.equal(await desk.locator(".bubble *").count(), 0);
});

test("typing is shown to the other, never what is typed; the acute numbers go into the field, to be chosen", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await typing(youth, "jeg tør ikke sige det", desk.getByText("Den unge skriver …"));
  assert.ok(!(await desk.content()).includes("jeg tør ikke"));
  await look(desk, "desk-typing");
  await typing(desk, "tag dig tid", youth.getByText("Mette skriver …"));
  await look(youth, "youth-typing");
  await desk.getByRole("button", { name: "Skriv akutte numre" }).click();
  const field = desk.getByLabel("Skriv en besked");
  assert.match(await field.inputValue(), /^tag dig tid\nEr du eller en anden i livsfare: ring 112\.\nDu kan også ringe til:\n/);
  assert.ok(await field.evaluate((one) => one === document.activeElement));
  const seen = await field.evaluate((/** @type {HTMLTextAreaElement} */ one) => ({
    all: one.scrollHeight <= one.clientHeight,
    caret: one.value.slice(one.selectionStart, one.selectionEnd + 5),
  }));
  assert.deepEqual(seen, { all: true, caret: "Er du" }, "all the numbers are seen, from the first");
  assert.equal(await youth.locator(".bubble").count(), 0, "nothing goes before it was read");
  await field.fill("Ring 112 nu");
  await desk.keyboard.press("Enter");
  await bubble(youth, "Ring 112 nu").waitFor();
});

/** Presses Tab until the focus is there. @param {import("playwright-core").Page} page @param {string} name */
async function tabTo(page, name) {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => {
      const at = /** @type {HTMLElement & {labels?: NodeListOf<HTMLElement>}} */ (document.activeElement);
      return (at?.labels?.[0] ?? at)?.textContent?.trim() ?? "";
    });
    if (here === name) return;
  }
  assert.fail(`Tab does not lead to ${name}`);
}

test("by keyboard alone, both: from the start to the end", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await tabTo(desk, "Gå på vagt");
  await desk.keyboard.press("Enter");
  await opened(desk);
  const youth = await w.youth({ desktop: true });
  await youth.goto(`${w.home}/`);
  await tabTo(youth, "Start samtalen");
  await youth.keyboard.press("Enter");
  await desk.locator("#ring-take").waitFor();
  await tabTo(desk, "Tag samtalen");
  await desk.keyboard.press("Enter");
  await met(youth);
  // The desk stands in the field already.
  await until(desk, () => document.activeElement?.matches(".composer textarea"));
  await desk.keyboard.type("hej, hvad vil du tale om?");
  await desk.keyboard.press("Enter");
  await bubble(youth, "hej, hvad vil du tale om?").waitFor();
  await tabTo(youth, "Skriv en besked");
  await youth.keyboard.type("om min bror");
  await youth.keyboard.press("Shift+Enter");
  await youth.keyboard.type("han ryger");
  await youth.keyboard.press("Enter");
  await bubble(desk, "om min bror han ryger").waitFor();
  assert.deepEqual(await texts(desk), ["hej, hvad vil du tale om?", "om min bror\nhan ryger"]);
  // New words take the focus from nobody.
  assert.ok(await youth.evaluate(() => document.activeElement?.matches("textarea")));
  await youth.keyboard.press("Escape");
  await tabTo(youth, "Forlad siden");
  await tabTo(youth, "Afslut samtalen");
  await youth.keyboard.press("Enter");
  await tabTo(youth, "Ja, slut samtalen");
  await youth.keyboard.press("Enter");
  await youth.getByRole("heading", { name: "Du har sluttet samtalen" }).waitFor();
  await desk.getByText("Kun læsning.").waitFor();
  await tabTo(desk, "Luk og slet");
  await desk.keyboard.press("Enter");
  await desk.getByRole("heading", { name: "Slet samtalen »Bølge«?" }).waitFor();
  await tabTo(desk, "Ja, slet den nu");
  await desk.keyboard.press("Enter");
  await tabTo(desk, "Jeg er klar nu");
  await desk.keyboard.press("Enter");
  await desk.getByRole("heading", { name: "Klar, når nogen skriver" }).waitFor();
});

test("what a counsellor writes can be pressed where it leads somewhere; what a young person writes cannot, nor anything at the desk", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  const text = "Se https://ung.dk/hjaelp, ring 70 20 12 01, skriv til hjaelp@ung.dk. Ikke javascript:alert(1) eller https://ung.dk@ond.dk";
  await write(desk, text);
  await write(youth, "hvad med https://mit.dk og 12 34 56 78?");
  const told = youth.locator('.message[data-mine="false"] .bubble');
  await told.getByRole("link").nth(2).waitFor();
  assert.equal(await told.innerText(), text);
  assert.deepEqual(await told.getByRole("link").evaluateAll((links) => links.map((link) => ["href", "target", "rel"].map((name) => link.getAttribute(name)))), [
    ["https://ung.dk/hjaelp", "_blank", "noopener noreferrer"],
    ["tel:70201201", null, "noopener noreferrer"],
    ["mailto:hjaelp@ung.dk", null, "noopener noreferrer"],
  ]);
  await bubble(desk, "hvad med https://mit.dk og 12 34 56 78?").waitFor();
  for (const where of [youth.locator('.message[data-mine="true"]'), desk.locator(".room-log")]) assert.equal(await where.getByRole("link").count(), 0);
  // Others look alike: the name that is looked up is what stands there.
  await write(desk, "https://pаypal.com/a");
  await told.getByRole("link", { name: "https://xn--pypal-4ve.com/a", exact: true }).waitFor();
  await look(youth, "youth-links");
});
