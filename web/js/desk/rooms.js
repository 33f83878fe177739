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

/**
 * Which are in front, and which of them is active.
 * @param {Map<string, Placed>} placed @param {() => string[]} listed @param {() => number} most
 */
function createStanding(placed, listed, most) {
  const narrow = matchMedia(NARROW);
  /** The one last written in or looked at. */
  let active = "";
  /** On phones: the panel, and no conversation. */
  let panel = true;
  /** @type {string[]} */
  let fronts = [];
  const isPanel = () => panel && narrow.matches;
  const goesOn = (/** @type {string} */ key) => !placed.get(key)?.over;

  return {
    active: () => active,
    isPanel,
    /** What a narrow window shows, however wide it is now. */
    view: () => (panel ? "panel" : "room"),
    isSeen: (/** @type {string} */ key) => key === active && !isPanel() && document.hasFocus(),
    fronts: () => fronts,
    /** @param {string} key empty: the panel */
    bring(key) {
      panel = !placed.has(key);
      if (panel) return;
      fronts = brought(fronts, key, { active, most: most() });
      active = key;
    },
    settle() {
      const all = listed();
      if (!placed.size) panel = true;
      if (!placed.has(active)) active = all.find(goesOn) ?? all[0] ?? "";
      const before = active && !fronts.includes(active) ? [...fronts, active] : fronts;
      fronts = settled(before, { active, most: most(), open: all.filter(goesOn), all });
    },
  };
}

/**
 * How they are seen to stand.
 * @param {Map<string, Placed>} placed @param {ReturnType<typeof createStanding>} standing @param {ReturnType<typeof createList>} list
 * @param {{unread(total:number):void, pressed():boolean, wide:MediaQueryList}} on
 */
function createDrawing(placed, standing, list, { unread: told, pressed, wide }) {
  const rooms = byId("rooms");

  function draw() {
    if (!pressed()) standing.settle();
    const active = standing.active();
    const looked = placed.get(active);
    if (looked && standing.isSeen(active)) looked.unread = 0;
    const shown = standing.fronts().flatMap((key) => placed.get(key)?.element ?? []);
    arrange(rooms, shown);
    rooms.dataset.count = String(shown.length);
    byId("empty").hidden = shown.length > 0;
    byId("list-two").hidden = !wide.matches || placed.size < 2;
    byId("desk").dataset.view = standing.view();
    current(byId("list-panel"), standing.view() === "panel");
    for (const [key, { element, unread }] of placed) {
      element.dataset.active = String(key === active);
      element.dataset.shut = String(!shown.includes(element));
      list.news(key, { active: key === active, unread });
    }
    told([...placed.values()].reduce((sum, { unread }) => sum + unread, 0));
  }

  return draw;
}

/** Two beside each other, where there is room. @param {Two} two @param {() => void} draw */
function createTwo(two, draw) {
  const field = /** @type {HTMLInputElement} */ (byId("two"));
  field.addEventListener("change", () => {
    two.set(field.checked);
    draw();
  });
  return { show: () => void (field.checked = two.on()) };
}

/** Conversations come, change and go. @param {Map<string, Placed>} placed @param {ReturnType<typeof createStanding>} standing @param {ReturnType<typeof createList>} list @param {() => void} draw */
const createPlaces = (placed, standing, list, draw) => ({
  /** @param {Column} column */
  add(column) {
    placed.set(column.key, { ...column, over: false, unread: 0 });
    list.add(column.key, column, column.end);
    byId("rooms").append(column.element);
    draw();
  },
  /** @param {string} key */
  remove(key) {
    const column = placed.get(key);
    if (!column) return;
    const hadFocus = list.remove(key) || column.element.contains(document.activeElement);
    column.element.remove();
    placed.delete(key);
    draw();
    if (!hadFocus) return;
    // Never into a field: whoever types on would write to somebody else.
    const after = placed.get(standing.active());
    if (after) after.head();
    else byId("empty-title").focus();
  },
  /** @param {string} key @param {number} [count] */
  news(key, count = 1) {
    const column = placed.get(key);
    if (!column || standing.isSeen(key)) return;
    column.unread += count;
    draw();
  },
  /** How it stands, in the list. @param {string} key @param {import("./list.js").Standing} how */
  mark(key, how) {
    const column = placed.get(key);
    if (!column) return;
    list.mark(key, how);
    if (column.over === how.over) return;
    column.over = how.over;
    draw();
  },
  unread: (/** @type {string} */ key) => placed.get(key)?.unread ?? 0,
});

/** @param {{unread(total:number):void, two:Two, mono():number}} on */
export function createRooms(on) {
  const wide = matchMedia(WIDE);
  /** @type {Map<string, Placed>} */
  const placed = new Map();
  const pressed = watchPress();
  const list = createList({ go, pressed, mono: on.mono });
  const standing = createStanding(placed, list.keys, () => (wide.matches && on.two.on() ? 2 : 1));
  const draw = createDrawing(placed, standing, list, { unread: on.unread, pressed, wide });
  const places = createPlaces(placed, standing, list, draw);
  const two = createTwo(on.two, draw);

  /** Makes a conversation the active one, without moving focus. @param {string} key empty: the panel (phones) */
  function show(key) {
    standing.bring(key);
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
  byId("list-panel").addEventListener("click", () => show(""));
  addEventListener("focus", draw);
  wide.addEventListener("change", draw);
  draw();

  return {
    ...places,
    show,
    go,
    active: () => (standing.isPanel() ? "" : standing.active()),
    order: list.order,
    add(/** @type {Column} */ column) {
      two.show();
      places.add(column);
    },
    /** @param {1|-1} step */
    step(step) {
      const keys = list.keys();
      if (keys.length) go(keys[(keys.indexOf(standing.active()) + step + keys.length) % keys.length]);
    },
    /** The next conversation with unread messages, as they are listed. */
    nextUnread() {
      const found = list.keys().find((key) => places.unread(key));
      if (found) go(found);
    },
  };
}
