// What the young person says yes to, word for word as it is kept, and what is said about age. It says the same in all
// languages: when it says something new, it gets a new number (TEXT_VERSION in web/js/handover/draft.js).

/** The language that it is written in. */
export const language = "tr";

/** @param {number} days */
export const soon = (days) => (days === 1 ? "bir iş günü içinde" : `${days} iş günü içinde`);

export const readAlready = "Okudularsa bir yere yazmış olabilirler ve bir şey yapmak zorunda kalabilirler.";

/** @param {string} name */
export const yes = (name) => `Evet, yalnızca burada yazanları şuraya gönder: ${name}. Okuyabilirler ve bana yardım etmek için kullanabilirler.`;
/** @param {string} name @param {number} days */
export const promise = (name, days) => `${name} bunu ${soon(days)} açmaya söz veriyor.`;
/** @param {number} days */
export const kept = (days) => `Bizde şifreli olarak en fazla ${days === 1 ? "bir gün" : `${days} gün`} durur. Sonra silinir.`;
export const canTakeBack = "İstediğin zaman geri alabilirsin.";
/** @param {string} name */
export const limits = (name) =>
  `Kim olduğunu söylemen gerekmez. ${name} senin ya da bir çocuğun kim olduğunu bulabiliyorsa ve çok endişelilerse, belediyeye (kommune) haber vermek zorunda kalabilirler. Yapabilirlerse önce sana söylerler.`;

/** Where nobody asks about age. */
export const anyAge =
  "18 yaşından küçüksen bazı durumlarda anne babana haber verilebilir. Daha fazlasını anlatmadan önce, yazdığın kişiye bunun ne zaman olduğunu sor.";
/** While the centre has not checked its own words: nothing that depends on law or practice. */
export const ageUnchecked =
  "Anne babanın ya da başkalarının ne zaman bir şey öğreneceği, yaşına ve başka şeylere bağlı. Daha fazlasını anlatmadan önce kartı alanlara sor. Senin için ya da başka bir çocuk için çok endişelilerse bunu bildirmek zorunda kalabilirler.";
/** The centre's own words, in Danish. @param {string} text */
export const ageTold = (text) => `${ageUnchecked} Bu sohbeti yürütenler bu konuda Danca olarak daha fazlasını söylüyor: “${text}”`;
