// The last page of a conversation. `name` is the counsellor's.

/** @param {string} name */
export const deletedThere = (name) => `النص محذوف الآن لدى ${name}.`;
/** @param {string} name */
export const readableThere = (name) => `يمكن قراءة المحادثة لدى ${name} مدة 15 دقيقة أخرى على الأكثر. بعد ذلك تُحذَف.`;
export const emptied = "مُسحت هذه الصفحة.";
export const welcome = "أهلًا بك دائمًا من جديد.";

export const you = "أنهيت المحادثة";
export const outOfQueue = "غادرت الطابور";
export const outOfQueueText = "مُسحت هذه الصفحة، ولم يقرأ أحد ما كتبته.";
export const emptiedTitle = "مُسحت هذه الصفحة";
export const notTold = "لم نتمكن من إخبار أحد، لأن الاتصال كان مقطوعًا. تُغلَق المحادثة وحدها.";
/** @param {string} name */
export const doesNotKnow = (name) =>
  `كان الاتصال مقطوعًا عندك، لذلك لم يصل بعد إلى ${name} خبر مغادرتك. ما وصل من رسائلك يمكن قراءته لدى ${name} حتى تُغلَق المحادثة.`;
export const placeFreeSoon = "كان الاتصال مقطوعًا عندك، لذلك يصبح مكانك في الطابور شاغرًا بعد قليل. لم يقرأ أحد ما كتبته.";
/** @param {string} name */
export const ended = (name) => `انتهت المحادثة من جهة ${name}`;
export const cleared = { title: "مُسحت الصفحة", text: "المحادثة اختفت من هنا." };
export const waitedTooLong = {
  title: "لم نصل إليك",
  text: "انتظرت ساعتين، ونحن آسفون لذلك. لا يمكن للطابور أن يحفظ دورك أكثر. حاول من جديد، أو اتصل بأحد الأرقام في «مساعدة عاجلة».",
};
export const timeUp = "انتهى الوقت";
export const timeUpText = "لا يمكن أن تستمر المحادثة أكثر من أربع ساعات.";
export const startAnew = "يمكنك بدء محادثة جديدة.";
export const moved = { title: "المحادثة في مكان آخر", text: "فُتحت في علامة تبويب أخرى أو على جهاز آخر. ومُسحت هنا." };
export const full = { title: "امتلأ الطابور", text: "أخذ شخص آخر المكان الأخير. حاول من جديد بعد قليل." };
export const nobody = {
  title: "لا يوجد مستشار الآن",
  text: "غادر آخر مستشار لحظة بدأت. في الصفحة الأولى مكتوب متى نكون هنا من جديد.",
};
export const tooMany = { title: "لحظة من فضلك", text: "بدأت محادثات كثيرة من الشبكة التي تستخدمها. حاول من جديد بعد بضع دقائق." };
export const expired = { title: "تعذّر جلب المحادثة", text: "لم تعد عندنا، وليست عندنا نسخة. يمكنك بدء محادثة جديدة." };
export const discarded = {
  title: "أغلق المتصفح الصفحة",
  text: "كانت في الخلفية، فأغلقها متصفحك لتوفير الذاكرة. لا يمكن جلب المحادثة هنا من جديد، وليست عندنا نسخة. إذا كنت في محادثة مع مستشار، فلا يزال يمكنه قراءة ما وصل حتى تُغلَق المحادثة. يمكنك بدء محادثة جديدة.",
};
export const gone = {
  title: "المحادثة ضاعت",
  text: "إما أنها انتهت، أو فقدها الطرفان. ليست عندنا نسخة، لأنها كانت عندكما فقط. إذا بدأت محادثة جديدة، فعليك أن تحكي من الأول، ونحن آسفون لذلك.",
};
export const broken = { title: "حدث خطأ عندنا", text: "لم يكن ممكنًا أن تستمر المحادثة. لم يكن ذلك بسببك. يمكنك محاولة البدء من جديد." };
