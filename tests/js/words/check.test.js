// What `tests/words/check.js` tells a translator: a planted fault of each kind, and none in the tree.
import assert from "node:assert/strict";
import { execFileSync, execSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { rustEntries, scriptEntries } from "../../words/catalogue.js";
import { check, run } from "../../words/check.js";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** A tree with a file of either kind and a page, in Danish, English and German. */
const TREE = {
  "src/words/da/home.rs": 'pub const HOME: Home = Home {\n    title: "Skriv med os",\n    queue: With("Der er {} i køen."),\n    start: "Start",\n};\n',
  "src/words/en/home.rs": 'pub const HOME: Home = Home {\n    title: "Write to us",\n    queue: With("There are {} waiting."),\n    start: "Start",\n};\n',
  "src/words/de/home.rs": 'pub const HOME: Home = Home {\n    title: "Schreib uns",\n    queue: With("Es warten {}."),\n    start: "Starten",\n};\n',
  "web/words/da/youth/chat.js": 'export const here = (name) => `${name} er her`;\nexport const old = "Siden er gammel.";\n',
  "web/words/en/youth/chat.js": 'export const here = (name) => `${name} is here`;\nexport const old = "The page is old.";\n',
  "web/words/de/youth/chat.js": 'export const here = (name) => `${name} ist da`;\nexport const old = "Die Seite ist alt.";\n',
  "templates/privacy/da.html": "<h1>Hvad vi ved</h1>\n<p>{{ centre.name }} står bag.</p>\n",
  "templates/privacy/de.html": "<h1>Was wir wissen</h1>\n<p>{{ centre.name }} steht dahinter.</p>\n",
};

/** @param {string} root @param {string} path @param {string} text */
function write(root, path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** The tree with some files written anew. @param {import("node:test").TestContext} t @param {Record<string, string>} [changed] */
function tree(t, changed = {}) {
  const root = mkdtempSync(join(tmpdir(), "words-"));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries({ ...TREE, ...changed })) write(root, path, text);
  return root;
}

/** @param {string} root @param {string} day */
function commit(root, day) {
  const [name, email, date] = ["Tester", "tester@example.org", `${day}T12:00:00Z`];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  const dated = {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: date,
  };
  for (const args of [
    ["init", "-q"],
    ["add", "-A"],
    ["commit", "-qm", day],
  ])
    execFileSync("git", ["-C", root, ...args], { env: { ...env, ...dated } });
}

/** Of a catalogue where one thing was replaced. @param {keyof typeof TREE} path @param {string} from @param {string} to */
function changed(path, from, to) {
  assert.ok(TREE[path].includes(from));
  return { [path]: TREE[path].replace(from, to) };
}

test("a good translation has no fault, and no language in the tree has any", (t) => {
  assert.deepEqual(check(tree(t), "de", false), { faults: [], hints: [], notes: [] });
  for (const language of readdirSync(join(ROOT, "web/words")).filter((name) => name !== "da")) {
    assert.deepEqual(check(ROOT, language, false).faults, [], language);
  }
});

test("what is missing, or one too many, is a fault", (t) => {
  /** @param {Record<string, string>} files */
  const faults = (files) => check(tree(t, files), "de", false).faults;
  assert.deepEqual(faults(changed("src/words/de/home.rs", '    start: "Starten",\n', "")), ["src/words/de/home.rs: HOME.start is missing"]);
  assert.deepEqual(faults(changed("web/words/de/youth/chat.js", "old", "alt")), [
    "web/words/de/youth/chat.js: old is missing",
    "web/words/de/youth/chat.js:2: alt has no Danish one",
  ]);
  assert.deepEqual(faults({ "web/words/da/net/client.js": 'export const a = "Nej.";\n' }), ["web/words/de/net/client.js is missing"]);
  assert.deepEqual(faults({ "web/words/de/net/client.js": 'export const a = "Nein.";\n' }), ["web/words/de/net/client.js has no Danish one"]);
  assert.deepEqual(faults({ "web/words/da/desk/panel.js": 'export const a = "Nej.";\n' }), [], "only where staff work in the language");
  assert.deepEqual(faults({ "templates/privacy/de.html": "<h1>Was wir wissen</h1>\n" }), ["templates/privacy/de.html has 1 paragraphs, and the Danish one 2"]);
});

test("another value than in Danish is a fault", (t) => {
  /** @param {Parameters<typeof changed>} change */
  const faults = (...change) => check(tree(t, changed(...change)), "de", false).faults;
  assert.deepEqual(faults("src/words/de/home.rs", "{}", "viele"), ["src/words/de/home.rs:3: HOME.queue says no values, and the Danish one {}"]);
  assert.deepEqual(faults("web/words/de/youth/chat.js", "${name}", "Kim"), ["web/words/de/youth/chat.js:1: here says no values, and the Danish one {0}"]);
  assert.match(faults("templates/privacy/de.html", "{{ centre.name }}", "Wir").join(), /paragraph 2 says <\/p> <p>, and the Danish one/);
  assert.deepEqual(faults("web/words/de/youth/chat.js", "(name) => `${name}", "(wer) => `${wer}"), [], "values may have other names");
});

test("a label that outgrows its button, and a sentence that is not translated, are hints", (t) => {
  /** @param {Parameters<typeof changed>} change */
  const hints = (...change) => check(tree(t, changed(...change)), "de", false).hints;
  assert.deepEqual(hints("src/words/de/home.rs", "Starten", "Die Beratung jetzt beginnen"), [
    "src/words/de/home.rs:4: HOME.start has 27 characters; 24 fit: Die Beratung jetzt beginnen",
  ]);
  assert.deepEqual(hints("src/words/de/home.rs", "Starten", "Beratung jetzt beginnen"), []);
  assert.deepEqual(hints("web/words/de/youth/chat.js", "Die Seite ist alt.", "Siden er gammel."), [
    "web/words/de/youth/chat.js:2: old is as in Danish: Siden er gammel.",
  ]);
  assert.deepEqual(hints("web/words/de/youth/chat.js", "Die Seite ist alt.", "The page is old."), [
    "web/words/de/youth/chat.js:2: old is as in English: The page is old.",
  ]);
  assert.deepEqual(hints("src/words/de/home.rs", "Starten", "Start"), [], "one word may be the same");
});

test("a sentence whose Danish changed since is a hint, in a checkout", (t) => {
  const root = tree(t);
  assert.match(check(root, "de").notes.join(), /not a checkout of git/);
  commit(root, "2026-01-02");
  write(root, "web/words/da/youth/chat.js", TREE["web/words/da/youth/chat.js"].replace("gammel", "for gammel"));
  commit(root, "2026-02-03");
  assert.deepEqual(check(root, "de"), {
    faults: [],
    hints: ["web/words/de/youth/chat.js:2: old: the Danish changed on 2026-02-03: Siden er for gammel."],
    notes: [],
  });
  write(root, "web/words/de/youth/chat.js", TREE["web/words/de/youth/chat.js"].replace("alt", "zu alt"));
  commit(root, "2026-03-04");
  assert.deepEqual(check(root, "de").hints, []);
});

test("only faults make it fail, and it says what it found", (t) => {
  /** @param {Record<string, string>} files @param {string[]} asked */
  function ran(files, asked) {
    /** @type {string[]} */
    const lines = [];
    const code = run(tree(t, files), asked, (line) => lines.push(line));
    return { code, said: lines.join("\n") };
  }
  const hint = ran(changed("src/words/de/home.rs", "Schreib uns", "Skriv med os"), ["de"]);
  assert.deepEqual([hint.code, /^de: 0 to mend, 1 to look at\n {2}look {2}src/.test(hint.said)], [0, true]);
  const fault = ran(changed("src/words/de/home.rs", "{}", ""), ["de"]);
  assert.deepEqual([fault.code, /^de: 1 to mend, 0 to look at\n {2}mend {2}src/.test(fault.said)], [1, true]);
  assert.match(execSync("node tests/words/check.js en", { cwd: ROOT, encoding: "utf8" }), /^en: 0 to mend, \d+ to look at\n/);
  assert.deepEqual(ran({}, ["xx"]), { code: 1, said: "There is no web/words/xx. There are: de, en." });
});

test("catalogues are read as they are written", () => {
  const rust = rustEntries(`pub const A: A = A {
    // "none"
    one: "an \\"e\\" and \\u{e9}",
    two: Counted { one: "{n} day", many: With(
        "{n} days",
    ) },
    list: &[("da", "Dansk"), ("en", "Engelsk")],
    as_there: OTHER.one,
};`);
  assert.deepEqual(
    rust.map(({ name, texts }) => [name, ...texts]),
    [
      ["A.one", 'an "e" and é'],
      ["A.two.one", "{n} day"],
      ["A.two.many", "{n} days"],
      ["A.list.0", "da"],
      ["A.list.0.1", "Dansk"],
      ["A.list.1", "en"],
      ["A.list.1.1", "Engelsk"],
      ["A.as_there"],
    ],
  );
  const script = scriptEntries(
    'const own = "x";\nexport const over = { title: "Slut" };\nexport const left = (n, of) => (n === 1 ? `en af ${of}` : `${n} af ${of}`);\n',
  );
  assert.deepEqual(script, [
    { name: "over.title", texts: ["Slut"], places: [], first: 2, last: 2 },
    { name: "left", texts: ["en af {of}", "{n} af {of}"], places: ["{0}", "{1}"], first: 3, last: 3 },
  ]);
});
