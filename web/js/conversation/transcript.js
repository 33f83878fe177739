// One conversation on the screen. The page brings
//   <template id="message"><li class="message"><span class="visually-hidden" data-who></span><p class="bubble"></p>
//   <p class="meta"><time></time><span data-tick></span></p></li></template>
// and a list inside a scroller. Text enters by textContent only.

import { createRows, serviceRow, smallButton } from "./rows.js";
import { isSoon, soon } from "./soon.js";
import { nextOf, reach, MOST, STEP } from "./view.js";
import * as words from "../../words/da/conversation/messages.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {{id: string, side: string, text: string, at: number, state: string, proposal?: import("./entry.js").Carried, by?: string}} Entry */

const NEAR = 80;

/** As long as one is seen arriving, others are just there: thirty that move cost a phone 40 ms a frame. */
const ARRIVING = 320;

/** Puts into the list what the view says, and nothing else. @param {HTMLElement} list @param {View} view @param {Pick<ReturnType<typeof createRows>, "draw">} rows @param {HTMLElement} more above what is not there */
function createPaint(list, view, { draw }, more) {
  return () => {
    const { all, from, to, rows, fresh } = view;
    const wanted = new Set(all.slice(from, to).map(({ id }) => id));
    for (const [id, row] of rows) {
      if (wanted.has(id)) continue;
      row.remove();
      rows.delete(id);
    }
    const batch = document.createDocumentFragment();
    for (let i = from; i < to; i++) {
      const { id } = all[i];
      const row = rows.get(id);
      if (row) row.before(batch);
      else {
        const made = draw(all[i], all[i - 1], fresh.delete(id));
        rows.set(id, made);
        batch.append(made);
      }
    }
    list.append(batch);
    if (!from) more.remove();
    else if (list.firstChild !== more) list.prepend(more);
  };
}

/**
 * Draws what is in view once a frame, however much comes; what is older, or newer than a reader further up has come to,
 * is drawn when they get there.
 * @param {View} view @param {() => void} paint @param {HTMLElement} list @param {HTMLElement} scroller @param {HTMLElement|null} [jump]
 */
function createScroll(view, paint, list, scroller, jump) {
  let height = 0;
  /** What is drawn ends before the text does. */
  let short = false;
  const later = () => soon(draw);

  function draw() {
    const { done, ...drawn } = nextOf(view, list.contains(document.activeElement));
    Object.assign(view, drawn);
    if (view.follow) view.news = false;
    paint();
    if (view.follow) scroller.scrollTop = scroller.scrollHeight;
    seen();
    if (!done) later();
  }

  /** Something came below the text: whoever read the end still does. */
  function settle() {
    if (view.follow && view.all.length) later();
  }

  function seen() {
    short = view.to < view.all.length;
    offer(view.news || short);
  }

  /** Only a change: each time costs style. @param {boolean} on */
  function offer(on) {
    if (jump && jump.hidden === on) jump.hidden = !on;
  }

  /** Further up or down; what is in view stays there. @param {boolean} up */
  function turn(up) {
    const { all, from, to, rows } = view;
    const anchor = /** @type {HTMLElement} */ (rows.get(all[up ? from : to - 1].id));
    const top = anchor.getBoundingClientRect().top;
    if (up) {
      view.from = reach(all, from, -1, STEP);
      view.to = Math.min(to, reach(all, view.from, 1, MOST));
    } else {
      view.to = reach(all, to, 1, STEP);
      view.from = Math.max(from, reach(all, view.to, -1, MOST));
    }
    paint();
    scroller.scrollTop += anchor.getBoundingClientRect().top - top;
    seen();
    return anchor;
  }

  function onScroll() {
    // Reported after a keyboard took room, it says nothing of what was in view before.
    if (height !== scroller.clientHeight) return;
    const below = scroller.scrollHeight - scroller.scrollTop - height;
    view.follow = below < NEAR && !short;
    if (view.follow) offer((view.news = false));
    if (isSoon(draw) || view.follow) return;
    if (below < NEAR) turn(false);
    else if (view.from && scroller.scrollTop < NEAR) turn(true);
  }

  scroller.addEventListener("scroll", onScroll, { passive: true });
  // a keyboard, a notice or a question takes room
  new ResizeObserver(() => {
    height = scroller.clientHeight;
    settle();
  }).observe(scroller);
  return { later, settle, turn, offer };
}

/**
 * @param {import("./rows.js").Looks & {list: HTMLElement, scroller: HTMLElement, jump?: HTMLElement|null}} parts `jump` is shown while newer text
 *   lies below the fold
 */
export function createTranscript({ list, scroller, jump, ...looks }) {
  /** @type {View} */
  const view = { all: [], from: 0, to: 0, rows: new Map(), fresh: new Set(), follow: true, news: false };
  /** @type {Map<string, Entry>} */
  const known = new Map();
  let arrived = -ARRIVING;
  let lines = 0;
  const more = serviceRow("");
  const earlier = smallButton(words.earlier);
  more.append(earlier);
  const rows = createRows(looks, () => settle());
  const { later, settle, turn, offer } = createScroll(view, createPaint(list, view, rows, more), list, scroller, jump);

  function toEnd() {
    view.follow = true;
    later();
  }

  /** Adds an entry, or updates the one with the same id. @param {Entry} entry */
  function put(entry) {
    const old = known.get(entry.id);
    const row = view.rows.get(entry.id);
    if (old) Object.assign(old, entry);
    if (old && row) rows.mark(row, old);
    if (old) return;
    known.set(entry.id, entry);
    const now = performance.now();
    if (now - arrived > ARRIVING) view.fresh.add(entry.id);
    arrived = now;
    add(entry);
  }

  /** @param {Entry} entry */
  function add(entry) {
    view.all.push(entry);
    view.follow ||= entry.side === looks.mine;
    view.news ||= !view.follow;
    later();
  }

  /** What one of them carries is drawn anew, as it stands by now, where it is in view. @param {string} id */
  function redraw(id) {
    const [row, entry] = [view.rows.get(id), known.get(id)];
    if (row && entry) rows.again(row, entry);
  }

  /** A line of the service between the messages. @param {string} text */
  function line(text) {
    add({ id: `line ${lines++}`, side: "", text, at: 0, state: "" });
  }

  function clear() {
    fill([]);
    list.replaceChildren();
    offer(false);
  }

  /** Everything anew, in this order. @param {Entry[]} entries */
  function fill(entries) {
    Object.assign(view, { all: [...entries], from: 0, to: 0 });
    for (const kept of [known, view.fresh, view.rows]) kept.clear();
    for (const entry of entries) known.set(entry.id, entry);
    list.replaceChildren();
    toEnd();
  }

  jump?.addEventListener("click", toEnd);
  earlier.addEventListener("click", () => {
    const row = turn(true).previousElementSibling;
    if (!(row instanceof HTMLElement)) return;
    row.tabIndex = -1;
    row.focus();
  });
  return { put, line, fill, clear, redraw, toEnd, settle };
}
