/** A sign-in that ran out: told within seconds, and signed in again where one is, with all that stands on the page. */

import { byId } from "../dom/find.js";
import { tell } from "../dom/form.js";
import { ask, Refused, submit } from "../net/client.js";
import * as words from "../../words/da/account/again.js";

/** Whoever does not answer is not there; the page is then left. Young people's places at the desk are kept as long. */
const PATIENCE = 10 * 60_000;

const WRONG = /** @type {Record<number, string>} */ ({
  401: words.wrong,
  429: words.tooMany,
});

/** @param {unknown} error */
const statusOf = (error) => (error instanceof Refused ? error.status : 0);

/** Who is signed in, and for how long yet. @returns {Promise<import("../net/bodies.d.ts").Here | null | undefined>} null: nobody; undefined: not to be known now */
export async function whoIsHere() {
  try {
    return await ask("/vagt/her", undefined, { cookies: true });
  } catch (error) {
    return statusOf(error) === 401 ? null : undefined;
  }
}

/** @param {string} name @param {string} passphrase @returns {Promise<string>} what went wrong; "" when it did not */
async function signIn(name, passphrase) {
  try {
    await submit("/vagt/log-ind", new URLSearchParams({ name, passphrase }));
    return "";
  } catch (error) {
    return WRONG[statusOf(error)] ?? words.busy;
  }
}

/** Asks for the passphrase, over all that stands on the page. @returns {Promise<boolean>} whether they are signed in again */
export function askAgain() {
  const dialog = /** @type {HTMLDialogElement} */ (byId("again"));
  const passphrase = /** @type {HTMLInputElement} */ (byId("again-passphrase"));
  const wrong = byId("again-wrong");
  if (dialog.open) return Promise.resolve(false);
  return new Promise((resolve) => {
    const timer = setTimeout(() => dialog.close(), PATIENCE);
    const end = new AbortController();
    const { signal } = end;
    let done = false;

    async function submit(/** @type {Event} */ event) {
      event.preventDefault();
      const name = /** @type {HTMLInputElement} */ (byId("again-name")).value;
      const fault = await signIn(name, passphrase.value);
      passphrase.value = "";
      tell(wrong, fault);
      if (fault) return passphrase.focus();
      done = true;
      dialog.close();
    }

    byId("again-form").addEventListener("submit", (event) => void submit(event), { signal });
    byId("again-no").addEventListener("click", () => dialog.close(), { signal });
    // Escape is pressed by chance: it would throw away what stands there.
    dialog.addEventListener("cancel", (event) => event.preventDefault(), { signal });
    dialog.addEventListener(
      "close",
      () => {
        clearTimeout(timer);
        end.abort();
        passphrase.value = "";
        wrong.hidden = true;
        resolve(done);
      },
      { signal },
    );
    dialog.showModal();
    passphrase.focus();
  });
}
