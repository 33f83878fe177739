// A card's parts on the page: how to reach them before anything else, and what not to do where it cannot be overlooked.

import * as words from "../../words/da/agency/cards.js";
import { byId } from "../dom/find.js";
import { el } from "../dom/make.js";
import { momentWord } from "../dom/days.js";

/** @typedef {import("../card/read.js").Card} Card */

const AGES = {
  "": [words.ageUnknown, words.ageUnknownMeans],
  under18: [words.under18, words.under18Means],
  adult: [words.adult, words.adultMeans],
};

/** One text of a part; hides the part when there is none. @param {string} id @param {string} text @param {string} [place] */
function fill(id, text, place = `${id}-words`) {
  byId(id).hidden = !text;
  byId(place).textContent = text;
}

/** @param {Card} card */
function showContact({ reach, when }) {
  const facts = [
    [words.how, reach],
    [words.when, when],
  ].filter(([, text]) => text);
  byId("contact-only").hidden = Boolean(reach);
  byId("contact").hidden = !facts.length;
  byId("contact").replaceChildren(...facts.map(([name, text]) => el("div", {}, el("dt", {}, name), el("dd", { class: "agency-text", dir: "auto" }, text))));
}

/** @param {Card["consent"]} consent */
function showConsent(consent) {
  byId("consent").hidden = !consent;
  if (!consent) return byId("consent-words").replaceChildren();
  const { at, words: agreed, parts, days } = consent;
  const when = [at === null ? "" : words.sentAt(momentWord(at)), days === null ? "" : words.keptFor(days)];
  byId("consent-words").replaceChildren(
    el("p", {}, when.filter(Boolean).join(" ")),
    el("p", {}, parts.length ? words.chose(parts.join(", ")) : words.choseNothing),
    ...agreed.map((sentence) => el("blockquote", { class: "agency-text" }, sentence)),
  );
}

/** @param {Card} card */
export const nameOf = ({ called }) => called || words.nameless;

/** @param {Card} card */
export function showParts(card) {
  const who = words.sender(card.line === "relative");
  byId("contact-none").textContent = words.noWay(who);
  byId("consent-title").textContent = words.consented(who);
  byId("acknowledge-hint").textContent = words.acknowledgeHint(who);
  byId("answer-hint").textContent = words.answerHint(who);
  byId("card-title").textContent = nameOf(card);
  byId("card-relative").hidden = card.line !== "relative";
  byId("card-self").hidden = card.line !== "self";
  showContact(card);
  fill("not", card.not);
  const [age = "", means = ""] = AGES[card.age];
  fill("age", age, "age-word");
  byId("age-means").textContent = means;
  fill("about", card.about);
  byId("messages").hidden = !card.messages.length;
  byId("messages-list").replaceChildren(...card.messages.map((text) => bubble({ text, mine: false })));
  showConsent(card.consent);
}

/** Nothing of a card stays on the page. */
export function wipeParts() {
  showParts({ line: "", called: "", reach: "", when: "", not: "", age: "", about: "", messages: [], consent: null, thread: null });
  byId("card-title").textContent = "";
  /** @type {HTMLDetailsElement} */ (byId("consent")).open = false;
}

/** @param {{text: string, mine: boolean, meta?: string}} message @returns {HTMLElement} */
export function bubble({ text, mine, meta }) {
  const said = el("p", { class: "bubble", dir: "auto", translate: "no" }, text);
  return el("li", { class: "message", "data-mine": String(mine) }, said, meta && el("p", { class: "meta" }, meta));
}
