// Dage, som man siger dem.

/** Sproget, som browseren skriver datoer på. */
export const tag = "da-DK";
export const yesterday = "i går";
export const today = "i dag";
export const tomorrow = "i morgen";
export const unknownDay = "en ukendt dag";
export const unknownMoment = "et ukendt tidspunkt";
/** @param {string} day "3. december 2026" @param {string} time "14.05" */
export const moment = (day, time) => `${day} kl. ${time}`;
