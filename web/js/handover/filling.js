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

/** @returns {import("./card.js").Code} its keys take a second or two on a cheap phone: they are made while the card is filled in */
export function newCode() {
  const words = newWords();
  return { words, ready: codeFrom(words) };
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
      return steps.show(failedView({ back: steps.home, text: faultWords(error), again: begin }));
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
      back: mine ? steps.home : { label: "Vælg en anden", go: steps.choose },
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
    if (draft.picked.size > MOST_MESSAGES) return `Der kan højst komme ${MOST_MESSAGES} beskeder med. Fjern nogle.`;
    const made = cardOf(draft, Boolean(agency.age_why), { agency: agency.name, at: roster.now, days: roster.days, words: agreed() });
    if (!fits(made)) return "Der er for meget med til ét kort. Fjern nogle af beskederne, eller skriv lidt kortere.";
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
        words: agreed,
        news,
        relative: asked.line === "relative",
        later: steps.later,
        say: frame.say,
        back: { label: "Ret i det", go: () => fill() },
        mend: (part) => fill("", part),
        next: showCode,
      }),
    );
  }

  /** @param {string[]} words what was just agreed to */
  function showCode(words) {
    const { agency, code } = card;
    if (!agency || !code) return;
    const back = { label: "Se det igennem", go: () => review() };
    steps.show(showCodeView({ name: agency.name, words: code.words, back, later: steps.later, send: () => steps.press(words) }));
  }

  return { fill, review, showCode };
}
