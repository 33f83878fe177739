// What stands around a rehearsed talk: who is played, which side writes, and what is there once nothing more comes.

import { byId as by } from "../dom/find.js";
import { answerButton, put } from "../dom/text.js";
import * as words from "../../words/da/rehearsal/page.js";

/** @param {import("./talk.js").Talk} talk @param {HTMLFormElement} form in which is written */
export function createScene(talk, form) {
  const [chat, ask, typing] = [by("chat"), by("ask"), by("typing")];

  /** Who writes, where two colleagues play. */
  function drawSide() {
    const two = talk.kind() === "two";
    const young = talk.side() === "youth";
    by("side").hidden = !two;
    by("at-once-label").hidden = two;
    chat.dataset.side = talk.side();
    put(by("side-now"), young ? words.asYoung : words.asCounsellor);
    put(by("side-turn"), young ? words.turnToCounsellor : words.turnToYoung);
  }

  return {
    drawSide,
    /** A talk begins. @param {boolean} played whether by a figure */
    draw(played) {
      put(by("who"), words.figures[talk.kind()].title);
      put(by("presence"), played ? words.notHuman : words.bothAreYou);
      form.hidden = false;
      ask.hidden = true;
      drawSide();
    },
    /** @param {boolean} on */
    typing(on) {
      if (on && typing.lastElementChild) typing.lastElementChild.textContent = words.writes;
      typing.hidden = !on;
    },
    /** In the place of the field stands the way to the look back. @returns {string} what is to be read aloud, where the focus does not tell it */
    leave() {
      const lost = form.contains(document.activeElement);
      put(by("ask-title"), words.left);
      put(by("ask-text"), words.leftText);
      by("ask-actions").replaceChildren(answerButton({ id: "back", label: words.lookBack, primary: true }));
      form.hidden = true;
      ask.hidden = false;
      if (lost) ask.focus();
      return lost ? "" : `${words.left}. ${words.leftText}`;
    },
  };
}
