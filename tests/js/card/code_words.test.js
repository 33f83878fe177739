import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { readFile } from "node:fs/promises";
import { brotliCompressSync } from "node:zlib";
import { COUNT, newWords, readWords } from "../../../web/js/card/code.js";
import { WORDS } from "../../../web/js/card/code_words.js";

/** What nobody should find on a slip in a young person's pocket, as a word of its own. */
const NEVER = `
  bar base bong bajer bane blus bolle brev coke damp dosis drink drop fed fest fiks fix flaske folie gas gin gram hamp hash hest hit humle høj ice
  joint kanyle kapsel klump knas kok koks krystal lak latter lim linje malt mel mulle patron pibe pille plante pose pot potte promille puf
  pulver pudder smiley recept rom rulle rus ryge sirup shot skod skunk slik sne snus sovs speed sprut sprøjte stof stoned streg svamp
  syre tablet tjald top trip urt vape vin
  afmagt kutter skarp umulig alene angst bange blod brand bro brud dum død dø fald far flugt flygte frygt fængsel fange glemt grav græde gråd had hade hjælp
  kiste klippe lig ligge løgn mor mobbe offer ond reb savn skam skyld slut slutte smerte snitte sorg spring springe straf sulten sur svag
  syg sygdom tabe tabt tavs tog tom tomhed trist trussel tvang ulykke urne vold vred
  bombe dolk galge gevær granat kanon kniv krig kugle lanse pil pistol politi panser skud skyde slå slag soldat spyd strejf tyv våben
  abe bryst fisse fræk gris homo hore idiot ko kneppe knald kusse kys luder lort mis mus neger nøgen numse patte pik porno prut pung røv
  samleje sex skede skid slikke so spasser sut svin taber tis tøs tyk tynd
  bibel bøn engel gud hellig jul jøde kirke kors koran messe moske parti præst synd tempel turban
  dansk dreng engelsk farmor fransk mand muslim onkel pige søn søster tante tyrk tysk
  aldrig ikke ingen intet nej`
  .split(/\s+/)
  .filter(Boolean);

/** Nor as part of one. */
const STEMS = [
  "alkoh",
  "drug",
  "dræb",
  "fuck",
  "hash",
  "hero",
  "junk",
  "koka",
  "morf",
  "myrd",
  "narko",
  "pille",
  "porn",
  "prost",
  "pusher",
  "selvm",
  "sexu",
  "skyd",
  "sniff",
  "tobak",
  "voldt",
  "øl",
];

/** @param {string} a @param {string} b whether they are one slip apart: a letter more, a letter less, another letter or two that changed places */
function slip(a, b) {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i += 1;
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1);
  const swapped = short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2);
  return swapped || short.slice(i + 1) === long.slice(i + 1);
}

test("11 bits for each word: 2,048 different ones, sorted", () => {
  assert.equal(WORDS.length, 2048);
  assert.equal(new Set(WORDS).size, 2048);
  assert.deepEqual(WORDS, [...WORDS].sort());
});

test("short enough to write by hand, on any keyboard", () => {
  assert.deepEqual(
    WORDS.filter((word) => !/^[a-z]{3,7}$/.test(word)),
    [],
  );
  assert.ok(WORDS.join("").length / WORDS.length <= 6);
});

test("one slip never makes another word of the list", () => {
  for (const [a, b] of [
    ["hund", "hun"],
    ["hun", "hund"],
    ["kat", "hat"],
    ["bil", "bli"],
  ])
    assert.ok(slip(a, b), `${a}, ${b}`);
  for (const [a, b] of [
    ["kat", "kano"],
    ["sol", "los"],
    ["bi", "bille"],
  ])
    assert.ok(!slip(a, b), `${a}, ${b}`);
  const pairs = WORDS.flatMap((a, i) =>
    WORDS.slice(i + 1)
      .filter((b) => slip(a, b))
      .map((b) => `${a}/${b}`),
  );
  assert.deepEqual(pairs, []);
});

test("no word is two others put together: a forgotten or added space is noticed", () => {
  const all = new Set(WORDS);
  const halves = (/** @type {string} */ word) => Array.from(word, (_, i) => [word.slice(0, i), word.slice(i)]);
  const joined = WORDS.filter((word) => halves(word).some(([a, b]) => all.has(a) && all.has(b)));
  assert.deepEqual(joined, []);
});

test("harmless in anybody's hands", () => {
  const never = new Set(NEVER);
  assert.deepEqual(
    WORDS.filter((word) => never.has(word)),
    [],
  );
  assert.deepEqual(
    WORDS.filter((word) => STEMS.some((stem) => word.includes(stem))),
    [],
  );
});

test("read back as it was written, in whatever shape", () => {
  const { words, unknown } = readWords(WORDS.map((word, i) => `${i + 1}. ${word.toUpperCase()},\r\n`).join(""));
  assert.deepEqual(words, WORDS);
  assert.deepEqual(unknown, []);
  const fresh = newWords();
  assert.equal(fresh.length, COUNT);
  assert.deepEqual(readWords(fresh.join("  ")).words, fresh);
});

test("small over the wire", async () => {
  const script = await readFile(new URL("../../../web/js/card/code_words.js", import.meta.url));
  const size = brotliCompressSync(script).length;
  assert.ok(size <= 6000, `${size} bytes`);
});

test("the list is the one that codes were written with", () => {
  // A change of it, once a code is out, makes that code worthless.
  const hash = createHash("sha256").update(WORDS.join(" ")).digest("hex");
  assert.equal(hash, "2ae232a8b58336a89bfb169d33811f7156a0579ebbcf7b28b543e86d1cba7426");
});
