// A colleague at one's side: a side thread between two desks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asks, beside, end, said, thread, writesBeside } from "./beside.js";
import { look } from "./look.js";
import { bubble, line, opened, until, world, write } from "./support.js";

const PHONE = { width: 390, height: 844 };

test("a colleague is asked, answers, and both write; what stands in the conversation's field stays, and in the end all is gone", async (t) => {
  const w = await world(t);
  const { mette, lene, youth } = await beside(w);
  const draft = mette.getByLabel("Skriv en besked");
  await draft.fill("Det lyder svært");
  await look(mette, "desk-colleagues");

  await mette.getByRole("button", { name: "Spørg Lene" }).click();
  await asks(lene).getByText("Mette spørger dig om noget").waitFor();
  await thread(mette, "Lene").getByText("Det ringer hos Lene.").waitFor();
  assert.match(await lene.title(), /^🔔 En kollega spørger$/);
  await look(lene, "desk-asked");
  await look(mette, "desk-asking");

  // Nothing takes the focus from whoever writes.
  await draft.focus();
  await asks(lene).getByRole("button", { name: "Svar", exact: true }).click();
  await writesBeside(lene);
  await thread(mette, "Lene").getByLabel("Skriv til din kollega").waitFor();
  assert.equal(await mette.evaluate(() => document.activeElement?.getAttribute("placeholder")), "Skriv en besked");
  assert.equal(await draft.inputValue(), "Det lyder svært");

  const [mine, theirs] = [thread(mette, "Lene"), thread(lene, "Mette")];
  await mine.getByLabel("Skriv til din kollega").fill("Har du haft en som den her før?");
  await mine.getByRole("button", { name: "Send", exact: true }).click();
  await bubble(theirs, "Har du haft en som den her før?").waitFor();
  await said(lene, "Har du haft en som den her før?");
  await theirs.getByLabel("Skriv til din kollega").fill("Ja. Spørg, hvem der er hjemme.");
  await theirs.getByLabel("Skriv til din kollega").press("Enter");
  await bubble(mine, "Ja. Spørg, hvem der er hjemme.").waitFor();
  await look(mette, "desk-aside");
  await write(mette.getByRole("region", { name: "Bølge", exact: true }), "Hvem er hjemme?");
  await bubble(youth, "Hvem er hjemme?").waitFor();
  assert.equal(await youth.getByText("som den her før").count(), 0, "the young person hears nothing of it");

  // It takes the words of both: one press is none.
  await theirs.getByRole("button", { name: "Slut tråden" }).click();
  await look(lene, "desk-aside-end");
  await lene.getByRole("button", { name: "Bliv i den" }).click();
  await bubble(theirs, "Ja. Spørg, hvem der er hjemme.").waitFor();
  await end(lene, "Mette");
  await mette.getByText("Lene har sluttet sidetråden. Teksten er slettet hos jer begge.").waitFor();
  for (const desk of [mette, lene]) {
    assert.equal(await desk.locator(".aside").count(), 0);
    assert.equal((await desk.content()).includes("hvem der er hjemme"), false);
  }
});

test("whoever asked is told the truth: not now, and what a reload has taken", async (t) => {
  const w = await world(t);
  const { mette, lene } = await beside(w);
  const ask = async () => {
    await mette.getByRole("button", { name: "Spørg Lene" }).click();
    await asks(lene).waitFor();
  };
  await ask();
  await asks(lene).getByRole("button", { name: "Ikke nu" }).click();
  await mette.getByText("Lene kan ikke lige nu.").waitFor();
  await ask();
  await thread(mette, "Lene").getByRole("button", { name: "Slut tråden" }).click();
  await lene.getByText("Mette spørger ikke længere.").waitFor();
  await ask();
  await asks(lene).getByRole("button", { name: "Svar", exact: true }).click();
  await thread(mette, "Lene").getByLabel("Skriv til din kollega").fill("Er du der?");
  await lene.reload();
  await mette.getByText("Siden hos Lene er lukket eller åbnet igen. Sidetråden er væk.").waitFor();
  await mette.getByText("Er du der?", { exact: false }).first().waitFor();
  await ask();
  await lene.getByRole("button", { name: "Gå af vagt" }).click();
  await lene
    .getByRole("button", { name: "Ja, gå af vagt" })
    .click({ timeout: 2000 })
    .catch(() => {});
  await mette.getByText("Lene er gået af vagt.").waitFor();
  await mette.getByText("Ingen andre er på vagt lige nu.").waitFor();
});

test("whoever leaves in a side thread is asked first; in another tab its words come along, and the thread does not", async (t) => {
  const w = await world(t);
  const { mette, lene } = await beside(w);
  const begin = async (/** @type {import("./support.js").Page} */ desk) => {
    await desk.getByRole("button", { name: "Spørg Lene" }).click();
    await asks(lene).getByRole("button", { name: "Svar", exact: true }).click();
    await thread(desk, "Lene").getByLabel("Skriv til din kollega").waitFor();
  };
  await begin(mette);
  await thread(mette, "Lene").getByLabel("Skriv til din kollega").fill("Jeg ville spørge");
  const other = await mette.context().newPage();
  await other.goto(`${w.home}/vagt`);
  await other.getByText("Vagten er flyttet hertil. Din sidetråd med Lene er væk.").waitFor();
  await other.getByText("Jeg ville spørge", { exact: false }).first().waitFor();
  await mette.getByRole("heading", { name: "Vagten er åbnet et andet sted" }).waitFor();
  await lene.getByText("Siden hos Mette er lukket eller åbnet igen. Sidetråden er væk.").waitFor();

  await opened(other);
  await begin(other);
  await lene.getByRole("button", { name: "Gå af vagt" }).click();
  await lene.getByText("Du har 1 sidetråd i gang").waitFor();
  await look(lene, "desk-off-beside");
  await lene.getByRole("button", { name: "Bliv på vagt" }).click();
  await lene.getByRole("button", { name: "Log ud" }).click();
  await lene.getByText("En sidetråd slutter, og teksten slettes. Ord, der ikke nåede frem, kan din kollega læse et kvarter endnu.").waitFor();
  await lene.getByRole("button", { name: "Ja, log ud" }).click();
  await lene.getByLabel("Adgangssætning").waitFor();
  await other.getByText("Siden hos Lene er lukket eller åbnet igen. Sidetråden er væk.").waitFor();
});

test("by keyboard alone, and on a phone", async (t) => {
  const w = await world(t);
  const { mette, lene } = await beside(w);
  for (const desk of [mette, lene]) await desk.setViewportSize(PHONE);
  const focused = (/** @type {import("./support.js").Page} */ desk) =>
    desk.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
  await mette.keyboard.press("Alt+k");
  await until(mette, () => document.activeElement?.getAttribute("aria-label") === "Spørg Lene");
  await mette.keyboard.press("Enter");
  await asks(lene).waitFor();
  await look(lene, "desk-asked-phone");
  await lene.keyboard.press("Alt+k");
  assert.equal(await focused(lene), "Svar");
  await lene.keyboard.press("Enter");
  // Whoever answers writes there next; at the other end it opens by a press, for there somebody may write to a young person.
  const theirs = thread(lene, "Mette");
  await writesBeside(lene);
  await theirs.getByRole("button", { name: "Sidetråd med Mette" }).press("Enter");
  assert.ok(await theirs.getByLabel("Skriv til din kollega").isHidden());
  await thread(mette, "Lene").waitFor();
  await mette.keyboard.press("Alt+ArrowDown");
  await look(mette, "desk-aside-folded-phone");
  await mette.keyboard.press("Alt+k");
  await until(mette, () => document.activeElement?.id.startsWith("aside-write"));
  await mette.keyboard.type("Kan du kigge med?");
  await mette.keyboard.press("Enter");
  await theirs.getByText("1 ny").waitFor();
  await lene.keyboard.press("Alt+k");
  await lene.keyboard.type("Ja");
  await lene.keyboard.press("Enter");
  await bubble(thread(mette, "Lene"), "Ja").waitFor();
  await look(mette, "desk-aside-phone");
  // Back to the conversation, and its words are where they were.
  await thread(mette, "Lene").getByRole("button", { name: "Sidetråd med Lene" }).press("Enter");
  await mette.keyboard.press("Alt+ArrowDown");
  await until(mette, () => document.activeElement?.getAttribute("placeholder") === "Skriv en besked");
  await mette.keyboard.press("?");
  await mette.keyboard.press("Escape");
  await thread(lene, "Mette").getByRole("button", { name: "Slut tråden" }).press("Enter");
  await lene.getByRole("button", { name: "Ja, slut den" }).press("Enter");
  await mette.locator(".aside").waitFor({ state: "detached" });
});

test("whoever answers in the middle of typing writes to the colleague, and nothing of it to the young person", async (t) => {
  const w = await world(t);
  const { mette, lene } = await beside(w);
  await lene.getByRole("button", { name: "Spørg Mette" }).click();
  await asks(mette).waitFor();
  const draft = mette.getByLabel("Skriv en besked");
  await draft.focus();
  await mette.keyboard.press("Alt+k");
  // The first blank presses `Svar`.
  await mette.keyboard.type("Ja det kan jeg ", { delay: 40 });
  await writesBeside(mette);
  await mette.keyboard.type("godt lige nu", { delay: 40 });
  assert.match(await thread(mette, "Lene").getByLabel("Skriv til din kollega").inputValue(), /godt lige nu$/);
  await mette.keyboard.press("Enter");
  await thread(lene, "Mette").getByText("godt lige nu", { exact: false }).waitFor();
  assert.equal(await draft.inputValue(), "");
});

/** What lies upon the field of the conversation or its button, wherever it is pressed. @param {import("./support.js").Page} desk */
const covered = (desk) =>
  desk.evaluate(() => {
    const form = document.querySelector('.room[data-active="true"] [data-part="composer"]');
    return ["textarea", "button"].flatMap((tag) => {
      const one = form?.querySelector(tag);
      one?.scrollIntoView({ block: "nearest" });
      const { left, right, top, bottom } = one?.getBoundingClientRect() ?? new DOMRect();
      const points = [left + 3, (left + right) / 2, right - 3].flatMap((x) => [top + 3, (top + bottom) / 2, bottom - 3].map((y) => [x, y]));
      return points.flatMap(([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        return hit && (hit === one || one?.contains(hit) || hit.contains(one ?? null)) && bottom > top
          ? []
          : [`${tag} at ${x}, ${y}: ${hit?.outerHTML.slice(0, 60)}`];
      });
    });
  });

test("on a phone with all that there is to show at once, an answer opens the thread, and nothing lies upon the field", async (t) => {
  const w = await world(t);
  const { mette, lene } = await beside(w);
  await mette.setViewportSize({ width: 390, height: 780 });
  await line(mette, "Bølge").click();
  await mette.getByRole("button", { name: "Mere", exact: true }).click();
  await mette.getByRole("button", { name: "Lad en kollega overtage" }).click();
  const dialog = mette.getByRole("dialog", { name: "Lad en kollega overtage" });
  await dialog.getByRole("radio", { name: /^Lene/ }).check();
  await dialog.getByLabel("Hvorfor? Det læser den unge.").fill("Lene ved meget om det.");
  await dialog.getByRole("button", { name: "Spørg kollegaen" }).click();
  await mette.getByText("Spørger, om en kollega vil overtage").waitFor();
  const room = mette.getByRole("region", { name: "Bølge", exact: true });
  await room.getByRole("button", { name: "Jeg er bekymret" }).click();
  await room.getByText("Navn og notat").click();
  await mette.emulateMedia({ colorScheme: "dark" });
  const looks = await mette.evaluate(() =>
    ["own-name", "note", "text"].map((name) => {
      const { backgroundColor, borderTopColor } = getComputedStyle(/** @type {Element} */ (document.querySelector(`.room [data-part="${name}"]`)));
      return `${backgroundColor} ${borderTopColor}`;
    }),
  );
  assert.equal(new Set(looks).size, 1, `fields look alike: ${looks}`);
  await lene.getByRole("button", { name: "Spørg Mette" }).click();
  await asks(mette).getByRole("button", { name: "Svar", exact: true }).click();
  await writesBeside(mette);
  assert.ok(await thread(mette, "Lene").getByLabel("Skriv til din kollega").isVisible());
  await look(mette, "desk-aside-full-phone");
  await thread(mette, "Lene").getByRole("button", { name: "Sidetråd med Lene" }).click();
  for (const height of [780, 420]) {
    await mette.setViewportSize({ width: 390, height });
    assert.deepEqual(await covered(mette), [], `${height} high`);
  }
  await look(mette, "desk-aside-folded-full-phone");
});
