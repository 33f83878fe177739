// What a member does with a card besides answering: says that it is read, and how it ended.

import * as words from "../../words/da/agency/cards.js";
import { release } from "../dom/busy.js";
import { confirmed } from "../dom/confirm.js";
import { buttonById, byId } from "../dom/find.js";
import { tell } from "../dom/form.js";
import { put } from "../dom/text.js";
import { attempt } from "./attempt.js";
import { dayWord } from "../dom/days.js";
import { isCode } from "../net/client.js";

/** @typedef {{id: string, expires_on: string, acknowledged_on: string | null, closed_on: string | null}} State */

const WRONG = ["acknowledge-wrong", "card-wrong"];

const ENDS = {
  talked: { title: words.talkedTitle, counts: words.talkedCounts },
  no_contact: { title: words.noContactTitle, counts: words.noContactCounts },
};

/**
 * @param {import("./ask.js").Ask} ask
 * @param {{done: () => Promise<void>, failed: (error: unknown, id: string) => void}} on
 */
export function createActs(ask, on) {
  /** @type {State | null} */
  let state = null;
  let today = "";

  /** @param {(id: string) => Promise<unknown>} said */
  async function act(said) {
    if (!state) return;
    const { id } = state;
    try {
      await said(id);
    } catch (error) {
      // A colleague was faster.
      if (!isCode(error, "closed")) {
        on.failed(error, id);
        // With another card open, this is no place to say so.
        if (state?.id === id) throw error;
        return;
      }
    }
    // It is done, whatever becomes of looking again.
    await on.done().catch(() => {
      if (state?.id === id) tell(byId("card-wrong"), words.doneNotFetched);
    });
  }

  /** Focus does not stay on a button that went away. @param {string} acts @param {string} title what they stand below */
  const leaveActs = (acts, title) => void (state && byId(acts).hidden && byId(title).focus());

  /** @param {HTMLButtonElement} pressed @param {"talked" | "no_contact"} outcome */
  async function end(pressed, outcome) {
    const id = state?.id;
    const until = state ? dayWord(state.expires_on, today) : "";
    const { title, counts } = ENDS[outcome];
    const question = { title, words: `${counts} ${words.cannotChange(until)}`, yes: words.yesEnd, no: words.cancel };
    if (!(await confirmed(question)) || state?.id !== id) return;
    await attempt(pressed, words.ending, byId("card-wrong"), () => act((id) => ask("kort/luk", { id, outcome })));
    if (state?.id === id) leaveActs("end-acts", "end-title");
  }

  buttonById("acknowledge").addEventListener("click", async () => {
    const id = state?.id;
    await attempt(buttonById("acknowledge"), words.acknowledging, byId("acknowledge-wrong"), () => act((id) => ask("kort/kvitter", { id })));
    if (state?.id === id) leaveActs("acknowledge-act", "talk-title");
  });
  buttonById("talked").addEventListener("click", () => void end(buttonById("talked"), "talked"));
  buttonById("no-contact").addEventListener("click", () => void end(buttonById("no-contact"), "no_contact"));

  return {
    /** @param {State} now @param {string} day today @param {boolean} relative who sent it */
    show(now, day, relative) {
      if (state?.id !== now.id) for (const id of WRONG) tell(byId(id), "");
      [state, today] = [now, day];
      const { acknowledged_on, closed_on, expires_on } = now;
      byId("acknowledge-act").hidden = Boolean(acknowledged_on);
      byId("acknowledged").hidden = !acknowledged_on;
      put(byId("acknowledged"), acknowledged_on ? words.theyKnow(words.sender(relative), dayWord(acknowledged_on, day)) : "");
      byId("end-acts").hidden = Boolean(closed_on);
      byId("end-state").textContent = closed_on ? words.isClosed(dayWord(closed_on, day), dayWord(expires_on, day)) : words.whenDone;
    },
    wipe() {
      for (const id of ["acknowledge", "talked", "no-contact"]) release(buttonById(id));
      state = null;
      byId("acknowledged").hidden = true;
      for (const id of WRONG) tell(byId(id), "");
      byId("end-state").textContent = "";
    },
  };
}
