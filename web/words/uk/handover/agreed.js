// What the young person says yes to, word for word as it is kept, and what is said about age. It says the same in all
// languages: when it says something new, it gets a new number (TEXT_VERSION in web/js/handover/draft.js).

/** The language that it is written in. */
export const language = "uk";

/** @param {number} days */
export const soon = (days) => (days === 1 ? "протягом одного робочого дня" : `протягом ${days} робочих днів`);

export const readAlready = "Якщо її вже прочитали, то могли записати собі, що в ній є, а закон може вимагати щось зробити.";

/** @param {string} name */
export const yes = (name) => `Так, надіслати до ${name} тільки те, що тут написано. Там можуть прочитати це й використати, щоб мені допомогти.`;
/** @param {string} name @param {number} days */
export const promise = (name, days) => `${name} обіцяє відкрити картку ${soon(days)}.`;
/** @param {number} days */
export const kept = (days) => `Зашифрована картка лежить у нас не довше ${days} ${days % 10 === 1 && days !== 11 ? "дня" : "днів"}. Потім її буде видалено.`;
export const canTakeBack = "Картку можна забрати назад, коли захочеш.";
/** @param {string} name */
export const limits = (name) =>
  `Не треба казати, хто ти. Якщо ${name} може з’ясувати, хто ти чи якась дитина, і там серйозно хвилюються, закон може вимагати повідомити муніципалітет (kommune). Якщо зможуть, спершу скажуть про це тобі.`;

/** Where nobody asks about age. */
export const anyAge =
  "Якщо тобі ще немає 18, твоїх батьків у деяких випадках можуть повідомити. Перш ніж розповідати більше, запитай у того, кому пишеш, коли таке буває.";
/** While the centre has not checked its own words: nothing that depends on law or practice. */
export const ageUnchecked =
  "Коли твоїм батькам або іншим щось скажуть, залежить, зокрема, від твого віку. Запитай про це, перш ніж розповідати більше. Якщо там серйозно хвилюються за тебе чи іншу дитину, закон може вимагати передати це далі.";
/** The centre's own words, in Danish. @param {string} text */
export const ageTold = (text) => `${ageUnchecked} Ті, хто веде цей чат, пишуть про це більше данською: «${text}»`;
