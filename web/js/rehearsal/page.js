// Where counsellors practise: the young person is a script, or a colleague at the same screen. Nothing leaves the browser,
// nothing is kept or counted, and no socket is opened.

import { part, byId as by, clone, inputById } from "../dom/find.js";
import { el } from "../dom/make.js";
import { answerButton, put } from "../dom/text.js";
import { reader } from "../conversation/aloud.js";
import { createComposer, followKeyboard } from "../conversation/composer.js";
import { createRows } from "../conversation/rows.js";
import { createTranscript } from "../conversation/transcript.js";
import { listen } from "./cues.js";
import { FIGURES } from "./figures.js";
import { hintText } from "./hints.js";
import { createPlay } from "./play.js";
import { count, counted, outcome, tipsFor, tipTexts } from "./review.js";
import * as words from "../../words/da/rehearsal/page.js";

/** @typedef {import("../conversation/transcript.js").Entry} Entry */
/** @typedef {import("./cues.js").Cue} Cue */
/** @typedef {import("./review.js").Kind} Kind */

const screens = { choose: by("choose"), chat: by("chat"), over: by("over") };
const form = /** @type {HTMLFormElement} */ (by("composer"));
const template = /** @type {HTMLTemplateElement} */ (by("message"));
const [hints, atOnce] = [inputById("hints"), inputById("at-once")];
const say = reader(by("say"));
const timers = { setTimeout: setTimeout.bind(window), clearTimeout: clearTimeout.bind(window) };

/** @type {{kind: Kind, side: "counsellor"|"youth", entries: Entry[], unread: Entry[], last: Set<Cue>, done: Set<Cue>, written: number}} */
let now = fresh("quiet");
/** @type {ReturnType<typeof createPlay>|null} none while two colleagues play */
let play = null;

const transcript = createTranscript({
  list: by("transcript"),
  template,
  scroller: by("scroller"),
  mine: "counsellor",
  jump: by("jump"),
  who: writerOf,
});
const composer = createComposer(form, { send, typing: (on) => on && play?.patience() });

/** @param {Kind} kind @returns {typeof now} */
function fresh(kind) {
  return { kind, side: "counsellor", entries: [], unread: [], last: new Set(), done: new Set(), written: 0 };
}

/** @param {{side: string}} entry */
function writerOf({ side }) {
  if (now.kind === "two") return side === "youth" ? words.young : words.counsellor;
  return side === "youth" ? words.figures[now.kind].title : words.you;
}

// --- drawing -------------------------------------------------------------------------------------------------------

/** @param {keyof typeof screens} view @param {HTMLElement} [focus] */
function show(view, focus) {
  for (const [one, screen] of Object.entries(screens)) screen.hidden = one !== view;
  document.body.dataset.view = view;
  scrollTo(0, 0);
  focus?.focus();
}

/** @param {Entry["side"]} side @param {string} text @param {string} state */
function write(side, text, state) {
  /** @type {Entry} */
  const entry = { id: String(now.entries.length), side, text, at: Date.now(), state };
  now.entries.push(entry);
  transcript.put(entry);
  return entry;
}

function helps() {
  const { last, done, written } = now;
  return hints.checked ? hintText({ step: play?.step()?.hint, last, done, written }) : "";
}

/** What was followed goes at once; what helps next comes with the turn. */
function followed() {
  if (helps() !== by("hint").textContent) by("hint-box").hidden = true;
}

/** What helps now stands beside the text, and is read when the turn is the counsellor's. */
function hint() {
  const text = helps();
  const box = by("hint-box");
  box.hidden = !text;
  if (put(by("hint"), text) && text) say(words.hintSaid(text));
  transcript.settle();
}

/** Who writes, where two colleagues play. */
function drawSide() {
  const two = now.kind === "two";
  const young = now.side === "youth";
  by("side").hidden = !two;
  by("at-once-label").hidden = two;
  screens.chat.dataset.side = now.side;
  put(by("side-now"), young ? words.asYoung : words.asCounsellor);
  put(by("side-turn"), young ? words.turnToCounsellor : words.turnToYoung);
}

// --- the course ----------------------------------------------------------------------------------------------------

/** @param {Kind} kind */
function start(kind) {
  wipe();
  now = fresh(kind);
  const figure = FIGURES.find(({ id }) => id === kind);
  const name = words.figures[kind].title;
  put(by("who"), name);
  put(by("presence"), figure ? words.notHuman : words.bothAreYou);
  form.hidden = false;
  by("ask").hidden = true;
  drawSide();
  hint();
  // Whoever has a keyboard writes at once; one on the screen would cover who it is.
  show("chat", matchMedia("(pointer: coarse)").matches ? by("who") : composer.field);
  if (!figure) return;
  play = createPlay(timers, toldOf(name), figure, { random: Math.random, atOnce: () => atOnce.checked });
  play.start();
}

/** @param {string} name @returns {import("./play.js").Told} */
function toldOf(name) {
  const typing = by("typing");
  return {
    typing(on) {
      if (typing.lastElementChild) typing.lastElementChild.textContent = words.writes;
      typing.hidden = !on;
      transcript.settle();
    },
    read() {
      for (const entry of now.unread.splice(0)) transcript.put({ ...entry, state: "delivered" });
    },
    says(text) {
      write("youth", text, "received");
      say(text, name);
    },
    turn: hint,
    left,
  };
}

/** Nothing more comes: in the place of the field stands the way to the look back. */
function left() {
  const [ask, lost] = [by("ask"), form.contains(document.activeElement)];
  put(by("ask-title"), words.left);
  put(by("ask-text"), words.leftText);
  by("ask-actions").replaceChildren(answerButton({ id: "back", label: words.lookBack, primary: true }));
  by("hint-box").hidden = true;
  form.hidden = true;
  ask.hidden = false;
  if (lost) ask.focus();
  else say(`${words.left}. ${words.leftText}`);
  transcript.settle();
}

/** @param {string} text */
function send(text) {
  const entry = write(now.side, text, play ? "waiting" : "received");
  if (now.side === "counsellor") {
    const { cues } = listen(text);
    now.written++;
    now.last = cues;
    for (const cue of cues) now.done.add(cue);
  }
  if (!play) return hint();
  now.unread.push(entry);
  play.hear(text);
  followed();
}

function turnSide() {
  now.side = now.side === "counsellor" ? "youth" : "counsellor";
  drawSide();
  say(now.side === "youth" ? words.asYoung : words.asCounsellor);
  composer.focus();
}

function lookBack() {
  const ended = play?.ended() ?? "cut";
  play?.stop();
  const counts = count(now.entries);
  put(by("outcome"), outcome(now.kind, ended));
  by("did").replaceChildren(...counted(counts).map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))));
  by("next").replaceChildren(...tipTexts(tipsFor(now.kind, ended, counts)).map((tip) => el("li", {}, tip)));
  const { draw } = createRows({ template, mine: "counsellor", who: writerOf, writer: writerOf }, () => {});
  by("whole").replaceChildren(...now.entries.map((entry, at) => draw(entry, now.entries[at - 1], false)));
  show("over", by("over-title"));
}

/** No word of it stays in the page. */
function wipe() {
  play?.stop();
  play = null;
  now = fresh(now.kind);
  transcript.clear();
  composer.set("");
  for (const id of ["say", "whole", "did", "next"]) by(id).replaceChildren();
  by("typing").hidden = true;
}

function toChoice() {
  wipe();
  show("choose", by("choose-title"));
}

// --- beginning -----------------------------------------------------------------------------------------------------

for (const kind of /** @type {Kind[]} */ ([...FIGURES.map(({ id }) => id), "two"])) {
  const row = clone("figure");
  part(row, "title").textContent = words.figures[kind].title;
  part(row, "about").textContent = words.figures[kind].about;
  row.firstElementChild?.addEventListener("click", () => start(kind));
  by("figures").append(row);
}
by("end").addEventListener("click", lookBack);
by("ask-actions").addEventListener("click", lookBack);
by("again").addEventListener("click", () => start(now.kind));
by("other").addEventListener("click", toChoice);
by("side-turn").addEventListener("click", turnSide);
hints.addEventListener("change", hint);
atOnce.addEventListener("change", () => play?.patience());
followKeyboard(() => !screens.chat.hidden);
// Nothing waits in a page that Back could bring to life again.
addEventListener("pagehide", wipe);
addEventListener("pageshow", (event) => event.persisted && show("choose"));
show("choose");
