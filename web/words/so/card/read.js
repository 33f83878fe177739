// What may stand on a card, as whoever gets it reads of it.

export const line = "cidda u baahan caawimo";
export const called = "magaca ay rabaan in loogu yeero";
export const reach = "sida loola soo xiriiro";
export const when = "goorta ku habboon";
export const not = "waxa aan idiin bannaanayn";
export const age = "inay ka yar yihiin 18";
export const about = "waxa ay ku saabsan tahay";
export const messages = "farriimahooda chat-ka";
