// A card or a code, which lies before the page.

export const toChat = "إلى المحادثة";
export const toStart = "إلى الصفحة الأولى";
export const back = "رجوع";
export const passOn = "إرسال لجهة أخرى";
export const code = "لديّ رمز";
export const stillHere = "بطاقتك لا تزال هنا ما دمت تستخدم الصفحة. إذا بدأت محادثة جديدة، تختفي من هنا.";
export const seeYours = "عرض بطاقتك";
export const seeCard = "عرض البطاقة";
/** @param {string} title how the conversation ended */
export const onlyCard = (title) => `${title}. لم يبقَ هنا إلا بطاقتك.`;
