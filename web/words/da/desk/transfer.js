// En kollega overtager en samtale.

export const nobody = "Ingen anden er på vagt lige nu.";
export const nobodyFree = "Ingen af de andre på vagt har plads lige nu.";
export const hasRoom = "På vagt og har plads";
export const noRoom = "På vagt, men har ikke plads lige nu";
export const choose = "Vælg, hvem du spørger.";
export const sayWhy = "Skriv, hvorfor. Det læser den unge, før de svarer.";
/** @param {number} over tegn */
export const whyTooLong = (over) => `Begrundelsen er ${over} tegn for lang.`;
export const notHere = "Den unge er væk fra siden. Spørg, når de er tilbage.";

/** @param {string} left */
export const asking = (left) => `Spørger, om en kollega vil overtage (${left}).`;
/** @param {string} name @param {string} left */
export const promised = (name, left) => `${name} har sagt ja. Den unge bliver spurgt (${left}).`;
/** @param {string} name */
export const sayYourself = (name) => `${name}: står det ikke i samtalen, hvorfor du foreslår en kollega, så skriv det selv.`;
/** @param {string} name */
export const nobodyAsked = (name) => `${name}: der bliver ikke spurgt længere. Samtalen er stadig din.`;
export const chosenGone = "Den, du havde valgt, har ikke plads længere.";

/** Hos den, der bliver spurgt. @param {string} name */
export const asksYou = (name) => `${name} spørger, om du vil overtage en samtale`;
export const takeOver = "Ja, jeg overtager";
export const notNow = "Nej, ikke nu";
/** @param {string} left */
export const youPromised = (left) => `Du har sagt ja til at overtage en samtale. Den unge bliver spurgt (${left}).`;
export const staysThere = "Samtalen bliver hos din kollega.";
export const noLongerAsked = "Din kollega spørger ikke længere.";

/** Hvad det blev til. `name` er samtalens. */
export const over = {
  /** @param {string} name */
  done: (name) => `${name}: samtalen er gået videre til din kollega.`,
  /** @param {string} name */
  declined: (name) => `${name}: din kollega kan ikke overtage. Samtalen er stadig din.`,
  /** @param {string} name */
  unanswered: (name) => `${name}: ingen svarede. Samtalen er stadig din.`,
  /** @param {string} name */
  left: (name) => `${name}: din kollega kan ikke overtage lige nu. Samtalen er stadig din.`,
  /** @param {string} name */
  refused: (name) => `${name}: den unge vil hellere blive hos dig.`,
  /** @param {string} name */
  silent: (name) => `${name}: den unge svarede ikke. Samtalen er stadig din.`,
  /** @param {string} name */
  impossible: (name) => `${name}: det kunne ikke lade sig gøre at spørge. Prøv igen, eller spørg en anden.`,
};
