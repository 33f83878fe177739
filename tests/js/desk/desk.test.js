// The desk's pure parts: words, seats, rings, wish, keys, setup faults.
import { test } from "node:test";
import assert from "node:assert/strict";
import { createRings } from "../../../web/js/desk/rings.js";
import { createStrain } from "../../../web/js/desk/strain.js";
import { createSeats, HAND_BACK_AFTER, READ_ONLY } from "../../../web/js/desk/seats.js";
import { answerWord, faultsOf, linkWords } from "../../../web/js/setup/words.js";
import { readPacked } from "../../../web/js/desk/takeover.js";
import { readWish } from "../../../web/js/desk/wish.js";
import { emptyWord } from "../../../web/js/desk/empty.js";
import { hoursWord } from "../../../web/js/desk/hours.js";
import { offWords, signOutWords } from "../../../web/js/desk/leave.js";
import { crewWord } from "../../../web/js/desk/queue_panel.js";
import { actOf } from "../../../web/js/desk/keys.js";
import { agencyWord, proposalOf } from "../../../web/js/desk/propose.js";
import { readProposal, textFault } from "../../../web/js/conversation/entry.js";
import * as words from "../../../web/js/desk/words.js";

const NOON = new Date(2026, 10, 22, 12, 0).getTime();

function fakeClock() {
  let now = 1000;
  let slept = 0;
  return {
    mono: () => now,
    wall: () => NOON + now - 1000 + slept,
    pass: (/** @type {number} */ ms) => (now += ms),
    sleep: (/** @type {number} */ ms) => (slept += ms),
  };
}

/** @param {string} conversation @param {object} [more] */
const seat = (conversation, more = {}) => ({
  conversation,
  generation: 1,
  line: "self",
  language: "da",
  waited_ms: 0,
  state: "here",
  away_ms: 0,
  ticket: `t${conversation}`,
  ...more,
});

test("a seat that the server no longer names ended while the desk was away", () => {
  const seats = createSeats(fakeClock());
  assert.equal(seats.sync([seat("a"), seat("b")]).added.length, 2);
  const { added, kept, lost } = seats.sync([seat("b", { ticket: "new" })]);
  assert.deepEqual([added.length, kept.length, lost.map((s) => s.conversation)], [0, 1, ["a"]]);
  assert.deepEqual(seats.tickets(), ["ta", "new"]);
});

test("an ended conversation is remembered, refused on return, and carries no ticket", () => {
  const seats = createSeats(fakeClock());
  seats.sync([seat("a")]);
  assert.ok(seats.end("a", "you"));
  assert.equal(seats.end("a", "youth_left"), null, "it ends once");
  assert.deepEqual([seats.tickets(), seats.ended()], [[], ["a"]]);
  assert.deepEqual(seats.sync([seat("a")]).refused, ["a"]);
});

test("one that was ended unheard, went to the queue and was taken here once more is not ended again", () => {
  const seats = createSeats(fakeClock());
  seats.sync([seat("a")]);
  seats.end("a", "you");
  assert.deepEqual(seats.ended(), ["a"], "said until it is heard");
  seats.add(seat("a", { generation: 3 }));
  assert.deepEqual(seats.ended(), []);
  const { kept, refused } = seats.sync([seat("a", { generation: 3 })]);
  assert.deepEqual([kept.length, refused], [1, []]);
  // The same, told by the server's list.
  seats.end("a", "you");
  assert.equal(seats.sync([seat("a", { generation: 5 })]).added.length, 1);
});

test("what went to a colleague is not ended, and its text is dropped", () => {
  const seats = createSeats(fakeClock());
  seats.sync([seat("a")]);
  seats.end("a", "moved");
  assert.deepEqual(seats.ended(), []);
  assert.ok(words.overWord("moved", NOON).includes("anden"));
  seats.remove("a");
  assert.equal(seats.sync([seat("a", { generation: 3 })]).added.length, 1, "and may come back");
});

test("a seat lost while away comes back when the server names it again", () => {
  const seats = createSeats(fakeClock());
  seats.sync([seat("a")]);
  seats.end("a", "lost");
  const { added } = seats.sync([seat("a")]);
  assert.equal(added.length, 1);
  assert.equal(added[0].number, 1, "under the same number");
});

test("the text is readable for 15 minutes, also when the computer slept", () => {
  const clock = fakeClock();
  const seats = createSeats(clock);
  seats.sync([seat("a")]);
  const held = /** @type {NonNullable<ReturnType<typeof seats.end>>} */ (seats.end("a", "youth_ended"));
  assert.equal(seats.readFor(held), READ_ONLY);
  clock.pass(60_000);
  assert.equal(seats.readFor(held), READ_ONLY - 60_000);
  clock.sleep(READ_ONLY);
  assert.ok(Number(seats.readFor(held)) <= 0);
});

test("a seat may be handed back after two minutes of absence, not while the young person is here", () => {
  const clock = fakeClock();
  const seats = createSeats(clock);
  const held = seats.add(seat("a", { state: "never_came", away_ms: 30_000 }));
  assert.equal(seats.handBackIn(held), HAND_BACK_AFTER - 30_000);
  clock.pass(HAND_BACK_AFTER);
  assert.equal(seats.handBackIn(held), 0);
  seats.peer("a", "here");
  assert.equal(seats.handBackIn(held), null);
  clock.pass(5000);
  seats.peer("a", "away");
  assert.equal(seats.handBackIn(held), HAND_BACK_AFTER);
  clock.pass(5000);
  seats.peer("a", "away");
  assert.equal(seats.handBackIn(held), HAND_BACK_AFTER - 5000, "told twice, counted once");
});

test("rings stand in the order they came and expire by themselves", () => {
  const clock = fakeClock();
  const rings = createRings(clock);
  const ring = (/** @type {string} */ conversation) => ({ conversation, line: "self", language: "da", waited_ms: 0, seconds: 30, all: false });
  rings.add(ring("a"));
  clock.pass(10_000);
  rings.add(ring("b"));
  assert.equal(rings.first()?.conversation, "a");
  clock.pass(20_000);
  assert.deepEqual(
    rings.expire().map((r) => r.conversation),
    ["a"],
  );
  assert.equal(rings.first()?.conversation, "b");
});

test("the other end is told truthfully", () => {
  const at = NOON;
  assert.equal(words.peerWord({ state: "here", at, over: null }), "Her nu");
  assert.equal(words.peerWord({ state: "here", at, over: null }, true), "Siden står urørt");
  assert.match(words.peerWord({ state: "away", at, over: null }, true), /^Væk siden 12.00$/);
  assert.match(words.peerWord({ state: "away", at, over: null }), /^Væk siden 12.00$/);
  assert.match(words.peerWord({ state: "never_came", at, over: null }), /^Ikke kommet endnu/);
  assert.match(words.peerWord({ state: "away", at, over: { reason: "youth_left", at } }), /forlod siden 12.00$/);
});

test("waits and count downs", () => {
  assert.deepEqual([0, 59_999, 60_000, 3_600_000, 3_900_000].map(words.waitWord), ["under 1 min", "under 1 min", "1 min", "1 t", "1 t 5 min"]);
  assert.deepEqual([900_000, 61_000, 500, 0, -5].map(words.leftWord), ["15:00", "1:01", "0:01", "0:00", "0:00"]);
  assert.deepEqual(
    [words.lineWord("self"), words.lineWord("unsaid"), words.lineWord("relative", "en")],
    ["Om sig selv", "Emne ikke valgt", "Om en anden (engelsk)"],
  );
  words.nameLines(JSON.stringify({ "own-1": "Om spil", self: "Noget andet" }));
  assert.deepEqual(
    [words.lineWord("own-1", "ar"), words.lineWord("self"), words.lineWord("own-2"), words.lineWord("professional")],
    ["Om spil (arabisk)", "Om sig selv", "Et andet emne", "Fagperson"],
  );
  const later = [
    words.lineWord("school", "so"),
    words.lineWord("other", "und"),
    words.lineWord("self", "tlh"),
    words.lineWord("self", "constructor"),
    words.lineWord("toString"),
  ];
  assert.deepEqual(later, ["Et andet emne (somali)", "Et andet emne (et andet sprog)", "Om sig selv (tlh)", "Om sig selv (et andet sprog)", "Et andet emne"]);
});

test("the connection is silent when all is well, and honest when not", () => {
  const well = { live: true, once: true, online: true };
  assert.equal(words.linkWord("open", well), "");
  assert.match(words.linkWord("open", { ...well, live: false }), /venter her/);
  assert.match(words.linkWord("waiting", { ...well, online: false }), /offline/);
  assert.match(words.linkWord("waiting", well), /prøver igen/);
  assert.equal(words.stoppedWord(4509)[0], "Vagten er åbnet et andet sted");
  assert.match(words.stoppedWord(4500)[1], /4500/);
});

test("the acute card fits one message and begins with 112", () => {
  const text = words.acuteText(
    [
      { name: "112", shown: "112" },
      { name: "Giftlinjen", shown: "82 12 12 12" },
    ],
    SAID,
  );
  assert.deepEqual(text.split("\n"), [SAID.danger, SAID.call, "Giftlinjen: 82 12 12 12"]);
  assert.equal(words.acuteText([], SAID), SAID.danger);
});

test("a stored wish is read with care", () => {
  assert.deepEqual(readWish({ duty: true, capacity: 9, paused: "x" }), {
    duty: true,
    capacity: 1,
    paused: false,
    unanswered: false,
    sound: true,
    keys: true,
    two: true,
    done: false,
    ends: null,
    lead: false,
  });
  assert.deepEqual([readWish("junk").capacity, readWish(null).duty], [1, null], "who does not know takes nobody off duty");
});

test("shortcuts hold Alt and nothing else", () => {
  const press = (/** @type {object} */ more) =>
    actOf(/** @type {KeyboardEvent} */ ({ altKey: true, ctrlKey: false, metaKey: false, shiftKey: false, code: "KeyT", ...more }));
  assert.deepEqual([press({}), press({ ctrlKey: true }), press({ altKey: false }), press({ code: "KeyX" })], ["take", null, null, null]);
});

test("whoever opens a setup link is told who made it, and for whom", () => {
  assert.equal(linkWords({ maker: "Lene", again: null }), "Lene har lavet linket.");
  assert.equal(linkWords({ maker: "Lene", again: "Mette" }), "Lene har lavet linket til Mette, der skal have en ny adgangssætning.");
  assert.equal(linkWords({ maker: null, again: "Mette" }), "Linket er lavet til Mette, der skal have en ny adgangssætning.");
  assert.equal(linkWords({ maker: null, again: null }), "");
});

test("faults of the setup form stand by their field", () => {
  assert.deepEqual(
    faultsOf({ name: " ", passphrase: "kort" }).map(([place]) => place),
    ["name", "passphrase"],
  );
  assert.deepEqual(faultsOf({ name: "Mette", passphrase: "æøåæøåæøåæøåæøå" }), []);
  const place = (/** @type {string} */ code) => answerWord(code, "Ordene.")[0];
  assert.deepEqual(["passphrase_common", "passphrase_short", "name_taken", "line_sign", "invite_unknown", "busy", ""].map(place), [
    "passphrase",
    "passphrase",
    "name",
    "name",
    "link",
    "form",
    "form",
  ]);
  assert.deepEqual(answerWord("line_empty", "Feltet skal udfyldes."), ["name", "Skriv det navn, de unge skal se."]);
});

/** As the page has it. */
const SAID = {
  danger: "Er du i livsfare: ring 112.",
  call: "Eller ring til:",
  propose: "Jeg foreslår {name}.",
  why: "Jeg foreslår {name}: {why}",
  day: "Åbner det inden for 1 hverdag.",
  days: "Åbner det inden for {n} hverdage.",
  closing: "Et kort til dig",
  numbers: "Du kan ringe til:",
  transfer: "Jeg foreslår, at du skriver videre med {name}. {why}",
  steps: "Næste skridt:",
};
const AGENCY = { id: "a1", name: "Ungeteamet", does: "Samtaler", answers_days: 2, phone: { shown: "38 12 34 56" }, age_why: "" };

test("a proposal says the same as text and as data", () => {
  const { text, proposal } = proposalOf(AGENCY, "De har {name}", ["reach"], SAID);
  assert.equal(text, "Jeg foreslår Ungeteamet: De har {name}");
  assert.deepEqual(proposal, {
    kind: "handover",
    agency: "a1",
    name: "Ungeteamet",
    does: "Samtaler\nÅbner det inden for 2 hverdage.",
    why: "De har {name}",
    fields: ["reach"],
  });
  assert.equal(proposalOf(AGENCY, "", [], SAID).text, "Jeg foreslår Ungeteamet.");
  assert.match(proposalOf({ ...AGENCY, answers_days: 1 }, "", [], SAID).proposal.does, /1 hverdag\.$/);
});

test("the longest proposal that can be made may travel", () => {
  const fields = ["called", "reach", "when", "not", "age", "about"];
  for (const unit of ["x", "æ", "\n", '"']) {
    const agency = { ...AGENCY, id: "a".repeat(22), name: `n${unit.repeat(79)}`, does: `d${unit.repeat(299)}` };
    const { text, proposal } = proposalOf(agency, `w${unit.repeat(299)}`, fields, SAID);
    assert.ok(readProposal(proposal), JSON.stringify(unit));
    assert.equal(textFault(text), null);
  }
});

test("an agency's promise is said in days", () => {
  assert.equal(agencyWord(AGENCY), "Åbner det inden for 2 hverdage. Tlf. 38 12 34 56");
  assert.equal(agencyWord({ ...AGENCY, answers_days: 1, phone: { shown: "" } }), "Åbner det inden for 1 hverdag");
});

test("strain: a flood is told once, within seconds; what people and honest browsers do is not", () => {
  /** @param {(strain: ReturnType<typeof createStrain>, tick: (ms: number) => void) => void} course */
  const told = (course) => {
    let [now, count] = [0, 0];
    course(
      createStrain(
        () => now,
        () => count++,
      ),
      (ms) => (now += ms),
    );
    return count;
  };
  const flood = told((strain, tick) => {
    for (let i = 0; i < 90 * 60; i++) {
      strain.envelope();
      strain.refused();
      tick(1000 / 90);
    }
  });
  assert.equal(flood, 1);
  // At the very pace that is taken, for minutes: no person writes so.
  assert.equal(
    told((strain, tick) => {
      for (let i = 0; i < 8 * 60; i++) strain.envelope(), strain.message(), tick(125);
    }),
    1,
  );
  // Somebody who writes a line a second for an hour; and 100 lines that waited for the network.
  assert.equal(
    told((strain, tick) => {
      for (let i = 0; i < 3600; i++) strain.envelope(), strain.message(), strain.envelope(), tick(1000);
    }),
    0,
  );
  assert.equal(
    told((strain, tick) => {
      for (let i = 0; i < 100; i++) strain.envelope(), strain.message(), i > 48 && tick(125);
    }),
    0,
  );
  // A history of 4 MiB, in three seconds.
  assert.equal(
    told((strain, tick) => {
      for (let i = 0; i < 270; i++) strain.envelope(), tick(11);
    }),
    0,
  );
});

/** @type {import("../../../web/js/conversation/protocol.js").Standing} */
const OPEN = { open: true, closes_in: null, opens: null, next_opening: null, crew: "taking" };

test("the desk knows the opening hours, and what a pause does to the door", () => {
  const desk = { known: true, duty: true, paused: false, unanswered: false, done: false, breath: false, waiting: 0, standing: OPEN };
  const title = (/** @type {object} */ change) => emptyWord({ ...desk, ...change })?.[0];
  assert.equal(title({}), "Klar, når nogen skriver");
  assert.equal(title({ standing: { ...OPEN, open: false } }), "Chatten er lukket");
  assert.equal(title({ paused: true, unanswered: true }), "Du står ikke som på vagt");
  assert.match(emptyWord({ ...desk, paused: true, standing: { ...OPEN, crew: "pause" } })?.[1] ?? "", /stille sig i kø/);
  assert.match(emptyWord({ ...desk, paused: true, standing: { ...OPEN, crew: "silent" } })?.[1] ?? "", /kan ikke begynde/);
  assert.equal(hoursWord(OPEN), "");
  assert.match(hoursWord({ ...OPEN, closes_in: 1 }), /om et minut/);
  assert.match(
    hoursWord({ ...OPEN, open: false, opens: { in_days: 1, weekday: 2, day: 1, month: 12, minute: 15 * 60 } }),
    /Lukket for nye, åbner i morgen kl\. 15\./,
  );
  assert.equal(hoursWord({ ...OPEN, open: false }), "Lukket for nye. De, der venter, ved det.");
  assert.equal(crewWord({ on_duty: 1, paused: 1, silent: 1, free: 2 }), "1 på vagt, 1 på pause, 1 svarer ikke · 2 ledige pladser");
});

test("whoever leaves as the last is told so, where it means something to somebody", () => {
  assert.equal(offWords({ open: 0, beside: 0, waiting: 3, alone: false }), null);
  assert.equal(offWords({ open: 0, beside: 0, waiting: 0, alone: true }), null);
  const last = offWords({ open: 0, beside: 0, waiting: 2, alone: true });
  assert.deepEqual([last?.title, last?.words], ["Du er den sidste på vagt", "Ingen kan tage imod, når du er gået. 2 venter i køen."]);
  assert.match(offWords({ open: 1, beside: 0, waiting: 0, alone: true })?.words ?? "", /Teksten slettes her\. Ingen anden er på vagt/);
  assert.match(signOutWords({ open: 1, beside: 0, waiting: 0, alone: false })?.words ?? "", /slutte\.$/);
});

test("whoever leaves a colleague in a side thread is asked, and told what becomes of it", () => {
  const alone = { open: 0, beside: 1, waiting: 0, alone: false };
  const off = offWords(alone);
  assert.deepEqual([off?.title, off?.words], ["Du har 1 sidetråd i gang", "En sidetråd bliver åben, til en af jer slutter den."]);
  assert.equal(signOutWords(alone)?.words, "En sidetråd slutter, og teksten slettes. Ord, der ikke nåede frem, kan din kollega læse et kvarter endnu.");
  const both = signOutWords({ ...alone, open: 2, beside: 2 });
  assert.equal(both?.title, "Du har 2 samtaler og 2 sidetråde i gang");
  assert.match(both?.words ?? "", /slutte\. En sidetråd slutter/);
});

test("a tab of 0.3.0 passes on what it calls a card: it is a proposal here", () => {
  const card = { kind: "handover", agency: "a1", name: "Ungeteamet", does: "", why: "", fields: [] };
  const line = { id: "c1", side: "counsellor", text: "Forslag", at: NOON, state: "delivered", card };
  const packed = readPacked({
    seat: { ...seat("a"), number: 1 },
    since: 0,
    left: null,
    unread: 0,
    baggage: { dump: { log: [line] }, entries: [], draft: "", folded: false },
  });
  assert.deepEqual(
    packed?.baggage.dump.log.map((/** @type {any} */ e) => e.proposal),
    [card],
  );
});
