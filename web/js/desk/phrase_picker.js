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

/** With what it will say, as far as that is known. @param {Phrase} phrase @param {string} text @param {For} of @param {string} id */
function optionOf(phrase, text, of, id) {
  const marks = marksOf(phrase, of).map((mark) => el("small", {}, /** @type {string} */ (mark)));
  const said = el("span", { class: "phrase-said", lang: phrase.language, dir: "auto" }, text);
  return el("li", { id, role: "option", class: "phrase", "aria-selected": "false" }, el("strong", {}, phrase.title), ...marks, said);
}

/** The list itself, of which one is chosen. @param {HTMLElement} room @param {number} number of the conversation @param {For} of @param {Phrases["fill"]} fill */
function createList(room, number, of, fill) {
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
      list.replaceChildren(...hits.map((phrase, nth) => optionOf(phrase, fill(phrase).text, of, `phrase-${number}-${nth}`)));
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

/** What is typed, pressed and left. @param {HTMLElement} room @param {ReturnType<typeof createList>} list @param {{update():void, toggle():void, putAside():void, leave(kept:boolean):void, take(phrase:Phrase|undefined):void, isSearch():boolean}} on */
function listen(room, list, on) {
  const [write, field] = [part(room, "write"), part(room, "text")];
  field.addEventListener("input", on.update);
  list.opener.addEventListener("click", on.toggle);
  /** Before the composer hears of it: what takes a phrase must not send. @param {KeyboardEvent} event */
  function key(event) {
    if (isComposing(event) || event.shiftKey) return;
    const searching = event.target === field && on.isSearch();
    // A search that finds nothing, or that is not open any more, is no message yet.
    if (searching && event.key === "Enter") {
      if (list.chosen()) on.take(list.chosen());
      else on.update();
      event.preventDefault();
      return event.stopPropagation();
    }
    if (!(list.isOpen() || searching) || event.altKey || event.ctrlKey || event.metaKey) return;
    const choosing = event.target === field || event.target === list.list;
    if (event.key === "Escape") on.putAside();
    else if (!list.isOpen()) return;
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

/** Why there is none, and what becomes of what is typed. @param {ReturnType<Phrases["lack"]>} lack @param {string|boolean} typed it would be a message */
function lackWord(lack, typed) {
  const why = lack === "failed" ? words.notFetched : lack ? words.nothingYet : words.none;
  return typed ? `${why} ${words.keepsText}` : why;
}

/** Whether somebody searches, and for what. @param {HTMLTextAreaElement} field */
function createSearch(field) {
  /** Somebody pressed the button: beside what stands in the field, or to search with what is typed now. @type {"beside"|"search"|""} */
  let asked = "";
  /** Left as it is, until the field says something else than a search. */
  let left = false;
  const slashed = () => queryOf(field.value);
  const isSearch = () => slashed() !== null && !left;

  function query() {
    if (left) return null;
    if (asked === "beside") return "";
    return slashed() ?? (asked === "search" ? field.value : null);
  }

  return {
    /** What is searched for; null: nothing is. */
    query,
    /** What is typed is a search, and no message yet. */
    isSearch,
    isAsked: () => Boolean(asked),
    isBeside: () => asked === "beside",
    ask() {
      [asked, left] = [field.value.trim() && slashed() === null ? "beside" : "search", false];
    },
    answered: () => void (asked = ""),
    /** Something was typed; whether it begins anew. What is sent empties the field, and no event tells of it. */
    typed() {
      if (asked === "beside" || (asked && !field.value)) asked = "";
      const anew = (slashed() === null && !asked) || field.value.length < 2;
      if (anew) left = false;
      return anew;
    },
    /** @param {boolean} kept what stands there, or comes there now, is no search any more */
    leave: (kept) => void ([asked, left] = ["", kept]),
    /** Nothing but a slash is no text that somebody meant. */
    isBare: () => slashed() === "",
  };
}

/**
 * @param {HTMLElement} room @param {{number:number} & For} seat @param {Phrases} phrases
 */
export function createPicker(room, { number, line, language }, phrases) {
  const of = { line, language };
  const field = /** @type {HTMLTextAreaElement} */ (part(room, "text"));
  const list = createList(room, number, of, phrases.fill);
  const search = createSearch(field);
  /** Fetched for this search. */
  let fetched = false;
  let fetching = false;

  function draw() {
    const text = search.query();
    if (text === null) return list.hide();
    const hits = phrases.find(text, of);
    const known = !(fetching && phrases.lack());
    if (hits.length || (known && search.isSearch()) || (search.isAsked() && !text)) return list.show(hits, lackWord(phrases.lack(), text && search.isSearch()));
    if (!search.isSearch()) search.answered();
    list.hide();
  }

  /** Shows them anew once they are fetched, unless somebody has gone elsewhere. */
  async function renew() {
    fetching = true;
    await phrases.refresh();
    fetching = false;
    if (search.isAsked() || document.activeElement === field) draw();
  }

  function update() {
    if (search.typed()) fetched = false;
    if (search.query() !== null && !fetched) {
      fetched = true;
      void renew();
    }
    draw();
  }

  /** @param {boolean} kept what was typed stays */
  function leave(kept) {
    search.leave(kept && search.isSearch());
    list.hide();
  }

  /** @param {string} text */
  function put(text) {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function putAside() {
    leave(true);
    if (search.isBare()) put("");
  }

  function toggle() {
    if (list.isOpen()) return leave(true);
    search.ask();
    void renew();
    draw();
    // A keyboard on the screen would cover what was asked for.
    if (!matchMedia("(pointer: coarse)").matches) field.focus();
  }

  /** @param {Phrase|undefined} phrase */
  function take(phrase) {
    if (!phrase) return;
    const before = search.isBeside() ? `${field.value.trimEnd()}\n` : "";
    const { text, from, to } = phrases.fill(phrase);
    search.leave(true);
    list.hide();
    put(before + text);
    field.focus();
    field.setSelectionRange(before.length + from, before.length + to);
    list.say(words.putIn);
  }

  listen(room, list, { update, toggle, putAside, leave, take, isSearch: search.isSearch });
}
