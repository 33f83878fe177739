// Days as people say them.

export const tag = "en-GB";
export const yesterday = "yesterday";
export const today = "today";
export const tomorrow = "tomorrow";
export const unknownDay = "an unknown day";
export const unknownMoment = "an unknown time";
/** @param {string} day @param {string} time */
export const moment = (day, time) => `${day} at ${time}`;
