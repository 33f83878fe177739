// Two questions when the chat is over.

export const helped = "Hat das Schreiben geholfen?";
export const itHelped = "Ja, hat es";
export const itHelpedLittle = "Ein bisschen";
export const itHelpedNot = "Nein";
export const again = "Würdest du wieder schreiben?";
export const yes = "Ja";
export const maybe = "Vielleicht";
export const no = "Nein";
export const alone = "Du musst nicht antworten. Wir zählen nur die Antworten, und niemand kann sehen, wer was geantwortet hat.";
export const thanks = "Danke.";
