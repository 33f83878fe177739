// Modules in another language than Danish, beside the Danish ones.
import assert from "node:assert/strict";
import { test } from "node:test";
import { waitWords } from "../../../web/js/youth/status_words.js";
import { inLanguage } from "../support/language.js";

test("a module and all that it imports is of the language that was asked for", async () => {
  const load = inLanguage("en");
  const { traceWords } = await load("conversation/guard.js");
  assert.equal(traceWords(["cpr", "mail"]), "a CPR number and an email address");
  const english = await load("youth/status_words.js");
  assert.equal(english.waitWords({ from: 0, to: 2 }), "There is almost no wait.");
  assert.equal(waitWords({ from: 0, to: 2 }), "Der er næsten ingen ventetid.");
  assert.equal((await load("net/client.js")).Refused, (await load("net/client.js")).Refused);
  await assert.rejects(inLanguage("xx")("conversation/guard.js"), /words\/xx/);
});
