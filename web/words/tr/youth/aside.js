// A card or a code, which lies before the page.

export const toChat = "Sohbete dön";
export const toStart = "Ana sayfaya git";
export const back = "Geri";
export const passOn = "İlet";
export const code = "Kodum var";
export const stillHere = "Sayfayı kullandığın sürece kartın burada kalır. Yeni bir sohbet başlatırsan buradan kaybolur.";
export const seeYours = "Kartını gör";
export const seeCard = "Kartı gör";
/** @param {string} title how the conversation ended */
export const onlyCard = (title) => `${title}. Yalnızca kartın hâlâ burada.`;
