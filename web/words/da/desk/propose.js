// Et forslag om at sende videre.

/** @param {number} days */
export const opensWithin = (days) => `Åbner det inden for ${days} ${days === 1 ? "hverdag" : "hverdage"}`;
/** @param {string} number */
export const phone = (number) => `Tlf. ${number}`;
export const fetching = "Henter modtagerne …";
export const notFetched = "Modtagerne kunne ikke hentes.";
export const none = "Ingen modtagere er klar endnu. Koordinatoren tilføjer dem under Koordinator, Modtagere.";
export const choose = "Vælg, hvem det kan sendes til.";
/** @param {number} over tegn */
export const whyTooLong = (over) => `Begrundelsen er ${over} tegn for lang.`;
export const notSent = "Forslaget kunne ikke sendes. Måske er samtalen slut.";
