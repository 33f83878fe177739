/** The card of a ringing conversation: who takes it? Never any content. */

import { byId } from "../dom/find.js";
import { put } from "../dom/text.js";
import { toFront } from "./front.js";
import { lineWord, waitWord } from "./words.js";
import * as words from "../../words/da/desk/rooms.js";
import { asksYou, notNow, takeOver } from "../../words/da/desk/transfer.js";

/** @typedef {import("./rings.js").Ring} Ring */

/** @param {{take(conversation:string):void, pass(conversation:string):void}} on */
export function createRingCard(on) {
  const card = byId("ring");
  /** @type {Ring|null} */
  let shown = null;

  const [take, pass] = [byId("ring-take"), byId("ring-pass")];
  // Where no colleague asks, they are called as the page has them.
  const labels = [take, pass].map((button) => button.textContent ?? "");
  take.addEventListener("click", () => shown && on.take(shown.conversation));
  pass.addEventListener("click", () => shown && on.pass(shown.conversation));

  return {
    /** @param {Ring|null} ring @param {number} now monotonic ms @param {number} count how many ring */
    draw(ring, now, count) {
      const hadFocus = !ring && card.contains(document.activeElement);
      shown = ring;
      card.hidden = !ring;
      if (!ring) {
        put(byId("ring-title"), "");
        put(byId("ring-about"), "");
        if (hadFocus) toFront();
        return;
      }
      put(take, ring.from ? takeOver : labels[0]);
      put(pass, ring.from ? notNow : labels[1]);
      put(byId("ring-title"), ring.from ? asksYou(ring.from) : ring.all ? words.newChatUntaken : words.newChat);
      const about = [
        lineWord(ring.line, ring.language),
        ring.from ? "" : words.hasWaited(waitWord(ring.waited_ms)),
        count > 1 ? words.moreRing(count - 1) : "",
      ];
      put(byId("ring-about"), about.filter(Boolean).join(" · "));
      const left = Math.max(0, ring.until - now);
      byId("ring-left").textContent = String(Math.ceil(left / 1000));
      card.style.setProperty("--left", String(left / (ring.until - ring.at || 1)));
    },
    take: () => shown && on.take(shown.conversation),
    pass: () => shown && on.pass(shown.conversation),
  };
}
