/** Who is worried about a conversation: colleagues, to whoever has the duty of the lead; and what came of one's own. */

import { byId, clone, part } from "../dom/find.js";
import { put } from "../dom/text.js";
import { leftWord, waitWord } from "./words.js";
import * as words from "../../words/da/desk/beside.js";

/**
 * @typedef {import("../conversation/frames.d.ts").Worry} Worry
 * @typedef {import("../conversation/frames.d.ts").Worried} Worried
 * @typedef {Worry & {at:number}} Kept `at`: when it was so, mono ms
 */

/** A worry that nobody has seen for this long goes on to the coordinators, ms: as live state has it. */
const GOES_ON = 120_000;

/** What came of one's own, truthfully. @param {Kept} worry @param {number} now @param {boolean} hasLead */
export function worryWord({ ms, at, seen, told }, now, hasLead) {
  const since = ms + Math.max(0, now - at);
  if (seen) return words.seen(seen.name);
  if (told === "told") return words.told(waitWord(since));
  if (told === "no_way") return words.noWay;
  if (told === "failed") return words.failed;
  if (told === "telling" || since >= GOES_ON) return words.telling;
  const left = leftWord(GOES_ON - since);
  return hasLead ? words.leadSees(left) : words.noLeadSees(left);
}

/** The same aloud: without seconds, so that it is said once. @param {Kept} worry @param {boolean} hasLead */
export const worrySaid = (worry, hasLead) => worryWord({ ...worry, ms: worry.told ? worry.ms : 0, at: 0 }, 0, hasLead);

/**
 * What colleagues are worried about, for the lead.
 * @param {string} me
 * @param {{see(one:Worried):void, write(staff:string):void, ring():void, mono():number}} on
 */
export function createWorries(me, on) {
  const place = byId("worries");
  /** @type {Map<string, {one:Worried, at:number, element:HTMLElement}>} */
  const all = new Map();
  const keyOf = (/** @type {Worried} */ { staff, mark }) => `${staff} ${mark}`;

  /** @param {Worried} one */
  function add(one) {
    const element = clone("worry");
    part(element, "see").addEventListener("click", () => {
      // The press is answered by what live state says; until then the focus stays on what is there.
      part(element, "write").focus();
      on.see(one);
    });
    part(element, "write").addEventListener("click", () => on.write(one.staff));
    part(element, "write").textContent = words.write(one.name);
    place.append(element);
    // After it is there: only what changes is read aloud.
    put(part(element, "words"), words.isWorried(one.name));
    return element;
  }

  function draw() {
    place.hidden = !all.size;
    for (const { one, at, element } of all.values()) {
      put(part(element, "since"), words.since(waitWord(one.ms + on.mono() - at)));
      put(part(element, "seen"), !one.seen ? "" : one.seen.staff === me ? words.youSaw : words.seen(one.seen.name));
      part(element, "see").hidden = Boolean(one.seen);
    }
  }

  return {
    /** @param {Worried[]} list */
    set(list) {
      const theirs = new Map(list.filter(({ staff }) => staff !== me).map((one) => [keyOf(one), one]));
      for (const [key, { element }] of all) {
        if (theirs.has(key)) continue;
        if (element.contains(document.activeElement)) byId("main").focus();
        element.remove();
        all.delete(key);
      }
      let rings = false;
      for (const [key, one] of theirs) {
        const known = all.get(key);
        rings ||= !known && !one.seen;
        all.set(key, { one, at: on.mono(), element: known?.element ?? add(one) });
      }
      if (rings) on.ring();
      draw();
    },
    draw,
    /** To the first that nobody has seen. */
    focus() {
      const first = [...all.values()].find(({ one }) => !one.seen);
      if (first) part(first.element, "see").focus();
      return Boolean(first);
    },
  };
}
