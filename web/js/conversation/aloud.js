// What a conversation says to a screen reader.

import { soon } from "./soon.js";
import { weighed } from "./weight.js";
import * as words from "../../words/da/conversation/messages.js";

const SPOKEN = 4;
const BREATH = 2000;
/** The whole stands in the conversation. */
const LONGEST = 1000;

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
    const said = text.slice(0, LONGEST);
    const heard = said.slice(0, weighed(said).start);
    lines = [...lines, { text: writer ? `${writer}: ${heard}` : heard, own: !writer }].slice(-SPOKEN);
    soon(speak);
  }
  function breathe() {
    if (--lately) return;
    if (held) tell(held);
    if (unread) tell(words.unread(unread));
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
