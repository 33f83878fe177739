/** The queue as counts and waits for each line. It never shows who or what. */

import { byId, clone, part } from "../dom/find.js";
import { put } from "../dom/text.js";
import { lineWord, waitWord } from "./words.js";
import * as words from "../../words/da/desk/panel.js";

/**
 * @typedef {{line:string|null, language:string, waiting:number, longest_ms:number}} LineQueue
 * @typedef {{waiting:number, away:number, longest_ms:number, lines:LineQueue[], on_duty:number, paused:number, silent:number, free:number, flood:number}} QueueFrame
 */

/** As many as there are topics and languages, and room for those of a later version. */
const MOST_LINES = 32;

/** @param {{takeLongest():void, mono:()=>number}} on */
export function createQueuePanel(on) {
  /** @type {QueueFrame|null} */
  let queue = null;
  let at = 0;
  const take = byId("queue-take");
  take.addEventListener("click", () => on.takeLongest());

  return {
    /** @param {QueueFrame} frame */
    set(frame) {
      queue = frame;
      at = on.mono();
    },
    /** @param {{duty:boolean, room:boolean}} facts `room`: a seat is free here */
    draw({ duty, room }) {
      if (!queue) return;
      const since = on.mono() - at;
      const { waiting, away, lines, flood } = queue;
      put(byId("queue-total"), waiting ? words.waiting(waiting) : words.nobodyWaits);
      byId("queue-away").hidden = !away;
      put(byId("queue-away"), away ? words.away(away) : "");
      byId("queue-flood").hidden = !flood;
      put(byId("queue-flood"), flood ? words.flood(flood) : "");
      byId("queue-total").dataset.some = String(waiting > 0);
      const list = byId("queue-lines");
      list.hidden = !waiting;
      drawLines(list, waiting ? lines.filter((line) => line.waiting).slice(0, MOST_LINES) : [], since);
      put(byId("queue-crew"), crewWord(queue));
      take.hidden = !duty || !waiting;
      take.toggleAttribute("disabled", !room);
      const badge = byId("list-waiting");
      badge.hidden = !waiting;
      put(badge, waiting ? words.inQueue(waiting) : "");
    },
    waiting: () => queue?.waiting ?? 0,
    /** Whether nobody but this desk answers. @param {{duty:boolean|null, unanswered:boolean, done:boolean}} me */
    isAlone: ({ duty, unanswered, done }) => Boolean(queue && duty) && (queue?.on_duty ?? 0) + (queue?.paused ?? 0) <= (unanswered || done ? 0 : 1),
  };
}

/** @param {HTMLElement} list @param {LineQueue[]} lines @param {number} since */
function drawLines(list, lines, since) {
  while (list.children.length > lines.length) list.lastElementChild?.remove();
  while (list.children.length < lines.length) list.append(clone("queue-line"));
  lines.forEach((line, i) => {
    const row = list.children[i];
    put(part(row, "line"), lineWord(line.line, line.language));
    put(part(row, "count"), String(line.waiting));
    put(part(row, "wait"), words.longest(waitWord(line.longest_ms + since)));
  });
}

/** @param {Pick<QueueFrame, "on_duty"|"paused"|"silent"|"free">} queue */
export function crewWord({ on_duty, paused, silent, free }) {
  if (!on_duty && !paused && !silent) return words.nobodyOnDuty;
  const crew = [words.countOnDuty(on_duty), paused ? words.countPaused(paused) : "", silent ? words.countSilent(silent) : ""];
  return `${crew.filter(Boolean).join(", ")} · ${words.freePlaces(free)}`;
}
