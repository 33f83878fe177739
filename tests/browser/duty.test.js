// The counsellor's comings and goings with a conversation open.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { PASSPHRASE, bubble, met, onDuty, pair, start, take, texts, until, world, write } from "./support.js";

/** Mette goes off duty in the middle of it, and the young person goes on with Ali. */
async function handOn(w) {
  const { desk, youth } = await pair(w);
  const ali = await w.counsellor("Ali");
  await onDuty(ali);
  await write(youth, "det begyndte i sommer");
  await bubble(desk, "det begyndte i sommer").waitFor();
  await desk.getByRole("button", { name: "Gå af vagt" }).click();
  await desk.getByRole("heading", { name: "Du har 1 samtale i gang" }).waitFor();
  await look(desk, "desk-going");
  await desk.getByRole("button", { name: "Bliv på vagt" }).click();
  await desk.getByRole("button", { name: "Gå af vagt" }).click();
  await desk.getByRole("button", { name: "Ja, gå af vagt" }).click();
  await youth.getByRole("heading", { name: "Mette er gået af vagt" }).waitFor();
  await bubble(desk, "det begyndte i sommer").waitFor({ state: "detached" });
  return { desk, youth, ali };
}

test("off duty: the young person goes on with another, who reads the earlier text after a yes", async (t) => {
  const w = await world(t);
  const { youth, ali } = await handOn(w);
  await look(youth, "youth-asked");
  await youth.getByRole("button", { name: "Gå videre med en anden" }).click();
  await take(ali);
  await youth.getByRole("heading", { name: "Må Ali se det, du har skrevet?" }).waitFor();
  assert.deepEqual(await texts(ali), []);
  await look(youth, "youth-share");
  await look(ali, "desk-before-share");
  await youth.getByRole("button", { name: "Ja, vis det" }).click();
  await bubble(ali, "det begyndte i sommer").waitFor();
  await write(ali, "hej, jeg har læst det");
  await bubble(youth, "hej, jeg har læst det").waitFor();
});

test("off duty: with a no the new counsellor sees only what comes from now on", async (t) => {
  const w = await world(t);
  const { youth, ali } = await handOn(w);
  await youth.getByRole("button", { name: "Gå videre med en anden" }).click();
  await take(ali);
  await youth.getByRole("button", { name: "Nej, begynd forfra" }).click();
  await write(youth, "hej igen");
  await bubble(ali, "hej igen").waitFor();
  assert.deepEqual(await texts(ali), ["hej igen"]);
});

test("off duty: or ends here", async (t) => {
  const w = await world(t);
  const { youth, ali } = await handOn(w);
  await youth.getByRole("button", { name: "Nej, slut her" }).click();
  await youth.getByRole("heading", { name: "Du har sluttet samtalen" }).waitFor();
  await ali.getByText("Ingen venter lige nu.").waitFor();
});

test("signing out elsewhere closes the desk at once, and empties it", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await write(youth, "en hemmelig sætning");
  await bubble(desk, "en hemmelig sætning").waitFor();
  await desk.context().request.post(`${w.home}/vagt/log-ud`, { headers: { origin: w.home }, maxRedirects: 0 });
  await desk.getByRole("heading", { name: "Du er logget ud" }).waitFor();
  assert.ok(!(await desk.content()).includes("en hemmelig sætning"));
  await look(desk, "desk-signed-out");
  await desk.getByRole("link", { name: "Log ind" }).click();
  await desk.getByRole("heading", { name: "Vagten" }).waitFor();
  await look(desk, "desk-sign-in");
});

test("signing out with a conversation open: warned first, and the young person is asked", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await desk.getByRole("button", { name: "Log ud" }).click();
  await desk.getByRole("button", { name: "Bliv her" }).click();
  await write(desk, "jeg er her endnu");
  await bubble(youth, "jeg er her endnu").waitFor();
  await desk.getByRole("button", { name: "Log ud" }).click();
  await desk.getByRole("button", { name: "Ja, log ud" }).click();
  await desk.getByLabel("Adgangssætning").waitFor();
  await youth.getByRole("heading", { name: "Mette er gået af vagt" }).waitFor();
});

/** A counsellor in the middle of an answer opens another tab. @param {import("node:test").TestContext} t */
async function midway(t) {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await write(youth, "bliver du her?");
  await bubble(desk, "bliver du her?").waitFor();
  await desk.getByLabel("Skriv en besked").fill("et halvt svar");
  return { w, desk, youth, second: await desk.context().newPage() };
}

test("a second tab takes over with text and draft; the first says so and is empty", async (t) => {
  const { w, desk, youth, second } = await midway(t);
  await second.goto(`${w.home}/vagt`);
  await bubble(second, "bliver du her?").waitFor();
  assert.equal(await second.getByLabel("Skriv en besked").inputValue(), "et halvt svar");
  await desk.getByRole("heading", { name: "Vagten er åbnet et andet sted" }).waitFor();
  assert.ok(!(await desk.content()).includes("bliver du her?"));
  await look(desk, "desk-replaced");
  await second.getByLabel("Skriv en besked").press("Enter");
  await bubble(youth, "et halvt svar").waitFor();
  assert.deepEqual(await texts(youth), ["bliver du her?", "et halvt svar"]);
});

/** Says in its first frame that it speaks a version that no node answers. */
const ANCIENT = () => {
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (data) {
    send.call(this, typeof data === "string" ? data.replace(/^\{"(hello|open|resume)":\{"v":\d+/, '{"$1":{"v":0') : data);
  };
};

test("a desk of old is asked to reload, goes on, and moves text and draft to the new one", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await write(youth, "bliver du her?");
  await bubble(desk, "bliver du her?").waitFor();
  const renew = desk.getByRole("link", { name: "Åbn den nye vagt" });
  assert.equal(await renew.isVisible(), false);
  // The same tab as it is when the service has gone two versions on.
  await desk.addInitScript(ANCIENT);
  await desk.reload();
  await renew.waitFor();
  await bubble(desk, "bliver du her?").waitFor();
  await look(desk, "desk-renew");
  await write(desk, "ja, jeg er her");
  await bubble(youth, "ja, jeg er her").waitFor();
  await desk.getByLabel("Skriv en besked").fill("et halvt svar");
  const [fresh] = await Promise.all([desk.context().waitForEvent("page"), renew.click()]);
  await bubble(fresh, "ja, jeg er her").waitFor();
  assert.equal(await fresh.getByLabel("Skriv en besked").inputValue(), "et halvt svar");
  await desk.getByRole("heading", { name: "Vagten er åbnet et andet sted" }).waitFor();
  assert.equal(await fresh.getByRole("link", { name: "Åbn den nye vagt" }).isVisible(), false);
  await fresh.getByLabel("Skriv en besked").press("Enter");
  await bubble(youth, "et halvt svar").waitFor();
  assert.deepEqual(await texts(youth), ["bliver du her?", "ja, jeg er her", "et halvt svar"]);
});

test("a tab that has no time is waited for: what stands in it comes along", async (t) => {
  const { w, desk, second } = await midway(t);
  await second.route("**/vagt/enhed", async (route) => {
    // From the moment at which the other one begins.
    await desk.evaluate(
      () =>
        void setTimeout(() => {
          for (const end = Date.now() + 2_000; Date.now() < end; );
        }),
    );
    await route.continue();
  });
  await second.goto(`${w.home}/vagt`);
  await bubble(second, "bliver du her?").waitFor();
  assert.equal(await second.getByLabel("Skriv en besked").inputValue(), "et halvt svar");
});

test("a young person's page of old is asked to reload, and the conversation comes along", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await write(youth, "hej");
  await bubble(desk, "hej").waitFor();
  await youth.addInitScript(ANCIENT);
  await youth.reload();
  await youth.locator("#notice").getByText("Siden her er blevet gammel.").waitFor();
  await write(youth, "er du der?");
  await bubble(desk, "er du der?").waitFor();
  await Promise.all([youth.waitForEvent("load"), youth.evaluate(() => location.reload())]);
  await bubble(youth, "er du der?").waitFor();
});

test("another device of the same counsellor gets the text only when the young person says yes", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await write(youth, "mit livs historie");
  await bubble(desk, "mit livs historie").waitFor();
  const other = await w.youth({ desktop: true });
  await other.goto(`${w.home}/vagt`);
  await other.getByLabel("Navn").fill("Mette");
  await other.getByLabel("Adgangssætning").fill(`${PASSPHRASE} 5`);
  await other.getByRole("button", { name: "Log ind" }).click();
  await desk.getByRole("heading", { name: "Vagten er åbnet et andet sted" }).waitFor();
  await youth.getByRole("button", { name: "Ja, vis det" }).click();
  await bubble(other, "mit livs historie").waitFor();
});

test("the shortcuts are shown under ?", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await desk.keyboard.press("?");
  await desk.getByRole("heading", { name: "Genvejstaster" }).waitFor();
  await look(desk, "desk-keys");
  await desk.keyboard.press("Escape");
  await desk.getByRole("dialog").waitFor({ state: "hidden" });
});

test("the setup link: a weak passphrase is refused in words, and the link works once", async (t) => {
  const w = await world(t);
  const page = await w.youth({ desktop: true });
  await page.goto(w.service.setup);
  await page.getByLabel("Navn, som de unge ser").fill("Mette");
  await page.getByLabel("Adgangssætning", { exact: true }).fill("kort");
  await page.getByRole("button", { name: "Opret og gå til vagten" }).click();
  await page.locator("#passphrase-error").waitFor();
  await look(page, "setup-weak");
  const late = await w.youth({ desktop: true });
  await late.goto(w.service.setup);
  await late.getByLabel("Navn, som de unge ser").fill("Eva");
  await page.getByLabel("Adgangssætning", { exact: true }).fill(PASSPHRASE);
  await page.getByRole("button", { name: "Opret og gå til vagten" }).click();
  await page.waitForURL("**/vagt");
  await late.getByLabel("Adgangssætning", { exact: true }).fill(PASSPHRASE);
  await late.getByRole("button", { name: "Opret og gå til vagten" }).click();
  await late.getByRole("alert").filter({ hasText: /\S/ }).first().waitFor();
  assert.equal(new URL(late.url()).pathname, "/ny");
  await look(late, "setup-used");
  // And whoever opens it now is told before anything is typed.
  const later = await w.youth();
  await later.goto(w.service.setup);
  await later.getByText("Linket er brugt eller trukket tilbage.").waitFor();
  assert.ok(await later.getByLabel("Navn, som de unge ser").isHidden());
});

test("whichever conversation is taken is in view: the fourth, too", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await onDuty(desk, 5);
  for (const name of ["Bølge", "Ahorn", "Måge", "Kløver", "Birk"]) {
    const youth = await w.youth();
    await start(youth, w);
    await take(desk);
    await met(youth);
    const field = desk.getByRole("region", { name }).getByLabel("Skriv en besked");
    await until(desk, () => document.activeElement?.tagName === "TEXTAREA");
    assert.ok(await field.evaluate((one) => one === document.activeElement), `${name} has the focus`);
    await until(desk, () => {
      const { left, right } = /** @type {HTMLElement} */ (document.activeElement).closest("[data-part=composer]")?.getBoundingClientRect() ?? {
        left: -1,
        right: 0,
      };
      return left >= 0 && right <= innerWidth;
    });
  }
});
