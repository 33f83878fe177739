// Adgangssætning og mail.

export const unsure = " Virker den nye ikke næste gang, så prøv den gamle.";
/** Foran det, der gik galt, når man har lukket dialogen. */
export const changing = "Skift af adgangssætning: ";
export const writeOld = "Skriv den adgangssætning, du har nu.";
export const newNotSame = "De to nye er ikke ens.";
export const oldWrong = "Den adgangssætning, du har nu, er ikke rigtig.";
export const changed = "Adgangssætningen er skiftet.";
export const changingNow = "Skifter …";

/** @param {number} max */
export const tooLong = (max) => `Adgangssætningen må højst have ${max} tegn.`;
export const easy = "Den er for nem at gætte. Tag fire-fem tilfældige ord, der ikke hører sammen.";
/** Det, man gætter på først, med mellemrum imellem. */
export const known = "adgangssætning adgangskode modtager rusmiddelcenter";

export const mailOn = "Du får nu mail, når der er nyt.";
export const mailOff = "Du får ikke mail mere.";
export const saving = "Gemmer …";
