// Somebody made a link to this account: its owner is told until they have seen it, for it may not have been their wish.

import { buttonById, byId } from "../dom/find.js";
import { tell } from "../dom/form.js";
import { attempt } from "./attempt.js";
import { dayWord } from "./days.js";

/** @param {import("./ask.js").Ask} ask */
export function createReset(ask) {
  const seen = buttonById("reset-seen");
  /** @type {import("./keys.js").Me["resets"]} */
  let resets = [];

  function draw() {
    const [first] = resets;
    byId("reset").hidden = !first;
    byId("reset-words").textContent = first
      ? `${first.by} på centret lavede et link til din konto (${dayWord(first.on, new Date().toLocaleDateString("sv"))}). Med det kan man vælge en ny adgangssætning for dig. Har du ikke bedt om det, så ring til centret nu.`
      : "";
    tell(byId("reset-wrong"), "");
  }

  seen.addEventListener(
    "click",
    () =>
      void attempt(seen, "Et øjeblik …", byId("reset-wrong"), async () => {
        const [first] = resets;
        if (!first) return;
        await ask("link-set", { maker: first.maker, on: first.on });
        resets = resets.filter((one) => one !== first);
        draw();
        byId("main").focus();
      }),
  );
  return {
    /** @param {import("./keys.js").Me["resets"]} now empty: nothing to tell */
    show(now) {
      resets = now;
      draw();
    },
  };
}
