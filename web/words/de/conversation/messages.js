// A conversation, as both ends see it.

export const waiting = "Wartet";
export const sent = "Unterwegs";
export const delivered = "Angekommen";
export const unsent = "Nicht gesendet";

export const whole = "Ganze Nachricht zeigen";
export const earlier = "Frühere zeigen";

/** @param {number} over characters */
export const tooLong = (over) => `Die Nachricht ist um ${over} Zeichen zu lang. Teil sie in zwei, dann kommt alles mit.`;
/** @param {number} left characters */
export const left = (left) => `Noch ${left} Zeichen`;

/** @param {number} count */
export const unread = (count) => (count > 1 ? `${count} neue Nachrichten` : "1 neue Nachricht");
