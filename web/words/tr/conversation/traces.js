// What could tell who somebody is.

export const cpr = "bir CPR numarası";
export const mail = "bir e-posta adresi";
export const phone = "bir telefon numarası";
export const school = "bir okulun adı";
export const address = "bir adres";
export const profile = "bir profilin adı";

/** "bir CPR numarası ve bir e-posta adresi". @param {string[]} found */
export const list = (found) => found.join(", ").replace(/, ([^,]*)$/, " ve $1");
