// What lies before the page for a while: a card to be passed on, or the answer to a code. Loaded when it is asked for.
// The conversation goes on behind it, and what is said there is seen and heard above it. A sheet that is put away keeps
// its draft until it is done or the page forgets.

import { wayBack } from "../dom/back.js";
import { closeByBack } from "../dom/close_by_back.js";
import * as words from "../../words/da/youth/aside.js";

/**
 * @typedef {{close(): void, stepBack(): boolean, lost?: () => string, alone?: () => void}} Sheet `close`: text and keys gone, at
 *   once; `stepBack`: whether there was a step to go back; `lost`: what would be lost with it, in words, or ""; `alone`: the conversation is gone, and it has a time of its own
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
 * @typedef {{host: HTMLElement, sheet: Sheet | null, asked: object, open: () => void, news: string}} Held `news`: what became of it last, or ""
 * @typedef {{begin: HTMLFormElement, talk: import("../conversation/talk.js").Talk | null, send: (text: string, anyway: boolean) => boolean}} From
 */

/** A card knows two subjects; it may be about one that the centre has added. @param {string} line @returns {Asked["line"]} */
const lineOf = (line) => (line === "self" || line === "relative" ? line : null);

/** What a card is told of the conversation. @param {Proposal | null} proposal @param {From} from @returns {Asked} */
const askedOf = (proposal, { begin, talk, send }) => ({
  proposal,
  line: lineOf(String(new FormData(begin).get("line"))),
  messages: (talk?.transcript() ?? []).filter(({ side }) => side === "youth").map(({ text }) => text),
  tell: (text) => send(text, true),
});

/** @param {string} name */
function div(name) {
  const made = document.createElement("div");
  made.className = name;
  return made;
}

/** @param {string} label @param {(() => void) | null} click */
function smallButton(label, click) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button-small";
  made.textContent = label;
  made.onclick = click;
  return made;
}

/** A line, and what can be done about it. @param {HTMLElement} parent @param {string} text @param {string} label @param {() => void} click */
function tell(parent, text, label, click) {
  const line = document.createElement("p");
  line.textContent = text;
  parent.replaceChildren(line, smallButton(label, click));
  parent.hidden = false;
}

/** In the conversation again: what became of the card that was just before it, and the way back there. @param {HTMLElement} told @param {Map<string, Held>} all */
function remind(told, all) {
  const last = [...all.values()].find(({ host }) => !host.hidden);
  if (last?.news) tell(told, last.news, words.seeCard, last.open);
}

/** Above every sheet: the way back, and what is said in the conversation meanwhile. @param {HTMLElement} section */
function createBar(section) {
  const bar = div("aside-bar");
  const said = div("aside-news");
  const back = smallButton("", null);
  said.setAttribute("role", "log");
  bar.append(back, said);
  section.replaceChildren(bar);
  return {
    back,
    said,
    /** Seen and read aloud above the sheet. @param {string} text @param {string} [writer] of words that are no translator's business */
    news(text, writer) {
      const line = document.createElement("p");
      line.textContent = writer ? `${writer}: ${text}` : text;
      line.translate = !writer;
      said.append(line);
      while (said.childElementCount > 2) said.firstElementChild?.remove();
    },
  };
}

/** The sheets that are there. @param {HTMLElement} section @param {() => void} none none is left */
function createSheets(section, none) {
  /** @type {Map<string, Held>} */
  const all = new Map();

  /** @param {string} key */
  function drop(key) {
    const held = all.get(key);
    all.delete(key);
    try {
      held?.sheet?.close();
    } catch (error) {
      reportError(error);
    }
    held?.host.remove();
    if (!all.size) none();
  }

  return {
    all,
    drop,
    isSeen: (/** @type {HTMLElement} */ host) => !section.hidden && !host.hidden,
    /** @param {string} key @param {object} asked @param {() => void} open shows it again */
    add(key, asked, open) {
      const host = div("aside-host");
      host.tabIndex = -1;
      /** @type {Held} */
      const held = { host, sheet: null, asked, open, news: "" };
      all.set(key, held);
      section.append(host);
      return held;
    },
    /** Those that are not seen and hold nothing. */
    dropIdle() {
      for (const [key, { host, sheet }] of [...all]) if (!this.isSeen(host) && !sheet?.lost?.()) drop(key);
    },
    /** What would be lost with the page: sentences to follow others, or "". */
    lost: () => [...new Set([...all.values()].map(({ sheet }) => sheet?.lost?.() ?? ""))].map((lost) => lost && ` ${lost}`).join(""),
  };
}

/**
 * Back goes one step, and from the first one to what is behind the sheet.
 * @param {HTMLElement} section @param {(on: boolean) => void} cover @param {ReturnType<typeof createBar>} bar
 * @param {ReturnType<typeof createSheets>} sheets @returns {(on: boolean) => void} covers
 */
function coverByBack(section, cover, bar, sheets) {
  const isBefore = closeByBack(() => {
    const seen = [...sheets.all.values()].find(({ host }) => sheets.isSeen(host));
    if (!seen?.sheet?.stepBack()) bar.back.click();
    isBefore(!section.hidden);
  });
  return (on) => {
    isBefore(on);
    cover(on);
  };
}

/**
 * One sheet before the page, and the way back to where one was.
 * @param {HTMLElement} section @param {(on: boolean) => void} cover @param {ReturnType<typeof createBar>} bar
 * @param {ReturnType<typeof createSheets>} sheets
 * @param {{shown(): void, alone(): boolean, hidden(): void}} on `alone`: whether the conversation is gone
 */
function createStage(section, cover, { back, said }, sheets, on) {
  /** What had the focus before. @type {HTMLElement | null} */
  let opener = null;

  /** Behind again; drafts stay. */
  function hide() {
    if (section.hidden) return;
    said.replaceChildren();
    cover(false);
    scrollTo(0, 0);
    on.hidden();
    opener?.focus();
    if (document.activeElement === document.body) document.getElementById("main")?.focus();
  }

  /** @param {string} key @param {HTMLElement} seen */
  function show(key, seen) {
    for (const [other, { host }] of sheets.all) host.hidden = other !== key;
    on.shown();
    if (section.hidden) opener = /** @type {HTMLElement | null} */ (document.activeElement);
    cover(true);
    scrollTo(0, 0);
    seen.focus();
  }

  /** @param {string} key @param {Held} held @param {(host: HTMLElement, done: (keep?: boolean) => void) => Sheet} make */
  function begin(key, held, make) {
    const { host } = held;
    const done = (keep = false) => {
      const seen = host.isConnected && !host.hidden;
      if (!keep) sheets.drop(key);
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
    /**
     * Shows the sheet of this name, as it was left, or a new one.
     * @param {string} key @param {boolean} stays behind the conversation; before the first page, whoever goes back leaves it for good
     * @param {(host: HTMLElement, done: (keep?: boolean) => void) => Sheet} make
     * @param {object} [asked] kept up to date for a sheet that is there
     */
    open(key, stays, make, asked = {}) {
      back.textContent = wayBack(on.alone() ? words.back : stays ? words.toChat : words.toStart);
      section.setAttribute("aria-label", stays ? words.passOn : words.code);
      back.onclick = () => {
        if (!stays) sheets.drop(key);
        hide();
      };
      const known = sheets.all.get(key);
      if (known) {
        Object.assign(known.asked, asked);
        return show(key, known.host);
      }
      const held = sheets.add(key, asked, () => this.open(key, stays, make));
      show(key, held.host);
      begin(key, held, make);
    },
    /** Where one was is gone. */
    forget: () => void (opener = null),
  };
}

/**
 * @param {HTMLElement} section empty, hidden while nothing is shown
 * @param {(on: boolean) => void} coverPage shows it instead of what is behind it, or the other way round
 */
export function createAside(section, coverPage) {
  /** @type {Handover | undefined} */
  let handover;
  /** The conversation is gone. */
  let alone = false;
  /** What became of a sheet that is put away, in the conversation; and that it is still there, when that is over. */
  const [told, kept] = [div("notice aside-told"), div("aside-kept")];
  told.setAttribute("role", "status");
  told.hidden = true;
  document.getElementById("notice")?.after(told);
  const bar = createBar(section);
  const sheets = createSheets(section, () => kept.remove());
  const cover = coverByBack(section, coverPage, bar, sheets);
  const stage = createStage(section, cover, bar, sheets, { shown: untold, alone: () => alone, hidden: () => (alone ? keep() : remind(told, sheets.all)) });

  function untold() {
    told.hidden = true;
    told.replaceChildren();
  }

  /** The last page of a conversation says that a card is still there. */
  function keep() {
    sheets.dropIdle();
    const last = [...sheets.all.values()].pop();
    if (!last) return;
    tell(kept, words.stillHere, words.seeYours, last.open);
    document.getElementById("over-actions")?.before(kept);
  }

  return {
    /** Fetches what is needed. Into the cache first: a browser may remember for good that an import failed. */
    async load() {
      if (handover) return;
      await Promise.all(JSON.parse(await get("handover.json")).map(get));
      handover = await import("../handover/page.js");
    },
    /** A card in a conversation; several can be begun. @param {string} key @param {Proposal | null} proposal @param {From} from */
    card(key, proposal, from) {
      const asked = askedOf(proposal, from);
      stage.open(
        key,
        true,
        (host, done) => {
          const held = /** @type {Held} */ (sheets.all.get(key));
          function news(/** @type {string} */ text) {
            held.news = text;
            if (!sheets.isSeen(host)) tell(told, text, words.seeCard, held.open);
          }
          return /** @type {Handover} */ (handover).openCard(Object.assign(asked, { host, done, news }));
        },
        asked,
      );
    },
    code: () => stage.open("code", false, (host, done) => /** @type {Handover} */ (handover).openCode({ host, done })),
    news: bar.news,
    /** The conversation is gone; what was begun is not. @param {string} title what ended it */
    alone(title) {
      alone = true;
      bar.back.textContent = wayBack(words.back);
      keep();
      for (const { sheet } of sheets.all.values()) sheet?.alone?.();
      bar.said.replaceChildren();
      if (!section.hidden) bar.news(words.onlyCard(title));
    },
    lost: sheets.lost,
    /** Every sheet gone, with all that stood in it. */
    close() {
      for (const key of [...sheets.all.keys()]) sheets.drop(key);
      for (const told of [bar.said, kept]) told.replaceChildren();
      untold();
      alone = false;
      stage.forget();
      if (!section.hidden) cover(false);
    },
    size: () => sheets.all.size,
  };
}
