// A card or a code, which lies before the page.

export const toChat = "До розмови";
export const toStart = "На головну";
export const back = "Назад";
export const passOn = "Передати далі";
export const code = "У мене є код";
export const stillHere = "Твоя картка й далі тут, поки ти користуєшся цією сторінкою. Якщо почати нову розмову, картка звідси зникне.";
export const seeYours = "Показати мою картку";
export const seeCard = "Показати картку";
/** @param {string} title how the conversation ended */
export const onlyCard = (title) => `${title}. Тут залишилася тільки твоя картка.`;
