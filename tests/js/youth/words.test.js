import assert from "node:assert/strict";
import { test } from "node:test";
import { statusWords, waitWords } from "../../../web/js/youth/status_words.js";
import { expectWords, headWords, noticeWords, question } from "../../../web/js/youth/words.js";
import { overWords, stopReason } from "../../../web/js/youth/words_over.js";

const OPEN = {
  open: true,
  live: true,
  on_duty: 2,
  paused: false,
  full: false,
  speaks: ["da"],
  wait: { from: 5, to: 10 },
  opens: null,
  next_opening: null,
  closes_in: null,
  old: false,
  waiting: 0,
};
const TOMORROW = { in_days: 1, weekday: 2, day: 1, month: 12, minute: 900 };

const OPEN_NOW = { open: true, closes_in: null, opens: null, crew: "taking" };
/** @param {object} [change] */
const stands = (change) => ({ standing: { ...OPEN_NOW, ...change } });
const closed = (opens = TOMORROW) => stands({ open: false, opens });

/** @param {object} change @returns {any} */
const state = (change = {}) => ({
  phase: "talk",
  name: "Mette",
  place: 0,
  wait: null,
  present: true,
  mayChoose: false,
  patient: false,
  link: "open",
  online: true,
  live: true,
  standing: OPEN_NOW,
  unanswered: false,
  asked: "",
  over: "",
  ending: false,
  traces: [],
  share: false,
  restoring: false,
  met: true,
  trouble: "",
  ...change,
});

test("the wait is a range, or said to be unknown", () => {
  assert.equal(waitWords({ from: 5, to: 10 }), "Ventetid: cirka 5 til 10 minutter.");
  assert.equal(waitWords({ from: 5, to: 5 }), "Ventetid: cirka 5 minutter.");
  assert.equal(waitWords({ from: 0, to: 5 }), "Ventetid: op til cirka 5 minutter.");
  assert.equal(waitWords({ from: 0, to: 2 }), "Der er næsten ingen ventetid.");
  assert.equal(waitWords(null), "Vi kan ikke sige, hvor længe du kommer til at vente.");
});

test("the first page says open, closed, nobody, full and down apart", () => {
  assert.equal(statusWords(OPEN).title, "Åbent lige nu");
  assert.match(statusWords({ ...OPEN, on_duty: 1 }).text, /^En rådgiver er på vagt\./);
  assert.match(statusWords({ ...OPEN, on_duty: 1, paused: true }).text, /^En rådgiver er på vagt\. Lige nu er der pause/);
  assert.match(statusWords({ ...OPEN, closes_in: 1 }).text, /Chatten lukker om 1 min\.$/);
  const closed = { ...OPEN, open: false, on_duty: 0, wait: null };
  assert.match(statusWords({ ...closed, opens: { ...TOMORROW, in_days: 6, weekday: 1 } }).text, /Vi åbner igen mandag kl. 15\.$/);
  assert.match(statusWords({ ...closed, opens: { ...TOMORROW, in_days: 7, minute: 905 } }).text, /Vi åbner igen tirsdag den 1\. december kl\. 15\.05\.$/);
  assert.equal(statusWords(closed).title, "Ingen på vagt lige nu");
  assert.equal(statusWords({ ...closed, on_duty: 2, full: true }).title, "Køen er fuld lige nu");
  assert.equal(statusWords({ ...closed, live: false }).title, "Chatten virker ikke lige nu");
});

test("a network that lets nothing through is named, with what else one can do", () => {
  const blocked = noticeWords(state({ phase: "joining", link: "connecting", blocked: true }));
  assert.match(blocked?.text ?? "", /nettet her spærrer for chatten.*mobilnettet.*numrene/);
});

test("the gravest news comes first", () => {
  const all = { online: false, link: "waiting", live: false, present: false, ...stands({ closes_in: 5 }) };
  assert.match(noticeWords(state(all))?.text ?? "", /uden net/);
  assert.match(noticeWords(state({ ...all, online: true }))?.text ?? "", /Forbindelsen røg/);
  assert.match(noticeWords(state({ ...all, online: true, link: "open" }))?.text ?? "", /i stykker hos os/);
  assert.match(noticeWords(state({ present: false, ...stands({ closes_in: 5 }) }))?.text ?? "", /mistet forbindelsen/);
  assert.match(noticeWords(state(stands({ closes_in: 5 })))?.text ?? "", /lukker om 5 min/);
  assert.equal(noticeWords(state()), null);
});

test("closing time says what it means to those who wait and those who talk", () => {
  const queue = { phase: "queue", met: false };
  assert.match(noticeWords(state({ ...queue, ...stands({ closes_in: 1 }) }))?.text ?? "", /lukker om 1 min\. Du beholder din plads/);
  assert.match(noticeWords(state({ ...queue, ...closed() }))?.text ?? "", /^Chatten er lukket nu\. .*Vi åbner igen i morgen kl\. 15\.$/);
  assert.match(noticeWords(state(closed()))?.text ?? "", /kan skrive færdig/);
  assert.equal(expectWords(state({ ...queue, ...closed(), wait: { from: 0, to: 20 } })), "Vi kan ikke sige, hvor længe du kommer til at vente.");
  assert.match(noticeWords(state({ phase: "queue", ...closed() }))?.text ?? "", /Chatten er lukket nu.*Hold siden åben/);
});

test("where nobody answers that is said, with the numbers, and the place is kept", () => {
  const queue = { phase: "queue", met: false, wait: { from: 0, to: 2 } };
  assert.equal(question(state(queue)), null);
  for (const why of [{ unanswered: true }, stands({ crew: "silent" }), stands({ crew: "nobody" })]) {
    const asked = question(state({ ...queue, ...why }));
    assert.deepEqual([asked?.key, asked?.blocks, asked?.actions.map(({ id }) => id)], ["unheard", undefined, ["numbers", "wait"]]);
    assert.match(asked?.text ?? "", /har stadig din plads/);
    assert.equal(expectWords(state({ ...queue, ...why })), "", "no estimate");
    const patient = state({ ...queue, ...why, patient: true });
    assert.equal(question(patient), null);
    assert.match(noticeWords(patient)?.text ?? "", /^Ingen svarer lige nu\. Du har stadig din plads/);
  }
  assert.match(expectWords(state({ ...queue, ...stands({ crew: "pause" }) })), /pause/);
});

test("who is asked and has nobody else to go to is offered what there is", () => {
  for (const why of [stands({ crew: "nobody" }), closed()]) {
    const asked = question(state({ phase: "asked", asked: "off_duty", ...why }));
    assert.deepEqual(
      asked?.actions.map(({ id }) => id),
      ["another", "numbers", "stop"],
    );
    assert.match(asked?.text ?? "", /beholde din plads/);
  }
  assert.match(question(state({ phase: "asked", asked: "off_duty", ...closed() }))?.text ?? "", /Vi åbner igen i morgen kl\. 15\./);
});

test("after a minute without the counsellor there is a choice, until one is made", () => {
  const away = state({ present: false, mayChoose: true });
  assert.equal(question(away)?.key, "away");
  assert.equal(question({ ...away, patient: true }), null);
  assert.equal(question(state({ present: false })), null);
});

test("words that nobody has, after a no, are asked about once more, and pressed for by name", () => {
  assert.equal(question(state({ share: true, unsent: true }))?.key, "share");
  const asked = question(state({ unsent: true, name: "Ole" }));
  assert.deepEqual([asked?.title, asked?.blocks], ["Skal Ole have det, der ikke er sendt?", undefined]);
  assert.deepEqual(
    asked?.actions.map(({ id }) => id),
    ["after", "never"],
  );
});

test("who is asked answers before anything else is written", () => {
  const asked = question(state({ phase: "asked", asked: "off_duty" }));
  assert.equal(asked?.blocks, true);
  assert.deepEqual(
    asked?.actions.map((action) => action.id),
    ["another", "stop"],
  );
});

test("the guard's stop can be overridden", () => {
  const stop = question(state({ traces: ["cpr", "mail"] }));
  assert.match(stop?.title ?? "", /CPR-nummer og en mailadresse/);
  assert.ok(stop?.actions.some((action) => action.id === "anyway" && action.label === "Send alligevel"));
});

test("the ending says what the counsellor can still see, only when somebody was there", () => {
  assert.match(overWords("you", state()).text, /Mette kan læse samtalen i højst 15 minutter/);
  // Whoever went off duty, or gave it back, has nothing left to read.
  for (const gone of [{ phase: "asked", asked: "off_duty" }, { phase: "asked", asked: "handed_back" }, { phase: "queue" }]) {
    const after = state({ met: true, .../** @type {any} */ (gone) });
    assert.match(overWords("you", after).text, /Teksten er allerede slettet hos Mette/);
    assert.doesNotMatch(`${overWords("you", after).text} ${question({ ...after, ending: true })?.text}`, /15 minutter/);
  }
  assert.match(overWords("you", state({ met: false })).text, /ingen har læst/);
});

test("every refused code has its words", () => {
  for (const code of [4500, 4502, 4503, 4504, 4505, 4506, 4507, 4508, 4509, 4510, 4512, 4513, 4514, 4515, 1006]) {
    const said = overWords(stopReason(code), state());
    assert.ok(said.title && said.text, String(code));
  }
});

test("the head names who is there", () => {
  assert.deepEqual(headWords(state()), { title: "Mette", text: "Er her nu" });
  assert.equal(headWords(state({ phase: "queue", met: false })).title, "Du er i kø");
});

test("what came over the young person is named, and never as their doing", () => {
  const read = (/** @type {string} */ over) => noticeWords(state({ phase: "read", over }))?.text ?? "";
  assert.match(read("counsellor"), /^Mette har afsluttet samtalen\./);
  assert.match(read("time_up"), /^Samtalen har varet fire timer/);
  assert.match(read("gone"), /afsluttet eller gået tabt/);
});

test("a part of the page that did not come is said before all else", () => {
  assert.match(noticeWords(state({ phase: "talk", present: true, old: true }))?.text ?? "", /Send .* genindlæs/);
  assert.equal(noticeWords(state({ phase: "talk", present: true, old: true, fleeting: true })), null, "where a reload loses it");
  const unfetched = "Det kunne ikke hentes. Prøv igen.";
  assert.equal(noticeWords(state({ online: false, unfetched }))?.text, unfetched);
  assert.equal(noticeWords(state({ phase: "read", over: "counsellor", unfetched }))?.text, unfetched);
});
