// Days as people say them.

export const tag = "pl-PL";
export const yesterday = "wczoraj";
export const today = "dzisiaj";
export const tomorrow = "jutro";
export const unknownDay = "nieznanego dnia";
export const unknownMoment = "o nieznanej porze";
/** @param {string} day @param {string} time */
export const moment = (day, time) => `${day} o ${time}`;
