// A proposal to send something on.

export const theirs = "اقتراح: إرسال بطاقة إلى";
export const yours = "اقتراحك: إرسال بطاقة إلى";
export const promise = "أنت من يكتب البطاقة ويقرر ما فيها. لا يُرسَل شيء قبل موافقتك.";
export const fill = "ملء بطاقة";
export const later = "ليس الآن";
