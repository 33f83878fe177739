// The way in for those who have been here before.

import * as words from "../../words/da/agency/gates.js";
import { buttonById, byId, inputById } from "../dom/find.js";
import { onSubmit, tell } from "../dom/form.js";
import { attempt } from "./attempt.js";
import { Broken, signIn } from "./keys.js";
import { faultWords } from "./faults.js";
import { show } from "./stage.js";

/**
 * @param {import("./ask.js").Ask} ask
 * @param {(me: import("./keys.js").Me, own: import("./vault.js").Held) => Promise<void>} entered
 */
export function createSignIn(ask, entered) {
  const [name, passphrase, wrong] = [inputById("name"), inputById("passphrase"), byId("sign-in-wrong")];

  async function submit() {
    if (!name.value.trim() || !passphrase.value) {
      tell(wrong, words.fillBoth);
      (name.value.trim() ? passphrase : name).focus();
      return;
    }
    try {
      const { me, own } = await signIn(ask, name.value.trim(), passphrase.value);
      await entered(me, own);
      passphrase.value = "";
    } catch (error) {
      tell(wrong, error instanceof Broken ? words.brokenKey : faultWords(error));
      if (error instanceof Broken) void ask("ud").catch(() => {});
      passphrase.focus();
      passphrase.select();
    }
  }

  onSubmit(byId("sign-in"), () => void attempt(buttonById("sign-in-go"), words.unlocking, wrong, submit));
  return {
    /** @param {string} why "": somebody just came @param {string} [who] the one who was here and is likely to go on */
    open(why, who) {
      if (who) name.value = who;
      passphrase.value = "";
      tell(wrong, "");
      tell(byId("sign-in-why"), why);
      show("sign-in");
    },
  };
}
