// Det, øvelsen siger om sig selv. Hvor den er som den rigtige chat, siger den det samme.

export const notHuman = "Øvelse, ikke et menneske";
/** @param {string} name */
export const joined = (name) => `${name} er her. Det er en øvelse, og ${name} er ikke et menneske.`;
export const danger = "Livsfare: 112";

export const endNowText =
  "I en rigtig samtale bliver din side tømt med det samme. Rådgiveren kan læse samtalen i højst 15 minutter mere. Her har ingen læst noget.";
export const looksLikeText = "I den rigtige chat stopper vi dig også her, så du ikke kommer til at sige, hvem du er. Her bliver intet sendt alligevel.";
export const writeAnyway = "Skriv det alligevel";
export const nobodyReads = "Ingen læser med her";
export const nobodyReadsText = "Er det alvor, så skriv til en rådgiver, eller ring nu:";
export const practise = "Øv videre";
export const done = "Det var øvelsen";
export const doneText = "Vil du skrive med et menneske, så er det i den rigtige chat. Du behøver ikke sige, hvem du er.";
export const endPractice = "Slut øvelsen";
