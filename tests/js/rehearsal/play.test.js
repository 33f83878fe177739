// The course of a practice on a clock of the test's, and the look back on it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { FIGURES } from "../../../web/js/rehearsal/figures.js";
import { createPlay } from "../../../web/js/rehearsal/play.js";
import { count, counted, outcome, tipsFor, tipTexts } from "../../../web/js/rehearsal/review.js";
import { outcomes } from "../../../web/words/da/rehearsal/review.js";
import { createClock } from "../support/clock.js";

/** A practice whose every word is written down. @param {string} id */
function watch(id, quick = false) {
  const clock = createClock();
  const way = { random: () => 0, atOnce: () => quick };
  const figure = FIGURES.find((one) => one.id === id);
  assert.ok(figure);
  /** @type {any[][]} */
  const seen = [];
  const note =
    (/** @type {string} */ what) =>
    (/** @type {any[]} */ ...rest) =>
      void seen.push([what, ...rest]);
  const told = { typing: note("typing"), read: note("read"), says: note("says"), turn: note("turn"), left: note("left") };
  const play = createPlay(clock, told, figure, way);
  const said = () => seen.filter(([what]) => what === "says").map(([, text]) => text);
  return { clock, play, seen, said, figure };
}

test("it types before it says anything, then waits for the counsellor", () => {
  const { clock, play, seen, said } = watch("quiet");
  play.start();
  assert.deepEqual(seen, [["typing", true]]);
  clock.advance(3000);
  assert.deepEqual(said(), ["hej"]);
  assert.deepEqual(seen.at(-1), ["turn"]);
});

test("what is written is read together and answered; what comes meanwhile is answered after it", () => {
  const { clock, play, seen, said } = watch("quiet");
  play.start();
  play.hear("hej");
  clock.advance(1000);
  play.hear("tag den tid, du har brug for");
  clock.advance(20_000);
  assert.equal(seen.filter(([what]) => what === "read").length, 1);
  assert.deepEqual(said().slice(0, 2), ["hej", "ved ikke hvad jeg skal skrive"]);
});

test("silence is noticed, not while somebody types, and at last they leave", () => {
  const { clock, play, seen, said, figure } = watch("quiet");
  play.start();
  clock.advance(10_000);
  const before = said().length;
  play.patience();
  for (let times = 0; times < 5; times++) {
    clock.advance(figure.silence - 5000);
    play.patience();
  }
  assert.equal(said().length, before, "who types is waited for");
  clock.advance(figure.silence + 5000);
  assert.equal(said().length, before + 1);
  clock.advance(10 * figure.silence);
  assert.deepEqual(seen.at(-1), ["left"]);
  assert.equal(play.ended(), "bad");
  assert.equal(clock.pending(), 0);
  play.hear("er du der?");
  assert.equal(clock.pending(), 0, "nobody is there any more");
});

test("without waiting it answers at once, and nobody is hurried", () => {
  const { clock, play, said } = watch("angry", true);
  play.start();
  clock.advance(400);
  assert.equal(said().length, 2);
  play.hear("Undskyld, du måtte vente");
  clock.advance(600);
  assert.equal(said().length, 4);
  assert.equal(clock.pending(), 0, "no silence is too long");
});

test("nothing happens after the end", () => {
  const { clock, play, seen } = watch("troll");
  play.start();
  play.stop();
  const before = seen.length;
  clock.advance(600_000);
  assert.equal(seen.length, before);
});

/** @param {[string, string, number][]} lines */
const talk = (lines) => lines.map(([side, text, at]) => ({ side, text, at: at * 1000 }));

test("the look back counts what was written, and says what to try", () => {
  const counts = count(
    talk([
      ["youth", "hej", 0],
      ["counsellor", "Hej, jeg hedder Mette. Hvad fylder mest?", 10],
      ["youth", "min far", 20],
      ["counsellor", "Er du i fare? Er du alene?", 140],
      ["counsellor", "Ring 112, hvis du er bange.", 150],
    ]),
  );
  assert.deepEqual(counted(counts), [
    ["Beskeder, du skrev", "3"],
    ["Spørgsmål", "3"],
    ["… af dem åbne", "1"],
    ["Længste pause, før du svarede", "2 min 0 s"],
    ["Sagde grænsen for anonymiteten", "Nej"],
    ["Gav et nummer at ringe til", "Ja"],
    ["Ord pr. besked: dine, den andens", "7 mod 2"],
  ]);
  assert.deepEqual(tipsFor("danger", "good", counts), ["limit", "open", "warm"]);
  assert.equal(tipTexts(["limit"]).length, 1);
});

test("there are two or three tips for everybody, also for who did all well or wrote nothing", () => {
  const good = count(
    talk([
      ["youth", "hej", 0],
      ["counsellor", "Hej. Det lyder svært. Hvad fylder mest? Hvis vi er alvorligt bekymrede, kan vi have pligt til at give kommunen besked.", 5],
      ["youth", "det er noget derhjemme som jeg ikke har fortalt til nogen andre før nu", 9],
      ["counsellor", "Hvordan har du det selv? Har du taget noget? Ring 112. Hvis du bliver ved, slutter jeg. Pas på dig selv", 12],
    ]),
  );
  for (const kind of /** @type {import("../../../web/js/rehearsal/review.js").Kind[]} */ (Object.keys(outcomes))) {
    for (const counts of [good, count([]), count(talk([["counsellor", "hold kæft. du skal tage dig sammen", 1]]))]) {
      for (const ended of /** @type {const} */ (["good", "bad", "cut"])) {
        const tips = tipsFor(kind, ended, counts);
        assert.ok(tips.length >= 2 && tips.length <= 3 && new Set(tips).size === tips.length, `${kind} ${ended}: ${tips}`);
        assert.ok(outcome(kind, ended) || kind === "two");
      }
    }
  }
});
