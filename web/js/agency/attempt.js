import { busy } from "../dom/busy.js";
import { tell } from "../dom/form.js";
import { faultWords } from "./faults.js";

/**
 * What takes a while: the button says so. What goes wrong is told.
 * @param {HTMLElement} pressed @param {string} words @param {HTMLElement} wrong @param {() => Promise<unknown>} work
 */
export const attempt = (pressed, words, wrong, work) =>
  busy(
    pressed,
    async () => {
      tell(wrong, "");
      try {
        await work();
      } catch (error) {
        tell(wrong, faultWords(error));
      }
    },
    words,
  );
