// Det, som kunne røbe, hvem der skriver.

export const cpr = "et CPR-nummer";
export const mail = "en mailadresse";
export const phone = "et telefonnummer";
export const school = "navnet på en skole";
export const address = "en adresse";
export const profile = "navnet på en profil";

/** "et CPR-nummer og en mailadresse". @param {string[]} found */
export const list = (found) => found.join(", ").replace(/, ([^,]*)$/, " og $1");
