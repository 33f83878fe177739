// Two questions when the chat is over.

export const helped = "هل ساعدتك الكتابة؟";
export const itHelped = "ساعدتني";
export const itHelpedLittle = "قليلًا";
export const itHelpedNot = "لا";
export const again = "هل تكتب إلينا مرة أخرى؟";
export const yes = "نعم";
export const maybe = "ربما";
export const no = "لا";
export const alone = "لست مضطرًا إلى الإجابة. نحن نعدّ الإجابات فقط، ولا يرى أحد من أجاب وبماذا أجاب.";
export const thanks = "شكرًا لك.";
