// The course of a rehearsal: it begins with a figure or with a colleague, is written, and is looked back at.

import { byId as by, inputById } from "../dom/find.js";
import { FIGURES } from "./figures.js";
import { createPlay } from "./play.js";
import * as words from "../../words/da/rehearsal/page.js";

/** @typedef {import("./review.js").Kind} Kind */

const timers = { setTimeout: setTimeout.bind(window), clearTimeout: clearTimeout.bind(window) };

/**
 * @typedef {object} Parts
 * @property {import("./talk.js").Talk} talk
 * @property {ReturnType<typeof import("./scene.js").createScene>} scene
 * @property {import("./hint_box.js").HintBox} hint
 * @property {ReturnType<typeof import("./look_back.js").createLookBack>} lookBack
 * @property {ReturnType<typeof import("../conversation/composer.js").createComposer>} composer
 * @property {{show(view: "choose"|"chat"|"over", focus?: HTMLElement): void}} screens
 * @property {ReturnType<typeof import("../conversation/aloud.js").reader>} say
 */

/** What a figure does, as it is seen and heard. @param {string} name @param {Parts} parts @returns {import("./play.js").Told} */
const toldOf = (name, { talk, scene, hint, say }) => ({
  typing(on) {
    scene.typing(on);
    talk.settle();
  },
  read: talk.read,
  says(text) {
    talk.hear(text);
    say(text, name);
  },
  turn: hint.draw,
  left() {
    hint.hide();
    const aloud = scene.leave();
    if (aloud) say(aloud);
    talk.settle();
  },
});

/** @param {Parts} parts */
export function createCourse(parts) {
  const { talk, scene, hint, lookBack, composer, screens, say } = parts;
  const atOnce = inputById("at-once");
  /** @type {ReturnType<typeof createPlay>|null} none while two colleagues play */
  let play = null;

  /** No word of it stays in the page. @param {Kind} next what is rehearsed from now on */
  function wipe(next = talk.kind()) {
    play?.stop();
    play = null;
    talk.begin(next);
    composer.set("");
    by("say").replaceChildren();
    lookBack.clear();
    scene.typing(false);
  }

  /** @param {Kind} kind */
  function start(kind) {
    wipe(kind);
    const figure = FIGURES.find(({ id }) => id === kind);
    scene.draw(Boolean(figure));
    hint.draw();
    // Whoever has a keyboard writes at once; one on the screen would cover who it is.
    screens.show("chat", matchMedia("(pointer: coarse)").matches ? by("who") : composer.field);
    if (!figure) return;
    play = createPlay(timers, toldOf(words.figures[kind].title, parts), figure, { random: Math.random, atOnce: () => atOnce.checked });
    play.start();
  }

  atOnce.addEventListener("change", () => play?.patience());
  return {
    start,
    again: () => start(talk.kind()),
    wipe,
    /** @param {string} text */
    send(text) {
      talk.say(text, Boolean(play));
      if (!play) return hint.draw();
      play.hear(text);
      hint.followed();
    },
    turnSide() {
      talk.turnSide();
      scene.drawSide();
      say(talk.side() === "youth" ? words.asYoung : words.asCounsellor);
      composer.focus();
    },
    lookBack() {
      const ended = play?.ended() ?? "cut";
      play?.stop();
      lookBack.draw(ended);
      screens.show("over", by("over-title"));
    },
    toChoice() {
      wipe();
      screens.show("choose", by("choose-title"));
    },
    /** What the figure waits for. */
    step: () => play?.step()?.hint,
    /** The counsellor types. */
    patience: () => play?.patience(),
  };
}
