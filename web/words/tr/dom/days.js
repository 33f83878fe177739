// Days as people say them.

export const tag = "tr-TR";
export const yesterday = "dün";
export const today = "bugün";
export const tomorrow = "yarın";
export const unknownDay = "bilinmeyen bir gün";
export const unknownMoment = "bilinmeyen bir zaman";
/** @param {string} day @param {string} time */
export const moment = (day, time) => `${day} saat ${time}`;
