// A card, from choosing who gets it until it is looked through.

/** @param {number} step */
export const step = (step) => `الخطوة ${step} من 3`;
export const later = "ليس الآن";
export const again = "إعادة المحاولة";
export const another = "اختيار جهة أخرى";
export const mend = "تعديل";
export const lookThrough = "مراجعة";

export const loading = "لحظة …";
export const loadingText = "نجلب قائمة من يمكنهم استلام البطاقة.";
export const failed = "تعذّر جلب القائمة";
export const whom = "من يستلم البطاقة؟";
export const whomText = "أنت من يكتب البطاقة ويقرر ما فيها. المحادثة لا تُرسَل. لا يُرسَل شيء قبل موافقتك في النهاية.";
export const nobody = "لا أحد يستلم بطاقات الآن";
export const nobodyText = "لا توجد الآن جهة يمكننا الإرسال إليها. يمكنك سؤال المستشار عمّا يمكن فعله بدلًا من ذلك.";
/** @param {string} name */
export const notNow = (name) => `لا تُستلَم بطاقات الآن لدى ${name}. يمكنك اختيار جهة أخرى.`;
/** @param {string} name */
export const choose = (name) => `اختيار ${name}`;
/** @param {string} soon "within one working day" */
export const opens = (soon) => `تُفتَح ${soon}`;
/** After their name. @param {string} soon */
export const theyOpen = (soon) => `يفتحون البطاقة ${soon}.`;

export const treatment = "علاج";
export const caseWorker = "أخصائي اجتماعي";
export const school = "الإرشاد في المدرسة";
export const dualDiagnosis = "فريق صحي تابع للإقليم";
export const volunteer = "مكان لقاء يديره متطوعون";
export const person = "شخص معيّن";

export const what = "ماذا تريد أن يعرفوا؟";
export const whatText = "كل شيء هنا اختياري. يمكن ترك كل الخانات فارغة. لن يُرسَل شيء بعد.";
/** Before the counsellor's own words. */
export const counsellorWrites = "كتب المستشار:";
export const suggested = "مقترح";
/** @param {string} label */
export const suggestions = (label) => `اقتراحات: ${label}`;
/** @param {number} most @param {number} length */
export const tooLong = (most, length) => `أقصى عدد للأحرف: ${most}. عدد ما كتبته: ${length}.`;
export const notSay = "لا أريد أن أقول";

export const called = "بماذا ينادونك؟";
export const calledHint = "يكفي الاسم الأول أو اسم مستعار.";
export const reach = "كيف يمكنهم التواصل معك؟";
export const reachHint = "مثلًا: رسالة نصية إلى 12345678. أو بريد إلكتروني لا يقرؤه غيرك.";
/** Begins an answer; a number or an address follows. */
export const reachSms = "رسالة نصية إلى";
export const reachCall = "مكالمة على الرقم";
export const reachMail = "بريد إلكتروني إلى";
export const noContactYet = "إذا بقيت هذه الخانة فارغة، فلن يصلك رد إلا هنا، باستخدام رمزك.";
export const when = "ما الوقت المناسب لك؟";
export const whenHint = "مثلًا: أيام العمل بعد الساعة 15.";
export const not = "ما الذي لا يُسمح لهم به؟";
export const notHint = "يمكنك الضغط على اقتراح أو الكتابة بكلماتك.";
export const notCall = "لا تتصلوا بي بالهاتف";
export const notCallLate = "لا تتصلوا بي بعد الساعة 16";
export const notLetter = "لا ترسلوا رسائل إلى البيت";
export const notParents = "لا تتواصلوا مع والديّ";
export const about = "ما الموضوع؟";
export const aboutHint = "القليل أو الكثير، كما يناسبك.";

export const age = "كم عمرك؟";
/** @param {string} name @param {string} why in their own words */
export const ageWhy = (name, why) => `سبب هذا السؤال من ${name}: ${why}`;
export const under18 = "أقل من 18";
export const adult = "18 أو أكثر";

export const line = "لمن تطلب المساعدة؟";
export const lineHint = "الشخص المقرّب هو مثلًا أخ أو أخت أو صديق أو ابن أو ابنة لمن يمرّ بوقت صعب.";
export const myself = "لي أنا";
export const relative = "لي، كشخص مقرّب من غيري";
export const others = "البطاقة تطلب المساعدة لك كشخص مقرّب. لا تكتب اسم الشخص الآخر أو أي شيء قد يكشف هويته.";
export const othersToo = "إذا كان في الرسائل شيء عن أشخاص آخرين، فالأفضل تركها.";

export const messages = "إضافة شيء كتبته في المحادثة";
/** @param {number} most */
export const messagesHint = (most) => `يمكن إضافة رسائلك أنت فقط. العدد الأقصى: ${most}.`;
/** @param {number} count */
export const picked = (count) => (count ? `المختار: ${count}` : "لا شيء مختار");
/** @param {number} most */
export const tooMany = (most) => `العدد الأقصى للرسائل: ${most}. احذف بعضها.`;
export const tooMuch = "هذا أكثر مما تتسع له بطاقة واحدة. احذف بعض الرسائل أو اختصر النص قليلًا.";

/** What stands on the card. */
export const partLine = "لمن المساعدة";
export const partCalled = "بماذا ينادونك";
export const partReach = "كيف يمكنهم التواصل معك";
export const partWhen = "الوقت المناسب لك";
export const partNot = "ما لا يُسمح لهم به";
export const partAge = "العمر";
export const partAbout = "الموضوع";
export const partMessages = "شيء كتبته في المحادثة";
export const lineSelf = "لك أنت";
export const lineRelative = "لك، كشخص مقرّب من غيرك";

/** Before and after their name. */
export const exactly = "هذا بالضبط ما يصل إلى";
export const exactlyAfter = "ولا شيء غيره. ويُرسَل معه ما توافق عليه أدناه. المستشار لا يراه.";
/** @param {string} name */
export const cardTo = (name) => `البطاقة إلى ${name}`;
export const change = "تعديل";
export const remove = "حذف";
/** @param {string} label */
export const removed = (label) => `حُذف: ${label}.`;
export const undo = "تراجع";
export const putBack = "عاد إلى مكانه.";
export const cpr = "هذا يشبه رقم CPR. هم لا يحتاجون إليه.";
export const noContact = "إذًا لن يصلك رد إلا هنا، باستخدام رمزك.";
export const noWay = "لا توجد طريقة للتواصل معك.";
export const empty = "البطاقة فارغة. لن يروا إلا أن هناك من يريد المساعدة.";
export const goodToKnow = "من المفيد أن تعرف";
export const tick = "إذا كان جوابك نعم، فضع علامة هنا. وإلا فلن يُرسَل شيء.";
export const getCode = "الحصول على الرمز";
