// From the first field to the last press. Whoever looks into the conversation meanwhile finds all as it was.

import { fits } from "../card/card.js";
import { cardOf, MOST_MESSAGES, newDraft, shownParts, updateMessages, wipeDraft } from "./draft.js";
import { createSending } from "./send.js";
import { newWords, receiptFrom } from "../card/receipt.js";
import { sendingView, sentList, sentView, stoppedView, takeBackView, takenBackView, unknownView } from "./after.js";
import { chooseView, failedView, loadingView } from "./choose.js";
import { fillView } from "./fill.js";
import { TO_TALK } from "./frame.js";
import { receiptView } from "./receipt.js";
import { reviewView } from "./review.js";
import { takingBack } from "./take_back.js";
import { OFFLINE } from "../net/client.js";
import { agreedWords, CARD_LOST, CODE_LOST, faultWords, READ_ALREADY, refusedWords, TAKEN_BACK_MAYBE } from "./words.js";

/**
 * @typedef {import("./after.js").Sent} Sent
 * @typedef {import("./client.js").Agency} Agency
 * @typedef {import("./client.js").Roster} Roster
 * @typedef {import("./client.js").Was} Was
 * @typedef {import("./send.js").Outcome} Outcome
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {{agency: string, name: string, why: string, fields: string[]}} Proposal
 * @typedef {{words: string[], ready: Promise<import("../card/receipt.js").Receipt>}} Receipt
 *
 * @typedef {object} Asked
 * @property {Proposal|null} proposal
 * @property {"self"|"relative"|null} line
 * @property {string[]} messages own ones, oldest first; read anew whenever the card is filled in
 * @property {(text: string) => boolean} tell
 * @property {(text: string) => void} news what became of it, told where the sheet is not seen
 * @property {(keep?: boolean) => void} done `keep`: put away only
 *
 * @typedef {ReturnType<typeof createCard>} Card
 */

/** Milliseconds before a try that nobody asked for: twice as long each time. */
const SOON = 8_000;
const LATEST = 60_000;
const NOT_SENT = "Kortet er ikke sendt.";

/** @returns {Receipt} its keys take a second or two on a cheap phone: they are made while the card is filled in */
function newReceipt() {
  const words = newWords();
  return { words, ready: receiptFrom(words) };
}

/**
 * @param {import("./client.js").Client} client @param {import("./frame.js").Frame} frame
 * @param {Sent[]} sent from this page, whatever sheet it was: as long as the page lives, no code is needed @param {Asked} asked
 */
export function createCard(client, frame, sent, asked) {
  /** @type {Draft|null} null: wiped */
  let draft = newDraft(asked.messages, asked.line);
  /** @type {Roster|null} */
  let roster = null;
  /** @type {Agency|null} */
  let agency = null;
  /** @type {Receipt|null} */
  let receipt = null;
  /** @type {ReturnType<typeof createSending>|null} */
  let sending = null;
  /** The sentences that were agreed to at the last press. @type {string[]} */
  let yes = [];
  /** "Ret i det" was pressed: what was sealed is not wanted any more, and goes out again only by a press. */
  let unwanted = false;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let soon;
  let wait = SOON;

  /** @param {import("./frame.js").View} view */
  const show = (view) => void (draft && frame.show(view));
  const later = () => asked.done(true);
  const home = { label: "", go: later };
  const listed = () => sentList(sent, (one) => showSent(one, false));
  const proposed = () => (asked.proposal?.agency === agency?.id ? asked.proposal : null);

  // --- before the card ---------------------------------------------------------------------------------------------

  async function begin() {
    show(loadingView(home));
    try {
      roster = await client.roster();
    } catch (error) {
      return show(failedView({ back: home, text: faultWords(error), again: begin }));
    }
    const wanted = asked.proposal?.agency;
    agency = roster.agencies.find(({ id }) => id === wanted) ?? null;
    if (agency) fill();
    else choose();
  }

  function choose() {
    if (!roster) return;
    const gone = asked.proposal && !roster.agencies.some(({ id }) => id === asked.proposal?.agency) ? asked.proposal.name : "";
    const view = chooseView({
      back: home, agencies: roster.agencies, gone, sent: listed(),
      pick(one) {
        agency = one;
        fill();
      },
    });
    // Who takes cards may have changed meanwhile.
    show({ ...view, again: begin });
  }

  // --- the card ----------------------------------------------------------------------------------------------------

  /** @param {string} [news] @param {import("./draft.js").Part} [at] what is to be mended */
  function fill(news = "", at = undefined) {
    if (!agency || !roster || !draft) return;
    receipt ??= newReceipt();
    updateMessages(draft, asked.messages);
    const back = asked.proposal?.agency === agency.id ? home : { label: "Vælg en anden", go: choose };
    const view = fillView({ draft, agency, roster, proposal: proposed(), line: asked.line, sent: listed(), news, at, back, next: checked, later });
    show({ ...view, again: () => fill() });
  }

  const agreed = () => (agency && roster && draft ? agreedWords(agency, roster, agency.age_why ? draft.age : "") : []);

  /** @returns {string} what is wrong, or "": it goes on */
  function checked() {
    if (!agency || !roster || !draft) return OFFLINE;
    if (draft.picked.size > MOST_MESSAGES) return `Der kan højst komme ${MOST_MESSAGES} beskeder med. Fjern nogle.`;
    const card = cardOf(draft, Boolean(agency.age_why), { agency: agency.name, at: roster.now, days: roster.days, words: agreed() });
    if (!fits(card)) return "Der er for meget med til ét kort. Fjern nogle af beskederne, eller skriv lidt kortere.";
    review();
    return "";
  }

  function review(news = "") {
    if (!agency || !draft) return;
    show(reviewView({
      draft, agency, words: agreed, news, relative: asked.line === "relative", later,
      say: frame.say, back: { label: "Ret i det", go: () => fill() }, mend: (part) => fill("", part), next: code,
    }));
  }

  /** @param {string[]} words what was just agreed to */
  function code(words) {
    if (!agency || !receipt) return;
    show(receiptView({ name: agency.name, words: receipt.words, back: { label: "Se det igennem", go: () => review() }, later, send: () => press(words) }));
  }

  // --- the press ---------------------------------------------------------------------------------------------------

  /** @param {string[]} words */
  function press(words) {
    // A second press of a button that is gone by now: one card, one try.
    if (!agency || !roster || !draft || !receipt || sending?.busy()) return;
    yes = words;
    unwanted = false;
    sending = createSending(client, { draft, agency, roster, words, receipt: receipt.ready });
    return attempt();
  }

  async function attempt() {
    show(sendingView("Låser og sender …"));
    unwanted = false;
    wait = SOON;
    const own = sending;
    const outcome = await own?.send();
    // the page forgot it meanwhile
    if (outcome && own === sending) await answered(outcome);
  }

  /** While nobody answers it is tried again behind what the page says, which somebody may be copying on paper. */
  function againSoon() {
    clearTimeout(soon);
    soon = setTimeout(quietly, wait);
    wait = Math.min(2 * wait, LATEST);
  }

  async function quietly() {
    clearTimeout(soon);
    const own = sending;
    if (unwanted || !own?.open()) return;
    const outcome = await own.retry();
    // answered to somebody else meanwhile, or not wanted any more
    if (!outcome || own !== sending || unwanted) return;
    if (outcome.phase === "unknown") againSoon();
    else await answered(outcome);
  }

  /** @param {Outcome} outcome */
  async function answered(outcome) {
    switch (outcome.phase) {
      case "saved":
        return saved(outcome);
      case "unknown":
        return unknown();
      case "not_sent":
        asked.news(NOT_SENT);
        return stopped({ title: "Det er ikke sendt", text: `${faultWords(outcome.error)} Det, du har skrevet, er her stadig.` }, [{ label: "Prøv igen", go: attempt }]);
      case "changed":
        return changed(outcome.roster);
      default:
        return refused(outcome.code, outcome.message);
    }
  }

  /** @param {Extract<Outcome, {phase: "saved"}>} outcome */
  async function saved({ id, promised_on, expires_on }) {
    if (!agency || !draft || !receipt) return;
    const { words, ready } = receipt;
    const contact = shownParts(draft, false).some(({ part }) => part === "reach");
    wipeDraft(draft);
    draft = newDraft(asked.messages, asked.line);
    receipt = sending = null;
    const one = { id, lookup: (await ready).lookup, words, name: agency.name, phone: agency.phone, promised_on, expires_on, contact, told: false, doubted: false };
    if (!draft) return;
    sent.push(one);
    asked.news(`Kortet er sendt til ${one.name}.`);
    showSent(one, true);
  }

  function unknown() {
    if (!agency || !receipt) return;
    asked.news(`Vi ved ikke, om kortet nåede frem til ${agency.name}.`);
    againSoon();
    show(unknownView({ name: agency.name, words: receipt.words, again: attempt, mend, later }));
  }

  /** @param {(text: string) => void} fault */
  async function mend(fault) {
    const own = sending;
    if (!own) return;
    const tried = unwanted;
    unwanted = true;
    clearTimeout(soon);
    try {
      const was = await own.takeBack();
      // unless it was pressed to be sent after all
      if (own === sending && unwanted) mendable(was, tried);
    } catch (error) {
      fault(`${faultWords(error)} Før du retter, skal vi vide, om det ligger hos os.`);
    }
  }

  /** @param {Was} was @param {boolean} tried before, and the answer was lost */
  function mendable(was, tried) {
    sending = null;
    asked.news("Kortet er ikke hos os mere.");
    if (was === "unopened") return fill("Det er taget tilbage, ulæst. Nu kan du rette i det.");
    if (was === "absent" && !tried) return fill("Det var ikke nået frem. Nu kan du rette i det.");
    const known = was === "opened" ? "De havde nået at åbne det." : "Det ligger ikke hos os mere.";
    const text = `${known} ${READ_ALREADY} Sender du det igen, er koden den samme.`;
    stopped({ title: "Det er slettet her", text }, [{ label: "Ret i det", go: () => fill() }], () => fill());
  }

  /** @param {Roster} next */
  function changed(next) {
    const { id = "", name = "Modtageren" } = agency ?? {};
    roster = next;
    agency = next.agencies.find((one) => one.id === id) ?? null;
    sending = null;
    asked.news(NOT_SENT);
    if (agency) review(`${name} har ændret noget eller fået en ny nøgle, siden du begyndte. Intet er sendt. Se det igennem igen.`);
    else choose();
  }

  /** @param {{title: string, text: string}} said @param {{label: string, go: () => void}[]} actions @param {() => void} [again] */
  const stopped = (said, actions, again = undefined) => show({ ...stoppedView({ ...said, actions, later }), again });

  /** @param {string} code @param {string} message */
  async function refused(code, message) {
    if (code === "key_changed") {
      const next = await client.roster().catch(() => null);
      if (next) return changed(next);
    }
    if (code === "taken") receipt = newReceipt();
    asked.news(NOT_SENT);
    const said = refusedWords(code, agency?.name ?? "", message);
    const read = { label: "Se det igennem", go: () => review() };
    const other = { label: "Vælg en anden", go: begin };
    if (code === "closed" || code === "full") stopped(said, [other], begin);
    else if (code === "taken") stopped(said, [{ label: "Se den nye kode", go: codeAgain }]);
    else if (code === "withdrawn") stopped(said, [read]);
    else stopped(said, [{ label: "Prøv igen", go: attempt }, read]);
  }

  function codeAgain() {
    sending = null;
    code(yes);
  }

  // --- afterwards --------------------------------------------------------------------------------------------------

  /** @param {Sent} one @param {boolean} fresh */
  function showSent(one, fresh) {
    if (one.doubted) return takeBack(one, fresh);
    show(sentView({
      sent: one, fresh, tell: () => asked.tell(`Jeg har sendt det til ${one.name}.`),
      later, another: choose,
      takeBack: () => takeBack(one, fresh),
    }));
  }

  /** @param {Sent} one @param {boolean} fresh */
  function takeBack(one, fresh) {
    show(takeBackView({
      name: one.name, opened: false, fault: one.doubted ? TAKEN_BACK_MAYBE : "",
      ...takingBack(client, one, { gone: (was) => takenBack(one, was), stays: () => showSent(one, fresh) }),
    }));
  }

  /** @param {Sent} one @param {Was} was */
  function takenBack(one, was) {
    sent.splice(sent.indexOf(one), 1);
    // Told once: looked at again, it is a new card or what else was sent.
    show({ ...takenBackView({ was, label: TO_TALK, done: () => asked.done(sent.length > 0) }), again: begin });
  }

  void begin();
  return {
    /** Worth a try: the network is back, or somebody looks at the page again. */
    again: () => void quietly(),
    /** What is lost with the page, or "". */
    lost() {
      const written = draft && (sending || shownParts(draft, true).some(({ part }) => part !== "line"));
      return [...(written ? [CARD_LOST] : []), ...(draft && sent.length ? [CODE_LOST] : [])].join(" ");
    },
    /** Nothing of it is left here. @returns {boolean} whether a card may have arrived, and nobody knows */
    wipe() {
      clearTimeout(soon);
      const doubt = sending?.forget() ?? false;
      if (draft) wipeDraft(draft);
      asked.messages = [];
      draft = roster = agency = receipt = sending = null;
      for (const one of sent.splice(0)) one.words = [];
      return doubt;
    },
  };
}
