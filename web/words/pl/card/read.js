// What may stand on a card, as whoever gets it reads of it.

export const line = "kto szuka pomocy";
export const called = "jak się zwracać";
export const reach = "jak się kontaktować";
export const when = "kiedy pasuje";
export const not = "czego nie wolno";
export const age = "czy to osoba poniżej 18 lat";
export const about = "o co chodzi";
export const messages = "własne wiadomości z czatu";
