// The look back at a talk: what came of it, what the counsellor did, what to try next, and all of its text.

import { byId as by } from "../dom/find.js";
import { el } from "../dom/make.js";
import { put } from "../dom/text.js";
import { createRows } from "../conversation/rows.js";
import { count, counted, outcome, tipsFor, tipTexts } from "./review.js";

/** @param {import("./talk.js").Talk} talk @param {HTMLTemplateElement} template of a message */
export function createLookBack(talk, template) {
  const [did, next, whole] = [by("did"), by("next"), by("whole")];

  return {
    /** @param {import("./review.js").Ended} ended */
    draw(ended) {
      const [kind, entries] = [talk.kind(), talk.entries()];
      const counts = count(entries);
      put(by("outcome"), outcome(kind, ended));
      did.replaceChildren(...counted(counts).map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))));
      next.replaceChildren(...tipTexts(tipsFor(kind, ended, counts)).map((tip) => el("li", {}, tip)));
      const { draw } = createRows({ template, mine: "counsellor", who: talk.writerOf, writer: talk.writerOf }, () => {});
      whole.replaceChildren(...entries.map((entry, at) => draw(entry, entries[at - 1], false)));
    },
    clear() {
      for (const part of [whole, did, next]) part.replaceChildren();
    },
  };
}
