/**
 * Above a conversation's field: the phrases that match what follows a slash. They are chosen as from a combobox; but a field of
 * several lines may be no combobox in HTML, so whether the list is open is told by the button beside it.
 */

import { part } from "../dom/find.js";
import { el } from "../dom/make.js";
import { put } from "../dom/text.js";
import { isComposing } from "../conversation/composer.js";
import { queryOf } from "./phrases.js";
import { languageWord, lineWord } from "./words.js";
import * as words from "../../words/da/desk/phrases.js";

/** @typedef {import("./phrases.js").Phrase} Phrase */
/** @typedef {import("./phrases.js").For} For */
/** @typedef {ReturnType<typeof import("./phrases.js").createPhrases>} Phrases */

/** @param {Phrase} phrase @param {For} of */
function marksOf({ language, about, own, checked }, of) {
  return [language !== of.language && languageWord(language), about && lineWord(about), own && words.own, !checked && words.unchecked].filter(Boolean);
}

/** @param {Phrase} phrase @param {For} of @param {string} id */
function optionOf(phrase, of, id) {
  const marks = marksOf(phrase, of).map((mark) => el("small", {}, /** @type {string} */ (mark)));
  const said = el("span", { class: "phrase-said", lang: phrase.language, dir: "auto" }, phrase.said);
  return el("li", { id, role: "option", class: "phrase", "aria-selected": "false" }, el("strong", {}, phrase.title), ...marks, said);
}

/** The list itself, of which one is chosen. @param {HTMLElement} room @param {number} number of the conversation @param {For} of */
function createList(room, number, of) {
  const [box, list, none, said, opener] = ["phrases", "phrases-list", "phrases-none", "phrases-said", "phrases-open"].map((name) => part(room, name));
  const field = part(room, "text");
  list.id = `phrases-${number}`;
  for (const one of [field, opener]) one.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-autocomplete", "list");
  /** @type {Phrase[]} */
  let hits = [];
  let at = 0;

  /** @param {number} next */
  function choose(next) {
    at = next;
    [...list.children].forEach((option, nth) => option.setAttribute("aria-selected", String(nth === at)));
    const chosen = list.children[at];
    chosen?.scrollIntoView?.({ block: "nearest" });
    for (const one of [field, list]) {
      if (chosen && !box.hidden) one.setAttribute("aria-activedescendant", chosen.id);
      else one.removeAttribute("aria-activedescendant");
    }
  }

  return {
    list,
    opener,
    isOpen: () => !box.hidden,
    chosen: () => hits[at],
    hit: (/** @type {Element} */ option) => hits[[...list.children].indexOf(option)],
    say: (/** @type {string} */ text) => put(said, text),
    /** @param {1|-1} step */
    step: (step) => hits.length && choose((at + step + hits.length) % hits.length),
    /** @param {Phrase[]} found @param {string} lack */
    show(found, lack) {
      const same = !box.hidden && found.length === hits.length && found.every((phrase, nth) => phrase === hits[nth]);
      box.hidden = false;
      opener.setAttribute("aria-expanded", "true");
      list.hidden = !found.length;
      none.hidden = Boolean(found.length);
      put(none, lack);
      if (same) return;
      hits = found;
      list.replaceChildren(...hits.map((phrase, nth) => optionOf(phrase, of, `phrase-${number}-${nth}`)));
      choose(0);
      put(said, hits.length ? words.found(hits.length) : lack);
    },
    hide() {
      if (box.hidden) return;
      box.hidden = true;
      opener.setAttribute("aria-expanded", "false");
      hits = [];
      list.replaceChildren();
      choose(0);
      put(said, "");
    },
  };
}

/** What is typed, pressed and left. @param {HTMLElement} room @param {ReturnType<typeof createList>} list @param {{update():void, toggle():void, leave(kept:boolean):void, take(phrase:Phrase|undefined):void}} on */
function listen(room, list, on) {
  const [write, field] = [part(room, "write"), part(room, "text")];
  field.addEventListener("input", on.update);
  list.opener.addEventListener("click", on.toggle);
  /** Before the composer hears of it: what takes a phrase must not send. @param {KeyboardEvent} event */
  function key(event) {
    if (!list.isOpen() || isComposing(event) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const choosing = event.target === field || event.target === list.list;
    if (event.key === "Escape") on.leave(true);
    else if (choosing && event.key === "ArrowDown") list.step(1);
    else if (choosing && event.key === "ArrowUp") list.step(-1);
    else if (choosing && event.key === "Enter" && list.chosen()) on.take(list.chosen());
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  write.addEventListener("keydown", key, true);
  // The field keeps the caret.
  for (const one of [list.list, list.opener]) one.addEventListener("mousedown", (event) => event.preventDefault());
  list.list.addEventListener("click", (event) => {
    const option = /** @type {Element} */ (event.target).closest("[role=option]");
    if (option) on.take(list.hit(option));
  });
  /** @param {EventTarget|null} to */
  const left = (to) => list.isOpen() && !(to instanceof Node && write.contains(to)) && on.leave(false);
  // Another window is no other place on the page.
  write.addEventListener("focusout", ({ relatedTarget }) => document.hasFocus() && left(relatedTarget));
  room.addEventListener("pointerdown", ({ target }) => left(target));
}

/**
 * @param {HTMLElement} room @param {{number:number} & For} seat @param {Phrases} phrases
 */
export function createPicker(room, { number, line, language }, phrases) {
  const of = { line, language };
  const field = /** @type {HTMLTextAreaElement} */ (part(room, "text"));
  const list = createList(room, number, of);
  /** Somebody pressed the button: beside what stands in the field, or to search with what is typed now. @type {"beside"|"search"|""} */
  let asked = "";
  /** Left as it is, until the field says something else than a search. */
  let left = false;
  /** Fetched for this search. */
  let fetched = false;

  const query = () => {
    if (asked === "beside") return "";
    return queryOf(field.value) ?? (asked === "search" ? field.value : null);
  };

  function draw() {
    const text = query();
    if (text === null || left) return list.hide();
    const hits = phrases.find(text, of);
    const lack = phrases.lack();
    if (hits.length || (asked && !text)) list.show(hits, lack === "failed" ? words.notFetched : lack ? words.nothingYet : words.none);
    else close();
  }

  function close() {
    asked = "";
    list.hide();
  }

  /** Once they are fetched anew, unless somebody has gone elsewhere. */
  const again = () => (asked || document.activeElement === field) && draw();

  function update() {
    if (asked === "beside" || (asked && !field.value)) asked = "";
    // What is sent empties the field, and no event tells of it.
    if (query() === null || field.value.length < 2) left = fetched = false;
    if (query() !== null && !fetched) {
      fetched = true;
      void phrases.refresh().then(again);
    }
    draw();
  }

  /** @param {boolean} kept what was typed stays, and is no search any more */
  function leave(kept) {
    left = kept && queryOf(field.value) !== null;
    close();
  }

  function toggle() {
    if (list.isOpen()) return leave(true);
    [asked, left] = [field.value.trim() && queryOf(field.value) === null ? "beside" : "search", false];
    void phrases.refresh().then(again);
    draw();
    // A keyboard on the screen would cover what was asked for.
    if (!matchMedia("(pointer: coarse)").matches) field.focus();
  }

  /** @param {Phrase|undefined} phrase */
  function take(phrase) {
    if (!phrase) return;
    const before = asked === "beside" ? `${field.value.trimEnd()}\n` : "";
    const { text, from, to } = phrases.fill(phrase);
    left = true;
    close();
    field.value = before + text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
    field.setSelectionRange(before.length + from, before.length + to);
    list.say(words.putIn);
  }

  listen(room, list, { update, toggle, leave, take });
}
