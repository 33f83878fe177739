// A young person and the counsellor on duty write with each other.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DESKTOP, PHONE, bubble, launch, onDuty, setUp, start, startService } from "./support.js";

let service, browser;
before(async () => {
  service = await startService();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await service?.stop();
  service?.remove();
});

test("they find each other, write both ways, and a reload brings the text back", async () => {
  const desk = await (await browser.newContext({ viewport: DESKTOP })).newPage();
  const youth = await (await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true })).newPage();
  for (const page of [desk, youth]) page.on("console", (line) => line.type() === "error" && console.error(line.text()));
  await setUp(desk, service);
  await onDuty(desk);
  await start(youth, service);
  await desk.getByRole("button", { name: "Tag samtalen" }).click();
  await youth.getByRole("heading", { name: "Mette" }).waitFor();
  await youth.getByLabel("Skriv en besked").fill("hej, er der nogen?");
  await youth.getByRole("button", { name: "Send" }).click();
  await bubble(desk, "hej, er der nogen?").waitFor();
  await desk.getByLabel("Skriv en besked").fill("hej, jeg er her");
  await desk.keyboard.press("Enter");
  await bubble(youth, "hej, jeg er her").waitFor();
  await youth.getByText("Leveret").waitFor();
  await youth.reload();
  await bubble(youth, "hej, jeg er her").waitFor();
  await bubble(youth, "hej, er der nogen?").waitFor();
  assert.equal(await youth.title(), "Chat");
});
