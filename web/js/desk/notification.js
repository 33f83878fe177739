/** What is shown outside the page: the same whatever it is for, whether the page shows it or the service worker. */

import { needed } from "../../words/da/desk/notification.js";

export const TAG = "vagt";

/** @type {[string, NotificationOptions]} */
export const NOTIFICATION = [needed, /** @type {NotificationOptions} */ ({ tag: TAG, renotify: true, requireInteraction: true })];
