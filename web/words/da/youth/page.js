// Den unges side, fra den kommer.

/** Når rådgiverens navn ikke kendes. */
export const counsellor = "Rådgiveren";
export const you = "Du";

export const noConnection = "Vi kan ikke få forbindelse endnu. Vi bliver ved med at prøve.";
export const notFetched = "Det kunne ikke hentes. Prøv igen.";
export const notBegun = { title: "Samtalen kunne ikke begynde", text: "Prøv igen om lidt." };
export const notSent = "Beskeden kunne ikke sendes.";

/** @param {string} name */
export const writes = (name) => `${name} skriver …`;
/** @param {string} name */
export const joined = (name) => `${name} er her. Du skriver med en rådgiver nu.`;
export const cut = "Det ældste er ikke med.";
export const restored = "Samtalen er hentet.";
export const lost = "Det, I skrev før, er væk. Begge sider mistede det, og vi har ingen kopi.";
export const fleeting = "Din browser gemmer ikke noget for denne side. Hvis du genindlæser eller lukker den, kan samtalen ikke hentes igen.";
