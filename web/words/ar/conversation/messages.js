// A conversation, as both ends see it.

export const waiting = "في الانتظار";
export const sent = "في الطريق";
export const delivered = "وصلت";
export const unsent = "لم تُرسَل";

export const whole = "عرض الرسالة كاملة";
export const earlier = "عرض ما سبق";

/** @param {number} over characters */
export const tooLong = (over) => `الرسالة طويلة جدًا. عدد الأحرف الزائدة: ${over}. إذا قُسمت إلى رسالتين، تصل كلها.`;
/** @param {number} left characters */
export const left = (left) => `الأحرف الباقية: ${left}`;

/** @param {number} count */
export const unread = (count) => (count > 1 ? `رسائل جديدة: ${count}` : "رسالة جديدة واحدة");
