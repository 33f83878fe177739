/** All conversations side by side, and the strip of tabs above them: which one is active, which have news. */

import { byId, clone, part, say } from "./desk_dom.js";

/**
 * @typedef {{key:string, name:string, element:HTMLElement, focus():void, end(back:HTMLElement):void}} Column
 * @typedef {Column & {item:HTMLElement, tab:HTMLElement, unread:number}} Placed
 */

/** @param {{unread(total:number):void}} on */
export function createRooms(on) {
  const desk = byId("desk");
  const rooms = byId("rooms");
  const strip = byId("strip");
  const panelTab = byId("strip-panel");
  /** @type {Map<string, Placed>} */
  const placed = new Map();
  let active = "";

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

  function draw() {
    rooms.dataset.count = String(placed.size);
    byId("empty").hidden = placed.size > 0;
    strip.hidden = placed.size === 0;
    desk.dataset.view = active ? "room" : "panel";
    current(panelTab, !active);
    let total = 0;
    for (const column of placed.values()) {
      total += column.unread;
      column.element.dataset.active = String(column.key === active);
      column.element.dataset.unread = String(column.unread > 0);
      current(column.tab, column.key === active);
      const badge = part(column.tab, "unread");
      badge.hidden = !column.unread;
      say(badge, column.unread ? `${column.unread} ny${column.unread === 1 ? "" : "e"}` : "");
    }
    on.unread(total);
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
      end.setAttribute("aria-label", `Afslut ${column.name.toLowerCase()}`);
      end.addEventListener("click", () => column.end(tab));
      placed.set(column.key, { ...column, item, tab, unread: 0 });
      strip.append(item);
      rooms.append(column.element);
      draw();
    },
    /** @param {string} key */
    remove(key) {
      const column = placed.get(key);
      if (!column) return;
      const hadFocus = [column.element, column.item].some((one) => one.contains(document.activeElement));
      const keys = [...placed.keys()];
      const next = keys[keys.indexOf(key) + 1] ?? keys[keys.indexOf(key) - 1] ?? "";
      column.element.remove();
      column.item.remove();
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
    /** The dot in the strip. @param {string} key @param {{here:boolean, over:boolean, folded:boolean}} state */
    mark(key, { here, over, folded }) {
      const column = placed.get(key);
      if (!column) return;
      part(column.tab, "dot").dataset.on = String(here && !over);
      column.tab.dataset.over = String(over);
      column.tab.dataset.folded = String(folded);
      part(column.item, "strip-end").hidden = over;
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
