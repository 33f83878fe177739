// Det, der kan printes. Filernes navne er uden æ, ø og å.

export const poster = { file: "plakat", hint: "Print i 100 % (»faktisk størrelse«), ikke »tilpas til side«." };
export const strips = {
  file: "plakat-med-strimler",
  hint: "Print i 100 %, ikke »tilpas til side«. Klip op mellem strimlerne, så de er lette at rive af.",
};
export const flyer = { file: "flyer", hint: "Print i 100 % på A6-papir. Filen er uden beskæring til trykkeri. På A4 er »Fire flyers« lettere." };
export const flyerSheet = { file: "fire-flyers", hint: "Print i 100 %, ikke »tilpas til side«, og klip efter de små streger." };
export const cards = { file: "lommekort", hint: "Print i 100 % på tykt papir, ikke »tilpas til side«, og klip efter de små streger." };
export const slide = { file: "skaerm-i-klassen", hint: "Vis den på skærmen. QR-koden fører til en øvelse, hvor ingen læser med." };
export const picture = { file: "billede", hint: "Til intranet og opslag. Husk alt-teksten, og sæt et link til adressen på billedet." };
export const everything = "plakater-og-flyers";

/** @param {string} kind "PDF" */
export const download = (kind) => `Hent ${kind}`;
export const drawing = "Tegner …";
export const drawingAgain = "Tegner om …";
export const drawn = "Sådan ser det ud.";
/** Efter det, der gik galt. */
export const old = " Billedet viser det, I valgte før.";
export const making = "Laver filen …";
/** @param {number} nth @param {number} all */
export const makingOne = (nth, all) => `Laver fil ${nth} af ${all} …`;
export const saved = "Hentet. Se i mappen med overførsler.";
