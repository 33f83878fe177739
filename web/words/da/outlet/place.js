// Stedet, dets bestillinger og tal.

export const cutLink = "Linket er ikke helt. Åbn hele linket, som I fik det, også det, der står efter #.";

export const notCounted = "Jeres sted bliver ikke talt. Er der få elever, kan selv et lille tal pege på én bestemt, så vi gemmer slet intet.";
export const notYetCounted =
  "Når et halvår er slut, kan I se her, hvor mange gange siden mindst blev åbnet med jeres koder. Vi tæller kun, at den blev åbnet, aldrig af hvem.";
export const counted =
  "Mindst så mange gange blev siden åbnet med jeres koder eller med knappen på jeres hjemmeside. Uger med ganske få kan være udeladt. Vi tæller aldrig hvem, og et halvår vises først, når det er slut.";
export const few = "under 5";
/** @param {number} count */
export const atLeast = (count) => `mindst ${count}`;

export const sent = "Sendt";
export const waits = "Venter";
/** No more than this goes along with an order. @param {string} design @param {string} language */
export const printedAs = (design, language) => `Trykkes i udseendet ${design}, på ${language.toLowerCase()}. Resten vælger vi.`;
export const wholeNumbers = "Skriv hele tal fra 0 til 1.000.";
export const thanks = "Tak. Vi har fået bestillingen.";
export const nothing = "Skriv, hvor mange I vil have af mindst én slags.";
export const tooMany = "I kan bestille op til 1.000 af hver slags. Skal I bruge flere, så skriv til centeret.";
export const noNote = "Skriv, hvor de skal hen, og til hvem. Ellers kan vi ikke sende dem.";
export const ordersWaiting = "I har allerede ti bestillinger, der venter. Vi sender dem først. Haster det, så ring til centeret.";
