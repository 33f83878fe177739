// The practice chat: the young person's page with a script at the other end. Nothing leaves the browser, nothing is
// kept, and no socket is opened; so a whole class behind one address can try it.

import { byId } from "../dom/find.js";
import { answerButton } from "../dom/text.js";
import { createComposer, followKeyboard } from "../conversation/composer.js";
import { traces } from "../conversation/guard.js";
import { createPlay } from "./play.js";
import { headWords, question } from "./words.js";
import { acuteHelp, blank, quickExit } from "../conversation/quick_exit.js";
import { reader } from "../conversation/aloud.js";
import { createTranscript } from "../conversation/transcript.js";
import * as words from "../../words/da/practice/page.js";
import { name } from "../../words/da/practice/script.js";
import { isHere, number as numberWords, writes, you } from "../../words/da/youth/chat.js";
import { you as ended } from "../../words/da/youth/over.js";

/** @typedef {import("./words.js").Scene} Scene */

const screens = { start: byId("start"), chat: byId("chat"), over: byId("over") };
const head = { title: byId("who"), text: byId("presence") };
const ask = byId("ask");
const form = /** @type {HTMLFormElement} */ (byId("composer"));
const typing = byId("typing");
const aloud = byId("say");
const say = reader(aloud);
const timers = { setTimeout: setTimeout.bind(window), clearTimeout: clearTimeout.bind(window) };

/** Life in danger, thoughts of suicide, and somebody for the young: the numbers that the page itself lists. */
const calls = ["112", "70201201", "116111"].flatMap((number) => {
  const link = document.querySelector(`#acute a[href$="${number}"]`);
  const who = link?.parentElement?.querySelector("strong")?.textContent;
  const label = number === "112" ? words.danger : `${who ?? ""} ${link?.textContent ?? ""}`.trim();
  return link ? [{ label, href: link.getAttribute("href") ?? "" }] : [];
});
const realLink = byId("real");
const real = { label: realLink.textContent ?? "", href: realLink.getAttribute("href") ?? "" };
const helplines = [...document.querySelectorAll('a[href^="tel:"]')].map((link) => link.getAttribute("href")?.slice(4) ?? "");

const transcript = createTranscript({
  list: byId("transcript"),
  template: /** @type {HTMLTemplateElement} */ (byId("message")),
  scroller: byId("scroller"),
  mine: "youth",
  jump: byId("jump"),
  who: ({ side }) => (side === "youth" ? you : name),
});
const composer = createComposer(form, { send });

/** @returns {Scene} */
const opening = () => ({ phase: "queue", place: 2, asked: "", serious: false, traces: [] });

/** @type {ReturnType<typeof createPlay>|null} */
let play = null;
let scene = opening();
/** @type {import("../conversation/transcript.js").Entry[]} own messages that Kim has not "read" */
let unread = [];
let count = 0;

// --- drawing -------------------------------------------------------------------------------------------------------

/** @param {keyof typeof screens} view */
function show(view) {
  for (const [one, screen] of Object.entries(screens)) screen.hidden = one !== view;
  document.body.dataset.view = view;
  scrollTo(0, 0);
}

/** @param {Partial<Scene>} change */
function set(change) {
  scene = { ...scene, ...change };
  const said = headWords(scene);
  head.title.textContent = said.title;
  head.text.textContent = said.text;
  byId("queue").hidden = scene.phase !== "queue";
  byId("place").textContent = numberWords(scene.place);
  byId("number").textContent = String(scene.place);
  drawQuestion();
}

function drawQuestion() {
  const asked = question(scene, real, calls);
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
  else if (lost) composer.focus();
  if (asked) transcript.toEnd();
}

// --- the course ----------------------------------------------------------------------------------------------------

/** @param {"youth"|"counsellor"} side @param {string} text @param {string} state */
function put(side, text, state) {
  const entry = { id: String(count++), side, text, at: Date.now(), state };
  transcript.put(entry);
  return entry;
}

function start() {
  scene = opening();
  show("chat");
  play = createPlay(timers, {
    place(number) {
      set({ place: number });
      say(numberWords(number));
    },
    met() {
      set({ phase: "talk" });
      transcript.line(words.joined(name));
      say(isHere(name));
    },
    read() {
      for (const entry of unread.splice(0)) transcript.put({ ...entry, state: "delivered" });
    },
    typing(on) {
      if (typing.lastElementChild) typing.lastElementChild.textContent = writes(name);
      typing.hidden = !on;
      transcript.settle();
    },
    says(text) {
      put("counsellor", text, "received");
      say(text, name);
    },
    serious: () => set({ serious: true }),
    over: () => set({ asked: "done" }),
  });
  play.start();
  head.title.focus();
}

/** @param {string} text @param {boolean} [anyway] @returns {boolean} false: the text stays in the field */
function send(text, anyway) {
  const found = anyway ? [] : traces(text, helplines);
  set({ traces: found, asked: found.length ? "guard" : "" });
  if (found.length || !play) return false;
  unread.push(put("youth", text, "waiting"));
  play.hear(text);
  return true;
}

/** No word of it stays in the page. */
function wipe() {
  play?.stop();
  play = null;
  unread = [];
  transcript.clear();
  composer.set("");
  // Held, as quick exit has emptied the page by then.
  aloud.replaceChildren();
  typing.hidden = true;
}

/** @type {Record<string, () => void>} */
const actions = {
  end() {
    wipe();
    byId("over-title").textContent = ended;
    show("over");
    byId("over-title").focus();
  },
  stay: () => set({ asked: "" }),
  // whoever writes on has not said that they were only trying: the numbers stay until they do
  practise: () => set({ serious: false }),
  mend: () => set({ asked: "", traces: [] }),
  anyway() {
    if (send(composer.text(), true)) composer.set("");
  },
};

ask.addEventListener("click", (event) => {
  // A translator puts its own elements into a button.
  const pressed = /** @type {HTMLElement|null} */ (/** @type {Element} */ (event.target).closest("[data-action]"));
  actions[pressed?.dataset.action ?? ""]?.();
});
ask.addEventListener("keydown", (event) => {
  if (event.key === "Escape") set({ asked: "", traces: [] });
});
composer.field.addEventListener("input", () => scene.asked === "guard" && set({ asked: "", traces: [] }));
byId("end").addEventListener("click", () => set({ asked: "ending" }));
for (const id of ["begin", "again"]) {
  byId(id).addEventListener("click", start);
}
quickExit(/** @type {HTMLAnchorElement} */ (byId("exit")), wipe);
acuteHelp(/** @type {HTMLDetailsElement} */ (byId("acute")));
followKeyboard(() => !screens.chat.hidden);

// Nothing waits in a page that Back could bring to life again.
addEventListener("pagehide", wipe);
addEventListener("pageshow", (event) => event.persisted && blank());
show("start");
