/** The small settings of the alarm: sound on or off, a try, notifications; and unlocking sound by any press. */

import { byId } from "../dom/find.js";
import { put } from "../dom/text.js";
import { noSound } from "../../words/da/desk/panel.js";

/** What a browser takes for a press, by mouse, finger and keyboard. */
const PRESSES = ["pointerdown", "pointerup", "keydown"];

/**
 * @param {{bell:ReturnType<typeof import("./bell.js").createBell>, sound():boolean, setSound(on:boolean):void, duty():boolean}} desk
 */
export function createSignal({ bell, sound, setSound, duty }) {
  const toggle = /** @type {HTMLInputElement} */ (byId("sound"));
  const note = byId("sound-note");
  const notify = byId("notify");
  let pressed = false;
  toggle.checked = sound();

  /** Above the conversations, for the panel is not seen on a phone; before that nothing rings, and going on duty is a press. */
  function draw() {
    const mute = sound() && duty() && !bell.ready();
    // The press that allows it is on something else, which must not move away under it.
    if (!pressed) {
      note.hidden = !mute;
      put(note, mute ? noSound : "");
    }
    notify.hidden = !("Notification" in globalThis) || Notification.permission !== "default";
  }

  toggle.addEventListener("change", () => {
    setSound(toggle.checked);
    draw();
  });
  byId("sound-try").addEventListener("click", () => {
    bell.unlock();
    bell.ring(2);
  });
  notify.addEventListener("click", async () => {
    await Notification.requestPermission().catch(() => {});
    draw();
  });
  for (const type of ["pointerdown", "pointerup", "pointercancel"]) {
    document.addEventListener(type, () => (pressed = type === "pointerdown"), { capture: true });
  }
  for (const press of PRESSES) document.addEventListener(press, bell.unlock, { capture: true });
  bell.onChange(draw);
  draw();
  return { draw };
}
