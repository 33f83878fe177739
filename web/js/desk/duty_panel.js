/** On duty, pause and capacity: the presses and how the desk stands. */

import { byId } from "../dom/find.js";
import { put } from "../dom/text.js";

/** @typedef {{duty:boolean, capacity:number, paused:boolean, unanswered:boolean}} Duty */

/** @param {{on():void, off():void, pause(paused:boolean):void, capacity(count:number):void}} on */
export function createDutyPanel(on) {
  let paused = false;
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
      put(byId("duty-word"), !known ? "Forbinder …" : !duty.duty ? "Ikke på vagt" : duty.unanswered ? "Svarer ikke" : duty.paused ? "På pause" : "På vagt");
      put(byId("duty-pause"), duty.paused ? "Slut pausen" : "Hold pause");
      byId("duty-pause").classList.toggle("button-primary", duty.paused);
      for (const step of steps) step.checked = Number(step.value) === duty.capacity;
    },
  };
}
