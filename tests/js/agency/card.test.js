// Cards at a member's over a slow net: what becomes of one is never told, shown or sent as if it were another.
import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import { newId, openReply, sealCard, sealReply } from "../../../web/js/card/card.js";
import { Refused } from "../../../web/js/net/client.js";
import { newKeys } from "../../../web/js/agency/vault.js";
import { emit, later, settled, shown, until } from "../support/dom.js";
import { openPage } from "../support/agency_page.js";

const TODAY = "2026-12-03";
const page = openPage();
const { createInside } = await import("../../../web/js/agency/inside.js");
const KEYS = await newKeys();
/** @type {any} what the cards read of somebody signed in */
const ME = { id: "k", name: "Karen", agency: { id: newId(), name: "Ungeteamet", key: KEYS.key }, colleagues: [] };
const THREAD = new Uint8Array(32).fill(7);

/** @param {string} called */
async function makeCard(called) {
  const id = newId();
  const card = await sealCard({ v: 1, called, line: "self" }, { id, agency: ME.agency.id, key: KEYS.key }, /** @type {any} */ ({ thread: THREAD }), {
    at: 1_796_256_000,
    text: 1,
  });
  return { id, key: KEYS.key, card, words: [], promised_on: "2026-12-07", expires_on: "2027-01-02", opened_on: TODAY, acknowledged_on: null, closed_on: null };
}
const [SOFIE, NOVA] = [await makeCard("Sofie"), await makeCard("Nova")];

/** @type {any[]} */
let cards = [];
/** @type {[string, any][]} */
let asked = [];
/** What the server answers instead, by path. @type {Record<string, () => any>} */
let instead = {};

async function ask(path, body) {
  asked.push([path, body]);
  if (instead[path]) return instead[path]();
  const row = (card) => ({ ...card, posted_on: TODAY, late: false, readable: true, unanswered: false, answered: false });
  if (path === "kort") return { today: TODAY, cards: cards.map(row) };
  return { ...cards.find((card) => card.id === body.id) };
}

const inside = createInside(ask, async () => {});
const at = page.at;
const withdrawn = () => new Refused(410, { code: "withdrawn_or_expired", message: "Kortet er her ikke mere." });
const offline = () => new Refused();
const look = () => inside.open(ME, KEYS);

/** @param {{id: string}} card */
async function pick(card) {
  at("rows").children[cards.findIndex(({ id }) => id === card.id)].click();
  await until(() => shown(at("card")));
  await settled();
}
const putAway = () => page.document.querySelectorAll("[data-back]")[1].click();
/** @param {string} text */
function write(text) {
  at("answer-text").value = text;
  emit(at("answer-text"), "input");
}
const sent = () => asked.filter(([path]) => path === "kort/svar").map(([, body]) => body);
async function send() {
  const before = sent().length;
  emit(at("answer"), "submit");
  await until(() => sent().length > before);
  await settled();
}

// Nothing looks again after that.
after(() => inside.wipe(true));
beforeEach(async () => {
  inside.wipe(true);
  [cards, asked, instead] = [[{ ...SOFIE }, { ...NOVA }], [], {}];
  await look();
  await pick(SOFIE);
  assert.equal(at("card-title").textContent, "Sofie");
});

test("a card that turns out withdrawn takes only itself away: the one that is open stays, and what is written on it", async () => {
  const answer = later();
  instead["kort/svar"] = () => answer.promise;
  write("Hej Sofie");
  await send();
  putAway();
  await pick(NOVA);
  write("Hej Nova");
  cards.shift();
  answer.fail(withdrawn());
  await settled();
  assert.ok(shown(at("card")) && !shown(at("gone")));
  assert.equal(at("card-title").textContent, "Nova");
  assert.equal(at("answer-text").value, "Hej Nova");
  assert.ok(!shown(at("answer-wrong")), "it is not this card's");
  assert.match(at("list-wrong").textContent, /som du har lagt væk, er trukket tilbage/);
  assert.equal(at("rows").children.length, 1, "the list has looked again");
  putAway();
  await pick(NOVA);
  assert.equal(at("answer-text").value, "Hej Nova", "the draft waits");
  inside.wipe(false);
  assert.ok(inside.begun());
  write("");
});

test("cards that were opened are told apart in the list, for as long as they are there and the page holds them", async () => {
  const rows = () => [...at("rows").children].map((row) => row.querySelector("[data-part=name]")).map((name) => (shown(name) ? name.textContent : ""));
  assert.deepEqual(rows(), ["Sofie", ""], "what was not opened is not known");
  putAway();
  await pick(NOVA);
  assert.deepEqual(rows(), ["Sofie", "Nova"]);
  cards.shift();
  await look();
  assert.deepEqual(rows(), ["Nova"]);
  inside.wipe(false);
  await look();
  assert.deepEqual(rows(), [""]);
});

test("an age that was not told is said to be unknown", () => {
  assert.ok(shown(at("age")));
  assert.equal(at("age-word").textContent, "Ikke oplyst.");
});

test("a card that this browser cannot read is erased when it is meant, and what the server says to that is told", async () => {
  const nonsense = { ...NOVA, id: newId() };
  cards.push(nonsense);
  await look();
  at("rows").children[2].click();
  await until(() => shown(at("unreadable")));
  const press = async (/** @type {string} */ answer) => {
    at("unreadable-erase").click();
    at("ask").returnValue = answer;
    at("ask").close();
    await settled();
  };
  const erased = () => asked.filter(([path]) => path === "kort/slet").map(([, body]) => body);
  await press("no");
  assert.deepEqual(erased(), []);
  instead["kort/slet"] = () => Promise.reject(new Refused(409, { code: "stays" }));
  await press("yes");
  assert.deepEqual(erased(), [{ id: nonsense.id, garbled: true }]);
  assert.match(at("unreadable-wrong").textContent, /kan slettes fra dagen efter/);
  instead["kort/slet"] = async () => ({});
  cards.pop();
  await press("yes");
  assert.ok(!shown(at("unreadable")));
  assert.equal(at("rows").children.length, 2);
  assert.equal(page.focused(), "list-title");
});

test("many that this browser cannot read go together: what it can read is not opened, and nothing goes without a yes", async () => {
  const yesterday = "2026-12-02";
  const nonsense = await Promise.all(["a", "b", "c"].map(makeCard));
  const [old, older, fresh] = nonsense.map((card, n) => ({ ...card, id: newId(), opened_on: n < 2 ? yesterday : null }));
  cards[1].opened_on = null;
  assert.ok(!shown(at("junk")), "two cards are no flood");
  cards.push(old, older, fresh);
  await look();
  assert.ok(shown(at("junk-find")));
  const posted = (/** @type {string} */ path) => asked.filter(([one]) => one === path).map(([, body]) => body.ids);
  instead["kort/proev"] = async () => ({ cards: cards.map(({ id, key, card }) => ({ id, key, card })) });
  instead["kort/ulaeselige"] = async () => {
    cards = cards.filter(({ id }) => id !== old.id && id !== older.id);
    return { erased: 2, opened: 1 };
  };
  const press = async (/** @type {string} */ answer) => {
    at("junk-find").click();
    await until(() => at("ask").open);
    assert.match(at("ask-title").textContent, /^Slet 2 kort\?$/);
    at("ask").returnValue = answer;
    at("ask").close();
    await settled();
  };
  const before = asked.filter(([path]) => path === "kort/aabn").length;
  await press("no");
  assert.deepEqual(posted("kort/ulaeselige"), []);
  await press("yes");
  await until(() => shown(at("junk-done")));
  assert.deepEqual(posted("kort/ulaeselige"), [[old.id, older.id, fresh.id]]);
  assert.equal(asked.filter(([path]) => path === "kort/aabn").length, before, "the page opened none");
  assert.equal(at("junk-done").textContent, "2 kort er slettet. 1 kort kan slettes fra i morgen.");
  assert.equal(at("rows").children.length, 3);
  assert.ok(!shown(at("junk-find")));
  assert.equal(page.focused(), "list-title");
});

test("the open card that is withdrawn goes, with what was written", async () => {
  instead["kort/svar"] = () => Promise.reject(withdrawn());
  write("Hej Sofie");
  await send();
  assert.ok(shown(at("gone")) && !shown(at("card")));
  assert.equal(page.focused(), "gone-title");
  assert.ok(!inside.begun() && at("list-wrong").hidden);
});

test("saying that a card is read, and ending it, end with that card, too", async () => {
  for (const [press, path, wrong] of [
    ["acknowledge", "kort/kvitter", "acknowledge-wrong"],
    ["talked", "kort/luk", "card-wrong"],
  ]) {
    for (const error of [withdrawn(), offline()]) {
      const answer = later();
      instead[path] = () => answer.promise;
      at(press).click();
      at("ask").returnValue = "yes";
      at("ask").close();
      await settled();
      assert.equal(at(press).getAttribute("aria-disabled"), "true");
      putAway();
      await pick(NOVA);
      assert.equal(at(press).getAttribute("aria-disabled"), null, "the button is this card's now");
      answer.fail(error);
      await settled();
      assert.equal(at("card-title").textContent, "Nova");
      assert.ok(shown(at("card")) && at(wrong).hidden);
      assert.match(at("list-wrong").textContent, /som du har lagt væk/);
      assert.equal(page.focused(), "card-title", "nobody is moved");
      putAway();
      await pick(SOFIE);
      assert.ok(at("list-wrong").hidden, "said once");
    }
  }
});

test("an answer that failed is told where it was written, and elsewhere when that is put away; it is not lost", async () => {
  instead["kort/svar"] = () => Promise.reject(offline());
  write("Hej Sofie");
  await send();
  assert.ok(shown(at("answer-wrong")));
  const answer = later();
  instead["kort/svar"] = () => answer.promise;
  await send();
  putAway();
  await pick(NOVA);
  answer.fail(offline());
  await settled();
  assert.ok(!shown(at("answer-wrong")));
  assert.match(at("list-wrong").textContent, /kom ikke frem\. Vi kan ikke få forbindelse/);
  await look();
  assert.ok(shown(at("list-wrong")), "it stands when the page looks again");
  putAway();
  await pick(SOFIE);
  assert.equal(at("answer-text").value, "Hej Sofie");
});

test("what is written while the same words are on their way is no part of them", async () => {
  const answer = later();
  instead["kort/svar"] = () => answer.promise;
  write("Hej");
  await send();
  putAway();
  await pick(SOFIE);
  write("Hej, og én ting til");
  putAway();
  answer.give({});
  await settled();
  await pick(SOFIE);
  assert.equal(at("answer-text").value, "Hej, og én ting til");
});

test("an answer whose fate is unknown is the same reply when it is sent again, whatever was sent between", async () => {
  instead["kort/svar"] = () => Promise.reject(offline());
  write("Hej Sofie");
  await send();
  putAway();
  await pick(NOVA);
  write("Hej Nova");
  await send();
  putAway();
  await pick(SOFIE);
  instead["kort/svar"] = () => ({});
  await send();
  const [first, other, again] = sent();
  assert.deepEqual(again, first);
  assert.notEqual(other.word, first.word);
  assert.deepEqual(await openReply(THREAD, { ...first, id: first.word, side: "agency" }, SOFIE.id), { text: "Hej Sofie", by: "Karen" });
  write("Hej Sofie");
  await send();
  assert.notEqual(sent()[3].word, first.word, "what arrived is not sent again: the same words are a new reply");
});

test("a look that answers late does not paint over a newer one", async () => {
  const [old, list] = [later(), later()];
  instead = { "kort/aabn": () => old.promise, kort: () => list.promise };
  const first = look();
  await settled();
  instead = {};
  const reply = { id: newId(), side: "agency", written_on: TODAY };
  cards[0] = {
    ...cards[0],
    acknowledged_on: TODAY,
    words: [{ ...reply, sealed: await sealReply(THREAD, "agency", SOFIE.id, reply.id, { text: "Hej", by: "Ole" }) }],
  };
  await look();
  assert.equal(at("talk").children.length, 1);
  old.give({ ...SOFIE });
  await settled();
  list.give({ today: TODAY, cards: [] });
  await first;
  await settled();
  assert.ok(shown(at("acknowledged")) && !shown(at("acknowledge-act")));
  assert.equal(at("talk").children.length, 1);
  assert.equal(at("rows").children.length, 2);
});

test("a list that answers late does not paint over a newer one", async () => {
  const list = later();
  instead = { kort: () => list.promise };
  const first = look();
  await settled();
  instead = {};
  await look();
  list.give({ today: TODAY, cards: [] });
  await first;
  assert.equal(at("rows").children.length, 2);
});

test("whoever presses what then goes away stands at the heading above it", async () => {
  for (const [press, change, title] of [
    ["acknowledge", "acknowledged_on", "talk-title"],
    ["talked", "closed_on", "end-title"],
  ]) {
    at(press).focus();
    at(press).click();
    at("ask").returnValue = "yes";
    at("ask").close();
    cards[0] = { ...cards[0], [change]: TODAY };
    await settled();
    assert.equal(page.focused(), title);
  }
});

test("what did not get through leaves the focus where it is", async () => {
  instead["kort/luk"] = () => Promise.reject(offline());
  at("talked").focus();
  at("talked").click();
  at("ask").returnValue = "yes";
  at("ask").close();
  await settled();
  assert.equal(page.focused(), "talked");
  assert.ok(shown(at("card-wrong")));
});

test("the same news twice are said twice", async () => {
  for (const more of [1, 2]) {
    cards.push({ ...NOVA, id: newId() });
    await look();
    assert.deepEqual(
      [...at("said").children].map((line) => line.textContent),
      Array(more).fill("Der er kommet et nyt kort."),
    );
  }
});
