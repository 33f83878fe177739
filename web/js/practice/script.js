// What "Kim" says in the practice chat. Pure: what was written in, what is answered out. It can't understand anything
// and never says that it does; it knows a few words, and those that may be meant in earnest come first.

import { about, meant } from "./hears.js";
import * as words from "../../words/da/practice/script.js";

/**
 * @typedef {{told: string[], serious: number}} Memory what has been said already
 * @typedef {{says: string[], serious: boolean, over: boolean, memory: Memory}} Answer `over`: nothing is left to say
 */

/** @returns {Memory} */
export const fresh = () => ({ told: [], serious: 0 });

/** What is told in turn, whatever is written, unless a question brought it up before. */
const TURNS = ["talk", "anonymous", "ask", "kept"];

/** @type {Record<string, string[]>} */
const SAYS = {
  talk: words.talk,
  anonymous: words.anonymous,
  ask: words.ask,
  kept: words.kept,
  who: words.who,
  parents: words.parents,
  price: words.price,
  wait: words.wait,
  drugs: words.drugs,
};

/** Lower case, on one line. @param {string} text */
const low = (text) => text.toLowerCase().replace(/\s+/g, " ");

/** @param {string} text @returns {boolean} whether somebody may mean it */
export const earnest = (text) => meant(low(text));

/** @param {string} text @param {Memory} memory @returns {Answer} */
export function answer(text, memory) {
  if (earnest(text)) {
    const says = memory.serious ? words.seriousAgain : words.serious;
    return { says, serious: true, over: false, memory: { ...memory, serious: memory.serious + 1 } };
  }
  const asked = about(text.toLowerCase()).find((topic) => !memory.told.includes(topic));
  const topic = asked ?? TURNS.find((turn) => !memory.told.includes(turn));
  if (!topic) return { says: memory.told.includes("last") ? words.nothing : words.last, serious: false, over: true, memory: tell(memory, "last") };
  return { says: SAYS[topic] ?? [], serious: false, over: false, memory: tell(memory, topic) };
}

/** @param {Memory} memory @param {string} topic @returns {Memory} */
const tell = (memory, topic) => ({ ...memory, told: [...memory.told, topic] });
