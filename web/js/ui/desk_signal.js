/** The small settings of the alarm: sound on or off, a try, notifications; and unlocking sound by any press. */

import { byId } from "./desk_dom.js";

/**
 * @param {{bell:ReturnType<typeof import("./desk_bell.js").createBell>, sound():boolean, setSound(on:boolean):void}} desk
 */
export function createSignal({ bell, sound, setSound }) {
  const toggle = /** @type {HTMLInputElement} */ (byId("sound"));
  const note = byId("sound-note");
  const notify = byId("notify");
  toggle.checked = sound();

  function unlock() {
    bell.unlock();
    setTimeout(draw, 100);
  }

  function draw() {
    note.hidden = !sound() || bell.ready();
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
  for (const press of ["pointerdown", "keydown"]) document.addEventListener(press, unlock, { capture: true });
  draw();
}
