// What stands on the young person's page.

import { by } from "../dom/find.js";

export const places = { start: by("start"), chat: by("chat"), over: by("over"), aside: by("aside") };
export const head = { title: by("who"), text: by("presence") };
export const notice = by("notice");
export const ask = by("ask");
export const form = /** @type {HTMLFormElement} */ (by("composer"));
export const begin = /** @type {HTMLFormElement} */ (by("begin"));
export const endButton = by("end");
export const acute = /** @type {HTMLDetailsElement} */ (by("acute"));
export const typing = by("typing");
/** Only where there is somebody to send it to. @type {HTMLElement | null} */
export const pass = by("pass");
