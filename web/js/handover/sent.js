// A card that was sent from this page: its code, once more, and the way to take it back.

import { sentView, takeBackView, takenBackView } from "./after.js";
import { takingBack } from "./take_back.js";
import * as words from "../../words/da/handover/sent.js";

/** @typedef {import("./after.js").Sent} Sent */

/** @param {import("./card.js").State} card @param {import("./card.js").Steps} steps */
export function createSent(card, steps) {
  const { client, asked, sent } = card;

  /** @param {Sent} one @param {boolean} fresh */
  function showSent(one, fresh) {
    if (one.doubted) return takeBack(one, fresh);
    steps.show(
      sentView({
        sent: one,
        fresh,
        tell: () => asked.tell(words.told(one.name)),
        later: steps.later,
        another: steps.choose,
        takeBack: () => takeBack(one, fresh),
      }),
    );
  }

  /** @param {Sent} one @param {boolean} fresh */
  function takeBack(one, fresh) {
    steps.show(
      takeBackView({
        name: one.name,
        opened: false,
        fault: one.doubted ? words.takenBackMaybe : "",
        ...takingBack(client, one, { gone: (was) => takenBack(one, was), stays: () => showSent(one, fresh) }),
      }),
    );
  }

  /** @param {Sent} one @param {import("./client.js").Was} was */
  function takenBack(one, was) {
    sent.splice(sent.indexOf(one), 1);
    asked.news(words.cardGone);
    // Told once: looked at again, it is a new card or what else was sent.
    steps.show({ ...takenBackView({ was, label: words.toTalk, done: () => asked.done(sent.length > 0) }), again: steps.begin });
  }

  return { showSent };
}
