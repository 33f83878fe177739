// A conversation, as both ends see it.

export const waiting = "Way sugaysaa";
export const sent = "Way socotaa";
export const delivered = "Way gaartay";
export const unsent = "Lama dirin";

export const whole = "Tus farriinta oo dhan";
export const earlier = "Tus kuwii hore";

/** @param {number} over characters */
export const tooLong = (over) => `Farriintu aad bay u dheer tahay: ${over} xaraf baa dheeraad ah. Laba u qaybi, markaas way wada gelaysaa.`;
/** @param {number} left characters */
export const left = (left) => `${left} xaraf baa haray`;

/** @param {number} count */
export const unread = (count) => (count > 1 ? `${count} farriimood oo cusub` : "1 farriin oo cusub");
