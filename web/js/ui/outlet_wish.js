// What a kit may be: its choices as the server knows them, and what to say about each format. Pure.

/**
 * @typedef {{format: string, design: string, headline: string, language: string, drugs: boolean, hours: boolean, name: boolean}} Wish
 */

/** @type {Record<string, {file: string, hint: string}>} file: its name on disk; hint: how to print it well */
export const FORMATS = {
  poster: { file: "plakat", hint: "Print i 100 % (»faktisk størrelse«), ikke »tilpas til side«." },
  strips: { file: "plakat-med-strimler", hint: "Print i 100 %, ikke »tilpas til side«. Klip op mellem strimlerne, så de er lette at rive af." },
  flyer: { file: "flyer", hint: "A6: til et trykkeri, eller print i 100 % på A6-papir. På A4 er »Fire flyers« lettere." },
  "flyer-sheet": { file: "fire-flyers", hint: "Print i 100 %, ikke »tilpas til side«, og klip efter de små streger." },
  cards: { file: "lommekort", hint: "Print i 100 % på tykt papir, ikke »tilpas til side«, og klip efter de små streger." },
  slide: { file: "skaerm-i-klassen", hint: "Vis den på skærmen. QR-koden fører til en øvelse, hvor ingen læser med." },
  picture: { file: "billede", hint: "Til intranet og opslag. Husk alt-teksten, og sæt et link til adressen på billedet." },
};

/** The file kinds in the order in which they are of use. @param {string} format */
export const kindsOf = (format) => (format === "picture" ? ["png", "svg", "pdf"] : ["pdf", "png", "svg"]);

/** All files of a kit, each of the kind that is used most. @returns {{format: string, file: string, name: string}[]} */
export const wholeKit = () =>
  Object.entries(FORMATS).map(([format, { file }]) => {
    const kind = kindsOf(format)[0] ?? "pdf";
    return { format, file: kind, name: `${file}.${kind}` };
  });

/** @param {FormData} data @returns {Wish} */
export function wishOf(data) {
  const text = (/** @type {string} */ name) => String(data.get(name) ?? "");
  return {
    format: text("format"), design: text("design"), headline: text("headline"), language: text("language"),
    drugs: data.has("drugs"), hours: data.has("hours"), name: data.has("name"),
  };
}

/** @param {{name: string, scans: number|null}} term */
export const scansText = (term) => (term.scans === null ? "under 5" : term.scans === 1 ? "1 scanning" : `${term.scans} scanninger`);

/** What stands over the numbers. @param {{counted: boolean, terms: unknown[]}} place */
export function countWords(place) {
  if (!place.counted) {
    return "Jeres sted bliver ikke talt. Er der få elever, kan selv et lille tal pege på én bestemt, så vi gemmer slet intet.";
  }
  if (!place.terms.length) return "Når et halvår er slut, kan I se her, hvor mange gange jeres koder blev scannet. Vi tæller kun scanninger, aldrig hvem.";
  return "Så mange gange blev jeres koder scannet. Vi tæller kun scanninger, aldrig hvem, og et halvår vises først, når det er slut.";
}
