// The way in for those who have been here before.

import { buttonById, byId, inputById } from "../dom/find.js";
import { onSubmit, tell } from "../dom/form.js";
import { attempt } from "./attempt.js";
import { Broken, signIn } from "./keys.js";
import { wordsOf } from "../net/client.js";
import { show } from "./stage.js";

const BROKEN = "Adgangssætningen passer, men din nøgle kan ikke låses op. Bed centrets koordinator om et nyt link.";

/**
 * @param {import("./ask.js").Ask} ask
 * @param {(me: import("./keys.js").Me, own: import("./vault.js").Held) => Promise<void>} entered
 */
export function createSignIn(ask, entered) {
  const [name, passphrase, wrong] = [inputById("name"), inputById("passphrase"), byId("sign-in-wrong")];

  async function submit() {
    if (!name.value.trim() || !passphrase.value) {
      tell(wrong, "Skriv dit navn og din adgangssætning.");
      (name.value.trim() ? passphrase : name).focus();
      return;
    }
    try {
      const { me, own } = await signIn(ask, name.value.trim(), passphrase.value);
      await entered(me, own);
      passphrase.value = "";
    } catch (error) {
      tell(wrong, error instanceof Broken ? BROKEN : wordsOf(error));
      if (error instanceof Broken) void ask("ud").catch(() => {});
      passphrase.focus();
      passphrase.select();
    }
  }

  onSubmit(byId("sign-in"), () => void attempt(buttonById("sign-in-go"), "Låser op …", wrong, submit));
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
