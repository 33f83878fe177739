// The conversation is covered, because nobody has touched the page for long.

export const title = "Ти ще тут?";
export const text = "Розмову прикрито, щоб її не прочитали інші. Вона й далі тут.";
export const show = "Показати розмову";
export const news = "Для тебе є щось нове.";
