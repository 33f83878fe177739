// What is seen of the conversation: drawn from what the page knows.

import { answerButton, put } from "../dom/text.js";
import { ask, begin, by, endButton, form, head, notice, pass, places } from "./elements.js";
import { undecided, waits } from "./memory.js";

/**
 * @typedef {import("./memory.js").Memory} Memory
 * @typedef {(text: string, writer?: string) => void} Say
 */

/** Who is there. @param {Memory} memory @param {Say} say */
function drawHead({ state, words }, say) {
  if (!words) return;
  const said = words.headWords(state);
  const here = state.present && state.link === "open" && state.online;
  const named = put(head.title, said.title);
  // Who comes back is heard, as who goes is.
  if (put(head.text, said.text) && here) say(`${said.title} er her`);
  else if (named) say(said.title);
  head.title.translate = said.title !== state.name;
  head.text.dataset.here = String(here);
}

/** @param {Memory} memory @param {Say} say */
function drawQueue(memory, say) {
  const { state, words, comfort } = memory;
  if (!words) return;
  by("queue").hidden = !waits(memory);
  if (put(by("place"), words.placeWords(state.place)) && state.phase === "queue" && state.place) say(words.placeWords(state.place));
  put(by("number"), state.place ? String(state.place) : "…");
  put(by("wait"), words.expectWords(state));
  comfort?.hold(state.phase === "queue");
}

/** @param {{text: string, tone: string}|null} news @param {Say} read @param {Say} say */
function drawNotice(news, read, say) {
  notice.hidden = !news;
  notice.dataset.tone = news?.tone ?? "";
  // trouble of the chat is the chat's: a card beside it tells its own
  if (put(notice, news?.text ?? "") && news) (news.tone ? read : say)(news.text);
}

/** @param {import("./words.js").Question|null} asked @param {string} phase @param {Say} say @param {HTMLElement} field where one writes */
function drawQuestion(asked, phase, say, field) {
  const lost = ask.contains(document.activeElement) || (Boolean(asked?.blocks) && form.contains(document.activeElement));
  form.hidden = phase === "joining" || Boolean(asked?.blocks);
  ask.hidden = !asked;
  const key = asked ? asked.key + asked.title : "";
  if (ask.dataset.key === key) return false;
  ask.dataset.key = key;
  put(by("ask-title"), asked?.title ?? "");
  put(by("ask-text"), asked?.text ?? "");
  by("ask-actions").replaceChildren(...(asked?.actions ?? []).map(answerButton));
  // Never a button: whoever is typing would press it unseen. Focus moves only when it was asked for or would be lost.
  if (asked && (asked.focus || lost)) ask.focus();
  else if (asked) say(`${asked.title.replace(/\w$/, "$&.")} ${asked.text}`);
  else if (lost) (form.hidden ? head.title : field).focus();
  return Boolean(asked);
}

/**
 * @param {Memory} memory
 * @param {{status: ReturnType<typeof import("./start.js").watchStatus>, read: Say, field: HTMLElement, toEnd: () => void}} parts
 *   `read`: aloud; `field`: where one writes; `toEnd` of the text
 */
export function createScreen(memory, { status, read, field, toEnd }) {
  /** @type {Say} */
  const say = (text, writer) => (places.aside.hidden ? read(text, writer) : memory.aside?.news(text, writer));

  /** @param {Memory["view"]} next */
  function show(next) {
    const changed = memory.view !== next;
    memory.view = next;
    const seen = places.aside.hidden ? next : "aside";
    for (const name of /** @type {const} */ (["start", "chat", "over"])) places[name].hidden = seen !== name;
    document.body.dataset.view = seen;
    if (next === "start") status.start(changed);
    else status.stop();
    if (changed) scrollTo(0, 0);
  }

  /** @param {Partial<import("./words.js").State>} change */
  function set(change) {
    Object.assign(memory.state, change);
    if (memory.view === "chat") draw();
  }

  function draw() {
    const { state, words, aside } = memory;
    if (!words) return;
    drawHead(memory, say);
    document.body.dataset.phase = state.phase;
    endButton.hidden = state.phase === "read";
    if (pass) pass.hidden = !state.met;
    put(endButton, undecided(memory) ? "Fortryd" : waits(memory) ? "Forlad køen" : "Afslut samtalen");
    drawQueue(memory, say);
    drawNotice(words.noticeWords(state), read, say);
    const asked = words.question(state);
    if (asked?.blocks && aside) asked.text += aside.lost();
    if (drawQuestion(asked, state.phase, say, field) && state.phase !== "read") toEnd();
  }

  return {
    show, set, draw, say,
    /** The first page again, and the focus at its top. */
    home() {
      show("start");
      by("main").focus();
    },
  };
}
