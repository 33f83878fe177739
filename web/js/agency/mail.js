// Where a member wants to be told by mail that a card has come.

import * as words from "../../words/da/agency/account.js";
import { buttonById, byId, inputById } from "../dom/find.js";
import { onSubmit, tell } from "../dom/form.js";
import { attempt } from "./attempt.js";
import { reader } from "../conversation/aloud.js";

/** @param {import("./ask.js").Ask} ask @param {() => Promise<void>} again */
export function createMail(ask, again) {
  const dialog = /** @type {HTMLDialogElement} */ (byId("mail-dialog"));
  const [open, address, wrong, done] = [buttonById("mail"), inputById("mail-address"), byId("mail-wrong"), byId("mail-done")];
  const read = reader(byId("said"));
  let kept = "";

  async function save() {
    const typed = address.value.trim();
    try {
      await ask("mail", { address: typed });
    } catch (error) {
      address.setAttribute("aria-invalid", "true");
      address.focus();
      throw error;
    }
    kept = typed;
    dialog.close();
    const said = typed ? words.mailOn : words.mailOff;
    tell(done, said);
    read(said);
    await again();
  }

  open.addEventListener("click", () => {
    address.value = kept;
    address.removeAttribute("aria-invalid");
    tell(wrong, "");
    tell(done, "");
    dialog.showModal();
    address.focus();
  });
  buttonById("mail-close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => (address.value = ""));
  onSubmit(byId("mail-form"), () => void attempt(buttonById("mail-save"), words.saving, wrong, save));
  return {
    /** Only where the service sends mail, or still has an address. @param {import("./keys.js").Me["mail"]} mail */
    show(mail) {
      kept = mail?.address ?? "";
      open.hidden = !(mail?.on || kept);
    },
    wipe() {
      kept = "";
      open.hidden = true;
      tell(done, "");
    },
  };
}
