// What a chat is about, in which language, and how long it has waited.

export const unsaid = "Topic not chosen";
export const aboutSelf = "About themselves";
export const aboutAnother = "About someone else";
export const professional = "Professional";
export const otherLine = "Another topic";

/** @param {string} line @param {string} language */
export const inLanguage = (line, language) => `${line} (${language})`;
export const otherLanguage = "another language";
export const languages = {
  ar: "Arabic",
  bs: "Bosnian",
  da: "Danish",
  de: "German",
  en: "English",
  es: "Spanish",
  fa: "Persian",
  fo: "Faroese",
  fr: "French",
  kl: "Greenlandic",
  ku: "Kurdish",
  lt: "Lithuanian",
  no: "Norwegian",
  pl: "Polish",
  ps: "Pashto",
  ro: "Romanian",
  ru: "Russian",
  so: "Somali",
  sv: "Swedish",
  ti: "Tigrinya",
  tr: "Turkish",
  uk: "Ukrainian",
  ur: "Urdu",
  vi: "Vietnamese",
};

export const underMinute = "under 1 min";
/** @param {number} minutes */
export const minutes = (minutes) => `${minutes} min`;
/** @param {number} hours */
export const hours = (hours) => `${hours} h`;
