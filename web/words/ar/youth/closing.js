// A closing card: numbers to call and next steps, which the counsellor writes and the young person picks from.

export const title = "بطاقة لك";
export const call = "يمكنك الاتصال بهذه الأرقام:";
export const steps = "ضع علامة أمام ما يهمك:";
/** @param {string} name the counsellor's */
export const seen = (name) => `يمكن رؤية علاماتك لدى ${name}. الخطوات بلا علامة تختفي بعد انتهاء المحادثة.`;
/** The chat is over. */
export const stays = "تبقى بطاقتك هنا حتى تغلقها.";
/** The chat is over, and there are steps without a tick. */
export const unticked = "الخطوات بلا علامة تختفي.";
/** Nothing of the card is ticked, and it has no numbers. */
export const goes = "يبقى من البطاقة ما عليه علامة فقط.";
export const newer = "وصلت بطاقة أحدث.";

/** When the chat is gone. */
export const yours = "بطاقتك";
export const chosen = "اخترت هذا:";
export const write = "اكتبه عندك إذا أردت الاحتفاظ به. هو موجود هنا في هذه الصفحة فقط.";
export const close = "إغلاق البطاقة";
/** Nobody has touched the page for long. */
export const covered = {
  title: "هل ما زلت هنا؟",
  text: "بطاقتك مغطاة حتى لا يقرأها غيرك. لا تزال هنا.",
  show: "عرض البطاقة",
};
