// What could tell who somebody is.

export const cpr = "lambar CPR";
export const mail = "ciwaan iimayl";
export const phone = "lambar taleefan";
export const school = "magac dugsi";
export const address = "ciwaan guri";
export const profile = "magac akoon";

/** "a CPR number and an email address". @param {string[]} found */
export const list = (found) => found.join(", ").replace(/, ([^,]*)$/, " iyo $1");
