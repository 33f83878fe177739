/** What stands where the conversations will be. */

import { byId } from "../dom/find.js";
import { put } from "../dom/text.js";
import { together } from "./words.js";
import * as said from "../../words/da/desk/breath.js";
import * as words from "../../words/da/desk/panel.js";

/**
 * @param {{known:boolean, duty:boolean, paused:boolean, unanswered:boolean, done:boolean, breath:boolean, waiting:number,
 *   standing:import("../conversation/protocol.js").Standing}} facts
 * @returns {[string,string]|null}
 */
export function emptyWord({ known, duty, paused, unanswered, done, breath, waiting, standing: { open, crew } }) {
  if (!known) return null;
  if (!duty) return [words.youAreOff, words.youAreOffText];
  if (unanswered) return [words.youAreOut, words.youAreOutText];
  if (done) return [said.shiftOver, said.goWhenReady];
  if (paused) {
    const doors = { taking: "", pause: words.pauseOpen, silent: words.pauseSilent, nobody: "" };
    return [words.youPause, together(words.youPauseText, open ? doors[crew] : "")];
  }
  if (breath) return [said.youBreathe, said.noRing];
  if (waiting) return [words.someWait, words.someWaitText];
  if (!open) return [words.chatClosed, words.chatClosedText];
  return [words.ready, words.readyText];
}

/** @param {Parameters<typeof emptyWord>[0]} facts */
export function drawEmpty(facts) {
  const told = emptyWord(facts);
  if (!told) return;
  put(byId("empty-title"), told[0]);
  put(byId("empty-words"), told[1]);
}
