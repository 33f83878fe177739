// Days as people say them.

/** With Western digits and 24 hours. */
export const tag = "ar-u-hc-h23-nu-latn";
export const yesterday = "أمس";
export const today = "اليوم";
export const tomorrow = "غدًا";
export const unknownDay = "يوم غير معروف";
export const unknownMoment = "وقت غير معروف";
/** @param {string} day @param {string} time */
export const moment = (day, time) => `${day} الساعة ${time}`;
