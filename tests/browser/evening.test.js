// Several conversations at one desk: which is which, and who waits for an answer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { bubble, front, line, met, onDuty, pair, start, take, until, world, write } from "./support.js";

/** So many take part, all talking with one counsellor. @param {import("./support.js").World} w @param {import("./support.js").Page} desk @param {number} count */
async function crowd(w, desk, count) {
  const all = [];
  for (let nth = 0; nth < count; nth++) {
    const youth = await w.youth();
    await start(youth, w, nth % 2 ? "Det handler om en anden" : "");
    await take(desk);
    await met(youth);
    await until(desk, (n) => document.querySelectorAll(".list-item").length === n, nth + 1);
    all.push(youth);
  }
  return all;
}

/** What has the focus, and how far the caret is. @param {import("./support.js").Page} desk */
const caret = (desk) =>
  desk.evaluate(() => {
    const field = /** @type {HTMLTextAreaElement} */ (document.activeElement);
    return [field.closest(".room")?.querySelector("h2")?.textContent, field.value, field.selectionStart];
  });

/** In the order in which they are listed. @param {import("./support.js").Page} desk */
const listed = (desk) => desk.locator(".list-name").allTextContents();

/** What was written last, as the list says it. @param {import("./support.js").Page} desk */
const latest = (desk) => desk.locator(".list-last").allInnerTexts();

test("five at once: one in front, the others in a list that tells at a glance; drafts and focus stay where they are", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor("Mette", { clock: true });
  await onDuty(desk, 5);
  const youths = await crowd(w, desk, 5);
  const names = ["Bølge", "Ahorn", "Måge", "Kløver", "Birk"];
  assert.deepEqual(await listed(desk), names);
  assert.deepEqual(await desk.locator(".list-item").evaluateAll((all) => all.map((item) => item.dataset.colour)), ["1", "2", "3", "4", "5"]);
  const inFront = desk.locator(".room:visible");
  assert.equal(await inFront.count(), 1);
  await write(youths[2], "jeg kan ikke sove");
  await line(desk, "Måge").getByText("1 ny").waitFor();
  await desk.clock.runFor(100_000);
  for (const [nth, text] of [
    [0, "hej"],
    [3, "må man gerne spørge om alt?"],
  ]) {
    await write(youths[Number(nth)], String(text));
    await line(desk, names[Number(nth)]).getByText("1 ny").waitFor();
  }

  // Whoever waits longest rises, but not while somebody is about to press.
  await front(desk, "Birk");
  const place = await desk.locator(".list-item").first().boundingBox();
  assert.ok(place);
  // By the desk's clock alone.
  await desk.clock.pauseAt(await desk.evaluate(() => Date.now() + 100));
  for (let n = 0; !(await line(desk, "Kløver").getByText("1 min").isVisible()); n++) {
    await desk.mouse.move(place.x + 20 + (n % 2), place.y + 20);
    await desk.clock.runFor(1_000);
  }
  assert.deepEqual(await listed(desk), ["Måge", "Bølge", "Ahorn", "Kløver", "Birk"], "the pointer moves on the list");
  await desk.clock.resume();
  await inFront.getByLabel("Skriv en besked").click();
  await desk.keyboard.type("Hvor gammel er ");
  await desk.clock.runFor(3_000);
  await until(desk, () => [...document.querySelectorAll(".list-name")].map((one) => one.textContent).join() === "Måge,Bølge,Kløver,Ahorn,Birk");
  assert.deepEqual(await caret(desk), ["Birk", "Hvor gammel er ", 15], "nothing moved where one writes");
  await desk.clock.runFor(35_000);
  assert.deepEqual(await latest(desk), ["jeg kan ikke sove", "hej", "må man gerne spørge om alt?", "", ""], "by what was said one knows who it is");
  await look(desk, "desk-five");

  // By keyboard in the order of the list; each draft stays in its place.
  await desk.keyboard.press("Alt+ArrowDown");
  assert.deepEqual(await caret(desk), ["Måge", "", 0]);
  await line(desk, "Birk").getByText("Kladde").waitFor();
  await desk.keyboard.type("Det er jeg ked af at høre.");
  await desk.keyboard.press("Enter");
  await bubble(youths[2], "Det er jeg ked af at høre.").waitFor();
  await desk.clock.runFor(1_000);
  await line(desk, "Måge").getByText("Du: Det er jeg ked af at høre.").waitFor();
  // Whoever was answered goes down in the list.
  for (let n = 0; n < 4 && (await caret(desk))[0] !== "Birk"; n++) await desk.keyboard.press("Alt+ArrowUp");
  assert.deepEqual(await caret(desk), ["Birk", "Hvor gammel er ", 15]);
  await youths[1].goto("about:blank");
  await line(desk, "Ahorn").getByText("Væk siden").waitFor();

  await desk.setViewportSize({ width: 390, height: 780 });
  assert.deepEqual(await caret(desk), ["Birk", "Hvor gammel er ", 15]);
  // Whoever writes is seen to have, though their line stands beyond the edge of the row.
  await desk.clock.runFor(3_000);
  const last = (await listed(desk)).findLast((name) => name !== "Birk") ?? "";
  const beyond = () => line(desk, last).evaluate((one) => one.getBoundingClientRect().left > innerWidth);
  assert.ok(await beyond());
  await write(youths[names.indexOf(last)], "svar mig nu");
  await line(desk, last)
    .getByText(/\d nye?$/)
    .waitFor();
  assert.ok(!(await beyond()));
  assert.deepEqual(await caret(desk), ["Birk", "Hvor gammel er ", 15]);
  await desk.getByRole("button", { name: /^Vagt/ }).click();
  await look(desk, "desk-five-panel");
});

test("on a low screen, or with large letters, the field is there to write in, whatever else the desk says", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await write(youth, "er du der?");
  await bubble(desk, "er du der?").waitFor();
  await desk.getByText("Navn og notat").click();
  const [field, send] = [desk.getByLabel("Skriv en besked"), desk.getByRole("button", { name: "Send", exact: true })];
  for (const [width, height] of [
    [1280, 800],
    [1280, 480],
    [640, 400],
    [390, 420],
  ]) {
    await desk.setViewportSize({ width: Number(width), height: Number(height) });
    for (const one of [field, send]) {
      const box = await one.boundingBox();
      assert.ok(box && box.y >= 0 && box.y + box.height <= Number(height), `${width} × ${height}: ${JSON.stringify(box)}`);
    }
  }
  // Several notices above it: the desk scrolls, and what has the focus is in view.
  await desk.setViewportSize({ width: 640, height: 400 });
  await desk.evaluate(() => {
    for (let n = 0; n < 3; n++) {
      const note = /** @type {HTMLTemplateElement} */ (document.getElementById("note")).content.cloneNode(true);
      /** @type {Element} */ (/** @type {DocumentFragment} */ (note).querySelector("[data-part=words]")).textContent =
        "Det, du skrev, nåede ikke frem. ".repeat(4);
      document.getElementById("notes")?.append(note);
    }
  });
  await field.focus();
  await until(desk, () => {
    const box = document.activeElement?.getBoundingClientRect();
    return box && box.top >= 0 && box.bottom <= innerHeight;
  });
  await write(desk, "ja, jeg er her");
  await bubble(youth, "ja, jeg er her").waitFor();
});

test("two side by side on a wide screen: only the one that is not written in is replaced", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk, 3);
  // A window that becomes narrow shows the panel as long as there is nothing else.
  await desk.setViewportSize({ width: 390, height: 780 });
  assert.ok(await desk.getByRole("button", { name: "Gå af vagt" }).isVisible());
  await desk.setViewportSize({ width: 1440, height: 900 });
  const third = (await crowd(w, desk, 3))[2];
  await write(third, "jeg er den tredje");
  await bubble(desk, "jeg er den tredje").waitFor();
  const shown = () => desk.locator(".room:visible h2").allTextContents();
  assert.deepEqual(await shown(), ["Måge", "Ahorn"]);
  await desk.keyboard.type("jeg tænker");
  assert.deepEqual(await caret(desk), ["Måge", "jeg tænker", 10]);
  await desk.getByRole("region", { name: "Ahorn" }).getByLabel("Skriv en besked").click();
  await front(desk, "Bølge");
  assert.deepEqual(await shown(), ["Bølge", "Ahorn"]);
  assert.deepEqual(await caret(desk), ["Bølge", "", 0]);
  await front(desk, "Måge");
  assert.deepEqual(await shown(), ["Bølge", "Måge"]);
  assert.deepEqual(await caret(desk), ["Måge", "jeg tænker", 10]);
  await desk.getByLabel("Vis to").uncheck({ force: true });
  assert.deepEqual(await shown(), ["Måge"]);
  await desk.reload();
  await until(desk, () => document.querySelectorAll(".list-item").length === 3);
  assert.equal((await shown()).length, 1, "it is remembered");
  // Nobody got another's name.
  await bubble(await front(desk, "Måge"), "jeg er den tredje").waitFor();
});

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
  const room = await front(desk, "Bølge");
  await room.getByText("Navn og notat").click();
  await room.getByLabel("Notat").fill("hash, bror, skole");
  await room.getByLabel("Hvad du kalder samtalen").fill("Broren");
  await desk.getByRole("heading", { name: "Broren" }).waitFor();
  await write(first, "er du der?");
  const named = desk.getByRole("region", { name: "Broren" });
  await bubble(named, "er du der?").waitFor();
  await desk.clock.runFor(62_000);
  await named.getByText("Venter på svar: 1 min").waitFor();
  assert.match(await line(desk, "Broren").innerText(), /1 min/);
  assert.doesNotMatch(await line(desk, "Ahorn").innerText(), /min/);
  await look(desk, "desk-waits");
  await desk.clock.runFor(125_000);
  await named.locator(".waits[data-long=true]").waitFor();
  await until(desk, () => document.getElementById("say")?.textContent?.includes("Broren: Venter på svar: 3 min"));
  await write(named, "Ja, jeg er her.");
  await bubble(first, "Ja, jeg er her.").waitFor();
  await desk.clock.runFor(2_000);
  assert.ok(!(await named.locator(".waits").isVisible()));
  for (const own of ["hash, bror", "Broren"]) assert.ok(!(await first.content()).includes(own), "a note is nobody else's");

  // It goes along to a tab that takes over, and away with the conversation.
  const other = await desk.context().newPage();
  await other.goto(`${w.home}/vagt`);
  const taken = other.getByRole("region", { name: "Broren" });
  await bubble(taken, "er du der?").waitFor();
  assert.equal(await taken.getByLabel("Notat").inputValue(), "hash, bror, skole");
});
