// The whole way in the two engines that are not Chromium's: Firefox, and WebKit, which every iPhone has.
import assert from "node:assert/strict";
import { test } from "node:test";
import { request } from "playwright-core";
import { agencyAt } from "./agency.js";
import { firefox } from "./engines/firefox.js";
import { person } from "./engines/person.js";
import { webkit } from "./engines/webkit.js";
import { PASSPHRASE, startService } from "./support.js";

/** @typedef {import("./engines/person.js").Person} Person */

/** A service with a coordinator and an agency, both without a browser. @param {import("node:test").TestContext} t */
async function centre(t) {
  const service = await startService();
  const coordinator = await request.newContext();
  t.after(async () => {
    await coordinator.dispose();
    await service.stop();
    service.remove();
  });
  const [page, secret] = service.setup.split("#");
  const made = await coordinator.post(String(page), { data: { secret, name: "Asta", passphrase: PASSPHRASE }, headers: { origin: service.origin } });
  assert.equal(made.status(), 204);
  const agency = await agencyAt({ request: coordinator }, { home: service.origin });
  t.after(() => agency.dispose());
  return { service, agency };
}

/** A counsellor makes an account with the link, and goes on duty. @param {Person} desk @param {string} link */
async function onDuty(desk, link) {
  await desk.goto(link);
  await desk.type("Navn, som de unge ser", "Mette");
  await desk.type("Adgangssætning", PASSPHRASE);
  await desk.press("Opret og gå til vagten");
  await desk.press("Gå på vagt");
  await desk.reads("Gå af vagt");
}

/** @param {Person} who @param {string} text */
async function write(who, text) {
  await who.type("Skriv en besked", text);
  await who.press("Send");
}

/** From the first page into a conversation. @param {Person} youth @param {Person} desk @param {string} home */
async function meet(youth, desk, home) {
  await youth.goto(`${home}/`);
  await youth.press("Start samtalen");
  await desk.press("Tag samtalen");
  await youth.reads("Er her nu");
}

/** These messages, at both ends, in this order. @param {Person[]} ends @param {string[]} texts */
async function both(ends, texts) {
  for (const end of ends) {
    await end.until((last) => [...document.querySelectorAll(".bubble")].at(-1)?.textContent === last, texts.at(-1));
    assert.deepEqual(await end.messages(), texts);
  }
}

/** A card, from the counsellor's proposal to the agency. @param {Person} youth @param {Person} desk */
async function handOver(youth, desk) {
  // WebKit's window is so narrow that the desk has seldom tools behind a button.
  if (await desk.run(() => document.querySelector(".room-more-open")?.checkVisibility())) await desk.press("Mere…");
  await desk.press("Foreslå at sende videre");
  await desk.choose("Ungeteamet…");
  await desk.press("Send forslaget");
  await youth.press("Udfyld et kort");
  await youth.type("Hvad skal de kalde dig?", "Nova");
  await youth.type("Hvad handler det om?", "Piller");
  await youth.press("Se det igennem");
  await youth.choose("Ja, send kun det…");
  await youth.press("Få din kode");
  await youth.press("Send til Ungeteamet");
  await youth.reads("Det er sendt til Ungeteamet");
}

/** What this tab still knows. @param {Person} youth */
const left = (youth) =>
  youth.run(() => [location.pathname, window.name, Object.keys({ ...sessionStorage }), document.cookie, document.querySelectorAll(".bubble").length]);

for (const [name, open] of Object.entries({ firefox, webkit })) {
  test(`${name}: from the start to a card, reloaded in the middle, ended, begun again, and left in a hurry`, async (t) => {
    const { service, agency } = await centre(t);
    const link = `${service.origin}/ny#${(await service.invite()).split("#")[1]}`;
    const [desk, youth] = await Promise.all([open, open].map(async (open) => person(await open())));
    t.after(() => Promise.all([desk, youth].map((one) => one.close())));

    await onDuty(desk, link);
    await meet(youth, desk, service.origin);
    await write(youth, "hej, er du der?");
    await both([youth, desk], ["hej, er du der?"]);
    await write(desk, "ja, jeg er her");
    const said = ["hej, er du der?", "ja, jeg er her"];
    await both([youth, desk], said);
    await youth.reads("Leveret");

    await youth.reload();
    await both([youth], said);
    await desk.reload();
    await both([desk], said);
    await write(youth, "jeg er her igen");
    await both([desk, youth], [...said, "jeg er her igen"]);

    await handOver(youth, desk);
    const [card] = await agency.cards();
    const opened = await agency.open(card.id);
    assert.deepEqual([opened.card.called, opened.card.about], ["Nova", "Piller"]);
    await youth.press("Tilbage til samtalen");

    await youth.press("Afslut samtalen");
    await youth.press("Ja, slut samtalen");
    await desk.reads("Kun læsning.");
    assert.deepEqual(await left(youth), ["/", "", [], "", 0]);
    await desk.press("Luk og slet");
    await desk.press("Ja, slet den nu");
    await desk.press("Jeg er klar nu");

    await meet(youth, desk, service.origin);
    await write(youth, "nu kommer min far");
    await both([desk], ["nu kommer min far"]);
    await youth.press("Forlad siden");
    await desk.reads("Den unge forlod siden");
    await youth.away(service.origin);
    await youth.goto(`${service.origin}/`);
    await youth.until(() => document.querySelector("h1"));
    assert.deepEqual(await left(youth), ["/", "", [], "", 0]);
  });
}
