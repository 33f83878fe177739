// What the young person says yes to, word for word as it is kept, and what is said about age. It says the same in all
// languages: when it says something new, it gets a new number (TEXT_VERSION in web/js/handover/draft.js).

/** The language that it is written in. */
export const language = "en";

/** @param {number} days */
export const soon = (days) => (days === 1 ? "within one working day" : `within ${days} working days`);

export const readAlready = "If they have read it, they may have written it down, and the law may say that they must act.";

/** @param {string} name */
export const yes = (name) => `Yes, send only what is written here to ${name}. They may read it and use it to help me.`;
/** @param {string} name @param {number} days */
export const promise = (name, days) => `${name} promises to open it ${soon(days)}.`;
/** @param {number} days */
export const kept = (days) => `We keep it locked for ${days === 1 ? "one day" : `${days} days`} at most. Then it is deleted.`;
export const canTakeBack = "You can take it back whenever you want.";
/** @param {string} name */
export const limits = (name) =>
  `You don't have to say who you are. What if ${name} can work out who you or a child is, and they are very worried? Then the law may say that they must tell the local council. They tell you first if they can.`;

/** Where nobody asks about age. */
export const anyAge = "If you are under 18, your parents may be told in some cases. Ask the person you write to when that happens, before you tell more.";
/** While the centre has not checked its own words: nothing that depends on law or practice. */
export const ageUnchecked =
  "When your parents or others are told something depends on your age, among other things. Ask them before you tell more. If they are very worried about you or another child, the law may say that they must pass it on.";
/** The centre's own words, in Danish. @param {string} text */
export const ageTold = (text) => `${ageUnchecked} Those who run this chat say more about it, in Danish: “${text}”`;
