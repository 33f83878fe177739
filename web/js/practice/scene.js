// What stands around a practice: the head, the place in the queue, and what is asked over the field.

import { byId } from "../dom/find.js";
import { answerButton } from "../dom/text.js";
import { calls, real } from "./numbers.js";
import { headWords, question } from "./words.js";
import { number as numberWords } from "../../words/da/youth/chat.js";

/** @typedef {import("./words.js").Scene} Scene */

/** @returns {Scene} */
const opening = () => ({ phase: "queue", place: 2, asked: "", serious: false, traces: [] });

/**
 * @param {object} on
 * @param {HTMLFormElement} on.form in which is written
 * @param {() => void} on.focus the field
 * @param {() => void} on.toEnd of the transcript
 * @param {(text: string) => void} on.say
 */
export function createScene({ form, focus, toEnd, say }) {
  const [ask, help] = [byId("ask"), { real: real(), calls: calls() }];
  let now = opening();

  function drawQuestion() {
    const asked = question(now, help.real, help.calls);
    const lost = ask.contains(document.activeElement) || (Boolean(asked?.blocks) && form.contains(document.activeElement));
    form.hidden = Boolean(asked?.blocks);
    ask.hidden = !asked;
    const key = asked?.key ?? "";
    if (ask.dataset.key === key) return;
    ask.dataset.key = key;
    byId("ask-title").textContent = asked?.title ?? "";
    byId("ask-text").textContent = asked?.text ?? "";
    byId("ask-actions").replaceChildren(...(asked?.actions ?? []).map(answerButton));
    // as in the real chat: never into the way of somebody who is typing
    if (asked && (asked.focus || lost)) ask.focus();
    else if (asked) say(`${asked.title}. ${asked.text}`);
    else if (lost) focus();
    if (asked) toEnd();
  }

  return {
    asked: () => now.asked,
    /** The first scene; it is drawn with the first change. */
    begin: () => void (now = opening()),
    /** @param {Partial<Scene>} change */
    set(change) {
      now = { ...now, ...change };
      const said = headWords(now);
      byId("who").textContent = said.title;
      byId("presence").textContent = said.text;
      byId("queue").hidden = now.phase !== "queue";
      byId("place").textContent = numberWords(now.place);
      byId("number").textContent = String(now.place);
      drawQuestion();
    },
  };
}
