// A card or a code, which lies before the page.

export const toChat = "Zum Chat";
export const toStart = "Zur Startseite";
export const back = "Zurück";
export const passOn = "Weitergeben";
export const code = "Ich habe einen Code";
export const stillHere = "Deine Karte ist noch hier, solange du die Seite benutzt. Wenn du einen neuen Chat startest, ist sie hier weg.";
export const seeYours = "Deine Karte ansehen";
export const seeCard = "Karte ansehen";
/** @param {string} title how the conversation ended */
export const onlyCard = (title) => `${title}. Nur deine Karte ist noch hier.`;
