// The conversation is covered, because nobody has touched the page for long.

export const title = "هل ما زلت هنا؟";
export const text = "المحادثة مغطاة حتى لا يقرأها غيرك. هي لا تزال هنا.";
export const show = "عرض المحادثة";
export const news = "وصل شيء جديد لك.";
