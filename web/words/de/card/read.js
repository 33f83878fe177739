// What may stand on a card, as whoever gets it reads of it.

export const line = "wer Hilfe sucht";
export const called = "der Name, den die Person möchte";
export const reach = "wie man die Person erreicht";
export const when = "wann es passt";
export const not = "was ihr nicht dürft";
export const age = "ob die Person unter 18 ist";
export const about = "worum es geht";
export const messages = "eigene Nachrichten aus dem Chat";
