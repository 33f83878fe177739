// The young person's side in each language that a centre can turn on: a whole conversation, on a phone, with a Danish counsellor.
// Invariant 11: what people write is laid out by its own direction.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { agencyAt } from "./agency.js";
import { lines } from "./english.js";
import { axe, narrow } from "./look.js";
import { bubble, offer, onDuty, PASSPHRASE, ready, saved, take, until, world, write } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

/** What somebody writes in each, and what the counsellor's page calls it. */
const LANGUAGES = {
  de: { text: "Ich möchte über meinen Bruder reden.", called: "tysk" },
  pl: { text: "Chcę porozmawiać o moim bracie.", called: "polsk" },
  uk: { text: "Хочу поговорити про мого брата.", called: "ukrainsk" },
  tr: { text: "Kardeşim hakkında konuşmak istiyorum.", called: "tyrkisk" },
  ar: { text: "أريد أن أتحدث عن أخي (17).", called: "arabisk" },
  so: { text: "Waxaan rabaa inaan ka hadlo walaalkay.", called: "somali" },
};
const ALL = ["da", ...Object.keys(LANGUAGES)];
/** What is called so in any language, and what is the same word in German. */
const SAME = ["Chat", "Ungeteamet", "Du:"];
const DANISH = "Hej. Jeg hedder Mette, og jeg er her nu.";

/** What the service says in this language, by its name in `src/words`. @param {string} language @param {string} name */
function said(language, name) {
  const found = new RegExp(` ${name}: "(.+)",`).exec(readFileSync(new URL(`../../src/words/${language}/home.rs`, import.meta.url), "utf8"))?.[1];
  assert.ok(found, `${language}: ${name}`);
  return found;
}

/** The counsellor says which of them they write. @param {Page} desk @param {{home: string}} at @param {string[]} languages */
const speaks = (desk, { home }, languages) =>
  saved(
    desk,
    `${home}/vagt/samtaler`,
    languages.map((tag) => ["language", tag]),
  );

/** @param {Page} youth */
async function begin(youth) {
  await youth.locator("#begin [type=submit]").click();
  await youth.locator("#queue").waitFor();
}

/**
 * From the first page to the last. What each state said.
 * @param {import("./support.js").World} w @param {Page} desk @param {string} language
 * @returns {Promise<Record<string, string[]>>}
 */
async function whole(w, desk, language) {
  const youth = await w.youth({ locale: language });
  /** @type {Record<string, string[]>} */
  const states = {};
  /** @type {string[]} */
  const faults = [];
  /** @param {string} state */
  async function read(state) {
    const { lang, lines: all } = await lines(youth);
    assert.equal(lang, language, state);
    assert.equal(await youth.locator("html").getAttribute("dir"), language === "ar" ? "rtl" : "ltr");
    states[state] = all.map((line) => line.replaceAll("Mette", "").replace(/\s+/g, " ").trim()).filter(Boolean);
    if (language === "da") return;
    // The story goes on: whoever comes next needs the counsellor.
    await axe(youth, `${language}: ${state}`).catch(({ message }) => faults.push(message));
    await narrow(youth, `${language}-${state}`).catch(({ message }) => faults.push(message));
  }
  await youth.goto(`${w.home}/`);
  await youth.locator("#begin [type=submit]").waitFor();
  assert.equal(youth.url(), `${w.home}/${language === "da" ? "" : language}`);
  await read("start");
  await begin(youth);
  await read("queue");
  if (language !== "da")
    await desk
      .locator("#ring-about")
      .filter({ hasText: LANGUAGES[/** @type {keyof LANGUAGES} */ (language)].called })
      .waitFor();
  await take(desk);
  await youth.getByRole("heading", { name: "Mette", exact: true }).waitFor();
  const text = language === "da" ? "Jeg vil tale om min bror." : LANGUAGES[/** @type {keyof LANGUAGES} */ (language)].text;
  await youth.locator("#text").fill(text);
  await youth.locator("#composer [type=submit]").click();
  await bubble(desk, text).waitFor();
  await write(desk, DANISH);
  await bubble(youth, DANISH).waitFor();
  await read("talk");
  await youth.locator("#pass").click();
  await youth.locator(".aside h1").waitFor();
  await read("card");
  await youth.locator(".aside-bar .button").click();
  await youth.locator("#end").click();
  await youth.locator('#ask-actions [data-action="end"]').waitFor();
  await read("ending");
  await youth.locator('#ask-actions [data-action="end"]').click();
  await youth.locator("#over-title").waitFor();
  await read("over");
  await desk.getByRole("button", { name: "Luk og slet" }).click();
  await desk.getByRole("button", { name: "Ja, slet den nu" }).click();
  await ready(desk);
  await desk.getByText("Klar, når nogen skriver").waitFor();
  for (const page of ["privatliv", "was", "proev", "fagfolk", "nothing"]) {
    await youth.goto(`${w.home}/${language}/${page}`);
    await read(page);
  }
  await youth.context().close();
  assert.equal(faults.join("\n"), "", language);
  return states;
}

test("every language that a centre can turn on", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await agencyAt(desk, w, { does: "…" });
  await speaks(desk, w, ALL);
  await offer(desk, w, ALL);
  await saved(desk, `${w.home}/leder/emner/professional`, [["offered", "1"]]);
  await onDuty(desk);
  const danish = await whole(w, desk, "da");

  for (const language of Object.keys(LANGUAGES)) {
    await t.test(`${language}: a whole conversation with a Danish counsellor; nothing Danish is said`, async () => {
      const states = await whole(w, desk, language);
      for (const [state, all] of Object.entries(states)) {
        const same = all.filter((line) => /\p{L}{2}/u.test(line) && !SAME.includes(line) && danish[state]?.includes(line));
        assert.deepEqual(same, [], `${language}: ${state}`);
        assert.ok(all.length > 4, `${state} is read`);
      }
    });
  }

  await t.test("it says that nobody has checked it, until the coordinator says that somebody has", async () => {
    const youth = await w.youth();
    for (const language of Object.keys(LANGUAGES)) {
      await youth.goto(`${w.home}/${language}`);
      await youth.getByText(said(language, "unchecked"), { exact: true }).waitFor();
    }
    await offer(desk, w, ALL, Object.keys(LANGUAGES));
    for (const language of Object.keys(LANGUAGES)) {
      await youth.goto(`${w.home}/${language}`);
      await youth.getByText(said(language, "promise")).first().waitFor();
      assert.equal(await youth.getByText(said(language, "unchecked")).count(), 0, language);
    }
    await youth.context().close();
  });

  await t.test("Arabic: a number is read and dialled as it stands in Danish, wherever it can be pressed", async () => {
    const youth = await w.youth({ locale: "ar" });
    await youth.goto(`${w.home}/ar`);
    const numbers = await youth.locator('a[href^="tel:"]').evaluateAll((links) =>
      // One in several groups: their order is what turns around.
      links.filter((link) => /^\d+( \d+)+$/.test(link.textContent ?? "")).map((link) => [link.textContent, getComputedStyle(link).direction]),
    );
    assert.ok(numbers.length > 3);
    for (const [number, direction] of numbers) assert.equal(direction, "ltr", number);
    await youth.context().close();
  });

  await t.test("Arabic and Danish in one conversation: each bubble by its own text, on both sides", async () => {
    const youth = await w.youth({ locale: "ar" });
    await youth.goto(`${w.home}/ar`);
    await begin(youth);
    await take(desk);
    const { text } = LANGUAGES.ar;
    const mixed = `${text} Kaldes "Ali".`;
    for (const one of [text, mixed]) {
      await youth.locator("#text").fill(one);
      await youth.locator("#composer [type=submit]").click();
      await bubble(desk, one).waitFor();
    }
    await write(desk, DANISH);
    await bubble(youth, DANISH).waitFor();
    for (const page of [youth, desk]) {
      for (const [one, direction] of [
        [text, "rtl"],
        [mixed, "rtl"],
        [DANISH, "ltr"],
      ]) {
        const drawn = await page
          .locator(".bubble", { hasText: one })
          .first()
          .evaluate((element) => {
            const { direction, unicodeBidi } = getComputedStyle(element);
            return { auto: element.getAttribute("dir"), direction, unicodeBidi };
          });
        assert.deepEqual([drawn.auto, drawn.direction], ["auto", direction], `${page.url()}: ${one}`);
        assert.match(drawn.unicodeBidi, /isolate|plaintext/);
      }
    }

    // Turned off meanwhile: the conversation goes on, in Danish.
    await offer(
      desk,
      w,
      ALL.filter((one) => one !== "ar"),
    );
    await youth.reload();
    await youth.getByRole("button", { name: "Afslut samtalen" }).waitFor();
    assert.deepEqual([youth.url(), await youth.locator("html").getAttribute("dir")], [`${w.home}/da`, "ltr"]);
    const other = await w.youth({ locale: "ar" });
    await other.goto(`${w.home}/ar/privatliv`);
    assert.equal(other.url(), `${w.home}/da/privatliv`);
    for (const page of [youth, other]) await page.context().close();
  });

  await t.test("whoever comes while nobody on duty writes their language is asked in it which they can write", async () => {
    await offer(desk, w, ALL);
    await speaks(desk, w, ["da", "pl"]);
    const youth = await w.youth();
    await youth.goto(`${w.home}/`);
    await until(youth, async () => (await (await fetch("/status")).json()).speaks.join() === "da,pl");
    for (const language of ["uk", "ar"]) {
      await youth.goto(`${w.home}/${language}`);
      const asked = youth.getByRole("group", { name: said(language, "nobody_speaks") });
      await asked.waitFor();
      assert.deepEqual(
        await asked
          .getByRole("radio")
          .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.getAttribute("value")))
          .then((all) => all.sort()),
        ["da", "pl", language].sort(),
      );
      await axe(youth);
      await narrow(youth, `${language}-asked`);
    }
    await youth.context().close();
  });

  await t.test("a name that turns the text after it around is refused", async () => {
    const link = await w.service.invite();
    for (const name of ["Me\u202ette", "Ali\u2066", "\u200fMona"]) {
      const answer = await desk.request.post(`${w.home}/ny`, {
        data: { secret: link.split("#")[1], name, passphrase: PASSPHRASE },
        headers: { origin: w.home },
      });
      assert.equal(answer.status(), 422, `${name}: ${await answer.text()}`);
    }
  });
});
