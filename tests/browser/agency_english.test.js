// A member's whole way in English: by a link, signed in, a card opened, answered and finished; and the way to the other language.
import assert from "node:assert/strict";
import { test } from "node:test";
import { agencyAt } from "./agency.js";
import { newId, openReply, sealCard, sealRecord } from "../../web/js/card/card.js";
import { codeFrom, newWords } from "../../web/js/card/code.js";
import { english } from "./english.js";
import { look } from "./look.js";
import { PASSPHRASE, world } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

const NAME = "Ungeteamet";
const ENGLISH = { desktop: true, locale: "en-GB" };
/** What people wrote. */
const TYPED = [`Karen fra ${NAME}`, NAME, "Et kort, der er lukket forkert", "Rusmiddelcenteret"];

/** The coordinator's link for somebody new. @param {Page} desk @param {string} home @param {string} agency its id */
async function invite(desk, home, agency) {
  const answer = await desk.request.post(`${home}/leder/modtagere/${agency}/inviter`, { form: { whom: "Ole" }, headers: { origin: home } });
  const secret = /\/modtager#([\w-]{43})/.exec(await answer.text())?.[1];
  assert.ok(secret, `${answer.status()}`);
  return secret;
}

/** A card, sealed by what we ship. @param {string} home */
async function post(home) {
  const ask = async (/** @type {string} */ path, /** @type {object} */ body) => {
    const answer = await fetch(home + path, { method: "POST", headers: { origin: home, "content-type": "application/json" }, body: JSON.stringify(body) });
    assert.equal(answer.status, 200, path);
    return answer.json();
  };
  const roster = await (await fetch(`${home}/videre/modtagere`)).json();
  const [agency] = roster.agencies;
  const [id, code] = [newId(), await codeFrom(newWords())];
  const card = { v: 1, line: "self", called: "Nova", age: "under18" };
  const sealed = await sealCard(card, { id, agency: agency.id, key: agency.key }, code, { at: roster.now, text: 1 });
  await ask("/videre", { id, receipt: code.lookup, agency: agency.id, key: agency.key, card: sealed, record: await sealRecord(code, id, { v: 1 }) });
  return {
    status: () => ask("/videre/status", { receipt: code.lookup }),
    read: async () =>
      Promise.all((await ask("/videre/status", { receipt: code.lookup })).words.map((/** @type {any} */ reply) => openReply(code.thread, reply, id))),
  };
}

test("by a link, let in, a card read, answered and finished: all in English", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  const agency = await agencyAt(desk, w);
  const secret = await invite(desk, w.home, agency.id);
  const ole = await w.youth(ENGLISH);
  await ole.goto(`${w.home}/modtager?sprog=en#${secret}`);
  await ole.getByRole("heading", { name: "Welcome" }).waitFor();
  await english(ole, TYPED);
  await look(ole, "agency-english-invited");
  await ole.getByLabel("Your name").fill("Ole");
  await ole.locator("#invited-passphrase").fill("too short");
  await ole.getByRole("button", { name: "Create access" }).click();
  await ole.getByText("at least 15 characters. It has 9.").waitFor();
  await ole.getByLabel("Your name").fill("Ole\u2800");
  for (const id of ["invited-passphrase", "invited-again"]) await ole.locator(`#${id}`).fill(PASSPHRASE);
  await ole.getByRole("button", { name: "Create access" }).click();
  await ole.getByText("a character that can't be seen (U+2800)").waitFor();
  await ole.getByLabel("Your name").fill("Ole");
  await ole.getByRole("button", { name: "Create access" }).click();
  await ole.getByRole("heading", { name: "Ask a colleague to let you in" }).waitFor();
  await english(ole, TYPED);
  assert.ok(await ole.locator("[data-language]").isHidden(), "another language would lose the keys");
  await ole.getByRole("button", { name: "Sign out" }).click();
  await ole.getByText("You have signed out.").waitFor();

  // The member whose browser made the agency's key.
  const karen = await w.youth(ENGLISH);
  await karen.goto(`${w.home}/modtager?sprog=en`);
  const gate = karen.locator("[data-stage=sign-in]");
  await gate.getByLabel("Name").fill(`Karen fra ${NAME}`);
  await gate.getByLabel("Passphrase").fill("not this one at all");
  await karen.keyboard.press("Enter");
  await karen.getByText("The name and the passphrase don't go together.").waitFor();
  await gate.getByLabel("Passphrase").fill("fem store elge ved søen");
  await karen.keyboard.press("Enter");
  await karen.getByText("There are no cards right now.").waitFor();
  await karen.getByText("Ole would like to be let in").waitFor();
  const nova = await post(w.home);
  await karen.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));
  await karen.locator("#rows button").filter({ hasText: "New: open by" }).click();
  await karen.getByRole("heading", { name: "Nova" }).waitFor();
  await english(karen, TYPED);
  await look(karen, "agency-english-card");
  await karen.getByText("Under 18.", { exact: true }).waitFor();
  await karen.getByText("The young person has not written how you may make contact.").waitFor();
  await karen.getByRole("button", { name: "We have read it" }).click();
  await karen.getByText("The young person knows that you have read it. You said so today.").waitFor();
  await karen.getByLabel("Write an answer").fill("Hi Nova");
  await karen.getByRole("button", { name: "Send the answer" }).click();
  await karen.locator("#talk li").waitFor();
  assert.deepEqual(
    (await nova.read()).map(({ text }) => text),
    ["Hi Nova"],
  );
  await karen.getByRole("button", { name: "We have talked" }).click();
  await english(karen, TYPED);
  await karen.getByRole("button", { name: "Yes, finish" }).click();
  await karen.getByText(/^Finished today\. You can still read/).waitFor();
  assert.ok((await nova.status()).closed_on);
  await english(karen, TYPED);
  await karen.getByRole("button", { name: "Change passphrase" }).click();
  await look(karen, "agency-english-account");
  await agency.dispose();
});

test("a Danish browser turns the page to English for this visit, and the link's secret goes along unseen", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  const agency = await agencyAt(desk, w);
  const secret = await invite(desk, w.home, agency.id);
  const page = await w.youth({ desktop: true });
  /** @type {string[]} */
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${w.home}/modtager#${secret}`);
  await page.getByRole("heading", { name: "Velkommen" }).waitFor();
  await page.getByRole("link", { name: "English" }).click();
  await page.getByRole("heading", { name: "Welcome" }).waitFor();
  await english(page, TYPED);
  assert.equal(page.url(), `${w.home}/modtager?sprog=en`, "the secret has left the address again");
  assert.ok(asked.every((url) => !url.slice(0, url.indexOf("#") >>> 0).includes(secret)));
  await page.reload();
  await page.getByRole("heading", { name: "Agency" }).waitFor();
  await page.getByRole("link", { name: "Dansk" }).click();
  await page.getByRole("heading", { name: "Modtager" }).waitFor();
  await page.goto(`${w.home}/modtager`);
  assert.equal(await page.locator("html").getAttribute("lang"), "da", "nothing is kept");
  assert.deepEqual(await page.context().cookies(), []);
  await agency.dispose();
});
