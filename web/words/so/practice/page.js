// What the practice chat says about itself. Where it is like the real chat, it says the same.

export const notHuman = "Layli, qof ma aha";
/** @param {string} name */
export const joined = (name) => `${name} waa joogaa. Kani waa layli, ${name} qof ma aha.`;
export const danger = "Khatar nafeed: 112";

export const endNowText =
  "Wadahadalka dhabta ah, boggaaga isla markiiba waa la faaruqiyaa, la-taliyuhuna wuxuu wadahadalka sii akhrin karaa ugu badnaan 15 daqiiqo. Halkan cidna waxba kama akhrin.";
export const looksLikeText =
  "Chat-ka dhabta ahna halkan ayaan kugu joojinnaa, si aadan u sheegin cidda aad tahay haddii aadan rabin. Halkan si kastaba waxba lagama dirayo.";
export const writeAnyway = "Si kastaba u qor";
export const nobodyReads = "Halkan cidna ma akhriso";
export const nobodyReadsText = "Haddii arrintu dhab tahay, la-taliye u qor, ama hadda wac:";
export const practise = "Layliga sii wad";
export const done = "Layligii waa intaas";
export const doneText = "Haddii aad rabto inaad qof la sheekaysato, tag chat-ka dhabta ah. Uma baahnid inaad sheegto cidda aad tahay.";
export const endPractice = "Jooji layliga";
