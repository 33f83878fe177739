// When no good answer came, on every page.

export const offline = "لا يمكننا الاتصال. حاول من جديد عندما يتوفر الإنترنت.";
export const broken = "حدث خطأ عندنا. حاول من جديد بعد قليل.";
export const unavailable = "لا يمكننا الوصول إلى قاعدة بياناتنا الآن. حاول من جديد بعد قليل.";
export const slow = "استغرق الإرسال وقتًا طويلًا. حاول من جديد حيث يكون الإنترنت أفضل.";
export const tooMany = "محاولات كثيرة جدًا. انتظر لحظة ثم حاول من جديد.";
export const tooLarge = "هذا كثير دفعة واحدة. اكتب نصًا أقصر.";
