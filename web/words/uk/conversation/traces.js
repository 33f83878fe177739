// What could tell who somebody is: as after "схоже на".

export const cpr = "номер CPR";
export const mail = "електронну адресу";
export const phone = "номер телефону";
export const school = "назву школи";
export const address = "адресу";
export const profile = "назву профілю";

/** "номер CPR та електронну адресу". @param {string[]} found */
export const list = (found) => found.join(", ").replace(/, ([^,]*)$/, " та $1");
