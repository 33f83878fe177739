// A closing card: numbers to call and next steps, which the counsellor writes and the young person picks from.

export const title = "Senin için bir kart";
export const call = "Şuraları arayabilirsin:";
export const steps = "Yanında götürmek istediklerini işaretle:";
/** @param {string} name the counsellor's */
export const seen = (name) => `${name} işaretlerini görebilir. İşaretlemediğin adımlar sohbet bitince silinir.`;
/** The chat is over. */
export const stays = "Kartın sen kapatana kadar burada kalır.";
/** The chat is over, and there are steps without a tick. */
export const unticked = "İşaretlemediğin adımlar silinir.";
/** Nothing of the card is ticked, and it has no numbers. */
export const goes = "Karttan saklamak istediklerini işaretle.";
export const newer = "Daha yeni bir kart var.";

/** When the chat is gone. */
export const yours = "Kartın";
export const chosen = "Seçtiklerin:";
export const write = "Saklamak istersen bir yere yaz. Yalnızca bu sayfada duruyor.";
export const close = "Kartı kapat";
/** Nobody has touched the page for long. */
export const covered = {
  title: "Hâlâ burada mısın?",
  text: "Başkaları okuyamasın diye kartının üstü kapatıldı. Kart hâlâ burada.",
  show: "Kartı göster",
};
