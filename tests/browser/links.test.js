// A link to somebody's account: who made it is told to whoever opens it, and to the one whose account it is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { bubble, met, onDuty, start, take, until, world, write } from "./support.js";

test("a new passphrase for a colleague: told at the desk without leaving a conversation, and on the link's page", async (t) => {
  const w = await world(t);
  const [mette, ole, youth] = [await w.counsellor(), await w.counsellor("Ole"), await w.youth()];
  await mette.goto(`${w.home}/leder/personale`);
  await mette.getByLabel("Ret Ole").click();
  await mette.getByText("Fjern adgang", { exact: true }).last().click();
  await mette.getByRole("button", { name: "Ja, fjern adgangen for Ole" }).waitFor();
  await look(mette, "staff-remove");
  await mette.getByRole("button", { name: /link/i }).first().click();
  await until(mette, () => document.documentElement.innerHTML.includes("/ny#"));
  const link = /http\S+\/ny#[\w-]{43}/.exec(await mette.content())?.[0];
  assert.ok(link);

  await ole.reload();
  await ole.getByText("Mette lavede et link til din konto").waitFor();
  await onDuty(ole);
  await start(youth, w);
  await take(ole);
  await met(youth, "Ole");
  await write(youth, "hej");
  await bubble(ole, "hej").waitFor();
  await look(ole, "desk-reset");
  await ole.evaluate(() => Object.assign(globalThis, { same: true }));
  await ole.getByRole("button", { name: "Det er set" }).focus();
  await ole.keyboard.press("Enter");
  await ole.locator(".desk-reset").waitFor({ state: "detached" });
  assert.equal(await ole.evaluate(() => document.activeElement?.id), "duty-title", "the keyboard is not lost");
  assert.ok(await ole.evaluate(() => "same" in globalThis), "the page was not left");
  await write(youth, "er du der?");
  await bubble(ole, "er du der?").waitFor();

  const other = await w.youth({ desktop: true });
  await other.goto(link);
  await other.getByText("Mette har lavet linket til Ole, der skal have en ny adgangssætning.").waitFor();
  assert.equal(await other.getByLabel("Navn, som de unge ser").inputValue(), "Ole");
  await look(other, "setup-again");
  // A link that is dead says so before anything is typed.
  await other.goto("about:blank");
  await other.goto(`${w.home}/ny#${"A".repeat(43)}`);
  await other.getByText("Linket er brugt eller trukket tilbage.").waitFor();
  assert.ok(await other.getByLabel("Navn, som de unge ser").isHidden());
});
