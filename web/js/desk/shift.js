/** The end of the shift: a soft one. It is said before, then nothing new rings here; conversations that are here stay, and one may take more. */

import { byId } from "../dom/find.js";
import { put } from "../dom/text.js";
import { clock } from "../conversation/moment.js";
import { toFront } from "./front.js";
import * as words from "../../words/da/desk/breath.js";

/** It is said this long before, ms. */
const SOON = 15 * 60_000;
const DAY = 86_400_000;
/** A time that is past by less is meant as it is: the shift is over. */
const JUST = 3_600_000;

/** The next time that a clock shows this, or the last, where it has just been. @param {string} text "20:00" @param {number} now wall clock @returns {number|null} null: no time */
export function nextTime(text, now) {
  const [hours, minutes] = text.split(":").map(Number);
  if (!Number.isInteger(hours) || !Number.isInteger(minutes)) return null;
  const day = new Date(now);
  const at = day.setHours(hours, minutes, 0, 0);
  return at > now - JUST ? at : new Date(at).setDate(day.getDate() + 1);
}

/** As the field has it. @param {number|null} at */
const fieldText = (at) => (at === null ? "" : new Date(at).toTimeString().slice(0, 5));

/**
 * @param {{duty:boolean|null, done:boolean, ends:number|null}} wish @param {number} now wall clock
 * @returns {"none"|"soon"|"now"|"over"} `now`: it is to be over
 */
export function shiftState({ duty, done, ends }, now) {
  if (!duty) return "none";
  if (done) return "over";
  // A clock that was set is no end of a shift.
  if (ends === null || ends - now > DAY + SOON) return "none";
  if (ends <= now) return "now";
  return ends - now <= SOON ? "soon" : "none";
}

/** @param {{wall():number, ends(at:number|null):void, over():void, more():void}} on */
export function createShift(on) {
  const strip = byId("shift");
  const field = /** @type {HTMLInputElement} */ (byId("shift-end"));
  field.addEventListener("change", () => on.ends(nextTime(field.value, on.wall())));
  byId("shift-more").addEventListener("click", () => on.more());

  return {
    /** @param {Parameters<typeof shiftState>[0]} wish @param {{alone:boolean, waiting:number}} facts */
    draw(wish, { alone, waiting }) {
      const state = shiftState(wish, on.wall());
      if (state === "now") return on.over();
      if (document.activeElement !== field) field.value = fieldText(wish.ends);
      const said = state === "over" ? words.noMore : state === "soon" ? words.endsSoon(clock(wish.ends ?? 0)) : "";
      if (!said && strip.contains(document.activeElement)) toFront();
      strip.hidden = !said;
      put(byId("shift-words"), said);
      put(byId("shift-said"), said);
      put(byId("shift-queue"), state === "over" && alone ? words.onlyYou(waiting) : "");
      byId("shift-more").hidden = state !== "over";
    },
  };
}
