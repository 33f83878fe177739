// What the young person says yes to, word for word as it is kept, and what is said about age. It says the same in all
// languages: when it says something new, it gets a new number (TEXT_VERSION in web/js/handover/draft.js).

/** The language that it is written in. */
export const language = "de";

/** @param {number} days */
export const soon = (days) => (days === 1 ? "innerhalb von einem Arbeitstag" : `innerhalb von ${days} Arbeitstagen`);

export const readAlready = "Wenn sie es gelesen haben, haben sie es vielleicht aufgeschrieben und müssen vielleicht handeln.";

/** @param {string} name */
export const yes = (name) => `Ja, sendet nur das, was hier steht, an ${name}. Sie dürfen es lesen und nutzen, um mir zu helfen.`;
/** @param {string} name @param {number} days */
export const promise = (name, days) => `${name} verspricht, es ${soon(days)} zu öffnen.`;
/** @param {number} days */
export const kept = (days) => `Es liegt verschlüsselt bei uns, höchstens ${days === 1 ? "einen Tag" : `${days} Tage`}. Dann wird es gelöscht.`;
export const canTakeBack = "Du kannst es zurücknehmen, wann du willst.";
/** @param {string} name */
export const limits = (name) =>
  `Du musst nicht sagen, wer du bist. Wenn ${name} herausfinden kann, wer du oder ein Kind ist, und sie sich ernste Sorgen machen, müssen sie vielleicht der Gemeinde (Kommune) Bescheid geben. Sie sagen es dir zuerst, wenn sie können.`;

/** Where nobody asks about age. */
export const anyAge =
  "Wenn du unter 18 bist, können deine Eltern in manchen Fällen Bescheid bekommen. Frag die Person, der du schreibst, wann das passiert, bevor du mehr erzählst.";
/** While the centre has not checked its own words: nothing that depends on law or practice. */
export const ageUnchecked =
  "Wann deine Eltern oder andere etwas erfahren, hängt unter anderem von deinem Alter ab. Frag die, die deine Karte bekommen, bevor du mehr erzählst. Wenn sie sich ernste Sorgen um dich oder ein anderes Kind machen, müssen sie es vielleicht weitersagen.";
/** The centre's own words, in Danish. @param {string} text */
export const ageTold = (text) => `${ageUnchecked} Wer diesen Chat betreibt, sagt mehr dazu, auf Dänisch: „${text}“`;
