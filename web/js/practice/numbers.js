// Where there is real help: the numbers that the page itself lists, and the way to the real chat.

import { byId } from "../dom/find.js";
import * as words from "../../words/da/practice/page.js";

/** @typedef {import("./words.js").Call} Call */

/** Life in danger, thoughts of suicide, and somebody for the young. @returns {Call[]} */
export const calls = () =>
  ["112", "70201201", "116111"].flatMap((number) => {
    const link = document.querySelector(`#acute a[href$="${number}"]`);
    const who = link?.parentElement?.querySelector("strong")?.textContent;
    const label = number === "112" ? words.danger : `${who ?? ""} ${link?.textContent ?? ""}`.trim();
    return link ? [{ label, href: link.getAttribute("href") ?? "" }] : [];
  });

/** @returns {Call} */
export function real() {
  const link = byId("real");
  return { label: link.textContent ?? "", href: link.getAttribute("href") ?? "" };
}

/** All of the page, as they are dialled: nobody's trace. */
export const helplines = () => [...document.querySelectorAll('a[href^="tel:"]')].map((link) => link.getAttribute("href")?.slice(4) ?? "");
