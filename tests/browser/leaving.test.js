// Leaving well: a closing card that both chose, which stays until it is closed, and two questions of a tap each.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { AWAY, bubble, met, notice, offer, onDuty, pair, ready, start, take, until, world, write } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page @param {string} name */
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const STEPS = ["Sov først, og tal med din mor i morgen", "Ring til Ungeteamet torsdag", "Gå en tur med Kim"];

/** In the dialog that is open. @param {Page} desk @param {string[]} steps */
async function fill(desk, steps) {
  await desk.getByRole("heading", { name: "Afslutningskort" }).waitFor();
  await desk.getByLabel(/BørneTelefonen/).check();
  await desk.getByLabel(/Giftlinjen/).check();
  for (const [nth, step] of steps.entries()) await desk.getByLabel(`Skridt ${nth + 1}`).fill(step);
}

/** What was tapped, as the coordinator will read it once the month is over. @param {Page} desk @param {{home: string}} at */
const months = async (desk, { home }) => (await desk.request.get(`${home}/leder/efter`)).text();

test("a card while both are there: the young person picks, the counsellor hears of it, and it stays until it is closed", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await write(youth, "jeg tror, jeg er klar til at slutte");
  await bubble(desk, "jeg tror, jeg er klar til at slutte").waitFor();
  await press(desk, "Afslutningskort");
  await press(desk, "Send kortet");
  await desk.getByText("Vælg et nummer, eller skriv et skridt.").waitFor();
  await fill(desk, STEPS);
  await desk.keyboard.press("Escape");
  await press(desk, "Afslutningskort");
  assert.equal(await desk.getByLabel("Skridt 3").inputValue(), STEPS[2], "what was typed is there again");
  assert.ok(await desk.getByLabel(/Giftlinjen/).isChecked());
  // Enter goes on to the next line.
  await desk.getByLabel("Skridt 3").press("Enter");
  await desk.getByLabel("Skridt 4").press("Enter");
  await look(desk, "closing-dialog");
  assert.equal(await desk.getByRole("button", { name: "Send kortet og afslut" }).isVisible(), false);
  await desk.locator("#closing-room").getByText("Bølge").waitFor();
  await press(desk, "Send kortet");
  await until(desk, () => document.getElementById("closing-room")?.textContent === "");

  const card = youth.locator(".closing");
  await card.getByText("Et kort til dig").waitFor();
  assert.equal(await card.getByRole("link", { name: "82 12 12 12" }).getAttribute("href"), "tel:+4582121212");
  assert.equal(await card.getByRole("link", { name: "116 111" }).getAttribute("href"), "tel:116111");
  await desk.locator(".closing").getByText("Den unge har ikke sat flueben endnu.").waitFor();
  await desk.locator(".closing").getByRole("link", { name: "82 12 12 12" }).focus();
  await card.getByLabel(STEPS[1]).check();
  await card.getByLabel(STEPS[2]).check();
  await desk.locator(".closing").getByText("Den unge har sat flueben ved 2 af 3.").waitFor();
  await card.getByLabel(STEPS[2]).uncheck();
  await desk.locator(".closing").getByText("Den unge har sat flueben ved 1 af 3.").waitFor();
  assert.equal(await desk.evaluate(() => document.activeElement?.textContent), "82 12 12 12", "the focus stays where it was");
  assert.ok(await desk.locator(".closing").getByLabel(STEPS[1]).isChecked());
  assert.ok(await desk.locator(".closing").getByLabel(STEPS[1]).isDisabled());
  await look(youth, "closing-youth");
  const round = await card
    .locator("label")
    .first()
    .evaluate((one) => Number.parseFloat(getComputedStyle(one).borderTopLeftRadius));
  assert.ok(round <= 24, "several lines stand in no ellipse");
  await look(desk, "closing-desk");

  await press(desk, "Afslut samtalen");
  await press(desk, "Ja, afslut");
  await youth.getByText("Mette har afsluttet samtalen.").first().waitFor();
  // After the end they may still change their mind, and nobody hears of it.
  await card.getByLabel(STEPS[0]).check();
  await youth.locator("#ask-text").getByText("Dit kort bliver stående, til du lukker det. Skridt uden flueben forsvinder.").waitFor();
  await look(youth, "closing-read");
  await press(youth, "Ryd siden");
  await youth.getByRole("heading", { name: "Siden er tømt" }).waitFor();
  const kept = youth.locator("#over .closing");
  await kept.getByText(STEPS[0]).waitFor();
  await kept.getByText(STEPS[1]).waitFor();
  await kept.getByText("Skriv det ned, hvis du vil gemme det.").waitFor();
  assert.ok(await kept.getByRole("link", { name: "82 12 12 12" }).isVisible());
  const page = await youth.content();
  assert.ok(!page.includes(STEPS[2]) && !page.includes("klar til at slutte"), "what was not picked is gone with the text");
  assert.equal(await youth.title(), "Chat");
  assert.equal(await desk.locator(".closing").getByLabel(STEPS[0]).isChecked(), false);
  await look(youth, "closing-kept");
  const under = await youth.locator(".bar").evaluate((bar) => getComputedStyle(bar).backgroundImage);
  assert.match(under, /gradient/, "no text is read between the buttons on top");

  // Two questions, one tap each.
  await youth.getByRole("heading", { name: "Hjalp det at skrive?" }).waitFor();
  await press(youth, "Lidt");
  await until(youth, () => document.activeElement?.textContent === "Ville du skrive igen?", null);
  await look(youth, "closing-again");
  await press(youth, "Måske");
  await youth.getByText("Tak.", { exact: true }).waitFor();
  await press(youth, "Luk kortet");
  await kept.waitFor({ state: "detached" });
  assert.ok(!(await youth.content()).includes(STEPS[1]));
  await look(youth, "closing-done");
  await press(youth, "Til forsiden");
  await youth.getByRole("button", { name: "Start samtalen" }).waitFor();
  assert.ok(!(await youth.content()).includes("Tak."));
  assert.match(await months(desk, w), /Der er ikke noget at vise endnu/, "a month that still grows is not told");
});

test("the press that ends offers a card, which goes first; without one it is a press as ever, and a reload loses it", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await press(desk, "Afslut samtalen");
  await look(desk, "closing-offered");
  await press(desk, "Giv et kort først");
  await fill(desk, STEPS.slice(0, 1));
  await press(desk, "Send kortet og afslut");
  await desk
    .locator(".room")
    .getByText(/Du afsluttede/)
    .waitFor();
  await youth.getByText("Mette har afsluttet samtalen.").first().waitFor();
  await youth.locator(".closing").getByLabel(STEPS[0]).check();
  await press(youth, "Ryd siden");
  await youth.locator("#over .closing").getByText(STEPS[0]).waitFor();
  await youth.reload();
  await youth.getByRole("button", { name: "Start samtalen" }).waitFor();
  assert.ok(!(await youth.content()).includes(STEPS[0]));
});

/** A card is sent into the conversation that is open, and there. @param {Page} desk @param {Page} youth @param {string[]} steps */
async function give(desk, youth, steps) {
  const before = await youth.locator(".closing").count();
  await press(desk, "Afslutningskort");
  await fill(desk, steps);
  await press(desk, "Send kortet");
  await until(youth, (n) => document.querySelectorAll(".closing").length > n, before);
}

/** @param {Page} youth */
async function endThemself(youth) {
  await press(youth, "Afslut samtalen");
  await youth.locator("#ask-text").getByText("Dit kort bliver stående, til du lukker det.").waitFor();
  await press(youth, "Ja, slut samtalen");
  await youth.getByRole("heading", { name: "Du har sluttet samtalen" }).waitFor();
}

test("the last of several cards counts; a reload brings it back without its ticks; whoever ends themself keeps it", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await give(desk, youth, STEPS.slice(0, 1));
  await youth.locator(".closing").getByLabel(STEPS[0]).check();
  await give(desk, youth, STEPS.slice(1));
  const [first, last] = [youth.locator(".closing").first(), youth.locator(".closing").last()];
  await first.getByText("Der er kommet et nyere kort.").waitFor();
  assert.ok(await first.getByLabel(STEPS[0]).isDisabled());
  await last.getByLabel(STEPS[1]).check();
  await desk.locator(".closing").last().getByText("Den unge har sat flueben ved 1 af 2.").waitFor();

  await youth.reload();
  await last.getByLabel(STEPS[1]).waitFor();
  assert.equal(await last.getByLabel(STEPS[1]).isChecked(), false);
  await desk.locator(".closing").last().getByText("Den unge har ikke sat flueben endnu.").waitFor();
  await last.getByLabel(STEPS[2]).check();
  // The desk is opened in another tab, which hears how it stands by itself.
  const [other] = await Promise.all([desk.context().waitForEvent("page"), desk.evaluate(() => void open("/vagt"))]);
  await other.locator(".closing").last().getByText("Den unge har sat flueben ved 1 af 2.").waitFor();

  await endThemself(youth);
  const kept = youth.locator("#over .closing");
  await kept.getByText(STEPS[2]).waitFor();
  const page = await youth.content();
  assert.ok(![STEPS[0], STEPS[1]].some((step) => page.includes(step)));
  await other
    .locator(".room")
    .getByText(/Den unge afsluttede/)
    .waitFor();
  await press(youth, "Nej");
  await press(youth, "Nej");
  await youth.getByText("Tak.", { exact: true }).waitFor();
  await look(youth, "closing-own-end");
});

test("away at once with the card open: neither it nor what was asked is there any more, nor by Back", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w, { desktop: true });
  await youth.context().route(AWAY, (route) => route.fulfill({ contentType: "text/html", body: "<title>Vejret</title><h1>Vejret</h1>" }));
  await give(desk, youth, STEPS);
  await youth.locator(".closing").getByLabel(STEPS[0]).check();
  await endThemself(youth);
  await youth.locator("#over .closing").getByText(STEPS[0]).waitFor();
  await youth.goto(`${w.home}/privatliv`);
  await youth.goBack();
  await until(youth, () => document.readyState === "complete", null);
  assert.ok(!(await youth.content()).includes(STEPS[0]), "Back brings nothing of it");
  await youth.goto(`${w.home}/`);

  await ready(desk);
  await press(youth, "Start samtalen");
  await take(desk);
  const room = desk.locator(".room").last();
  await room.getByRole("button", { name: "Afslutningskort" }).click();
  await fill(desk, STEPS);
  await press(desk, "Send kortet");
  await youth.locator(".closing").getByLabel(STEPS[1]).check();
  await endThemself(youth);
  await youth.locator("#over .closing").getByText(STEPS[1]).waitFor();
  for (const _ of "123") await youth.keyboard.press("Shift");
  await youth.getByRole("heading", { name: "Vejret" }).waitFor();
  await youth.goBack();
  assert.ok(!(await youth.content()).includes(STEPS[1]));
  await youth.goto(`${w.home}/`);
  const left = await youth.evaluate(() => document.documentElement.outerHTML + JSON.stringify({ ...sessionStorage }) + window.name);
  assert.ok(!STEPS.some((step) => left.includes(step)));
});

test("nobody is asked how it was who never met a counsellor, or whose end nobody heard of", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk);
  const youth = await w.youth();
  await start(youth, w);
  await press(youth, "Forlad køen");
  await press(youth, "Ja, forlad køen");
  await youth.getByRole("heading", { name: "Du er ude af køen" }).waitFor();
  assert.equal(await youth.getByText("Hjalp det at skrive?").count(), 0);
  await press(youth, "Til forsiden");
  await press(youth, "Start samtalen");
  await take(desk);
  await met(youth);
  await give(desk, youth, STEPS);
  await w.restart("SIGKILL", async () => {
    await notice(youth, /Forbindelsen røg/);
    await press(youth, "Afslut samtalen");
    await press(youth, "Ja, slut samtalen");
    await youth.getByRole("heading", { name: "Siden her er tømt" }).waitFor();
    await youth.locator("#over .closing").getByText("Giftlinjen").waitFor();
    assert.equal(await youth.getByText("Hjalp det at skrive?").count(), 0);
  });
});

/** A young person at a computer, whose clock can be put forward, has ticked the first step of a card. @param {import("./support.js").World} w */
async function ticked(w) {
  const desk = await w.counsellor();
  const youth = await w.youth({ desktop: true });
  await youth.clock.install();
  await onDuty(desk);
  await start(youth, w);
  await take(desk);
  await met(youth);
  await give(desk, youth, STEPS);
  await youth.locator(".closing").getByLabel(STEPS[0]).check();
  return { desk, youth };
}

test("a card that is left open is covered after a while, and is there when it is asked for", async (t) => {
  const { youth } = await ticked(await world(t));
  await endThemself(youth);
  await youth.locator("#over .closing").getByText(STEPS[0]).waitFor();
  await youth.clock.fastForward("15:30");
  await youth.getByRole("heading", { name: "Er du her stadig?" }).waitFor();
  assert.equal(await youth.locator("#over .closing").isVisible(), false);
  await look(youth, "closing-covered");
  await press(youth, "Vis kortet");
  assert.ok(await youth.locator("#over .closing").isVisible());
});

test("a link that is longer than a phone is wide stays on the page", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  const step = "Læs https://www.sundhed.dk/borger/patienthaandbogen/psyke/misbrug/nikotin-og-snus-hos-unge/";
  await give(desk, youth, [step]);
  await youth.locator(".closing").getByLabel(step).check();
  await endThemself(youth);
  await youth.locator("#over .closing").getByText(step).waitFor();
  const { x, width } = (await youth.locator("#over .closing").boundingBox()) ?? { x: -1, width: 0 };
  assert.ok(x >= 0 && x + width <= 360, `from ${x} to ${x + width}`);
});

test("a conversation that was covered does not come to light as a card", async (t) => {
  const { desk, youth } = await ticked(await world(t));
  await press(desk, "Afslut samtalen");
  await press(desk, "Ja, afslut");
  await youth.getByText("Mette har afsluttet samtalen.").first().waitFor();
  await youth.clock.fastForward("15:30");
  await youth.locator("#over").getByRole("heading", { name: "Er du her stadig?" }).waitFor();
  assert.equal(await youth.locator("#over .closing").isVisible(), false);
  await press(youth, "Vis kortet");
  assert.ok(await youth.locator("#over .closing").isVisible());
  assert.ok(await youth.evaluate(() => document.activeElement?.closest("#over") !== null));
});

test("in Arabic, from right to left, as in every language", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk);
  await offer(desk, w, ["ar"]);
  const youth = await w.youth({ locale: "ar" });
  await youth.goto(`${w.home}/ar`);
  await youth.locator("#begin [type=submit]").click();
  await take(desk);
  await youth.locator("#composer textarea").waitFor();
  await youth.locator("#presence[data-here=true]").waitFor();
  const step = "اتصل بأختك غدًا";
  await give(desk, youth, [step, STEPS[0] ?? ""]);
  const card = youth.locator(".closing");
  await card.getByText("بطاقة لك").waitFor();
  await card.getByLabel(step).check();
  await desk.locator(".closing").getByText("Den unge har sat flueben ved 1 af 2.").waitFor();
  await look(youth, "closing-arabic");
  await press(desk, "Afslut samtalen");
  await press(desk, "Ja, afslut");
  await youth.locator("#ask-actions button").click();
  await youth.locator("#over .closing").getByText(step).waitFor();
  await youth.getByRole("heading", { name: "هل ساعدتك الكتابة؟" }).waitFor();
  await look(youth, "closing-arabic-kept");
});

test("a card that does not get there ends nothing: the counsellor is asked again", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  const wire = await youth.context().newCDPSession(youth);
  await press(desk, "Afslut samtalen");
  await press(desk, "Giv et kort først");
  await fill(desk, STEPS.slice(0, 1));
  // As a frozen tab: no script runs, and the browser goes on answering pings.
  await wire.send("Debugger.enable");
  await wire.send("Debugger.pause");
  await press(desk, "Send kortet og afslut");
  await desk.getByText("Sender kortet …").waitFor();
  await desk.getByText("1 besked er ikke leveret endnu og når ikke frem.").waitFor();
  await press(desk, "Bliv i samtalen");
  await wire.send("Debugger.disable");
  await youth.locator(".closing").getByLabel(STEPS[0]).check();
  await desk.locator(".closing").getByText("Den unge har sat flueben ved 1 af 1.").waitFor();
});
