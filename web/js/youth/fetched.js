// What is fetched later is asked for as a file first: a browser may remember for good that an import failed.

import { put } from "../dom/text.js";
import { by } from "../dom/find.js";
import { notice } from "./elements.js";
import * as words from "../../words/da/youth/page.js";

/** @param {string} path @returns {Promise<number>} the status of the answer */
export const statusOf = async (path) => (await fetch(new URL(path, import.meta.url))).status;

/**
 * The chat, and what makes it comfortable.
 * @param {import("./memory.js").Memory} memory @param {() => Parameters<typeof import("./chat.js").createChat>[1]} page what the chat needs of it
 */
export function createFetcher(memory, page) {
  /** @returns {Promise<number>} the status of the answer; 0: none */
  async function fetchChat() {
    try {
      const status = await statusOf("chat.js");
      if (status !== 200) return status;
      const { createChat } = await import("./chat.js");
      const chat = (memory.chat ??= createChat(memory, page()));
      for (const frame of memory.early.splice(0)) chat.hear(...frame);
      return status;
    } catch {
      return 0;
    }
  }

  return {
    fetchChat,
    /** A page of the version before finds its own no more, and begins anew. */
    async chat() {
      if (!memory.chat && (await fetchChat()) === 404) location.reload();
      return memory.chat;
    },
    /** Again and again, where there is no network. @param {() => void} draw */
    async prepare(draw) {
      while (!memory.chat && memory.view === "chat") {
        if ((await fetchChat()) === 404) return location.reload();
        if (memory.chat) break;
        notice.hidden = false;
        put(notice, words.noConnection);
        await new Promise((go) => setTimeout(go, 2000));
      }
      draw();
      const { createComfort } = await import("./comfort.js");
      memory.comfort ??= createComfort(by);
      draw();
    },
  };
}
