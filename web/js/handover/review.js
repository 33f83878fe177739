// Step 2: exactly what arrives, and one yes for the whole of it.

import { button, el, note } from "../dom/make.js";
import { put } from "../dom/text.js";
import { copyDraft, shownParts, takeOut } from "./draft.js";
import { traces } from "../conversation/guard.js";
import { LABELS, valueWords } from "./words.js";
import * as words from "../../words/da/handover/fill.js";

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
    el("dd", {}, el("span", { class: "handover-value" }, value), cpr && el("span", { class: "handover-warn" }, words.cpr)),
    el("dd", { class: "handover-remove" }, act(words.change, mend), act(words.remove, remove)),
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
  const box = el("div", { class: "card handover-paper", tabindex: -1, role: "group", "aria-label": words.cardTo(agency.name) }, list, undo, warning, hollow);

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
    put(warning, other ? words.others : words.othersToo);
    warning.hidden = !(other ? shown.some(({ part }) => part !== "line") : shown.some(({ part }) => part === "messages"));
    const reach = shown.some(({ part }) => part === "reach");
    put(hollow, reach ? "" : `${shown.length ? words.noWay : words.empty} ${words.noContact}`);
    hollow.hidden = !hollow.textContent;
  }

  return { box, undo, draw };
}

/**
 * One yes for the whole of it.
 * @param {() => string[]} agreed what is agreed to, of this moment
 * @param {(agreed: string[]) => void} next @param {() => void} later
 */
function createAgreement(agreed, next, later) {
  const first = el("span", {});
  const rest = el("ul", { class: "handover-agreed", id: "handover-agreed" });
  const wrong = el("p", { class: "error", role: "alert" });
  const yes = el("input", { type: "checkbox", id: "handover-yes", autocomplete: "off", "aria-describedby": "handover-agreed", change: () => put(wrong, "") });

  function submit(/** @type {Event} */ event) {
    event.preventDefault();
    if (yes.checked) return next(agreed());
    put(wrong, words.tick);
    yes.focus();
  }

  const form = el(
    "form",
    { class: "handover-form", autocomplete: "off", submit },
    el("div", { class: "handover-agree" }, el("h2", {}, words.goodToKnow), rest),
    el("label", { class: "handover-yes", for: "handover-yes" }, yes, first),
    wrong,
    el("div", { class: "handover-actions" }, el("button", { type: "submit", class: "button button-primary" }, words.getCode), button(words.later, later)),
  );

  function draw() {
    const [yesWords, ...others] = agreed();
    put(first, yesWords ?? "");
    rest.replaceChildren(...others.map((text) => el("li", {}, text)));
  }

  return { form, yes, draw };
}

/**
 * @param {object} given
 * @param {Draft} given.draft
 * @param {Agency} given.agency
 * @param {() => string[]} given.agreed what is agreed to, of this moment
 * @param {string} given.news
 * @param {(text: string) => void} given.say
 * @param {{label: string, go: () => void}} given.back
 * @param {boolean} given.relative whether the conversation is about somebody else
 * @param {(part: Part) => void} given.mend
 * @param {(agreed: string[]) => void} given.next
 * @param {() => void} given.later
 * @returns {import("./frame.js").View}
 */
export function reviewView({ draft, agency, agreed, news, relative, say, back, mend, next, later }) {
  const paper = createPaper(draft, agency, relative, { mend, remove });
  const agreement = createAgreement(agreed, next, later);

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
    const said = words.removed(LABELS[one.part]);
    takeOut(draft, one);
    const undo = () => {
      Object.assign(draft, before);
      changed(words.putBack);
    };
    changed(said, `${said} `, button(words.undo, undo, "button-small"));
  }

  return {
    name: "review",
    title: words.lookThrough,
    step: words.step(2),
    back,
    body: [
      ...(news ? [note("warm", el("p", {}, news))] : []),
      el("p", { class: "handover-lead" }, `${words.exactly} `, el("strong", {}, agency.name), ` ${words.exactlyAfter}`),
      paper.box,
      agreement.form,
    ],
  };
}
