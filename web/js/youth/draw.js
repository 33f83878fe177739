// What is seen of the conversation, drawn from what the page knows.

import { answerButton, put } from "../dom/text.js";
import { by } from "../dom/find.js";
import { ask, endButton, form, head, notice, pass } from "./elements.js";
import { undecided, waits } from "./memory.js";
import { expectWords, headWords, noticeWords, placeWords, question } from "./words.js";
import * as words from "../../words/da/youth/chat.js";

/**
 * @typedef {import("./memory.js").Memory} Memory
 * @typedef {(text: string, writer?: string) => void} Say
 */

/** Who is there. @param {Memory} memory @param {Say} say */
function drawHead({ state }, say) {
  const said = headWords(state);
  const here = state.present && state.link === "open" && state.online;
  const named = put(head.title, said.title);
  // A return is read aloud, as leaving is.
  if (put(head.text, said.text) && here) say(words.isHere(said.title));
  else if (named) say(said.title);
  head.title.translate = said.title !== state.name;
  head.text.dataset.here = String(here);
}

/** @param {Memory} memory @param {Say} say */
function drawQueue(memory, say) {
  const { state, comfort } = memory;
  by("queue").hidden = !waits(memory);
  if (put(by("place"), placeWords(state.place)) && state.phase === "queue" && state.place) say(placeWords(state.place));
  put(by("number"), state.place ? String(state.place) : "…");
  put(by("wait"), expectWords(state));
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
  if (ask.dataset.key === key) {
    put(by("ask-text"), asked?.text ?? "");
    return false;
  }
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
 * @param {{say: Say, read: Say, field: HTMLElement, toEnd: () => void}} parts `say`: where it is seen; `read`: aloud;
 *   `field`: where one writes; `toEnd` of the text
 */
export function draw(memory, { say, read, field, toEnd }) {
  const { state, aside } = memory;
  drawHead(memory, say);
  document.body.dataset.phase = state.phase;
  endButton.hidden = state.phase === "read";
  if (pass) pass.hidden = !state.met;
  put(endButton, undecided(memory) ? words.undo : waits(memory) ? words.leaveTheQueue : words.endChat);
  drawQueue(memory, say);
  drawNotice(noticeWords(state), read, say);
  const asked = question(state);
  if (asked?.blocks && aside) asked.text += aside.lost();
  if (!drawQuestion(asked, state.phase, say, field)) return;
  memory.comfort?.news();
  if (state.phase !== "read") toEnd();
}
