// What is fetched later is asked for as a file first: a browser may remember for good that an import failed.

import { put } from "../dom/text.js";
import { by, notice } from "./elements.js";

/** @param {string} path @returns {Promise<number>} the status of the answer */
export const statusOf = async (path) => (await fetch(new URL(path, import.meta.url))).status;

/** @param {import("./memory.js").Memory} memory @returns {Promise<number>} the status of the answer; 0: none */
export async function fetchWords(memory) {
  try {
    const status = await statusOf("words.js");
    if (status === 200) memory.words ??= await import("./words.js");
    return status;
  } catch {
    return 0;
  }
}

/** Words and comfort of a conversation; again and again, where there is no network. @param {import("./memory.js").Memory} memory @param {() => void} draw */
export async function prepare(memory, draw) {
  while (!memory.words && memory.view === "chat") {
    // A page of the version before finds its own no more.
    if ((await fetchWords(memory)) === 404) return location.reload();
    if (memory.words) break;
    notice.hidden = false;
    put(notice, "Vi kan ikke få forbindelse endnu. Vi bliver ved med at prøve.");
    await new Promise((go) => setTimeout(go, 2000));
  }
  draw();
  const { createComfort } = await import("./comfort.js");
  memory.comfort ??= createComfort(by);
  draw();
}
