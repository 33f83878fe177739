// Hvad en samtale handler om, på hvilket sprog, og hvor længe den har ventet.

export const unsaid = "Emne ikke valgt";
export const aboutSelf = "Om sig selv";
export const aboutAnother = "Om en anden";
export const professional = "Fagperson";
export const otherLine = "Et andet emne";

/** @param {string} line @param {string} language */
export const inLanguage = (line, language) => `${line} (${language})`;
export const otherLanguage = "et andet sprog";
export const languages = {
  ar: "arabisk",
  bs: "bosnisk",
  da: "dansk",
  de: "tysk",
  en: "engelsk",
  es: "spansk",
  fa: "persisk",
  fo: "færøsk",
  fr: "fransk",
  kl: "grønlandsk",
  ku: "kurdisk",
  lt: "litauisk",
  no: "norsk",
  pl: "polsk",
  ps: "pashto",
  ro: "rumænsk",
  ru: "russisk",
  so: "somali",
  sv: "svensk",
  ti: "tigrinya",
  tr: "tyrkisk",
  uk: "ukrainsk",
  ur: "urdu",
  vi: "vietnamesisk",
};

export const underMinute = "under 1 min";
/** @param {number} minutes */
export const minutes = (minutes) => `${minutes} min`;
/** @param {number} hours */
export const hours = (hours) => `${hours} t`;
