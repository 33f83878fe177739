// What lies before the page for a while: a card to be passed on, or the answer to a code. Loaded when it is asked for.
// The conversation goes on behind it, and what is said there is seen and heard above it. A sheet that is put away keeps
// its draft until it is done or the page forgets.

/**
 * @typedef {{close(): void, lost?: () => string, alone?: () => void}} Sheet `close`: text and keys gone, at once; `lost`: what
 *   would be lost with it, in words, or ""; `alone`: the conversation is gone, and it has a time of its own
 * @typedef {{agency: string, name: string, why: string, fields: string[]}} Proposal
 *
 * @typedef {{proposal: Proposal | null, line: "self" | "relative" | null, messages: string[], tell: (text: string) => boolean}} Asked
 *   `line`: what the conversation is about; `messages`: the young person's own; `tell` writes one
 *
 * @typedef {object} Handover what `handover.js` brings
 * @property {(o: Asked & {host: HTMLElement, news: (text: string) => void, done: (keep?: boolean) => void}) => Sheet} openCard
 *   `news`: what became of it, told where it is not seen; `keep`: put away only
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
  /** @type {Map<string, {host: HTMLElement, sheet: Sheet | null, asked: object, open: () => void}>} */
  const sheets = new Map();
  /** What had the focus before. @type {HTMLElement | null} */
  let opener = null;
  /** @type {Handover | undefined} */
  let handover;
  /** The conversation is gone. */
  let alone = false;

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
  /** What became of a sheet that is put away, in the conversation; and that it is still there, when that is over. */
  const told = document.createElement("div");
  const kept = document.createElement("div");
  told.className = "notice";
  told.setAttribute("role", "status");
  told.hidden = true;
  kept.className = "aside-kept";
  document.getElementById("notice")?.after(told);

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
    if (!sheets.size) kept.remove();
  }

  /** @param {HTMLElement} parent @param {string} text @param {string} label @param {() => void} click */
  function tell(parent, text, label, click) {
    const [line, button] = [document.createElement("p"), document.createElement("button")];
    line.textContent = text;
    button.type = "button";
    button.className = "button button-small";
    button.textContent = label;
    button.onclick = click;
    parent.replaceChildren(line, button);
    parent.hidden = false;
  }

  /** The last page of a conversation says that a card is still there. */
  function keep() {
    for (const [key, { host, sheet }] of [...sheets]) if ((section.hidden || host.hidden) && !sheet?.lost?.()) drop(key);
    const last = [...sheets.values()].pop();
    if (!last) return;
    tell(kept, "Dit kort er her stadig, så længe du bruger siden. Begynder du en ny samtale, forsvinder det herfra.", "Se dit kort", last.open);
    document.getElementById("over-actions")?.before(kept);
  }

  /** Behind again; drafts stay. */
  function hide() {
    if (section.hidden) return;
    words.replaceChildren();
    cover(false);
    scrollTo(0, 0);
    if (alone) keep();
    opener?.focus();
    if (document.activeElement === document.body) document.getElementById("main")?.focus();
  }

  /** @param {string} key */
  function show(key) {
    for (const [other, { host }] of sheets) host.hidden = other !== key;
    told.hidden = true;
    told.replaceChildren();
    if (section.hidden) opener = /** @type {HTMLElement | null} */ (document.activeElement);
    cover(true);
    scrollTo(0, 0);
  }

  /**
   * Shows the sheet of this name, as it was left, or a new one.
   * @param {string} key @param {"Til samtalen" | "Til forsiden"} label leads back; from a sheet before the first page for good
   * @param {(host: HTMLElement, done: (keep?: boolean) => void) => Sheet} make
   * @param {object} [asked] kept up to date for a sheet that is there
   */
  function open(key, label, make, asked = {}) {
    const stays = label === "Til samtalen";
    back.textContent = `← ${alone ? "Tilbage" : label}`;
    section.setAttribute("aria-label", stays ? "Send videre" : "Jeg har en kode");
    back.onclick = () => {
      if (!stays) drop(key);
      hide();
    };
    const known = sheets.get(key);
    if (known) {
      Object.assign(known.asked, asked);
      show(key);
      known.host.focus();
      return;
    }
    const host = document.createElement("div");
    host.className = "aside-host";
    host.tabIndex = -1;
    const held = { host, sheet: /** @type {Sheet | null} */ (null), asked, open: () => open(key, label, make) };
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
      handover = await import("../handover/page.js");
    },
    /** A card in a conversation; several can be begun. */
    card: (/** @type {string} */ key, /** @type {Asked} */ asked) =>
      open(key, "Til samtalen", (host, done) => {
        const held = /** @type {{open: () => void}} */ (sheets.get(key));
        const news = (/** @type {string} */ text) => (section.hidden || host.hidden) && tell(told, text, "Se kortet", held.open);
        return /** @type {Handover} */ (handover).openCard(Object.assign(asked, { host, done, news }));
      }, asked),
    code: () => open("code", "Til forsiden", (host, done) => /** @type {Handover} */ (handover).openCode({ host, done })),
    /** Seen and read aloud above the sheet. @param {string} text @param {string} [writer] of words that are no translator's business */
    news(text, writer) {
      const line = document.createElement("p");
      line.textContent = writer ? `${writer}: ${text}` : text;
      line.translate = !writer;
      words.append(line);
      while (words.childElementCount > 2) words.firstElementChild?.remove();
    },
    /** The conversation is gone; what was begun is not. @param {string} title what ended it */
    alone(title) {
      alone = true;
      back.textContent = "← Tilbage";
      keep();
      for (const { sheet } of sheets.values()) sheet?.alone?.();
      words.replaceChildren();
      if (!section.hidden) this.news(`${title}. Kun dit kort er her stadig.`);
    },
    /** What would be lost with the page: sentences to follow others, or "". */
    lost: () => [...new Set([...sheets.values()].map(({ sheet }) => sheet?.lost?.() ?? ""))].map((words) => words && ` ${words}`).join(""),
    /** Every sheet gone, with all that stood in it. */
    close() {
      for (const key of [...sheets.keys()]) drop(key);
      for (const said of [words, told, kept]) said.replaceChildren();
      told.hidden = true;
      alone = false;
      opener = null;
      if (!section.hidden) cover(false);
    },
    size: () => sheets.size,
  };
}
