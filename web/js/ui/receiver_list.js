// The list of cards: what waits first, as the server orders it.

import { news, said, titleOf } from "../lib/receiver_rows.js";
import { byId, clone, part, say } from "./desk_dom.js";
import { keyed, tell } from "./receiver_dom.js";

/** @typedef {import("../lib/receiver_rows.js").Row} Row */

const NONE = "Der er ingen kort lige nu. Nye kort kommer af sig selv, mens siden er åben.";

/** @param {(id: string) => void} pick @param {(id: string, row: HTMLElement) => void} erase one that nobody can read @param {(words: string) => void} announce */
export function createList(pick, erase, announce) {
  /** @type {Row[] | null} */
  let rows = null;
  /** What those who sent them are called, of cards that were opened here. @type {Map<string, string>} */
  const names = new Map();

  /** @param {Row} row */
  function make({ id, readable }) {
    const made = clone(readable ? "row" : "row-lost");
    if (readable) made.addEventListener("click", () => pick(id));
    else part(made, "erase").addEventListener("click", () => erase(id, made));
    return made;
  }

  /** @param {HTMLElement} place @param {Row} row @param {string} today */
  function update(place, row, today) {
    const words = said(row, today);
    for (const name of /** @type {const} */ (["state", "sent", "until"])) say(part(place, name), words[name]);
    part(place, "state").dataset.tone = words.tone;
    if (row.readable) tell(part(place, "name"), names.get(row.id) ?? "");
  }

  return {
    /** @param {Row[]} after @param {string} today */
    show(after, today) {
      if (rows) announce(news(rows, after));
      rows = after;
      for (const id of names.keys()) if (!after.some((row) => row.id === id)) names.delete(id);
      document.title = titleOf(after);
      byId("list-none").hidden = after.length > 0;
      byId("list-none").textContent = NONE;
      keyed(byId("rows"), after, (row) => `${row.id} ${row.readable}`, make, (place, row) => update(place, row, today));
    },
    /** Rows that say the same could not be told apart. @param {string} id @param {string} words */
    name: (id, words) => void names.set(id, words),
    /** @param {string} id "": none */
    mark(id) {
      for (const row of byId("rows").children) {
        const own = id !== "" && /** @type {HTMLElement} */ (row).dataset.key === `${id} true`;
        if (own) row.firstElementChild?.setAttribute("aria-current", "true");
        else row.firstElementChild?.removeAttribute("aria-current");
      }
    },
    /** To where one came from. @param {string} id */
    focus(id) {
      const row = /** @type {HTMLElement | null} */ (byId("rows").querySelector(`[data-key="${CSS.escape(`${id} true`)}"] > button`));
      (row ?? byId("list-title")).focus();
    },
    wipe() {
      rows = null;
      names.clear();
      byId("rows").replaceChildren();
      byId("list-none").hidden = false;
      byId("list-none").textContent = "Henter …";
      document.title = "Modtager";
    },
  };
}
