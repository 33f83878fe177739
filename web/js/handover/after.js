// What became of a card after the press, said truthfully; and taking it back.

import { busy } from "../dom/busy.js";
import { button, el, note } from "../dom/make.js";
import { put } from "../dom/text.js";
import { TO_TALK } from "./frame.js";
import { codeBox } from "./show_code.js";
import { day, KEEP, NO_CONTACT, takeBackWords, takenBackWords } from "./words.js";

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

/** @param {{name: string, phone: {shown: string, tel: string}}} agency @param {string} words */
export const callLine = ({ name, phone }, words) =>
  el("p", { class: "handover-call" }, `${words} ${name}: `, el("a", { href: `tel:${phone.tel}` }, phone.shown));

/** @param {string} label "Låser …" @returns {View} */
export const sendingView = (label) => ({
  name: "sending",
  title: label,
  back: null,
  body: [el("p", { class: "soft" }, "Det kan tage et par sekunder på nogle telefoner. Hold siden åben.")],
});

/**
 * Nobody knows whether it arrived.
 * @param {{name: string, words: string[], again: () => void, mend: (fault: (text: string) => void) => Promise<void>, later: () => void}} given
 * @returns {View}
 */
export function unknownView({ name, words, again, mend, later }) {
  const wrong = el("p", { class: "error", role: "alert" });
  const trying = el("p", {}, "Vi prøver igen af os selv, så længe siden er åben. Det bliver aldrig sendt to gange.");
  const mending = button("Ret i det", () =>
    busy(mending, () =>
      mend((text) => {
        put(wrong, text);
        put(trying, "Vi sender ikke noget, før du trykker.");
      }),
    ),
  );
  return {
    name: "unknown",
    title: "Vi ved ikke, om det nåede frem",
    back: null,
    body: [
      el("p", {}, `Vi fik ikke at vide, om ${name} kan se det. Hold siden åben.`),
      trying,
      el("p", {}, "Gem din kode. Den virker, hvis det er nået frem:"),
      ...codeBox(words),
      wrong,
      el("div", { class: "handover-actions" }, button("Prøv igen", again, "button-primary"), mending, button(TO_TALK, later)),
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
    el("div", { class: "handover-actions" }, ...actions.map(({ label, go }, i) => button(label, go, i ? "" : "button-primary")), button(TO_TALK, later)),
  ],
});

/**
 * @param {{sent: Sent, fresh: boolean, tell: (() => boolean)|null, takeBack: () => void, another: () => void, later: () => void}} given
 *   `fresh`: just now
 * @returns {View}
 */
export function sentView({ sent, fresh, tell, takeBack, another, later }) {
  const said = el("p", { role: "status" });
  const telling = button("Fortæl rådgiveren, at jeg har sendt det", () => {
    if (sent.told) return;
    if (!tell?.()) return put(said, "Det kunne ikke skrives i chatten lige nu.");
    sent.told = true;
    put(said, "Det står i chatten nu.");
    telling.setAttribute("aria-disabled", "true");
  });
  telling.hidden = !tell || sent.told;
  const next = sent.contact
    ? `De lover at åbne det senest ${day(sent.promised_on)}. Du har skrevet, hvordan de må kontakte dig.`
    : `De lover at åbne det senest ${day(sent.promised_on)}. Du har ikke skrevet, hvordan de kan kontakte dig. ${NO_CONTACT}`;
  return {
    name: "sent",
    title: `Det er ${fresh ? "" : "allerede "}sendt til ${sent.name}`,
    back: { label: "", go: later },
    body: [
      note("good", el("p", {}, next)),
      el("p", {}, `Det bliver slettet ${day(sent.expires_on)}. På forsiden kan du trykke på “Jeg har en kode” og se, om de har svaret.`),
      callLine(sent, "Du kan også ringe til"),
      ...codeBox(sent.words),
      el("p", {}, KEEP),
      said,
      el("div", { class: "handover-actions" }, telling, button(TO_TALK, later), button("Træk tilbage", takeBack)),
      el("p", { class: "handover-more" }, button("Send også til en anden", another, "button-small button-quiet")),
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
            el("span", {}, `Sendt til ${one.name}`),
            button("Se det, eller træk det tilbage", () => open(one), "button-small"),
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
  const pressed = button("Ja, træk det tilbage", () => press(yes), "button-primary");
  const kept = button("Nej, behold det", () => press(keep));
  // one at a time
  const press = (/** @type {Work} */ work) => void busy(pressed, () => busy(kept, () => work((text) => put(wrong, text))));
  return {
    name: "take-back",
    title: "Vil du trække det tilbage?",
    back: { label: "Tilbage", go: () => press(keep) },
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
