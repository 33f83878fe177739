// One card, opened here: the agency's private key never leaves this page's memory, and neither does what it opens.

import { byId } from "../dom/find.js";
import { put } from "../dom/text.js";
import { openCard, openWord } from "../card/card.js";
import { newest } from "../net/newest.js";
import { isCode, wordsOf } from "../net/client.js";
import { dayWord } from "./days.js";
import { readCard, readWord } from "../card/read.js";
import { createActs } from "./acts.js";
import { createAnswer } from "./answer.js";
import { createGarbled } from "./garbled.js";
import { bubble, nameOf, showParts, wipeParts, writer } from "./parts.js";

/**
 * @typedef {import("./vault.js").Held} Held
 * @typedef {import("./keys.js").Me} Me
 * @typedef {{id: string, side: "youth" | "agency", sealed: string, written_on: string}} Word
 * @typedef {object} Opened what the server answers about a card
 * @property {string} id
 * @property {string} key
 * @property {string} card
 * @property {Word[]} words
 * @property {string} promised_on
 * @property {string} expires_on
 * @property {string} opened_on
 * @property {string | null} acknowledged_on
 * @property {string | null} closed_on
 *
 * @typedef {{id: string, thread: import("../conversation/seal.js").Bytes | null, relative: boolean, words: string}} Open `words`: which are shown
 */

/** No thread that our pages write is longer. */
const MOST = 200;
const PANES = ["pick", "card", "gone", "unreadable"];
// About a card that was put away while something was on its way.
const UNSENT = "Det, du sendte fra et kort, som du har lagt væk, kom ikke frem.";
const LOST = "Et kort, som du har lagt væk, er trukket tilbage, eller tiden er gået. Det, du sendte fra det, kom ikke frem.";

/** @param {Opened} now */
const orderOf = (now) => now.words.map((word) => word.id).join();

/**
 * @param {import("./ask.js").Ask} ask
 * @param {{changed: () => Promise<void>, today: () => string, elsewhere: (words: string) => void, named: (id: string, words: string) => void}} on
 *   `changed`: the list should look again; `elsewhere`: what became of a card that is put away; `named`: whose it is
 */
export function createCard(ask, on) {
  /** @type {Open | null} */
  let open = null;
  const looks = newest();
  const answer = createAnswer(ask, { sent: changed, failed });
  const acts = createActs(ask, { done: changed, failed });
  const garbled = createGarbled(ask, { erased });

  /** @param {boolean} shown still */
  async function erased(shown) {
    if (shown) wipe();
    await on.changed();
    if (shown) byId("list-title").focus();
  }

  async function changed() {
    await refresh();
    await on.changed();
  }

  /** @param {unknown} error @param {string} id of the card, which may have been put away meanwhile */
  function failed(error, id) {
    const lost = isCode(error, "withdrawn_or_expired");
    if (open?.id !== id) on.elsewhere(lost ? LOST : `${UNSENT} ${wordsOf(error)}`);
    else if (lost) gone();
    if (!lost) return;
    answer.forget(id);
    // The list still has it; when that fails too, it looks again soon.
    on.changed().catch(() => {});
  }

  /** @param {string} name of the pane */
  function pane(name) {
    for (const id of PANES) byId(id).hidden = id !== name;
    byId("inside").dataset.view = name === "pick" ? "list" : "card";
  }

  function gone() {
    // The name in the list does not wait for the list.
    if (open) on.named(open.id, "");
    wipe();
    byId("gone-title").textContent = "Kortet er her ikke mere";
    byId("gone-words").textContent =
      "Det er trukket tilbage, eller tiden er gået. Her er alt om det slettet. Er det trukket tilbage, vil afsenderen ikke kontaktes på grund af kortet mere. Det, I selv har skrevet ned, følger jeres egne regler.";
    pane("gone");
    byId("gone-title").focus();
  }

  /** What was written on it, opened; null: that is what is shown. @param {Opened} now @param {Open} mine */
  async function wordsIn(now, mine) {
    const { thread } = mine;
    if (!thread || orderOf(now) === mine.words) return null;
    return Promise.all(
      now.words.slice(-MOST).map(async (word) => {
        const { text, by } = readWord(await openWord(thread, word, now.id));
        const who = word.side === "youth" ? writer(mine.relative, true) : by || "En af jer";
        return { text: text || "(Kan ikke læses)", mine: word.side === "agency", meta: `${who} · ${dayWord(word.written_on, on.today())}` };
      }),
    );
  }

  /** @param {Opened} now @param {Open} mine @param {Awaited<ReturnType<typeof wordsIn>>} words */
  function showState(now, mine, words) {
    const day = (/** @type {string} */ of) => dayWord(of, on.today());
    put(byId("card-facts"), `Åbnet ${day(now.opened_on)} · Lovet åbnet senest ${day(now.promised_on)} · Slettes ${day(now.expires_on)}`);
    acts.show(now, on.today());
    if (!words) return;
    mine.words = orderOf(now);
    byId("talk").replaceChildren(...words.map(bubble));
  }

  /** @param {string} id @param {Me} me @param {Held} agency */
  async function start(id, me, agency) {
    wipe();
    /** @type {Open} */
    const mine = { id, thread: null, relative: false, words: "" };
    open = mine;
    /** @type {Opened} */
    const now = await ask("kort/aabn", { id });
    const opened = await openCard(now.card, { id, agency: me.agency.id, key: now.key }, agency.pair);
    if (open !== mine) return;
    if (!opened) {
      wipe();
      pane("unreadable");
      // sealed to a key that was made since, it is not nonsense: the page will have that key in a moment
      return garbled.hold(now.key === agency.key ? id : "");
    }
    const card = readCard(opened.card, opened.day);
    [mine.thread, mine.relative] = [card.thread, card.line === "relative"];
    const words = await wordsIn(now, mine);
    if (open !== mine) return;
    showParts(card);
    on.named(id, nameOf(card));
    answer.open(card.thread && { id, thread: card.thread, by: me.name });
    showState(now, mine, words);
    pane("card");
    byId("card-title").focus();
    byId("detail").scrollTop = 0;
  }

  async function refresh() {
    const mine = open;
    if (!mine?.thread) return;
    try {
      const look = await looks(async () => {
        const now = await ask("kort/aabn", { id: mine.id });
        return { now, words: await wordsIn(now, mine) };
      });
      if (look && open === mine) showState(look.value.now, mine, look.value.words);
    } catch (error) {
      if (open === mine) failed(error, mine.id);
      throw error;
    }
  }

  /** Nothing of it stays on the page, but what somebody was writing. */
  function wipe() {
    open = null;
    wipeParts();
    acts.wipe();
    answer.close();
    garbled.wipe();
    byId("talk").replaceChildren();
    byId("card-facts").textContent = "";
    pane("pick");
  }

  return {
    /** @param {string} id @param {Me} me @param {Held} agency */
    async start(id, me, agency) {
      try {
        await start(id, me, agency);
      } catch (error) {
        if (open?.id !== id) return;
        failed(error, id);
        if (open) wipe();
        throw error;
      }
    },
    refresh,
    wipe,
    /** What was begun, too. */
    forget: () => answer.wipe(),
    begun: () => answer.begun(),
    id: () => open?.id ?? "",
  };
}
