// One card, opened here: the agency's private key never leaves this page's memory, and neither does what it opens.

import * as words from "../../words/da/agency/cards.js";
import { byId } from "../dom/find.js";
import { put } from "../dom/text.js";
import { openCard, openReply } from "../card/card.js";
import { newest } from "../net/newest.js";
import { isCode } from "../net/client.js";
import { dayWord } from "../dom/days.js";
import { readCard, readReply } from "../card/read.js";
import { faultWords } from "./faults.js";
import { createActs } from "./acts.js";
import { createAnswer } from "./answer.js";
import { createGarbled } from "./garbled.js";
import { bubble, nameOf, showParts, wipeParts } from "./parts.js";

/**
 * @typedef {import("./vault.js").Held} Held
 * @typedef {import("./keys.js").Me} Me
 * @typedef {import("../net/bodies.d.ts").Reply} Reply
 * @typedef {import("../net/bodies.d.ts").OpenedCard & {opened_on: string}} Opened what the server answers about a card
 * @typedef {{id: string, thread: import("../conversation/seal.js").Bytes | null, relative: boolean, replies: string}} Open `replies`: which are shown
 */

/** No thread that our pages write is longer. */
const MOST = 200;
const PANES = ["pick", "card", "gone", "unreadable"];

/** @param {Opened} now */
const orderOf = (now) => now.words.map((reply) => reply.id).join();

/**
 * What was written on it, opened; null: that is what is shown.
 * @param {Opened} now @param {Open} mine @param {string} today
 */
async function repliesIn(now, mine, today) {
  const { thread } = mine;
  if (!thread || orderOf(now) === mine.replies) return null;
  return Promise.all(
    now.words.slice(-MOST).map(async (reply) => {
      const { text, by } = readReply(await openReply(thread, reply, now.id));
      const who = reply.side === "youth" ? words.sender(mine.relative) : by || words.oneOfYou;
      return { text: text || words.unreadable, mine: reply.side === "agency", meta: words.by(who, dayWord(reply.written_on, today)) };
    }),
  );
}

/** Which of the places is seen. @param {string} name */
function pane(name) {
  for (const id of PANES) byId(id).hidden = id !== name;
  byId("inside").dataset.view = name === "pick" ? "list" : "card";
}

function sayGone() {
  byId("gone-title").textContent = words.gone;
  byId("gone-words").textContent = words.goneText;
  pane("gone");
  byId("gone-title").focus();
}

/**
 * What stands beside a card: the answer, what is done with it, and what can't be read.
 * @param {import("./ask.js").Ask} ask
 * @param {{changed(): Promise<void>, failed(error: unknown, id: string): void, erased(shown: boolean): Promise<void>}} on
 */
function createBeside(ask, { changed, failed, erased }) {
  const answer = createAnswer(ask, { sent: changed, failed });
  const acts = createActs(ask, { done: changed, failed });
  const garbled = createGarbled(ask, { erased });
  return {
    answer,
    acts,
    garbled,
    /** Nothing of it stays on the page, but what somebody was writing. */
    wipe() {
      wipeParts();
      acts.wipe();
      answer.close();
      garbled.wipe();
      byId("talk").replaceChildren();
      byId("card-facts").textContent = "";
      pane("pick");
    },
  };
}

/**
 * @typedef {{changed: () => Promise<void>, today: () => string, elsewhere: (text: string) => void, named: (id: string, name: string) => void}} On
 *   `changed`: the list should look again; `elsewhere`: what became of a card that is put away; `named`: whose it is
 */

/** What the server and the key say of the card that is open. @param {import("./ask.js").Ask} ask @param {On} on @param {ReturnType<typeof createBeside>} beside */
function createReading(ask, on, { acts, answer, garbled, wipe }) {
  /** @type {Open | null} */
  let open = null;
  const looks = newest();
  /** It is opened by being asked for. @param {string} id */
  const ofServer = async (id) => /** @type {Opened} */ (await ask("kort/aabn", { id }));

  /** @param {Opened} now @param {Open} mine @param {Awaited<ReturnType<typeof repliesIn>>} replies */
  function showState(now, mine, replies) {
    const day = (/** @type {string} */ of) => dayWord(of, on.today());
    put(byId("card-facts"), words.facts(day(now.opened_on), day(now.promised_on), day(now.expires_on)));
    acts.show(now, on.today(), mine.relative);
    if (!replies) return;
    mine.replies = orderOf(now);
    byId("talk").replaceChildren(...replies.map(bubble));
  }

  return {
    opened: () => open,
    /** It is put away. */
    leave() {
      open = null;
      wipe();
    },
    /** @param {string} id @param {Me} me @param {Held} agency */
    async begin(id, me, agency) {
      wipe();
      /** @type {Open} */
      const mine = { id, thread: null, relative: false, replies: "" };
      open = mine;
      const now = await ofServer(id);
      const opened = await openCard(now.card, { id, agency: me.agency.id, key: now.key }, agency.pair);
      if (open !== mine) return;
      if (!opened) {
        this.leave();
        pane("unreadable");
        // sealed to a key that was made since, it is not nonsense: the page will have that key in a moment
        return garbled.hold(now.key === agency.key ? id : "");
      }
      const card = readCard(opened.card, opened.day);
      [mine.thread, mine.relative] = [card.thread, card.line === "relative"];
      const replies = await repliesIn(now, mine, on.today());
      if (open !== mine) return;
      showParts(card);
      on.named(id, nameOf(card));
      answer.open(card.thread && { id, thread: card.thread, by: me.name });
      showState(now, mine, replies);
      pane("card");
      byId("card-title").focus();
      byId("detail").scrollTop = 0;
    },
    /** How it stands now; not what was overtaken. */
    async look() {
      const mine = open;
      if (!mine?.thread) return;
      const look = await looks(async () => {
        const now = await ofServer(mine.id);
        return { now, replies: await repliesIn(now, mine, on.today()) };
      });
      if (look && open === mine) showState(look.value.now, mine, look.value.replies);
    },
  };
}

/** @param {import("./ask.js").Ask} ask @param {On} on */
export function createCard(ask, on) {
  const beside = createBeside(ask, { changed, failed, erased });
  const { answer } = beside;
  const reading = createReading(ask, on, beside);

  /** @param {boolean} shown still */
  async function erased(shown) {
    if (shown) reading.leave();
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
    if (reading.opened()?.id !== id) on.elsewhere(lost ? words.goneUnsent : words.unsent + faultWords(error));
    else if (lost) gone(id);
    if (!lost) return;
    answer.forget(id);
    // The list still has it; when that fails too, it looks again soon.
    on.changed().catch(() => {});
  }

  /** @param {string} id */
  function gone(id) {
    // The name in the list does not wait for the list.
    on.named(id, "");
    reading.leave();
    sayGone();
  }

  async function refresh() {
    const mine = reading.opened();
    try {
      await reading.look();
    } catch (error) {
      if (mine && reading.opened() === mine) failed(error, mine.id);
      throw error;
    }
  }

  return {
    /** @param {string} id @param {Me} me @param {Held} agency */
    async start(id, me, agency) {
      try {
        await reading.begin(id, me, agency);
      } catch (error) {
        if (reading.opened()?.id !== id) return;
        failed(error, id);
        if (reading.opened()) reading.leave();
        throw error;
      }
    },
    refresh,
    /** The list does not have it any more. */
    lost() {
      const id = reading.opened()?.id;
      if (!id) return;
      gone(id);
      answer.forget(id);
    },
    wipe: reading.leave,
    /** What was begun, too. */
    forget: () => answer.wipe(),
    begun: () => answer.begun(),
    id: () => reading.opened()?.id ?? "",
  };
}
