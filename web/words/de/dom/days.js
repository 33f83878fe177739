// Days as people say them.

export const tag = "de-DE";
export const yesterday = "gestern";
export const today = "heute";
export const tomorrow = "morgen";
export const unknownDay = "an einem unbekannten Tag";
export const unknownMoment = "zu einer unbekannten Zeit";
/** @param {string} day @param {string} time */
export const moment = (day, time) => `${day} um ${time} Uhr`;
