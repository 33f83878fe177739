// Colleagues who wait to be let in. The six words show that the key is theirs and not the server's.

import * as words from "../../words/da/agency/cards.js";
import { byId, clone, part } from "../dom/find.js";
import { keyed } from "../dom/list.js";
import { attempt } from "./attempt.js";
import { showWords } from "./compare.js";
import { letIn, wordsOfKey } from "./keys.js";

/**
 * @typedef {import("./keys.js").Colleague} Colleague
 * @typedef {import("./keys.js").Me} Me
 */

/** @param {import("./ask.js").Ask} ask @param {(text: string) => void} say @param {() => Promise<void>} again */
export function createColleagues(ask, say, again) {
  const list = byId("colleagues");

  /** @param {Me} me @param {import("./vault.js").Held} agency @param {Colleague} colleague */
  function make(me, agency, colleague) {
    const row = clone("colleague");
    const { name, own_key } = colleague;
    const [same, enter] = ["same", "let"].map((of) => /** @type {HTMLInputElement} */ (part(row, of)));
    part(row, "title").textContent = words.wantsIn(name);
    part(row, "how").textContent = words.callThem(name);
    void wordsOfKey(own_key).then((six) => showWords(part(row, "words"), six));
    part(row, "words").setAttribute("aria-label", words.wordsFrom(name));
    same.addEventListener("change", () => (enter.disabled = !same.checked));
    enter.setAttribute("aria-label", words.letIn(name));
    enter.addEventListener("click", () => {
      void attempt(enter, words.lettingIn, part(row, "wrong"), async () => {
        await letIn(ask, me, agency, colleague);
        say(words.isIn(name));
        await again();
        byId("list-title").focus();
      });
    });
    return row;
  }

  return {
    /** @param {Me} me @param {import("./vault.js").Held} agency */
    show(me, agency) {
      const waiting = me.colleagues.filter((one) => !one.inside && one.id !== me.id);
      keyed(
        list,
        waiting,
        (one) => `${one.id} ${one.own_key} ${agency.key}`,
        (one) => make(me, agency, one),
        () => {},
      );
    },
    wipe: () => list.replaceChildren(),
  };
}
