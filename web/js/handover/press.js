// The press that sends a card, what is answered, and what can be done when nobody answers.

import { stoppedView, sendingView, unknownView } from "./after.js";
import { newDraft, shownParts, wipeDraft } from "./draft.js";
import { newCode } from "./filling.js";
import { createSending } from "./send.js";
import { faultWords, refusedWords } from "./words.js";
import { readAlready } from "../../words/da/handover/agreed.js";
import { again as tryAgain, another, lookThrough, mend as mendIt } from "../../words/da/handover/fill.js";
import * as words from "../../words/da/handover/sent.js";

/**
 * @typedef {import("./card.js").State} State
 * @typedef {import("./card.js").Steps} Steps
 * @typedef {import("./client.js").Agency} Agency
 * @typedef {import("./client.js").Roster} Roster
 * @typedef {import("./client.js").Was} Was
 * @typedef {import("./send.js").Outcome} Outcome
 * @typedef {Extract<Outcome, {phase: "saved"}>} Saved
 */

/** Milliseconds before a try that nobody asked for: twice as long each time. */
const SOON = 8_000;
const LATEST = 60_000;

/** @param {Steps} steps @param {{title: string, text: string}} said @param {{label: string, go: () => void}[]} actions @param {() => void} [again] */
const stop = (steps, said, actions, again = undefined) => steps.show({ ...stoppedView({ ...said, actions, later: steps.later }), again });

/** One card, one try at a time. @param {State} card @param {Steps} steps */
export function createPress(card, steps) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let soon;
  let wait = SOON;

  async function attempt() {
    steps.show(sendingView());
    card.unwanted = false;
    wait = SOON;
    const own = card.sending;
    const outcome = await own?.send();
    // the page forgot it meanwhile
    if (outcome && own === card.sending) await steps.answered(outcome);
  }

  async function quietly() {
    clearTimeout(soon);
    const own = card.sending;
    if (card.unwanted || !own?.open()) return;
    const outcome = await own.retry();
    // answered to somebody else meanwhile, or not wanted any more
    if (!outcome || own !== card.sending || card.unwanted) return;
    if (outcome.phase === "unknown") againSoon();
    else await steps.answered(outcome);
  }

  /** While nobody answers it is tried again behind what the page says, which somebody may be copying on paper. */
  function againSoon() {
    clearTimeout(soon);
    soon = setTimeout(quietly, wait);
    wait = Math.min(2 * wait, LATEST);
  }

  return {
    attempt,
    quietly,
    againSoon,
    rest: () => clearTimeout(soon),
    /** @param {string[]} yes the sentences that are agreed to */
    press(yes) {
      const { client, agency, roster, draft, code } = card;
      // A second press of a button that is gone by now: one card, one try.
      if (!agency || !roster || !draft || !code || card.sending?.busy()) return;
      card.yes = yes;
      card.unwanted = false;
      card.sending = createSending(client, { draft, agency, roster, words: yes, code: code.ready });
      return attempt();
    },
  };
}

/**
 * What the page keeps of a card that was sent.
 * @param {Saved} saved @param {Agency} agency @param {string[]} code @param {string} lookup @param {boolean} contact
 * @returns {import("./after.js").Sent}
 */
const sentOf = ({ id, promised_on, expires_on }, { name, phone }, code, lookup, contact) => ({
  id,
  lookup,
  words: code,
  name,
  phone,
  promised_on,
  expires_on,
  contact,
  told: false,
  doubted: false,
});

/** What can be done about a no. @param {State} card @param {Steps} steps @param {string} code */
function stopRefused(card, steps, code) {
  const said = refusedWords(code, card.agency?.name ?? "");
  const read = { label: lookThrough, go: () => steps.review() };
  const codeAgain = () => {
    card.sending = null;
    steps.showCode(card.yes);
  };
  if (code === "closed" || code === "full") stop(steps, said, [{ label: another, go: steps.begin }], steps.begin);
  else if (code === "taken") stop(steps, said, [{ label: words.seeNewCode, go: codeAgain }]);
  else if (code === "withdrawn") stop(steps, said, [read]);
  else stop(steps, said, [{ label: tryAgain, go: steps.attempt }, read]);
}

/** What each answer means. @param {State} card @param {Steps} steps */
export function createAnswers(card, steps) {
  const { client, asked } = card;

  /** @param {Saved} outcome */
  async function saved(outcome) {
    const { agency, draft, code } = card;
    if (!agency || !draft || !code) return;
    const { words: six, ready } = code;
    const contact = shownParts(draft, false).some(({ part }) => part === "reach");
    wipeDraft(draft);
    card.draft = newDraft(asked.messages, asked.line);
    card.code = card.sending = null;
    const one = sentOf(outcome, agency, six, (await ready).lookup, contact);
    if (!card.draft) return;
    card.sent.push(one);
    asked.news(words.cardSent(one.name));
    steps.showSent(one, true);
  }

  function unknown() {
    const { agency, code } = card;
    if (!agency || !code) return;
    asked.news(words.cardUnknown(agency.name));
    steps.againSoon();
    steps.show(unknownView({ name: agency.name, code: code.words, again: steps.attempt, mend: steps.mend, later: steps.later }));
  }

  /** @param {Roster} next */
  function changed(next) {
    const { id = "", name = words.recipient } = card.agency ?? {};
    card.roster = next;
    card.agency = next.agencies.find((one) => one.id === id) ?? null;
    card.sending = null;
    asked.news(words.cardNotSent);
    if (card.agency) steps.review(words.changed(name));
    else steps.choose();
  }

  /** @param {string} code */
  async function refused(code) {
    if (code === "key_changed") {
      const next = await client.roster().catch(() => null);
      if (next) return changed(next);
    }
    if (code === "taken") card.code = newCode();
    asked.news(words.cardNotSent);
    stopRefused(card, steps, code);
  }

  return {
    /** @param {Outcome} outcome */
    async answered(outcome) {
      switch (outcome.phase) {
        case "saved":
          return saved(outcome);
        case "unknown":
          return unknown();
        case "not_sent":
          asked.news(words.cardNotSent);
          return stop(steps, { title: words.notSent, text: `${faultWords(outcome.error, "list")} ${words.stillHere}` }, [
            { label: tryAgain, go: steps.attempt },
          ]);
        case "changed":
          return changed(outcome.roster);
        default:
          return refused(outcome.code);
      }
    },
  };
}

/** Nobody knows whether it arrived, and it is to be mended: it is taken back first. @param {State} card @param {Steps} steps */
export function createMending(card, steps) {
  /** @param {Was} was @param {boolean} tried before, and the answer was lost */
  function mendable(was, tried) {
    card.sending = null;
    card.asked.news(words.cardGone);
    if (was === "unopened") return steps.fill(words.backUnread);
    if (was === "absent" && !tried) return steps.fill(words.hadNotArrived);
    const known = was === "opened" ? words.hadOpened : `${words.gone}.`;
    const text = `${known} ${readAlready} ${words.sameCode}`;
    stop(steps, { title: words.deletedHere, text }, [{ label: mendIt, go: () => steps.fill() }], () => steps.fill());
  }

  return {
    /** @param {(text: string) => void} fault */
    async mend(fault) {
      const own = card.sending;
      if (!own) return;
      const tried = card.unwanted;
      card.unwanted = true;
      steps.rest();
      try {
        const was = await own.takeBack();
        // unless it was pressed to be sent after all
        if (own === card.sending && card.unwanted) mendable(was, tried);
      } catch (error) {
        fault(`${faultWords(error, "takeBack")} ${words.mustKnow}`);
      }
    },
  };
}
