// Another passphrase for the same keys.

import { isCode, wordsOf } from "../lib/receiver_ask.js";
import { changePassphrase } from "../lib/receiver_keys.js";
import { weakness } from "../lib/receiver_passphrase.js";
import { byId, say } from "./desk_dom.js";
import { busy, button, input, onSubmit, tell } from "./receiver_dom.js";

const UNSURE = " Virker den nye ikke næste gang, så prøv den gamle.";

/**
 * @param {import("../lib/receiver_ask.js").Ask} ask
 * @param {() => {me: import("../lib/receiver_keys.js").Me, own: import("../lib/vault.js").Held} | null} who
 * @param {() => Promise<void>} again
 */
export function createAccount(ask, who, again) {
  const dialog = /** @type {HTMLDialogElement} */ (byId("account-dialog"));
  const [old, fresh, twice, wrong] = [input("account-old"), input("account-new"), input("account-again"), byId("account-wrong")];

  /** @param {HTMLInputElement | null} field @param {string} words */
  function mark(field, words) {
    for (const one of [old, fresh, twice]) one.setAttribute("aria-invalid", String(one === field));
    tell(wrong, words);
    field?.focus();
  }

  async function submit() {
    const session = who();
    if (!session) return;
    const weak = weakness(fresh.value, session.me.name);
    if (!old.value) return mark(old, "Skriv den adgangssætning, du har nu.");
    if (weak) return mark(fresh, weak);
    if (fresh.value !== twice.value) return mark(twice, "De to nye er ikke ens.");
    mark(null, "");
    try {
      await changePassphrase(ask, session.me, session.own, old.value, fresh.value);
    } catch (error) {
      if (isCode(error, "wrong")) return mark(old, "Den adgangssætning, du har nu, er ikke rigtig.");
      return mark(null, wordsOf(error) + UNSURE);
    }
    dialog.close();
    say(byId("said"), "Adgangssætningen er skiftet.");
    await again();
  }

  byId("account").addEventListener("click", () => {
    input("account-name").value = who()?.me.name ?? "";
    mark(null, "");
    dialog.showModal();
    old.focus();
  });
  byId("account-close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    for (const one of [old, fresh, twice]) one.value = "";
  });
  onSubmit(byId("account-form"), () => void busy(button("account-save"), "Skifter …", wrong, submit));
}
