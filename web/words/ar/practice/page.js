// What the practice chat says about itself. Where it is like the real chat, it says the same.

export const notHuman = "تدريب، وليس إنسانًا";
/** @param {string} name */
export const joined = (name) => `${name} هنا. هذا تدريب، و${name} ليس إنسانًا.`;
export const danger = "خطر على الحياة: 112";

export const endNowText = "في المحادثة الحقيقية تُمسَح صفحتك فورًا، ويمكن للمستشار أن يقرأ المحادثة 15 دقيقة أخرى على الأكثر. هنا لم يقرأ أحد شيئًا.";
export const looksLikeText = "في الدردشة الحقيقية نوقفك هنا أيضًا، حتى لا تكشف عن هويتك إذا كنت لا تريد ذلك. أما هنا فلا يُرسَل شيء على أي حال.";
export const writeAnyway = "كتابته رغم ذلك";
export const nobodyReads = "لا أحد يقرأ هنا";
export const nobodyReadsText = "إذا كان الأمر جدّيًا، فاكتب إلى مستشار، أو اتصل الآن:";
export const practise = "متابعة التدريب";
export const done = "هذا كان التدريب";
export const doneText = "الدردشة مع إنسان تكون في الدردشة الحقيقية. لا داعي للكشف عن هويتك.";
export const endPractice = "إنهاء التدريب";
