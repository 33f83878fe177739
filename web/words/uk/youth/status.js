// Written by a test (src/http/types_tests.rs) from src/words, which says more of each.

export const broken = "Чат зараз не працює";
export const broken_text = "Це помилка в нас, а не в тебе. Ця сторінка сама зміниться, коли чат знову запрацює.";
export const closed = "Зараз зачинено";
export const closes = "Чат закривається через {n} хв.";
export const full = "Черга зараз повна";
export const full_text = "Чекає так багато людей, що ми не можемо обіцяти, що встигнемо тобі відповісти. Ця сторінка сама зміниться, коли буде місце.";
export const nobody = "Зараз нікого немає на зв’язку";
export const nobody_text = "На зв’язку немає жодного консультанта, тож почати розмову зараз не можна.";
export const on_duty = "Консультантів на зв’язку: {n}.";
export const one_on_duty = "Один консультант на зв’язку.";
export const open = "Зараз відкрито";
export const opens = "Ми знову відкриємося {when}.";
export const opens_unknown = "Ми не можемо сказати, коли консультант знову буде на зв’язку.";
export const pause = "Зараз перерва, тож відповідь прийде трохи пізніше, ніж зазвичай.";
export const wait_about = "Час очікування: приблизно {to} хв.";
export const wait_between = "Час очікування: приблизно {from}–{to} хв.";
export const wait_none = "Чекати майже не треба.";
export const wait_unknown = "Ми не можемо сказати, скільки доведеться чекати.";
export const wait_up_to = "Час очікування: приблизно до {to} хв.";
