// The box in which a hint stands, beside the text.

import { byId as by, inputById } from "../dom/find.js";
import { put } from "../dom/text.js";
import { hintText } from "./hints.js";
import * as words from "../../words/da/rehearsal/page.js";

/** @typedef {ReturnType<typeof createHintBox>} HintBox */

/**
 * @param {import("./talk.js").Talk} talk
 * @param {{step(): import("./hints.js").Hint|undefined, say: (text: string) => void}} on `step`: what the figure waits for
 */
export function createHintBox(talk, { step, say }) {
  const [box, hint, wanted] = [by("hint-box"), by("hint"), inputById("hints")];
  const text = () => (wanted.checked ? hintText({ step: step(), ...talk.did() }) : "");

  /** What helps now is read when the turn is the counsellor's. */
  function draw() {
    const helps = text();
    box.hidden = !helps;
    if (put(hint, helps) && helps) say(words.hintSaid(helps));
    talk.settle();
  }

  wanted.addEventListener("change", draw);
  return {
    draw,
    /** What was followed goes at once; what helps next comes with the turn. */
    followed() {
      if (text() !== hint.textContent) box.hidden = true;
    },
    hide: () => (box.hidden = true),
  };
}
