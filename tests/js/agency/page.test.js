// /modtager as a whole: when it lets go of what it holds, whom that signs out, and that it says so truthfully.
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { newId, sealCard } from "../../../web/js/card/card.js";
import { lockFrom, newKeys, newSalt, sealAgency, wrapOwn } from "../../../web/js/agency/vault.js";
import { emit, later, settled, shown, until } from "../support/dom.js";
import { openPage, stretchQuickly } from "../support/agency_page.js";

const MINUTE = 60_000;
const [PASSPHRASE, TODAY] = ["tre gule cykler under broen", "2026-12-03"];
const page = openPage();
stretchQuickly();
const at = page.at;

/** The other tabs are in the test's hand. */
const tabs = { told: [], channel: null };
globalThis.BroadcastChannel = /** @type {any} */ (
  class {
    constructor() {
      tabs.channel = this;
    }
    postMessage(data) {
      tabs.told.push(data);
    }
  }
);

const [own, agency, salt] = [await newKeys(), await newKeys(), newSalt()];
const AGENCY = { id: newId(), name: "Ungeteamet", key: agency.key };
const ME = {
  id: "k",
  name: "Karen",
  own_key: own.key,
  own_wrapped: await wrapOwn(own, await lockFrom(PASSPHRASE, salt)),
  salt,
  agency: AGENCY,
  agency_key: agency.key,
  agency_sealed: await sealAgency(agency, AGENCY.id, own.key),
  may_make_key: false,
  colleagues: [],
  ends_in: 12 * 3600,
};
const id = newId();
const CARD = {
  id,
  key: agency.key,
  words: [],
  promised_on: "2026-12-07",
  expires_on: "2027-01-02",
  opened_on: TODAY,
  acknowledged_on: null,
  closed_on: null,
  card: await sealCard({ v: 1, called: "Sofie" }, { id, agency: AGENCY.id, key: agency.key }, /** @type {any} */ ({ thread: new Uint8Array(32) }), {
    at: 1_796_256_000,
    text: 1,
  }),
};

/** @type {string[]} */
let asked = [];
/** What the server answers instead, by path. @type {Record<string, () => any>} */
let instead = {};
const signedOut = { status: 401, code: "signed_out", message: "Log ind." };
const ANSWERS = {
  salt: () => ({ salt }),
  mig: () => ME,
  kort: () => ({ today: TODAY, cards: [{ ...CARD, posted_on: TODAY, late: false, readable: true, unanswered: false, answered: false }] }),
  "kort/aabn": () => CARD,
};
globalThis.fetch = async (address) => {
  const path = address.replace("/modtager/", "");
  asked.push(path);
  const { status = 200, ...body } = await (instead[path] ?? ANSWERS[path] ?? (() => ({})))();
  return new Response(JSON.stringify(body), { status });
};
const times = (/** @type {string} */ path) => asked.filter((one) => one === path).length;

mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1_796_256_000_000 });
/** @param {number} ms */
async function wait(ms) {
  mock.timers.tick(ms);
  await settled();
}
await import("../../../web/js/agency/page.js");

async function signIn() {
  [at("name").value, at("passphrase").value] = ["Karen", PASSPHRASE];
  emit(at("sign-in"), "submit");
  await until(() => at("rows").children.length && shown(at("inside")));
  await settled();
}
/** @param {string} text */
async function begin(text) {
  at("rows").children[0].click();
  await until(() => shown(at("card")));
  at("answer-text").value = text;
  emit(at("answer-text"), "input");
  await settled();
}
const touch = () => emit(page.view, "pointerdown");
const again = async () => (emit(page.document, "visibilitychange"), settled());
const gate = () => shown(at("sign-in")) && !shown(at("inside"));
const why = () => at("sign-in-why").textContent;

beforeEach(async () => {
  instead = {};
  if (!gate()) at("sign-out").click();
  await settled();
  await signIn();
  [asked, tabs.told] = [[], []];
});

test("a tab that was forgotten locks itself, and ends the sign-in when it was the only one", async () => {
  touch();
  await wait(15 * MINUTE);
  assert.ok(gate());
  assert.match(why(), /ikke blev brugt i 15 minutter/);
  await wait(2_000);
  assert.equal(times("ud"), 1);
});

test("one that was forgotten beside a tab in use locks itself and leaves the sign-in alone", async () => {
  await wait(10 * MINUTE);
  tabs.channel.onmessage({ data: Date.now() });
  await wait(5 * MINUTE);
  assert.ok(gate());
  await wait(2_000);
  await wait(30 * MINUTE);
  assert.equal(times("ud"), 0);
});

test("the tab in use tells the others when, and nothing else; one that is signed out tells nothing", async () => {
  await begin("Hej Sofie");
  await wait(MINUTE);
  touch();
  emit(page.view, "keydown", { key: "x" });
  assert.deepEqual(tabs.told, [Date.now()]);
  at("sign-out").click();
  await wait(MINUTE);
  touch();
  assert.equal(tabs.told.length, 1);
});

test("a computer that slept is locked by the first touch", async () => {
  await begin("Hej Sofie");
  mock.timers.setTime(Date.now() + 60 * MINUTE);
  touch();
  assert.ok(gate());
  assert.equal(at("card-title").textContent, "");
  assert.match(why(), /Et svar, der ikke var sendt, er slettet\./);
});

test("signed out elsewhere: what was begun waits as long as it says, and then it is said to be gone", async () => {
  await begin("Hej Sofie");
  instead.mig = () => signedOut;
  await again();
  assert.ok(gate());
  assert.match(why(), /når du logger ud i en anden fane.*venter her på siden i 15 minutter/);
  await wait(14 * MINUTE);
  instead = {};
  await signIn();
  await begin("");
  at("answer-text").value = "";
  page.document.querySelectorAll("[data-back]")[1].click();
  await begin("Hej igen");
  instead.mig = () => signedOut;
  await again();
  await wait(15 * MINUTE);
  assert.match(why(), /Et svar, der ikke var sendt, er slettet\./);
  assert.doesNotMatch(why(), /venter/);
  instead = {};
  await signIn();
  at("rows").children[0].click();
  await until(() => shown(at("card")));
  assert.equal(at("answer-text").value, "");
});

test("the sign-in is over by itself: the page lets go of the card at that moment, seen or not", async () => {
  const end = Date.now() + 3 * MINUTE;
  instead.mig = () => ({ ...ME, ends_in: (end - Date.now()) / 1000 });
  await begin("Hej Sofie");
  await again();
  Object.defineProperty(page.document, "hidden", { configurable: true, value: true });
  try {
    await wait(3 * MINUTE - 1);
    assert.ok(!gate());
    await wait(1);
  } finally {
    delete page.document.hidden;
  }
  assert.ok(gate());
  assert.equal(at("card-title").textContent, "");
  assert.match(why(), /efter 12 timer.*venter her på siden i 15 minutter/);
  await wait(15 * MINUTE);
  assert.match(why(), /er slettet/);
});

test("signed out elsewhere with nothing begun: no word about an answer, then or later", async () => {
  instead.mig = () => signedOut;
  await again();
  const words = why();
  await wait(15 * MINUTE);
  assert.equal(why(), words);
  assert.doesNotMatch(words, /svar/);
});

test("another key under the same name ends the page, and what was begun is said to be gone", async () => {
  await begin("Hej Sofie");
  const other = await newKeys();
  instead.mig = () => ({ ...ME, own_key: other.key });
  await again();
  assert.ok(gate());
  assert.match(why(), /Et svar, der ikke var sendt, er slettet\./);
});

test("what was asked before somebody signed in again does not sign them out", async () => {
  const old = later();
  instead.mig = () => old.promise;
  await again();
  at("sign-out").click();
  instead = {};
  await signIn();
  old.give(signedOut);
  await settled();
  assert.ok(!gate() && shown(at("inside")));
});

test("an answer about where somebody stands that comes late does not undo a newer one", async () => {
  const old = later();
  instead.mig = () => old.promise;
  await again();
  instead = {};
  await again();
  await begin("Hej Sofie");
  old.give({ ...ME, agency: { ...AGENCY, key: null } });
  await settled();
  assert.ok(shown(at("card")));
});

test("a card that is taken back goes from the screen within seconds, with what was begun", async () => {
  await begin("Hej Sofie");
  instead = { kort: () => ({ today: TODAY, cards: [] }), "kort/aabn": () => ({ status: 404, code: "withdrawn_or_expired" }) };
  await wait(5_000);
  await until(() => shown(at("gone")));
  assert.ok(!shown(at("card")));
  assert.equal(at("card-title").textContent, "");
  assert.equal(at("answer-text").value, "");
});

test("only while a card is open and seen is the list read more often, and nothing is written by that", async () => {
  await wait(29_000);
  assert.equal(times("kort"), 0, "no card is open");
  await begin("");
  asked = [];
  for (let nth = 0; nth < 5; nth++) await wait(5_000);
  assert.ok(times("kort") >= 4, String(times("kort")));
  const opened = times("kort/aabn");
  assert.ok(opened <= 1, `${opened}: by the look at everything, as ever`);
  page.document.querySelectorAll("[data-back]")[1].click();
  await wait(5_000);
  asked = [];
  await wait(20_000);
  assert.ok(times("kort") <= 1, String(times("kort")));
});
