/** Somebody made a link to this account: told until it is seen. Sent from here, no conversation is left for it. */

import { byId } from "../dom/find.js";
import { notSaved } from "../../words/da/desk/panel.js";

/** @param {ReturnType<typeof import("./notes.js").createNotes>} notes */
export function watchResets(notes) {
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll(".desk-reset"))) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const body = new URLSearchParams(/** @type {any} */ (new FormData(form)));
      const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(() => null);
      // Done is a redirect to the page that we are on.
      if (answer?.type !== "opaqueredirect") return notes.add(notSaved, { tone: "warm" });
      byId("duty-title").focus();
      form.remove();
    });
  }
}
