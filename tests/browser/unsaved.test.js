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
  if (!yes) {
    const asked = page.waitForEvent("dialog");
    // By the page itself: nobody waits for a load that does not come.
    await page.evaluate(() => void setTimeout(() => location.reload()));
    const dialog = await asked;
    await dialog.dismiss();
    return [dialog.type()];
  }
  /** @type {string[]} */
  const asked = [];
  const answer = (/** @type {import("playwright-core").Dialog} */ dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  };
  page.on("dialog", answer);
  await page.reload();
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
  // What can't be saved says why, where it stands.
  await name.fill("");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await page.locator("#name:focus[aria-invalid=true][aria-describedby='name-hint name-error']").waitFor();
  assert.notEqual(await page.locator("#name-error").innerText(), "");
  assert.equal(await address.inputValue(), "Torvet 1");
  await name.fill("Ungecentret");
  await mail.click();
  assert.deepEqual(await reload(page, false), ["beforeunload"]);
  assert.equal(await address.inputValue(), "Torvet 1");
  await page.getByRole("button", { name: "Gem, hvem der er ansvarlig" }).click();
  await page.getByText("Gemt.", { exact: true }).waitFor();
  assert.deepEqual([await name.inputValue(), await address.inputValue()], ["Ungecentret", "Torvet 1"]);
});

test("two forms that both hold something wrong say so, and one that is put right is saved", async (t) => {
  const w = await world(t);
  const page = await w.counsellor();
  await page.goto(`${w.home}/leder/center`);
  const [name, mail] = [page.getByLabel("Centrets navn").first(), page.getByLabel("E-mail")];
  const [save, saveWho] = ["Gem", "Gem, hvem der er ansvarlig"].map((text) => page.getByRole("button", { name: text, exact: true }));
  const saved = page.getByText("Gemt. Det andet på siden er ikke gemt endnu.");
  // The page that comes has what is wrong in it, and the other form holds something wrong too.
  await mail.fill("ungrus");
  await saveWho?.click();
  await page.locator("#email-error").waitFor();
  await page.waitForLoadState();
  await name.fill("x".repeat(500));
  await saveWho?.click();
  await page.locator("#email:focus").waitFor();
  await save?.click();
  await page.locator("#name:focus[aria-invalid=true]").waitFor();
  assert.deepEqual([await page.locator("#email-error").count(), await mail.inputValue()], [1, "ungrus"]);
  await look(page, "center-both");
  await mail.fill("ungrus@koege.dk");
  await saveWho?.click();
  await saved.waitFor();
  assert.deepEqual([await page.locator("#email-error").count(), await mail.getAttribute("aria-invalid")], [0, null]);
  assert.equal(await mail.getAttribute("aria-describedby"), "email-hint");
  await page.getByLabel("Telefon").fill("1");
  assert.equal(await saved.count(), 0, "what was said goes when one types on");
  await page.getByLabel("Telefon").fill("");
  await name.fill("Ungecentret");
  await save?.click();
  await page.getByText("Gemt.", { exact: true }).waitFor();
  await mail.click();
  assert.deepEqual(await reload(page, true), [], "all is saved");
});

test("a form that is saved alone is posted once, keeps what is typed meanwhile, and says what went wrong", async (t) => {
  const w = await world(t);
  const page = await w.counsellor();
  await page.goto(`${w.home}/leder/center`);
  const [name, address] = [page.getByLabel("Centrets navn").first(), page.getByLabel("Adresse")];
  const save = page.getByRole("button", { name: "Gem", exact: true });
  await address.fill("Torvet 1");
  await name.fill("Ungecentret");
  /** @type {(value?: unknown) => void} */
  let go = () => {};
  const held = new Promise((resolve) => (go = resolve));
  let posts = 0;
  await page.route("**/leder/center", async (route) => {
    posts++;
    await held;
    await route.continue();
  });
  const posted = page.waitForRequest((one) => one.method() === "POST" && one.url().endsWith("/leder/center"));
  await save.click();
  await save.click();
  await posted;
  await name.fill("Ungecentret i byen");
  go();
  await page.getByText("Gemt. Det andet på siden er ikke gemt endnu.").waitFor();
  assert.equal(posts, 1);
  await page.unroute("**/leder/center");
  await address.fill("");
  assert.deepEqual(await reload(page, false), ["beforeunload"], "what was typed meanwhile is not saved");
  await address.fill("Torvet 1");
  const message = '<main class="plain-main"><div class="card"><h1>Nej</h1><p>Det må kun koordinatorer.</p></div></main>';
  for (const [status, body, says] of /** @type {const} */ ([
    [403, message, "Det må kun koordinatorer."],
    [409, "", "Noget gik galt hos os."],
    [500, "", "Noget gik galt hos os."],
    [0, "", "Der er ingen forbindelse lige nu."],
  ])) {
    await page.route("**/leder/center", (route) => (status ? route.fulfill({ status, contentType: "text/html", body }) : route.abort()));
    await save.click();
    await page.locator("[data-said]:visible").getByText(says).waitFor();
    await page.unroute("**/leder/center");
    await name.press("End");
    await name.press("x");
    assert.equal(await page.locator("[data-said]:visible").count(), 0);
  }
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

  // The counsellor's own phrases: the form that is sent takes no other with it unasked.
  await page.goto(`${w.home}/vagt/svar`);
  const said = page.locator("#new-said");
  await page.locator("#new-heading").fill("Velkommen");
  await said.fill("Hej og velkommen.");
  assert.deepEqual(await reload(page, false), ["beforeunload"]);
  assert.equal(await said.inputValue(), "Hej og velkommen.");
  await page.getByRole("button", { name: "Tilføj" }).click();
  await page.getByText("Gemt.", { exact: true }).waitFor();
  await said.click();
  assert.deepEqual(await reload(page, true), [], "it is saved");

  await write(youth, "Hej");
  await youth.getByLabel("Skriv en besked").fill("En kladde");
  assert.deepEqual(await reload(youth, true), []);
});
