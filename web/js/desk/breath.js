/** The pause after a conversation: how much of it is left, and the presses that end or lengthen it. It is live state's; this shows it. */

import { byId } from "../dom/find.js";
import { put } from "../dom/text.js";
import { toFront } from "./front.js";
import { leftWord } from "./words.js";
import * as words from "../../words/da/desk/breath.js";
import { noLinkNow } from "../../words/da/desk/rooms.js";

/** What the answer to a press may differ by that changed nothing, ms. */
const SAME = 1000;

/** @param {{send(frame:object):boolean, mono():number, begun():void, notes:{add(words:string, how?:object):void}}} desk `begun`: nothing rings from now on */
export function createBreath({ send, mono, begun, notes }) {
  const strip = byId("breath");
  let until = 0;
  /** A press for more has not been answered. */
  let asked = false;
  const left = () => Math.max(0, until - mono());

  /** @param {boolean} more */
  function press(more) {
    if (!send({ breathe: { more } })) return notes.add(noLinkNow, { tone: "warm" });
    asked = more;
  }
  byId("breath-ready").addEventListener("click", () => press(false));
  byId("breath-more").addEventListener("click", () => press(true));

  return {
    left,
    /** As live state says. @param {number} ms */
    set(ms) {
      const before = left();
      until = mono() + ms;
      if (asked && ms && ms - before < SAME) notes.add(words.noLonger);
      else if (asked && ms) put(byId("breath-said"), words.begins(Math.round(ms / 60_000)));
      asked = false;
      if (ms) begun();
    },
    /** Said aloud when it begins and when it is over; never its seconds. @param {boolean} shown somebody is on duty, and on no pause that says more */
    draw(shown) {
      const ms = left();
      const on = shown && ms > 0;
      if (on === strip.hidden) {
        put(byId("breath-said"), on ? words.begins(Math.round(ms / 60_000)) : shown ? words.isOver : "");
        if (!on && strip.contains(document.activeElement)) toFront();
        strip.hidden = !on;
      }
      if (on) put(byId("breath-left"), leftWord(ms));
    },
  };
}
