/** What the counsellor calls a conversation and notes of it: never sent, in memory only, and gone with it. */

import { put } from "../dom/text.js";
import * as words from "../../words/da/desk/rooms.js";

/** @param {number} number of the conversation at this desk, from 1 */
export function nameOf(number) {
  const [at, round] = [(number - 1) % words.names.length, Math.floor((number - 1) / words.names.length)];
  return round ? `${words.names[at]} ${round + 1}` : words.names[at];
}

/** @param {(part:string) => HTMLElement} at a part of the conversation's element @param {number} number */
export function createOwn(at, number) {
  const field = /** @type {HTMLInputElement} */ (at("own-name"));
  const note = /** @type {HTMLTextAreaElement} */ (at("note"));
  const name = () => field.value.trim() || nameOf(number);

  function draw() {
    put(at("name"), name());
    at("log").setAttribute("aria-label", words.messagesOf(name()));
    put(at("noted"), note.value.trim().split("\n")[0]);
  }

  field.placeholder = nameOf(number);
  for (const one of [field, note]) one.addEventListener("input", draw);
  draw();

  return {
    name,
    pack: () => ({ name: field.value, note: note.value }),
    /** From another tab, or emptied. @param {{name:string, note:string}} own */
    set(own) {
      field.value = own.name;
      note.value = own.note;
      draw();
    },
  };
}
