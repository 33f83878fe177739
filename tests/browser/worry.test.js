// A counsellor is worried, and the on-call lead, or nobody, sees it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asks, beside, said, thread, writesBeside } from "./beside.js";
import { look } from "./look.js";
import { bubble, line, met, onDuty, opened, start, take, world, write } from "./support.js";

test("a worry is seen by the lead, who hears nothing of the conversation; who is worried hears what came of it", async (t) => {
  const w = await world(t);
  const { mette, lene, youth } = await beside(w);
  await write(youth, "Jeg vil ikke mere");
  await bubble(mette, "Jeg vil ikke mere").waitFor();
  const room = mette.getByRole("region", { name: "Bølge", exact: true });
  await room.getByRole("button", { name: "Jeg er bekymret" }).click();
  await room.getByText("Ingen får besked: der er ingen bagvagt på vagt", { exact: false }).waitFor();
  await line(mette, "Bølge").getByText("Bekymret", { exact: true }).waitFor();
  await lene.getByLabel("Jeg er bagvagt").check({ force: true });
  await room.getByText("Bagvagten kan se, at du er bekymret.", { exact: false }).waitFor();
  await mette.locator("#colleagues").getByText("Bagvagt", { exact: true }).waitFor();

  const worry = lene.getByRole("group", { name: "Kolleger, der er bekymrede" });
  await worry.getByText("Mette er bekymret for en samtale").waitFor();
  assert.equal((await lene.content()).includes("Jeg vil ikke mere"), false);
  await look(lene, "desk-worries");
  await look(mette, "desk-worried");
  await lene.reload();
  await worry.getByText("Mette er bekymret for en samtale").waitFor();
  assert.ok(await lene.getByLabel("Jeg er bagvagt").isChecked(), "a reload takes nobody off that duty");
  await lene.keyboard.press("Alt+k");
  await lene.keyboard.press("Enter");
  await room.getByText("Lene har set det.").waitFor();
  await said(mette, "Lene har set det.");
  await worry.getByText("Du har set det").waitFor();

  await room.getByRole("button", { name: "Skriv med Lene" }).click();
  await asks(lene).getByRole("button", { name: "Svar", exact: true }).click();
  await thread(mette, "Lene").getByLabel("Skriv til din kollega").waitFor();
  // The key says so and takes nothing back; the button does.
  await room.getByLabel("Skriv en besked").focus();
  for (let n = 0; n < 2; n++) await mette.keyboard.press("Alt+b");
  await mette.reload();
  await room.getByText("Lene har set det.").waitFor();
  await room.getByRole("button", { name: "Jeg er bekymret" }).click();
  await room.getByText("Lene har set det.").waitFor({ state: "hidden" });
  await worry.waitFor({ state: "hidden" });
  await line(mette, "Bølge").getByText("Bekymret", { exact: true }).waitFor({ state: "hidden" });
});

test("a lead who writes with whoever is worried has seen it: from the worry, and in a thread that there is", async (t) => {
  const w = await world(t);
  const { mette, lene } = await beside(w);
  await lene.getByLabel("Jeg er bagvagt").check({ force: true });
  const room = mette.getByRole("region", { name: "Bølge", exact: true });
  const worry = lene.getByRole("group", { name: "Kolleger, der er bekymrede" });
  await mette.keyboard.press("Alt+b");
  await worry.getByRole("button", { name: "Skriv med Mette" }).click();
  await room.getByText("Lene har set det.").waitFor();
  await worry.getByRole("button", { name: "Jeg ser det" }).waitFor({ state: "hidden" });
  await asks(mette).getByRole("button", { name: "Svar", exact: true }).click();
  await writesBeside(mette);

  await room.getByRole("button", { name: "Jeg er bekymret" }).click();
  await worry.waitFor({ state: "hidden" });
  await room.getByRole("button", { name: "Jeg er bekymret" }).click();
  await worry.getByRole("button", { name: "Jeg ser det" }).waitFor();
  await thread(lene, "Mette").getByLabel("Skriv til din kollega").fill("Ja?");
  await thread(lene, "Mette").getByRole("button", { name: "Send", exact: true }).click();
  await room.getByText("Lene har set det.").waitFor();
});

test("a worry that nobody sees goes on, and where nobody can be told that is said", async (t) => {
  const w = await world(t);
  const mette = await w.counsellor("Mette");
  await onDuty(mette);
  const youth = await w.youth();
  await start(youth, w);
  await take(mette);
  await met(youth);
  await mette.getByRole("region", { name: "Bølge", exact: true }).waitFor();
  await mette.keyboard.press("Alt+b");
  // Nothing is promised that nobody can keep.
  await mette.getByText("Ingen får besked: der er ingen bagvagt på vagt", { exact: false }).first().waitFor();
  await mette.reload();
  await opened(mette);
  await mette.getByText("Ingen får besked: der er ingen bagvagt på vagt", { exact: false }).first().waitFor();
  await mette.getByText("Ingen har fået besked:", { exact: false }).first().waitFor({ timeout: 150_000 });
  await look(mette, "desk-worry-nobody");
  const again = mette.getByRole("button", { name: "Prøv igen at give besked" });
  await again.focus();
  await again.press("Enter");
  await said(mette, "Det prøves at give koordinatorerne besked.");
  await mette.locator("#say").getByText("Ingen har fået besked:", { exact: false }).nth(1).waitFor({ state: "attached" });
  await again.waitFor();
  assert.ok(await mette.evaluate(() => document.activeElement !== document.body), "the focus stays in the conversation");
});
