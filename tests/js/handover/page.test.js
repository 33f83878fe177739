// What the pages of a card say when answers are lost, late or in another order: never more than is known.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused } from "../../../web/js/net/client.js";
import { newWords } from "../../../web/js/card/code.js";
import { newKeys } from "../../../web/js/agency/vault.js";
import { later, openDom, settled, until } from "../support/dom.js";

openDom();
const { createCard } = await import("../../../web/js/handover/card.js");
const { createReturn } = await import("../../../web/js/handover/return.js");

const { key } = await newKeys();
const AGENCY = {
  id: "A".repeat(22),
  name: "Huset",
  kind: "treatment",
  does: "Samtaler.",
  answers_days: 2,
  phone: { shown: "", tel: "" },
  age_why: "",
  language: "da",
  key,
};
const ROSTER = { now: 1_790_000_000, days: 30, texts: { under18: "u", adult: "a", unknown: "?", language: "da" }, agencies: [AGENCY], signature: null };
const SAVED = { promised_on: "2026-12-03", expires_on: "2027-01-02" };
const STATUS = {
  id: "i".repeat(22),
  agency: { id: AGENCY.id, name: "Huset", phone: AGENCY.phone },
  key_lost: false,
  late: false,
  promised_on: "2026-12-03",
  expires_on: "2027-01-02",
  opened_on: null,
  acknowledged_on: null,
  closed_on: null,
  record: "",
  words: [],
};
const lost = () => new Refused();
const unknown = () => new Refused(404, { code: "unknown" });

/** A frame that puts each view on the page. */
function screen() {
  const names = /** @type {string[]} */ ([]);
  /** @type {HTMLElement|null|undefined} */
  let focus;
  const frame = {
    /** @param {any} view */
    show(view) {
      names.push(view.name);
      focus = view.focus;
      const title = document.createElement("h1");
      title.textContent = view.title;
      document.body.replaceChildren(title, ...view.body);
    },
    say() {},
    warn() {},
    alone() {},
    close() {},
  };
  const on = (/** @type {string} */ name) => until(() => names.at(-1) === name, `${name} after ${names}`);
  return { frame: /** @type {any} */ (frame), names, on, focus: () => focus };
}

const text = () => document.body.textContent ?? "";
const title = () => document.querySelector("h1")?.textContent;

/** @param {string} label */
function press(label) {
  const found = [...document.querySelectorAll("button")].find((button) => button.textContent === label);
  assert.ok(found, `${label} in ${text()}`);
  if (found.type === "submit") found.form?.dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }));
  else found.click();
}

/** @param {string} words */
function type(words) {
  const field = /** @type {HTMLTextAreaElement} */ (document.querySelector("textarea"));
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return field;
}

/** A service whose answers are in the test's hand. */
function service() {
  /** @type {Record<string, ReturnType<typeof later<any>>[]>} */
  const asked = { post: [], status: [], reply: [], takeBack: [] };
  /** @type {any[][]} */
  const posted = [];
  const waits =
    (/** @type {string} */ name) =>
    (/** @type {any[]} */ ...given) => {
      const answer = later();
      asked[name]?.push(answer);
      posted.push([name, ...given]);
      return answer.promise;
    };
  const client = { roster: async () => ROSTER, post: waits("post"), status: waits("status"), reply: waits("reply"), takeBack: waits("takeBack") };
  /** The n-th of its kind, as soon as it was asked. @param {string} name @param {number} n */
  async function nth(name, n) {
    await until(() => (asked[name]?.length ?? 0) >= n, `${name} ${n}`);
    return /** @type {ReturnType<typeof later<any>>} */ (asked[name]?.[n - 1]);
  }
  return { client: /** @type {any} */ (client), nth, posted, count: (/** @type {string} */ name) => asked[name]?.length };
}

const yes = () => /** @type {HTMLInputElement} */ (document.querySelector("#handover-yes"));

/** A card that is looked through. */
async function looked() {
  const [on, served] = [screen(), service()];
  const proposal = { agency: AGENCY.id, name: "Huset", why: "", fields: [] };
  const told = /** @type {string[]} */ ([]);
  const tell = (/** @type {string} */ words) => Boolean(told.push(words));
  const card = createCard(served.client, on.frame, [], { proposal, line: null, messages: [], tell, news() {}, done() {} });
  await on.on("fill");
  type("Ring ikke");
  press("Se det igennem");
  await on.on("review");
  return { ...on, ...served, card, told };
}

/** A card that was pressed to be sent. */
async function sent() {
  const w = await looked();
  yes().checked = true;
  press("Få din kode");
  await w.on("code");
  press("Send til Huset");
  return { ...w, first: await w.nth("post", 1) };
}

/** The six words typed in, and their card on the page. */
async function back() {
  const [on, served] = [screen(), service()];
  createReturn(served.client, on.frame, () => {});
  await on.on("ask-code");
  type(newWords().join(" "));
  press("Vis");
  (await served.nth("status", 1)).give(STATUS);
  await on.on("status");
  return { ...on, ...served };
}

test("what is taken out of the card can be put back, and what is to be mended is where one comes to", async () => {
  const w = await looked();
  yes().checked = true;
  press("Fjern Hvad de ikke må: Ring ikke");
  assert.match(text(), /Kortet er tomt/);
  assert.equal(yes().checked, false, "the yes was to something else");
  press("Fortryd");
  assert.match(text(), /Ring ikke/);
  assert.doesNotMatch(text(), /Kortet er tomt|Fjernet/);
  press("Ret Hvad de ikke må: Ring ikke");
  await w.on("fill");
  assert.equal(w.focus()?.id, "handover-not");
  w.card.wipe();
});

test("the counsellor is told once, however fast it is pressed", async () => {
  const w = await sent();
  w.first.give(SAVED);
  await w.on("sent");
  press("Fortæl rådgiveren, at jeg har sendt det");
  press("Fortæl rådgiveren, at jeg har sendt det");
  assert.deepEqual(w.told, ["Jeg har sendt det til Huset."]);
  w.card.wipe();
});

test("pressed to be mended and then to be sent after all: it is sent, and said to be", async () => {
  const w = await sent();
  w.first.fail(lost());
  await w.on("unknown");
  press("Ret i det");
  press("Prøv igen");
  (await w.nth("takeBack", 1)).give({ was: "absent" });
  (await w.nth("post", 2)).give(SAVED);
  await w.on("sent");
  assert.equal(title(), "Det er sendt til Huset");
  assert.ok(!w.names.slice(w.names.indexOf("unknown")).includes("fill"), "it was not shown as unsent meanwhile");
  assert.match(w.card.lost(), /^Har du skrevet koden ned/);
  w.card.wipe();
});

test("emptied while nobody knows: it is told, and nothing is sent any more", async () => {
  const w = await sent();
  w.first.fail(lost());
  await w.on("unknown");
  assert.match(w.card.lost(), /^Dit kort forsvinder også herfra\..* bliver det ikke sendt\.$/);
  assert.equal(w.card.wipe(), true);
  assert.equal(w.card.lost(), "");
  w.card.again();
  await settled();
  assert.equal(w.count("post"), 1);
  const other = await sent();
  other.first.give(SAVED);
  await other.on("sent");
  assert.equal(other.card.wipe(), false);
});

for (const [was, answer, view] of /** @type {[string, () => any, string][]} */ ([
  ["done", unknown, "taken-back"],
  ["not done", () => STATUS, "sent"],
])) {
  test(`taken back in the page, nobody answered, it was ${was}: asked before anything is said of it`, async () => {
    const w = await sent();
    w.first.give(SAVED);
    await w.on("sent");
    press("Træk tilbage");
    press("Ja, træk det tilbage");
    (await w.nth("takeBack", 1)).fail(lost());
    await until(() => text().includes("Vi ved ikke, om det er trukket tilbage."), "told");
    press("Nej, behold det");
    const look = await w.nth("status", 1);
    assert.equal(w.names.at(-1), "take-back", "nobody knows yet");
    const said = answer();
    if (said instanceof Refused) look.fail(said);
    else look.give(said);
    await w.on(view);
    w.card.wipe();
  });

  test(`taken back with the code, nobody answered, it was ${was}: asked before anything is said of it`, async () => {
    const w = await back();
    press("Træk tilbage");
    press("Ja, træk det tilbage");
    (await w.nth("takeBack", 1)).fail(lost());
    await until(() => text().includes("Vi ved ikke, om det er trukket tilbage."), "told");
    press("Nej, behold det");
    (await w.nth("status", 2)).fail(lost());
    await settled();
    assert.equal(w.names.at(-1), "take-back", "no network: it stays");
    press("Nej, behold det");
    const look = await w.nth("status", 3);
    const said = answer();
    if (said instanceof Refused) look.fail(said);
    else look.give(said);
    await w.on(view === "sent" ? "status" : view);
  });
}

test("a look that is answered late does not cover what was pressed since", async () => {
  const w = await back();
  press("Se efter nyt");
  press("Træk tilbage");
  press("Ja, træk det tilbage");
  (await w.nth("status", 2)).give(STATUS);
  await settled();
  assert.equal(w.names.at(-1), "take-back");
  (await w.nth("takeBack", 1)).fail(lost());
  await until(() => text().includes("Vi ved ikke, om det er trukket tilbage."), "told where it is seen");
});

test("what is written on while a reply is under way is kept", async () => {
  const w = await back();
  const field = type("Kan I ringe?");
  press("Send");
  const reply = await w.nth("reply", 1);
  type("Kan I ringe? Helst i morgen");
  reply.give({});
  (await w.nth("status", 2)).give(STATUS);
  await until(() => text().includes("Det er sendt."), "told");
  assert.equal(document.querySelector("textarea")?.value, "Kan I ringe? Helst i morgen");
  assert.notEqual(document.querySelector("textarea"), field);
});

test("a reply that is sent is not there to be sent again, though the page can't be fetched anew", async () => {
  const w = await back();
  type("Kan I ringe?");
  press("Send");
  (await w.nth("reply", 1)).give({});
  (await w.nth("status", 2)).fail(lost());
  await until(() => text().includes("Det er sendt, men siden kan ikke hentes på ny."), "told");
  assert.equal(document.querySelector("textarea")?.value, "");
});

test("another code shows nothing of what was begun to the first", async () => {
  const w = await back();
  type("Til Huset alene");
  press("Se efter nyt");
  (await w.nth("status", 2)).fail(unknown());
  await w.on("ask-code");
  type(newWords().join(" "));
  press("Vis");
  (await w.nth("status", 3)).give(STATUS);
  await w.on("status");
  assert.equal(document.querySelector("textarea")?.value, "");
});
