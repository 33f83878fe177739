// What the young person says yes to, word for word as it is kept, and what is said about age. It says the same in all
// languages: when it says something new, it gets a new number (TEXT_VERSION in web/js/handover/draft.js).

/** The language that it is written in. */
export const language = "ar";

/** 3 to 10, 103 to 110 … have a form of their own. @param {number} n @param {string} few @param {string} many @param {string} one */
const of = (n, few, many, one) => `${n} ${n % 100 > 10 ? many : n % 100 > 2 ? few : one}`;

/** @param {number} days */
export const soon = (days) => (days === 1 ? "خلال يوم عمل واحد" : days === 2 ? "خلال يومي عمل" : `خلال ${of(days, "أيام عمل", "يوم عمل", "يوم عمل")}`);

export const readAlready = "إذا كانوا قد قرؤوها، فربما كتبوا ما فيها عندهم، وقد يُلزمهم القانون بأن يتصرفوا.";

/** @param {string} name */
export const yes = (name) => `نعم، أرسلوا فقط ما هو مكتوب هنا إلى ${name}. يُسمح لهم بقراءته واستخدامه لمساعدتي.`;
/** @param {string} name @param {number} days */
export const promise = (name, days) => `وعد من ${name}: تُفتَح البطاقة ${soon(days)}.`;
/** @param {number} days */
export const kept = (days) => `تبقى مقفلة عندنا مدة أقصاها ${days === 1 ? "يوم واحد" : days === 2 ? "يومان" : of(days, "أيام", "يومًا", "يوم")}. ثم تُحذَف.`;
export const canTakeBack = "يمكنك سحبها متى شئت.";
/** @param {string} name */
export const limits = (name) =>
  `لا داعي للكشف عن هويتك. إذا استطاعوا لدى ${name} معرفة هويتك أو هوية طفل، وكانوا قلقين جدًا، فقد يُلزمهم القانون بإبلاغ البلدية (kommunen). يخبرونك أولًا إن استطاعوا.`;

/** Where nobody asks about age. */
export const anyAge = "إذا كان عمرك أقل من 18، فقد يُبلَّغ والداك في بعض الحالات. من الأفضل أن تسأل من تكتب إليه متى يحدث ذلك، قبل أن تحكي أكثر.";
/** While the centre has not checked its own words: nothing that depends on law or practice. */
export const ageUnchecked =
  "متى يُبلَّغ والداك أو غيرهم، هذا يتوقف على عمرك وعلى أمور أخرى. اسألهم قبل أن تحكي أكثر. إذا كانوا قلقين جدًا عليك أو على طفل آخر، فقد يُلزمهم القانون بإبلاغ غيرهم.";
/** The centre's own words, in Danish. @param {string} text */
export const ageTold = (text) => `${ageUnchecked} القائمون على هذه الدردشة يقولون المزيد عن ذلك بالدنماركية: «${text}»`;
