// A card that this browser cannot read, though its key is the agency's: anybody can seal nonsense to it. A colleague may
// try, and from the next day on it can be erased.

import * as words from "../../words/da/agency/cards.js";
import { confirmed } from "../dom/confirm.js";
import { byId } from "../dom/find.js";
import { tell } from "../dom/form.js";
import { attempt } from "./attempt.js";

/** @param {import("./ask.js").Ask} ask @param {{erased: (shown: boolean) => Promise<void>}} on */
export function createGarbled(ask, on) {
  let held = "";
  const [button, wrong] = [byId("unreadable-erase"), byId("unreadable-wrong")];

  async function erase() {
    const id = held;
    const question = { title: words.eraseTitle, words: words.eraseGarbled, yes: words.yesErase, no: words.cancel };
    if (!(await confirmed(question)) || held !== id) return;
    await attempt(button, words.erasing, wrong, async () => {
      await ask("kort/slet", { id, garbled: true });
      await on.erased(held === id);
    });
  }

  button.addEventListener("click", () => void erase());
  return {
    /** @param {string} id "": it is not to be erased */
    hold(id) {
      held = id;
      button.hidden = !id;
      tell(wrong, "");
      byId("unreadable-title").focus();
    },
    /** What is under way goes on, for a card that is not shown any more. */
    wipe: () => void (held = ""),
  };
}
