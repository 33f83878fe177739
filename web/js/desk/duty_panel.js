/** On duty, pause and capacity: the presses and how the desk stands. */

import { byId } from "../dom/find.js";
import { put } from "../dom/text.js";
import { load, shiftOver, withHeavy } from "../../words/da/desk/breath.js";
import * as words from "../../words/da/desk/panel.js";

/**
 * @typedef {{duty:boolean, capacity:number, paused:boolean, unanswered:boolean, done:boolean}} Duty
 * @typedef {{taken:number, heavy:number}} Load conversations, and how many of them count twice
 */

/** @param {Duty} duty @param {boolean} known */
function dutyWord({ duty, unanswered, paused, done }, known) {
  if (!known) return words.connecting;
  if (!duty) return words.offDuty;
  if (done) return shiftOver;
  return unanswered ? words.notAnswering : paused ? words.paused : words.onDuty;
}

/** @param {{on():void, off():void, pause(paused:boolean):void, capacity(count:number):void}} on */
export function createDutyPanel(on) {
  let paused = false;
  const pauseWord = byId("duty-pause").textContent;
  const takeMore = byId("shift-more").textContent ?? "";
  byId("duty-on").addEventListener("click", () => {
    on.on();
    byId("duty-pause").focus();
  });
  byId("duty-off").addEventListener("click", () => on.off());
  byId("duty-pause").addEventListener("click", () => on.pause(!paused));
  const steps = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("input[name=capacity]")]);
  for (const step of steps) step.addEventListener("change", () => on.capacity(Number(step.value)));

  return {
    /** @param {Duty} duty @param {boolean} known false until the server has spoken @param {Load} held */
    draw(duty, known, { taken, heavy }) {
      paused = duty.paused;
      const off = byId("duty-pair").contains(document.activeElement) && !duty.duty;
      byId("duty-on").hidden = !known || duty.duty;
      byId("duty-pair").hidden = !known || !duty.duty;
      byId("shift-field").hidden = !known || !duty.duty;
      if (off) byId("duty-on").focus();
      byId("duty-dot").dataset.on = String(known && duty.duty && !duty.paused);
      byId("desk").dataset.duty = !known ? "unknown" : !duty.duty ? "off" : duty.paused ? "paused" : "on";
      put(byId("duty-word"), dutyWord(duty, known));
      put(byId("duty-pause"), duty.done ? takeMore : duty.paused ? words.endPause : pauseWord);
      byId("duty-load").hidden = !taken;
      const of = load(taken, duty.capacity);
      put(byId("duty-load"), heavy ? withHeavy(of, heavy) : of);
      byId("duty-pause").classList.toggle("button-primary", duty.paused);
      for (const step of steps) step.checked = Number(step.value) === duty.capacity;
    },
  };
}
