/**
 * All conversations side by side, and the strip of tabs above them: which one is active, which have news. One that is over
 * takes no width from the others once it is left: a line says how it ended, and opens it again.
 */

import { byId, clone, part } from "../dom/find.js";
import { put } from "../dom/text.js";
import { LONG } from "./waits.js";
import { leftWord, waitWord } from "./words.js";
import * as words from "../../words/da/desk/rooms.js";

/**
 * @typedef {{key:string, name:string, number:number, element:HTMLElement, focus():void, end(back:HTMLElement):void}} Column
 * @typedef {Column & {item:HTMLElement, tab:HTMLElement, rest:HTMLElement, over:boolean, shut:boolean, unread:number}} Placed
 *   `rest`: the line that is left of it while it is `shut`
 */

/** @param {Column} column @param {(key:string) => void} go @returns {Placed} */
function place(column, go) {
  const item = clone("strip-tab");
  const [tab, end] = [part(item, "tab"), part(item, "strip-end")];
  const rest = clone("ended-room");
  for (const one of [tab, rest]) {
    part(one, "name").textContent = column.name;
    one.addEventListener("click", () => go(column.key));
  }
  tab.dataset.colour = column.element.dataset.colour;
  end.setAttribute("aria-label", words.endIt(column.number));
  end.addEventListener("click", () => column.end(tab));
  return { ...column, item, tab, rest, over: false, shut: false, unread: 0 };
}

/** @param {Placed} column @param {boolean} active */
function drawColumn({ element, rest, tab, shut, unread }, active) {
  element.dataset.active = String(active);
  element.dataset.unread = String(unread > 0);
  element.dataset.shut = String(shut);
  rest.hidden = !shut;
  current(tab, active);
  const badge = part(tab, "unread");
  badge.hidden = !unread;
  put(badge, unread ? words.unread(unread) : "");
}

/** What tells conversations apart, and how long each waits for an answer. @param {Placed} column @param {{waits:number|null, note:string, over:boolean}} state */
function drawTab({ tab }, { waits, note, over }) {
  put(part(tab, "note"), over ? "" : note);
  const chip = part(tab, "waits");
  chip.hidden = waits === null;
  chip.dataset.long = String((waits ?? 0) >= LONG);
  put(part(chip, "time"), waits === null ? "" : waitWord(waits));
}

/** The nearest that goes on, or the nearest. @param {Placed[]} all @param {string} key */
function beside(all, key) {
  const at = all.findIndex((column) => column.key === key);
  const near = [...all.slice(at + 1), ...all.slice(0, at).reverse()];
  return (near.find(({ over }) => !over) ?? near[0])?.key ?? "";
}

/** Nothing moves under a finger: a press begins and ends on the same thing. */
function watchPress() {
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

/** The columns that are there, one of them active. @param {(total:number) => void} unread */
function createColumns(unread) {
  const [desk, rooms, strip, panelTab, ended] = [byId("desk"), byId("rooms"), byId("strip"), byId("strip-panel"), byId("ended")];
  /** @type {Map<string, Placed>} */
  const placed = new Map();
  let active = "";
  const pressed = watchPress();

  function draw() {
    const all = [...placed.values()];
    // An ended one that is not looked at.
    if (!pressed()) for (const column of all) column.shut = column.over && column.key !== active;
    const shown = all.filter((column) => !column.shut).length;
    rooms.dataset.count = String(shown);
    ended.hidden = shown === all.length;
    byId("empty").hidden = shown > 0;
    strip.hidden = all.length === 0;
    desk.dataset.view = active ? "room" : "panel";
    current(panelTab, !active);
    for (const column of all) drawColumn(column, column.key === active);
    unread(all.reduce((sum, column) => sum + column.unread, 0));
  }

  function seen() {
    const column = placed.get(active);
    if (!column?.unread || !document.hasFocus()) return;
    column.unread = 0;
    draw();
  }

  /** Makes a column the active one, without moving focus. @param {string} key empty: the panel (phones) */
  function show(key) {
    active = placed.has(key) ? key : "";
    seen();
    draw();
  }

  document.addEventListener("click", draw);
  panelTab.addEventListener("click", () => show(""));
  addEventListener("focus", seen);
  draw();
  return {
    placed,
    draw,
    show,
    active: () => active,
    /** @param {Placed} column */
    add(column) {
      placed.set(column.key, column);
      ended.append(column.rest);
      strip.append(column.item);
      rooms.append(column.element);
      draw();
    },
    /** @param {Placed} column */
    remove(column) {
      const next = beside([...placed.values()], column.key);
      for (const one of [column.element, column.item, column.rest]) one.remove();
      placed.delete(column.key);
      if (active === column.key) active = next;
      draw();
    },
  };
}

/** @param {{unread(total:number):void}} on */
export function createRooms(on) {
  const columns = createColumns(on.unread);
  const { placed, active, draw, show } = columns;

  /** Shows a column and moves focus there: only ever by the counsellor's own press. @param {string} key */
  function go(key) {
    show(key);
    const column = placed.get(key);
    if (!column) return;
    column.element.scrollIntoView({ block: "nearest", inline: "nearest" });
    column.focus();
  }

  return {
    show,
    active,
    go,
    add: (/** @type {Column} */ column) => columns.add(place(column, go)),
    /** @param {string} key */
    remove(key) {
      const column = placed.get(key);
      if (!column) return;
      const hadFocus = [column.element, column.item].some((one) => one.contains(document.activeElement));
      columns.remove(column);
      if (!hadFocus) return;
      const after = placed.get(active());
      if (after) after.focus();
      else byId("empty-title").focus();
    },
    /** @param {string} key @param {number} [count] */
    news(key, count = 1) {
      const column = placed.get(key);
      if (!column || (key === active() && document.hasFocus())) return;
      column.unread += count;
      draw();
    },
    /** The dot in the strip, and how it ended. @param {string} key @param {{here:boolean, how:string|null, left:number|null, folded:boolean, waits:number|null, note:string}} state */
    mark(key, { here, how, left, folded, waits, note }) {
      const column = placed.get(key);
      if (!column) return;
      const over = how !== null;
      put(part(column.rest, "how"), how ?? "");
      put(part(column.rest, "left"), leftWord(left ?? 0));
      drawTab(column, { waits, note, over });
      part(column.tab, "dot").dataset.on = String(here && !over);
      column.tab.dataset.over = String(over);
      column.tab.dataset.folded = String(folded);
      part(column.item, "strip-end").hidden = over;
      if (column.over === over && column.shut === (over && key !== active())) return;
      column.over = over;
      draw();
    },
    /** @param {1|-1} step */
    step(step) {
      const keys = [...placed.keys()];
      if (keys.length) go(keys[(keys.indexOf(active()) + step + keys.length) % keys.length]);
    },
    /** The next conversation with unread messages. */
    nextUnread() {
      const found = [...placed.values()].find((column) => column.unread);
      if (found) go(found.key);
    },
    unread: (/** @type {string} */ key) => placed.get(key)?.unread ?? 0,
  };
}

/** @param {HTMLElement} tab @param {boolean} yes */
function current(tab, yes) {
  if (yes) tab.setAttribute("aria-current", "true");
  else tab.removeAttribute("aria-current");
}
