// One conversation on the screen. The page brings
//   <template id="message"><li class="message"><span class="visually-hidden" data-who></span><p class="bubble"></p>
//   <p class="meta"><time></time><span data-tick></span></p></li></template>
// and a list inside a scroller. Text enters by textContent only.

import { answerButton } from "../dom/text.js";

/** @typedef {{id: string, side: string, text: string, at: number, state: string, card?: import("./protocol.js").Card, by?: string}} Entry */

/** @type {Record<string, string>} */
const TICKS = { waiting: "Venter", sent: "Sendt", delivered: "Leveret", unsent: "Ikke sendt", received: "" };
const NEAR = 80;

/** What stands there while somebody reads the end, in characters: some 45 short rows, or two of the longest. */
const PAGE = 9000;
/** What stands there at most, further up. */
const MOST = 30_000;
/** What is drawn in one frame: some seven short rows, or one of the longest. */
const STEP = 1500;
/** More line breaks in one text are drawn as spaces. */
const BREAKS = 500;
/** Takes all the width there is anyway: to measure how much that would be costs as much as to lay it out. */
const LONG = 1000;
const SPOKEN = 4;
const BREATH = 2000;
/** As long as one is seen arriving, others are just there: thirty that move cost a phone 40 ms a frame. */
const ARRIVING = 320;
const two = (/** @type {number} */ n) => String(n).padStart(2, "0");

/** As Danes write it: 14.05; "" for what no calendar has. By hand: the first formatter costs a phone 100 ms. @param {number} at ms since the epoch */
export function clock(at) {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? "" : `${two(time.getHours())}.${two(time.getMinutes())}`;
}

/** A long text of signs that take much work each (marks, wide ligatures, joined pictures) begins with so many. */
const SIGNS = 1000;
/** Where the script changes, a browser asks the system for a font: 0.3 to 0.9 ms at a desk, for what it has not seen. */
const CHANGES = 16;
const LATIN = 1;

/** Alike for signs that mostly share a font. 0: what goes with all, as spaces do. @param {number} code */
function scriptOf(code) {
  const low = code | 32;
  if (code < 0xaa) return low > 96 && low < 123 ? LATIN : 0;
  if (code < 0x300) return LATIN;
  if ((code >= 0x2000 && code < 0x2070) || (code >= 0x3000 && code < 0x3040)) return 0;
  if ((code >= 0xfe00 && code < 0xfe10) || (code >= 0xff00 && code < 0xff21)) return 0;
  if (code >= 0x3040 && code < 0xa000) return 2;
  if (code >= 0xac00 && code < 0xd7b0) return 3;
  if (code >= 0x1f000 && code < 0x20000) return 4;
  return 8 + (code >> 7);
}

/** Where each stretch of one script begins that is not Latin, and where it ends. @param {string} text */
function* stretches(text) {
  let [script, from, i] = [LATIN, 0, 0];
  for (const sign of text) {
    const next = scriptOf(/** @type {number} */ (sign.codePointAt(0)));
    if (next && next !== script) {
      if (script !== LATIN) yield [from, i];
      [script, from] = [next, i];
    }
    i += sign.length;
  }
  if (script !== LATIN) yield [from, i];
}

const isHeavy = (/** @type {string} */ text) => text.length > SIGNS && text.replace(/[\0-\u02ff]+/g, "").length > SIGNS / 2;

/** `start`: of how many UTF-16 units to draw at first; `changes`: how often the script changes in them. @param {string} text */
export function weighed(text) {
  if (!/[^\0-\u02ff]/.test(text)) return { start: text.length, changes: 0 };
  let start = isHeavy(text) ? SIGNS : text.length;
  if (/[\ud800-\udbff]/.test(text[start - 1] ?? "")) start--;
  /** @type {Set<string>} */
  const runs = new Set();
  for (const [from, to] of stretches(text.slice(0, start))) {
    if (runs.size === CHANGES && !runs.has(text.slice(from, to))) return { start: from, changes: CHANGES };
    runs.add(text.slice(from, to));
  }
  return { start, changes: runs.size };
}

/** Reads aloud, politely, what came in; of a flood only how much it was, and the page's last word. @param {HTMLElement} region a live one */
export function reader(region) {
  let lately = 0;
  let unread = 0;
  let held = "";
  /** No more than a hidden page needs when it is seen again. @type {{text: string, own: boolean}[]} */
  let lines = [];
  function speak() {
    const next = lines.shift();
    const line = document.createElement("p");
    line.textContent = next?.text ?? "";
    line.translate = Boolean(next?.own);
    region.append(line);
    while (region.childElementCount > SPOKEN) region.firstElementChild?.remove();
    if (lines.length) soon(speak);
  }
  /** @param {string} text @param {string} [writer] of words that are no translator's business */
  function tell(text, writer) {
    // The whole stands in the conversation.
    const said = text.slice(0, LONG);
    const heard = said.slice(0, weighed(said).start);
    lines = [...lines, { text: writer ? `${writer}: ${heard}` : heard, own: !writer }].slice(-SPOKEN);
    soon(speak);
  }
  function breathe() {
    if (--lately) return;
    if (held) tell(held);
    if (unread) tell(unread > 1 ? `${unread} nye beskeder` : "1 ny besked");
    unread = 0;
    held = "";
  }
  /** @param {string} text @param {string} [writer] whose words they are; without one, the page's own */
  return (text, writer) => {
    if (lately === SPOKEN) return void (writer ? unread++ : (held = text));
    lately++;
    setTimeout(breathe, BREATH);
    tell(text, writer);
  };
}

/** What is to be drawn or read aloud, one a frame: the conversations of a desk take turns. @type {Set<() => void>} */
const due = new Set();
/** @param {() => void} draw */
function soon(draw) {
  if (!due.size) requestAnimationFrame(frame);
  due.add(draw);
}
function frame() {
  const [draw] = due;
  if (draw) due.delete(draw);
  if (due.size) requestAnimationFrame(frame);
  draw?.();
}

/** Every word, on no more lines than can be drawn at once. @param {string} text */
function laidOut(text) {
  const lines = text.split("\n");
  return lines.length > BREAKS ? `${lines.slice(0, BREAKS).join("\n")} ${lines.slice(BREAKS).join(" ")}` : text;
}

/** @type {WeakMap<Entry, number>} */
const weights = new WeakMap();
/** Of how many short characters it takes the room and the work. @param {Entry} e */
function weigh(e) {
  let weight = weights.get(e);
  if (weight) return weight;
  weight = 200 + e.text.length + 20 * e.text.split("\n").length + 80 * weighed(e.text).changes + (e.card ? 2000 : 0);
  weights.set(e, weight);
  return weight;
}

/**
 * @typedef {object} View what of a conversation is drawn
 * @property {Entry[]} all
 * @property {number} from drawn: all[from] to all[to - 1]
 * @property {number} to
 * @property {Map<string, HTMLElement>} rows
 * @property {Set<string>} fresh to be seen arriving
 * @property {boolean} follow somebody reads the end
 * @property {boolean} news something came below what is read
 *
 * @typedef {object} Looks
 * @property {HTMLTemplateElement} template
 * @property {"youth" | "counsellor"} mine
 * @property {(entry: Entry) => string} who names the writer to a screen reader ("Du", "Mette")
 * @property {(entry: Entry) => string} [writer] the same for all to see, where it is not plain
 * @property {(entry: Entry) => void} [open] answers a card
 * @property {(bubble: HTMLElement) => void} [dress] makes what the other wrote more than text
 */

/** How far rows fit into so much room, from `at` on; at least one. @param {Entry[]} all @param {number} at @param {1|-1} step @param {number} room */
function reach(all, at, step, room) {
  let next = at;
  for (;;) {
    const entry = all[step < 0 ? next - 1 : next];
    if (!entry || ((room -= weigh(entry)) < 0 && next !== at)) return next;
    next += step;
  }
}

/** What is drawn in the next frame. @param {View} view @param {boolean} held somebody stands in it, who keeps their place, within reason */
function nextOf({ all, from, to, follow }, held) {
  if (!follow) {
    const last = Math.max(to, reach(all, from, 1, MOST));
    const next = Math.min(last, reach(all, to, 1, STEP));
    return { from, to: next, done: next === last };
  }
  const end = all.length;
  const first = reach(all, end, -1, PAGE);
  const newest = reach(all, end, -1, STEP);
  // What is above goes many rows at a time: each time costs the style of all that stay.
  const most = reach(all, end, -1, held ? MOST : 1.5 * PAGE);
  if (newest > to) from = newest;
  else if (to === end && !held && from > first) from = Math.max(first, reach(all, from, -1, STEP));
  if (from < most) from = held ? most : first;
  return { from, to: end, done: held || from <= first };
}

/** @param {HTMLElement} row @param {string} css @returns {HTMLElement} */
const part = (row, css) => /** @type {HTMLElement} */ (row.querySelector(css));

/** @param {string} text */
function serviceRow(text) {
  const row = document.createElement("li");
  row.className = "line";
  row.textContent = text;
  return row;
}

/** @param {string} label */
function smallButton(label) {
  const made = answerButton({ id: "", label });
  made.classList.add("button-small");
  return made;
}

/** The rest comes at a press, so much a frame. @param {HTMLElement} bubble @param {string} text @param {number} start */
function fold(bubble, text, start) {
  const rest = smallButton("Vis hele beskeden");
  rest.onclick = () => {
    rest.remove();
    bubble.textContent = text.slice(0, start);
    grow(bubble, text.slice(start));
  };
  bubble.textContent = `${text.slice(0, start)} … `;
  bubble.append(rest);
}

/** @param {HTMLElement} bubble @param {string} text */
function grow(bubble, text) {
  const { start } = weighed(text);
  bubble.append(text.slice(0, start));
  if (start < text.length && bubble.isConnected) requestAnimationFrame(() => grow(bubble, text.slice(start)));
}

/** First as a file: a browser may remember for good that an import failed. */
async function load() {
  if (!(await fetch(new URL("proposal.js", import.meta.url))).ok) throw Error("proposal");
  return import("./proposal.js");
}

/** Its text says the same, until the rest comes. @param {((entry: Entry) => void) | undefined} open @param {() => void} settle */
function createProposals(open, settle) {
  /** @type {ReturnType<typeof load>|undefined} */
  let loaded;
  return async function draw(/** @type {HTMLElement} */ bubble, /** @type {Entry} */ entry, /** @type {NonNullable<Entry["card"]>} */ card) {
    try {
      const { drawCard } = await (loaded ??= load());
      drawCard(bubble, card, open && (() => open(entry)));
      settle();
    } catch {
      loaded = undefined;
      addEventListener("online", () => bubble.isConnected && draw(bubble, entry, card), { once: true });
    }
  };
}

/** One entry, drawn. @param {Looks} looks @param {() => void} settle */
function createRows({ template, mine, who, writer, open, dress }, settle) {
  const propose = createProposals(open, settle);

  /** @param {HTMLElement} row @param {Entry} entry */
  function mark(row, entry) {
    row.dataset.state = entry.state;
    part(row, "[data-tick]").textContent = writer?.(entry) || (entry.side === mine ? (TICKS[entry.state] ?? "") : "");
  }

  /** @param {HTMLElement} bubble @param {Entry} entry */
  function say(bubble, entry) {
    const { side, text, card } = entry;
    const { start } = weighed(text);
    if (start < text.length) fold(bubble, laidOut(text), start);
    else {
      bubble.textContent = laidOut(text);
      if (side !== mine) dress?.(bubble);
    }
    const words = JSON.stringify(card ?? "");
    if (card && weighed(words).start === words.length) void propose(bubble, entry, card);
  }

  return {
    mark,
    /** @param {Entry} entry @param {Entry | undefined} before @param {boolean} fresh to be seen arriving */
    draw(entry, before, fresh) {
      const { id, side, text, at } = entry;
      if (!side) return serviceRow(text);
      const row = /** @type {HTMLElement} */ (/** @type {Element} */ (template.content.firstElementChild).cloneNode(true));
      row.dataset.id = id;
      row.dataset.mine = String(side === mine);
      row.dataset.follows = String(before?.side === side);
      row.dataset.long = String(text.length > LONG);
      if (fresh) row.dataset.new = "true";
      part(row, "[data-who]").textContent = `${who(entry)}: `;
      say(part(row, ".bubble"), entry);
      const time = /** @type {HTMLTimeElement} */ (part(row, "time"));
      time.textContent = clock(at);
      if (time.textContent) time.dateTime = new Date(at).toISOString();
      mark(row, entry);
      return row;
    },
  };
}

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
    if (due.has(draw) || view.follow) return;
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
 * @param {Looks & {list: HTMLElement, scroller: HTMLElement, jump?: HTMLElement|null}} parts `jump` is shown while newer text
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
  const earlier = smallButton("Vis tidligere");
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
  return { put, line, fill, clear, toEnd, settle };
}
