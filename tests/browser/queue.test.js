// Waiting: the place, writing while one waits, and leaving again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { bubble, front, delivered, met, onDuty, pair, room, start, take, texts, until, world, write } from "./support.js";

const place = (youth, number) => youth.getByText(`Du er nummer ${number} i køen`, { exact: true }).first().waitFor();

test("two young people and one counsellor: the second waits, writes meanwhile, and is next when there is room", async (t) => {
  const w = await world(t);
  const { desk, youth: first } = await pair(w);
  const second = await w.youth();
  await start(second, w, "Det handler om mig");
  await place(second, 1);
  await look(second, "youth-queue");
  await desk.locator("#queue-total").getByText("1 venter").waitFor();
  await look(desk, "desk-queue");
  await write(second, "må jeg godt skrive nu?");
  await second.getByText("Venter", { exact: true }).waitFor();
  await write(second, "jeg venter bare");
  await look(second, "youth-queue-written");
  assert.equal((await texts(desk)).length, 0, "the desk sees nothing of one who waits");
  await room(desk, 2);
  await take(desk);
  await met(second);
  await delivered(second, 2);
  const inFront = desk.getByRole("region", { name: "Ahorn" });
  await bubble(inFront, "jeg venter bare").waitFor();
  assert.deepEqual(await inFront.locator(".bubble").allTextContents(), ["må jeg godt skrive nu?", "jeg venter bare"]);
  // Each reads only what is for them.
  await write(await front(desk, "Bølge"), "til den første");
  await write(await front(desk, "Ahorn"), "til den anden");
  await bubble(first, "til den første").waitFor();
  await bubble(second, "til den anden").waitFor();
  assert.deepEqual(await texts(first), ["til den første"]);
  assert.deepEqual(await texts(second), ["må jeg godt skrive nu?", "jeg venter bare", "til den anden"]);
  await look(desk, "desk-two");
});

test("who leaves the queue makes room for the next, and nobody is rung for them", async (t) => {
  const w = await world(t);
  const { desk, youth: first } = await pair(w);
  const [second, third] = [await w.youth(), await w.youth()];
  await start(second, w);
  await place(second, 1);
  await start(third, w);
  await place(third, 2);
  await second.getByRole("button", { name: "Forlad køen" }).click();
  await second.getByRole("heading", { name: "Vil du forlade køen?" }).waitFor();
  await look(second, "youth-queue-leave");
  await second.getByRole("button", { name: "Nej, bliv her" }).click();
  await place(second, 1);
  await second.getByRole("button", { name: "Forlad køen" }).click();
  await second.getByRole("button", { name: "Ja, forlad køen" }).click();
  await second.getByRole("heading", { name: "Du er ude af køen" }).waitFor();
  await look(second, "youth-queue-left");
  await place(third, 1);
  await desk.locator("#queue-total").getByText("1 venter").waitFor();
  await second.reload();
  await second.getByRole("button", { name: "Start samtalen" }).waitFor();
  await third.getByRole("button", { name: "Forlad køen" }).click();
  await third.getByRole("button", { name: "Ja, forlad køen" }).click();
  await desk.getByText("Ingen venter lige nu.").waitFor();
  await write(first, "jeg er her stadig");
  await bubble(desk, "jeg er her stadig").waitFor();
});

test("a reload in the queue keeps the place and loses what was written there, as the page said", async (t) => {
  const w = await world(t);
  await pair(w);
  const second = await w.youth();
  await start(second, w);
  await place(second, 1);
  await second.getByText("Genindlæser du siden, er det væk.").waitFor();
  await write(second, "dette er væk bagefter");
  const sound = second.getByRole("switch", { name: "Lyd, når der er svar" });
  await sound.check();
  await sound.press("Enter");
  assert.deepEqual(await texts(second), ["dette er væk bagefter"], "the switch's form is sent nowhere");
  await second.reload();
  await place(second, 1);
  assert.equal(await sound.isChecked(), false, "no browser keeps what was ticked");
  assert.deepEqual(await texts(second), []);
});

test("a counsellor passes it on: it rings at the colleague", async (t) => {
  const w = await world(t);
  const mette = await w.counsellor();
  const ali = await w.counsellor("Ali");
  await onDuty(mette);
  await onDuty(ali);
  const youth = await w.youth();
  await start(youth, w);
  const ringing = await Promise.race([mette, ali].map(async (desk) => (await desk.locator("#ring-take").waitFor(), desk)));
  await ringing.getByRole("button", { name: "Lad gå videre" }).click();
  const other = ringing === mette ? ali : mette;
  await take(other);
  await met(youth, other === ali ? "Ali" : "Mette");
  await until(ringing, () => document.getElementById("ring")?.hidden === true);
});

test("what a ring moves takes no press that was meant for something else", async (t) => {
  const w = await world(t);
  const { desk } = await pair(w, { clock: true, capacity: 2 });
  const second = await w.youth();
  const end = await desk.getByRole("button", { name: "Afslut samtalen" }).boundingBox();
  assert.ok(end);
  await desk.getByLabel("Skriv en besked").fill("et halvt svar");
  await desk.clock.pauseAt(await desk.evaluate(() => Date.now() + 1_000));
  await start(second, w);
  await desk.locator("#ring-pass").waitFor();
  // Where the way to end a conversation was, the ring can be passed on now.
  await desk.mouse.click(end.x + end.width / 2, end.y + end.height / 2);
  assert.ok(await desk.locator("#ring").isVisible());
  assert.equal(await desk.evaluate(() => document.activeElement?.tagName), "TEXTAREA", "what has the focus keeps it");
  await desk.clock.resume();
  await take(desk);
  await met(second);
});

test("what rings and is taken as the longest waiting rings no more", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk);
  for (const press of [() => desk.getByRole("button", { name: "Tag den længst ventende" }).click(), () => desk.keyboard.press("Alt+KeyL")]) {
    const youth = await w.youth();
    await start(youth, w);
    await desk.locator("#ring-take").waitFor();
    assert.match(await desk.title(), /🔔/);
    await press();
    await met(youth);
    // Both ends are told, each by its own way.
    await desk.locator("#ring").waitFor({ state: "hidden" });
    assert.doesNotMatch(await desk.title(), /🔔/);
    await room(desk, 2);
  }
});

test("on pause nothing rings; the longest waiting can be taken by hand", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk);
  const youth = await w.youth();
  await youth.goto(`${w.home}/`);
  await youth.getByRole("button", { name: "Start samtalen" }).waitFor();
  await youth.getByRole("button", { name: "Start samtalen" }).click();
  await desk.getByRole("button", { name: "Lad gå videre" }).click();
  await desk.getByRole("button", { name: "Tag den længst ventende" }).click();
  await met(youth);
  await desk.getByRole("button", { name: "Hold pause" }).click();
  await desk.getByText("På pause", { exact: true }).waitFor();
  await look(desk, "desk-pause");
  await desk.getByRole("button", { name: "Slut pausen" }).click();
  await desk.getByText("På vagt", { exact: true }).first().waitFor();
});

test("on a phone with its keyboard up a ring leaves the counsellor's field in sight", async (t) => {
  const w = await world(t);
  const { desk } = await pair(w, { capacity: 2 });
  await desk.setViewportSize({ width: 390, height: 420 });
  await write(desk, "hej");
  const second = await w.youth();
  await start(second, w);
  const ring = desk.getByRole("button", { name: "Tag samtalen" });
  await ring.waitFor();
  for (const seen of [ring, desk.locator(".room [data-part='text']"), desk.locator(".room").getByRole("button", { name: "Send" })]) {
    const box = await seen.boundingBox();
    assert.ok(box && box.y >= 0 && box.y + box.height <= 420, JSON.stringify(box));
  }
});
