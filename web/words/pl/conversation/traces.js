// What could tell who somebody is: as after "wygląda na".

export const cpr = "numer CPR";
export const mail = "adres e-mail";
export const phone = "numer telefonu";
export const school = "nazwę szkoły";
export const address = "adres";
export const profile = "nazwę profilu";

/** "numer CPR i adres e-mail". @param {string[]} found */
export const list = (found) => found.join(", ").replace(/, ([^,]*)$/, " i $1");
