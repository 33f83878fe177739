// What could tell who somebody is.

export const cpr = "eine CPR-Nummer";
export const mail = "eine Mailadresse";
export const phone = "eine Telefonnummer";
export const school = "der Name einer Schule";
export const address = "eine Adresse";
export const profile = "der Name eines Profils";

/** "eine CPR-Nummer und eine Mailadresse". @param {string[]} found */
export const list = (found) => found.join(", ").replace(/, ([^,]*)$/, " und $1");
