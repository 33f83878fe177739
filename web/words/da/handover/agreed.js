// Det, den unge siger ja til, ord for ord som det bliver gemt, og det, der siges om alder. På alle sprog siger det det samme:
// siger det noget nyt, får det et nyt nummer (TEXT_VERSION i web/js/handover/draft.js).

/** Sproget, som det er skrevet på. */
export const language = "da";

/** @param {number} days */
export const soon = (days) => (days === 1 ? "inden for en hverdag" : `inden for ${days} hverdage`);

export const readAlready = "Har de læst det, kan de have skrevet det ned og have pligt til at handle.";

/** @param {string} name */
export const yes = (name) => `Ja, send kun det, der står her, til ${name}. De må læse det og bruge det til at hjælpe mig.`;
/** @param {string} name @param {number} days */
export const promise = (name, days) => `${name} lover at åbne det ${soon(days)}.`;
/** @param {number} days */
export const kept = (days) => `Det ligger låst hos os i ${days === 1 ? "højst en dag" : `højst ${days} dage`}. Så bliver det slettet.`;
export const canTakeBack = "Du kan trække det tilbage, når du vil.";
/** @param {string} name */
export const limits = (name) =>
  `Du behøver ikke sige, hvem du er. Kan ${name} finde ud af, hvem du eller et barn er, og er de alvorligt bekymrede? Så kan de have pligt til at give kommunen besked. De siger det til dig først, hvis de kan.`;

/** Hvor ingen spørger om alder. */
export const anyAge = "Er du under 18, kan dine forældre i nogle tilfælde få besked. Spørg den, du skriver til, hvornår det sker, før du fortæller mere.";
/** Når centret ikke har tjekket sine egne ord: intet, som afhænger af lov eller praksis. */
export const ageUnchecked =
  "Hvornår dine forældre eller andre får noget at vide, afhænger blandt andet af din alder. Spørg dem, før du fortæller mere. Er de alvorligt bekymrede for dig eller et andet barn, kan de have pligt til at gå videre med det.";
/** Centrets egne ord, på dansk. @param {string} text */
export const ageTold = (text) => text;
