/** Conversations that ring here: card, alarm, and what became of them. */

import { byId } from "../dom/find.js";
import { put } from "../dom/text.js";
import { createRings } from "./rings.js";
import { createRingCard } from "./ring_card.js";
import { refusedWord, ringOverWord } from "./words.js";
import * as words from "../../words/da/desk/rooms.js";

/**
 * @param {{send(frame:object):boolean, clock:{mono():number}, resume():void,
 *   alarm:ReturnType<typeof import("./alarm.js").createAlarm>,
 *   notes:ReturnType<typeof import("./notes.js").createNotes>}} desk
 */
export function createCalls({ send, clock, alarm, notes, resume }) {
  const rings = createRings(clock);
  const card = createRingCard({
    take(conversation) {
      if (send({ accept: { conversation } })) remove(conversation);
      else notes.add(words.noLinkNow, { tone: "warm" });
    },
    pass(conversation) {
      send({ decline: { conversation } });
      remove(conversation);
    },
  });
  let missed = false;
  const missedBox = byId("missed");
  byId("missed-back").addEventListener("click", () => {
    forget();
    resume();
  });

  function draw() {
    card.draw(rings.first(), clock.mono(), rings.count());
    if (!rings.first() && !missed && alarm.ringing()) alarm.settle();
  }

  /** @param {string} conversation */
  function remove(conversation) {
    rings.remove(conversation);
    draw();
  }

  function forget() {
    missed = false;
    missedBox.hidden = true;
    put(byId("missed-words"), "");
    draw();
  }

  return {
    /** @param {import("./rings.js").RingFrame} frame */
    ring(frame) {
      rings.add(frame);
      alarm.raise();
      draw();
    },
    /** @param {string} conversation @param {import("../conversation/frames.d.ts").RingOver} reason */
    over(conversation, reason) {
      if (!rings.has(conversation)) return;
      remove(conversation);
      notes.add(ringOverWord(reason));
    },
    /** Taken here, in whichever way. @param {string} conversation */
    taken: remove,
    /** @param {string|null} conversation @param {import("../conversation/frames.d.ts").Refused} reason */
    refused(conversation, reason) {
      if (conversation) remove(conversation);
      notes.add(refusedWord(reason), { tone: "warm" });
    },
    /** No longer counted as on duty, by the server: said loudly, until somebody reacts. @param {boolean} now */
    missed(now) {
      if (missed === now) return;
      if (!now) return forget();
      missed = true;
      missedBox.hidden = false;
      put(byId("missed-words"), words.missed);
      alarm.raise();
    },
    /** Nothing rings here now. Rings belong to the link they came over: when it is gone they ring elsewhere, too. */
    silence() {
      rings.clear();
      draw();
    },
    tick() {
      rings.expire();
      draw();
    },
    take: card.take,
    pass: card.pass,
  };
}
