// Step 1: what they are to know. Everything may be left empty.

import { button, el, note } from "../dom/make.js";
import { put } from "../dom/text.js";
import { MOST_MESSAGES, REACH_BY, reachable } from "./draft.js";
import { createField, suggestedMark } from "./field.js";
import { ageText } from "./words.js";
import { soon } from "../../words/da/handover/agreed.js";
import * as words from "../../words/da/handover/fill.js";

/**
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./client.js").Agency} Agency
 * @typedef {import("./client.js").Roster} Roster
 * @typedef {import("./draft.js").Field} Field
 * @typedef {import("../dom/make.js").Child} Child
 */

/** @type {Record<Field, import("./field.js").Asked>} */
const ASKED = {
  called: { label: words.called, hint: words.calledHint },
  reach: { label: words.reach, hint: words.reachHint, begin: REACH_BY },
  when: { label: words.when, hint: words.whenHint },
  not: { label: words.not, hint: words.notHint, rows: 2, lines: [words.notCall, words.notCallLate, words.notLetter, words.notParents] },
  about: { label: words.about, hint: words.aboutHint, rows: 5 },
};

/**
 * A question with one answer, or none.
 * @template {string} T
 * @param {string} name @param {string} legend @param {Child[]} hints @param {[T, string][]} choices @param {T} chosen
 * @param {(value: T) => void} choose @param {boolean} [suggested]
 */
function question(name, legend, hints, choices, chosen, choose, suggested) {
  const options = choices.map(([value, label]) => {
    const input = el("input", { type: "radio", name, value, autocomplete: "off", change: () => choose(value) });
    input.checked = value === chosen;
    return el("label", {}, input, ` ${label}`);
  });
  return el(
    "fieldset",
    { class: "field", "aria-describedby": `${name}-hint` },
    el("legend", {}, legend, suggested && " ", suggested && suggestedMark()),
    el("div", { class: "hint", id: `${name}-hint` }, ...hints),
    el("div", { class: "choices" }, ...options),
  );
}

/** @param {Draft} draft @param {Agency} agency @param {Roster} roster @param {boolean} suggested */
function ageQuestion(draft, agency, roster, suggested) {
  const told = el("p", { lang: roster.texts.language, dir: "auto" }, ageText(roster, draft.age));
  const box = el("div", { class: "notice", "aria-live": "polite" }, told);
  box.hidden = !told.textContent;
  const choose = (/** @type {Draft["age"]} */ age) => {
    draft.age = age;
    put(told, ageText(roster, age));
    box.hidden = !told.textContent;
  };
  /** @type {[Draft["age"], string][]} */
  const choices = [
    ["under18", words.under18],
    ["adult", words.adult],
    ["", words.notSay],
  ];
  return el(
    "div",
    { class: "handover-age" },
    question("handover-age", words.age, [words.ageWhy(agency.name, agency.age_why)], choices, draft.age, choose, suggested),
    box,
  );
}

/** @param {Draft} draft @param {(line: Draft["line"]) => void} changed */
function lineQuestion(draft, changed) {
  /** @type {[Draft["line"], string][]} */
  const choices = [
    ["self", words.myself],
    ["relative", words.relative],
    ["", words.notSay],
  ];
  return question("handover-line", words.line, [words.lineHint], choices, draft.line, (line) => {
    draft.line = line;
    changed(line);
  });
}

/** Own messages only: the counsellor's are not here. @param {Draft} draft */
function messagePicker(draft) {
  const count = el("span", { class: "soft" });
  const draw = () => put(count, ` · ${words.picked(draft.picked.size)}`);
  const rows = draft.messages.map((text, i) => {
    const input = el("input", {
      type: "checkbox",
      autocomplete: "off",
      change() {
        if (input.checked) draft.picked.add(i);
        else draft.picked.delete(i);
        draw();
      },
    });
    input.checked = draft.picked.has(i);
    return el("li", {}, el("label", {}, input, el("span", { class: "bubble", dir: "auto", translate: "no" }, text)));
  });
  draw();
  const open = draft.picked.size > 0;
  return el(
    "details",
    { class: "handover-messages", open },
    el("summary", {}, words.messages, count),
    el("p", { class: "hint" }, words.messagesHint(MOST_MESSAGES)),
    el("p", { class: "handover-others" }, words.othersToo),
    el("ul", {}, ...rows),
  );
}

/** @param {Agency} agency @param {string} why the counsellor's words */
const about = (agency, why) =>
  el(
    "div",
    { class: "handover-to" },
    el("p", {}, el("strong", {}, agency.name), ` ${words.theyOpen(soon(agency.answers_days))} `, el("bdi", { lang: agency.language }, agency.does)),
    why && el("p", {}, `${words.counsellorWrites} `, el("q", { dir: "auto", translate: "no" }, why)),
  );

/** Where to go on in a question. @param {Element} box @returns {HTMLElement|null} */
const answerIn = (box) => box.querySelector(":checked") ?? box.querySelector("input, textarea");

/**
 * @param {object} given
 * @param {Draft} given.draft
 * @param {Agency} given.agency
 * @param {Roster} given.roster
 * @param {{why: string, fields: string[]}|null} given.proposal
 * @param {Draft["line"]|null} given.line what the conversation says of who it is about
 * @param {Node|null} given.sent
 * @param {string} given.news what happened just before
 * @param {import("./draft.js").Part} [given.at] what is to be mended
 * @param {{label: string, go: () => void}} given.back
 * @param {() => string} given.next goes on; what is wrong with the whole, or ""
 * @param {() => void} given.later
 * @returns {import("./frame.js").View}
 */
export function fillView({ draft, agency, roster, proposal, line, sent, news, at, back, next, later }) {
  const suggested = (/** @type {string} */ part) => Boolean(proposal?.fields.includes(part));
  const noContact = el("p", { class: "notice handover-no-contact" }, words.noContactYet);
  const contact = () => (noContact.hidden = Boolean(reachable(draft.reach).trim()));
  const others = note("", el("p", {}, words.others));
  const wrong = el("p", { class: "error", role: "alert" });
  // whoever is a relative keeps being warned, whatever the card says of it
  const warn = (/** @type {Draft["line"]} */ chosen) => (others.hidden = chosen !== "relative" && line !== "relative");
  warn(draft.line);
  contact();
  const field = (/** @type {Field} */ name) => createField(draft, name, { ...ASKED[name], changed: name === "reach" ? contact : undefined }, suggested(name));
  const [called, reach, when, not, matter] = [field("called"), field("reach"), field("when"), field("not"), field("about")];
  const fields = [called, reach, when, not, matter];
  const age = agency.age_why && ageQuestion(draft, agency, roster, suggested("age"));
  const messages = draft.messages.length > 0 && messagePicker(draft);
  const asked = (draft.line !== line || at === "line") && lineQuestion(draft, warn);
  /** @type {Record<string, Child>} */
  const boxes = { line: asked, age, messages, ...Object.fromEntries(fields.map(({ name, box }) => [name, box])) };
  const place = boxes[at ?? ""];

  function submit(/** @type {Event} */ event) {
    event.preventDefault();
    put(wrong, "");
    const bad = fields.filter((one) => !one.check());
    if (bad[0]) bad[0].input.focus();
    else put(wrong, next());
  }

  return {
    name: "fill",
    title: words.what,
    step: words.step(1),
    back,
    focus: place instanceof Element ? answerIn(place) : null,
    body: [
      ...(news ? [note("good", el("p", {}, news))] : []),
      about(agency, proposal?.why ?? ""),
      ...(sent ? [sent] : []),
      el("p", { class: "handover-lead" }, words.whatText),
      el(
        "form",
        { class: "handover-form", autocomplete: "off", novalidate: true, submit },
        asked,
        others,
        called.box,
        reach.box,
        noContact,
        when.box,
        not.box,
        age,
        matter.box,
        messages,
        wrong,
        el(
          "div",
          { class: "handover-actions" },
          el("button", { type: "submit", class: "button button-primary" }, words.lookThrough),
          button(words.later, later),
        ),
      ),
    ],
  };
}
