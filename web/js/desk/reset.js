/** Somebody made a link to this account: told until it is seen. Sent from here, no conversation is left for it. */

import { byId } from "../dom/find.js";
import { submit } from "../net/client.js";
import { notSaved } from "../../words/da/desk/panel.js";

/** @param {ReturnType<typeof import("./notes.js").createNotes>} notes */
export function watchResets(notes) {
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll(".desk-reset"))) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const body = new URLSearchParams(/** @type {any} */ (new FormData(form)));
      try {
        await submit(form.action, body);
      } catch {
        return notes.add(notSaved, { tone: "warm" });
      }
      byId("duty-title").focus();
      form.remove();
    });
  }
}
