import assert from "node:assert/strict";
import { test } from "node:test";
import { dayWord, momentWord } from "../../../web/js/dom/days.js";
import { createIdle } from "../../../web/js/dom/idle.js";
import { weakness } from "../../../web/js/agency/passphrase.js";
import { readCard, readReply } from "../../../web/js/card/read.js";
import { news, said, titleOf } from "../../../web/js/agency/rows.js";
import { createTabs } from "../../../web/js/agency/tabs.js";
import { createClock } from "../support/clock.js";

const TODAY = "2026-12-31";
const ROW = {
  id: "a",
  posted_on: "2026-12-30",
  promised_on: "2027-01-04",
  expires_on: "2027-01-29",
  late: false,
  opened_on: null,
  acknowledged_on: null,
  closed_on: null,
  readable: true,
  answered: false,
  unanswered: false,
};

test("days are said as people say them, also across a year and what is no day", () => {
  const days = ["2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02", "2026-02-09", "2025-12-31", "", "3. maj"];
  const words = ["i går", "i dag", "i morgen", "2. januar 2027", "9. februar", "31. december 2025", "en ukendt dag", "en ukendt dag"];
  assert.deepEqual(
    days.map((day) => dayWord(day, TODAY)),
    words,
  );
  assert.match(momentWord(Date.UTC(2026, 11, 3, 12, 5) / 1000), /^3\. december 2026 kl\. \d\d\.05$/);
  assert.equal(momentWord(NaN), "et ukendt tidspunkt");
});

test("a row says what the card waits for, loudest first", () => {
  const state = (/** @type {object} */ more) => {
    const { state, tone } = said({ ...ROW, ...more }, TODAY);
    return `${tone}: ${state}`;
  };
  assert.equal(state({}), "new: Nyt: åbn senest 4. januar 2027");
  assert.equal(state({ late: true, promised_on: "2026-12-29" }), "late: Over tiden: skulle være åbnet senest 29. december");
  assert.equal(state({ opened_on: "2026-12-31" }), "plain: Åbnet i dag");
  assert.match(state({ opened_on: "2026-12-30", acknowledged_on: "2026-12-30" }), /^plain: I har sagt, .* i går$/);
  assert.equal(state({ opened_on: "2026-12-30", acknowledged_on: "2026-12-30", answered: true }), "plain: Besvaret");
  assert.equal(state({ opened_on: "2026-12-30", closed_on: "2026-12-31" }), "plain: Afsluttet i dag");
  assert.equal(state({ opened_on: "2026-12-30", closed_on: "2026-12-31", unanswered: true }), "reply: Nyt svar til jer");
  assert.equal(state({ readable: false, late: true }), "plain: Kan ikke læses");
});

test("the title counts what waits and names nothing; only what is new is announced", () => {
  const [seen, reply, lost] = [{ opened_on: TODAY }, { opened_on: TODAY, unanswered: true }, { readable: false }].map((more, i) => ({
    ...ROW,
    id: `${i}`,
    ...more,
  }));
  assert.equal(titleOf([], "Modtager"), "Modtager");
  assert.equal(titleOf([seen, lost], "Modtager"), "Modtager");
  assert.equal(titleOf([ROW, seen, reply, lost], "Modtager"), "(2) Modtager");
  assert.equal(news([ROW], [ROW]), "");
  assert.equal(news([ROW], []), "");
  assert.equal(news([], [ROW]), "Der er kommet et nyt kort.");
  assert.equal(news([seen], [ROW, reply, { ...seen, unanswered: true }]), "Der er kommet 2 nye kort. Der er et nyt svar på et kort.");
  assert.equal(news([reply], [reply]), "");
});

test("what comes out of a card is text of a sane size, whatever was sealed", () => {
  const thread = Buffer.alloc(32, 7).toString("base64url");
  const good = readCard(
    {
      called: " Sofie ",
      not: "Ring\r\nikke",
      age: "adult",
      line: "relative",
      messages: ["a", "", "b"],
      thread,
      consent: { text: { words: ["ja"] }, parts: ["called", "andet"], days: 30, at: 86_405 },
    },
    86_400,
  );
  assert.deepEqual([good.called, good.not, good.age, good.line, good.messages], ["Sofie", "Ring\nikke", "adult", "relative", ["a", "b"]]);
  assert.deepEqual(good.consent, { at: 86_405, words: ["ja"], parts: ["hvad de vil kaldes", "andet"], days: 30 });
  assert.equal(readCard({ consent: { at: 86_405 } }, 0).consent?.at, null, "another day than the one it was sealed on");
  assert.deepEqual(good.thread, new Uint8Array(32).fill(7));
  for (const raw of [
    null,
    7,
    "x",
    [],
    { called: {}, messages: 3, age: "toString", consent: "x", thread: "AAAA" },
    { messages: [[], null], consent: { text: null, parts: { 0: "x" }, days: "30" }, thread: 7 },
  ]) {
    const card = readCard(raw, 0);
    assert.deepEqual([card.called, card.messages, card.age, card.thread], ["", [], "", null]);
    assert.ok(card.consent === null || (card.consent.words.length === 0 && card.consent.days === null));
  }
  const huge = readCard({ about: "x".repeat(1e6), messages: Array(1e4).fill("y"), consent: { parts: ["__proto__", "constructor"] } }, 0);
  assert.deepEqual([huge.about.length, huge.messages.length, huge.consent?.parts], [4000, 30, ["__proto__", "constructor"]]);
  assert.equal(readCard({ reach: "\u202e87 65\u0000\u0007" }, 0).reach, "87 65");
  assert.deepEqual(
    [readReply(null), readReply({ text: "hej", by: 3 })],
    [
      { text: "", by: "" },
      { text: "hej", by: "" },
    ],
  );
});

test("a passphrase that is short, known or of one key is refused", () => {
  assert.equal(weakness("tre gule cykler under broen", "Karen"), "");
  assert.match(weakness("kort 🚲🚲🚲🚲🚲🚲", "Karen"), /Den har 11/);
  assert.match(weakness("x".repeat(257), "Karen"), /højst/);
  for (const easy of ["aaaaaaaaaaaaaaaaaaaa", "Adgangssætning1234567890", "karenkarenkaren12", "1234567890123456", "Password Password 1"])
    assert.match(weakness(easy, "Karen"), /nem at gætte/, easy);
});

test("a page that nobody uses warns, then locks; use puts it off; a computer that slept is locked at once", () => {
  const clock = createClock();
  /** @type {string[]} */
  const told = [];
  const idle = createIdle(clock, { limit: 900, warn: 60, warned: (on) => void told.push(on ? "warned" : "calm"), lock: () => void told.push("locked") });
  idle.used();
  idle.start();
  clock.advance(800);
  idle.used();
  clock.advance(839);
  assert.deepEqual(told, []);
  clock.advance(1);
  assert.deepEqual(told.splice(0), ["warned"]);
  idle.used();
  assert.deepEqual(told.splice(0), ["calm"]);
  clock.advance(900);
  assert.deepEqual(told.splice(0), ["warned", "calm", "locked"]);
  assert.equal(clock.pending(), 0);
  idle.used();
  clock.advance(9000);
  assert.deepEqual(told, []);
  // Asleep: no timer rings, the first touch comes too late.
  const asleep = { ...clock, setTimeout: () => 0 };
  const other = createIdle(asleep, { limit: 900, warn: 60, warned: () => {}, lock: () => void told.push("locked") });
  other.start();
  clock.advance(5000);
  other.used();
  assert.deepEqual(told.splice(0), ["locked"], "by the first touch, also when no warning was shown");
  other.used();
  other.check();
  assert.deepEqual(told, []);
});

/** Tabs of one browser on one clock. @param {number} count */
function openTabs(count) {
  const clock = createClock();
  /** @type {any[]} */
  const channels = [];
  /** @type {unknown[]} */
  const said = [];
  /** @type {string[]} */
  const out = [];
  const tabs = Array.from({ length: count }, (_, i) => {
    const channel = {
      onmessage: null,
      postMessage(/** @type {unknown} */ data) {
        said.push(data);
        for (const other of channels) if (other !== channel) other.onmessage({ data });
      },
    };
    channels.push(channel);
    return createTabs(clock, channel, { limit: 900_000, signOut: () => void out.push(`tab ${i}`) });
  });
  return { clock, channels, said, out, tabs };
}

test("a tab that was forgotten signs out only when no other was used meanwhile", () => {
  const {
    clock,
    said,
    out,
    tabs: [forgotten, used],
  } = openTabs(2);
  forgotten?.used();
  for (let minute = 0; minute < 15; minute++) {
    clock.advance(60_000);
    used?.used();
  }
  forgotten?.locked();
  clock.advance(899_000);
  assert.deepEqual(out, []);
  clock.advance(1_000);
  used?.locked();
  clock.advance(2_000);
  assert.deepEqual(out, ["tab 1"], "the last one does");
  assert.ok(
    said.every((one) => typeof one === "number"),
    "nothing is told but a time",
  );
});

test("tabs tell each other of use once in a while; what is no time counts as nothing", () => {
  const {
    clock,
    channels,
    said,
    out,
    tabs: [one, other],
  } = openTabs(2);
  for (let i = 0; i < 50; i++) one?.used();
  assert.equal(said.length, 1);
  clock.advance(1_000);
  one?.used();
  assert.equal(said.length, 2);
  for (const data of ["used", null, NaN, Infinity, {}]) channels[1].onmessage({ data });
  clock.advance(901_000);
  other?.locked();
  clock.advance(2_000);
  assert.deepEqual(out, ["tab 1"]);
});

test("a tab that slept hears late that another is in use, and by the time when that was", () => {
  const {
    clock,
    channels,
    out,
    tabs: [slept],
  } = openTabs(1);
  const before = clock.now();
  clock.advance(3_600_000);
  slept?.locked();
  channels[0].onmessage({ data: clock.now() - 5_000 });
  clock.advance(2_000);
  assert.deepEqual(out, []);
  slept?.locked();
  channels[0].onmessage({ data: before });
  clock.advance(2_000);
  assert.deepEqual(out, [], "what is older takes nothing back");
  clock.advance(900_000);
  slept?.locked();
  channels[0].onmessage({ data: before });
  clock.advance(2_000);
  assert.deepEqual(out, ["tab 0"], "told long ago, and heard now: not in use");
});

test("whoever signs in right after the lock is not signed out by it", () => {
  const {
    clock,
    out,
    tabs: [tab],
  } = openTabs(1);
  tab?.asked();
  tab?.locked();
  clock.advance(1_900);
  tab?.asked();
  clock.advance(5_000);
  assert.deepEqual(out, []);
  tab?.used();
  clock.advance(900_000);
  assert.deepEqual([out, clock.pending()], [[], 0]);
  tab?.locked();
  clock.advance(1_000);
  tab?.asked();
  clock.advance(60_000);
  assert.deepEqual(out, ["tab 0"], "who could not sign in leaves the last sign-in behind");
});
