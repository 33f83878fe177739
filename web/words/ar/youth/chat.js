// What a conversation says about itself. `name` is the counsellor's.

export const counsellor = "المستشار";
export const you = "أنت";

export const moment = "لحظة …";
export const finding = "نبحث عن محادثتك.";
export const connecting = "نوصلك الآن.";
export const findingAnother = "نبحث عن مستشار آخر";
export const inQueue = "أنت في الطابور";
export const yourTurn = "نستقبلك عندما يحين دورك";
export const notHereAnyMore = "لم يعد في المحادثة";
export const isOver = "انتهت المحادثة";
export const waitsForConnection = "في انتظار الاتصال";
export const here = "المستشار هنا الآن";
export const away = "المستشار ليس هنا الآن";
/** @param {string} name */
export const isHere = (name) => `${name} هنا`;

/** @param {number} place */
export const number = (place) => `رقمك في الطابور: ${place}`;
export const findingPlace = "نبحث عن دورك في الطابور";
export const readySoon = "سيكون المستشار جاهزًا بعد لحظات.";

export const sayMostImportant = "لا يزال هناك وقت لقول الأهم.";
export const closedForNew = "الدردشة مغلقة أمام الجدد، لكن يمكنكما إكمال المحادثة.";
export const keepPlaceTillClosing = "يبقى دورك محفوظًا، لكن لا يمكننا أن نعدك بأن نصل إليك قبل ذلك.";
export const closedWhileWaiting = "الدردشة مغلقة الآن. يبقى دورك محفوظًا ما دامت الصفحة مفتوحة، لكن لا يمكننا أن نعدك بأن يصل إليك أحد.";

/** @param {string} name */
export const endedBy = (name) => `انتهت المحادثة من جهة ${name}.`;
export const fourHours = "استمرت المحادثة أربع ساعات، ولا يمكن أن تستمر أكثر.";
export const notWithUs = "المحادثة لم تعد عندنا. إما أنها انتهت أو ضاعت.";
/** @param {string} name */
export const readable = (name) => `يمكنك قراءتها هنا حتى تمسح الصفحة، لمدة 15 دقيقة على الأكثر. ويمكن قراءتها لدى ${name} 15 دقيقة على الأكثر أيضًا.`;

export const offline = "لا يوجد إنترنت عندك. ما تكتبه ينتظر هنا ويُرسَل عندما يعود الإنترنت.";
export const blocked =
  "لا يمكننا الاتصال. يبدو أن الشبكة هنا تمنع الدردشة، وشبكات المدارس تفعل ذلك أحيانًا. جرّب إنترنت الهاتف، أو اتصل بأحد الأرقام في «مساعدة عاجلة». نحن نواصل المحاولة.";
export const connectionLost = "انقطع الاتصال. نحاول من جديد تلقائيًا. ما تكتبه ينتظر هنا.";
export const broken = "يوجد عطل عندنا الآن. ما تكتبه ينتظر هنا حتى يُصلَح.";
/** @param {string} name */
export const untrusted = (name) => `لا يمكننا التأكد من أن الرد من ${name}. ما تكتبه يبقى هنا ولا يُرسَل.`;
/** @param {string} name */
export const lostConnection = (name) => `انقطع الاتصال لدى ${name}. ما تكتبه يصل إذا عاد الاتصال.`;
/** @param {string} name */
export const lostConnectionWithText = (name) => `انقطع الاتصال لدى ${name}. ما كتبتماه موجود لدى ${name}، ويعود إلى هنا عندما يعود الاتصال.`;
export const noAnswer = "لا أحد يرد الآن";
export const stillYourPlace = "لا يزال دورك محفوظًا.";
export const forTheNew = "اترك الصفحة مفتوحة. ما تكتبه الآن هو للمستشار الجديد.";
export const restoring = "نجلب محادثتكما. لحظة من فضلك.";
export const old = "هذه الصفحة أصبحت قديمة. أرسل ما تكتبه، ثم أعد تحميلها: المحادثة تبقى معك.";

export const leaveQueue = "مغادرة الطابور؟";
export const leaveQueueText = "تخسر دورك، ويختفي ما كتبته هنا.";
export const yesLeaveQueue = "نعم، مغادرة الطابور";
export const endNow = "إنهاء المحادثة الآن؟";
export const clearedAtOnce = "عندها تُمسَح هذه الصفحة فورًا.";
export const yesEnd = "نعم، إنهاء المحادثة";
export const noStay = "لا، البقاء هنا";

/** @param {string} name */
export const cantGoOn = (name) => `لا يمكن المتابعة الآن مع ${name}`;
/** @param {string} name */
export const offDuty = (name) => `انتهت مناوبة ${name}`;
export const notYourFault = "الذنب ليس ذنبك.";
export const nobodyElse = "لا أحد غيره يرد الآن.";
export const keepPlaceOrCall = "يمكنك الاحتفاظ بدورك حتى يأتي مستشار آخر، أو الاتصال بأحد الآن.";
export const goOnWithAnother = "المتابعة مع مستشار آخر؟ أنت من يقرر بعد ذلك إن كان المستشار الجديد يرى ما كتبته.";
export const keepPlace = "الاحتفاظ بدوري";
export const withAnother = "المتابعة مع آخر";
export const noEnd = "لا، الإنهاء هنا";
export const numbers = "عرض الأرقام";

export const doneReading = "هل انتهيت من القراءة؟";
export const pageEmptied = "عندها تُمسَح الصفحة.";
export const clear = "مسح الصفحة";

/** @param {string} what as in traces.js */
export const looksLike = (what) => `هذا يشبه ${what}`;
export const looksLikeText = "لم يُرسَل بعد. إذا استطعنا معرفة هويتك، وكنا قلقين جدًا، فقد يُلزمنا القانون بإبلاغ البلدية (kommunen).";
export const mend = "تعديل النص";
export const sendAnyway = "إرسال رغم ذلك";

export const nobodyOnDuty = "لا يوجد مستشار الآن";
export const stillInQueue = "لا يزال دورك في الطابور محفوظًا، وهذه الصفحة تخبرك عندما يستقبلك مستشار.";
export const youCanCall = "إذا احتجت إلى التحدث مع أحد الآن، فيمكنك الاتصال.";
export const iWait = "سأنتظر";

/** @param {string} name */
export const mayRead = (name) => `هل يُسمح لـ ${name} برؤية ما كتبته؟`;
/** @param {string} name */
export const mayReadText = (name) => `${name}: مستشار جديد في المحادثة. إذا كان جوابك لا، فلن يرى إلا ما يأتي من الآن.`;
export const yesShow = "نعم، عرضه";
export const noStartOver = "لا، بداية جديدة";

/** @param {string} name */
export const mayTakeOver = (name) => `هل يُسمح لـ ${name} بمتابعة المحادثة؟`;
/** @param {string} asks @param {string} name */
export const mayTakeOverText = (asks, name) =>
  `سؤال من ${asks}: هل تناسبك متابعة المحادثة مع ${name}؟ القرار لك. لن يظهر ما كتبته لـ ${name} إلا إذا كان جوابك نعم بعد ذلك.`;
export const yesTakeOver = "نعم، لا مانع";
export const noTakeOver = "لا، البقاء هنا";
/** @param {string} name */
export const goesOn = (name) => `المحادثة ما زالت مع ${name}.`;

/** @param {string} name */
export const sendUnsent = (name) => `هل نرسل إلى ${name} ما لم يُرسَل؟`;
export const sendUnsentText = "إذا كان جوابك لا، فسيبقى هنا في صفحتك فقط.";
export const yesSend = "نعم، إرساله";
export const noSend = "لا، عدم إرساله";

/** @param {string} name */
export const awayLong = (name) => `لا اتصال مع ${name} منذ أكثر من دقيقة`;
export const awayLongText = "الانتظار، أم المتابعة مع مستشار آخر؟ ما تكتبه الآن يصل إذا عاد الاتصال.";

export const undo = "تراجع";
export const leaveTheQueue = "مغادرة الطابور";
export const endChat = "إنهاء المحادثة";

export const notSent = "تعذّر إرسال الرسالة.";
/** @param {string} name */
export const writes = (name) => `كتابة من ${name} …`;
/** @param {string} name */
export const joined = (name) => `${name} هنا. أنت الآن في محادثة مع مستشار.`;
export const cut = "الجزء الأقدم غير موجود هنا.";
export const restored = "عادت المحادثة.";
export const lost = "ما كتبتماه من قبل ضاع. فقده الطرفان، وليست عندنا نسخة.";
export const fleeting = "متصفحك لا يحفظ شيئًا لهذه الصفحة. إذا أعدت تحميلها أو أغلقتها، فلا يمكن استعادة المحادثة.";
