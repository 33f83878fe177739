// Six words in one forgiving field: unknown ones are named, and the nearest offered.

import { busy } from "../dom/busy.js";
import { button, el } from "../dom/make.js";
import { put } from "../dom/text.js";
import { isComposing } from "../conversation/composer.js";
import { codeWords } from "./words.js";

/** @typedef {import("./read_code.js").Read} Read */

/** @param {string} text @param {string} from @param {string} to @returns {string} the first whole word changed, however it was written */
export function exchanged(text, from, to) {
  const pieces = text.split(/(\p{L}+)/u);
  const at = pieces.findIndex((piece) => piece.toLowerCase().normalize("NFKC") === from);
  return pieces.map((piece, i) => (i === at ? to : piece)).join("");
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
  const id = "handover-typed";
  const field = el("textarea", {
    id, rows: 3, autocomplete: "off", autocapitalize: "none", autocorrect: "off", spellcheck: "false", translate: "no",
    "aria-describedby": `${id}-hint ${id}-error`,
  });
  field.value = typed;
  const error = el("p", { class: "error", id: `${id}-error`, role: "alert" }, fault);
  const offers = el("div", { class: "handover-offers" });
  const waits = el("p", { class: "soft", role: "status" });
  const submit = el("button", { type: "submit", class: "button button-primary button-wide" }, "Vis");

  /** @param {Read} found */
  function offer(found) {
    offers.replaceChildren(...found.unknown.filter(({ near }) => near.length).map(({ word, near }) =>
      el("div", { class: "handover-chips", role: "group", "aria-label": `I stedet for ${word}` }, `Mente du:`,
        ...near.map((better) => el("button", {
          type: "button", class: "handover-chip", translate: "no",
          click() {
            field.value = exchanged(field.value, word, better);
            check();
            field.focus();
          },
        }, better)))));
  }

  /** @returns {Read} */
  function check() {
    const found = read(field.value);
    const wrong = codeWords(found);
    put(error, wrong);
    if (wrong) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    offer(found);
    return found;
  }

  const go = () => busy(submit, async () => {
    const found = check();
    if (!found.words.length) return field.focus();
    put(waits, "Åbner med din kode. Det kan tage et par sekunder på nogle telefoner.");
    const wrong = await look(found.words, field.value);
    put(waits, "");
    put(error, wrong);
    if (wrong) field.focus();
  });

  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || isComposing(event) || event.shiftKey) return;
    event.preventDefault();
    void go();
  });
  return {
    name: "ask-code", title: "Jeg har en kode", back,
    body: [
      el("p", { class: "handover-lead" }, "Skriv de seks ord, du fik, da du sendte noget videre."),
      el("form", {
        class: "handover-form", autocomplete: "off",
        submit(/** @type {Event} */ event) {
          event.preventDefault();
          void go();
        },
      },
        el("div", { class: "field" },
          el("label", { for: id }, "Din kode"),
          el("p", { class: "hint", id: `${id}-hint` }, "Store og små bogstaver, komma og linjeskift er lige meget."),
          field, error, offers),
        waits, submit),
      el("p", { class: "small soft" }, "Koden bliver ikke gemt på telefonen eller computeren. Har du mistet den, kan ingen finde den igen. Skriv da med en rådgiver, eller ring til det sted, du sendte til."),
    ],
  };
}
