// One conversation on the screen. The page brings
//   <template id="message"><li class="message"><span class="visually-hidden" data-who></span><p class="bubble"></p>
//   <p class="meta"><time></time><span data-tick></span></p></li></template>
// and a list inside a scroller. Text enters by textContent only.

/** @typedef {{id: string, side: "youth"|"counsellor", text: string, at: number, state: string, card?: import("../lib/protocol.js").Card}} Entry */

/** @type {Record<string, string>} */
const TICKS = { waiting: "Venter", sent: "Sendt", delivered: "Leveret", received: "" };
const NEAR = 80;

/** @param {number} at ms since the epoch; @returns {string} as Danes write it: 14.05 */
export const clock = (at) =>
  new Intl.DateTimeFormat("da-DK", { hour: "2-digit", minute: "2-digit" }).format(at);

/** Reads aloud, politely, what came in. @param {HTMLElement} region a live one */
export function reader(region) {
  /** @param {string} text */
  return (text) => {
    const line = document.createElement("p");
    line.textContent = text;
    region.append(line);
    while (region.childElementCount > 4) region.firstElementChild?.remove();
  };
}

/** An answer to what the page asks for. @param {import("./words.js").Action} action */
export function answerButton(action) {
  const made = document.createElement(action.href ? "a" : "button");
  if (action.href) made.setAttribute("href", action.href);
  else made.setAttribute("type", "button");
  made.className = `button ${action.primary ? "button-primary" : ""}`;
  made.dataset.action = action.id;
  made.textContent = action.label;
  return made;
}

/**
 * @param {{list: HTMLElement, template: HTMLTemplateElement, scroller: HTMLElement, mine: "youth"|"counsellor",
 *   who: (side: string) => string, jump?: HTMLElement|null, open?: (entry: Entry) => void}} parts
 *   `who` names the writer to a screen reader ("Du", "Mette"); `jump` is shown while newer text lies below the fold;
 *   `open` answers a card
 */
export function createTranscript({ list, template, scroller, mine, who, jump, open }) {
  /** @type {Map<string, HTMLElement>} */
  const rows = new Map();
  let follow = true;
  const nearEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
  /** @param {HTMLElement} row @param {string} css @returns {HTMLElement} */
  const part = (row, css) => /** @type {HTMLElement} */ (row.querySelector(css));

  function toEnd() {
    follow = true;
    scroller.scrollTop = scroller.scrollHeight;
    if (jump) jump.hidden = true;
  }

  /** @param {Node} node @param {boolean} own */
  function append(node, own) {
    list.append(node);
    if (own || follow) toEnd();
    else if (jump) jump.hidden = false;
  }

  /** @param {HTMLElement} row @param {Entry} entry */
  function draw(row, entry) {
    row.dataset.state = entry.state;
    part(row, "[data-tick]").textContent = entry.side === mine ? (TICKS[entry.state] ?? "") : "";
  }

  /** Its text says the same, until the rest comes. @param {HTMLElement} bubble @param {Entry} entry @param {NonNullable<Entry["card"]>} card */
  async function propose(bubble, entry, card) {
    try {
      // First as a file: a browser may remember for good that an import failed.
      if (!(await fetch(new URL("proposal.js", import.meta.url))).ok) throw Error("proposal");
      const { drawCard } = await import("./proposal.js");
      drawCard(bubble, card, open && (() => open(entry)));
      settle();
    } catch {
      addEventListener("online", () => propose(bubble, entry, card), { once: true });
    }
  }

  /** Adds an entry, or updates the one with the same id. @param {Entry} entry @param {boolean} [quiet] no animation */
  function put(entry, quiet) {
    const known = rows.get(entry.id);
    if (known) return draw(known, entry);
    const row = /** @type {HTMLElement} */ (/** @type {Element} */ (template.content.firstElementChild).cloneNode(true));
    const own = entry.side === mine;
    const last = /** @type {HTMLElement|null} */ (list.lastElementChild);
    row.dataset.id = entry.id;
    row.dataset.mine = String(own);
    row.dataset.follows = String(last?.dataset.mine === String(own));
    if (!quiet) row.dataset.new = "true";
    part(row, "[data-who]").textContent = `${who(entry.side)}: `;
    const bubble = part(row, ".bubble");
    bubble.textContent = entry.text;
    if (entry.card) void propose(bubble, entry, entry.card);
    const time = /** @type {HTMLTimeElement} */ (part(row, "time"));
    time.dateTime = new Date(entry.at).toISOString();
    time.textContent = clock(entry.at);
    draw(row, entry);
    rows.set(entry.id, row);
    append(row, own);
  }

  /** A line of the service between the messages. @param {string} text */
  function line(text) {
    const row = document.createElement("li");
    row.className = "line";
    row.textContent = text;
    append(row, false);
  }

  /** Something came below the text: whoever read the end still does. */
  function settle() {
    if (follow && list.firstElementChild) toEnd();
  }

  function clear() {
    rows.clear();
    list.replaceChildren();
    if (jump) jump.hidden = true;
  }

  /** Everything anew, in this order. @param {Entry[]} entries */
  function fill(entries) {
    clear();
    for (const entry of entries) put(entry, true);
    toEnd();
  }

  jump?.addEventListener("click", toEnd);
  scroller.addEventListener(
    "scroll",
    () => {
      follow = nearEnd();
      if (follow && jump) jump.hidden = true;
    },
    { passive: true },
  );
  // a keyboard, a notice or a question takes room
  new ResizeObserver(settle).observe(scroller);
  return { put, line, fill, clear, toEnd, settle };
}
