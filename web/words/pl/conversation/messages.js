// A conversation, as both ends see it.

export const waiting = "Czeka";
export const sent = "W drodze";
export const delivered = "Dostarczono";
export const unsent = "Nie wysłano";

export const whole = "Pokaż całą wiadomość";
export const earlier = "Pokaż wcześniejsze";

/** @param {number} over characters */
export const tooLong = (over) => `Wiadomość jest za długa. Znaków za dużo: ${over}. Podziel ją na dwie, wtedy zmieści się wszystko.`;
/** @param {number} left characters */
export const left = (left) => `Zostało znaków: ${left}`;

/** @param {number} count */
export const unread = (count) => (count > 1 ? `Nowe wiadomości: ${count}` : "1 nowa wiadomość");
