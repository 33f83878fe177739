// The kit's choices, its preview and its files.

import { newest } from "../lib/newest.js";
import { zip } from "../lib/zip.js";
import { ask, wordsOf } from "./outlet_ask.js";
import { FORMATS, kindsOf, wholeKit, wishOf } from "./outlet_wish.js";

/** Whoever steps through the choices by keyboard does not want each of them drawn. */
const PAUSE = 150;
/** A download has read its address by then. */
const SAVED = 60_000;

/** @param {Blob} blob @param {string} name */
function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED);
}

/** @param {(id: string) => HTMLElement} by @param {string} secret @param {(text: string, said: HTMLElement) => void} copy */
export function createKit(by, secret, copy) {
  const form = /** @type {HTMLFormElement} */ (by("kit"));
  const picture = /** @type {HTMLImageElement} */ (by("preview"));
  const figure = by("figure");
  const said = by("kit-said");
  const wrong = by("kit-wrong");
  const buttons = [...by("get").querySelectorAll("button")];
  const getAll = /** @type {HTMLButtonElement} */ (by("get-all"));
  const onlyNewest = newest();
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let soon;
  let again = () => {};

  /** @param {Record<string, string>} what @param {AbortSignal} [signal] @returns {Promise<{blob: Blob, alt: string}>} */
  async function fetchFile(what, signal) {
    const answer = await ask("/skole/kit", { secret, ...wishOf(new FormData(form)), ...what }, signal);
    const alt = decodeURIComponent(answer.headers.get("kit-alt") ?? "");
    return { blob: await answer.blob(), alt };
  }

  /** @param {unknown} [error] @param {() => void} [retry] */
  function fault(error, retry) {
    wrong.hidden = by("kit-retry").hidden = !error;
    wrong.textContent = error ? wordsOf(error) : "";
    again = retry ?? again;
  }

  /** What depends on the choices alone. */
  function label() {
    const { format, language } = wishOf(new FormData(form));
    by("kit-hint").textContent = FORMATS[format]?.hint ?? "";
    figure.dataset.format = format;
    kindsOf(format).forEach((kind, nth) => {
      const button = buttons[nth];
      if (!button) return;
      button.dataset.file = kind;
      button.textContent = nth ? kind.toUpperCase() : `Hent ${kind.toUpperCase()}`;
    });
    for (const words of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-da]"))) {
      words.textContent = words.dataset[language] ?? "";
      words.lang = language;
    }
  }

  /** @param {AbortSignal} signal */
  async function draw(signal) {
    const { blob, alt } = await fetchFile({ file: "svg" }, signal);
    const url = URL.createObjectURL(blob);
    const next = new Image();
    next.src = url;
    await next.decode();
    return { url, alt };
  }

  async function preview() {
    label();
    figure.setAttribute("aria-busy", "true");
    said.textContent = picture.hidden ? "Tegner …" : "Tegner om …";
    try {
      const drawn = await onlyNewest(draw);
      if (!drawn) return;
      URL.revokeObjectURL(picture.src);
      picture.src = drawn.value.url;
      picture.alt = drawn.value.alt;
      picture.hidden = false;
      by("kit-alt-text").textContent = drawn.value.alt;
      by("kit-alt").hidden = !["picture", "slide"].includes(figure.dataset.format ?? "");
      said.textContent = "Sådan ser det ud.";
      fault();
    } catch (error) {
      said.textContent = picture.hidden ? "" : "Billedet viser det, I valgte før.";
      fault(error, preview);
    }
    figure.setAttribute("aria-busy", "false");
  }

  /** @param {HTMLButtonElement} button @param {() => Promise<void>} work */
  async function busy(button, work) {
    if (button.getAttribute("aria-disabled")) return;
    button.setAttribute("aria-disabled", "true");
    fault();
    try {
      await work();
      said.textContent = "Hentet. Se i mappen med overførsler.";
    } catch (error) {
      said.textContent = "";
      fault(error, () => button.click());
    }
    button.removeAttribute("aria-disabled");
  }

  /** @param {HTMLButtonElement} button */
  async function one(button) {
    const kind = button.dataset.file ?? "pdf";
    const { format } = wishOf(new FormData(form));
    said.textContent = "Laver filen …";
    const { blob } = await fetchFile({ file: kind });
    save(blob, `${FORMATS[format]?.file ?? format}.${kind}`);
  }

  async function all() {
    const kit = wholeKit();
    const files = [];
    for (const { format, file, name } of kit) {
      said.textContent = `Laver fil ${files.length + 1} af ${kit.length} …`;
      const { blob } = await fetchFile({ format, file });
      files.push({ name, bytes: new Uint8Array(await blob.arrayBuffer()) });
    }
    save(zip(files), "plakater-og-flyers.zip");
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    label();
    clearTimeout(soon);
    soon = setTimeout(preview, PAUSE);
  });
  for (const button of buttons) {
    button.addEventListener("click", () => busy(button, () => one(button)));
  }
  getAll.addEventListener("click", () => busy(getAll, all));
  by("kit-retry").addEventListener("click", () => again());
  by("kit-alt-copy").addEventListener("click", () => copy(by("kit-alt-text").textContent ?? "", said));
  for (const format of ["picture", "slide"]) {
    by(`choose-${format}`).addEventListener("click", () => {
      const choice = /** @type {HTMLInputElement} */ (form.querySelector(`[value="${format}"]`));
      choice.click();
      choice.focus();
    });
  }
  return {
    /** @param {string} language the place's own */
    start(language) {
      const choice = /** @type {HTMLInputElement|null} */ (form.querySelector(`[name="language"][value="${CSS.escape(language)}"]`));
      if (choice) choice.checked = true;
      void preview();
    },
  };
}
