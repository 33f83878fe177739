// Somebody made a link to this account: its owner is told until they have seen it, for it may not have been their wish.

import * as words from "../../words/da/agency/gates.js";
import { buttonById, byId } from "../dom/find.js";
import { tell } from "../dom/form.js";
import { attempt } from "./attempt.js";
import { dayWord } from "../dom/days.js";

/** @param {import("./ask.js").Ask} ask */
export function createReset(ask) {
  const seen = buttonById("reset-seen");
  /** @type {import("./keys.js").Me["resets"]} */
  let resets = [];

  function draw() {
    const [first] = resets;
    byId("reset").hidden = !first;
    byId("reset-words").textContent = first ? words.linkMade(first.by, dayWord(first.on, new Date().toLocaleDateString("sv"))) : "";
    tell(byId("reset-wrong"), "");
  }

  seen.addEventListener(
    "click",
    () =>
      void attempt(seen, words.moment, byId("reset-wrong"), async () => {
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
