// The list of cards: what waits first, as the server orders it.

import * as words from "../../words/da/agency/cards.js";
import { byId, clone, part } from "../dom/find.js";
import { tell } from "../dom/form.js";
import { keyed } from "../dom/list.js";
import { put } from "../dom/text.js";
import { news, said, titleOf } from "./rows.js";

/** @typedef {import("./rows.js").Row} Row */

/** How many more cards are drawn in a frame when they flood. */
const STEP = 50;

/** @param {Element} row @param {boolean} open */
function markOpen({ firstElementChild: button }, open) {
  if (open) button?.setAttribute("aria-current", "true");
  else button?.removeAttribute("aria-current");
}

/** @param {(id: string) => void} pick @param {(id: string, row: HTMLElement) => void} erase one that nobody can read @param {(text: string) => void} announce */
export function createList(pick, erase, announce) {
  /** @type {Row[] | null} */
  let rows = null;
  let today = "";
  let [drawn, marked] = [0, ""];
  // As the page came.
  const [title, loading] = [document.title, byId("list-none").textContent];
  /** What those who sent them are called, of cards that were opened here. @type {Map<string, string>} */
  const names = new Map();

  /** @param {Row} row */
  function make({ id, readable }) {
    const made = clone(readable ? "row" : "row-lost");
    if (readable) made.addEventListener("click", () => pick(id));
    else part(made, "erase").addEventListener("click", () => erase(id, made));
    return made;
  }

  /** @param {HTMLElement} place @param {Row} row */
  function update(place, row) {
    const says = said(row, today);
    for (const name of /** @type {const} */ (["state", "sent", "until"])) put(part(place, name), says[name]);
    part(place, "state").dataset.tone = says.tone;
    if (row.readable) tell(part(place, "name"), names.get(row.id) ?? "");
  }

  function draw() {
    if (!rows) return;
    drawn = Math.min(rows.length, Math.max(drawn, STEP));
    keyed(byId("rows"), rows.slice(0, drawn), (row) => `${row.id} ${row.readable}`, make, update);
    for (const row of byId("rows").children) markOpen(row, marked !== "" && /** @type {HTMLElement} */ (row).dataset.key === `${marked} true`);
  }

  function more() {
    if (!rows || drawn === rows.length) return;
    drawn += STEP;
    draw();
    requestAnimationFrame(more);
  }

  return {
    /** @param {Row[]} after @param {string} day */
    show(after, day) {
      if (rows) announce(news(rows, after));
      [rows, today] = [after, day];
      for (const id of names.keys()) if (!after.some((row) => row.id === id)) names.delete(id);
      document.title = titleOf(after, title);
      byId("list-none").hidden = after.length > 0;
      byId("list-none").textContent = words.none;
      draw();
      if (drawn < after.length) requestAnimationFrame(more);
    },
    /** Rows that say the same could not be told apart. @param {string} id @param {string} name */
    name(id, name) {
      names.set(id, name);
      draw();
    },
    /** @param {string} id "": none */
    mark(id) {
      if (id === marked) return;
      marked = id;
      draw();
    },
    /** To where one came from. @param {string} id */
    focus(id) {
      const row = /** @type {HTMLElement | null} */ (byId("rows").querySelector(`[data-key="${CSS.escape(`${id} true`)}"] > button`));
      (row ?? byId("list-title")).focus();
    },
    wipe() {
      rows = null;
      [drawn, marked] = [0, ""];
      names.clear();
      byId("rows").replaceChildren();
      byId("list-none").hidden = false;
      byId("list-none").textContent = loading;
      document.title = title;
    },
  };
}
