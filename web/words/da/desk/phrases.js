// Svar, der er klar til feltet.

/** @param {number} count */
export const found = (count) => `${count} svar. Vælg med pil op og ned, og tryk Enter.`;
export const none = "Ingen svar passer.";
/** Det, der er skrevet, er ikke et søgeord. */
export const keepsText = "Esc lader det stå som tekst.";
export const nothingYet = "Der er ingen svar endnu.";
export const notFetched = "Svarene kunne ikke hentes. Luk listen, og prøv igen.";
export const putIn = "Svaret står i feltet. Det er ikke sendt.";
export const unchecked = "Ikke tjekket endnu";
export const own = "Dit eget";
/** @param {string} place med krøllede parenteser */
export const unfilled = (place) => `Udfyld ${place}, før du sender.`;
