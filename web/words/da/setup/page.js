// En ny rådgiver vælger navn og adgangssætning.

export const noName = "Skriv det navn, de unge skal se.";
export const nameTooLong = "Navnet er for langt. Dit fornavn er nok.";
/** @param {number} has @param {number} least */
export const count = (has, least) => `${has} af ${least} tegn`;
export const creating = "Opretter …";

export const linkBare = "Linket mangler sin hemmelige del. Åbn hele linket, som du fik det, eller bed om et nyt.";

/** @param {string} maker */
export const madeBy = (maker) => `${maker} har lavet linket.`;
/** @param {string} name */
export const madeFor = (name) => `Linket er lavet til ${name}, der skal have en ny adgangssætning.`;
/** @param {string} maker @param {string} name */
export const madeByFor = (maker, name) => `${maker} har lavet linket til ${name}, der skal have en ny adgangssætning.`;
