// What became of a card after the press, said truthfully; and taking it back.

import { busy } from "../dom/busy.js";
import { button, el, note } from "../dom/make.js";
import { put } from "../dom/text.js";
import { codeBox } from "./show_code.js";
import { day, takeBackWords, takenBackWords } from "./words.js";
import { again as tryAgain, mend as mendIt, noContact } from "../../words/da/handover/fill.js";
import * as words from "../../words/da/handover/sent.js";

/**
 * @typedef {import("./client.js").Was} Was
 * @typedef {import("./frame.js").View} View
 * @typedef {import("./take_back.js").Work} Work
 *
 * @typedef {object} Sent while the page lives, it is taken back without a code
 * @property {string} id
 * @property {string} lookup
 * @property {string[]} words
 * @property {string} name the agency's
 * @property {{shown: string, tel: string}} phone the agency's
 * @property {string} promised_on
 * @property {string} expires_on
 * @property {boolean} contact whether they were told how to reach somebody
 * @property {boolean} told the counsellor knows
 * @property {boolean} doubted it was to be taken back, and nobody answered
 */

/** @param {{phone: {shown: string, tel: string}}} agency @param {string} text before the number */
export const callLine = ({ phone }, text) => el("p", { class: "handover-call" }, `${text} `, el("a", { href: `tel:${phone.tel}`, dir: "ltr" }, phone.shown));

/** @returns {View} */
export const sendingView = () => ({
  name: "sending",
  title: words.sending,
  back: null,
  body: [el("p", { class: "soft" }, words.sendingText)],
});

/**
 * Nobody knows whether it arrived.
 * @param {{name: string, code: string[], again: () => void, mend: (fault: (text: string) => void) => Promise<void>, later: () => void}} given
 * @returns {View}
 */
export function unknownView({ name, code, again, mend, later }) {
  const wrong = el("p", { class: "error", role: "alert" });
  const trying = el("p", {}, words.trying);
  const mending = button(mendIt, () =>
    busy(mending, () =>
      mend((text) => {
        put(wrong, text);
        put(trying, words.notTrying);
      }),
    ),
  );
  return {
    name: "unknown",
    title: words.unknown,
    back: null,
    body: [
      el("p", {}, words.unknownText(name)),
      trying,
      el("p", {}, words.saveCode),
      ...codeBox(code),
      wrong,
      el("div", { class: "handover-actions" }, button(tryAgain, again, "button-primary"), mending, button(words.toTalk, later)),
    ],
  };
}

/**
 * @param {{title: string, text: string, actions: {label: string, go: () => void}[], later: () => void}} given
 * @returns {View}
 */
export const stoppedView = ({ title, text, actions, later }) => ({
  name: "stopped",
  title,
  back: null,
  body: [
    el("p", {}, text),
    el("div", { class: "handover-actions" }, ...actions.map(({ label, go }, i) => button(label, go, i ? "" : "button-primary")), button(words.toTalk, later)),
  ],
});

/**
 * @param {{sent: Sent, fresh: boolean, tell: (() => boolean)|null, takeBack: () => void, another: () => void, later: () => void}} given
 *   `fresh`: just now
 * @returns {View}
 */
export function sentView({ sent, fresh, tell, takeBack, another, later }) {
  const said = el("p", { role: "status" });
  const telling = button(words.tell, () => {
    if (sent.told) return;
    if (!tell?.()) return put(said, words.notTold);
    sent.told = true;
    put(said, words.toldNow);
    telling.setAttribute("aria-disabled", "true");
  });
  telling.hidden = !tell || sent.told;
  const contact = sent.contact ? words.withContact : `${words.withoutContact} ${noContact}`;
  return {
    name: "sent",
    title: fresh ? words.sent(sent.name) : words.sentBefore(sent.name),
    back: { label: "", go: later },
    body: [
      note("good", el("p", {}, `${words.promised(day(sent.promised_on))} ${contact}`)),
      el("p", {}, words.deleted(day(sent.expires_on))),
      callLine(sent, words.callToo(sent.name)),
      ...codeBox(sent.words),
      el("p", {}, words.keep),
      said,
      el("div", { class: "handover-actions" }, telling, button(words.toTalk, later), button(words.takeBack, takeBack)),
      el("p", { class: "handover-more" }, button(words.alsoToAnother, another, "button-small button-quiet")),
    ],
  };
}

/** Cards of this conversation that were sent. @param {Sent[]} all @param {(one: Sent) => void} open */
export const sentList = (all, open) =>
  all.length
    ? el(
        "ul",
        { class: "handover-sent" },
        ...all.map((one) =>
          el(
            "li",
            {},
            el("span", {}, words.sentTo(one.name)),
            button(words.seeIt, () => open(one), "button-small"),
          ),
        ),
      )
    : null;

/**
 * @param {{name: string, opened: boolean, fault: string, yes: Work, keep: Work}} given
 *   `opened`: they are known to have opened it
 * @returns {View}
 */
export function takeBackView({ name, opened, fault, yes, keep }) {
  const wrong = el("p", { class: "error", role: "alert" }, fault);
  const pressed = button(words.yesTakeBack, () => press(yes), "button-primary");
  const kept = button(words.noKeep, () => press(keep));
  // one at a time
  const press = (/** @type {Work} */ work) => void busy(pressed, () => busy(kept, () => work((text) => put(wrong, text))));
  return {
    name: "take-back",
    title: words.askTakeBack,
    back: { label: words.back, go: () => press(keep) },
    body: [el("p", {}, takeBackWords(name, opened)), wrong, el("div", { class: "handover-actions" }, pressed, kept)],
  };
}

/** @param {{was: Was, label: string, done: () => void}} given @returns {View} */
export function takenBackView({ was, label, done }) {
  const { title, text } = takenBackWords(was);
  return {
    name: "taken-back",
    title,
    back: null,
    body: [el("p", {}, text), el("div", { class: "handover-actions" }, button(label, done, "button-primary"))],
  };
}
