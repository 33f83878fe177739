// Something was to be copied.

export const copied = "تم النسخ.";
export const notCopied = "لم يسمح المتصفح بالنسخ. يمكنك تحديد النص ونسخه بنفسك.";
