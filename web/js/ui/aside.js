// What lies before the page for a while: a card to be passed on, or the answer to a code. Loaded when it is asked for.
// The conversation goes on behind it, and what is said there is seen and heard above it. A sheet that is put away keeps
// its draft until it is done or the page forgets.

/**
 * @typedef {{close(): void}} Sheet `close`: text and keys gone, at once
 * @typedef {{agency: string, name: string, why: string, fields: string[]}} Proposal
 *
 * @typedef {object} Handover what `handover.js` brings
 * @property {(o: {host: HTMLElement, proposal: Proposal | null, line: "self" | "relative" | null, messages: string[],
 *   tell: (text: string) => boolean, done: (keep?: boolean) => void}) => Sheet} openCard `keep`: put away only
 * @property {(o: {host: HTMLElement, done: () => void}) => Sheet} openCode
 */

/**
 * @param {HTMLElement} section empty, hidden while nothing is shown
 * @param {(on: boolean) => void} cover shows it instead of what is behind it, or the other way round
 */
export function createAside(section, cover) {
  /** @type {Map<string, {host: HTMLElement, sheet: Sheet | null}>} */
  const sheets = new Map();
  /** What had the focus before. @type {HTMLElement | null} */
  let opener = null;

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
    if (opener?.isConnected) opener.focus();
  }

  /** @param {string} key */
  function show(key) {
    for (const [other, { host }] of sheets) host.hidden = other !== key;
    if (section.hidden) opener = /** @type {HTMLElement | null} */ (document.activeElement);
    cover(true);
  }

  return {
    /**
     * Shows the sheet of this name, as it was left, or a new one.
     * @param {string} key @param {"Til samtalen" | "Til forsiden"} label leads back; from a sheet before the first page for good
     * @param {(host: HTMLElement, done: (keep?: boolean) => void) => Sheet} make
     */
    open(key, label, make) {
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
    },
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
