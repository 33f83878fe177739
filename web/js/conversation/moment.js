// Moments in the words of the page's language, as src/words/moment.rs says them.

import * as words from "../../words/da/conversation/moment.js";

/** @typedef {import("./frames.d.ts").Opening} Opening */

/** A sentence with names in braces, filled. @param {string} form @param {Record<string, string|number>} values */
export const filled = (form, values) => form.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/** @param {number} n */
const two = (n) => String(n).padStart(2, "0");

/** A coming time: "15" or "15.30", and "15:00" where a full hour has minutes, too. @param {number} minute of the day */
function time(minute) {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  return rest || !words.bare ? `${hour}${words.point}${two(rest)}` : String(hour);
}

/** When it opens. @param {Opening} opens */
export function moment({ in_days, weekday, day, month, minute }) {
  const form = in_days > 6 ? words.date : in_days > 1 ? words.weekday : in_days ? words.tomorrow : words.today;
  return filled(form, { day: words.weekdays[weekday - 1] ?? "", date: day, month: words.months[month - 1] ?? "", time: time(minute) });
}

/** A past time: "09.05"; "" for what no calendar has. By hand: the first formatter costs a phone 100 ms. @param {number} at ms since the epoch */
export function clock(at) {
  const past = new Date(at);
  return Number.isNaN(past.getTime()) ? "" : `${two(past.getHours())}${words.point}${two(past.getMinutes())}`;
}
