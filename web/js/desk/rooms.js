/**
 * All conversations side by side, and the strip of tabs above them: which one is active, which have news. One that is over
 * takes no width from the others once it is left: a line says how it ended, and opens it again.
 */

import { byId, clone, part } from "../dom/find.js";
import { put } from "../dom/text.js";
import { leftWord } from "./words.js";

/**
 * @typedef {{key:string, name:string, element:HTMLElement, focus():void, end(back:HTMLElement):void}} Column
 * @typedef {Column & {item:HTMLElement, tab:HTMLElement, rest:HTMLElement, over:boolean, shut:boolean, unread:number}} Placed
 *   `rest`: the line that is left of it while it is `shut`
 */

/** @param {{unread(total:number):void}} on */
export function createRooms(on) {
  const desk = byId("desk");
  const rooms = byId("rooms");
  const strip = byId("strip");
  const panelTab = byId("strip-panel");
  const ended = byId("ended");
  /** @type {Map<string, Placed>} */
  const placed = new Map();
  let active = "";
  /** Nothing moves under a finger: a press begins and ends on the same thing. */
  let pressed = false;

  for (const [type, on] of /** @type {const} */ ([["pointerdown", true], ["pointerup", false], ["pointercancel", false]])) {
    document.addEventListener(type, () => (pressed = on), { capture: true });
  }
  document.addEventListener("click", () => draw());
  panelTab.addEventListener("click", () => show(""));
  addEventListener("focus", () => seen(active));
  draw();

  /** @param {string} key */
  function seen(key) {
    const column = placed.get(key);
    if (column && column.unread && document.hasFocus()) {
      column.unread = 0;
      draw();
    }
  }

  /** An ended one that is not looked at. */
  function shut() {
    if (pressed) return;
    for (const column of placed.values()) column.shut = column.over && column.key !== active;
  }

  function draw() {
    shut();
    const shown = [...placed.values()].filter((column) => !column.shut).length;
    rooms.dataset.count = String(shown);
    ended.hidden = shown === placed.size;
    byId("empty").hidden = shown > 0;
    strip.hidden = placed.size === 0;
    desk.dataset.view = active ? "room" : "panel";
    current(panelTab, !active);
    let total = 0;
    for (const column of placed.values()) {
      total += column.unread;
      column.element.dataset.active = String(column.key === active);
      column.element.dataset.unread = String(column.unread > 0);
      column.element.dataset.shut = String(column.shut);
      column.rest.hidden = !column.shut;
      current(column.tab, column.key === active);
      const badge = part(column.tab, "unread");
      badge.hidden = !column.unread;
      put(badge, column.unread ? `${column.unread} ny${column.unread === 1 ? "" : "e"}` : "");
    }
    on.unread(total);
  }

  /** The nearest that goes on, or the nearest. @param {string} key */
  function beside(key) {
    const all = [...placed.values()];
    const at = all.findIndex((column) => column.key === key);
    const near = [...all.slice(at + 1), ...all.slice(0, at).reverse()];
    return (near.find(({ over }) => !over) ?? near[0])?.key ?? "";
  }

  /** Makes a column the active one, without moving focus. @param {string} key empty: the panel (phones) */
  function show(key) {
    active = placed.has(key) ? key : "";
    seen(active);
    draw();
  }

  return {
    show,
    active: () => active,
    /** @param {Column} column */
    add(column) {
      const item = clone("strip-tab");
      const [tab, end] = [part(item, "tab"), part(item, "strip-end")];
      part(tab, "name").textContent = column.name;
      tab.addEventListener("click", () => go(column.key));
      const rest = clone("ended-room");
      part(rest, "name").textContent = column.name;
      rest.addEventListener("click", () => go(column.key));
      ended.append(rest);
      end.setAttribute("aria-label", `Afslut ${column.name.toLowerCase()}`);
      end.addEventListener("click", () => column.end(tab));
      placed.set(column.key, { ...column, item, tab, rest, over: false, shut: false, unread: 0 });
      strip.append(item);
      rooms.append(column.element);
      draw();
    },
    /** @param {string} key */
    remove(key) {
      const column = placed.get(key);
      if (!column) return;
      const hadFocus = [column.element, column.item].some((one) => one.contains(document.activeElement));
      const next = beside(key);
      column.element.remove();
      column.item.remove();
      column.rest.remove();
      placed.delete(key);
      if (active === key) active = next;
      draw();
      if (!hadFocus) return;
      const after = placed.get(active);
      if (after) after.focus();
      else byId("empty-title").focus();
    },
    /** @param {string} key @param {number} [count] */
    news(key, count = 1) {
      const column = placed.get(key);
      if (!column || (key === active && document.hasFocus())) return;
      column.unread += count;
      draw();
    },
    /** The dot in the strip, and how it ended. @param {string} key @param {{here:boolean, how:string|null, left:number|null, folded:boolean}} state */
    mark(key, { here, how, left, folded }) {
      const column = placed.get(key);
      if (!column) return;
      const over = how !== null;
      put(part(column.rest, "how"), how ?? "");
      put(part(column.rest, "left"), leftWord(left ?? 0));
      part(column.tab, "dot").dataset.on = String(here && !over);
      column.tab.dataset.over = String(over);
      column.tab.dataset.folded = String(folded);
      part(column.item, "strip-end").hidden = over;
      if (column.over === over && column.shut === (over && key !== active)) return;
      column.over = over;
      draw();
    },
    go,
    /** @param {1|-1} step */
    step(step) {
      const keys = [...placed.keys()];
      if (keys.length) go(keys[(keys.indexOf(active) + step + keys.length) % keys.length]);
    },
    /** The next conversation with unread messages. */
    nextUnread() {
      const found = [...placed.values()].find((column) => column.unread);
      if (found) go(found.key);
    },
    unread: (/** @type {string} */ key) => placed.get(key)?.unread ?? 0,
  };

  /** Shows a column and moves focus there: only ever by the counsellor's own press. @param {string} key */
  function go(key) {
    show(key);
    const column = placed.get(key);
    if (!column) return;
    column.element.scrollIntoView({ block: "nearest", inline: "nearest" });
    column.focus();
  }
}

/** @param {HTMLElement} tab @param {boolean} yes */
function current(tab, yes) {
  if (yes) tab.setAttribute("aria-current", "true");
  else tab.removeAttribute("aria-current");
}
