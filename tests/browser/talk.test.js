// A young person and the counsellor on duty write with each other.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { bubble, delivered, met, onDuty, pair, setUp, start, take, texts, world, write } from "./support.js";

test("they find each other from the setup link on, and write both ways", async (t) => {
  const w = await world(t);
  const desk = await w.youth({ desktop: true });
  const youth = await w.youth();
  await setUp(desk, w.service);
  await onDuty(desk);
  await start(youth, w, "Det handler om en anden");
  await desk.getByRole("heading", { name: "Ny samtale", exact: true }).waitFor();
  await look(desk, "desk-ring");
  await take(desk);
  await met(youth);
  await look(youth, "youth-talk-empty");
  await write(youth, "hej, er der nogen?");
  await bubble(desk, "hej, er der nogen?").waitFor();
  await desk.getByLabel("Skriv en besked").fill("hej, jeg er her");
  await desk.keyboard.press("Enter");
  await bubble(youth, "hej, jeg er her").waitFor();
  await delivered(youth, 1);
  await delivered(desk, 1);
  await youth.getByText("Leveret").waitFor();
  await look(youth, "youth-talk");
  await look(desk, "desk-talk");
  assert.equal(await youth.title(), "Chat");
});

for (const desktop of [false, true]) {
  test(`the young person reloads ${desktop ? "on a computer" : "on a phone"}: the text comes back from the counsellor's browser`, async (t) => {
    const w = await world(t);
    const { desk, youth } = await pair(w, { desktop });
    await write(youth, "min mor drikker");
    await bubble(desk, "min mor drikker").waitFor();
    await write(desk, "det lyder hårdt");
    await bubble(youth, "det lyder hårdt").waitFor();
    await delivered(desk, 1);
    await youth.reload();
    await bubble(youth, "det lyder hårdt").waitFor();
    assert.deepEqual(await texts(youth), ["min mor drikker", "det lyder hårdt"]);
    await write(youth, "tak");
    await bubble(desk, "tak").waitFor();
    assert.deepEqual(await texts(desk), ["min mor drikker", "det lyder hårdt", "tak"]);
  });
}

test("the counsellor reloads: the text comes back from the young person's browser", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await write(youth, "jeg har taget noget");
  await write(desk, "hvad har du taget?");
  await bubble(youth, "hvad har du taget?").waitFor();
  await bubble(desk, "jeg har taget noget").waitFor();
  await desk.reload();
  await bubble(desk, "hvad har du taget?").waitFor();
  assert.equal((await texts(desk)).length, 2);
  await write(desk, "er du alene?");
  await bubble(youth, "er du alene?").waitFor();
  assert.equal((await texts(youth)).length, 3);
});

test("both reload at once: what was written is lost, and both pages say so", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await write(youth, "dette går tabt");
  await bubble(desk, "dette går tabt").waitFor();
  await Promise.all([youth.goto("about:blank"), desk.goto("about:blank")]);
  await Promise.all([youth.goto(`${w.home}/`), desk.goto(`${w.home}/vagt`)]);
  await youth.locator("#transcript").getByText("Det, I skrev før, er væk.").waitFor();
  await desk.locator(".room").getByText("Den tidligere tekst er væk").waitFor();
  assert.deepEqual([await texts(youth), await texts(desk)], [[], []]);
  await look(youth, "youth-both-lost");
  await write(youth, "er du der stadig?");
  await bubble(desk, "er du der stadig?").waitFor();
});

test("a reload that is on its way while a counsellor takes the conversation loses nothing", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  const youth = await w.youth({ desktop: true });
  await onDuty(desk);
  await start(youth, w);
  await desk.getByRole("button", { name: "Tag samtalen" }).waitFor();
  await youth.route(`${w.home}/`, async (route) => {
    await take(desk);
    await desk.getByText("Ingen beskeder endnu.").waitFor();
    await route.continue();
  });
  await youth.reload();
  await met(youth);
  await write(desk, "jeg er her");
  await bubble(youth, "jeg er her").waitFor();
});
