// Inside: colleagues who wait, the list, and the card that is open.

import * as words from "../../words/da/agency/cards.js";
import { confirmed } from "../dom/confirm.js";
import { byId, part } from "../dom/find.js";
import { tell } from "../dom/form.js";
import { attempt } from "./attempt.js";
import { newest } from "../net/newest.js";
import { isCode } from "../net/client.js";
import { faultWords } from "./faults.js";
import { createCard } from "./card.js";
import { createColleagues } from "./colleagues.js";
import { createJunk } from "./junk.js";
import { createList } from "./list.js";
import { show } from "./stage.js";
import { reader } from "../conversation/aloud.js";

/**
 * @typedef {import("./vault.js").Held} Held
 * @typedef {import("./keys.js").Me} Me
 */

/** Milliseconds between two looks whether the open card is still there: whoever takes it back is told that it is gone at once. */
const OPEN = 5_000;

/**
 * While a card is open and seen, the list is read more often: nothing is written by that, and without a card nothing more is asked.
 * @param {() => Promise<void>} look @param {() => boolean} reads
 */
function createWatch(look, reads) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let next;
  async function again() {
    if (!document.hidden) await look().catch(() => {});
    start();
  }
  function start() {
    clearTimeout(next);
    if (reads()) next = setTimeout(() => void again(), OPEN);
  }
  return { start, stop: () => clearTimeout(next) };
}

/** A card that nobody can read any more. @param {HTMLElement} row @param {() => Promise<void>} erase */
async function eraseLost(row, erase) {
  if (!(await confirmed({ title: words.eraseTitle, words: words.eraseLost, yes: words.yesErase, no: words.cancel }))) return;
  await attempt(part(row, "erase"), words.erasing, part(row, "wrong"), async () => {
    await erase();
    byId("list-title").focus();
  });
}

/**
 * The cards: their list, the one that is open, and those that nobody can read.
 * @param {import("./ask.js").Ask} ask @param {() => {me: Me, agency: Held} | null} who is inside @param {(text: string) => void} announce
 */
function createCards(ask, who, announce) {
  let today = "";
  let last = "";
  /** What became of a card that was put away; it stands until the next card is opened. */
  let missed = "";
  const looks = newest();
  const card = createCard(ask, {
    changed: look,
    today: () => today,
    elsewhere: (text) => who() && tell(byId("list-wrong"), (missed = text)),
    named: (id, name) => list.name(id, name),
  });
  const list = createList(
    (id) => void pick(id),
    (id, row) => void eraseLost(row, () => ask("kort/slet", { id }).then(look)),
    announce,
  );
  const junk = createJunk(ask, { who, today: () => today, changed: look });
  const watch = createWatch(look, () => Boolean(who() && card.id()));

  async function look() {
    const mine = who();
    if (!mine) return;
    const found = await looks(() => ask("kort"));
    if (!found || who() !== mine) return;
    today = found.value.today;
    list.show(found.value.cards, today);
    junk.show(found.value.cards);
    list.mark(card.id());
    if (!found.value.cards.some(({ id }) => id === card.id())) card.lost();
  }

  /** @param {string} id */
  async function pick(id) {
    const mine = who();
    if (!mine || card.id() === id) return;
    tell(byId("list-wrong"), (missed = ""));
    try {
      last = id;
      const opening = card.start(id, mine.me, mine.agency);
      list.mark(id);
      await opening;
      await look();
    } catch (error) {
      if (!isCode(error, "withdrawn_or_expired")) tell(byId("list-wrong"), faultWords(error));
    }
    watch.start();
  }

  function back() {
    card.wipe();
    list.mark("");
    list.focus(last);
  }

  for (const button of document.querySelectorAll("[data-back]")) button.addEventListener("click", back);
  return {
    async refresh() {
      try {
        await card.refresh().catch(() => {});
        await look();
        tell(byId("list-wrong"), missed);
      } catch (error) {
        tell(byId("list-wrong"), faultWords(error));
      }
      watch.start();
    },
    /** @param {boolean} drafts what was being written, too */
    wipe(drafts) {
      watch.stop();
      card.wipe();
      if (drafts) card.forget();
      list.wipe();
      junk.wipe();
      tell(byId("list-wrong"), (missed = ""));
    },
    begun: () => card.begun(),
  };
}

/** @param {import("./ask.js").Ask} ask @param {() => Promise<void>} again looks at everything anew */
export function createInside(ask, again) {
  /** @type {{me: Me, agency: Held} | null} */
  let held = null;
  const read = reader(byId("said"));
  const announce = (/** @type {string} */ text) => void (text && read(text));
  const cards = createCards(ask, () => held, announce);
  const colleagues = createColleagues(ask, announce, again);
  return {
    /** Also again and again. @param {Me} me @param {Held} agency */
    async open(me, agency) {
      held = held?.agency === agency ? Object.assign(held, { me }) : { me, agency };
      colleagues.show(me, agency);
      show("inside");
      await cards.refresh();
    },
    /** Text and keys go at once. @param {boolean} drafts what was being written, too */
    wipe(drafts) {
      held = null;
      cards.wipe(drafts);
      colleagues.wipe();
      byId("said").replaceChildren();
    },
    begun: cards.begun,
  };
}
