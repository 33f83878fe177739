// Step 2: exactly what arrives, and one yes for the whole of it.

import { shownParts, takeOut } from "../lib/handover_draft.js";
import { traces } from "./guard.js";
import { button, el, note, put } from "./handover_dom.js";
import { LABELS, NO_CONTACT, OTHERS_TOO, valueWords } from "./handover_words.js";

/**
 * @typedef {import("../lib/handover_draft.js").Draft} Draft
 * @typedef {import("../lib/handover_draft.js").Shown} Shown
 */

/** @param {Shown} shown @param {() => void} remove */
function partRow(shown, remove) {
  const label = LABELS[shown.part];
  const cpr = traces(shown.value).includes("cpr");
  const value = valueWords(shown.part, shown.value);
  return el("div", { class: "handover-part" },
    el("dt", {}, label),
    el("dd", {},
      el("span", { class: "handover-value" }, value),
      cpr && el("span", { class: "handover-warn" }, "Det ligner et CPR-nummer. Det behøver de ikke.")),
    el("dd", { class: "handover-remove" }, el("button", { type: "button", class: "button button-small", click: remove }, "Fjern", el("span", { class: "visually-hidden" }, ` ${label}: ${value.slice(0, 40)}`))));
}

/**
 * @param {object} given
 * @param {Draft} given.draft
 * @param {import("../lib/handover_client.js").Agency} given.agency
 * @param {() => string[]} given.words what is agreed to, of this moment
 * @param {string} given.news
 * @param {(text: string) => void} given.say
 * @param {{label: string, go: () => void}} given.back
 * @param {(words: string[]) => void} given.next
 * @param {() => void} given.later
 * @returns {import("./handover_frame.js").View}
 */
export function reviewView({ draft, agency, words, news, say, back, next, later }) {
  const askAge = Boolean(agency.age_why);
  const list = el("dl", {});
  const hollow = el("p", { class: "soft" });
  const warning = el("p", { class: "handover-others" }, OTHERS_TOO);
  const first = el("span", {});
  const rest = el("ul", { class: "handover-agreed" });
  const yes = el("input", { type: "checkbox", id: "handover-yes", autocomplete: "off", "aria-describedby": "handover-agreed", change: () => put(wrong, "") });
  const wrong = el("p", { class: "error", role: "alert" });
  const paper = el("div", { class: "card handover-paper", tabindex: -1, role: "group", "aria-label": `Kortet til ${agency.name}` }, list, warning, hollow);

  function draw() {
    const shown = shownParts(draft, askAge);
    const remove = (/** @type {Shown} */ one) => () => {
      takeOut(draft, one);
      // a yes is to what stands there
      yes.checked = false;
      draw();
      paper.focus({ preventScroll: true });
      say(`Fjernet: ${LABELS[one.part]}.`);
    };
    list.replaceChildren(...shown.map((one) => partRow(one, remove(one))));
    list.hidden = !shown.length;
    warning.hidden = !shown.some(({ part }) => part === "messages");
    const reach = shown.some(({ part }) => part === "reach");
    put(hollow, shown.length ? (reach ? "" : `Ingen måde at kontakte dig på. ${NO_CONTACT}`) : `Kortet er tomt. De kan kun se, at nogen vil have hjælp. ${NO_CONTACT}`);
    hollow.hidden = !hollow.textContent;
    const [yesWords, ...others] = words();
    put(first, yesWords ?? "");
    rest.replaceChildren(...others.map((text) => el("li", {}, text)));
  }
  draw();

  function submit(/** @type {Event} */ event) {
    event.preventDefault();
    if (yes.checked) return next(words());
    put(wrong, "Sæt et hak, hvis du siger ja. Ellers bliver intet sendt.");
    yes.focus();
  }

  rest.id = "handover-agreed";
  return {
    name: "review", title: "Se det igennem", step: "Trin 2 af 3", back,
    body: [
      ...(news ? [note("warm", el("p", {}, news))] : []),
      el("p", { class: "handover-lead" }, "Præcis det her kommer frem til ", el("strong", {}, agency.name), " og ikke mere. Med følger, hvad du har sagt ja til, og hvornår. Rådgiveren ser det ikke."),
      paper,
      el("form", { class: "handover-form", autocomplete: "off", submit },
        el("div", { class: "handover-agree" }, el("h2", {}, "Godt at vide"), rest),
        el("label", { class: "handover-yes", for: "handover-yes" }, yes, first),
        wrong,
        el("div", { class: "handover-actions" },
          el("button", { type: "submit", class: "button button-primary" }, "Få din kode"), button("Ikke nu", later))),
    ],
  };
}
