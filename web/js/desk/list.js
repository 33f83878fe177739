/**
 * The list of conversations: what each is called, how it stands, and who has waited longest for an answer, at a glance.
 * One that is over is a line of it, with the time that it can still be read.
 */

import { byId, clone, part } from "../dom/find.js";
import { put } from "../dom/text.js";
import { LONG } from "./waits.js";
import { leftWord, waitWord } from "./words.js";
import * as words from "../../words/da/desk/rooms.js";

/**
 * @typedef {{name:string, about:string, here:boolean, state:string, over:boolean, worried:boolean, folded:boolean, left:number|null, waits:number|null, draft:boolean, latest:Latest}} Standing
 *   `waits`: how long for an answer, once that is to be said, ms; `left`: ms to read it
 * @typedef {{text:string, by:string}} Latest what was written last, and which counsellor wrote it, "" for a young person
 * @typedef {{number:number, over:boolean, waits:number|null}} Ranked
 */

/** A list shows no more of a text than this, UTF-16 units. */
const GLANCE = 80;

/**
 * What was written last, by which one knows at a glance which conversation it is. Of a card its title.
 * @param {import("../conversation/transcript.js").Entry|undefined} entry @param {string} me @returns {Latest}
 */
export function latestOf(entry, me) {
  const { text = "", side = "", proposal, by } = entry ?? {};
  const writer = by && by !== me ? by : words.you;
  return { text: (proposal ? text.split("\n", 1)[0] : text).slice(0, GLANCE), by: side === "counsellor" ? writer : "" };
}

/** Open ones first; whoever waits longest for an answer rises, the others stand as they came. @param {Ranked} a @param {Ranked} b */
export const byWait = (a, b) => Number(a.over) - Number(b.over) || (b.waits ?? -1) - (a.waits ?? -1) || a.number - b.number;

/** @param {HTMLElement} item @param {Standing} standing */
function draw(item, { name, about, here, state, over, worried, folded, left, waits, draft, latest }) {
  const [tab, chip] = [part(item, "tab"), part(item, "waits")];
  put(part(tab, "name"), name);
  put(part(tab, "about"), about);
  part(tab, "worry").hidden = !worried;
  put(part(tab, "state"), folded ? words.isFolded : state);
  part(tab, "dot").dataset.on = String(here && !over);
  tab.dataset.here = String(here && !over);
  tab.dataset.over = String(over);
  tab.dataset.folded = String(folded);
  chip.hidden = waits === null;
  chip.dataset.long = String((waits ?? 0) >= LONG);
  put(part(chip, "time"), waits === null ? "" : waitWord(waits));
  put(part(tab, "latest-by"), latest.by && `${latest.by}: `);
  put(part(tab, "latest-text"), latest.text);
  part(tab, "draft").hidden = !draft || over;
  part(tab, "left").hidden = !over;
  put(part(tab, "time-left"), leftWord(left ?? 0));
  const end = part(item, "end");
  end.hidden = over;
  end.setAttribute("aria-label", words.endIt(name));
}

/** So long after the pointer or a key was last used in the list, nothing moves in it, ms. */
const STILL = 2_000;

/** Nothing moves under a finger: a press begins and ends on the same thing. */
export function watchPress() {
  let pressed = false;
  for (const [type, on] of /** @type {const} */ ([
    ["pointerdown", true],
    ["pointerup", false],
    ["pointercancel", false],
  ])) {
    document.addEventListener(type, () => (pressed = on), { capture: true });
  }
  return () => pressed;
}

/** @param {HTMLElement} tab @param {boolean} yes */
export function current(tab, yes) {
  if (yes) tab.setAttribute("aria-current", "true");
  else tab.removeAttribute("aria-current");
}

/**
 * Where the lines stand, and that they stand still while somebody is about to press on one.
 * @param {HTMLElement} nav @param {Map<string, Ranked & {item:HTMLElement}>} items @param {{pressed():boolean, mono():number}} on
 */
function createOrder(nav, items, { pressed, mono }) {
  let touched = Number.NEGATIVE_INFINITY;
  for (const type of ["pointermove", "pointerdown", "keydown"]) nav.addEventListener(type, () => (touched = mono()));

  /** Whoever is about to press on a line must not meet another. */
  const isHeld = () => pressed() || mono() - touched < STILL || Boolean(document.activeElement?.closest("#list .list-item"));

  function order() {
    if (isHeld()) return;
    for (const gap of nav.querySelectorAll(".list-gap")) gap.remove();
    // Only those that are out of place are moved: a screen reader in the list keeps its place.
    let next = nav.querySelector(".list-item");
    for (const [, { item }] of [...items].sort(([, a], [, b]) => byWait(a, b))) {
      if (item === next) next = next.nextElementSibling;
      else nav.insertBefore(item, next);
    }
  }

  /** The line goes, and while somebody may be about to press on the next its place stays. @param {HTMLElement} item */
  function leave(item) {
    const { height, width } = item.getBoundingClientRect();
    if (!isHeld() || !height) return item.remove();
    const gap = document.createElement("div");
    gap.className = "list-gap";
    Object.assign(gap.style, { height: `${height}px`, width: `${width}px` });
    item.replaceWith(gap);
  }

  /** Where the lines are a row that scrolls: it is seen, if nobody is about to press there. @param {HTMLElement} item */
  function show(item) {
    if (isHeld()) return;
    const [row, { left, right }] = [nav.getBoundingClientRect(), item.getBoundingClientRect()];
    nav.scrollLeft += right > row.right ? right - row.right : Math.min(0, left - row.left);
  }

  return { order, leave, show };
}

/** @param {{go(key:string):void, pressed():boolean, mono():number}} on */
export function createList({ go, ...on }) {
  const nav = byId("list");
  /** @type {Map<string, Ranked & {item:HTMLElement}>} */
  const items = new Map();
  const { order, leave, show } = createOrder(nav, items, on);

  return {
    order,
    /** @param {string} key @param {{number:number, colour:number}} seat @param {(back:HTMLElement) => void} end ends it without showing it */
    add(key, { number, colour }, end) {
      const item = clone("list-item");
      const tab = part(item, "tab");
      item.dataset.colour = String(colour);
      tab.addEventListener("click", () => go(key));
      part(item, "end").addEventListener("click", () => end(tab));
      items.set(key, { item, number, over: false, waits: null });
      nav.append(item);
      nav.hidden = false;
      order();
    },
    /** @param {string} key @returns {boolean} whether the focus was in it */
    remove(key) {
      const item = items.get(key)?.item;
      const had = Boolean(item?.contains(document.activeElement));
      if (item) leave(item);
      items.delete(key);
      nav.hidden = !items.size;
      return had;
    },
    /** @param {string} key @param {Standing} standing */
    mark(key, standing) {
      const one = items.get(key);
      if (!one) return;
      Object.assign(one, { over: standing.over, waits: standing.waits });
      draw(one.item, standing);
    },
    /** @param {string} key @param {{active:boolean, unread:number}} how */
    news(key, { active, unread }) {
      const item = items.get(key)?.item;
      if (!item) return;
      current(part(item, "tab"), active);
      const badge = part(item, "unread");
      badge.hidden = !unread;
      if (put(badge, unread ? words.unread(unread) : "") && unread) show(item);
    },
    /** On a phone the lines are a row that scrolls. @param {string} key */
    reveal: (key) => items.get(key)?.item.scrollIntoView({ block: "nearest", inline: "nearest" }),
    /** As the lines stand. @returns {string[]} */
    keys() {
      const stand = [...nav.children];
      return [...items].sort(([, a], [, b]) => stand.indexOf(a.item) - stand.indexOf(b.item)).map(([key]) => key);
    },
  };
}
