// From the first look at who takes cards to the code that opens this one: what is chosen, filled in and looked through.

import { fits } from "../card/card.js";
import { newWords, codeFrom } from "../card/code.js";
import { OFFLINE } from "../net/client.js";
import { sentList } from "./after.js";
import { chooseView, failedView, loadingView } from "./choose.js";
import { cardOf, MOST_MESSAGES, updateMessages } from "./draft.js";
import { fillView } from "./fill.js";
import { showCodeView } from "./show_code.js";
import { reviewView } from "./review.js";
import { agreedWords, faultWords } from "./words.js";
import * as words from "../../words/da/handover/fill.js";

/** @returns {import("./card.js").Code} its keys take a second or two on a cheap phone: they are made while the card is filled in */
export function newCode() {
  const six = newWords();
  return { words: six, ready: codeFrom(six) };
}

/** Who takes it. @param {import("./card.js").State} card @param {import("./card.js").Steps} steps */
export function createChoice(card, steps) {
  const { client, asked } = card;
  const listed = () => sentList(card.sent, (one) => steps.showSent(one, false));

  async function begin() {
    steps.show(loadingView(steps.home));
    try {
      card.roster = await client.roster();
    } catch (error) {
      return steps.show(failedView({ back: steps.home, text: faultWords(error, "list"), again: begin }));
    }
    const wanted = asked.proposal?.agency;
    card.agency = card.roster.agencies.find(({ id }) => id === wanted) ?? null;
    if (card.agency) steps.fill();
    else choose();
  }

  function choose() {
    if (!card.roster) return;
    const { agencies } = card.roster;
    const gone = asked.proposal && !agencies.some(({ id }) => id === asked.proposal?.agency) ? asked.proposal.name : "";
    const view = chooseView({
      back: steps.home,
      agencies,
      gone,
      sent: listed(),
      pick(one) {
        card.agency = one;
        steps.fill();
      },
    });
    // The list of those who take cards may have changed meanwhile.
    steps.show({ ...view, again: begin });
  }

  return { begin, choose, listed };
}

/** What stands on it. @param {import("./card.js").State} card @param {import("./card.js").Steps} steps */
export function createFilling(card, steps) {
  const { frame, asked } = card;

  /** @param {string} [news] @param {import("./draft.js").Part} [at] what is to be mended */
  function fill(news = "", at = undefined) {
    const { draft, agency, roster } = card;
    if (!agency || !roster || !draft) return;
    card.code ??= newCode();
    updateMessages(draft, asked.messages);
    const mine = asked.proposal?.agency === agency.id;
    const view = fillView({
      draft,
      agency,
      roster,
      news,
      at,
      line: asked.line,
      sent: steps.listed(),
      next: checked,
      later: steps.later,
      proposal: mine ? asked.proposal : null,
      back: mine ? steps.home : { label: words.another, go: steps.choose },
    });
    steps.show({ ...view, again: () => fill() });
  }

  function agreed() {
    const { draft, agency, roster } = card;
    return agency && roster && draft ? agreedWords(agency, roster, agency.age_why ? draft.age : "") : [];
  }

  /** @returns {string} what is wrong, or "": it goes on */
  function checked() {
    const { draft, agency, roster } = card;
    if (!agency || !roster || !draft) return OFFLINE;
    if (draft.picked.size > MOST_MESSAGES) return words.tooMany(MOST_MESSAGES);
    const made = cardOf(draft, Boolean(agency.age_why), { agency: agency.name, at: roster.now, days: roster.days, words: agreed() });
    if (!fits(made)) return words.tooMuch;
    review();
    return "";
  }

  function review(news = "") {
    const { draft, agency } = card;
    if (!agency || !draft) return;
    steps.show(
      reviewView({
        draft,
        agency,
        agreed,
        news,
        relative: asked.line === "relative",
        later: steps.later,
        say: frame.say,
        back: { label: words.mend, go: () => fill() },
        mend: (part) => fill("", part),
        next: showCode,
      }),
    );
  }

  /** @param {string[]} yes what was just agreed to */
  function showCode(yes) {
    const { agency, code } = card;
    if (!agency || !code) return;
    const back = { label: words.lookThrough, go: () => review() };
    steps.show(showCodeView({ name: agency.name, code: code.words, back, later: steps.later, send: () => steps.press(yes) }));
  }

  return { fill, review, showCode };
}
