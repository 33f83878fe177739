/** Who is on duty: the list in the panel, and the duty of the on-call lead, which one takes by a switch. */

import { byId, clone, part } from "../dom/find.js";
import { put } from "../dom/text.js";
import { createOnDuty } from "./on_duty.js";
import { fromBase64 } from "../conversation/protocol.js";
import * as words from "../../words/da/desk/beside.js";

/** @typedef {import("../conversation/frames.d.ts").Colleague} Colleague */

/**
 * @param {string} me
 * @param {{ask(staff:string):void, lead(on:boolean):void}} on
 */
export function createColleagues(me, on) {
  const list = byId("colleagues-list");
  const lead = /** @type {HTMLInputElement} */ (byId("lead"));
  const onDuty = createOnDuty();
  /** Lines stand for as long as their colleague does: a focus in one stays. @type {Map<string, HTMLElement>} */
  const lines = new Map();
  lead.addEventListener("change", () => on.lead(lead.checked));

  /** @param {Colleague} one */
  function line({ staff, name }) {
    const made = clone("colleague");
    put(part(made, "name"), name);
    part(made, "ask").setAttribute("aria-label", words.ask(name));
    part(made, "ask").addEventListener("click", () => on.ask(staff));
    lines.set(staff, made);
    return made;
  }

  const others = () => onDuty.list().filter(({ staff }) => staff !== me);

  function show() {
    for (const [staff, element] of lines) {
      if (onDuty.find(staff)) continue;
      if (element.contains(document.activeElement)) byId("colleagues-title").focus();
      element.remove();
      lines.delete(staff);
    }
    let after = /** @type {Element|null} */ (null);
    for (const one of others()) {
      const element = lines.get(one.staff) ?? line(one);
      const place = after ? after.nextElementSibling : list.firstElementChild;
      if (element !== place) list.insertBefore(element, place);
      after = element;
      part(element, "dot").dataset.on = String(one.free);
      put(part(element, "state"), one.free ? words.free : words.busy);
      part(element, "lead").hidden = !one.lead;
    }
    put(byId("colleagues-none"), others().length ? "" : words.nobodyElse);
  }

  return {
    /** @param {import("../conversation/frames.d.ts").Colleagues} told */
    take(told) {
      if (onDuty.take(told)) show();
    },
    /** A colleague on duty, and the key of their desk. @param {string} staff @returns {import("./asides.js").Peer|null} */
    find(staff) {
      const one = onDuty.find(staff);
      const device = one && fromBase64(one.device);
      return one && device?.length === 65 ? { staff, name: one.name, device } : null;
    },
    others,
    /** Whether somebody else is the lead. */
    hasLead: () => others().some((one) => one.lead),
    /** To the first who can be asked, the lead before the others. */
    focus() {
      const first = others().find((one) => one.lead) ?? others()[0];
      const line = first && lines.get(first.staff);
      if (line) part(line, "ask").focus();
      else byId("colleagues-title").focus();
    },
    /** @param {{known:boolean, duty:boolean, lead:boolean}} how */
    draw({ known, duty, lead: leads }) {
      byId("lead-field").hidden = !known || !duty;
      byId("colleagues").hidden = !known || !duty;
      lead.checked = leads;
    },
  };
}
