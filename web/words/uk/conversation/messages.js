// A conversation, as both ends see it.

export const waiting = "Чекає";
export const sent = "У дорозі";
export const delivered = "Доставлено";
export const unsent = "Не надіслано";

export const whole = "Показати все повідомлення";
export const earlier = "Показати попередні";

/** @param {number} over characters */
export const tooLong = (over) => `Повідомлення задовге. Зайвих знаків: ${over}. Розділи його на два, і тоді вміститься все.`;
/** @param {number} left characters */
export const left = (left) => `Залишилося знаків: ${left}`;

/** @param {number} count */
export const unread = (count) => (count > 1 ? `Нових повідомлень: ${count}` : "1 нове повідомлення");
