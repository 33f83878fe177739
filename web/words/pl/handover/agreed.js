// What the young person says yes to, word for word as it is kept, and what is said about age. It says the same in all
// languages: when it says something new, it gets a new number (TEXT_VERSION in web/js/handover/draft.js).

/** The language that it is written in. */
export const language = "pl";

/** @param {number} days */
export const soon = (days) => (days === 1 ? "w ciągu jednego dnia roboczego" : `w ciągu ${days} dni roboczych`);

export const readAlready = "Jeśli już ją przeczytali, mogli zapisać sobie, co na niej jest, a prawo może wymagać, żeby coś zrobili.";

/** @param {string} name */
export const yes = (name) => `Tak, wyślij do ${name} tylko to, co tu jest napisane. Mogą to przeczytać i użyć tego, żeby mi pomóc.`;
/** @param {string} name @param {number} days */
export const promise = (name, days) => `${name} obiecuje otworzyć kartę ${soon(days)}.`;
/** @param {number} days */
export const kept = (days) => `Zaszyfrowana karta leży u nas najwyżej przez ${days === 1 ? "jeden dzień" : `${days} dni`}. Potem jest usuwana.`;
export const canTakeBack = "Kartę możesz wycofać, kiedy chcesz.";
/** @param {string} name */
export const limits = (name) =>
  `Nie musisz mówić, kim jesteś. Jeśli ${name} może ustalić, kim jesteś ty lub jakieś dziecko, i poważnie się tam martwią, prawo może wymagać, żeby powiadomili gminę (kommune). Jeśli się da, najpierw powiedzą o tym tobie.`;

/** Where nobody asks about age. */
export const anyAge =
  "Jeśli nie masz 18 lat, twoi rodzice mogą w niektórych sytuacjach dostać informację. Zanim opowiesz więcej, zapytaj osobę, do której piszesz, kiedy tak jest.";
/** While the centre has not checked its own words: nothing that depends on law or practice. */
export const ageUnchecked =
  "To, kiedy twoi rodzice lub inni się o czymś dowiedzą, zależy między innymi od twojego wieku. Zapytaj o to, zanim opowiesz więcej. Jeśli poważnie martwią się o ciebie lub inne dziecko, prawo może wymagać, żeby przekazali to dalej.";
/** The centre's own words, in Danish. @param {string} text */
export const ageTold = (text) => `${ageUnchecked} Ci, którzy prowadzą ten czat, piszą o tym więcej po duńsku: „${text}”`;
