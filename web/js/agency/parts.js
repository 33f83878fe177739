// A card's parts on the page: how to reach them before anything else, and what not to do where it cannot be overlooked.

import { byId } from "../dom/find.js";
import { el } from "../dom/make.js";
import { momentWord } from "./days.js";

/** @typedef {import("../card/read.js").Card} Card */

const AGES = {
  "": ["Ikke oplyst.", "Det kan være en under 18. Spørg, før I går videre."],
  under18: [
    "Under 18 år.",
    "Tal med den unge, før I taler med forældre eller andre. Skal nogen have besked, så sig det til den unge først. Hvad den unge har fået at vide om forældre, står længere nede, ved det, de har sagt ja til.",
  ],
  adult: ["18 år eller over.", "Ingen andre får besked uden et ja, medmindre I har pligt til det."],
};

/** One text of a part; hides the part when there is none. @param {string} id @param {string} words @param {string} [place] */
function fill(id, words, place = `${id}-words`) {
  byId(id).hidden = !words;
  byId(place).textContent = words;
}

/** @param {Card} card */
function showContact({ reach, when }) {
  const facts = Object.entries({ Hvordan: reach, Hvornår: when }).filter(([, words]) => words);
  byId("contact-only").hidden = Boolean(reach);
  byId("contact").hidden = !facts.length;
  byId("contact").replaceChildren(...facts.map(([name, words]) => el("div", {}, el("dt", {}, name), el("dd", { class: "agency-text", dir: "auto" }, words))));
}

/** @param {Card["consent"]} consent */
function showConsent(consent) {
  byId("consent").hidden = !consent;
  if (!consent) return byId("consent-words").replaceChildren();
  const { at, words, parts, days } = consent;
  const kept = days === null ? "" : ` Kortet slettes senest ${days} dage efter.`;
  byId("consent-words").replaceChildren(
    el("p", {}, `${at === null ? "" : `Sendt ${momentWord(at)}.`}${kept}`.trim()),
    el("p", {}, parts.length ? `Valgte at sende: ${parts.join(", ")}.` : "Valgte ikke at sende oplysninger om sig selv."),
    ...words.map((sentence) => el("blockquote", { class: "agency-text" }, sentence)),
  );
}

/** Who wrote the card: "den unge", at the start of a sentence "Den unge". @param {boolean} relative */
export const writer = (relative, start = false) => `${start ? "Den" : "den"} ${relative ? "pårørende" : "unge"}`;

/** @param {Card} card */
export const nameOf = ({ called }) => called || "Uden navn";

/** @param {Card} card */
export function showParts(card) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (byId("card").querySelectorAll("[data-who]"))) {
    place.textContent = writer(card.line === "relative", place.dataset.who === "start");
  }
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
  const words = el("p", { class: "bubble", dir: "auto", translate: "no" }, text);
  return el("li", { class: "message", "data-mine": String(mine) }, words, meta && el("p", { class: "meta" }, meta));
}
