// A card or a code, which lies before the page.

export const toChat = "To the chat";
export const toStart = "To the front page";
export const back = "Back";
export const passOn = "Send it on";
export const code = "I have a code";
export const stillHere = "Your card is still here as long as you use this page. If you start a new chat, it goes away from here.";
export const seeYours = "See your card";
export const seeCard = "See the card";
/** @param {string} title how the conversation ended */
export const onlyCard = (title) => `${title}. Only your card is still here.`;
