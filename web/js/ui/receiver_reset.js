// Somebody made a link to this account: its owner is told until they have seen it, for it may not have been their wish.

import { momentWord } from "../lib/receiver_days.js";
import { byId } from "./desk_dom.js";
import { busy, button, tell } from "./receiver_dom.js";

/** @param {import("../lib/receiver_ask.js").Ask} ask */
export function createReset(ask) {
  const box = byId("reset");
  const seen = button("reset-seen");

  /** @param {import("../lib/receiver_keys.js").Me["reset"]} reset null: nothing to tell */
  function show(reset) {
    box.hidden = !reset;
    byId("reset-words").textContent = reset
      ? `${reset.by} på centret lavede ${momentWord(reset.at)} et link til din konto. Med det kan man vælge en ny adgangssætning for dig. Har du ikke bedt om det, så ring til centret nu.`
      : "";
    tell(byId("reset-wrong"), "");
  }

  seen.addEventListener("click", () =>
    void busy(seen, "Et øjeblik …", byId("reset-wrong"), async () => {
      await ask("link-set");
      show(null);
      byId("main").focus();
    }),
  );
  return { show };
}
