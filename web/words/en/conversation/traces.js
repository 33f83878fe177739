// What could tell who somebody is.

export const cpr = "a CPR number";
export const mail = "an email address";
export const phone = "a phone number";
export const school = "the name of a school";
export const address = "an address";
export const profile = "the name of a profile";

/** "a CPR number and an email address". @param {string[]} found */
export const list = (found) => found.join(", ").replace(/, ([^,]*)$/, " and $1");
