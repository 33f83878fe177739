// What a kit may be: its choices as the server knows them, and what to say about each format. Pure.

/**
 * @typedef {{format: string, design: string, headline: string, language: string, drugs: boolean, hours: boolean, name: boolean}} Wish
 */

/** @type {Record<string, {file: string, hint: string}>} file: its name on disk; hint: how to print it well */
export const FORMATS = {
  poster: { file: "plakat", hint: "Print i 100 % (»faktisk størrelse«), ikke »tilpas til side«." },
  strips: { file: "plakat-med-strimler", hint: "Print i 100 %, ikke »tilpas til side«. Klip op mellem strimlerne, så de er lette at rive af." },
  flyer: { file: "flyer", hint: "Print i 100 % på A6-papir. Filen er uden beskæring til trykkeri. På A4 er »Fire flyers« lettere." },
  "flyer-sheet": { file: "fire-flyers", hint: "Print i 100 %, ikke »tilpas til side«, og klip efter de små streger." },
  cards: { file: "lommekort", hint: "Print i 100 % på tykt papir, ikke »tilpas til side«, og klip efter de små streger." },
  slide: { file: "skaerm-i-klassen", hint: "Vis den på skærmen. QR-koden fører til en øvelse, hvor ingen læser med." },
  picture: { file: "billede", hint: "Til intranet og opslag. Husk alt-teksten, og sæt et link til adressen på billedet." },
};

/** The file kinds in the order in which they are of use. @param {string} format */
export const kindsOf = (format) => (format === "picture" ? ["png", "svg", "pdf"] : ["pdf", "png", "svg"]);

/** What young people carry home, where others may find it. */
const CARRIED = ["flyer", "flyer-sheet", "cards"];

/**
 * Whether the word "rusmidler" may stand there.
 * @param {string} format @param {boolean|null} said what the person has said of it, for all formats; null: nothing yet
 */
export const drugsOn = (format, said) => said ?? !CARRIED.includes(format);

/** @param {FormData} data @param {boolean|null} drugs what was said of the word "rusmidler" @returns {Wish} */
export function wishOf(data, drugs) {
  const text = (/** @type {string} */ name) => String(data.get(name) ?? "");
  const format = text("format");
  return {
    format,
    design: text("design"),
    headline: text("headline"),
    language: text("language"),
    drugs: drugsOn(format, drugs),
    hours: data.has("hours"),
    name: data.has("name"),
  };
}

/**
 * All files of a kit, each of the kind that is used most and as one asks for it.
 * @param {Wish} wish @param {boolean|null} drugs @returns {{name: string, wish: Wish & {file: string}}[]}
 */
export const wholeKit = (wish, drugs) =>
  Object.entries(FORMATS).map(([format, { file }]) => {
    const kind = kindsOf(format)[0] ?? "pdf";
    return { name: `${file}.${kind}`, wish: { ...wish, format, drugs: drugsOn(format, drugs), file: kind } };
  });

/** Small weeks are left out, so there may have been more. @param {{name: string, scans: number|null}} term */
export const scansText = (term) => (term.scans === null ? "under 5" : `mindst ${term.scans}`);

/** What stands over the numbers. @param {{counted: boolean, terms: unknown[]}} place */
export function countWords(place) {
  if (!place.counted) {
    return "Jeres sted bliver ikke talt. Er der få elever, kan selv et lille tal pege på én bestemt, så vi gemmer slet intet.";
  }
  if (!place.terms.length)
    return "Når et halvår er slut, kan I se her, hvor mange gange siden mindst blev åbnet med jeres koder. Vi tæller kun, at den blev åbnet, aldrig af hvem.";
  return "Mindst så mange gange blev siden åbnet med jeres koder eller med knappen på jeres hjemmeside. Uger med ganske få kan være udeladt. Vi tæller aldrig hvem, og et halvår vises først, når det er slut.";
}
