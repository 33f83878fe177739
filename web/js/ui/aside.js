// What lies before the page for a while: a card to be passed on, or the answer to a code. Loaded when it is asked for.
// The conversation goes on behind it, and what is said there is seen and heard above it. A sheet that is put away keeps
// its draft until it is done or the page forgets.

/**
 * @typedef {{close(): void}} Sheet `close`: text and keys gone, at once
 * @typedef {{agency: string, name: string, why: string, fields: string[]}} Proposal
 *
 * @typedef {{proposal: Proposal | null, line: "self" | "relative" | null, messages: string[], tell: (text: string) => boolean}} Asked
 *   `line`: what the conversation is about; `messages`: the young person's own; `tell` writes one
 *
 * @typedef {object} Handover what `handover.js` brings
 * @property {(o: Asked & {host: HTMLElement, done: (keep?: boolean) => void}) => Sheet} openCard `keep`: put away only
 * @property {(o: {host: HTMLElement, done: () => void}) => Sheet} openCode
 *
 * @typedef {ReturnType<typeof createAside>} Aside
 */

/** @param {string} file as seen from `js/` */
async function get(file) {
  const answer = await fetch(new URL(`../${file}`, import.meta.url));
  if (!answer.ok) throw new Error(file);
  return answer.text();
}

/**
 * @param {HTMLElement} section empty, hidden while nothing is shown
 * @param {(on: boolean) => void} cover shows it instead of what is behind it, or the other way round
 */
export function createAside(section, cover) {
  /** @type {Map<string, {host: HTMLElement, sheet: Sheet | null}>} */
  const sheets = new Map();
  /** What had the focus before. @type {HTMLElement | null} */
  let opener = null;
  /** @type {Handover | undefined} */
  let handover;

  const bar = document.createElement("div");
  const words = document.createElement("div");
  const back = document.createElement("button");
  bar.className = "aside-bar";
  words.className = "aside-news";
  words.setAttribute("role", "log");
  back.type = "button";
  back.className = "button button-small";
  bar.append(back, words);
  section.replaceChildren(bar);

  /** @param {string} key */
  function drop(key) {
    const held = sheets.get(key);
    sheets.delete(key);
    try {
      held?.sheet?.close();
    } catch (error) {
      reportError(error);
    }
    held?.host.remove();
  }

  /** Behind again; drafts stay. */
  function hide() {
    if (section.hidden) return;
    words.replaceChildren();
    cover(false);
    scrollTo(0, 0);
    opener?.focus();
    if (document.activeElement === document.body) document.getElementById("main")?.focus();
  }

  /** @param {string} key */
  function show(key) {
    for (const [other, { host }] of sheets) host.hidden = other !== key;
    if (section.hidden) opener = /** @type {HTMLElement | null} */ (document.activeElement);
    cover(true);
    scrollTo(0, 0);
  }

  /**
   * Shows the sheet of this name, as it was left, or a new one.
   * @param {string} key @param {"Til samtalen" | "Til forsiden"} label leads back; from a sheet before the first page for good
   * @param {(host: HTMLElement, done: (keep?: boolean) => void) => Sheet} make
   */
  function open(key, label, make) {
    const stays = label === "Til samtalen";
    back.textContent = `← ${label}`;
    back.onclick = () => {
      if (!stays) drop(key);
      hide();
    };
    const known = sheets.get(key);
    if (known) {
      show(key);
      known.host.focus();
      return;
    }
    const host = document.createElement("div");
    host.className = "aside-host";
    host.tabIndex = -1;
    const held = { host, sheet: /** @type {Sheet | null} */ (null) };
    sheets.set(key, held);
    section.append(host);
    show(key);
    host.focus();
    const done = (keep = false) => {
      const seen = host.isConnected && !host.hidden;
      if (!keep) drop(key);
      if (seen) hide();
    };
    try {
      held.sheet = make(host, done);
    } catch (error) {
      done();
      throw error;
    }
  }

  return {
    /** Fetches what is needed. Into the cache first: a browser may remember for good that an import failed. */
    async load() {
      if (handover) return;
      await Promise.all(JSON.parse(await get("handover.json")).map(get));
      handover = await import("../handover.js");
    },
    /** A card in a conversation; several can be begun. */
    card: (/** @type {string} */ key, /** @type {Asked} */ asked) => open(key, "Til samtalen", (host, done) => /** @type {Handover} */ (handover).openCard({ host, done, ...asked })),
    code: () => open("code", "Til forsiden", (host, done) => /** @type {Handover} */ (handover).openCode({ host, done })),
    /** Seen and read aloud above the sheet. @param {string} text */
    news(text) {
      const line = document.createElement("p");
      line.textContent = text;
      words.append(line);
      while (words.childElementCount > 2) words.firstElementChild?.remove();
    },
    /** Every sheet gone, with all that stood in it. */
    close() {
      for (const key of [...sheets.keys()]) drop(key);
      words.replaceChildren();
      opener = null;
      if (!section.hidden) cover(false);
    },
    size: () => sheets.size,
  };
}
