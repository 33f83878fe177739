// Step 2: exactly what arrives, and one yes for the whole of it.

import { button, el, note } from "../dom/make.js";
import { put } from "../dom/text.js";
import { copyDraft, shownParts, takeOut } from "./draft.js";
import { traces } from "../conversation/guard.js";
import { LABELS, NO_CONTACT, OTHERS, OTHERS_TOO, valueWords } from "./words.js";

/**
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./draft.js").Shown} Shown
 * @typedef {import("./draft.js").Part} Part
 * @typedef {import("./client.js").Agency} Agency
 */

/** @param {Shown} shown @param {() => void} mend @param {() => void} remove */
function partRow(shown, mend, remove) {
  const label = LABELS[shown.part];
  const cpr = traces(shown.value).includes("cpr");
  const value = valueWords(shown.part, shown.value);
  /** @param {string} name @param {() => void} click */
  const act = (name, click) =>
    el("button", { type: "button", class: "button button-small", click }, name, el("span", { class: "visually-hidden" }, ` ${label}: ${value.slice(0, 40)}`));
  return el(
    "div",
    { class: "handover-part" },
    el("dt", {}, label),
    el(
      "dd",
      {},
      el("span", { class: "handover-value" }, value),
      cpr && el("span", { class: "handover-warn" }, "Det ligner et CPR-nummer. Det behøver de ikke."),
    ),
    el("dd", { class: "handover-remove" }, act("Ret", mend), act("Fjern", remove)),
  );
}

/**
 * What arrives, as they will see it.
 * @param {Draft} draft @param {Agency} agency @param {boolean} relative whether the conversation is about somebody else
 * @param {{mend: (part: Part) => void, remove: (one: Shown) => void}} on
 */
function createPaper(draft, agency, relative, { mend, remove }) {
  const list = el("dl", {});
  const hollow = el("p", { class: "soft" });
  const warning = el("p", { class: "handover-others" });
  const undo = el("p", { class: "handover-undo" });
  const box = el("div", { class: "card handover-paper", tabindex: -1, role: "group", "aria-label": `Kortet til ${agency.name}` }, list, undo, warning, hollow);

  /** @param {Shown} one */
  const row = (one) =>
    partRow(
      one,
      () => mend(one.part),
      () => remove(one),
    );

  function draw() {
    const shown = shownParts(draft, Boolean(agency.age_why));
    list.replaceChildren(...shown.map(row));
    list.hidden = !shown.length;
    const other = relative || draft.line === "relative";
    put(warning, other ? OTHERS : OTHERS_TOO);
    warning.hidden = !(other ? shown.some(({ part }) => part !== "line") : shown.some(({ part }) => part === "messages"));
    const reach = shown.some(({ part }) => part === "reach");
    put(
      hollow,
      shown.length ? (reach ? "" : `Ingen måde at kontakte dig på. ${NO_CONTACT}`) : `Kortet er tomt. De kan kun se, at nogen vil have hjælp. ${NO_CONTACT}`,
    );
    hollow.hidden = !hollow.textContent;
  }

  return { box, undo, draw };
}

/**
 * One yes for the whole of it.
 * @param {() => string[]} words what is agreed to, of this moment
 * @param {(words: string[]) => void} next @param {() => void} later
 */
function createAgreement(words, next, later) {
  const first = el("span", {});
  const rest = el("ul", { class: "handover-agreed", id: "handover-agreed" });
  const wrong = el("p", { class: "error", role: "alert" });
  const yes = el("input", { type: "checkbox", id: "handover-yes", autocomplete: "off", "aria-describedby": "handover-agreed", change: () => put(wrong, "") });

  function submit(/** @type {Event} */ event) {
    event.preventDefault();
    if (yes.checked) return next(words());
    put(wrong, "Sæt et hak, hvis du siger ja. Ellers bliver intet sendt.");
    yes.focus();
  }

  const form = el(
    "form",
    { class: "handover-form", autocomplete: "off", submit },
    el("div", { class: "handover-agree" }, el("h2", {}, "Godt at vide"), rest),
    el("label", { class: "handover-yes", for: "handover-yes" }, yes, first),
    wrong,
    el("div", { class: "handover-actions" }, el("button", { type: "submit", class: "button button-primary" }, "Få din kode"), button("Ikke nu", later)),
  );

  function draw() {
    const [yesWords, ...others] = words();
    put(first, yesWords ?? "");
    rest.replaceChildren(...others.map((text) => el("li", {}, text)));
  }

  return { form, yes, draw };
}

/**
 * @param {object} given
 * @param {Draft} given.draft
 * @param {Agency} given.agency
 * @param {() => string[]} given.words what is agreed to, of this moment
 * @param {string} given.news
 * @param {(text: string) => void} given.say
 * @param {{label: string, go: () => void}} given.back
 * @param {boolean} given.relative whether the conversation is about somebody else
 * @param {(part: Part) => void} given.mend
 * @param {(words: string[]) => void} given.next
 * @param {() => void} given.later
 * @returns {import("./frame.js").View}
 */
export function reviewView({ draft, agency, words, news, relative, say, back, mend, next, later }) {
  const paper = createPaper(draft, agency, relative, { mend, remove });
  const agreement = createAgreement(words, next, later);

  function draw() {
    paper.draw();
    agreement.draw();
  }
  draw();

  /** @param {string} said @param {(Node|string)[]} more */
  function changed(said, ...more) {
    // a yes is to what stands there
    agreement.yes.checked = false;
    paper.undo.replaceChildren(...more);
    draw();
    paper.box.focus({ preventScroll: true });
    say(said);
  }

  /** @param {Shown} one */
  function remove(one) {
    const before = copyDraft(draft);
    const said = `Fjernet: ${LABELS[one.part]}.`;
    takeOut(draft, one);
    const undo = () => {
      Object.assign(draft, before);
      changed("Det er tilbage.");
    };
    changed(said, `${said} `, button("Fortryd", undo, "button-small"));
  }

  return {
    name: "review",
    title: "Se det igennem",
    step: "Trin 2 af 3",
    back,
    body: [
      ...(news ? [note("warm", el("p", {}, news))] : []),
      el(
        "p",
        { class: "handover-lead" },
        "Præcis det her kommer frem til ",
        el("strong", {}, agency.name),
        " og ikke mere. Det, du siger ja til herunder, følger med. Rådgiveren ser det ikke.",
      ),
      paper.box,
      agreement.form,
    ],
  };
}
