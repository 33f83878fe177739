// What a code opens: where the card stands, what both sides wrote, and what was agreed to.

import { busy } from "../dom/busy.js";
import { button, el, note } from "../dom/make.js";
import { put } from "../dom/text.js";
import { momentOf, textOf } from "../net/bounded.js";
import { callLine } from "./after.js";
import { LABELS, momentWords, shortDay, statusWords } from "./words.js";
import { tooLong } from "../../words/da/handover/fill.js";
import { call as canCall, callToo, takeBack as takeItBack } from "../../words/da/handover/sent.js";
import * as words from "../../words/da/handover/status.js";

/**
 * @typedef {import("./client.js").Status} Status
 * @typedef {import("./return.js").Said} Said
 */

/** UTF-16 units of a reply to the agency. */
const LONGEST = 1000;

/** Three dots on a line: sent, opened, answered. @param {Status} s @param {Said[]} said */
function path(s, said) {
  const answered = said.some(({ side }) => side === "agency");
  /** @type {[string, boolean][]} */
  const steps = [
    [words.stepSent, true],
    [words.stepOpened, Boolean(s.opened_on)],
    [words.stepAnswer, answered],
  ];
  return el(
    "ol",
    { class: "handover-path" },
    ...steps.map(([name, on]) =>
      el("li", { "data-on": on ? "true" : "false" }, name, el("span", { class: "visually-hidden" }, `: ${on ? words.done : words.notDone}`)),
    ),
  );
}

/** @param {Status} s @param {Said} said */
const row = (s, said) =>
  el(
    "li",
    { class: "message", "data-mine": said.side === "youth" ? "true" : "false" },
    el("span", { class: "visually-hidden" }, `${said.side === "youth" ? words.you : said.by || s.agency.name}: `),
    el("p", { class: "bubble", dir: "auto", translate: "no" }, said.text),
    el("p", { class: "meta" }, [said.side === "youth" ? "" : said.by, shortDay(said.written_on)].filter(Boolean).join(" · ")),
  );

/** @param {string} draft @param {(text: string) => void} keep @param {(text: string) => Promise<{sent: boolean, wrong: string}>} write */
function writing(draft, keep, write) {
  const field = el("textarea", { id: "handover-reply", rows: 2, autocomplete: "off", "aria-describedby": "handover-reply-error" });
  const wrong = el("p", { class: "error", id: "handover-reply-error", role: "alert" });
  const send = el("button", { type: "submit", class: "button button-primary" }, words.send);
  field.value = draft;
  field.addEventListener("input", () => {
    keep(field.value);
    put(wrong, "");
  });
  const go = () =>
    busy(send, async () => {
      const text = field.value.trim();
      if (!text) return field.focus();
      if (text.length > LONGEST) return put(wrong, tooLong(LONGEST, text.length));
      const answer = await write(text);
      if (answer.sent && field.value.trim() === text) field.value = "";
      put(wrong, answer.wrong);
    });
  return el(
    "form",
    {
      class: "handover-form",
      autocomplete: "off",
      submit(/** @type {Event} */ event) {
        event.preventDefault();
        void go();
      },
    },
    el("div", { class: "field" }, el("label", { for: "handover-reply" }, words.writeToThem), field, wrong),
    el("div", { class: "handover-actions" }, send),
  );
}

/** What was agreed to; only this is printed. @param {any} record */
function agreement(record) {
  if (!Array.isArray(record?.text?.words) || !Array.isArray(record.parts)) return note("", el("p", {}, words.agreedUnreadable));
  const when = momentWords(momentOf(Number(record.at) * 1000));
  // Records of before languages were told are Danish.
  const lang = textOf(record.text.language, 20) || "da";
  const parts = record.parts.slice(0, 20).map((/** @type {unknown} */ part) => LABELS[/** @type {keyof LABELS} */ (part)] ?? textOf(part, 100));
  return el(
    "details",
    { class: "handover-record" },
    el("summary", {}, words.agreed),
    el("h2", {}, words.consent),
    el("p", {}, words.consentTo(String(record.agency), when, Number(record.text.version))),
    el("ul", { lang }, ...record.text.words.slice(0, 20).map((/** @type {unknown} */ line) => el("li", {}, textOf(line, 2000)))),
    el("p", {}, el("strong", {}, `${words.sentWith} `), parts.length ? parts.join(", ") : words.nothing),
    button(words.print, () => print(), "button-small handover-print"),
  );
}

/**
 * @param {object} given
 * @param {Status} given.status
 * @param {any} given.record
 * @param {Said[]} given.said
 * @param {string} given.news
 * @param {string} given.draft
 * @param {{label: string, go: () => void}} given.back
 * @param {(text: string) => Promise<{sent: boolean, wrong: string}>} given.write
 * @param {(text: string) => void} given.keep
 * @param {() => Promise<string>} given.again
 * @param {() => void} given.takeBack
 * @returns {import("./frame.js").View}
 */
export function statusView({ status, record, said, news, draft, back, write, keep, again, takeBack }) {
  const { title, text, tone } = statusWords(status);
  const wrong = el("p", { class: "error", role: "alert" });
  const look = button(words.lookAgain, () => busy(look, async () => put(wrong, await again())), "button-small");
  const stuck = status.late || status.key_lost || status.closed_on;
  const call = callLine(status.agency, (stuck ? canCall : callToo)(status.agency.name));
  const thread = said.length > 0 && el("ol", { class: "transcript", "aria-label": words.thread }, ...said.map((one) => row(status, one)));
  return {
    name: "status",
    title,
    back,
    body: [
      ...(news ? [el("p", { class: "notice", "data-tone": "good", role: "status" }, news)] : []),
      el(
        "div",
        { class: "card handover-state", "data-tone": tone },
        path(status, said),
        el("p", {}, text),
        call,
        el("p", { class: "small soft" }, words.deletes(shortDay(status.expires_on))),
        look,
        wrong,
      ),
      ...(thread ? [thread] : []),
      ...(thread || status.closed_on || status.key_lost ? [] : [el("p", { class: "soft" }, words.noAnswer)]),
      ...(status.key_lost ? [] : [writing(draft, keep, write)]),
      agreement(record),
      el("div", { class: "handover-actions" }, button(takeItBack, takeBack)),
    ],
  };
}
