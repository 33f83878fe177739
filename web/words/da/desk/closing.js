// Et afslutningskort.

export const yours = "Dit kort til den unge";
/** Et, som en anden skrev. */
export const theirs = "Kort til den unge";
export const call = "Numre:";
export const steps = "Næste skridt:";
/** @param {number} count @param {number} most */
export const picked = (count, most) => `Den unge har sat flueben ved ${count} af ${most}.`;
export const noneYet = "Den unge har ikke sat flueben endnu.";
export const withCard = "Giv et kort først";
export const empty = "Vælg et nummer, eller skriv et skridt.";
export const tooMany = "Vælg højst seks numre.";
export const sending = "Sender kortet …";
export const notSent = "Kortet kunne ikke sendes. Måske er samtalen slut.";
