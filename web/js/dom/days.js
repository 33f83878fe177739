// Days as people say them. Pure; days are ISO 8601, "2026-12-03".

import * as words from "../../words/da/dom/days.js";

const NEAR = new Map([
  [-1, words.yesterday],
  [0, words.today],
  [1, words.tomorrow],
]);
const ISO = /^(\d{4})-\d{2}-\d{2}$/;
// Made once: a long list has thousands of days. Those of ISO are no moments, and have no time zone.
const DAY = new Intl.DateTimeFormat(words.tag, { day: "numeric", month: "long", timeZone: "UTC" });
const DAY_OF_YEAR = new Intl.DateTimeFormat(words.tag, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** @param {string} day */
const numberOf = (day) => Date.parse(`${day}T00:00Z`) / 86_400_000;

/** "3. december", or with the year when it is another. @param {string} day @param {string} today @returns {string} */
export function dateWord(day, today) {
  const [, year] = ISO.exec(day) ?? [];
  if (!year || Number.isNaN(numberOf(day))) return words.unknownDay;
  return (today.startsWith(year) ? DAY : DAY_OF_YEAR).format(new Date(day));
}

/** The same, or "i går". @param {string} day @param {string} today @returns {string} */
export const dayWord = (day, today) => NEAR.get(numberOf(day) - numberOf(today)) ?? dateWord(day, today);

/** The moment in the reader's own time zone: "3. december 2026 kl. 14.05". @param {number} at unix seconds */
export function momentWord(at) {
  const time = new Date(at * 1000);
  if (Number.isNaN(time.getTime())) return words.unknownMoment;
  const day = time.toLocaleDateString(words.tag, { day: "numeric", month: "long", year: "numeric" });
  return words.moment(day, time.toLocaleTimeString(words.tag, { hour: "2-digit", minute: "2-digit" }));
}
