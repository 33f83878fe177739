// The kit's choices, its preview and its files.

import * as words from "../../words/da/outlet/kit.js";
import { busy } from "../dom/busy.js";
import { copy } from "../dom/copy.js";
import { byId } from "../dom/find.js";
import { newest } from "../net/newest.js";
import { zip } from "./zip.js";
import { ask } from "../net/client.js";
import { faultWords } from "./faults.js";
import { patiently } from "./patiently.js";
import { drugsOn, FORMATS, kindsOf, wholeKit, wishOf } from "./wish.js";

/** Whoever steps through the choices by keyboard does not want each of them drawn. */
const PAUSE = 150;
/** A poster is drawn while others wait, and may come over a slow line. */
const DRAWING = 300_000;
/** A download has read its address by then. */
const SAVED = 60_000;

/** @typedef {import("./wish.js").Wish} Wish */

/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @param {Response} answer */
async function fileOf(answer) {
  const alt = decodeURIComponent(answer.headers.get("kit-alt") ?? "");
  return { blob: await answer.blob(), alt };
}

/** @param {Blob} blob @param {string} name */
function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED);
}

/**
 * What went wrong, with a way to try again. The preview and the downloads each have their own: neither's success may
 * hide that the other failed.
 * @param {HTMLElement} wrong @param {HTMLElement} retry
 */
function createFaults(wrong, retry) {
  /** @type {Record<"preview"|"download", {text: string, again: () => void}|null>} */
  const faults = { preview: null, download: null };
  // the download first: somebody waits for it
  let told = "";
  const first = () => faults.download ?? faults.preview;
  retry.addEventListener("click", () => first()?.again());
  /** @param {keyof typeof faults} part @param {{text: string, again: () => void}|null} fault */
  return (part, fault) => {
    faults[part] = fault;
    const text = first()?.text ?? "";
    wrong.hidden = retry.hidden = !text;
    // what already stands there is not read out again
    if (told !== text) wrong.textContent = told = text;
  };
}

/** A drawing that can be shown at once. @param {Blob} blob @param {AbortSignal} signal @returns {Promise<string>} its address */
async function decoded(blob, signal) {
  const url = URL.createObjectURL(blob);
  try {
    const next = new Image();
    next.src = url;
    await next.decode();
    if (signal.aborted) throw new Error("overtaken by a newer wish");
    return url;
  } catch (error) {
    URL.revokeObjectURL(url);
    throw error;
  }
}

/** What the person chooses. @param {HTMLFormElement} form */
function createChoices(form) {
  const figure = byId("figure");
  const buttons = [...byId("get").querySelectorAll("button")];
  const drugs = /** @type {HTMLInputElement} */ (form.elements.namedItem("drugs"));
  /** @type {boolean|null} what the person has said of the word "rusmidler" */
  let drugsSaid = null;

  /** The wish as of now: while files are on their way the choices may go on changing. */
  const wanted = () => wishOf(new FormData(form), drugsSaid);

  return {
    wanted,
    buttons,
    whole: () => wholeKit(wanted(), drugsSaid),
    /** @param {EventTarget|null} target */
    changed(target) {
      if (target === drugs) drugsSaid = drugs.checked;
    },
    /** What depends on the choices alone. */
    label() {
      const { format, language } = wanted();
      drugs.checked = drugsOn(format, drugsSaid);
      byId("kit-hint").textContent = FORMATS[format]?.hint ?? "";
      figure.dataset.format = format;
      kindsOf(format).forEach((kind, nth) => {
        const button = buttons[nth];
        if (!button) return;
        button.dataset.file = kind;
        button.textContent = nth ? kind.toUpperCase() : words.download(kind.toUpperCase());
      });
      for (const headline of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-headline]"))) {
        headline.textContent = headline.dataset[language] ?? "";
        headline.lang = language;
      }
    },
    /** @param {string} name @param {string} value */
    input: (name, value) => /** @type {HTMLInputElement|null} */ (form.querySelector(`[name="${name}"][value="${CSS.escape(value)}"]`)),
  };
}

/**
 * What is to be seen of it. @param {ReturnType<typeof createChoices>} choices @param {HTMLElement} said
 * @param {(wish: Wish & {file: string}, signal?: AbortSignal) => Promise<{blob: Blob, alt: string}>} fetchFile
 * @param {ReturnType<typeof createFaults>} fault
 */
function createPreview(choices, said, fetchFile, fault) {
  const picture = /** @type {HTMLImageElement} */ (byId("preview"));
  const figure = byId("figure");
  const onlyNewest = newest();

  /** @param {AbortSignal} signal */
  async function draw(signal) {
    const wish = choices.wanted();
    const { blob, alt } = await fetchFile({ ...wish, file: "svg" }, signal);
    return { url: await decoded(blob, signal), alt, language: wish.language };
  }

  /** @param {{url: string, alt: string, language: string}} drawn `language`: of what is printed, and of `alt` */
  function show({ url, alt, language }) {
    URL.revokeObjectURL(picture.src);
    picture.src = url;
    picture.alt = alt;
    picture.lang = byId("kit-alt-text").lang = language;
    picture.hidden = false;
    byId("kit-alt-text").textContent = alt;
    byId("kit-alt").hidden = !["picture", "slide"].includes(figure.dataset.format ?? "");
    said.textContent = words.drawn;
    fault("preview", null);
  }

  return async function preview() {
    choices.label();
    figure.setAttribute("aria-busy", "true");
    said.textContent = picture.hidden ? words.drawing : words.drawingAgain;
    try {
      const drawn = await onlyNewest(draw);
      if (!drawn) return;
      show(drawn.value);
    } catch (error) {
      said.textContent = "";
      const old = picture.hidden ? "" : words.old;
      fault("preview", { text: faultWords(error) + old, again: preview });
    }
    figure.setAttribute("aria-busy", "false");
  };
}

/**
 * The files. @param {ReturnType<typeof createChoices>} choices @param {HTMLElement} said
 * @param {(wish: Wish & {file: string}) => Promise<{blob: Blob, alt: string}>} fetchFile @param {ReturnType<typeof createFaults>} fault
 */
function listenDownloads({ wanted, whole, buttons }, said, fetchFile, fault) {
  /** @param {HTMLButtonElement} button @param {() => Promise<void>} work */
  const download = (button, work) =>
    busy(button, async () => {
      fault("download", null);
      try {
        await work();
        said.textContent = words.saved;
      } catch (error) {
        said.textContent = "";
        fault("download", { text: faultWords(error), again: () => button.click() });
      }
    });

  /** @param {HTMLButtonElement} button */
  async function one(button) {
    const kind = button.dataset.file ?? "pdf";
    const wish = wanted();
    said.textContent = words.making;
    const { blob } = await fetchFile({ ...wish, file: kind });
    save(blob, `${FORMATS[wish.format]?.file ?? wish.format}.${kind}`);
  }

  async function all() {
    const kit = whole();
    const files = [];
    for (const { name, wish } of kit) {
      said.textContent = words.makingOne(files.length + 1, kit.length);
      const { blob } = await patiently(() => fetchFile(wish), pause);
      files.push({ name, bytes: new Uint8Array(await blob.arrayBuffer()) });
    }
    save(zip(files), `${words.everything}.zip`);
  }

  for (const button of buttons) button.addEventListener("click", () => download(button, () => one(button)));
  const getAll = /** @type {HTMLButtonElement} */ (byId("get-all"));
  getAll.addEventListener("click", () => download(getAll, all));
}

/** @param {string} secret */
export function createKit(secret) {
  const form = /** @type {HTMLFormElement} */ (byId("kit"));
  const said = byId("kit-said");
  const fault = createFaults(byId("kit-wrong"), byId("kit-retry"));
  const choices = createChoices(form);
  const preview = createPreview(choices, said, fetchFile, fault);
  listenDownloads(choices, said, fetchFile, fault);
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let soon;

  /** @param {Wish & {file: string}} wish @param {AbortSignal} [signal] @returns {Promise<{blob: Blob, alt: string}>} */
  async function fetchFile(wish, signal) {
    return ask("/skole/kit", { secret, ...wish }, { signal, patience: DRAWING, read: fileOf });
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => {
    choices.changed(target);
    choices.label();
    clearTimeout(soon);
    soon = setTimeout(preview, PAUSE);
  });
  byId("kit-alt-copy").addEventListener("click", () => copy(byId("kit-alt-text").textContent ?? "", said));
  for (const format of ["picture", "slide"]) {
    byId(`choose-${format}`).addEventListener("click", () => {
      const choice = choices.input("format", format);
      choice?.click();
      choice?.focus();
    });
  }
  return {
    /** @param {string} language the place's own */
    start(language) {
      const choice = choices.input("language", language);
      if (choice) choice.checked = true;
      void preview();
    },
  };
}
