// The field one writes in. The page brings
//   <form class="composer" autocomplete="off"><label>, <textarea>, <button>Send</button><p class="composer-note" data-note hidden></p></form>
// Enter sends where there is a keyboard and makes a new line on touch; Shift+Enter always makes a new line.

import * as words from "../../words/da/conversation/messages.js";

export const LIMIT = 4000;
const COUNT_FROM = 3600;
const QUIET = 6000;

/** Something that is drawn: not only blanks, marks and letters without a shape. */
const SEEN = /[^\p{Z}\p{C}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u;

/** Line breaks as \n, no other control characters, no half surrogates; nothing, where nothing would be seen. @param {string} text */
export function clean(text) {
  const kept = text
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, "")
    .replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (unit) => (unit.length === 2 ? unit : "\ufffd"))
    .trim();
  return SEEN.test(kept) ? kept : "";
}

/** @param {number} length UTF-16 units; @returns {{text: string, over: boolean}|null} what to say about it */
export function lengthNote(length) {
  if (length > LIMIT) {
    return { text: words.tooLong(length - LIMIT), over: true };
  }
  if (length >= COUNT_FROM) return { text: words.left(LIMIT - length), over: false };
  return null;
}

/** Whether a key belongs to an input method; Safari ends the composition first, and then says 229. @param {KeyboardEvent} event */
export const isComposing = (event) => event.isComposing || event.keyCode === 229;

/**
 * @param {HTMLFormElement} form
 * @param {{send: (text: string) => boolean|void, typing?: (on: boolean) => void}} on
 *   `send` gets clean text, 1 to LIMIT units; it answers false to keep the text in the field
 */
export function createComposer(form, on) {
  const field = /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea"));
  const note = /** @type {HTMLElement} */ (form.querySelector("[data-note]"));
  const touch = matchMedia("(pointer: coarse)");
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let quiet;

  /** @param {boolean} active */
  function typing(active) {
    clearTimeout(quiet);
    if (active) quiet = setTimeout(() => on.typing?.(false), QUIET);
    on.typing?.(active);
  }

  function measure() {
    const said = lengthNote(clean(field.value).length);
    note.hidden = !said;
    note.textContent = said?.text ?? "";
    note.dataset.tone = said?.over ? "warm" : "";
    field.setAttribute("aria-invalid", String(Boolean(said?.over)));
    // browsers without field-sizing grow the field here
    if (!CSS.supports("field-sizing", "content")) {
      field.style.height = "auto";
      field.style.height = `${field.scrollHeight + 4}px`;
    }
  }

  function submit() {
    const text = clean(field.value);
    if (!text || text.length > LIMIT) {
      measure();
      field.focus();
      return;
    }
    if (on.send(text) === false) return;
    set("");
    field.focus();
  }

  /** @param {string} text */
  function set(text) {
    field.value = text;
    typing(false);
    measure();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || isComposing(event) || touch.matches) return;
    event.preventDefault();
    submit();
  });
  field.addEventListener("input", () => {
    typing(field.value.trim() !== "");
    measure();
  });
  return {
    field,
    set,
    /** After what stands there, to be looked through from its beginning and sent. @param {string} text */
    add(text) {
      const before = field.value.trim() ? `${field.value.trimEnd()}\n` : "";
      const above = before ? field.scrollHeight - Number.parseFloat(getComputedStyle(field).paddingBlockEnd) : 0;
      set(before + text);
      typing(true);
      field.setSelectionRange(before.length, before.length);
      field.focus();
      field.scrollTop = above;
    },
    text: () => clean(field.value),
    focus: () => field.focus(),
  };
}

/** iOS lays its keyboard over the page: follows what can be seen. @param {() => boolean} writing */
export function followKeyboard(writing) {
  const seen = window.visualViewport;
  seen?.addEventListener("resize", () => {
    if (seen.scale > 1.01) return;
    document.documentElement.style.setProperty("--view", `${Math.round(seen.height)}px`);
    if (writing()) scrollTo(0, 0);
  });
}
