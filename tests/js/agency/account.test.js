// Another passphrase: whoever asked for it knows what became of it.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Refused } from "../../../web/js/net/client.js";
import { newKeys, newSalt } from "../../../web/js/agency/vault.js";
import { emit, later, settled, shown, until } from "../support/dom.js";
import { openPage, stretchQuickly } from "../support/agency_page.js";

const page = openPage();
stretchQuickly();
const { createAccount } = await import("../../../web/js/agency/account.js");
const [OLD, NEW] = ["tre gule cykler under broen", "fire blå cykler over broen"];
/** @type {any} what it reads of a session */
const session = { me: { name: "Karen", salt: newSalt() }, own: await newKeys() };

/** @type {ReturnType<typeof later>} */
let answer;
let asked = 0;
createAccount(
  () => (asked++, /** @type {Promise<any>} */ (answer.promise)),
  () => session,
  async () => {},
);
const at = page.at;
const dialog = at("account-dialog");
const offline = () => new Refused();

/** Up to where the server has been asked. */
async function change() {
  const before = asked;
  at("account").click();
  at("account-old").value = OLD;
  for (const id of ["account-new", "account-again"]) at(id).value = NEW;
  emit(at("account-form"), "submit");
  await until(() => asked > before);
}

beforeEach(() => {
  answer = later();
  dialog.close();
});

test("what is under way cannot be cancelled, and looks like it; that it is done can be seen", async () => {
  await change();
  assert.equal(at("account-close").getAttribute("aria-disabled"), "true");
  at("account-close").click();
  page.escape(dialog);
  assert.ok(dialog.open);
  answer.give({});
  await settled();
  assert.ok(!dialog.open);
  assert.equal(at("account-close").getAttribute("aria-disabled"), null);
  assert.ok(shown(at("account-done")));
  assert.equal(at("account-done").textContent, "Adgangssætningen er skiftet.");
  assert.equal(at("said").lastElementChild.textContent, "Adgangssætningen er skiftet.");
  at("account").click();
  assert.ok(!shown(at("account-done")), "not said of the next one");
});

test("before and after, Fortryd and Escape close it", async () => {
  for (const close of [() => at("account-close").click(), () => page.escape(dialog)]) {
    at("account").click();
    close();
    assert.ok(!dialog.open);
  }
  await change();
  answer.fail(offline());
  await settled();
  assert.match(at("account-wrong").textContent, /Vi kan ikke få forbindelse.*så prøv den gamle/);
  at("account-close").click();
  assert.ok(!dialog.open && !shown(at("account-done")));
});

test("a failure is told on the page when the dialog was closed all the same", async () => {
  for (const [error, words] of /** @type {[Refused, RegExp][]} */ ([
    [offline(), /^Skift af adgangssætning: .*så prøv den gamle/],
    [new Refused(403, { code: "wrong" }), /^Skift af adgangssætning: .*ikke rigtig/],
  ])) {
    answer = later();
    await change();
    dialog.close();
    answer.fail(error);
    await settled();
    assert.ok(shown(at("account-done")) && at("account-wrong").hidden);
    assert.match(at("account-done").textContent, words);
    assert.equal(at("account-done").dataset.tone, "warm");
  }
});
