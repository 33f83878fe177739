// The code, the press that sends, and what became of the card.

export const toTalk = "العودة إلى المحادثة";
export const back = "رجوع";
export const close = "إغلاق";
export const takeBack = "سحب البطاقة";

/** The button of the front page. */
const haveCode = "«لديّ رمز»";

export const yourCode = "رمزك";
export const yourSix = "رمزك، ست كلمات";
export const notYet = `لم تُرسَل البطاقة بعد. هذه الكلمات الدنماركية الست هي رمزك. بها يمكنك رؤية الردود وسحب البطاقة: بزر ${haveCode} في الصفحة الأولى.`;
export const keep = "اكتب الكلمات الست عندك كما هي. من دونها لا يمكن لك ولا لنا العثور على البطاقة من جديد.";
export const copyCode = "نسخ الرمز";
export const copied = "تم النسخ. ألصق الرمز في مكان لا يراه غيرك. إذا كان أحد يستخدم معك هذا الجهاز، فانسخ شيئًا آخر بعد ذلك.";
export const notCopied = "لم يسمح المتصفح بالنسخ. اكتب الكلمات عندك بدلًا من ذلك.";
/** @param {string} name */
export const send = (name) => `إرسال إلى ${name}`;

export const sending = "جارٍ القفل والإرسال …";
export const sendingText = "قد يستغرق ذلك بضع ثوانٍ في بعض الهواتف. اترك الصفحة مفتوحة.";

/** @param {string} name */
export const sent = (name) => `أُرسلت البطاقة إلى ${name}`;
/** @param {string} name */
export const sentBefore = (name) => `البطاقة مُرسَلة من قبل إلى ${name}`;
/** @param {string} day "Thursday 3 December" */
export const promised = (day) => `يعدون بفتحها في موعد أقصاه ${day}.`;
export const withContact = "في البطاقة مكتوب كيف يمكنهم التواصل معك.";
export const withoutContact = "ليس في البطاقة كيف يمكنهم التواصل معك.";
/** @param {string} day */
export const deleted = (day) => `تُحذَف ${day}. في الصفحة الأولى يمكنك الضغط على ${haveCode} لمعرفة إن كانوا قد ردّوا.`;
/** Before the number. @param {string} name */
export const call = (name) => `يمكنك الاتصال بـ ${name}:`;
/** @param {string} name */
export const callToo = (name) => `يمكنك أيضًا الاتصال بـ ${name}:`;
export const tell = "إخبار المستشار أنني أرسلتها";
/** Written in the chat for the young person. @param {string} name */
export const told = (name) => `أرسلت البطاقة إلى ${name}.`;
export const toldNow = "هذا مكتوب في المحادثة الآن.";
export const notTold = "تعذّرت كتابة ذلك في المحادثة الآن.";
export const alsoToAnother = "إرسال إلى جهة أخرى أيضًا";
/** @param {string} name */
export const sentTo = (name) => `أُرسلت إلى ${name}`;
export const seeIt = "عرضها أو سحبها";

/** Told in the conversation. */
export const cardNotSent = "لم تُرسَل البطاقة.";
/** @param {string} name */
export const cardSent = (name) => `أُرسلت البطاقة إلى ${name}.`;
/** @param {string} name */
export const cardUnknown = (name) => `لا نعرف إن كانت البطاقة قد وصلت إلى ${name}.`;
export const cardGone = "البطاقة لم تعد عندنا.";

export const unknown = "لا نعرف إن كانت قد وصلت";
/** @param {string} name */
export const unknownText = (name) => `لم نعرف إن كانت البطاقة ظاهرة لدى ${name}. اترك الصفحة مفتوحة.`;
export const trying = "نحاول من جديد تلقائيًا ما دامت الصفحة مفتوحة. لا تُرسَل مرتين أبدًا.";
export const notTrying = "لن نرسل شيئًا قبل الضغط على الزر.";
export const saveCode = "احتفظ برمزك. فهو يعمل إذا كانت البطاقة قد وصلت:";
export const mustKnow = "قبل التعديل، يجب أن نعرف إن كانت البطاقة عندنا.";
export const backUnread = "سُحبت من دون أن تُقرأ. يمكنك تعديلها الآن.";
export const hadNotArrived = "لم تكن قد وصلت. يمكنك تعديلها الآن.";
export const hadOpened = "كانوا قد فتحوها.";
export const sameCode = "إذا أرسلتها من جديد، يبقى الرمز نفسه.";

export const notSent = "لم تُرسَل";
export const wasNotSent = "تعذّر الإرسال";
export const stillHere = "ما كتبته لا يزال هنا.";
export const safe = "لم يُرسَل شيء، وما كتبته لا يزال هنا.";
export const seeNewCode = "عرض الرمز الجديد";
/** @param {string} name */
export const closed = (name) => `لا تُستلَم بطاقات الآن لدى ${name}`;
export const closedText = "يمكنك اختيار جهة أخرى أو سؤال المستشار.";
/** @param {string} name */
export const full = (name) => `بطاقات كثيرة الآن لدى ${name}`;
export const fullText = "لا وقت لديهم لفتح المزيد.";
export const fullNext = "يمكنك المحاولة في يوم آخر أو اختيار جهة أخرى.";
export const tooMany = "لحظة من فضلك";
export const tooManyText = "أُرسل الكثير من الشبكة التي تستخدمها. انتظر بضع دقائق ثم اضغط من جديد.";
export const withdrawn = "البطاقة مسحوبة";
export const withdrawnText = "لذلك لم تُرسَل. ما كتبته لا يزال هنا. يمكنك مراجعته إذا أردت إرساله رغم ذلك.";
export const taken = "الرمز مستخدَم";
export const takenText = "توجد عندنا بطاقة بهذا الرمز. لم يُرسَل شيء هذه المرة، وما كتبته لا يزال هنا. تحصل على رمز جديد: اكتبه عندك، واحتفظ بالقديم أيضًا.";
/** When the name is not known. */
export const recipient = "الجهة المستلِمة";
/** @param {string} name */
export const changed = (name) => `تغيّر شيء أو مفتاح لدى ${name} منذ أن بدأت. لم يُرسَل شيء. الرجاء المراجعة من جديد.`;

export const askTakeBack = "سحب البطاقة؟";
/** @param {string} name */
export const willBeGone = (name) => `إذا سحبتها، تُحذَف هنا، ولا يمكن فتحها بعد ذلك لدى ${name}.`;
/** When it is known that they have opened it. */
export const theyOpened = "لقد فتحوها.";
export const theyHadOpened = "كانوا قد فتحوها.";
export const noted = "ربما كتبوا ما فيها عندهم، وقد يُلزمهم القانون بأن يتصرفوا.";
export const yesTakeBack = "نعم، سحب البطاقة";
export const noKeep = "لا، تبقى كما هي";
export const takenBackMaybe = "لا نعرف إن كانت قد سُحبت.";
export const notTakenBack = "لم تُسحَب بعد.";
export const deletedUnread = "حُذفت من دون أن تُقرأ";
export const deletedUnreadText = "لم يقرأها أحد، ولا يمكن لأحد أن يقرأها الآن.";
export const deletedHere = "حُذفت هنا";
export const gone = "لم تعد عندنا";
export const goneText = "حُذفت هنا، ولا يمكن لأحد أن يفتحها بعد الآن.";
export const codeEnded = "الرمز لم يعد يعمل.";

/** What is lost with the page. */
export const cardLost = "تختفي بطاقتك أيضًا من هنا. إذا لم تُرسَل بعد، فلن تُرسَل.";
export const codeLost = "هل كتبت عندك رمز ما أرسلته؟ هو أيضًا يختفي من هنا.";

export const idle = "تُمسَح هذه الصفحة بعد دقيقة إذا لم تُستخدَم. للبقاء، اضغط في أي مكان.";
export const emptied = "مُسحت الصفحة";
export const emptiedText = "لم تُستخدَم مدة ربع ساعة، وكان يمكن لشخص آخر أن يجلس أمام الشاشة.";
export const emptiedCode = "إذا أرسلت شيئًا ولم تسحبه، فيمكنك رؤيته باستخدام رمزك.";
export const emptiedDoubt = "لا نعرف إن كانت بطاقتك قد وصلت. لن تُرسَل من هنا مرة أخرى. برمزك يمكنك معرفة إن كانت قد وصلت.";
