/**
 * What is read aloud of conversations: all of it here, in one live region. Their text itself is none, so that a reload
 * reads nothing again, and own words are not read back.
 */

import { byId } from "../dom/find.js";
import { reader } from "../conversation/aloud.js";

/** @param {() => string} name of the conversation, said before every sentence */
export function createVoice(name) {
  const place = byId("say").appendChild(document.createElement("div"));
  const read = reader(place);
  return {
    /** The desk's own words. @param {string} text */
    say: (text) => read(`${name()}: ${text}`),
    /** What the other end wrote. @param {string} text */
    heard: (text) => read(text, name()),
    /** With all it still had to say. */
    leave: () => place.remove(),
  };
}
