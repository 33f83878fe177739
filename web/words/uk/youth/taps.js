// Two questions when the chat is over.

export const helped = "Чи допомогло писати?";
export const itHelped = "Допомогло";
export const itHelpedLittle = "Трохи";
export const itHelpedNot = "Ні";
export const again = "Чи варто було б написати сюди ще раз?";
export const yes = "Так";
export const maybe = "Можливо";
export const no = "Ні";
export const alone = "Відповідати не обов’язково. Ми рахуємо тільки відповіді, і ніхто не бачить, хто що відповів.";
export const thanks = "Дякуємо.";
