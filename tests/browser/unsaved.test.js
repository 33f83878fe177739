// What coordinators and members of agencies have typed and not sent: another form does not take it, and a link asks first.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { pair, world, write } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

/**
 * The page is loaded again, and whoever sits there answers what the browser asks.
 * @param {Page} page @param {boolean} yes
 */
async function reload(page, yes) {
  /** @type {string[]} */
  const asked = [];
  const answer = (/** @type {import("playwright-core").Dialog} */ dialog) => {
    asked.push(dialog.type());
    return yes ? dialog.accept() : dialog.dismiss();
  };
  page.on("dialog", answer);
  await page.reload({ timeout: yes ? 20_000 : 2_000 }).catch(() => {});
  page.off("dialog", answer);
  return asked;
}

test("on the centre's page one form is saved, and what stands in another stays", async (t) => {
  const w = await world(t);
  const page = await w.counsellor();
  await page.goto(`${w.home}/leder/center`);
  const [name, address, mail] = [page.getByLabel("Centrets navn").first(), page.getByLabel("Adresse"), page.getByLabel("E-mail")];
  await name.click();
  assert.deepEqual(await reload(page, true), [], "nothing is typed");
  await name.fill("Ungecentret");
  await address.fill("Torvet 1");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await page.getByText("Gemt. Det andet på siden er ikke gemt endnu.").waitFor();
  assert.equal(await address.inputValue(), "Torvet 1");
  await look(page, "center-alone");
  // What can't be saved is not lost either.
  await name.fill("");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await page.getByText("Gem det andet på siden først.").waitFor();
  await name.fill("Ungecentret");
  await mail.click();
  assert.deepEqual(await reload(page, false), ["beforeunload"]);
  assert.equal(await address.inputValue(), "Torvet 1");
  await page.getByRole("button", { name: "Gem, hvem der er ansvarlig" }).click();
  await page.getByText("Gemt.", { exact: true }).waitFor();
  assert.deepEqual([await name.inputValue(), await address.inputValue()], ["Ungecentret", "Torvet 1"]);
});

test("a form beside another asks before it takes it, and a young person's page asks nothing", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  const page = await desk.context().newPage();
  await page.goto(`${w.home}/leder/telefoner`);
  const name = page.locator("main").getByLabel("Navn").last();
  await name.fill("Lægevagten i byen");
  assert.deepEqual(await reload(page, false), ["beforeunload"]);
  assert.equal(await name.inputValue(), "Lægevagten i byen");
  assert.deepEqual(await reload(page, true), ["beforeunload"]);
  assert.equal(await name.inputValue(), "");

  await write(youth, "Hej");
  await youth.getByLabel("Skriv en besked").fill("En kladde");
  assert.deepEqual(await reload(youth, true), []);
});
