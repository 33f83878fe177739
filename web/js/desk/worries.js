/** Who is worried about a conversation: colleagues, to whoever has the duty of the lead; and what came of one's own. */

import { byId, clone, part } from "../dom/find.js";
import { put } from "../dom/text.js";
import { toFront } from "./front.js";
import { leftWord, waitWord } from "./words.js";
import * as words from "../../words/da/desk/beside.js";

/**
 * @typedef {import("../conversation/frames.d.ts").Worry} Worry
 * @typedef {import("../conversation/frames.d.ts").Worried} Worried
 * @typedef {Worry & {at:number}} Kept `at`: when it was so, mono ms
 * @typedef {{lead:boolean, reach:boolean}} Ways whether somebody else is the lead, and whether coordinators can be told at all
 */

/** A worry that nobody has seen for this long goes on to the coordinators, ms: as live state has it. */
const GOES_ON = 120_000;

/** @typedef {"begun" | "unseen" | "telling" | "told" | "no_way" | "failed" | "seen"} Came what came of one; unseen: the lead who had seen it is gone */

/** @param {Kept} worry @param {number} now @returns {{came: Came, left: number}} `left`: until it goes on, ms */
function standing({ ms, at, seen, told, unseen_ms }, now) {
  const left = GOES_ON - (unseen_ms ?? ms) - Math.max(0, now - at);
  if (seen) return { came: "seen", left };
  return { came: told ?? (left <= 0 ? "telling" : typeof unseen_ms === "number" ? "unseen" : "begun"), left };
}

/** What came of one's own, truthfully. @param {Kept} worry @param {number} now @param {Ways} ways */
export function worryWord(worry, now, { lead, reach }) {
  const { came, left } = standing(worry, now);
  if (came === "seen") return words.seen(worry.seen?.name ?? "");
  if (came === "told") return words.told(waitWord(worry.ms + Math.max(0, now - worry.at)));
  if (came === "no_way") return words.noWay;
  if (came === "failed") return words.failed;
  if (came === "telling") return reach ? words.telling : words.trying;
  if (!reach) return lead ? words.onlyLeadSees : words.nobodySees;
  return lead ? words.leadSees(leftWord(left)) : words.noLeadSees(leftWord(left));
}

/** Whether it is tried again only when the counsellor says so. @param {Kept} worry */
export const isGivenUp = ({ seen, told }) => !seen && told === "no_way";

/**
 * The same aloud: each that came of it once, however long it lasts and however often it is tried. What comes after somebody has
 * seen it, or is not there any more, is new.
 * @param {(text: string) => void} say
 */
export function createWorrySaying(say) {
  /** @type {Set<string>} */
  const said = new Set();
  /** @param {Kept | null} worry @param {number} now @param {Ways} ways */
  return (worry, now, ways) => {
    if (!worry) {
      if (said.size) say(words.noLonger);
      return said.clear();
    }
    const { came } = standing(worry, now);
    const waits = came === "begun" || came === "unseen";
    // That the lead has gone meanwhile is news; that one has come is none.
    const key = came === "seen" ? `seen ${worry.seen?.staff}` : waits && !ways.lead ? `${came} alone` : came;
    if (said.has(key)) return;
    if (came === "seen" || came === "no_way" || (came === "unseen" && !said.has(came))) said.clear();
    // A try by a press has an answer of its own.
    if (came === "telling") said.delete("no_way");
    said.add(key).add(waits ? came : key);
    say(came === "told" ? words.toldNow : worryWord(worry, now, ways));
  };
}

/**
 * What colleagues are worried about, for the lead.
 * @param {string} me
 * @param {{see(one:Worried):boolean, write(staff:string):void, ring():void, mono():number}} on `see`: false where there is no link
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
    part(element, "write").addEventListener("click", () => {
      // Whoever writes with them about it has seen it.
      if (all.get(keyOf(one))?.one.seen || on.see(one)) on.write(one.staff);
    });
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
        if (element.contains(document.activeElement)) toFront();
        element.remove();
        all.delete(key);
      }
      let rings = false;
      for (const [key, one] of theirs) {
        const known = all.get(key);
        rings ||= !one.seen && (!known || Boolean(known.one.seen));
        all.set(key, { one, at: on.mono(), element: known?.element ?? add(one) });
      }
      if (rings) on.ring();
      draw();
    },
    draw,
    /** This lead writes with them, and has it in view. @param {string} staff */
    wrote(staff) {
      for (const { one } of all.values()) if (one.staff === staff && !one.seen) on.see(one);
    },
    /** To the first that nobody has seen. */
    focus() {
      const first = [...all.values()].find(({ one }) => !one.seen);
      if (first) part(first.element, "see").focus();
      return Boolean(first);
    },
  };
}
