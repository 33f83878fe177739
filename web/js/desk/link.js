/** How the desk's connection is, in calm words; and the page that is left when it stopped for good. */

import { byId } from "../dom/find.js";
import { tell } from "../dom/form.js";
import { put } from "../dom/text.js";
import { STOP } from "./connection.js";
import { linkWord, stoppedWord } from "./words.js";
import { renew } from "../../words/da/desk/panel.js";

/** A hiccup shorter than this is not worth a word, ms. */
const PATIENCE = 1500;

export function createLink() {
  /** @type {"connecting"|"open"|"waiting"|"stopped"} */
  let state = "connecting";
  let live = true;
  let once = false;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  const box = byId("link");
  const { title: pageTitle } = document;

  function draw() {
    const words = linkWord(state, { live, once, online: navigator.onLine });
    tell(box, words);
  }

  addEventListener("online", draw);
  addEventListener("offline", draw);

  return {
    /** @param {import("../conversation/socket.js").SocketState} next */
    state(next) {
      state = next;
      clearTimeout(timer);
      if (next === "open") once = true;
      if (next === "open" || !navigator.onLine) draw();
      else timer = setTimeout(draw, PATIENCE);
    },
    /** This page is of a version that is not answered any more. A new tab takes over all that it holds. */
    renew() {
      byId("renew").hidden = false;
      put(byId("renew-words"), renew);
    },
    /** @param {boolean} is */
    live(is) {
      live = is;
      draw();
    },
    /** Everything else on the page goes. @param {number} code */
    stopped(code) {
      clearTimeout(timer);
      const [title, words] = stoppedWord(code);
      byId("desk").hidden = true;
      byId("stopped").hidden = false;
      document.title = pageTitle;
      byId("stopped-title").textContent = title;
      byId("stopped-words").textContent = words;
      if (code === STOP.signedOut) byId("stopped-open").textContent = byId("again-yes").textContent;
      for (const dialog of document.querySelectorAll("dialog")) dialog.close();
      byId("stopped-title").focus();
    },
  };
}
