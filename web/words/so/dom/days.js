// Days as people say them.

/** With 24 hours. */
export const tag = "so-u-hc-h23";
export const yesterday = "shalay";
export const today = "maanta";
export const tomorrow = "berri";
export const unknownDay = "maalin aan la aqoon";
export const unknownMoment = "waqti aan la aqoon";
/** @param {string} day @param {string} time */
export const moment = (day, time) => `${day} saacadda ${time}`;
