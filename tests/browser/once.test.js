// Links that are shown once: a reload makes no other. And where somebody begins who opens one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { focused, outletLink, world } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

test("the page that shows a link leads, when it is loaded again, to where the link stands, and makes no other", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await desk.goto(`${w.home}/leder/personale`);
  await desk.getByLabel("Til hvem?").fill("Ole");
  await desk.getByRole("button", { name: "Lav et link" }).click();
  const link = desk.getByRole("textbox", { name: "Link" });
  const first = await link.inputValue();
  await desk.waitForURL("**/leder/personale");
  await desk.reload();
  const list = desk.getByRole("region", { name: "Links, der ikke er brugt endnu" });
  await list.getByText("Ny rådgiver: Ole").waitFor();
  assert.equal(await list.getByRole("listitem").count(), 1);
  assert.equal(await link.count(), 0);

  // Back, and the form once more: another colleague.
  await desk.goBack();
  await desk.goto(`${w.home}/leder/personale`);
  await desk.getByLabel("Til hvem?").fill("Karin");
  await desk.getByRole("button", { name: "Lav et link" }).click();
  await link.waitFor();
  await desk.goBack();
  await desk.getByLabel("Til hvem?").fill("Bo");
  await desk.getByRole("button", { name: "Lav et link" }).click();
  await link.waitFor();
  await desk.waitForURL("**/leder/personale");
  await desk.reload();
  assert.equal(await list.getByRole("listitem").count(), 3);

  const guest = await w.staffPage({});
  await guest.goto(first);
  await focused(guest, "name");
  await guest.getByLabel("Navn, som de unge ser").fill("Ole");
});

test("a place keeps the link that was made for it when the page is loaded again", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await outletLink(desk, w);
  await desk.goto(`${w.home}/leder/steder`);
  await desk.getByRole("link", { name: "Ørestad Gymnasium" }).click();
  await desk.getByText("Stedets link", { exact: true }).click();
  await desk.getByRole("button", { name: "Lav et nyt link" }).click();
  const link = await desk.getByRole("textbox", { name: "Link" }).inputValue();
  await desk.waitForURL("**/leder/steder/*");
  await desk.reload();
  await desk.getByRole("heading", { name: "Ørestad Gymnasium" }).waitFor();
  const school = await w.youth();
  await school.goto(link);
  await school.getByText("Ørestad Gymnasium").first().waitFor();
});

test("whoever opens a link for a new account begins at the first field that is empty", async (t) => {
  const w = await world(t);
  const fresh = await w.staffPage({});
  await fresh.goto(w.service.setup);
  await focused(fresh, "name");

  const desk = await w.counsellor();
  await w.counsellor("Jens");
  await desk.goto(`${w.home}/leder/personale`);
  const jens = desk.getByRole("listitem").filter({ hasText: "Jens" });
  await jens.locator("summary").first().click();
  await jens.getByRole("button", { name: "Nyt link til adgangssætning" }).click();
  const again = await w.staffPage({});
  await again.goto(await desk.getByRole("textbox", { name: "Link" }).inputValue());
  await focused(again, "passphrase");
  assert.equal(await again.getByLabel("Navn, som de unge ser").inputValue(), "Jens");
});

test("of two tabs each changes the days that it changed; one that Back woke says all it shows", async (t) => {
  const w = await world(t);
  const one = await w.counsellor();
  await one.goto(`${w.home}/leder/tider`);
  const other = await one.context().newPage();
  await other.goto(`${w.home}/leder/tider`);
  /** @param {Page} page @param {Record<string, string>} days */
  async function save(page, days) {
    for (const [day, text] of Object.entries(days)) await page.getByRole("textbox", { name: day }).fill(text);
    const saved = page.waitForResponse((answer) => answer.request().method() === "POST");
    await page.getByRole("button", { name: "Gem tiderne" }).click();
    await saved;
    await page.getByText("Gemt.").waitFor();
  }
  const kept = async () => {
    await other.goto(`${w.home}/leder/tider`);
    return Promise.all(["mandag", "tirsdag"].map((day) => other.getByRole("textbox", { name: day }).inputValue()));
  };
  await save(other, { mandag: "9-10" });
  await save(one, { tirsdag: "15-20" });
  assert.deepEqual(await kept(), ["9–10", "15–20"]);
  await save(other, { mandag: "" });
  await one.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await save(one, {});
  assert.deepEqual(await kept(), ["9–10", "15–20"]);
});
