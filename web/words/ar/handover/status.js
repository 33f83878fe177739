// “I have a code”: the six words, and what they open.

export const haveCode = "لديّ رمز";
export const haveCodeText = "اكتب الكلمات الست التي حصلت عليها عند الإرسال. هي كلمات دنماركية.";
export const codeHint = "لا فرق بين الأحرف الكبيرة والصغيرة، ولا أهمية للفواصل والأسطر. في الكلمات أحرف من a إلى z فقط.";
export const codeKept =
  "الرمز لا يُحفَظ في الهاتف أو الكمبيوتر. إذا ضاع منك، فلا أحد يمكنه العثور عليه. عندها يمكنك الدردشة مع مستشار، أو الاتصال بالجهة التي أرسلت إليها.";
/** @param {string} word */
export const insteadOf = (word) => `بدلًا من ${word}`;
export const didYouMean = "هل تقصد:";
export const show = "عرض";
export const opening = "نفتح برمزك. قد يستغرق ذلك بضع ثوانٍ في بعض الهواتف.";
export const writeSix = "اكتب الكلمات الست من رمزك.";
/** @param {string[]} words */
export const notKnown = (words) => {
  const quoted = words.map((word) => `«${word}»`).join("، ");
  return words.length === 1 ? `لا نعرف الكلمة ${quoted}.` : `لا نعرف الكلمات ${quoted.replace(/، ([^،]*)$/, " و$1")}.`;
};
/** @param {number} count */
export const counted = (count) => `عدد كلماتك: ${count}. الرمز ست كلمات.`;
/** The same, whatever the reason. */
export const unknown = "لا نجد شيئًا بهذا الرمز. ربما هناك كلمة خاطئة. أو أن البطاقة سُحبت أو انتهت مدتها، وعندها تكون قد حُذفت.";

/** @param {string} name */
export const lost = (name) => `لا يمكن فتحها لدى ${name}`;
/** @param {string} name */
export const newKey = (name) => `تغيّر المفتاح لدى ${name}.`;
/** @param {string} day "Thursday 3 December" */
export const openedOnce = (day) => `فتحوها ${day}، لكن لا يمكنهم فتحها من جديد.`;
export const nobodyRead = "لم يقرأها أحد.";
export const lostNext = "يمكنك سحبها، أو الدردشة مع مستشار عن إرسالها من جديد.";
/** @param {string} name */
export const answered = (name) => `وصل رد من ${name}`;
export const answerBelow = "الرد موجود أدناه.";
export const writeAgain = "يمكنك الكتابة إليهم من جديد.";
/** @param {string} name */
export const closed = (name) => `أُغلقت البطاقة لدى ${name}`;
/** @param {string} day */
export const closedOn = (day) => `أغلقوها ${day}.`;
/** @param {string} day */
export const happened = (day) => `حدث ذلك ${day}.`;
export const notAnswered = "لم يردّوا هنا. ربما تواصلوا معك بطريقة أخرى. ألم يصلك شيء منهم، أو هل هناك المزيد لتقوله؟";
/** @param {string} day "3 December" */
export const until = (day) => `لا يزال يمكنك الكتابة إليهم هنا حتى ${day}.`;
/** @param {string} name */
export const read = (name) => `قُرئت البطاقة لدى ${name}`;
/** @param {string} day */
export const readOn = (day) => `قالوا إنهم قرؤوها وسيتواصلون معك. كان ذلك ${day}.`;
/** @param {string} name */
export const opened = (name) => `فُتحت البطاقة لدى ${name}`;
export const late = "لم يفتحها أحد بعد";
/** @param {string} name @param {string} day */
export const lateText = (name, day) => `كان الوعد من ${name} أن تُفتَح في موعد أقصاه ${day}. لم يحدث ذلك، ونحن آسفون.`;
export const waiting = "تنتظر أن تُفتَح";
/** @param {string} name @param {string} day */
export const waitingText = (name, day) => `وعد من ${name}: تُفتَح في موعد أقصاه ${day}.`;

export const stepSent = "أُرسلت";
export const stepOpened = "فُتحت";
export const stepAnswer = "رد";
/** Read aloud after each step. */
export const done = "نعم";
export const notDone = "ليس بعد";
/** @param {string} day "3 December" */
export const deletes = (day) => `تُحذَف تلقائيًا في ${day}.`;
export const lookAgain = "هل من جديد؟";
export const noAnswer = "لم يصل رد بعد.";
export const thread = "ما كُتب بينك وبينهم";
export const you = "أنت";
export const unreadable = "لا يمكن قراءة هذا.";
export const writeToThem = "الكتابة إليهم";
export const send = "إرسال";
export const sent = "تم الإرسال.";
export const sentOnly = "تم الإرسال، لكن تعذّر تحديث الصفحة.";
export const toStart = "إلى الصفحة الأولى";

export const agreed = "ما وافقت عليه";
export const agreedUnreadable = "ما وافقت عليه لا يمكن قراءته.";
export const consent = "الموافقة";
/** @param {string} name @param {string} when @param {number} version */
export const consentTo = (name, when, version) => `إلى ${name}، ${when}. النص رقم ${version}.`;
export const sentWith = "أُرسل معها:";
export const nothing = "لا معلومات";
export const print = "طباعة";

/** "3 December" @param {number} date @param {string} month */
export const shortDay = (date, month) => `${date} ${month}`;
/** "Thursday 3 December" @param {string} weekday @param {number} date @param {string} month */
export const day = (weekday, date, month) => `يوم ${weekday} ${date} ${month}`;
/** "3 December 2026 at 14:05" @param {number} date @param {string} month @param {number} year @param {string} hour @param {string} minute */
export const moment = (date, month, year, hour, minute) => `${date} ${month} ${year} الساعة ${hour}:${minute}`;
export const unknownDay = "يوم غير معروف";
export const unknownMoment = "في وقت غير معروف";
