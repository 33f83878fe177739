/** The conversations in front, and the list of all: which one is active, which have news. */

import { byId } from "../dom/find.js";
import { brought, settled } from "./fronts.js";
import { createList, current, watchPress } from "./list.js";

/**
 * @typedef {{key:string, number:number, colour:number, element:HTMLElement, focus():void, head():void, end(back:HTMLElement):void}} Column
 * @typedef {Column & {over:boolean, unread:number}} Placed
 * @typedef {{on():boolean, set(on:boolean):void}} Two whether the counsellor wants two beside each other
 */

/** Where two have room beside each other. */
const WIDE = "(min-width: 88rem)";
/** Where there is room for the panel or a conversation. */
const NARROW = "(max-width: 60rem)";

/** The elements of those in front, in their order; what is there already stays, as a moved field loses the focus, and a moved text its place. @param {HTMLElement} rooms @param {HTMLElement[]} fronts */
function arrange(rooms, fronts) {
  const stand = [...rooms.children].filter((one) => fronts.includes(/** @type {HTMLElement} */ (one)));
  if (fronts.every((one, at) => one === stand[at])) return;
  const fixed = fronts.find((one) => one.contains(document.activeElement)) ?? fronts.find((one) => one.dataset.shut === "false") ?? fronts[0];
  const at = fronts.indexOf(fixed);
  fronts.forEach((one, nth) => {
    if (nth < at) fixed.before(one);
    if (nth > at) rooms.append(one);
  });
}

/** @param {{unread(total:number):void, two:Two}} on */
export function createRooms(on) {
  const [desk, rooms, panelTab, empty] = [byId("desk"), byId("rooms"), byId("list-panel"), byId("empty")];
  const narrow = matchMedia(NARROW);
  const two = /** @type {HTMLInputElement} */ (byId("two"));
  const wide = matchMedia(WIDE);
  /** @type {Map<string, Placed>} */
  const placed = new Map();
  /** The one last written in or looked at. */
  let active = "";
  /** On phones: the panel, and no conversation. */
  let panel = true;
  /** @type {string[]} */
  let fronts = [];
  const pressed = watchPress();
  const list = createList({ go, pressed });

  const most = () => (wide.matches && on.two.on() ? 2 : 1);
  const isPanel = () => panel && narrow.matches;
  const isSeen = (/** @type {string} */ key) => key === active && !isPanel() && document.hasFocus();

  function settle() {
    const all = list.keys();
    if (!placed.has(active)) active = all.find((key) => !placed.get(key)?.over) ?? all[0] ?? "";
    const open = all.filter((key) => !placed.get(key)?.over);
    fronts = settled(active && !fronts.includes(active) ? [...fronts, active] : fronts, { active, most: most(), open, all });
  }

  function draw() {
    if (!pressed()) settle();
    const shown = fronts.flatMap((key) => placed.get(key)?.element ?? []);
    arrange(rooms, shown);
    rooms.dataset.count = String(shown.length);
    empty.hidden = shown.length > 0;
    byId("list-two").hidden = !wide.matches || placed.size < 2;
    desk.dataset.view = panel ? "panel" : "room";
    current(panelTab, panel);
    for (const [key, { element, unread }] of placed) {
      element.dataset.active = String(key === active);
      element.dataset.shut = String(!shown.includes(element));
      list.news(key, { active: key === active, unread });
    }
    on.unread([...placed.values()].reduce((sum, { unread }) => sum + unread, 0));
  }

  function seen() {
    const column = placed.get(active);
    if (!column?.unread || !isSeen(active)) return;
    column.unread = 0;
    draw();
  }

  /** Makes a conversation the active one, without moving focus. @param {string} key empty: the panel (phones) */
  function show(key) {
    panel = !placed.has(key);
    if (!panel) {
      fronts = brought(fronts, key, { active, most: most() });
      active = key;
    }
    seen();
    draw();
  }

  /** Shows one and moves focus there: only ever by the counsellor's own press. @param {string} key */
  function go(key) {
    show(key);
    const column = placed.get(key);
    if (!column) return;
    list.reveal(key);
    column.element.scrollIntoView({ block: "nearest", inline: "nearest" });
    column.focus();
  }

  document.addEventListener("click", draw);
  panelTab.addEventListener("click", () => show(""));
  addEventListener("focus", seen);
  wide.addEventListener("change", draw);
  two.addEventListener("change", () => {
    on.two.set(two.checked);
    draw();
  });
  draw();

  return {
    show,
    go,
    draw,
    active: () => (isPanel() ? "" : active),
    order: list.order,
    /** @param {Column} column */
    add(column) {
      two.checked = on.two.on();
      placed.set(column.key, { ...column, over: false, unread: 0 });
      list.add(column.key, column, column.end);
      rooms.append(column.element);
      draw();
    },
    /** @param {string} key */
    remove(key) {
      const column = placed.get(key);
      if (!column) return;
      const hadFocus = list.remove(key) || column.element.contains(document.activeElement);
      column.element.remove();
      placed.delete(key);
      if (!placed.size) panel = true;
      draw();
      seen();
      if (!hadFocus) return;
      // Never into a field: whoever types on would write to somebody else.
      const after = placed.get(active);
      if (after) after.head();
      else byId("empty-title").focus();
    },
    /** @param {string} key @param {number} [count] */
    news(key, count = 1) {
      const column = placed.get(key);
      if (!column || isSeen(key)) return;
      column.unread += count;
      draw();
    },
    /** How it stands, in the list. @param {string} key @param {import("./list.js").Standing} standing */
    mark(key, standing) {
      const column = placed.get(key);
      if (!column) return;
      list.mark(key, standing);
      if (column.over === standing.over) return;
      column.over = standing.over;
      draw();
    },
    /** @param {1|-1} step */
    step(step) {
      const keys = list.keys();
      if (keys.length) go(keys[(keys.indexOf(active) + step + keys.length) % keys.length]);
    },
    /** The next conversation with unread messages, as they are listed. */
    nextUnread() {
      const found = list.keys().find((key) => placed.get(key)?.unread);
      if (found) go(found);
    },
    unread: (/** @type {string} */ key) => placed.get(key)?.unread ?? 0,
  };
}
