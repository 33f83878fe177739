// Many cards that nobody can read: anybody can seal nonsense to an agency's key, and a program can send hundreds. This
// browser tries those that nobody has read; what it can read stays as it was, unopened. The others go together.

import * as words from "../../words/da/agency/cards.js";
import { confirmed } from "../dom/confirm.js";
import { byId } from "../dom/find.js";
import { tell } from "../dom/form.js";
import { attempt } from "./attempt.js";
import { openCard } from "../card/card.js";

/**
 * @typedef {import("./rows.js").Row} Row
 * @typedef {import("./keys.js").Me} Me
 * @typedef {import("./vault.js").Held} Held
 */

/** From this many waiting cards on it looks like a flood. */
const FLOOD = 5;
/** As many as the server takes at once. */
const MANY = 100;

/** @param {Row} row */
const untouched = (row) => row.readable && !row.acknowledged_on && !row.closed_on && !row.answered;

/** @template T @param {T[]} all @returns {T[][]} */
const parts = (all) => Array.from({ length: Math.ceil(all.length / MANY) }, (_, index) => all.slice(index * MANY, (index + 1) * MANY));

/** @param {number} erasable @param {number} others that nobody has opened, or only today */
function question(erasable, others) {
  const title = erasable ? words.eraseMany(erasable) : words.manyUnreadable(others);
  const text = [erasable && words.openedBefore, others && (erasable ? words.moreWait(others) : words.theyWait), words.othersStay];
  return { title, words: text.filter(Boolean).join(" "), yes: erasable ? words.yesEraseMany(erasable) : words.markOpened, no: words.cancel };
}

/**
 * @param {import("./ask.js").Ask} ask
 * @param {{who: () => {me: Me, agency: Held} | null, today: () => string, changed: () => Promise<void>}} on
 */
export function createJunk(ask, on) {
  /** @type {Row[]} */
  let rows = [];
  const [box, button, wrong, done] = ["junk", "junk-find", "junk-wrong", "junk-done"].map(byId);

  /** The ids of those that do not open. @param {string[]} ids @param {NonNullable<ReturnType<typeof on.who>>} mine */
  async function unreadable(ids, { me, agency }) {
    /** @type {string[]} */
    const found = [];
    for (const part of parts(ids)) {
      for (const { id, key, card } of (await ask("kort/proev", { ids: part })).cards) {
        // Sealed to a key that was made since, it is not nonsense.
        if (key === agency.key && !(await openCard(card, { id, agency: me.agency.id, key }, agency.pair))) found.push(id);
      }
    }
    return found;
  }

  async function clear() {
    const mine = on.who();
    if (!mine) return;
    tell(done, "");
    const tried = new Map(rows.map((row) => [row.id, row]));
    const found = await unreadable([...tried.keys()], mine);
    if (on.who() !== mine) return;
    if (!found.length) return tell(done, words.allReadable);
    const erasable = found.filter((id) => (tried.get(id)?.opened_on ?? on.today()) < on.today()).length;
    if (!(await confirmed(question(erasable, found.length - erasable))) || on.who() !== mine) return;
    let [erased, left] = [0, found.length];
    try {
      for (const part of parts(found)) {
        erased += (await ask("kort/ulaeselige", { ids: part })).erased;
        left = found.length - erased;
      }
    } finally {
      if (on.who() === mine) await on.changed();
    }
    if (on.who() !== mine) return;
    byId("list-title").focus();
    tell(done, [erased && words.erasedMany(erased), left && words.leftMany(left)].filter(Boolean).join(" "));
  }

  function draw() {
    button.hidden = rows.length < FLOOD;
    box.hidden = button.hidden && done.hidden && wrong.hidden;
  }

  button.addEventListener("click", () => void attempt(button, words.trying, wrong, clear).then(draw));
  return {
    /** @param {Row[]} all */
    show(all) {
      rows = all.filter(untouched);
      draw();
    },
    wipe() {
      rows = [];
      for (const line of [wrong, done]) tell(line, "");
      draw();
    },
  };
}
