// Invariant 8: who is there, and whether it is open, is told by running pages and acting people, and alike on every page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { bubble, met, onDuty, opened, pair, start, take, world, write } from "./support.js";

const heading = (page, name) => page.getByRole("heading", { name, exact: true });
const status = async (w) => (await fetch(`${w.home}/status`)).json();

test("a desk whose page stands still is not on duty, though its browser answers; it is back by itself", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk);
  const wire = await desk.context().newCDPSession(desk);
  // As a frozen tab: no script runs, and the browser goes on answering pings.
  await wire.send("Debugger.enable");
  await wire.send("Debugger.pause");
  for (let tries = 0; (await status(w)).on_duty; tries++) {
    assert.ok(tries < 120, "still on duty after a minute");
    await new Promise((go) => setTimeout(go, 500));
  }
  assert.equal((await status(w)).open, false);
  await wire.send("Debugger.disable");
  await opened(desk);
  const youth = await w.youth();
  await youth.goto(`${w.home}/`);
  await youth.getByText("Åbent lige nu").waitFor();
});

test("a counsellor's pause keeps the door open, with honest words, and the place in the queue", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk);
  await desk.getByRole("button", { name: "Hold pause" }).click();
  await desk.locator("#empty-words").getByText("Unge kan stadig stille sig i kø i et kvarter.").waitFor();
  await look(desk, "desk-pause");
  const youth = await w.youth();
  await youth.goto(`${w.home}/`);
  await youth.getByText("Lige nu er der pause, så svaret kommer lidt senere end ellers.").waitFor();
  await look(youth, "youth-start-pause");
  await youth.getByRole("button", { name: "Start samtalen" }).click();
  await heading(youth, "Du er i kø").waitFor();
  await youth.locator("#wait").getByText("Lige nu er der pause").waitFor();
  await look(youth, "youth-queue-pause");
  await desk.getByRole("button", { name: "Slut pausen" }).click();
  await take(desk);
  await met(youth);
});

test("the last counsellor is told so, and the young person is offered what there is", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  const second = await w.youth();
  await start(second, w);
  await heading(second, "Du er i kø").waitFor();
  await desk.locator("#queue-total").getByText("1 venter").waitFor();
  await desk.getByRole("button", { name: "Gå af vagt" }).click();
  const ask = desk.getByRole("dialog");
  await ask.getByText("Ingen anden er på vagt, så de kan ikke gå videre til nogen lige nu. 1 venter i køen.").waitFor();
  await look(desk, "desk-last-off");
  await ask.getByRole("button", { name: "Ja, gå af vagt" }).click();
  await desk.getByText("Du var den sidste på vagt").waitFor();

  await youth.locator("#ask-text").getByText("Der er ikke andre, der svarer lige nu.").waitFor();
  await look(youth, "youth-asked-alone");
  await youth.getByRole("button", { name: "Vis numrene" }).click();
  await youth.locator("#acute[open]").getByRole("link", { name: "112" }).first().waitFor();
  await youth.keyboard.press("Escape");
  await youth.getByRole("button", { name: "Behold min plads" }).click();
  await heading(youth, "Vi finder en anden").waitFor();
  await heading(youth, "Ingen rådgiver er på vagt nu").waitFor();

  await heading(second, "Ingen rådgiver er på vagt nu").waitFor();
  await look(second, "youth-queue-nobody");
  assert.equal(await second.locator("#wait").textContent(), "", "no estimate");
  await second.getByRole("button", { name: "Jeg venter" }).click();
  await second.locator("#notice").getByText("Ingen svarer lige nu. Du har stadig din plads.").waitFor();
  await look(second, "youth-queue-patient");

  await onDuty(desk, 2);
  await take(desk);
  await met(youth);
  await second.locator("#notice").getByText("Ingen svarer lige nu").waitFor({ state: "hidden" });
  await take(desk);
  await met(second);
});

/** Opens every day from `from` to `to`, in minutes from now. @param {any} desk @param {{home: string}} w @param {number} from @param {number} to */
async function hours(desk, w, from, to) {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Copenhagen", hour: "2-digit", minute: "2-digit" });
  const at = (/** @type {number} */ minutes) => clock.format(Date.now() + minutes * 60_000).replace(":", ".");
  const form = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [`d${day}`, `${at(from)}-${at(to)}`]));
  const answer = await desk.request.post(`${w.home}/leder/tider`, { form, headers: { origin: w.home } });
  assert.ok((await answer.text()).includes("Åbningstider"), String(answer.status()));
}

test("closing time counts down, moves and comes on every page at once, and says what it means", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  const [second, third] = [await w.youth(), await w.youth()];
  await start(second, w);
  await heading(second, "Du er i kø").waitFor();
  await third.goto(`${w.home}/`);

  await hours(desk, w, -60, 11);
  await youth
    .locator("#notice")
    .getByText(/Chatten lukker om 1[01] min\. Nå at få sagt det vigtigste\./)
    .waitFor();
  await second
    .locator("#notice")
    .getByText(/lukker om 1[01] min\. Du beholder din plads/)
    .waitFor();
  await desk
    .locator("#hours")
    .getByText(/Lukker for nye om 1[01] minutter/)
    .waitFor();
  await third.reload();
  await third.getByText(/Chatten lukker om 1[01] min\./).waitFor();
  await look(second, "youth-queue-closing");

  await hours(desk, w, -60, 180);
  await youth.locator("#notice").waitFor({ state: "hidden" });
  await desk.locator("#hours").waitFor({ state: "hidden" });

  await hours(desk, w, 60, 180);
  await youth.locator("#notice").getByText("Chatten er lukket for nye, men I kan skrive færdig.").waitFor();
  await second
    .locator("#notice")
    .getByText(/^Chatten er lukket nu\. Du beholder din plads.*Vi åbner igen i /)
    .waitFor();
  assert.equal(await second.locator("#wait").textContent(), "Vi kan ikke sige, hvor længe du kommer til at vente.");
  await desk.locator("#hours").getByText("Lukket for nye, åbner i ").waitFor();
  await look(second, "youth-queue-closed");
  await look(desk, "desk-closed");
  await second.reload();
  await second
    .locator("#notice")
    .getByText(/^Chatten er lukket nu/)
    .waitFor();
  await third.reload();
  await third.getByText("Lukket lige nu").waitFor();
  await write(youth, "vi skriver færdig");
  await bubble(desk, "vi skriver færdig").waitFor();
});
