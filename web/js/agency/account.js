// Another passphrase for the same keys.

import * as words from "../../words/da/agency/account.js";
import { buttonById, byId, inputById } from "../dom/find.js";
import { onSubmit, tell } from "../dom/form.js";
import { attempt } from "./attempt.js";
import { isCode } from "../net/client.js";
import { faultWords } from "./faults.js";
import { changePassphrase } from "./keys.js";
import { weakness } from "./passphrase.js";
import { reader } from "../conversation/aloud.js";

/**
 * @param {import("./ask.js").Ask} ask
 * @param {() => {me: import("./keys.js").Me, own: import("./vault.js").Held} | null} who
 * @param {() => Promise<void>} again
 */
export function createAccount(ask, who, again) {
  const dialog = /** @type {HTMLDialogElement} */ (byId("account-dialog"));
  const [old, fresh, twice, wrong] = [inputById("account-old"), inputById("account-new"), inputById("account-again"), byId("account-wrong")];
  const [cancel, done, read] = [buttonById("account-close"), byId("account-done"), reader(byId("said"))];
  /** It cannot be taken back any more. */
  let running = false;

  /** @param {HTMLInputElement | null} field @param {string} text */
  function mark(field, text) {
    for (const one of [old, fresh, twice]) one.setAttribute("aria-invalid", String(one === field));
    tell(wrong, text);
    field?.focus();
  }

  /** On the page itself. @param {string} text @param {"good" | "warm"} tone */
  function say(text, tone) {
    done.dataset.tone = tone;
    tell(done, text);
    read(text);
  }

  /** @param {HTMLInputElement | null} field @param {string} text */
  function failed(field, text) {
    // Escape, pressed again, closes any dialog, and so does a page that locks.
    if (dialog.open) mark(field, text);
    else say(words.changing + text, "warm");
  }

  /** @param {boolean} on */
  function run(on) {
    running = on;
    if (on) cancel.setAttribute("aria-disabled", "true");
    else cancel.removeAttribute("aria-disabled");
  }

  async function submit() {
    const session = who();
    if (!session) return;
    const weak = weakness(fresh.value, session.me.name);
    if (!old.value) return mark(old, words.writeOld);
    if (weak) return mark(fresh, weak);
    if (fresh.value !== twice.value) return mark(twice, words.newNotSame);
    mark(null, "");
    run(true);
    try {
      await changePassphrase(ask, session.me, session.own, old.value, fresh.value);
    } catch (error) {
      if (isCode(error, "wrong")) return failed(old, words.oldWrong);
      return failed(null, faultWords(error) + words.unsure);
    } finally {
      run(false);
    }
    dialog.close();
    say(words.changed, "good");
    await again();
  }

  byId("account").addEventListener("click", () => {
    inputById("account-name").value = who()?.me.name ?? "";
    mark(null, "");
    tell(done, "");
    dialog.showModal();
    old.focus();
  });
  cancel.addEventListener("click", () => {
    if (!running) dialog.close();
  });
  dialog.addEventListener("cancel", (event) => {
    if (running) event.preventDefault();
  });
  dialog.addEventListener("close", () => {
    for (const one of [old, fresh, twice]) one.value = "";
  });
  onSubmit(byId("account-form"), () => void attempt(buttonById("account-save"), words.changingNow, wrong, submit));
  return { wipe: () => tell(done, "") };
}
