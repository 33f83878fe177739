// Et kort eller en kode, som ligger foran siden.

export const toChat = "Til samtalen";
export const toStart = "Til forsiden";
export const back = "Tilbage";
export const passOn = "Send videre";
export const code = "Jeg har en kode";
export const stillHere = "Dit kort er her stadig, så længe du bruger siden. Begynder du en ny samtale, forsvinder det herfra.";
export const seeYours = "Se dit kort";
export const seeCard = "Se kortet";
/** @param {string} title hvordan samtalen endte */
export const onlyCard = (title) => `${title}. Kun dit kort er her stadig.`;
