// From the first field to the last press. Whoever looks into the conversation meanwhile finds all as it was.

import { newDraft, shownParts, wipeDraft } from "./draft.js";
import { createChoice, createFilling } from "./filling.js";
import { createAnswers, createMending, createPress } from "./press.js";
import { createSent } from "./sent.js";
import { cardLost, codeLost } from "../../words/da/handover/sent.js";

/**
 * @typedef {import("./after.js").Sent} Sent
 * @typedef {{agency: string, name: string, why: string, fields: string[]}} Proposal
 * @typedef {{words: string[], ready: Promise<import("../card/code.js").Code>}} Code
 *
 * @typedef {object} Asked
 * @property {Proposal|null} proposal
 * @property {"self"|"relative"|null} line
 * @property {string[]} messages own ones, oldest first; read anew whenever the card is filled in
 * @property {(text: string) => boolean} tell
 * @property {(text: string) => void} news what became of it, told where the sheet is not seen
 * @property {(keep?: boolean) => void} done `keep`: put away only
 *
 * @typedef {object} State
 * @property {import("./client.js").Client} client
 * @property {import("./frame.js").Frame} frame
 * @property {Asked} asked
 * @property {Sent[]} sent from this page, whatever sheet it was: as long as the page lives, no code is needed
 * @property {import("./draft.js").Draft|null} draft null: wiped
 * @property {import("./client.js").Roster|null} roster
 * @property {import("./client.js").Agency|null} agency
 * @property {Code|null} code
 * @property {ReturnType<typeof import("./send.js").createSending>|null} sending
 * @property {string[]} yes the sentences that were agreed to at the last press
 * @property {boolean} unwanted what nobody answered is to be mended: what was sealed is not wanted any more, and goes out again only by a press
 *
 * @typedef {object} Steps where one comes to, from wherever one is
 * @property {(view: import("./frame.js").View) => void} show
 * @property {() => void} later
 * @property {import("./frame.js").Back} home
 * @property {() => Promise<void>} begin
 * @property {() => void} choose
 * @property {() => ReturnType<typeof import("./after.js").sentList>} listed what was sent
 * @property {(news?: string, at?: import("./draft.js").Part) => void} fill
 * @property {(news?: string) => void} review
 * @property {(words: string[]) => void} showCode
 * @property {(words: string[]) => Promise<void>|undefined} press
 * @property {() => Promise<void>} attempt
 * @property {() => void} againSoon
 * @property {() => void} rest nothing is tried by itself
 * @property {(outcome: import("./send.js").Outcome) => Promise<void>} answered
 * @property {(fault: (text: string) => void) => Promise<void>} mend
 * @property {(one: Sent, fresh: boolean) => void} showSent
 *
 * @typedef {ReturnType<typeof createCard>} Card
 */

/**
 * @param {import("./client.js").Client} client @param {import("./frame.js").Frame} frame
 * @param {Sent[]} sent @param {Asked} asked
 */
export function createCard(client, frame, sent, asked) {
  /** @type {State} */
  const card = {
    client,
    frame,
    asked,
    sent,
    draft: newDraft(asked.messages, asked.line),
    roster: null,
    agency: null,
    code: null,
    sending: null,
    yes: [],
    unwanted: false,
  };
  const later = () => asked.done(true);
  const steps = /** @type {Steps} */ ({ show: (view) => void (card.draft && frame.show(view)), later, home: { label: "", go: later } });
  const { quietly, ...press } = createPress(card, steps);
  Object.assign(
    steps,
    press,
    createChoice(card, steps),
    createFilling(card, steps),
    createAnswers(card, steps),
    createMending(card, steps),
    createSent(card, steps),
  );

  void steps.begin();
  return {
    /** Worth a try: the network is back, or somebody looks at the page again. */
    again: () => void quietly(),
    /** What is lost with the page, or "". */
    lost() {
      const { draft, sending } = card;
      const written = draft && (sending || shownParts(draft, true).some(({ part }) => part !== "line"));
      return [...(written ? [cardLost] : []), ...(draft && sent.length ? [codeLost] : [])].join(" ");
    },
    /** Nothing of it is left here. @returns {boolean} whether a card may have arrived, and nobody knows */
    wipe() {
      steps.rest();
      const doubt = card.sending?.forget() ?? false;
      if (card.draft) wipeDraft(card.draft);
      asked.messages = [];
      card.draft = card.roster = card.agency = card.code = card.sending = null;
      for (const one of sent.splice(0)) one.words = [];
      return doubt;
    },
  };
}
