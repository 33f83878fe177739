// What can be printed.

export const poster = { file: "poster", hint: "Print at 100% (“actual size”), not “fit to page”." };
export const strips = { file: "poster-with-strips", hint: "Print at 100%, not “fit to page”. Cut between the strips, so that they are easy to tear off." };
export const flyer = { file: "flyer", hint: "Print at 100% on A6 paper. The file has no bleed for a print shop. On A4, “Four flyers” is easier." };
export const flyerSheet = { file: "four-flyers", hint: "Print at 100%, not “fit to page”, and cut along the small lines." };
export const cards = { file: "pocket-cards", hint: "Print at 100% on thick paper, not “fit to page”, and cut along the small lines." };
export const slide = { file: "classroom-screen", hint: "Show it on the screen. The QR code leads to an exercise where nobody reads along." };
export const picture = { file: "picture", hint: "For the intranet and for posts. Remember the alt text, and link the picture to the address." };
export const everything = "posters-and-flyers";

/** @param {string} kind */
export const download = (kind) => `Download ${kind}`;
export const drawing = "Drawing …";
export const drawingAgain = "Drawing again …";
export const drawn = "This is how it looks.";
export const old = " The picture shows what you chose before.";
export const making = "Making the file …";
/** @param {number} nth @param {number} all */
export const makingOne = (nth, all) => `Making file ${nth} of ${all} …`;
export const saved = "Downloaded. Look in your downloads folder.";
