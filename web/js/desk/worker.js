/**
 * The desk's service worker: shows the one notification when a push comes, and brings the desk when that is pressed. A push
 * holds nothing, and nothing is fetched, answered or kept here. Young people's pages have no part in it.
 */

import { NOTIFICATION, TAG } from "./notification.js";

const DESK = "/vagt";
/** @type {any} */
const worker = globalThis;

/** @returns {Promise<any[]>} */
async function desks() {
  const windows = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  return windows.filter((/** @type {{url: string}} */ { url }) => new URL(url).pathname === DESK);
}

async function show() {
  await worker.registration.showNotification(...NOTIFICATION);
  // Whoever looks at the desk sees it ring there. Browsers take pushes away from pages that show nothing, so it goes only then.
  if (!(await desks()).some(({ focused }) => focused)) return;
  for (const shown of await worker.registration.getNotifications({ tag: TAG })) shown.close();
}

async function bring() {
  const [desk] = await desks();
  try {
    await desk.focus();
  } catch {
    await worker.clients.openWindow(DESK);
  }
}

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("push", (/** @type {any} */ event) => event.waitUntil(show()));
worker.addEventListener("notificationclick", (/** @type {any} */ event) => {
  event.notification.close();
  event.waitUntil(bring());
});
