// A card from what was filled in to what became of it: exactly what was shown, once, and truthfully told.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openCard, openRecord } from "../../../web/js/card/card.js";
import { createClient } from "../../../web/js/handover/client.js";
import { Refused } from "../../../web/js/net/client.js";
import { cardOf, newDraft, shownParts, takeOut, updateMessages, wipeDraft } from "../../../web/js/handover/draft.js";
import { createSending } from "../../../web/js/handover/send.js";
import { toBase64 } from "../../../web/js/conversation/protocol.js";
import { newWords, codeFrom } from "../../../web/js/card/code.js";
import { readCard } from "../../../web/js/card/read.js";
import { agreedWords, faultWords, notTakenBack, refusedWords } from "../../../web/js/handover/words.js";

const WORDS = newWords();
const CODE = codeFrom(WORDS);
const PAIR = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
const KEY = toBase64(new Uint8Array(await crypto.subtle.exportKey("raw", PAIR.publicKey)));
const SAVED = { promised_on: "2026-12-03", expires_on: "2027-01-02" };

/** @returns {import("../../../web/js/handover/client.js").Agency} */
const agencyNow = () => ({
  id: "A".repeat(22),
  name: "Ungeteamet",
  kind: "treatment",
  does: "Samtaler.",
  answers_days: 2,
  phone: { shown: "38 12 34 56", tel: "38123456" },
  age_why: "",
  language: "da",
  key: KEY,
});
/** @returns {import("../../../web/js/handover/client.js").Roster} */
const rosterNow = () => ({
  now: 1_790_000_000,
  days: 30,
  texts: { under18: "u", adult: "a", unknown: "?", language: "da" },
  agencies: [agencyNow()],
  signature: null,
});

const filled = () =>
  Object.assign(newDraft(["først", "så", "til sidst"], "relative"), {
    called: " Nova ",
    reach: "",
    when: "  ",
    not: "Ring ikke\nSkriv ikke brev hjem",
    about: "æøå",
  });

const order = () => {
  const [agency, roster] = [agencyNow(), rosterNow()];
  return { draft: filled(), agency, roster, words: agreedWords(agency, roster, ""), code: CODE };
};

/**
 * A service whose answers are given in turn; the last one goes on.
 * @param {...(() => any)} answers to `post`
 */
function service(...answers) {
  /** @type {import("../../../web/js/handover/client.js").Posted[]} */
  const posts = [];
  /** @type {unknown[][]} */
  const taken = [];
  const client = {
    roster: async () => rosterNow(),
    /** @param {any} posted */
    post: async (posted) => {
      posts.push(posted);
      return (answers.length > 1 ? answers.shift() : answers[0])?.();
    },
    status: async () => assert.fail("nobody asks"),
    reply: async () => assert.fail("nobody writes"),
    /** @param {string} lookup @param {string} [id] */
    takeBack: async (lookup, id) => (taken.push([lookup, id]), { was: /** @type {const} */ ("unopened") }),
  };
  return { client, posts, taken };
}

const lost = () => {
  throw new Refused();
};
/** @param {string} code */
const no = (code) => () => {
  throw new Refused(409, { code });
};

test("what is empty is left out, and what is shown is what is sealed", () => {
  const draft = filled();
  draft.picked.add(2).add(0);
  draft.age = "under18";
  const agreed = { agency: "Ungeteamet", at: 5, days: 30, words: ["Ja.", "Mere."] };
  const { consent, ...card } = cardOf(draft, false, agreed);
  assert.deepEqual(card, { v: 1, line: "relative", called: "Nova", not: "Ring ikke\nSkriv ikke brev hjem", about: "æøå", messages: ["først", "til sidst"] });
  assert.deepEqual(consent, {
    v: 1,
    agency: "Ungeteamet",
    at: 5,
    text: { version: 1, language: "da", words: ["Ja.", "Mere."] },
    parts: ["line", "called", "not", "about", "messages"],
    days: 30,
  });
  assert.deepEqual(
    shownParts(draft, false).map(({ value }) => value),
    ["relative", "Nova", "Ring ikke\nSkriv ikke brev hjem", "æøå", "først", "til sidst"],
  );
  assert.equal(/** @type {any} */ (cardOf(draft, true, agreed)).age, "under18", "only an agency that needs it gets the age");
});

test("an empty card holds nothing but the agreement, and one without messages no list of them", () => {
  const agreed = { agency: "x", at: 1, days: 30, words: ["Ja."] };
  assert.deepEqual(Object.keys(cardOf(newDraft(["hemmeligt"], null), true, agreed)), ["v", "consent"]);
});

test("a way to reach somebody that leads nowhere is none", () => {
  for (const [written, shown] of [
    ["Ring til", ""],
    ["ring til ", ""],
    ["Sms til, mail til", ""],
    ["Sms til 12 34 56 78, ring til ", "Sms til 12 34 56 78"],
    ["Ring til 12345678, men ikke om aftenen", "Ring til 12345678, men ikke om aftenen"],
    ["Kom forbi, klubben", "Kom forbi, klubben"],
  ]) {
    const draft = Object.assign(newDraft([], null), { reach: written });
    assert.deepEqual(
      shownParts(draft, false).map(({ value }) => value),
      shown ? [shown] : [],
      written,
    );
  }
});

test("each shown part can be taken out", () => {
  const draft = filled();
  draft.picked.add(0).add(1);
  draft.age = "adult";
  for (let left = shownParts(draft, true); left.length; left = shownParts(draft, true)) {
    takeOut(draft, /** @type {any} */ (left[0]));
    assert.deepEqual(shownParts(draft, true), left.slice(1));
  }
});

test("what was picked stays picked while more is written, and nothing else ever comes in its place", () => {
  const draft = filled();
  draft.picked.add(1);
  updateMessages(draft, ["først", "så", "til sidst", "og så"]);
  assert.deepEqual(
    shownParts(draft, false)
      .filter(({ part }) => part === "messages")
      .map(({ value }) => value),
    ["så"],
  );
  updateMessages(draft, ["noget andet", "hemmeligt"]);
  assert.deepEqual(draft.picked.size, 0);
});

test("a wiped draft holds no word", () => {
  const draft = filled();
  draft.picked.add(1);
  wipeDraft(draft);
  assert.ok(!/Nova|Ring|brev|æøå|først|sidst|relative/.test(JSON.stringify(draft)));
  assert.equal(draft.picked.size, 0);
});

test("the agency opens exactly that card, and the code what was agreed to", async () => {
  const { client, posts } = service(() => SAVED);
  const outcome = await createSending(client, order()).send();
  const [posted] = posts;
  assert.ok(posted);
  assert.deepEqual(outcome, { phase: "saved", id: posted.id, ...SAVED });
  const opened = await openCard(posted.card, posted, PAIR);
  const code = await CODE;
  assert.equal(opened?.day, 1_790_000_000 - (1_790_000_000 % 86_400));
  assert.equal(opened?.text, 1);
  const { thread, consent, ...card } = opened?.card ?? {};
  assert.deepEqual(card, { v: 1, line: "relative", called: "Nova", not: "Ring ikke\nSkriv ikke brev hjem", about: "æøå" });
  assert.equal(thread, toBase64(code.thread));
  assert.deepEqual(await openRecord(code, posted.id, posted.record), consent);
  assert.deepEqual(consent.text.words, order().words);
  assert.equal(posted.receipt, code.lookup);
  const sent = JSON.stringify(posted);
  for (const secret of ["Skriv ikke brev hjem", thread, WORDS.join(" "), WORDS.slice(0, 2).join(" ")]) assert.ok(!sent.includes(secret), secret);
});

test("pressed twice at once, it is posted once", async () => {
  const { client, posts } = service(() => SAVED);
  const sending = createSending(client, order());
  const [one, two] = await Promise.all([sending.send(), sending.send()]);
  assert.equal(posts.length, 1);
  assert.equal(one, two);
});

test("nobody answered: the same bytes again, whatever was written since", async () => {
  const { client, posts } = service(lost, lost, () => SAVED);
  const given = order();
  const sending = createSending(client, given);
  assert.deepEqual(await sending.send(), { phase: "unknown" });
  assert.ok(sending.open());
  given.draft.about = "noget andet";
  assert.deepEqual(await sending.send(), { phase: "unknown" });
  assert.equal((await sending.send()).phase, "saved");
  assert.equal(new Set(posts.map((posted) => JSON.stringify(posted))).size, 1);
});

test("after an answer of no nothing is under way any more", async () => {
  for (const code of ["too_many", "full", "closed", "withdrawn", "key_changed", "taken", "bad"]) {
    const { client, posts } = service(no(code));
    const sending = createSending(client, order());
    assert.deepEqual(await sending.send(), { phase: "refused", code });
    assert.equal(sending.open(), false, code);
    assert.equal(await sending.retry(), null);
    assert.equal(posts.length, 1, "nothing more leaves unless somebody presses");
  }
});

test("after a try that nobody answered, only a word about the card itself settles it", async () => {
  for (const [code, phase] of [
    ["too_many", "unknown"],
    ["", "unknown"],
    ["too_large", "unknown"],
    ["taken", "unknown"],
    ["withdrawn", "refused"],
    ["closed", "refused"],
  ]) {
    const sending = createSending(service(lost, no(code ?? "")).client, order());
    await sending.send();
    assert.equal((await sending.send()).phase, phase, code);
    assert.equal(sending.open(), phase === "unknown");
  }
});

test("what may have arrived is taken back by its id before it is mended, and then sealed anew", async () => {
  const { client, posts, taken } = service(lost, () => SAVED);
  const sending = createSending(client, order());
  await sending.send();
  assert.equal(await sending.takeBack(), "unopened");
  assert.deepEqual(taken, [[(await CODE).lookup, posts[0]?.id]]);
  assert.equal(sending.open(), false);
  await sending.send();
  assert.notEqual(posts[1]?.id, posts[0]?.id);
  assert.equal(posts[1]?.receipt, posts[0]?.receipt, "the code that was written down still holds");
});

test("while it is being taken back nothing is sent, and afterwards nothing by itself", async () => {
  const { client, posts } = service(lost, () => SAVED);
  let answer = () => {};
  const sending = createSending({ ...client, takeBack: () => new Promise((resolve) => (answer = () => resolve({ was: "unopened" }))) }, order());
  await sending.send();
  const back = sending.takeBack();
  const again = sending.retry();
  await CODE;
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(posts.length, 1);
  answer();
  assert.equal(await back, "unopened");
  assert.equal(await again, null);
  assert.equal(posts.length, 1);
});

test("not taken back after all: the same bytes can still be sent", async () => {
  const { client, posts } = service(lost, () => SAVED);
  const sending = createSending({ ...client, takeBack: async () => lost() }, order());
  await sending.send();
  await assert.rejects(sending.takeBack(), Refused);
  assert.equal((await sending.retry())?.phase, "saved");
  assert.equal(JSON.stringify(posts[0]), JSON.stringify(posts[1]));
});

test("what is shown before the yes is what the agency's page shows, to the character", () => {
  const draft = Object.assign(newDraft(["a\tb\u202ec\r\nd", "\u200e"], "self"), {
    called: "\u2066Nova\u0000\u2069",
    not: "ikke\tringe",
    about: " linje\rlinje\u0007 ",
  });
  draft.picked.add(0).add(1);
  const agreed = { agency: "x", at: 1, days: 30, words: ["Ja."] };
  const arrived = readCard(cardOf(draft, false, agreed), 1);
  const shown = shownParts(draft, false)
    .filter(({ part }) => part !== "line")
    .map(({ value }) => value);
  assert.deepEqual(shown, ["Nova", "ikkeringe", "linje\nlinje", "abc\nd"]);
  assert.deepEqual([arrived.called, arrived.not, arrived.about, ...arrived.messages], shown);
});

test("without network nothing is sealed, and it is known that nothing was sent", async () => {
  const { client, posts } = service(() => SAVED);
  const sending = createSending({ ...client, roster: lost }, order());
  assert.equal((await sending.send()).phase, "not_sent");
  assert.deepEqual([posts.length, sending.open()], [0, false]);
});

test("whatever was shown and has changed since has to be looked at again", async () => {
  /** @type {((roster: any) => void)[]} */
  const changes = [
    (r) => (r.agencies[0].key = "C" + KEY.slice(1)),
    (r) => (r.agencies[0].name = "En anden"),
    (r) => (r.agencies[0].answers_days = 9),
    (r) => (r.agencies[0].age_why = "fordi"),
    (r) => (r.days = 60),
    (r) => (r.texts.unknown = "noget andet"),
  ];
  for (const change of changes) {
    const { client, posts } = service(() => SAVED);
    const roster = rosterNow();
    change(roster);
    assert.deepEqual(await createSending({ ...client, roster: async () => roster }, order()).send(), { phase: "changed", roster });
    assert.equal(posts.length, 0, `${change}`);
  }
  const { client, posts } = service(() => SAVED);
  const gone = await createSending({ ...client, roster: async () => ({ ...rosterNow(), agencies: [] }) }, order()).send();
  assert.deepEqual([gone.phase, /** @type {any} */ (gone).code, posts.length], ["refused", "closed", 0]);
});

/** @param {() => Promise<Response>} answer @param {AbortSignal} [signal] */
const asking = (answer, signal = new AbortController().signal) => createClient({ fetch: answer, signal });
/** @param {number} status @param {unknown} body */
const says = (status, body) => async () => new Response(typeof body === "string" ? body : JSON.stringify(body), { status });

test("a refusal is sure only where the server itself says that nothing was done", async () => {
  for (const [status, body, code, sure] of /** @type {const} */ ([
    [409, { code: "key_changed" }, "key_changed", true],
    [413, "<html>", "", false],
    [429, { code: "too_many" }, "too_many", true],
    [429, "<html>", "too_many", false],
    [503, { code: "full" }, "full", true],
    [503, { code: "not_saved" }, "not_saved", false],
    [502, "<html>", "", false],
    [200, "<html>", "", false],
  ])) {
    await assert.rejects(
      asking(says(status, body)).status("x"),
      (/** @type {any} */ error) => error instanceof Refused && error.code === code && error.sure === sure,
      `${status}`,
    );
  }
  await assert.rejects(asking(() => Promise.reject(new TypeError("offline"))).status("x"), (/** @type {any} */ error) => error.sure === false);
});

test("in a flood the same card goes again by itself, with what was asked for; and not for ever", async () => {
  const puzzle = { seed: [0, 0, 0, 0], parts: 3, bits: 5 };
  const flooded = says(429, { code: "puzzle", puzzle });
  /** @type {any[]} */
  const posts = [];
  const answers = [flooded, says(200, { promised_on: "a", expires_on: "b" })];
  /** @param {(() => Promise<Response>)[]} queue @returns {typeof fetch} */
  const answering = (queue) => async (_, given) => {
    posts.push(JSON.parse(String(given?.body)));
    return (queue.shift() ?? flooded)();
  };
  const signal = new AbortController().signal;
  const card = { id: "i", receipt: "r", agency: "a", key: "k", card: "c", record: "o" };
  assert.deepEqual(await createClient({ fetch: answering(answers), signal }).post(card), { promised_on: "a", expires_on: "b" });
  assert.deepEqual(posts, [card, { ...card, proof: [58, 67, 21] }]);
  await assert.rejects(createClient({ fetch: answering([]), signal }).post(card), (/** @type {any} */ error) => error.code === "puzzle" && error.sure);
  assert.equal(posts.length, 5);
});

test("what went wrong is told: too often, our fault, or no network", async () => {
  const wrong = async (/** @type {() => Promise<Response>} */ answer) =>
    asking(answer)
      .status("x")
      .then(
        () => assert.fail(),
        (error) => error,
      );
  assert.match(faultWords(await wrong(says(429, "<html>")), "status"), /Vent et par minutter/);
  assert.match(faultWords(await wrong(says(429, { code: "too_many" })), "send"), /Vent et par minutter/);
  assert.match(faultWords(await wrong(says(502, "<html>")), "status"), /galt hos os/);
  assert.match(faultWords(await wrong(() => Promise.reject(new TypeError("offline"))), "status"), /forbindelse/);
  assert.match(faultWords(new TypeError("ours"), "reply"), /galt hos os/);
  const refused = await wrong(says(429, { code: "too_many" }));
  assert.match(notTakenBack(refused, "takeBack", false), /ikke trukket tilbage endnu/);
  assert.match(notTakenBack(refused, "takeBack", true), /Vi ved ikke, om det er trukket tilbage/, "a try before may have done it");
  for (const answer of [says(502, ""), says(503, { code: "unavailable" })])
    assert.match(notTakenBack(await wrong(answer), "takeBack", false), /Vi ved ikke, om det er trukket tilbage/);
});

test("what the database failed at is told by what was asked, and so is what could not be read", () => {
  const down = (/** @type {import("../../../web/js/handover/words.js").Act} */ act) => faultWords(new Refused(503, { code: "unavailable" }), act);
  assert.match(down("list"), /finde listen/);
  assert.match(down("status"), /se efter lige nu.*Prøv igen om lidt\.$/);
  assert.match(down("reply"), /kun gemt én gang\.$/);
  assert.match(down("takeBack"), /ufarligt at trykke flere gange\.$/);
  const bad = (/** @type {import("../../../web/js/handover/words.js").Act} */ act) => faultWords(new Refused(422, { code: "bad" }), act);
  assert.match(bad("status"), /skriv de seks ord igen/);
  assert.match(bad("reply"), /skriv det igen/);
  assert.match(bad("takeBack"), /ikke slettet noget/);
  assert.match(faultWords(new Refused(409, { code: "full" }), "reply"), /Ring til modtageren/);
  assert.match(refusedWords("puzzle", "Huset").text, /^Mange sender lige nu/);
});

test("a page that is closed asks nothing more and gives up what is under way", async () => {
  const stop = new AbortController();
  /** @type {RequestInit[]} */
  const asked = [];
  const client = createClient({
    signal: stop.signal,
    fetch: (_, given = {}) =>
      new Promise((_, reject) => {
        asked.push(given);
        const end = () => reject(new Error("given up"));
        if (given.signal?.aborted) end();
        given.signal?.addEventListener("abort", end);
      }),
  });
  const first = client.status("x");
  stop.abort();
  await assert.rejects(first, Refused);
  await assert.rejects(client.roster(), Refused);
  assert.deepEqual(
    asked.map(({ credentials, cache, signal }) => [credentials, cache, signal?.aborted]),
    [
      ["omit", "no-store", true],
      ["omit", "no-store", true],
    ],
  );
});
