// What the young person says yes to, word for word as it is kept, and what is said about age. It says the same in all
// languages: when it says something new, it gets a new number (TEXT_VERSION in web/js/handover/draft.js).

/** The language that it is written in. */
export const language = "so";

/** @param {number} days */
export const soon = (days) => (days === 1 ? "hal maalin oo shaqo gudaheed" : `${days} maalmood oo shaqo gudahood`);

export const readAlready = "Haddii ay akhriyeen, waxaa laga yaabaa inay qorteen, sharciguna wuxuu ku waajibin karaa inay tallaabo qaadaan.";

/** @param {string} name */
export const yes = (name) => `Haa, ${name} u dira waxa halkan ku qoran oo keliya. Way akhrin karaan, wayna u isticmaali karaan inay i caawiyaan.`;
/** @param {string} name @param {number} days */
export const promise = (name, days) => `${name} waxay ballanqaadayaan inay kaarka ku furaan ${soon(days)}.`;
/** @param {number} days */
export const kept = (days) => `Kaarku isagoo qufulan buu noo yaallaa ugu badnaan ${days === 1 ? "hal maalin" : `${days} maalmood`}. Ka dib waa la tirtiraa.`;
export const canTakeBack = "Goor kasta oo aad rabto waad dib u ceshan kartaa.";
/** @param {string} name */
export const limits = (name) =>
  `Uma baahnid inaad sheegto cidda aad tahay. Haddii ${name} ay ogaan karaan cidda aad tahay ama cidda uu ilme yahay, oo ay aad u walaacsan yihiin, sharcigu wuxuu ku waajibin karaa inay u sheegaan degmada (kommunen). Adiga ayay marka hore kuu sheegayaan, haddii ay awoodaan.`;

/** Where nobody asks about age. */
export const anyAge =
  "Haddii aad ka yar tahay 18, mararka qaarkood waalidkaa waa loo sheegi karaa. Weydii qofka aad u qorayso goorta ay taasi dhacdo, ka hor inta aadan wax badan sheegin.";
/** While the centre has not checked its own words: nothing that depends on law or practice. */
export const ageUnchecked =
  "Goorta waalidkaa ama dad kale wax loo sheego waxay ku xiran tahay da’daada iyo waxyaabo kale. Weydii iyaga ka hor inta aadan wax badan sheegin. Haddii ay aad uga walaacsan yihiin adiga ama ilme kale, sharcigu wuxuu ku waajibin karaa inay cid kale u sheegaan.";
/** The centre's own words, in Danish. @param {string} text */
export const ageTold = (text) => `${ageUnchecked} Kuwa chat-kan leh wax badan bay arrintan ka sheegaan, waana af Deenish: “${text}”`;
