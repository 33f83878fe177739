// A card or a code, which lies before the page.

export const toChat = "Chat-ka";
export const toStart = "Bogga hore";
export const back = "Dib u noqo";
export const passOn = "Sii gudbi";
export const code = "Koodh baan hayaa";
export const stillHere = "Kaarkaagu weli halkan buu ku jiraa inta aad bogga isticmaalayso. Haddii aad wadahadal cusub bilowdo, halkan wuu ka baxayaa.";
export const seeYours = "Eeg kaarkaaga";
export const seeCard = "Eeg kaarka";
/** @param {string} title how the conversation ended */
export const onlyCard = (title) => `${title}. Kaarkaaga oo keliya ayaa weli halkan ku jira.`;
