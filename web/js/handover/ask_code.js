// Six words in one forgiving field: unknown ones are named, and the nearest offered.

import { busy } from "../dom/busy.js";
import { el } from "../dom/make.js";
import { put } from "../dom/text.js";
import { isComposing } from "../conversation/composer.js";
import { codeWords } from "./words.js";
import { yourCode } from "../../words/da/handover/sent.js";
import * as words from "../../words/da/handover/status.js";

/** @typedef {import("./read_code.js").Read} Read */

/** @param {string} text @param {string} from @param {string} to @returns {string} the first whole word changed, however it was written */
export function exchanged(text, from, to) {
  const pieces = text.split(/(\p{L}+)/u);
  const at = pieces.findIndex((piece) => piece.toLowerCase().normalize("NFKC") === from);
  return pieces.map((piece, i) => (i === at ? to : piece)).join("");
}

/** Words that may have been meant. @param {Read["unknown"][number]} unknown @param {(better: string) => void} take */
function offer({ word, near }, take) {
  const chips = near.map((better) => el("button", { type: "button", class: "handover-chip", translate: "no", click: () => take(better) }, better));
  return el("div", { class: "handover-chips", role: "group", "aria-label": words.insteadOf(word) }, words.didYouMean, ...chips);
}

/** The field, and what is wrong with what stands in it. @param {string} typed @param {string} fault @param {(text: string) => Read} read */
function createCodeField(typed, fault, read) {
  const id = "handover-typed";
  const input = el("textarea", {
    id,
    rows: 3,
    autocomplete: "off",
    autocapitalize: "none",
    autocorrect: "off",
    spellcheck: "false",
    translate: "no",
    "aria-describedby": `${id}-hint ${id}-error`,
  });
  input.value = typed;
  const error = el("p", { class: "error", id: `${id}-error`, role: "alert" }, fault);
  const offers = el("div", { class: "handover-offers" });
  const box = el(
    "div",
    { class: "field" },
    el("label", { for: id }, yourCode),
    el("p", { class: "hint", id: `${id}-hint` }, words.codeHint),
    input,
    error,
    offers,
  );

  /** @param {string} word @param {string} better */
  function exchange(word, better) {
    input.value = exchanged(input.value, word, better);
    check();
    input.focus();
  }

  /** @returns {Read} */
  function check() {
    const found = read(input.value);
    const wrong = codeWords(found);
    put(error, wrong);
    if (wrong) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    const unsure = found.unknown.filter(({ near }) => near.length);
    offers.replaceChildren(...unsure.map((one) => offer(one, (better) => exchange(one.word, better))));
    return found;
  }

  return { box, input, error, check };
}

/**
 * @param {object} given
 * @param {string} given.typed
 * @param {string} given.fault
 * @param {{label: string, go: () => void}} given.back
 * @param {(text: string) => Read} given.read
 * @param {(words: string[], typed: string) => Promise<string>} given.look what is wrong, or "": it goes on
 * @returns {import("./frame.js").View}
 */
export function askCodeView({ typed, fault, back, read, look }) {
  const { box, input, error, check } = createCodeField(typed, fault, read);
  const waits = el("p", { class: "soft", role: "status" });
  const pressed = el("button", { type: "submit", class: "button button-primary button-wide" }, words.show);

  const go = () =>
    busy(pressed, async () => {
      const found = check();
      if (!found.words.length) return input.focus();
      put(waits, words.opening);
      const wrong = await look(found.words, input.value);
      put(waits, "");
      put(error, wrong);
      if (wrong) input.focus();
    });

  function submit(/** @type {Event} */ event) {
    event.preventDefault();
    void go();
  }

  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !isComposing(event) && !event.shiftKey) submit(event);
  });
  return {
    name: "ask-code",
    title: words.haveCode,
    back,
    body: [
      el("p", { class: "handover-lead" }, words.haveCodeText),
      el("form", { class: "handover-form", autocomplete: "off", submit }, box, waits, pressed),
      el("p", { class: "small soft" }, words.codeKept),
    ],
  };
}
