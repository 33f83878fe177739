// Days as people say them.

export const tag = "uk-UA";
export const yesterday = "вчора";
export const today = "сьогодні";
export const tomorrow = "завтра";
export const unknownDay = "невідомого дня";
export const unknownMoment = "у невідомий час";
/** @param {string} day @param {string} time */
export const moment = (day, time) => `${day} о ${time}`;
