/** On duty, pause and capacity: the presses and how the desk stands. */

import { byId } from "../dom/find.js";
import { put } from "../dom/text.js";
import * as words from "../../words/da/desk/panel.js";

/** @typedef {{duty:boolean, capacity:number, paused:boolean, unanswered:boolean}} Duty */

/** @param {Duty} duty @param {boolean} known */
function dutyWord({ duty, unanswered, paused }, known) {
  if (!known) return words.connecting;
  if (!duty) return words.offDuty;
  return unanswered ? words.notAnswering : paused ? words.paused : words.onDuty;
}

/** @param {{on():void, off():void, pause(paused:boolean):void, capacity(count:number):void}} on */
export function createDutyPanel(on) {
  let paused = false;
  const pauseWord = byId("duty-pause").textContent;
  byId("duty-on").addEventListener("click", () => {
    on.on();
    byId("duty-pause").focus();
  });
  byId("duty-off").addEventListener("click", () => on.off());
  byId("duty-pause").addEventListener("click", () => on.pause(!paused));
  const steps = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("input[name=capacity]")]);
  for (const step of steps) step.addEventListener("change", () => on.capacity(Number(step.value)));

  return {
    /** @param {Duty} duty @param {boolean} known false until the server has spoken */
    draw(duty, known) {
      paused = duty.paused;
      const off = byId("duty-pair").contains(document.activeElement) && !duty.duty;
      byId("duty-on").hidden = !known || duty.duty;
      byId("duty-pair").hidden = !known || !duty.duty;
      if (off) byId("duty-on").focus();
      byId("duty-dot").dataset.on = String(known && duty.duty && !duty.paused);
      byId("desk").dataset.duty = !known ? "unknown" : !duty.duty ? "off" : duty.paused ? "paused" : "on";
      put(byId("duty-word"), dutyWord(duty, known));
      put(byId("duty-pause"), duty.paused ? words.endPause : pauseWord);
      byId("duty-pause").classList.toggle("button-primary", duty.paused);
      for (const step of steps) step.checked = Number(step.value) === duty.capacity;
    },
  };
}
