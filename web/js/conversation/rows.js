// One entry of a conversation, drawn: a message with its writer, time and state, or a line of the service.

import { answerButton } from "../dom/text.js";
import { clock } from "./moment.js";
import { weighed } from "./weight.js";
import * as words from "../../words/da/conversation/messages.js";

/** @typedef {import("./transcript.js").Entry} Entry */

/** @type {Record<string, string>} */
const TICKS = { waiting: words.waiting, sent: words.sent, delivered: words.delivered, unsent: words.unsent, received: "" };
/** More line breaks in one text are drawn as spaces. */
const BREAKS = 500;
/** Takes all the width there is anyway: to measure how much that would be costs as much as to lay it out. */
const LONG = 1000;

/**
 * @typedef {object} Looks
 * @property {HTMLTemplateElement} template
 * @property {"youth" | "counsellor"} mine
 * @property {(entry: Entry) => string} who names the writer to a screen reader ("Du", "Mette")
 * @property {(entry: Entry) => string} [writer] the same for all to see, where it is not plain
 * @property {(entry: Entry) => void} [open] answers a proposal
 * @property {(entry: Entry) => import("./closing.js").How} [card] how a closing card is shown
 * @property {(bubble: HTMLElement) => void} [dress] makes what the other wrote more than text
 */

/** Every word, on no more lines than can be drawn at once. @param {string} text */
function laidOut(text) {
  const lines = text.split("\n");
  return lines.length > BREAKS ? `${lines.slice(0, BREAKS).join("\n")} ${lines.slice(BREAKS).join(" ")}` : text;
}

/** @param {HTMLElement} row @param {string} css @returns {HTMLElement} */
const part = (row, css) => /** @type {HTMLElement} */ (row.querySelector(css));

/** @param {string} text */
export function serviceRow(text) {
  const row = document.createElement("li");
  row.className = "line";
  row.textContent = text;
  return row;
}

/** @param {string} label */
export function smallButton(label) {
  const made = answerButton({ id: "", label });
  made.classList.add("button-small");
  return made;
}

/** The rest comes at a press, a piece each frame. @param {HTMLElement} bubble @param {string} text @param {number} start */
function fold(bubble, text, start) {
  const rest = smallButton(words.whole);
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

/** Its text says the same, until the rest comes. @param {Pick<Looks, "open" | "card">} looks @param {() => void} settle */
function createProposals({ open, card }, settle) {
  /** @type {ReturnType<typeof load>|undefined} */
  let loaded;
  return async function draw(/** @type {HTMLElement} */ bubble, /** @type {Entry} */ entry, /** @type {NonNullable<Entry["proposal"]>} */ proposal) {
    try {
      const { drawClosing, drawProposal } = await (loaded ??= load());
      if (proposal.kind === "handover") drawProposal(bubble, proposal, open && (() => open(entry)));
      else if (card) drawClosing(bubble, proposal, card(entry));
      settle();
    } catch {
      loaded = undefined;
      addEventListener("online", () => bubble.isConnected && draw(bubble, entry, proposal), { once: true });
    }
  };
}

/** One entry, drawn. @param {Looks} looks @param {() => void} settle */
export function createRows({ template, mine, who, writer, open, card, dress }, settle) {
  const propose = createProposals({ open, card }, settle);

  /** @param {HTMLElement} row @param {Entry} entry */
  function mark(row, entry) {
    row.dataset.state = entry.state;
    part(row, "[data-tick]").textContent = writer?.(entry) || (entry.side === mine ? (TICKS[entry.state] ?? "") : "");
  }

  /** @param {HTMLElement} bubble @param {Entry} entry */
  function say(bubble, entry) {
    const { side, text } = entry;
    const { start } = weighed(text);
    if (start < text.length) fold(bubble, laidOut(text), start);
    else {
      bubble.textContent = laidOut(text);
      if (side !== mine) dress?.(bubble);
    }
    carry(bubble, entry);
  }

  /** More than text, where that is not too much. @param {HTMLElement} bubble @param {Entry} entry */
  function carry(bubble, entry) {
    const words = JSON.stringify(entry.proposal ?? "");
    if (entry.proposal && weighed(words).start === words.length) void propose(bubble, entry, entry.proposal);
  }

  return {
    mark,
    /** @param {HTMLElement} row @param {Entry} entry */
    again: (row, entry) => carry(part(row, ".bubble"), entry),
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
