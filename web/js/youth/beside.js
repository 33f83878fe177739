// Passing on: what lies before the page for a while is fetched when somebody wants it.

import { put } from "../dom/text.js";
import { by } from "../dom/find.js";
import { begin, pass, places } from "./elements.js";
import { statusOf } from "./fetched.js";
import * as words from "../../words/da/youth/page.js";

/** @param {import("./memory.js").Memory} memory @param {ReturnType<typeof import("./screen.js").createScreen>} screen */
export function createBeside(memory, screen) {
  /** @param {boolean} on */
  function cover(on) {
    places.aside.hidden = !on;
    screen.show(memory.view);
    memory.chat?.toEnd();
  }

  /** Loads what few need. @param {(aside: import("./aside.js").Aside) => void} open */
  async function beside(open) {
    const here = memory.view;
    let trouble = "";
    try {
      if ((await statusOf("aside.js")) !== 200) throw Error("aside");
      const { createAside } = await import("./aside.js");
      const aside = (memory.aside ??= createAside(places.aside, cover));
      await aside.load();
      if (here === memory.view) open(aside);
    } catch {
      trouble = words.notFetched;
    }
    // A page that is older than the first agency has no such place, and may still get a proposal.
    if (pass) put(by("code-note"), trouble);
    screen.set({ unfetched: trouble });
  }

  /** @param {string} key @param {import("./aside.js").Proposal|null} proposal */
  const openCard = (key, proposal) => beside((aside) => aside.card(key, proposal, { begin, talk: memory.talk, send }));
  const send = (/** @type {string} */ text, /** @type {boolean} */ anyway) => Boolean(memory.chat?.send(text, anyway));

  pass?.addEventListener("click", () => openCard("", null));
  by("code")?.addEventListener("click", () => beside((aside) => aside.code()));
  return { openCard };
}
