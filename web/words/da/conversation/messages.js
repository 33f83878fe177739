// En samtale, som begge ender ser den.

/** Ved en besked: hvor langt den er nået. At den er fremme, ved vi først, når den er leveret: nettet kan være væk, uden at nogen har mærket det. */
export const waiting = "Venter";
export const sent = "På vej";
export const delivered = "Leveret";
export const unsent = "Ikke sendt";

export const whole = "Vis hele beskeden";
export const earlier = "Vis tidligere";

/** @param {number} over tegn */
export const tooLong = (over) => `Beskeden er ${over} tegn for lang. Del den i to, så kommer det hele med.`;
/** @param {number} left tegn */
export const left = (left) => `${left} tegn tilbage`;

/** Læst op, når mange kommer på én gang. @param {number} count */
export const unread = (count) => (count > 1 ? `${count} nye beskeder` : "1 ny besked");
