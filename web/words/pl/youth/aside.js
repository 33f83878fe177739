// A card or a code, which lies before the page.

export const toChat = "Do rozmowy";
export const toStart = "Na stronę główną";
export const back = "Wróć";
export const passOn = "Przekaż dalej";
export const code = "Mam kod";
export const stillHere = "Twoja karta jest tu dalej, dopóki używasz tej strony. Jeśli zaczniesz nową rozmowę, karta stąd zniknie.";
export const seeYours = "Zobacz swoją kartę";
export const seeCard = "Zobacz kartę";
/** @param {string} title how the conversation ended */
export const onlyCard = (title) => `${title}. Została tu tylko twoja karta.`;
