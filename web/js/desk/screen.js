/** The notification on the screen, while nobody looks at the desk. */

import { NOTIFICATION, TAG } from "./notification.js";

/** @param {() => ServiceWorkerRegistration|null} worker by which it is shown where this browser is called, so that one stands for both */
export function createScreen(worker) {
  /** @type {Notification|null} */
  let shown = null;

  function close() {
    shown?.close();
    shown = null;
    const old = worker()?.getNotifications({ tag: TAG });
    void old?.then((all) => all.forEach((one) => one.close())).catch(() => {});
  }

  function show() {
    if (!("Notification" in globalThis) || Notification.permission !== "granted") return;
    if (document.visibilityState === "visible" && document.hasFocus()) return;
    const called = worker();
    if (called) return void called.showNotification(...NOTIFICATION).catch(() => {});
    shown?.close();
    try {
      shown = new Notification(...NOTIFICATION);
      shown.onclick = () => globalThis.focus();
    } catch {
      // Some phones allow notifications only from a service worker; sound and title remain.
    }
  }

  return { show, close };
}
