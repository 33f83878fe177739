// Kollegerne: hvem der er på vagt, bagvagten, sidetråde og bekymringer.

export const free = "har plads";
export const busy = "har ikke plads";
export const nobodyElse = "Ingen andre er på vagt lige nu.";
/** @param {string} name */
export const ask = (name) => `Spørg ${name}`;

export const notThere = "Kollegaen er ikke på vagt længere.";
/** @param {string} name */
export const asksYou = (name) => `${name} spørger dig om noget`;
/** I fanen og på skærmen: ingen navne. */
export const colleagueAsks = "En kollega spørger";
/** @param {string} name */
export const thread = (name) => `Sidetråd med ${name}`;
/** @param {string} name */
export const asking = (name) => `Du spørger ${name} …`;
/** @param {string} name */
export const rings = (name) => `Det ringer hos ${name}.`;
/** @param {string} name */
export const opened = (name) => `${name} er her.`;
/** @param {string} name */
export const unheard = (name) => `Vagten hos ${name} kan ikke nås lige nu. Det, du skriver, venter her.`;
/** @param {string} name */
export const typing = (name) => `${name} skriver …`;
/** @param {number} count */
export const unread = (count) => `${count} ${count === 1 ? "ny" : "nye"}`;

/** Hvad der blev af den. @type {Record<import("../../../js/desk/asides.js").Why, (name: string) => string>} */
export const over = {
  you: (name) => `Sidetråden med ${name} er slut. Teksten er slettet her, og hos ${name}, så snart det når frem.`,
  no: (name) => `${name} kan ikke lige nu.`,
  silent: (name) => `${name} svarede ikke inden for et minut.`,
  absent: (name) => `${name} blev ikke spurgt: vagten er ikke åben hos ${name}.`,
  off_duty: (name) => `${name} er gået af vagt.`,
  ended: (name) => `${name} har sluttet sidetråden. Teksten er slettet hos jer begge.`,
  withdrawn: (name) => `${name} spørger ikke længere.`,
  missed: (name) => `${name} spurgte dig om noget, og ingen svarede her.`,
  gone: (name) => `Siden hos ${name} er lukket eller åbnet igen. Sidetråden er væk.`,
  elsewhere: (name) => `${name} har åbnet vagten i en anden browser. Sidetråden er væk.`,
  flood: (name) => `Der kom så meget fra siden hos ${name}, at det næppe er et menneske, der skriver. Sidetråden er slut.`,
  crossed: () => "",
};
/** @param {string} name */
export const saidNo = (name) => `${name} får at vide, at du ikke kan lige nu.`;
/** @param {string} name */
export const cancelled = (name) => `Du spørger ikke ${name} længere.`;
/** @param {string} name */
export const lost = (name) => `Siden her er åbnet igen. Din sidetråd med ${name} er væk.`;
/** @param {string} name */
export const moved = (name) => `Vagten er flyttet hertil. Din sidetråd med ${name} er væk.`;
/** @param {string} name */
export const often = (name) => `Siden hos ${name} har spurgt mange gange. I nogle minutter høres det ikke her.`;
/** @param {string} text */
export const notSent = (text) => `Det her nåede måske ikke frem i sidetråden:\n${text}`;

/** @param {string} name */
export const endQuestion = (name) => `Slut sidetråden med ${name}?`;
export const endMeans = "Teksten slettes hos jer begge.";
export const yesEnd = "Ja, slut den";
export const stayInIt = "Bliv i den";

/** @param {string} left */
export const leadSees = (left) => `Bagvagten kan se, at du er bekymret. Har ingen svaret om ${left}, får koordinatorerne besked.`;
/** @param {string} left */
export const noLeadSees = (left) => `Ingen bagvagt er på vagt. Om ${left} får koordinatorerne besked.`;
export const onlyLeadSees =
  "Bagvagten kan se, at du er bekymret. Ingen andre får besked: tjenesten kan ikke skrive til koordinatorerne. Ring til en koordinator, hvis ingen svarer.";
export const nobodySees = "Ingen får besked: der er ingen bagvagt på vagt, og tjenesten kan ikke skrive til koordinatorerne. Ring til en koordinator.";
export const telling = "Koordinatorerne får besked nu.";
/** Hvor det ikke ser ud til at kunne lade sig gøre. */
export const trying = "Det prøves at give koordinatorerne besked.";
/** @param {string} ago */
export const told = (ago) => `Koordinatorerne har fået besked. Du har været bekymret i ${ago}.`;
export const toldNow = "Koordinatorerne har fået besked.";
export const noWay = "Ingen har fået besked: der er hverken mail eller webhook til koordinatorerne. Ring til en koordinator.";
export const failed = "Beskeden til koordinatorerne kunne ikke sendes. Den prøves igen. Ring til en koordinator.";
/** @param {string} name */
export const seen = (name) => `${name} har set det.`;
export const noLonger = "Du har taget din bekymring tilbage.";
/** @param {string} name */
export const isWorried = (name) => `${name} er bekymret for en samtale`;
/** @param {string} ago */
export const since = (ago) => `i ${ago}`;
export const youSaw = "Du har set det";
/** @param {string} name */
export const write = (name) => `Skriv med ${name}`;
