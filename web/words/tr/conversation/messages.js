// A conversation, as both ends see it.

export const waiting = "Bekliyor";
export const sent = "Yolda";
export const delivered = "Ulaştı";
export const unsent = "Gönderilmedi";

export const whole = "Mesajın tamamını göster";
export const earlier = "Öncekileri göster";

/** @param {number} over characters */
export const tooLong = (over) => `Mesaj ${over} karakter fazla. İkiye böl, böylece hepsi gider.`;
/** @param {number} left characters */
export const left = (left) => `${left} karakter kaldı`;

/** @param {number} count */
export const unread = (count) => `${count} yeni mesaj`;
