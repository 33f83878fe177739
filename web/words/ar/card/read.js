// What may stand on a card, as whoever gets it reads of it.

export const line = "من يطلب المساعدة";
export const called = "الاسم الذي يُنادى به";
export const reach = "طريقة التواصل";
export const when = "الوقت المناسب";
export const not = "ما لا يُسمح لكم به";
export const age = "هل العمر أقل من 18";
export const about = "الموضوع";
export const messages = "رسائل من المحادثة كتبها بنفسه";
