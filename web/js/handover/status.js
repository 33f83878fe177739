// What a code opens: where the card stands, what both sides wrote, and what was agreed to.

import { busy } from "../dom/busy.js";
import { button, el, note } from "../dom/make.js";
import { put } from "../dom/text.js";
import { momentOf, textOf } from "../net/bounded.js";
import { callLine } from "./after.js";
import { LABELS, shortDay, statusWords } from "./words.js";

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
    ["Sendt", true],
    ["Åbnet", Boolean(s.opened_on)],
    ["Svar", answered],
  ];
  return el(
    "ol",
    { class: "handover-path" },
    ...steps.map(([name, on]) => el("li", { "data-on": on ? "true" : "false" }, name, el("span", { class: "visually-hidden" }, on ? ": ja" : ": ikke endnu"))),
  );
}

/** @param {Status} s @param {Said} said */
const row = (s, said) =>
  el(
    "li",
    { class: "message", "data-mine": said.side === "youth" ? "true" : "false" },
    el("span", { class: "visually-hidden" }, said.side === "youth" ? "Du: " : `${said.by || s.agency.name}: `),
    el("p", { class: "bubble", dir: "auto", translate: "no" }, said.text),
    el("p", { class: "meta" }, [said.side === "youth" ? "" : said.by, shortDay(said.written_on)].filter(Boolean).join(" · ")),
  );

/** @param {string} draft @param {(text: string) => void} keep @param {(text: string) => Promise<{sent: boolean, wrong: string}>} write */
function writing(draft, keep, write) {
  const field = el("textarea", { id: "handover-reply", rows: 2, autocomplete: "off", "aria-describedby": "handover-reply-error" });
  const wrong = el("p", { class: "error", id: "handover-reply-error", role: "alert" });
  const send = el("button", { type: "submit", class: "button button-primary" }, "Send");
  field.value = draft;
  field.addEventListener("input", () => {
    keep(field.value);
    put(wrong, "");
  });
  const go = () =>
    busy(send, async () => {
      const text = field.value.trim();
      if (!text) return field.focus();
      if (text.length > LONGEST) return put(wrong, `Der er plads til ${LONGEST} tegn. Du har skrevet ${text.length}.`);
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
    el("div", { class: "field" }, el("label", { for: "handover-reply" }, "Skriv til dem"), field, wrong),
    el("div", { class: "handover-actions" }, send),
  );
}

/** What was agreed to; only this is printed. @param {any} record */
function agreement(record) {
  if (!Array.isArray(record?.text?.words) || !Array.isArray(record.parts)) return note("", el("p", {}, "Det, du sagde ja til, kan ikke læses."));
  const at = momentOf(Number(record.at) * 1000);
  const format = new Intl.DateTimeFormat("da-DK", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Copenhagen" });
  const when = at === null ? "på et ukendt tidspunkt" : format.format(at);
  const parts = record.parts.slice(0, 20).map((/** @type {unknown} */ part) => LABELS[/** @type {keyof LABELS} */ (part)] ?? textOf(part, 100));
  return el(
    "details",
    { class: "handover-record" },
    el("summary", {}, "Det, du sagde ja til"),
    el("h2", {}, "Samtykke"),
    el("p", {}, `Til ${record.agency}, ${when}. Tekst nr. ${Number(record.text.version)}.`),
    el("ul", {}, ...record.text.words.slice(0, 20).map((/** @type {unknown} */ line) => el("li", {}, textOf(line, 2000)))),
    el("p", {}, el("strong", {}, "Sendt med: "), parts.length ? parts.join(", ") : "ingen oplysninger"),
    button("Print", () => print(), "button-small handover-print"),
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
  const look = button("Se efter nyt", () => busy(look, async () => put(wrong, await again())), "button-small");
  const stuck = status.late || status.key_lost || status.closed_on;
  const call = callLine(status.agency, stuck ? "Du kan ringe til" : "Du kan også ringe til");
  const thread = said.length > 0 && el("ol", { class: "transcript", "aria-label": "Det, I har skrevet" }, ...said.map((one) => row(status, one)));
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
        el("p", { class: "small soft" }, `Slettes af sig selv ${shortDay(status.expires_on)}.`),
        look,
        wrong,
      ),
      ...(thread ? [thread] : []),
      ...(thread || status.closed_on || status.key_lost ? [] : [el("p", { class: "soft" }, "Der er ikke kommet svar endnu.")]),
      ...(status.key_lost ? [] : [writing(draft, keep, write)]),
      agreement(record),
      el("div", { class: "handover-actions" }, button("Træk tilbage", takeBack)),
    ],
  };
}
