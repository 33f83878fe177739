// Colleagues who wait to be let in. The six words show that the key is theirs and not the server's.

import { byId, clone, part } from "../dom/find.js";
import { keyed } from "../dom/list.js";
import { attempt } from "./attempt.js";
import { showWords } from "./compare.js";
import { letIn, wordsOfKey } from "./keys.js";

/**
 * @typedef {import("./keys.js").Colleague} Colleague
 * @typedef {import("./keys.js").Me} Me
 */

/** @param {import("./ask.js").Ask} ask @param {(words: string) => void} say @param {() => Promise<void>} again */
export function createColleagues(ask, say, again) {
  const list = byId("colleagues");

  /** @param {Me} me @param {import("./vault.js").Held} agency @param {Colleague} colleague */
  function make(me, agency, colleague) {
    const row = clone("colleague");
    const { name, own_key } = colleague;
    const [same, enter] = ["same", "let"].map((of) => /** @type {HTMLInputElement} */ (part(row, of)));
    part(row, "title").textContent = `${name} vil gerne lukkes ind`;
    part(row, "how").textContent = `Ring til ${name} på et nummer, du selv kender. ${name} læser seks ord op. Er det disse?`;
    void wordsOfKey(own_key).then((words) => showWords(part(row, "words"), words));
    part(row, "words").setAttribute("aria-label", `Seks ord fra ${name}`);
    same.addEventListener("change", () => (enter.disabled = !same.checked));
    enter.setAttribute("aria-label", `Luk ind: ${name}`);
    enter.addEventListener("click", () => {
      void attempt(enter, "Lukker ind …", part(row, "wrong"), async () => {
        await letIn(ask, me, agency, colleague);
        say(`${name} er lukket ind.`);
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
